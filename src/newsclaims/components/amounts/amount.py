"""What the parts of the figure grammar hand to each other."""

from dataclasses import dataclass

from newsclaims.records import FigureKind, Modifier


@dataclass(slots=True)
class Amount:
    """An amount under construction; `[start, end)` grows as its parts are found.

    Attributes:
        start: where the expression begins, modifier included.
        end: where it ends.
        number: the span of the number itself.
        style: digits, words, vague, ratio or rank.
        kind: None while nothing says what is counted.
        unit: as in the record.
        dimension: what is measured: money, length, time, …; None for counts.
        currency: the bare name of a currency that several countries share (pesos), until the article says whose.
        scaled: the number carries a scale word.
        hyphened: a word is joined to it: 28-point.
        change: up or down, where it is a difference.
        level: its modifier says where it stands, so that it is no difference: "rose above 50 percent".
    """

    start: int
    end: int
    number: tuple[int, int]
    value: int | float | None = None
    low: int | float | None = None
    high: int | float | None = None
    style: str = "digits"
    kind: FigureKind | None = None
    unit: str | None = None
    dimension: str | None = None
    currency: str | None = None
    modifier: Modifier = "exactly"
    change: str | None = None
    level: bool = False
    scaled: bool = False
    hyphened: bool = False
