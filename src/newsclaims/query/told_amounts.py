"""The amounts that can be compared, without who says them: of few anybody asks, and of all it takes long."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from newsclaims import lexicons
from newsclaims.language import numerals
from newsclaims.query.figure_rows import FIGURES, PRINTED, FigureFilter, number_of
from newsclaims.query.figures_by_thing import key, thing
from newsclaims.query.questions import Question, answers
from newsclaims.query.rows import PrintedRow
from newsclaims.store import Store
from newsclaims.vocabulary import FigureKind

_LEAST = 10
"""Of counts: two people or three days are everywhere, and tell nothing by being equal."""

Number = float | int | None


@dataclass(frozen=True, slots=True)
class Amount(PrintedRow):
    """An amount; `measured` is what it is an amount of, a conversion that of the figure it converts."""

    kind: str
    value: Number
    low: Number
    high: Number
    unit: str | None
    modifier: str
    of: str | None
    equivalent_of: str | None
    measured: str | None
    text: str

    @property
    def thing(self) -> str | None:
        """What it is an amount of, in short."""
        return thing(self.kind, self.unit, self.measured)

    @property
    def number(self) -> tuple[Number, Number, Number, str | None]:
        """Its number or bounds, and their unit."""
        return self.value, self.low, self.high, self.unit

    @property
    def head(self) -> str:
        """The noun of what is measured; of a count, what is counted."""
        return _head((self.unit if self.kind == "count" else None) or self.thing or "")

    @property
    def words(self) -> frozenset[str]:
        """All words that say what is measured; of a count those that stand in it, too."""
        return _words(self.of or self.thing or "", self.text if self.kind == "count" else "")


@lru_cache(1 << 14)
def _head(said: str) -> str:
    return "".join(key(said)[-1:])


@lru_cache(1 << 14)
def _words(said: str, counted: str) -> frozenset[str]:
    return frozenset((*key(said), *_behind_number(counted)))


def _behind_number(counted: str) -> tuple[str, ...]:
    """Give the words of a count behind its number: what stands before it, "more than" or "some", is of the number.

    Example:
        >>> _behind_number("more than four million wooden houses"), _behind_number("28-point")
        (('wooden', 'house'), ('point',))
    """
    words = key(counted)
    numbers = [at for at, word in enumerate(words) if word[0].isdigit() or word in _numbers()]
    return tuple(word for word in words[numbers[-1] + 1 if numbers else 0 :] if word.isalpha())


@cache
def _numbers() -> frozenset[str]:
    return frozenset((*numerals.ONES, *numerals.TENS, *(scale.form for scale in lexicons.scales())))


_AMOUNTS = Question(
    Amount,
    columns=f"{PRINTED}, figures.of_text AS of, coalesce(figures.of_text, converted.of_text) AS measured",
    tables="""figures JOIN articles ON articles.id = figures.article
        LEFT JOIN figures AS converted ON converted.id = figures.equivalent_of""",
    order=FIGURES.order,
    asked=FIGURES.asked,
    always="figures.change IS NULL",
    searched=lambda row: (row.text, row.of or ""),
    linked=True,
)


def told_amounts(store: Store, wanted: FigureFilter) -> list[Amount]:
    """Give them: sums of money, then counts, measures and percentages.

    Raises:
        QueryError: a pattern or a day can't be understood.
        NoMatchError: a speaker, an outlet or a unit matches nothing.
    """
    kinds: tuple[FigureKind, ...] = (
        (wanted.kind,) if wanted.kind else ("money", "count", "measure", "percent")
    )
    return [row for kind in kinds for row in _amounts(store, replace(wanted, kind=kind)) if _tells(row)]


def _amounts(store: Store, wanted: FigureFilter) -> Iterator[Amount]:
    question = _AMOUNTS._replace(tables=FIGURES.tables) if wanted.speakers else _AMOUNTS
    for row in answers(store, question, wanted):
        value, low, high = map(number_of, (row.value, row.low, row.high))
        same = (value, low, high) == (row.value, row.low, row.high)
        yield row if same else replace(row, value=value, low=low, high=high)


def _tells(row: Amount) -> bool:
    if row.value is None and not any(letter.isdigit() for letter in row.text):
        return False
    if row.kind in ("measure", "percent"):
        return row.thing is not None
    return row.kind == "money" or (row.value or row.high or 0) >= _LEAST
