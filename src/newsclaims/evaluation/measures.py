"""What is measured: precision, recall and F1, and the share of right ones."""

from dataclasses import dataclass, field

TALLIES = (
    "quotes", "quotes_direct", "quotes_mixed", "quotes_indirect", "quotes_exact", "quotes_speaker",
    "figures", "figures_value", "dates", "dates_value", "actors", "body",
)  # fmt: skip
"""Measures with precision, recall and F1. `quotes_exact`: first and last word agree; `quotes_speaker`:
found with its speaker; `figures_value`: with value and unit; `dates_value`: with value or interval; `body`:
by characters."""

RATES = (
    "kind", "speaker", "speaker_type", "cue", "medium", "figure_value", "figure_unit", "figure_kind",
    "figure_modifier", "date_value", "date_interval", "date_type", "actor_type", "title", "published",
    "outlet", "grounded", "stance", "negated", "hedged",
)  # fmt: skip
"""Measures that are the share of right ones among the pairs."""


@dataclass
class Tally:
    """Precision, recall and F1 of one measure."""

    hit: int = 0
    gold: int = 0
    found: int = 0

    @property
    def precision(self) -> float:
        """Share of the found that is in the gold."""
        return self.hit / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold that was found."""
        return self.hit / self.gold if self.gold else 0.0

    @property
    def value(self) -> float:
        """F1: the harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def add(self, hit: int, gold: int, found: int) -> None:
        """Count one article's items."""
        self.hit += hit
        self.gold += gold
        self.found += found


@dataclass
class Rate:
    """Share of right ones."""

    right: int = 0
    of: int = 0

    @property
    def value(self) -> float:
        """The share."""
        return self.right / self.of if self.of else 0.0

    def add(self, right: bool) -> None:
        """Count one pair."""
        self.right += right
        self.of += 1


@dataclass
class Scores:
    """All measures over some articles."""

    articles: int = 0
    missing: list[str] = field(default_factory=list)
    tallies: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in TALLIES})
    rates: dict[str, Rate] = field(default_factory=lambda: {name: Rate() for name in RATES})

    def value(self, measure: str) -> float:
        """Give the F1 or the rate of a measure.

        Raises:
            KeyError: there is no such measure.
        """
        return (self.tallies.get(measure) or self.rates[measure]).value
