"""Figures by what they are amounts of: those about a thing that a person names, and all things with their amounts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from newsclaims import lexicons
from newsclaims.errors import NoMatchError, QueryError
from newsclaims.language.names import words
from newsclaims.query import typed_names
from newsclaims.query.amounts import singular
from newsclaims.query.rows import PrintedRow, Row


@dataclass(frozen=True, slots=True)
class FigureRow(PrintedRow):
    """A figure; `speaker` is who says it, None in the article's own voice.

    `thing` says in short what it is an amount of: a conversion's is that of the figure it converts, a count's its noun.
    """

    kind: str
    value: float | int | None
    low: float | int | None
    high: float | int | None
    unit: str | None
    modifier: str
    change: str | None
    of: str | None
    equivalent_of: str | None
    thing: str | None
    speaker_id: str | None
    speaker: str | None
    speaker_printed: str | None
    text: str
    corrected_by: str | None


@dataclass(frozen=True, slots=True)
class ThingRow(Row):
    """A thing that figures in one unit are amounts of: how many, the least and the most, in how many articles."""

    thing: str
    unit: str | None
    figures: int
    low: float | int | None
    high: float | int | None
    articles: int


_DETERMINERS = {
    "a", "all", "an", "another", "any", "each", "every", "her", "his", "its", "my", "our", "some", "such", "that",
    "the", "their", "these", "this", "those", "your",
}  # fmt: skip
_PREPOSITIONS = {
    "about", "against", "among", "as", "at", "between", "by", "during", "for", "from", "in", "into", "on", "over",
    "per", "since", "than", "through", "to", "under", "until", "with", "within", "without",
}  # fmt: skip
_PASSED = {*_DETERMINERS, *_PREPOSITIONS, "of", "and", "or"}


@lru_cache(1 << 16)
def thing(kind: str, unit: str | None, of: str | None) -> str | None:
    """Give what a figure is an amount of, in short: the noun phrase of `of` up to its preposition; a count's noun.

    Example:
        >>> thing("money", "EUR", "total assistance to Ukraine"), thing("count", "flight", None)
        ('total assistance', 'flight')
    """
    if of is None:
        return unit if kind == "count" else None
    words = of.split()
    while len(words) > 1 and words[0].casefold() in _DETERMINERS:
        del words[0]
    end = next((at for at, word in enumerate(words) if at and word.casefold() in _PREPOSITIONS), len(words))
    return " ".join(words[:end]).rstrip(",;") or None


@lru_cache(1 << 14)
def key(text: str) -> tuple[str, ...]:
    """Give the words of a thing as they are compared: letter case, number and small words aside.

    Example:
        >>> key("The frozen assets of Russia") == key("frozen asset of Russia")
        True
    """
    return tuple(singular(word) for word in words(text) if word not in _PASSED)


def expression(asked: str) -> str | None:
    """Give what finds in the index of what figures measure all those that `about` may give, and some more.

    None where no word has a letter.

    Raises:
        QueryError: `asked` holds no word.

    Example:
        >>> expression("Children in the city")
        '("child"*) AND ("cit"*)'
    """
    lettered = [word for word in sorted(_wanted(asked)) if any(map(str.isalnum, word))]
    return " AND ".join(f"({' OR '.join(_forms(word))})" for word in lettered) or None


def _forms(word: str) -> list[str]:
    """Give what the index is asked for a word in the singular: how its forms begin, or the plurals that don't so."""
    begins = word.removesuffix("y") or word
    irregular = (plural for plural, one in lexicons.irregular_plurals().items() if one == word)
    return [f'"{begins}"*', *(f'"{form}"' for form in irregular if not form.startswith(begins))]


def _wanted(asked: str) -> set[str]:
    wanted = set(key(asked))
    if not wanted:
        raise QueryError(f"{asked!r} names nothing that could be measured", "give one or more words")
    return wanted


def about(asked: str, rows: Iterable[FigureRow]) -> list[FigureRow]:
    """Give the figures of what `asked` names, in its words or more of them, thing by thing as `by_thing` does.

    Raises:
        QueryError: `asked` holds no word.
    """
    wanted = _wanted(asked)
    found = [row for row in rows if wanted <= _words(row)]
    return [row for group in by_thing(found) for row in group]


def nothing_about(asked: str, rows: Iterable[FigureRow]) -> NoMatchError:
    """Give the error that none of some figures is about what `asked` names; the hint gives things spelt alike."""
    alike = typed_names.suggestions(tuple(key(asked)), dict.fromkeys(row.thing for row in rows if row.thing))
    hint = (
        f"did you mean {' or '.join(alike)}?" if alike else "newsclaims figures --things lists what there is"
    )
    return NoMatchError(f"no figure here is an amount of {asked!r}, nor in a claim about it", hint)


def _words(row: FigureRow) -> set[str]:
    parts = [row.thing, row.of]
    if row.kind == "count":
        parts += [row.unit, row.text]
    return {word for part in parts if part for word in key(part)}


def by_thing(rows: Iterable[FigureRow]) -> list[list[FigureRow]]:
    """Give the figures of each thing together, most figures first; in each, unit by unit, the largest first."""
    groups: dict[tuple[str, ...], list[FigureRow]] = {}
    for row in rows:
        if row.thing is not None:
            groups.setdefault(key(row.thing), []).append(row)
    return sorted((largest_first(group) for group in groups.values()), key=len, reverse=True)


def largest_first(rows: Iterable[FigureRow]) -> list[FigureRow]:
    """Give the figures unit by unit, in each the largest first; a range stands where its upper end does."""
    return sorted(
        rows, key=lambda row: (row.unit is None, row.unit or "", *(-end for end in reversed(ends(row))))
    )


def ends(row: FigureRow) -> tuple[float, float]:
    """Give the least and the most that a figure may be; where one bound is missing, the other one."""
    known = [number for number in (row.low, row.value, row.high) if number is not None]
    return (min(known), max(known)) if known else (float("-inf"), float("-inf"))


def counts(rows: Iterable[FigureRow]) -> Iterator[ThingRow]:
    """Give each thing, unit by unit: how many figures, from which to which amount, in how many articles."""
    for group in by_thing(rows):
        for unit, alike in groupby(group, key=lambda row: row.unit):
            figures = list(alike)
            known = [ends(row) for row in figures if ends(row)[0] > float("-inf")]
            yield ThingRow(
                thing=group[0].thing or "",
                unit=unit,
                figures=len(figures),
                low=min((low for low, _ in known), default=None),
                high=max((high for _, high in known), default=None),
                articles=len({row.path for row in figures}),
            )
