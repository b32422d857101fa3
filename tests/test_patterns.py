"""No regular expression of the program takes exponential or cubic time over any text.

Every compiled pattern is found where it lives, and each is tried on texts made from its own parts: what leads to a
repetition, then what is repeated, many times, then something that matches nothing.
"""

import importlib
import pkgutil
import re
import signal
from collections.abc import Iterator
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import newsclaims

SIZE = 1000
"""Characters of an attack: what is quadratic takes 0.1 s over them, what is worse takes minutes."""

SECONDS = 1.0

REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)
SAMPLES = " aA1-.,\"é\n!_'x"
CATEGORIES = {
    sre.CATEGORY_SPACE: r"\s", sre.CATEGORY_NOT_SPACE: r"\S", sre.CATEGORY_WORD: r"\w", sre.CATEGORY_NOT_WORD: r"\W",
    sre.CATEGORY_DIGIT: r"\d", sre.CATEGORY_NOT_DIGIT: r"\D",
}  # fmt: skip


def members(items: list[Any]) -> str:
    """Give characters that a class holds: each one it names, and of what it describes, samples."""
    negated = items[0][0] is sre.NEGATE
    named = [
        chr(value if op is sre.LITERAL else value[0]) for op, value in items if op in (sre.LITERAL, sre.RANGE)
    ]
    held = [
        char for char in [*named, *SAMPLES] if any(_holds(op, value, char) for op, value in items) != negated
    ]
    return "".join(dict.fromkeys(held)) or "a"


def _holds(op: Any, value: Any, char: str) -> bool:
    if op is sre.CATEGORY:
        return re.match(CATEGORIES[value], char) is not None
    if op is sre.RANGE:
        return value[0] <= ord(char) <= value[1]
    return op is sre.LITERAL and value == ord(char)


def sample(items: Any) -> str:
    """Give a text that a parsed pattern matches, as a rule."""
    return "".join(map(_sample_of, items))


def _sample_of(item: tuple[Any, Any]) -> str:
    op, value = item
    if op is sre.LITERAL:
        return chr(value)
    if op in (sre.ANY, sre.NOT_LITERAL):
        return "a"
    if op is sre.IN:
        return members(value)[0]
    if op is sre.BRANCH:
        return sample(value[1][0])
    if op is sre.SUBPATTERN:
        return sample(value[3])
    if op is sre.ATOMIC_GROUP:
        return sample(value)
    return sample(value[2]) * max(value[0], 1) if op in REPEATS else ""


def attacks(items: Any, before: str = "") -> Iterator[tuple[str, str]]:
    """Give what leads to each repetition of a parsed pattern, and what to repeat there."""
    for op, value in items:
        if op in REPEATS:
            repeated = value[2]
            yield before, sample(repeated)
            yield "", before[-40:] + sample(repeated)
            if len(repeated) == 1 and repeated[0][0] is sre.IN:
                yield from ((before, char) for char in members(repeated[0][1])[:4])
            yield from attacks(repeated, before)
        elif op is sre.BRANCH:
            for branch in value[1]:
                yield from attacks(branch, before)
        elif op is sre.SUBPATTERN:
            yield from attacks(value[3], before)
        elif op is sre.ATOMIC_GROUP:
            yield from attacks(value, before)
        elif op in (sre.ASSERT, sre.ASSERT_NOT):
            yield from attacks(value[1], before)
        before += _sample_of((op, value))


class TooSlowError(Exception):
    pass


def is_slow(pattern: re.Pattern[Any]) -> tuple[str, str] | None:
    """Give the attack over which a pattern takes more than `SECONDS` of processor time, if there is one."""

    def stop(*_: object) -> None:
        raise TooSlowError

    before = signal.signal(signal.SIGVTALRM, stop)
    try:
        for lead, pump in dict.fromkeys(attacks(parser.parse(pattern.pattern, pattern.flags))):
            text = lead + pump * (SIZE // len(pump) if pump else 0) + "\x01"
            signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
            try:
                pattern.search(text.encode() if isinstance(pattern.pattern, bytes) else text)
            except TooSlowError:
                return lead, pump
            finally:
                signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    finally:
        signal.signal(signal.SIGVTALRM, before)
    return None


def patterns() -> list[tuple[str, re.Pattern[Any]]]:
    """Give every compiled pattern that a module holds: by itself, in a container, or from a cached function."""
    found: dict[tuple[Any, int], tuple[str, re.Pattern[Any]]] = {}
    seen: set[int] = set()

    def walk(value: Any, where: str) -> None:
        if isinstance(value, re.Pattern):
            found.setdefault((value.pattern, value.flags), (where, value))
        if id(value) in seen:
            return
        seen.add(id(value))
        if isinstance(value, dict):
            for key, item in value.items():
                walk(key, where)
                walk(item, f"{where}.{key}")
        elif isinstance(value, list | tuple | set | frozenset):
            for number, item in enumerate(value):
                walk(item, f"{where}.{number}")
        elif isinstance(getattr(value, "__self__", None), re.Pattern):  # its `search`, or `match`
            walk(value.__self__, where)
        elif hasattr(value, "cache_info") and not value.__wrapped__.__code__.co_argcount:
            walk(value(), where + "()")
        elif type(value).__module__.startswith("newsclaims") and hasattr(value, "__dict__"):
            walk(vars(value), where)

    for module in pkgutil.walk_packages(newsclaims.__path__, "newsclaims."):
        if not module.name.endswith("__main__"):
            for name, value in vars(importlib.import_module(module.name)).items():
                walk(value, f"{module.name}.{name}")
    return list(found.values())


@pytest.mark.long
def test_no_pattern_is_exponential() -> None:
    every = patterns()
    assert len(every) > 400
    slow = {where: attack for where, pattern in every if (attack := is_slow(pattern))}
    assert slow == {}


@pytest.mark.parametrize("expression", [r"(?:<!--.*?-->\s*)*<html", r"\s*-?\s*x?\s*\d", r"(?:\w+ ?)+:"])
def test_a_pattern_that_is_worse_than_quadratic_is_found(expression: str) -> None:
    assert is_slow(re.compile(expression, re.DOTALL))


@pytest.mark.parametrize("expression", [r"<!--.*?-->", r"\d+(?:\.\d+)?", r"\s+\Z", r"(?:\w++ ?)+:"])
def test_a_pattern_that_is_not_is_let_through(expression: str) -> None:
    assert is_slow(re.compile(expression)) is None
