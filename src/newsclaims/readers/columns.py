"""The columns of a table, or the keys of a feed's item → the fields of an article, by what they are usually called."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time
from functools import cache
from typing import Any

from newsclaims.errors import ArticleError
from newsclaims.extras import bare
from newsclaims.lexicons import rows
from newsclaims.readers.days import iso_day
from newsclaims.readers.items import Content, Fields, Item, Limits, too_large
from newsclaims.readers.outlet_domains import named
from newsclaims.readers.unmapped import unmapped

_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]|\Z)")
_ADDRESS = re.compile(r"\s*https?://", re.I)
_MARKUP = re.compile(r"<(?:p|div|br|article|h[1-6]|ul|html)\b[^>]*>", re.I)
_DOWNLOAD = "download the pages it lists, then newsclaims extract their folder"
FETCH = f"{_DOWNLOAD}; or --map text=COLUMN, if one has the articles"
"""What helps where there is an address alone, or seems to be."""

_MISSING = frozenset(("none", "null", "nan", "nat", "na", "n/a", "<na>", "#n/a"))
"""What programs of data write where there is nothing: Python, SQL, pandas, R, Excel."""

_LONGEST = 100
"""Longer than this is no name of a column."""

_NAMES = ("name", "title", "#text", "value")
"""The keys under which a value that is itself an object has its words: `{"source": {"name": "Harbour Post"}}`."""


@cache
def names() -> dict[str, tuple[str, ...]]:
    """Give for each field the names that it goes by, the likeliest first, bare of case and signs."""
    found: dict[str, list[str]] = {}
    for row in rows("columns"):
        found.setdefault(row["field"], []).append(bare(row["name"]))
    return {field: tuple(dict.fromkeys(named)) for field, named in found.items()}


def field_of(column: str, mapped: Mapping[str, str]) -> str | None:
    """Give the field that a column may fill."""
    for field, own in mapped.items():
        if bare(own) == bare(column):
            return field
    return next((field for field, known in names().items() if bare(column) in known), None)


def has_text(columns: Iterable[str], mapped: Mapping[str, str]) -> bool:
    """Say whether one of the columns may hold an article's text."""
    return any(field_of(column, mapped) in ("text", "html") for column in columns)


def without_text(columns: Sequence[str], mapped: Mapping[str, str]) -> ArticleError:
    """Give the error that says why a table with these columns holds no articles."""
    bare_addresses = any(_ADDRESS.match(column) for column in columns)
    values = any(iso_day(column) or len(column) > _LONGEST for column in columns)
    above = len(columns) > 1 and sum(map(bool, columns)) < 2  # a title over the table
    if bare_addresses or values or above:
        hint = "have a line that does at the very top"
        return ArticleError(
            "a table whose first line doesn't name its columns",
            f"{hint}; if it has addresses and no texts, {_DOWNLOAD}" if bare_addresses else hint,
        )
    if any(field_of(column, mapped) == "url" for column in columns):
        return ArticleError("a list of articles by address, without their texts", FETCH)
    told = f"no column of text among {', '.join(columns)}"
    return ArticleError(told, f"--map text={columns[-1] or 'NAME'}, if that is the article's text")


def fields_of(item: Mapping[str, Any], mapped: Mapping[str, str]) -> Fields:
    """Give what an item carries by the names of the record: by the user's names, by ours, by the usual ones.

    What stands under our own names is taken as it is; elsewhere lists, objects and numbers become words. What becomes
    no field is its `extra`, but for other versions of the text.

    Example:
        >>> fields_of({"Headline": "Vote lost", "maintext": "It rained.", "date_publish": "27.11.2025", "Page": 4}, {})
        {'text': 'It rained.', 'title': 'Vote lost', 'published': '2025-11-27', 'extra': {'Page': '4'}}
    """
    there = {bare(name): name for name in reversed([*item]) if not _is_empty(name, item[name])}
    fields: Fields = {}
    taken = {
        name
        for name, value in item.items()
        if (field := field_of(name, mapped)) in ("text", "html") or (field and _is_empty(name, value))
    }
    for field, usual in names().items():
        own = mapped.get(field)
        for name in [bare(own)] if own else usual:
            column = there.get(name)
            value = None if column is None else _value(field, column, item[column])
            if column is not None and value is not None:
                fields[field] = value
                taken.add(column)
                break
    if isinstance(fields.get("published"), str) and not _ISO.match(fields["published"]):
        fields["published"] = iso_day(fields["published"]) or fields["published"]
    text = fields.get("text")
    if "text" not in item and isinstance(text, str) and _MARKUP.search(text[:2000]):
        fields.setdefault("html", fields.pop("text"))  # a column of markup, as WordPress has it
    carried = unmapped(item, taken)
    if carried:
        fields["extra"] = carried
    return {field: value for field, value in fields.items() if value not in (None, "")}


def item_of(place: str, columns: Sequence[str], row: Sequence[Any], limits: Limits) -> Item:
    """Give the item of a table's row, whatever its cells are: numbers and days become words, lists are as JSON's."""
    cells = [_cell(cell) for cell in row]
    size = sum(len(cell) for cell in cells if isinstance(cell, str))
    fields = fields_of(dict(zip(columns, cells, strict=False)), limits.columns)
    content: Content = fields
    if size > limits.most:
        content = too_large(size, limits.most)
    elif not fields.keys() & {"text", "html"}:
        content = ArticleError("its column of text is empty")
    return Item(place, content, tuple(columns))


def _cell(cell: Any) -> Any:
    if cell is None or isinstance(cell, str | bool | list | dict):
        return cell
    if isinstance(cell, bytes):
        return cell.decode("utf-8", "replace")
    if isinstance(cell, date | time):
        return cell.isoformat()
    return f"{cell:.15g}" if isinstance(cell, float) else str(cell)


def _value(field: str, column: str, value: Any) -> Any:
    """Give what a column carries of a field; None if it can't be that: an address is no outlet, nothing else a url."""
    if column == field:
        return value
    value = _VALUES.get(field, _words)(value)
    is_address = isinstance(value, str) and _ADDRESS.match(value) is not None
    return None if (field == "outlet" and is_address) or (field == "url" and not is_address) else value


def _is_empty(column: str, value: Any) -> bool:
    """Say whether a column carries nothing; what stands under our own names is for others to refuse."""
    if isinstance(value, str):
        return not value or value.strip().casefold() in _MISSING
    return value is None or (column not in names() and isinstance(value, list | dict) and not value)


def _words(value: Any) -> Any:
    """Give a value as a string, if it can be told as one."""
    if isinstance(value, dict):
        return next((_words(value[name]) for name in _NAMES if value.get(name)), None)
    if isinstance(value, list):
        return _words(value[0])
    return value if isinstance(value, str | bool) else str(value)


def _text(value: Any) -> Any:
    """Give a text; of one in sections, as fundus has it, their headings and paragraphs, a line each."""
    if isinstance(value, str):
        return value
    return "\n\n".join(_strings(value)) or None


def _strings(value: Any) -> list[str]:
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [value] if isinstance(value, str) else [one for part in parts for one in _strings(part)]


def _people(value: Any) -> Any:
    if isinstance(value, list):
        return [one for one in map(_words, value) if isinstance(one, str) and one]
    return _words(value)


def _id(value: Any) -> Any:
    return value if isinstance(value, str | int) else _words(value)


def _day(value: Any) -> Any:
    word = value if isinstance(value, int | float) else _words(value)
    return word if isinstance(word, str) and _ISO.match(word) else iso_day(word) or _words(value)


def _outlet(value: Any) -> Any:
    word = _words(value)
    return named(word) if isinstance(word, str) else word


_VALUES = {"text": _text, "outlet": _outlet, "byline": _people, "published": _day, "id": _id}
"""How the value of a column by another name becomes a field's, where it isn't simply words."""
