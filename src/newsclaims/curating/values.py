"""What a person types for a part of a record, read: an amount, days, a name, one of a closed set of words."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, get_args

from newsclaims import lexicons
from newsclaims.curating import typed_words
from newsclaims.errors import QueryError
from newsclaims.language.names import words
from newsclaims.language.numerals import tidy
from newsclaims.query.amounts import amount_asked, units_named
from newsclaims.query.filters import days
from newsclaims.query.typed_names import matches
from newsclaims.records import ArticleRecord, Region, Span
from newsclaims.vocabulary import ActorType, DateType, FigureKind, QuoteKind, SpeakerType, Stance

BETWEEN_ENDS = ".."
"""What stands between the two ends of a range."""


def amount(value: float | None, low: float | None, high: float | None) -> str:
    """Give an amount as a person types it: 50, 45..50, ..50."""
    ends = (low, high) if value is None else (value,)
    return BETWEEN_ENDS.join("" if end is None else str(end) for end in ends)


class Meant(NamedTuple):
    """The record that is spoken of: of which kind, in which article's, with which words."""

    kind: str
    record: ArticleRecord
    words: Sequence[Span]


Reader = Callable[[str, Meant], Any]
"""Gives what was typed for a part of a record as it should be there; raises QueryError where it can't be read."""


def _speaker(typed: str, meant: Meant) -> str:
    """Give a name in full where one actor of the article is meant; another name as it is."""
    asked = words(typed)
    if not asked:
        raise QueryError(f"{typed!r} names nobody", "give a name")
    actors = meant.record.actors
    if any(asked in map(words, (actor.name, *actor.aliases)) for actor in actors):
        return next(a.name for a in actors if asked in map(words, (a.name, *a.aliases)))
    found = [actor.name for actor in actors if matches(asked, actor.name)]
    if len(found) > 1:
        raise QueryError(f"{typed!r} may be any of {len(found)} actors", f"give in full: {', '.join(found)}")
    return found[0] if found else " ".join(typed.split())


def _content(typed: str, meant: Meant) -> list[dict[str, Any]]:
    near = Region(start=meant.words[0].start, end=meant.words[-1].end)
    found = typed_words.parts(meant.record.article.text, typed, near)
    if len(found) > 1 and meant.kind != "quote":
        raise QueryError(f"a {meant.kind} stands in one place", "give words that follow each other")
    return [span.model_dump() for span in found]


def _cue(typed: str, meant: Meant) -> dict[str, Any]:
    return typed_words.nearest(meant.record.article.text, typed, meant.words).model_dump()


def _value(typed: str, meant: Meant) -> dict[str, Any]:
    low, between, high = typed.partition(BETWEEN_ENDS)
    ends = [tidy(amount_asked(end).value) if end.strip() else None for end in (low, high)]
    if not between:
        return {"value": ends[0], "low": None, "high": None}
    if ends == [None, None] or (None not in ends and ends[0] > ends[1]):  # type: ignore[operator]
        raise QueryError(f"{typed!r} is no range", "write it as in 45bn..50bn, 45bn.. or ..50bn")
    return {"value": None, "low": ends[0], "high": ends[1]}


def _unit(typed: str, meant: Meant) -> str:
    if not typed.strip():
        raise QueryError("no unit is given", "write EUR, €, euros, %, kilometers or a counted noun")
    found = units_named(typed)
    if len(found) > 1 and _all_tabled(found):
        raise QueryError(f"{typed!r} may be {' or '.join(found)}", "give one of them")
    return found[-1]


def _all_tabled(units: Sequence[str]) -> bool:
    """Say whether all of some units are of the tables: what is counted has its noun, in the plural and the singular."""
    known = {currency.code for currency in lexicons.currencies()} | {unit.id for unit in lexicons.units()}
    return set(units) <= known


def _date(typed: str, meant: Meant) -> dict[str, Any]:
    first, between, last = (part.strip() for part in typed.partition(BETWEEN_ENDS))
    begin, end = days(first, last if between else first)
    value = f"{begin}/{end}" if between else (begin or "")[: (4, 7, 10)[first.count("-")]]
    return {"value": value, "first_day": begin, "last_day": end}


def _name(typed: str, meant: Meant) -> str:
    if not words(typed):
        raise QueryError(f"{typed!r} is no name", "give what the actor is called")
    return " ".join(typed.split())


def _one_of(known: Mapping[str, Any]) -> Reader:
    def read(typed: str, meant: Meant) -> str:
        words = get_args(known[meant.kind])
        asked = typed.strip().casefold()
        if asked not in words:
            raise QueryError(f"{typed!r} is none of the words for that", f"one of {', '.join(words)}")
        return asked

    return read


READERS: Mapping[str, Reader] = {
    "speaker": _speaker,
    "content": _content,
    "cue": _cue,
    "kind": _one_of({"quote": QuoteKind, "figure": FigureKind, "date": DateType}),
    "stance": _one_of({"quote": Stance, "claim": Stance}),
    "value": _value,
    "unit": _unit,
    "date": _date,
    "name": _name,
    "type": _one_of({"quote": SpeakerType, "actor": ActorType}),
}
"""How each part of a record is read, by its name."""


def unit_of(typed: str, meant: Meant) -> str | None:
    """Give the unit that an amount is typed with, or None."""
    unit = amount_asked(typed.partition(BETWEEN_ENDS)[0] or typed.partition(BETWEEN_ENDS)[2]).unit
    return None if unit is None else _unit(unit, meant)


def figure_kind(unit: str | None) -> str:
    """Give what sort of amount one of this unit is."""
    if unit in {currency.code for currency in lexicons.currencies()}:
        return "money"
    if unit in ("percent", "percentage-point", "basis-point"):
        return "percent"
    return "measure" if unit in {known.id for known in lexicons.units()} else "count"
