"""Rules: a pattern over the classes of words, a builder, and example sentences that the tests run.

In a pattern every name in capitals is a class of words (`lexer`) or one of the unions below; everything else is
regular-expression syntax in verbose mode, so that blanks mean nothing. A pattern runs over a string with one
character a word, which is why it costs little and can't split a word.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from newsclaims.components.dates.anchors import Context
from newsclaims.components.dates.lexer import Word
from newsclaims.components.dates.timex import Timex
from newsclaims.vocabulary import DateType

UNIONS = {
    "DAYNUM": "HOUR DAY NTH",
    "NUM": "SMALL HOUR DAY NUMBER YEAR FOUR",
    "NTHS": "ORD SECOND NTH",
    "YEARS": "YEAR SHORT_YEAR",
    "SINGLE": "UNIT QUARTER",
    "CLOSE": "PUNCT COMMA IN ON AT BREAK POSS",
}
"""Names for several classes at once."""

EDGE = (
    r"(?:(?P<mod_edge>EARLY|LATE|MID|EARLIER|LATER) HYPHEN? IN? | THE? (?P<mod_part>BEGINNING|MID|END) OF)?"
)
"""`early`, `mid-`, `later in`, `the end of`: they belong to the expression and become its MOD."""

QUANTITY = r"""(?: (?P<mod_about>ABOUT) | NO? (?P<mod_more>MORE|LESS) THAN | AT (?P<mod_least>LEAST|MOST) | UP TO
    | (?P<mod_over>OVER) (?! THE | LAST | PAST | NEXT | COMING | THIS | RECENT) )?"""
"""`about`, `more than`, `at least`: what stands before a number belongs to the expression and becomes its MOD."""

QUANTITY_AGAIN = r"(?: ABOUT | MORE THAN | LESS THAN | AT LEAST | AT MOST )?"
"""`the past nearly three years`: the same behind a determiner."""

SHIFT = "COMMA? (?:OF|IN)? THE? (?P<shift>LAST|THIS|NEXT|THAT|SAME) (?P<shift_unit>UNIT) (?! POSS )"
"""`last year`, `that year`, `the same year` behind a day or a month."""

CODES: dict[str, str] = {}
"""The character of each class of words, in the order in which they were first asked for."""


def code(kind: str) -> str:
    """Give the character that stands for a class of words."""
    return CODES.setdefault(kind, chr(0xE000 + len(CODES)))


def compiled(pattern: str) -> re.Pattern[str]:
    """Give the regular expression over class characters that `pattern` describes."""

    def characters(match: re.Match[str]) -> str:
        return "[" + "".join(code(kind) for kind in UNIONS.get(match[0], match[0]).split()) + "]"

    return re.compile(re.sub(r"\b[A-Z][A-Z_]+\b", characters, pattern), re.VERBOSE)


@dataclass(slots=True)
class Found:
    """A place where a rule's pattern matches."""

    match: re.Match[str]
    words: list[Word]
    context: Context
    more: list[Timex] = field(default_factory=list)

    def has(self, group: str) -> bool:
        """Say whether the pattern has the group and it took part."""
        return group in self.match.re.groupindex and self.match.start(group) >= 0

    def word(self, group: str) -> Word:
        """Give the first word of a group that took part."""
        return self.words[self.match.start(group)]

    def kind(self, group: str) -> str:
        """Give the class of a group's first word, "" if the group took no part."""
        return self.word(group).kind if self.has(group) else ""

    def value(self, group: str) -> str:
        """Give the value of a group's first word, "" if the group took no part."""
        return self.word(group).value if self.has(group) else ""

    def number(self, group: str) -> int:
        """Give the value of a group's first word as a whole number."""
        return int(float(self.value(group)))

    def which(self, group: str = "which") -> str:
        """Give the class of `last`, `next`, … in a group; `this past` is LAST and `this coming` NEXT."""
        kind = self.kind(group)
        if kind == "THIS":
            return {"PAST": "LAST", "COMING": "NEXT"}.get(self.words[self.match.start(group) + 1].kind, kind)
        return kind

    @property
    def span(self) -> list[Word]:
        """The words of the expression."""
        return self.words[self.match.start() : self.match.end()]

    @property
    def start(self) -> int:
        """Where the expression starts in the text."""
        return self.words[self.match.start()].start

    @property
    def end(self) -> int:
        """Where the expression ends in the text."""
        return self.words[self.match.end() - 1].end

    @property
    def text(self) -> str:
        """The expression as printed."""
        return self.context.text[self.start : self.end]

    @property
    def previous(self) -> str:
        """The class of the word before the expression, "" at the start of the text."""
        at = self.match.start() - 1
        return self.words[at].kind if at >= 0 else ""

    @property
    def following(self) -> str:
        """The class of the word behind the expression, "" at the end of the text."""
        at = self.match.end()
        return self.words[at].kind if at < len(self.words) else ""

    def before(self) -> str:
        """Give the class of what stands before the expression; a clock time, `early` and `the` are passed over."""
        at = self.match.start() - 1
        while at >= 0 and self.words[at].kind in _PASSED:
            at -= 1
        return self.words[at].kind if at >= 0 else ""


_PASSED = frozenset(("HOUR", "CLOCK", "AMPM", "ZONE", "POINT", "EARLY", "LATE", "OCLOCK", "THE"))

Builder = Callable[[Found], Timex | None]


class Example(NamedTuple):
    """A sentence published on Thursday, 27 November 2025, the expression in it, and its value; "" finds nothing."""

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
"""Every rule; of two matches that are equally long, the one of the earlier rule is tried first."""


def rule(
    type: DateType, pattern: str, *examples: tuple[str, str, str | None]
) -> Callable[[Builder], Builder]:
    """Register the decorated builder as the rule for `pattern`; `type` is what its expressions are if unresolved."""

    def register(build: Builder) -> Builder:
        made = tuple(Example(*example) for example in examples)
        RULES.append(Rule(build.__name__.strip("_").replace("_", "-"), type, compiled(pattern), build, made))
        return build

    return register


CORE = """UNIT UNITS QUARTER QUARTERS WEEKEND WEEKENDS WEEKDAY WEEKDAYS MONTH SEASON SEASONS PART PARTS HOLIDAY
    YEAR SHORT_YEAR FISCAL_YEAR PART_OF_YEAR DECADE TODAY TONIGHT OVERNIGHT CLOCK SERVICE AMPM ZONE OCLOCK POINT ISO
    NUMERIC NINE_ELEVEN NOW DAY_MONTH_YEAR CURRENT RECENT OFTEN TERM SESSION PAST PRESENT FUTURE WEEKLONG HALF
    PERIOD NTH FEAST ERA PARLIAMENT"""
"""Classes of which every expression has at least one, but for `five to eight`."""

_STRETCH = re.compile(f"[^{code('OTHER')}{code('PUNCT')}{code('BREAK')}]+")
_CORE = re.compile(
    "[" + "".join(code(kind) for kind in CORE.split()) + "]|" + compiled("NUM TO SMALL").pattern, re.VERBOSE
)


def candidates(words: list[Word]) -> list[tuple[Rule, re.Match[str]]]:
    """Give the places where a rule's pattern matches, leftmost first and longest first.

    The rules run over the stretches of time words alone, of those that can hold an expression: that is what keeps them
    cheap, as most words have nothing to do with time.
    """
    codes = "".join([code(word.kind) for word in words])
    found = []
    for stretch in _STRETCH.finditer(codes):
        if not _CORE.search(codes, stretch.start(), stretch.end()):
            continue
        for number, rule in enumerate(RULES):
            # one word more, for what a rule wants to see behind its expression
            for match in rule.pattern.finditer(codes, stretch.start(), stretch.end() + 1):
                found.append((match.start(), -match.end(), number, match))
    found.sort(key=lambda candidate: candidate[:3])
    return [(RULES[number], match) for _, _, number, match in found]
