"""Rules: a pattern over the classes of words, a builder, and an example sentence that the tests run.

In a pattern every name in capitals is a class of words (`lexer`), or one of the unions below; everything else is
regular-expression syntax in verbose mode, so that blanks mean nothing. A pattern runs over a string with one
character a word, which is why it costs little and can't split a word.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from newsclaims.components.timex.lexer import Word
from newsclaims.records import DateType

if TYPE_CHECKING:
    from newsclaims.components.timex.context import Context

UNIONS = {
    "DAYNUM": "HOUR DAY NTH",
    "NUM": "SMALL HOUR DAY NUMBER YEAR FOUR",
    "NTHS": "ORD SECOND NTH",
    "ANYUNIT": "UNIT QUARTER",
    "ANYUNITS": "UNITS QUARTERS UNIT QUARTER",
    "PLURAL": "UNITS QUARTERS WEEKENDS",
    "CLOSE": "PUNCT COMMA IN ON AT BREAK POSS",
}
"""Names for several classes at once."""

PREFIX = r"(?:(?P<mod>EARLY|LATE|MID|EARLIER|LATER) HYPHEN? IN? | THE? (?P<part>BEGINNING|MID|END) OF)?"
"""`early`, `mid-`, `later in`, `the end of`: they belong to the expression and become its MOD."""

QUANTITY = r"(?:(?P<about>ABOUT) | NO? (?P<more>MORE|LESS) THAN | AT (?P<more2>LEAST|MOST) | UP TO | (?P<over>OVER) (?!THE|LAST|PAST|NEXT|COMING|THIS|RECENT))?"
"""`about`, `more than`, `at least`: what stands before a number belongs to the expression."""

_CODES: dict[str, str] = {}


def code(kind: str) -> str:
    """Give the character that stands for a class of words."""
    return _CODES.setdefault(kind, chr(0xE000 + len(_CODES)))


def compiled(pattern: str) -> re.Pattern[str]:
    """Give the regular expression over class characters that `pattern` describes."""

    def characters(match: re.Match[str]) -> str:
        return "[" + "".join(code(kind) for kind in UNIONS.get(match[0], match[0]).split()) + "]"

    return re.compile(re.sub(r"(?<!\?)\b[A-Z][A-Z_]+\b", characters, pattern), re.VERBOSE)


@dataclass(slots=True)
class Timex:
    """A temporal expression that a builder found, before it becomes a record."""

    type: DateType
    value: str | None
    mod: str | None = None
    start: int = -1
    end: int = -1
    anchor: "Timex | str | None" = None
    reason: str | None = None
    days: tuple[str, str] | None = None
    clock: bool = False
    compared: bool = False


@dataclass(slots=True)
class Found:
    """A place where a rule's pattern matches."""

    match: re.Match[str]
    words: list[Word]
    context: "Context"
    more: list[Timex] = field(default_factory=list)

    def has(self, group: str) -> bool:
        """Say whether the pattern's group took part."""
        return self.match[group] is not None

    def word(self, group: str) -> Word:
        """Give the first word of a group."""
        return self.words[self.match.start(group)]

    def value(self, group: str) -> str:
        """Give the value of a group's first word, or "" if the group took no part."""
        at = self.match.start(group)
        return self.words[at].value if at >= 0 else ""

    def number(self, group: str) -> int:
        """Give the value of a group's first word as a number."""
        return int(float(self.value(group)))

    @property
    def start(self) -> int:
        """Where the expression starts in the text."""
        return self.words[self.match.start()].start

    @property
    def end(self) -> int:
        """Where the expression ends in the text."""
        return self.words[self.match.end() - 1].end

    def neighbour(self, shift: int) -> str:
        """Give the class of the word before (-1) or behind (+1) the expression, "" at the edge of the text."""
        at = self.match.start() + shift if shift < 0 else self.match.end() + shift - 1
        return self.words[at].kind if 0 <= at < len(self.words) else ""


    def preposition(self) -> str:
        """Give the class of what stands before the expression, a clock time and `early` or `late` passed over."""
        at = self.match.start() - 1
        while at >= 0 and self.words[at].kind in _PASSED:
            at -= 1
        return self.words[at].kind if at >= 0 else ""


_PASSED = frozenset("HOUR CLOCK AMPM ZONE POINT EARLY LATE OCLOCK THE".split())

Builder = Callable[[Found], Timex | None]


class Example(NamedTuple):
    """A sentence published on Thursday, 27 November 2025, the expression in it, and its TIMEX3 value."""

    sentence: str
    surface: str
    value: str | None


class Rule(NamedTuple):
    """A pattern with its builder and its examples."""

    name: str
    type: DateType
    pattern: re.Pattern[str]
    build: Builder
    examples: tuple[Example, ...]


RULES: list[Rule] = []
"""Every rule, in the order in which equal matches are tried."""


def rule(type: DateType, pattern: str, *examples: tuple[str, str, str | None]) -> Callable[[Builder], Builder]:
    """Register the decorated builder as the rule for `pattern`; its expressions are of `type` unless it says otherwise."""

    def register(build: Builder) -> Builder:
        made = tuple(Example(*example) for example in examples)
        RULES.append(Rule(build.__name__.strip("_"), type, compiled(pattern), build, made))
        return build

    return register


class Unresolved(Exception):
    """The expression is one, but has no value; the message says why."""
