"""What the lists ask: the questions of the commands, with what was typed as PATTERN and whom one chose as --speaker."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from newsclaims import query
from newsclaims.query.comparisons import ComparisonFilter, comparisons
from newsclaims.store import Store


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What the user asks for.

    Attributes:
        articles: arguments of a filter that say which articles.
        speaker: who says it, as --speaker has it.
        typed: what was typed into the filter, a regular expression.
    """

    articles: Mapping[str, Any] = field(default_factory=dict)
    speaker: str | None = None
    typed: str = ""

    def all(self) -> dict[str, Any]:
        """Give the arguments of a filter that every list takes."""
        return {"pattern": self.pattern(), **self.articles}

    def pattern(self) -> query.Pattern | None:
        """Give what was typed as a pattern in which letter case doesn't count."""
        return query.Pattern(expression=self.typed, ignore_case=True) if self.typed else None

    def said(self) -> dict[str, Any]:
        """Give the arguments of a filter that can ask who says it."""
        return {"speakers": (self.speaker,) if self.speaker else (), **self.all()}


class Question(NamedTuple):
    """A list.

    Attributes:
        name: how the program calls it, which is the command's name.
        noun: what its rows are.
        rows: gives what is in it.
    """

    name: str
    noun: str
    rows: Callable[[Store, Asked], Iterable[Any]]


QUESTIONS = (
    Question("quotes", "quotes", lambda store, asked: query.quotes(store, query.QuoteFilter(**asked.said()))),
    Question("claims", "claims", lambda store, asked: query.ledger(store, query.ClaimFilter(**asked.said()))),
    Question(
        "timeline",
        "claims with a day",
        lambda store, asked: query.timeline(store, query.TimelineFilter(**asked.said())),
    ),
    Question(
        "compare", "compared pairs", lambda store, asked: comparisons(store, ComparisonFilter(**asked.said()))
    ),
)
"""The lists, in the order of their tabs."""

SPEAKERS = Question(
    "speakers", "speakers", lambda store, asked: query.actor_counts(store, query.ActorFilter(**asked.all()))
)
"""Who is quoted, which the others are narrowed to."""
