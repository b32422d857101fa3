"""What the parts of the figure grammar hand to each other."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from newsclaims.vocabulary import Change, FigureKind, Modifier

Style = Literal["digits", "dotted", "words", "vague", "ratio", "rank"]


class Measure(NamedTuple):
    """What kind of amount it is, as the words at the number say.

    Attributes:
        kind: as in the record.
        unit: as in the record.
        dimension: money, share (of a hundred), age, time, length, …; conversions stay within one.
        currency: the bare name of a currency that several countries share (pesos), until the article says whose.
    """

    kind: FigureKind
    unit: str | None = None
    dimension: str | None = None
    currency: str | None = None


BARE = "bare-number"
"""The rule of a number that nothing at it says anything of, until something does."""

AGE = Measure("age", "year", "age")
POINTS = Measure("percent", "percentage-point", "share")


@dataclass(slots=True)
class Amount:
    """An amount under construction; `[start, end)` grows as its parts are found.

    Attributes:
        start: where the expression begins, modifier included.
        end: where it ends.
        number: the span of the number itself.
        style: how the number is written.
        measure: None while nothing says what is counted.
        change: up or down, where it is a difference.
        level: its modifier says where it stands, so that it is no difference: "rose above 50 percent".
        scaled: the number carries a scale word.
        hyphened: a word is joined to it: 28-point.
        rule: the rule that made it what it is, as in the record.
    """

    start: int
    end: int
    number: tuple[int, int]
    value: int | float | None = None
    low: int | float | None = None
    high: int | float | None = None
    style: Style = "digits"
    measure: Measure | None = None
    modifier: Modifier = "exactly"
    change: Change | None = None
    level: bool = False
    scaled: bool = False
    hyphened: bool = False
    rule: str = BARE

    @property
    def kind(self) -> FigureKind | None:
        """Its kind, as far as it is known."""
        return self.measure.kind if self.measure else None

    @property
    def unit(self) -> str | None:
        """Its unit, as far as it is known."""
        return self.measure.unit if self.measure else None

    @property
    def dimension(self) -> str | None:
        """What is measured, where it isn't a mere count."""
        return self.measure.dimension if self.measure else None
