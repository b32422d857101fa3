"""Results of games as agate prints them, whose numbers are no amounts: sets, records, totals, seeds."""

import re

from newsclaims import lexicons
from newsclaims.language.numerals import either

_SET = r"\d{1,2}[-–]\d{1,2}(?:\s?\(\d{1,2}(?:[-–]\d{1,2})?\))?"
_SETS = re.compile(rf"(?<![\w.$€£/–-]){_SET}(?:,?\s{_SET})+(?![\w%/–-])")
_PAIR = re.compile(r"(?<!\()(\d{1,2})[-–](\d{1,2})")
_OTHERS = (
    # a record of games won, lost and drawn: 12-3-1
    r"(?<![\w.–-])\d{1,3}[-–]\d{1,3}[-–]\d{1,3}(?![\w–-])",
    # behind a name: Al Lee (4-1) pitched
    r"(?<=[a-z]\s)\(\d{1,2}[-–]\d{1,2}(?:[-–]\d{1,2})?\)",
    # runs and wickets: 212-6, 20 overs
    r"(?<![\w.–-])\d{2,3}[-–/]\d{1,2}(?=\s?[,(]?\s?(?:in\s)?\d{1,2}(?:\.\d)?\sovers\b)",
    # the seed of a player: 3-Ann Lee (Togo) beat
    r"(?<![\w–-])\d{1,2}[-–](?=[A-Z][\w’'-]+(?:\s[\w’'-]+){0,3}\s(?:\([A-Z]|beat\b|def\b|bt\b))",
)
_NIL = r"(?<![\w.$€£/–-])(?:\d{1,2}[-–]0|0[-–]\d{1,2})(?![\w%/–-]|[.,:]\d)"
"""A score of which one side has nothing, so that one through the other says nothing: won 2-0."""
_RESULTS = re.compile("|".join((*_OTHERS, _NIL)))
_CONTEST = re.compile(rf"\b(?:{either(lexicons.figure_words('contest'))})\b", re.IGNORECASE)
_BEFORE, _BEHIND = 45, 30
"""How far before and behind a score the word of a contest stands, in characters."""
_NAME = re.compile(r"[A-Z][\w.’'-]+\s\Z")


def results(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Give the stretches of a sentence that hold such results.

    Example:
        >>> results("Lee beat Roth 7-5 6-1 in Graz.", 0, 30)
        [(14, 21)]
        >>> results("Albion won 2-0, and children of 0-5 came.", 0, 41)
        [(11, 14)]
        >>> results("Children of 6-8, 9-12 came.", 0, 27)
        []
    """
    sets = [found.span() for found in _SETS.finditer(text, start, end) if _is_played(found[0])]
    others = [found.span() for found in _RESULTS.finditer(text, start, end) if _is_a_result(found)]
    return sorted(sets + others)


def _is_played(sets: str) -> bool:
    """Say whether several pairs are sets, of which one at least falls, and no ranges, which rise."""
    return any(int(pair[1]) > int(pair[2]) for pair in _PAIR.finditer(sets))


def _is_a_result(found: re.Match[str]) -> bool:
    """Say whether a pair in brackets stands behind a name, and 0-3 where its clause tells a contest; others tell."""
    if found[0].startswith("0") and found[0][2:] != "0":
        clause = found.string.rfind(",", 0, found.start()) + 1
        around = max(clause, found.start() - _BEFORE), found.end() + _BEHIND
        return _CONTEST.search(found.string, *around) is not None
    if not found[0].startswith("("):
        return True
    return _NAME.search(found.string, max(0, found.start() - 24), found.start()) is not None
