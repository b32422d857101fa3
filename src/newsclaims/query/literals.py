"""What letters a regular expression can't do without: by them an index tells where it may match at all.

Only what is plain in the expression is taken: of `tax(es)? cuts? for` each match has "tax", " cut" and " for". What is
written in a way that isn't understood here tells nothing, and everything is looked at, as without an index.
"""

import re
from collections.abc import Iterator
from itertools import product

from newsclaims.query.pattern import Pattern

MOST = 8
"""Triples of letters that are looked up of one alternative: more cost time and hardly tell more."""
ALTERNATIVES = 40
"""So many that one looks at all."""

_UNKNOWN = re.compile(r"\(\?(?!:)|\\[^\WbBdDsSwWAZ]")
"""Flags, looks ahead and behind, and escapes that stand for a letter."""
_CLASS = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)
_COUNT = re.compile(r"\{\d*,?\d*\}")
_PLAIN = re.compile(r"[ -~]")


def letters(pattern: Pattern) -> str | None:
    """Give the expression for a full-text index of triples of letters, which all texts match that the pattern does.

    None where nothing is known of these.

    Example:
        >>> letters(Pattern(expression="tax(es)? cuts?|NATO", ignore_case=True))
        '("tax" AND " cu" AND "cut") OR ("nat" AND "ato")'
        >>> letters(Pattern(expression="a.*z")) is None
        True
    """
    if pattern.invert:
        return None
    found = [[*_triples(runs)] for runs in _alternatives(pattern)]
    if not all(found) or not 0 < len(found) <= ALTERNATIVES:
        return None
    spelt = _in_any_case if pattern.ignore_case else _quoted
    return " OR ".join(f"({' AND '.join(map(spelt, triples[:MOST]))})" for triples in found)


def _quoted(triple: str) -> str:
    return '"{}"'.format(triple.replace('"', '""'))


def _in_any_case(triple: str) -> str:
    """Give a triple as the index has it: an i without its dot, or a capital with one, are an i to `re` alone."""
    if "i" not in triple:
        return _quoted(triple)
    forms = ("".join(form) for form in product(*("iıİ" if letter == "i" else letter for letter in triple)))
    return f"({' OR '.join(map(_quoted, forms))})"


def _triples(runs: list[str]) -> Iterator[str]:
    for run in runs:
        for start in range(len(run) - 2):
            yield run[start : start + 3].lower()


def _alternatives(pattern: Pattern) -> list[list[str]]:
    """Give for each alternative the letters in a row that all its matches have; none where that isn't known."""
    if pattern.fixed:
        return [_plain_runs(pattern.expression)]
    if _UNKNOWN.search(pattern.expression):
        return []
    found = [[""]]
    rest = pattern.expression
    while rest:
        runs, first = found[-1], rest[0]
        length = 1
        if first == "|":
            found.append([""])
        elif first == "\\" and not rest[1:2].isalnum():
            runs[-1] += rest[1:2]
            length = 2
        elif first in "*?{":
            runs[-1] = runs[-1][:-1]
            runs.append("")
            length = _length(rest)
        elif first in "\\.^$+[(":
            runs.append("")
            length = _length(rest)
        else:
            runs[-1] += first
        rest = rest[length:]
    return [[plain for run in runs for plain in _plain_runs(run)] for runs in found]


def _length(rest: str) -> int:
    """Give how long what stands at the start is: an escape, a class, a count, a group."""
    if rest[0] == "\\":
        return 2
    if rest[0] in "[{":
        whole = (_CLASS if rest[0] == "[" else _COUNT).match(rest)
        return whole.end() if whole else 1
    return _group(rest) if rest[0] == "(" else 1


def _group(rest: str) -> int:
    at, depth = 0, 0
    while at < len(rest):
        depth += {"(": 1, ")": -1}.get(rest[at], 0)
        at += _length(rest[at:]) if rest[at] in "\\[" else 1
        if depth == 0:
            break
    return at


def _plain_runs(text: str) -> list[str]:
    """Give the parts of a text between letters that aren't plain: é may be written in two ways."""
    return "".join(letter if _PLAIN.match(letter) else "\n" for letter in text).split("\n")
