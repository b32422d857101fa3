"""The rules by name: the closed vocabulary of `rule` on the records, and how to leave one out.

Each rule is a row of `lexicons/en/rules.tsv`. A component asks `kept` before it takes what a rule found, so that a
benchmark can tell what the rule earns.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

from newsclaims.lexicons import rows

_LEFT_OUT: ContextVar[frozenset[str]] = ContextVar("left_out", default=frozenset())


@cache
def in_words() -> dict[str, dict[str, str]]:
    """Give for each kind of record (actor, date, figure, quote, speaker) its rules, each with what it does in words."""
    told: dict[str, dict[str, str]] = {}
    for row in rows("rules"):
        told.setdefault(row["record"], {})[row["rule"]] = row["words"]
    return told


def kept(rule: str) -> bool:
    """Whether the rule is at work, as all are but those that `without` leaves out."""
    return rule not in _LEFT_OUT.get()


@contextmanager
def without(*left_out: str) -> Iterator[None]:
    """Leave rules out while the block runs, in this thread: what they would have found is left to the others."""
    token = _LEFT_OUT.set(_LEFT_OUT.get() | frozenset(left_out))
    try:
        yield
    finally:
        _LEFT_OUT.reset(token)
