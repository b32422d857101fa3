"""A number that carries no unit of its own, with what it counts by the syntax."""

from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Token

from newsclaims.components.figures import nouns
from newsclaims.components.figures.amount import Amount
from newsclaims.components.figures.setting import Context


@dataclass
class Bare:
    """Such a number in the sentence `[start, end)` of its article."""

    context: Context
    amount: Amount
    start: int
    end: int

    @cached_property
    def noun(self) -> Token | None:
        """The noun that it counts; None where none is printed."""
        return nouns.counted(self.context, self.amount, self.end)

    @property
    def word(self) -> str | None:
        """The dictionary form of that noun."""
        return None if self.noun is None else nouns.lemma(self.noun)

    @property
    def printed(self) -> str:
        """The number itself."""
        return self.context.text[slice(*self.amount.number)]

    @property
    def is_exact(self) -> bool:
        """Whether it is told to the point or in thousands: 41.2, 1,237."""
        return isinstance(self.amount.value, float) or "," in self.printed

    @property
    def before(self) -> tuple[int, int]:
        """Where the word or two before it stand."""
        return max(self.start, self.amount.start - 14), self.amount.start
