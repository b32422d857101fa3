"""What a paragraph is by its words: the rules of `lexicons/en/furniture.tsv`, dates and signatures."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from newsclaims.articles.line_shapes import REMEMBERED, SEEN, Found, Line, alone, is_short
from newsclaims.articles.page_dates import is_date_line
from newsclaims.articles.signatures import PARTS, POSTED, byline, dated_byline, imprint, is_masthead
from newsclaims.language.blanks import BLANKS
from newsclaims.lexicons import FurnitureRule, furniture

HEADER_ONLY = ("head", "top", "under")
"""The places of rules that count above the journalism only."""

Which = Literal["all", "header's", "others"]
"""The rules that hold in a header, those of them that hold nowhere else, and those that hold everywhere."""

_LONGEST = {"whole": 250, "start": SEEN, "close": 500, "split": 10_000_000}

_MARKED = re.compile(r"[:/|()\[\]@]")
_DASHED = re.compile(r"(?<=[.!?\"' ])-")
_AGENCY = re.compile(r"(?:Images|[Rr]euters|REUTERS|AFP|AP|EPA|[Ss]hutterstock|alliance)\W*$")
_LAST = 30
"""In so many characters an agency ends a line."""
_NOTHING = re.compile(r"[\W_]*")
_CLOCK = re.compile(
    r"(?:\d{1,2} (?:hr|hour|day)s?,? )?\d{1,2}(?:[:.h]\d\d){0,2} ?(?:[ap]\.?m\.?)?(?: ?\(?[a-z]{1,4}\)?)?(?: ago)?",
    re.IGNORECASE,
)
_NEVER_SENTENCES = frozenset(
    {"byline", "comments", "place", "role", "section", "tags", "weather", "social", "navigation", "live"}
)
_BUTTONS = frozenset({"navigation", "social", "newsletter"})
_AT_THE_END = ("close", "split")
_NAMED = re.compile(r"\(\?P<\w+>")
_SIGNED = 200
"""Most characters of a line that is a date or a signature."""


def recognise(text: str, line: Line, header: bool) -> Found | None:
    """Give the first rule that fits the line, with the names that stand in it as printed; or None.

    Args:
        text: the page.
        line: the paragraph.
        header: whether it stands above the journalism, where more is furniture than below it.
    """
    words = text[line.start : line.end]
    if not is_short(words):
        return _recognise(text, line, header)
    found = _known(words, header)
    if found is None or found.split is None:
        return found
    return found._replace(split=line.start + found.split)


@lru_cache(maxsize=REMEMBERED)
def _known(words: str, header: bool) -> Found | None:
    """Give what a line alone is: its words are all that its rules look at."""
    line = alone(words)
    if header and _known(words, header=False) is None:  # only a header's rules can hold
        return (imprint(words, line) if line.end <= _SIGNED else None) or _by_rule(words, line, "header's")
    return _recognise(words, line, header)


def _recognise(text: str, line: Line, header: bool) -> Found | None:
    if _NOTHING.fullmatch(line.plain):
        return Found("separator", "any", "")
    found = _dated_or_signed(text, line, header) or _by_rule(text, line, "all" if header else "others")
    return found or (_of_buttons(text, line) if "|" in line.plain else None)


def _of_buttons(text: str, line: Line) -> Found | None:
    """Recognise a line of which each piece is what a page may be asked to do: `Print this page | Close window`."""
    pieces = [piece.strip() for piece in line.plain.split("|")]
    found = [_by_rule(text, line._replace(plain=piece, close=piece), "others") for piece in pieces]
    kinds = [one.kind for one in found if one is not None and one.kind in _BUTTONS]
    return Found(kinds[0], "any", "") if len(kinds) == len(pieces) else None


def _dated_or_signed(text: str, line: Line, header: bool) -> Found | None:
    if line.end - line.start > _SIGNED:
        return None
    if is_date_line(line.plain):
        return Found("time" if _CLOCK.fullmatch(line.plain) else "date", "top", "")
    return byline(text, line) or dated_byline(text, line) or (imprint(text, line) if header else None)


def _by_rule(text: str, line: Line, which: Which) -> Found | None:
    length, plain = line.end - line.start, line.plain
    key = which, line.prose, _is_credited(line.close)
    extents = _rules_for(*key).extents(plain, length)
    for rule, pattern in _with(*key, extents) if extents else ():
        if length > _LONGEST[rule.extent]:
            continue
        offset = line.at
        if rule.extent == "whole":
            match = pattern.fullmatch(plain)
        elif rule.extent == "start":
            match = pattern.match(plain)
        else:
            match, offset = _at_the_end(rule, pattern, line), line.end - len(line.close)
        if match is not None:
            return _found(text, rule, match, offset)
    return None


def _is_credited(close: str) -> bool:
    """Say whether a line ends with what a credit has: a mark, a dash behind a sentence, an agency."""
    return (
        _MARKED.search(close) is not None
        or ("-" in close and _DASHED.search(close) is not None)
        or _AGENCY.search(close[-_LAST:]) is not None
    )


class _Rules(NamedTuple):
    """Rules that may hold of a line; most lines are told in one go that none does."""

    rules: Sequence[tuple[FurnitureRule, re.Pattern[str]]]
    whole: re.Pattern[str]
    start: re.Pattern[str]
    ends: Sequence[str]
    """The extents of those that look at a paragraph's end."""

    def extents(self, plain: str, length: int) -> tuple[str, ...]:
        """Give the extents of the rules that may hold."""
        whole = length <= _LONGEST["whole"] and self.whole.fullmatch(plain) is not None
        start = self.start.match(plain) is not None
        return (*self.ends, *(("whole",) if whole else ()), *(("start",) if start else ()))


@cache
def _rules_for(which: Which, prose: bool, credited: bool) -> _Rules:
    """Give those rules that may hold of a line: prose or not, with a credit's marks or not."""
    held = [
        (rule, pattern)
        for rule, pattern in rules()
        if which in ("all", "header's" if rule.place in HEADER_ONLY else "others")
        and (credited or rule.extent not in _AT_THE_END)
        and not (prose and rule.extent == "whole" and rule.kind in _NEVER_SENTENCES)
    ]
    return _Rules(held, _any_of(held, "whole"), _any_of(held, "start"), _AT_THE_END if credited else ())


@cache
def _with(
    which: Which, prose: bool, credited: bool, extents: tuple[str, ...]
) -> Sequence[tuple[FurnitureRule, re.Pattern[str]]]:
    """Give those of the rules that may hold of a line which have some extents, in the table's order."""
    return [one for one in _rules_for(which, prose, credited).rules if one[0].extent in extents]


def _any_of(held: Iterable[tuple[FurnitureRule, re.Pattern[str]]], extent: str) -> re.Pattern[str]:
    """Give the patterns of one extent as one, without their groups' names, which several of them share."""
    told = (_NAMED.sub("(?:", pattern.pattern) for rule, pattern in held if rule.extent == extent)
    return re.compile("|".join(f"(?:{one})" for one in told), re.IGNORECASE)


def _at_the_end(rule: FurnitureRule, pattern: re.Pattern[str], line: Line) -> re.Match[str] | None:
    match = pattern.search(line.close)
    if match is not None and rule.extent == "close" and match.end() < len(line.close):
        return None
    return match


@cache
def rules() -> Sequence[tuple[FurnitureRule, re.Pattern[str]]]:
    """Give the furniture rules with their patterns compiled."""
    compiled = []
    for rule in furniture():
        pattern = rule.pattern
        for name, part in PARTS.items():
            pattern = pattern.replace(name, part)
        if rule.extent in _AT_THE_END:
            pattern = rf"(?:{pattern})$"
        compiled.append((rule, re.compile(pattern, re.IGNORECASE)))
    return compiled


def _found(text: str, rule: FurnitureRule, match: re.Match[str], offset: int) -> Found:
    printed: dict[str, str | None] = {}
    for name, (start, end) in {name: match.span(name) for name in match.re.groupindex}.items():
        if start >= 0:
            printed[name] = text[offset + start : offset + end].strip(BLANKS + ",;:|-–—")
    if is_masthead(printed.get("person") or ""):
        printed["outlet"] = printed.pop("person")
    split = offset + match.start() if rule.extent == "split" else None
    if "names" in printed and rule.kind == "byline" and rule.place == "under":
        first = offset + match.start()
        posted = [text[first + at.start(1) : first + at.end(1)] for at in POSTED.finditer(match[0])]
        printed["names"] = "; ".join(posted) or printed["names"]
    return Found(rule.kind, rule.place, rule.takes, split=split, **printed)
