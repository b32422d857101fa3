"""JSON: an article a line, one article, an array of them, or an object that holds such an array."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO, TextIO

from newsclaims.errors import ArticleError
from newsclaims.readers.columns import FETCH, fields_of, has_text, without_text
from newsclaims.readers.encoding import WESTERN, as_text
from newsclaims.readers.items import Content, Fields, File, Item, Passed, too_large

_PIECE = 1_000_000
"""Bytes of a line too large that are read, and forgotten, at a time."""

_HINT = 'a line is an object such as {"id": "a1", "text": "…", "published": "2025-11-27"}'
_NO_TEXT = "JSON without an article's text"
_DEEP = 3
"""How deep in an object a list of articles may stand: `{"response": {"results": […]}}`."""

_BETWEEN = " \t\r\n,\ufeff\x1e"


def read_lines(file: File) -> Iterator[Item]:
    """Give the article of each line (`#L12`); a line that is none, or too large, is told."""
    for number, line in enumerate(feed_lines(file.stream, file.limits.most), start=1):
        place = f"#L{number}"
        if isinstance(line, int):
            yield Item(place, too_large(line, file.limits.most))
        elif line.strip():
            value = _lifted(_parsed(line), file.limits.columns)
            yield Item(place, _fields(value, file.limits.columns), _keys(value))


def of_line(line: bytes, mapped: Mapping[str, str]) -> Fields | ArticleError:
    """Give what a line carries, or why it can't be read."""
    return _fields(_lifted(_parsed(line), mapped), mapped)


def _parsed(line: bytes) -> Any:
    try:
        text = line.removeprefix(b"\xef\xbb\xbf").decode("utf-8", WESTERN)
        return json.loads(text, parse_constant=_nothing)
    except (ValueError, RecursionError) as error:
        return ArticleError(f"not JSON: {error}", _HINT)


def _nothing(_: str) -> None:
    """Read as null what pandas and others write where there is nothing: NaN."""


def _lifted(value: Any, mapped: Mapping[str, str]) -> Any:
    """Give an item with what stands in an object of its, if the text does: the Guardian's {"fields": {"bodyText": …}}.

    Example:
        >>> _lifted({"webTitle": "Vote lost", "fields": {"bodyText": "It rained."}}, {})
        {'bodyText': 'It rained.', 'webTitle': 'Vote lost'}
    """
    if not isinstance(value, dict) or has_text(
        (name for name in value if not isinstance(value[name], dict)), mapped
    ):
        return value
    inner = next((name for name, part in value.items() if _is_article(part, mapped)), None)
    return value if inner is None else value[inner] | {name: value[name] for name in value if name != inner}


def _keys(value: Any) -> tuple[str, ...]:
    return tuple(value) if isinstance(value, dict) else ()


def _fields(value: Any, mapped: Mapping[str, str]) -> Fields | ArticleError:
    if isinstance(value, ArticleError):
        return value
    if not isinstance(value, dict):
        return ArticleError("not a JSON object", _HINT)
    fields = fields_of(value, mapped)
    if "url" in fields and not has_text(value, mapped):
        return ArticleError("it carries an address, and not the article", FETCH)
    return fields


def feed_lines(stream: BinaryIO, most: int) -> Iterator[bytes | int]:
    """Give the lines of a stream, but of those of more than `most` bytes only the size: none is held in memory."""
    while line := stream.readline(most + 1):
        if len(line) <= most or line.endswith(b"\n"):
            yield line
            continue
        size = len(line)
        while not line.endswith(b"\n") and (line := stream.readline(_PIECE)):
            size += len(line)
        yield size


def read_values(file: File) -> Iterator[Item]:
    """Give the articles of a file that is one JSON value, or several behind one another; those of a list numbered."""
    with as_text(file.stream, file.head) as text:
        number = 0
        for value, alone in _values(text, file.limits.most):
            listed = _listed(value, file.limits.columns, _DEEP) if alone else None
            if alone and listed is None:
                value = _lifted(value, file.limits.columns)
                yield Item("", _one(value, file), _keys(value))
                return
            lifted = [_lifted(one, file.limits.columns) for one in ([value] if listed is None else listed)]
            if listed is not None and not any(_is_article(one, file.limits.columns) for one in lifted):
                yield _without_texts(lifted, file)
                return
            for one in lifted:
                number += 1
                yield Item(f"#L{number}", _fields(one, file.limits.columns), _keys(one))


def _without_texts(listed: list[Any], file: File) -> Item:
    """Give what to say of a list that is none of articles: addresses are told, others in a folder may be anything."""
    keys = next((_keys(one) for one in listed if one), ())
    error = without_text(keys, file.limits.columns)
    return Item("", error if file.named or error.hint == FETCH else Passed(_NO_TEXT), keys)


def _one(value: Any, file: File) -> Content:
    """Give what a file says that is one object: in a folder of articles it may be anything."""
    if isinstance(value, dict) and not file.named and not has_text(value, file.limits.columns):
        return Passed(_NO_TEXT)
    return _fields(value, file.limits.columns)


def _listed(value: Any, mapped: Mapping[str, str], deep: int) -> list[Any] | None:
    """Give the list of articles that an object holds which is none itself."""
    if not isinstance(value, dict) or not deep:
        return None
    if has_text(value, mapped):
        return _by_columns(value) or None
    if rows := _by_rows(value):
        return rows
    for part in value.values():
        if isinstance(part, list) and any(isinstance(one, dict) for one in part):
            return part
    articles = sum(_is_article(part, mapped) for part in value.values())
    if articles > 1 or articles == len(value) > 0:  # each under its id
        return [*value.values()]
    inner = (_listed(part, mapped, deep - 1) for part in value.values())
    return next((found for found in inner if found is not None), None)


def _by_columns(value: dict[str, Any]) -> list[Any]:
    """Give the rows of a table that is written column by column, as pandas does: `{"text": {"0": "…", "1": "…"}}`."""
    columns = [column for column in value.values() if isinstance(column, dict)]
    if (
        not columns
        or len(columns) < len(value)
        or any(column.keys() != columns[0].keys() for column in columns)
    ):
        return []
    return [{name: column[row] for name, column in value.items()} for row in columns[0]]


def _by_rows(value: dict[str, Any]) -> list[Any]:
    """Give the rows of a table whose columns are named once: `{"columns": ["text"], "data": [["…"], ["…"]]}`."""
    columns, rows = value.get("columns"), value.get("data")
    if not isinstance(columns, list) or not isinstance(rows, list):
        return []
    return [dict(zip(map(str, columns), row, strict=False)) for row in rows if isinstance(row, list)]


def _is_article(value: Any, mapped: Mapping[str, str]) -> bool:
    return isinstance(value, dict) and has_text(value, mapped)


def _values(stream: TextIO, most: int) -> Iterator[tuple[Any, bool]]:
    """Give the values of a stream, and of an array at its top the elements; and for each whether it is all there is.

    No more is held than one value: where it isn't complete, as much again is read as there is.
    """
    decoder = json.JSONDecoder(parse_constant=_nothing)
    text, at, size = stream.read(65_536), 0, 65_536
    in_array, first = False, True
    while True:
        while at < len(text) and text[at] in _BETWEEN:
            at += 1
        if at == len(text):
            text, at = stream.read(size), 0
            if not text:
                return
            continue
        if text[at] in "[]" and in_array is (text[at] == "]"):
            in_array, first, at = not in_array, False, at + 1
            continue
        try:
            value, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError) as error:
            if len(text) - at > most:
                yield too_large(None, most), first
                return
            more = "" if isinstance(error, RecursionError) else stream.read(max(len(text) - at, size))
            if not more:
                yield ArticleError(f"not JSON: {error}", _HINT), first
                return
            text, at = text[at:] + more, 0
            continue
        if end - at > most:
            value = too_large(end - at, most)
        at = end
        if first and not text[at:].strip(_BETWEEN):
            text, at = stream.read(size), 0
        yield value, first and not text[at:].strip(_BETWEEN)
        first = False
