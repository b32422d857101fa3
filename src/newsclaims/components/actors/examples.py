"""What stands beside a rule to show it: a sentence, a name in it, and what the rule makes of it."""

from typing import NamedTuple


class Example(NamedTuple):
    """A sentence with a name, and the type that the article's actor of that name has; None where there is none."""

    sentence: str
    name: str
    type: str | None


class RoleExample(NamedTuple):
    """A sentence with a name, and the role that it tells of the actor of that name."""

    sentence: str
    name: str
    role: str
