"""Two runs of capitalised words and what stands between them: the rules that make one name of them are kept here."""

from collections.abc import Callable
from dataclasses import dataclass

from newsclaims import lexicons
from newsclaims.components.actors.printed import Cut, Printed

JOINING = frozenset(("of", "for", "on", "against", "at", "and", "&", "in", "to", "into", "between"))
"""Words that may stand inside the name of an organisation or a place; a heading prints them in small letters, too."""
TITLED = 4
"""Letters of the shortest preposition that titles print with a capital."""
REACH = 2
"""Words that may stand between two runs of one name: of the."""


@dataclass(slots=True)
class Pair:
    """Two runs, `[first, last)` and `[then, end)`, and what stands between them."""

    printed: Printed
    first: int
    last: int
    then: int
    end: int

    @property
    def between(self) -> list[str]:
        """The words between them."""
        return self.printed.words[self.last : self.then]

    @property
    def link(self) -> str:
        """The first of these, in small letters also where it is long enough for a title's capital: Between."""
        word = self.printed.words[self.last]
        return word if len(word) < TITLED else word.lower()

    @property
    def opening(self) -> list[str]:
        """The words of the first run."""
        return self.printed.words[self.first : self.last]

    @property
    def more(self) -> list[str]:
        """The words of the second run."""
        return self.printed.words[self.then : self.end]

    @property
    def head(self) -> str | None:
        """What the last word of the first run makes it the name of."""
        return lexicons.name_heads().get(self.printed.words[self.last - 1])

    @property
    def left(self) -> str:
        """The model's label at the end of the first run."""
        return self.printed.doc[self.last - 1].ent_type_

    @property
    def right(self) -> str:
        """The model's label at the beginning of the second."""
        return self.printed.doc[self.then].ent_type_

    @property
    def is_one_entity(self) -> bool:
        """Whether the model takes both for one name."""
        return self.left != "" and all(
            self.printed.doc[i].ent_iob_ == "I" for i in range(self.last, self.then + 1)
        )


@dataclass(frozen=True, slots=True)
class Link:
    """Words between two runs, when they make one name of them, and examples."""

    words: frozenset[str]
    joins: Callable[[Pair], bool]
    examples: tuple[Cut, ...]


LINKS: list[Link] = []
"""They are asked in order."""


def link(words: frozenset[str], *examples: Cut) -> Callable[[Callable[[Pair], bool]], Callable[[Pair], bool]]:
    """Register a rule for pairs with one of the words between them, under its examples."""

    def register(joins: Callable[[Pair], bool]) -> Callable[[Pair], bool]:
        LINKS.append(Link(words, joins, examples))
        return joins

    return register
