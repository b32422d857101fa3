"""Clues: what the words around a name say about what it is of, at one place where it stands.

Each holds for names nobody has heard of: "Moyo, 43, said", "the broadcaster Vidal", "in Lugo, Spain". They stand in
`clues_before`, `clues_behind` and `clues_beside`, in tables by the word that gives the clue, the first that holds
counts; a new one needs an example, and the tests run it.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from newsclaims.components.actors.examples import Example
from newsclaims.components.actors.mentions import Name

Holds = Callable[[Doc, Name], bool]
"""Whether a clue is there, at a place."""


@dataclass(frozen=True, slots=True)
class Clue:
    """What stands beside a name, and for what it speaks.

    Attributes:
        name: the clue's own name.
        rule: the rule to which it belongs, of `lexicons/en/rules.tsv`.
        holds: whether it is there.
        speaks: the types for which it speaks, each with its weight, or against which, with a weight below zero.
        whole: one place suffices; of other clues each place counts for its part of all.
        examples: sentences that show it.
    """

    name: str
    rule: str
    holds: Holds
    speaks: tuple[tuple[str, float], ...]
    whole: bool
    examples: tuple[Example, ...]


Table = dict[str, list[Clue]]
"""Clues by the word that gives them; under `ANY` those that any other word may give."""
ANY = ""
ALL: list[Clue] = []
"""All clues of all tables."""


def clue(
    table: Table, words: Iterable[str], rule: str, *examples: Example, whole: bool = False, **speaks: float
) -> Callable[[Holds], Holds]:
    """Register a clue in a table, under the words that give it: its rule, examples, and the weight for each type."""

    def register(holds: Holds) -> Holds:
        name = holds.__name__.strip("_").replace("_", "-")
        one = Clue(name, rule, holds, tuple(speaks.items()), whole, examples)
        ALL.append(one)
        for word in words:
            table.setdefault(word, []).append(one)
        return holds

    return register


def word_clue(
    table: Table, words: Iterable[str], name: str, rule: str, *examples: Example,
    whole: bool = False, **speaks: float,
) -> None:  # fmt: skip
    """Register a clue that its word alone gives, whatever else stands there."""

    def holds(doc: Doc, name: Name) -> bool:
        return True

    holds.__name__ = name
    clue(table, words, rule, *examples, whole=whole, **speaks)(holds)


def first(table: Table, word: str, doc: Doc, name: Name) -> Sequence[Clue]:
    """Give the first clue that a word gives, if any does."""
    for one in table.get(word) or table.get(ANY) or ():
        if one.holds(doc, name):
            return (one,)
    return ()


def every(table: Table, doc: Doc, name: Name) -> Sequence[Clue]:
    """Give all the clues that any word may give."""
    return [one for one in table[ANY] if one.holds(doc, name)]
