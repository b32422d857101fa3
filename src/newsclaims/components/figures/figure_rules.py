"""Rules: a name, what finds, and the examples that the tests run.

A stage of the grammar holds its rules in a tuple; the first that finds something has it. The names are the `rule` of
the records, and `lexicons/en/rules.tsv` says of each in words what it does.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, NamedTuple, ParamSpec, TypeVar

from newsclaims.components.figures.amount import Amount
from newsclaims.rules import kept

Place = ParamSpec("Place")
Result = TypeVar("Result")


class Example(NamedTuple):
    """A sentence, the figure that the rule finds in it, and what it is: `money 5000000 USD`, `count 2..3 person`."""

    sentence: str
    surface: str
    told: str


@dataclass(frozen=True, slots=True)
class Rule(Generic[Place, Result]):
    """What finds something at a place, or gives None; under its name, with its examples."""

    name: str
    find: Callable[Place, Result | None]
    examples: tuple[Example, ...]


EXAMPLES: dict[str, tuple[Example, ...]] = {}
"""The examples of every rule."""


def rule(
    name: str, *examples: tuple[str, str, str]
) -> Callable[[Callable[Place, Result | None]], Rule[Place, Result]]:
    """Make the decorated function the rule of that name."""
    made = tuple(Example(*example) for example in examples)
    EXAMPLES[name] = EXAMPLES.get(name, ()) + made

    def register(find: Callable[Place, Result | None]) -> Rule[Place, Result]:
        return Rule(name, find, made)

    return register


def first(
    rules: Iterable[Rule[Place, Result]], *place: Place.args, **more: Place.kwargs
) -> tuple[str, Result] | None:
    """Give what the first rule finds that finds something, with its name."""
    for one in rules:
        if kept(one.name):
            found = one.find(*place, **more)
            if found is not None:
                return one.name, found
    return None


def first_amount(
    rules: Iterable[Rule[Place, Amount]], *place: Place.args, **more: Place.kwargs
) -> Amount | None:
    """Give the amount that the first rule finds that finds one, with that rule's name on it."""
    found = first(rules, *place, **more)
    if found is None:
        return None
    found[1].rule = found[0]
    return found[1]
