"""Two numbers with a hyphen that are no ratio: votes (231-204), shares (split 60-40); and the times of races."""

import re

from newsclaims import lexicons
from newsclaims.components.figures.amount import Amount, Measure
from newsclaims.components.figures.figure_rules import rule
from newsclaims.components.figures.results import results
from newsclaims.language.numerals import either, tidy

_PAIR = re.compile(
    r"(?P<a>\d{1,3})(?:\s?[-–—]\s?|\sto\s)(?P<b>\d{1,3})(?![\w%/]|[.,:]\d|[-–—]\d|\s(?:percent|per\scent|pct|million|billion))"
)
_COUNTS = re.compile(
    r"\s(?!votes?\b|by\b|on\b|in\b|at\b|to\b|for\b|against\b|with\b|along\b|after\b)[a-z]+s\b", re.IGNORECASE
)
_TOLD = re.compile(r"\b(?:votes?|voted|by|of|it)\s(?:of\s)?\Z", re.IGNORECASE)
_THEY_VOTED = re.compile(r"\b(?:voted|vote\s(?:was|of))\s\Z", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|between)\s\Z", re.IGNORECASE)
_CONTEST = re.compile(rf"\b(?:{either(lexicons.figure_words('contest'))})\b", re.IGNORECASE)
_VOTED = re.compile(rf"\b(?:{either(lexicons.figure_words('voted'))})\b", re.IGNORECASE)
SCORED = re.compile(rf"[\s-](?:{either(lexicons.figure_words('scored'))})s?\b")
"""What two numbers before it are: a 4-5 record, 31-28 winners."""
_SHARED = re.compile(rf"\b(?:{either(lexicons.figure_words('shared'))})\b", re.IGNORECASE)
_LOST = re.compile(r"\b(?:fail|fell|fall|los[ets]|reject|defeat|trail)\w*\b[^.;\d]*\Z", re.IGNORECASE)
_BENCH = 20
"""The largest court or board, whose votes are told as scores are; a parliament has more, on both sides together."""

_BEHIND, _BEFORE = 20, 60
"""How far behind and before a pair of numbers its word stands, in characters."""


def _numbers(text: str, at: int, end: int) -> re.Match[str] | None:
    """Give the pair of numbers that begins at `at` and counts nothing behind it, but for winners."""
    found = _PAIR.match(text, at, end)
    if found is None or (_COUNTS.match(text, found.end(), end) and not SCORED.match(text, found.end(), end)):
        return None
    return found


def _is_near(words: re.Pattern[str], found: re.Match[str], start: int, end: int) -> bool:
    before, behind = max(start, found.start() - _BEFORE), min(end, found.end() + _BEHIND)
    return words.search(found.string, before, behind) is not None


def _both(found: re.Match[str], measure: Measure) -> list[Amount]:
    return [
        Amount(*found.span(name), found.span(name), int(found[name]), measure=measure) for name in ("a", "b")
    ]


@rule(
    "votes",
    ("The House passed the bill 231-204.", "231", "count 231 vote"),
    ("The vote was 52-48 against.", "48", "count 48 vote"),
    ("Voters rejected it by 318 to 286.", "318", "count 318 vote"),
    ("The motion failed 94-141.", "94", "count 94 vote"),
    ("The village council voted 13-9 for the bridge.", "9", "count 9 vote"),
    ("The committee voted 12 to 4 for the well.", "12", "count 12 vote"),
    ("The councillors backed the design 9-0.", "9", "count 9 vote"),
)
def _votes(text: str, at: int, start: int, end: int) -> list[Amount] | None:
    """The votes on both sides, where they are told in words, one side has none, or they are more than a bench has.

    One through the other says nothing; a bench's 6-3 is a ratio.
    """
    found = _numbers(text, at, end)
    if found is None or not _is_near(_VOTED, found, start, end):
        return None
    told = " to " in found[0] and _THEY_VOTED.search(text, max(start, at - 12), at) is not None
    told = told or "0" in (found["a"], found["b"])
    if int(found["a"]) + int(found["b"]) <= _BENCH and not told:
        return None
    return _both(found, Measure("count", "vote")) if _is_vote(found, start, end) else None


def _is_vote(found: re.Match[str], start: int, end: int) -> bool:
    """Say whether two numbers are no range: the larger one leads, or the vote stands right at them: a 49-51 vote."""
    text, before = found.string, (max(start, found.start() - 14), found.start())
    if int(found["a"]) > int(found["b"]):
        return _FROM.search(text, *before) is None
    told = _TOLD.search(text, *before) is not None or text.startswith(" vote", found.end(), end)
    return told or _is_lost(found, start)


def _is_lost(found: re.Match[str], start: int) -> bool:
    """Say whether the smaller number leads because the side that is spoken of lost: the motion failed 94-141."""
    return _LOST.search(found.string, max(start, found.start() - 40), found.start()) is not None


@rule(
    "shares",
    ("Opinion was split 60-40.", "60", "percent 60 percent"),
    ("She gives it a 70-30 chance.", "30", "percent 30 percent"),
    ("Polls have a 55-45 lead for the tunnel.", "55", "percent 55 percent"),
)
def _shares(text: str, at: int, start: int, end: int) -> list[Amount] | None:
    """Two shares that make a hundred."""
    found = _numbers(text, at, end)
    if found is None or int(found["a"]) + int(found["b"]) != 100 or not _is_near(_SHARED, found, start, end):
        return None
    return _both(found, Measure("percent", "percent", "share"))


@rule(
    "high-score",
    ("The Lions won 27-24.", "27", "count 27"),
)
def _high_score(text: str, at: int, start: int, end: int) -> list[Amount] | None:
    """Both sides' points, runs or goals, where they are many; one through the other says nothing."""
    found = _numbers(text, at, end)
    if found is None or " to " in found[0] or int(found["a"]) + int(found["b"]) <= _BENCH:
        return None
    if any(first <= at < last for first, last in results(text, start, end)):
        return None
    contest = _is_near(_CONTEST, found, start, end) and _FROM.search(text, max(start, at - 14), at) is None
    ordered = int(found["a"]) > int(found["b"]) or _is_lost(found, start)
    return _both(found, Measure("count")) if contest and ordered else None


TALLIES = (_votes, _shares, _high_score)

_TIME = re.compile(
    r"(?:(?P<hours>\d{1,2}):(?P<minutes>[0-5]\d):(?P<seconds>[0-5]\d(?:\.\d+)?)|(?P<few>\d{1,2}):(?P<exact>[0-5]\d\.\d+))"
    r"(?![\w:])"
)
_BEHIND_A_WORD = re.compile(r"\b(?P<word>[a-z]+)[,:]?\s\(?\Z", re.IGNORECASE)
_WHEN = frozenset(
    ("at", "on", "by", "since", "until", "till", "before", "after", "around", "between", "from")
)


@rule(
    "race-time",
    ("She won the marathon in 2:09:41.", "2:09:41", "duration 2.16138888889 hour"),
    ("He ran the mile in 3:52.1.", "3:52.1", "duration 3.86833333333 minute"),
    ("The race began at 10:30.", "", ""),
    ("The probe landed at 11:04:27.", "", ""),
    ("The log has 2021-05-04 11:04:27.", "", ""),
)
def race_time(text: str, at: int, start: int, end: int) -> Amount | None:
    """A running time, in its largest unit; the clock isn't told with seconds, but behind a day, "at" and the like."""
    found = _TIME.match(text, at, end)
    before = _BEHIND_A_WORD.search(text, max(start, at - 20), at) if found else None
    if found is None or before is None or before["word"].lower() in _WHEN:
        return None
    if found["few"]:
        value, unit = int(found["few"]) + float(found["exact"]) / 60, "minute"
    else:
        value = int(found["hours"]) + int(found["minutes"]) / 60 + float(found["seconds"]) / 3600
        unit = "hour"
    return Amount(at, found.end(), found.span(), tidy(value), measure=Measure("duration", unit, "time"))
