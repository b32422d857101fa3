"""What stands beside a rule to show it: a sentence, a name in it, and what the article's actor of that name is."""

from typing import NamedTuple


class Example(NamedTuple):
    """A sentence with a name, and the type that the article's actor of that name has; None where there is none."""

    sentence: str
    name: str
    type: str | None
