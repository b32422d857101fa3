"""What a comparison of two articles gives: one row for two records, whatever they are."""

from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from newsclaims.query.rows import Row


@dataclass(frozen=True, slots=True)
class ComparedRow(Row):
    """A record and the one of another article that it is compared with.

    Attributes:
        kind: figure, quote, claim or date.
        verdict: agree, compatible or different; open where both are of one thing and can't be compared.
        why: what makes them comparable, or what hinders.
        only: the words of a quote that the other one lacks, bit by bit, joined by " … ".
        other_only: the reverse.
        family: of quotes, the id of the earliest one.
    """

    kind: str
    verdict: str
    text: str
    speaker: str | None
    other_text: str
    other_speaker: str | None
    why: str
    only: str | None
    other_only: str | None
    family: str | None
    path: str
    start: int
    end: int
    outlet: str | None
    published: str | None
    title: str | None
    other_path: str
    other_start: int
    other_end: int
    other_outlet: str | None
    other_published: str | None
    other_title: str | None
    id: str
    other_id: str


class Side(NamedTuple):
    """One of the two: a record and where it stands."""

    id: str
    path: str
    start: int
    end: int
    outlet: str | None
    published: str | None
    title: str | None
    speaker: str | None
    text: str


def side(record: Any, speaker: str | None) -> Side:
    """Give a row of any kind, which stands in an article, as one side."""
    return Side(
        record.id, record.path, record.start, record.end, record.outlet, record.published, record.title,
        speaker, record.text,
    )  # fmt: skip


def row(
    kind: str,
    verdict: str,
    one: Side,
    other: Side,
    why: str,
    *,
    only: str | None = None,
    other_only: str | None = None,
    family: str | None = None,
) -> ComparedRow:
    """Give two sides as one row."""
    return ComparedRow(
        kind, verdict, one.text, one.speaker, other.text, other.speaker, why, only, other_only, family,
        one.path, one.start, one.end, one.outlet, one.published, one.title,
        other.path, other.start, other.end, other.outlet, other.published, other.title,
        one.id, other.id,
    )  # fmt: skip


def days_apart(one: str | None, other: str | None) -> int | None:
    """Give how many days lie between two days or times of publication; None where one isn't known."""
    if one is None or other is None:
        return None
    return abs((date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days)


def article(id: str) -> str:
    """Give the article of a record's id."""
    return id.rpartition("/")[0]
