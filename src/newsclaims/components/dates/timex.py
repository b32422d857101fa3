"""A temporal expression, between the rule that finds it and the record that it becomes."""

from dataclasses import dataclass

from newsclaims.vocabulary import DateMod, DateType


@dataclass(slots=True)
class Timex:
    """A temporal expression that a builder found, before it becomes a record.

    `start` and `end` are -1 where the whole match is the expression. `anchor` is what it was resolved against. A value
    that is `clock` is a time of day that has no day yet; one that is `compared` (`a year earlier`) is no anchor for
    others. `rule` is the name of the rule that found it.
    """

    type: DateType
    value: str | None
    mod: DateMod | None = None
    start: int = -1
    end: int = -1
    anchor: "Timex | str | None" = None
    reason: str | None = None
    days: tuple[str, str] | None = None
    clock: bool = False
    compared: bool = False
    rule: str | None = None


class Unresolved(Exception):
    """The expression is one, but has no value; the message says why."""


BEYOND = "outside the years 1 to 9999"
"""Why an expression at the ends of the calendar has no value."""
