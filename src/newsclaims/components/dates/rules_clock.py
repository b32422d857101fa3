"""Rules for clock times: 10 a.m. EST, 18:30, noon, half past nine."""

import re

from newsclaims.components.dates.grammar import QUANTITY, Found, rule
from newsclaims.components.dates.timex import Timex


@rule(
    "time",
    rf"""{QUANTITY} (?: (?:(?P<from>HOUR) HYPHEN)? (?P<hour>HOUR|CLOCK) HYPHEN? (?P<half>AMPM)
            | (?P<clock>CLOCK|FOUR|YEAR) HYPHEN? (?=ZONE)
        | (?P<spoken>SMALL) (?: HYPHEN? (?P<minutes>NUMBER|SMALL) )?
            (?: (?P<spoken_half>AMPM) | (?= (?:IN THE|THIS|TODAY|TODAY IN THE|WEEKDAY|TONIGHT) PART | TONIGHT) )
        | (?P<service>SERVICE) | (?P<oclock>HOUR|SMALL) OCLOCK
        | (?P<point>POINT) | (?P<bare>CLOCK) | (?P<in_the>HOUR|SMALL) (?=IN THE PART) )
        (?: IN THE (?P<part>PART) )? (?: LOCAL TIME | (?P<zone>ZONE) TIME? )?""",
    ("The bridge opens at 10 a.m. EST.", "10 a.m. EST", "2025-11-27T10:00"),
    ("The rocket lifted off at 0200 GMT Thursday.", "0200 GMT Thursday", "2025-11-27T02:00Z"),
    ("The crew docked about 1330hrs local time.", "about 1330hrs local time", "2025-11-27T13:30"),
    ("The crew docked at 0900 hours.", "0900 hours", "2025-11-27T09:00"),
    ("The crew worked 1330 hours.", "1330 hours", "PT1330H"),
    ("Polls closed at 10:30 p.m.", "10:30 p.m.", "2025-11-27T22:30"),
    ("The siege ended at noon Wednesday.", "noon Wednesday", "2025-11-26T12:00"),
    ("The train left at 4 in the afternoon.", "4 in the afternoon", "2025-11-27T16:00"),
    ("The doors opened at 3 o'clock this afternoon.", "3 o'clock this afternoon", "2025-11-27T15:00"),
    ("The court met at nine-thirty a.m. on Monday.", "nine-thirty a.m. on Monday", "2025-11-24T09:30"),
    ("The court rose at six-thirty this evening.", "six-thirty this evening", "2025-11-27T18:30"),
    ("The fair will run from 6-9 p.m. on Monday.", "6", "2025-12-01T18:00"),
    ("The fair will run from 6-9 p.m. on Monday.", "9 p.m. on Monday", "2025-12-01T21:00"),
    ("The hall is open 11-1 p.m. today.", "11", "2025-11-27T11:00"),
    ("He ran it in 10:30.", "", ""),
    ("The band Midnight Magic played.", "", ""),
    ("Parise scored at 7:14 and on the power play at 19:56.", "", ""),
    ("The goal came at 3:11 of overtime.", "", ""),
    ("He finished in 2:09, ahead of Bell at 2:11.", "", ""),
    ("After his goal they talked of the kick-off at 19:45.", "19:45", "2025-11-27T19:45"),
    ("Scores of people were hurt by 10:15.", "10:15", "2025-11-27T10:15"),
    ("The train left at 6:52.", "6:52", "2025-11-27T06:52"),
)
def _clock(found: Found) -> Timex | None:
    if found.has("spoken"):
        return _spoken(found)
    if found.has("point"):
        if _is_named(found):
            return None
        return Timex("time", found.value("point"), clock=True)
    if found.has("bare") and not found.has("zone") and not _tells_time(found):
        return None
    hour, minute = _reading(found)
    if found.has("half") and hour > 12:
        return None
    hour = _in_24_hours(found, hour, found.value("half"))
    if hour > 24 or minute > 59:
        return None
    zone = "Z" if found.has("zone") and found.value("zone") == "Z" else ""
    clock = Timex("time", f"T{hour:02}:{minute:02}{zone}", clock=True)
    return _from_hour(found, hour, clock) if found.has("from") else clock


def _from_hour(found: Found, until: int, clock: Timex) -> Timex:
    """Give the first hour of two that share their half of the day, and leave the second: 6-9 p.m., 11-1 p.m."""
    word = found.word("from")
    begun = _in_24_hours(found, found.number("from"), found.value("half"))
    begun -= 12 * (begun >= until and begun > 12)
    clock.start, clock.end = found.word("hour").start, found.end
    found.more.append(clock)
    return Timex("time", f"T{begun:02}:00", start=word.start, end=word.end, clock=True)


def _is_named(found: Found) -> bool:
    """Say whether a capital word for a time goes on in capitals, as names do: the band Midnight Magic."""
    after = found.context.text[found.end : found.end + 2]
    return found.word("point").start > 0 and found.text.istitle() and after[:1] == " " and after[1:].isupper()


def _reading(found: Found) -> tuple[int, int]:
    """Give the hour and the minute as printed: 10, 10:30, 0200."""
    digits = next(
        found.value(name)
        for name in ("hour", "clock", "service", "oclock", "bare", "in_the")
        if found.has(name)
    )
    if found.has("clock") and ":" not in digits:
        return divmod(int(digits), 100)
    before, _, after = digits.replace(".", ":").partition(":")
    return int(before), int(after[:2] or 0)


def _in_24_hours(found: Found, hour: int, half: str) -> int:
    """Give the hour of the day by `half`, a.m. or p.m., or by the part of the day: four in the afternoon."""
    if half:
        return hour % 12 + 12 * (half[0] in "pP")
    return hour + 12 * (hour < 12 and found.value("part") in ("AF", "EV", "NI"))


def _spoken(found: Found) -> Timex | None:
    """Give a clock time in words: `nine-thirty a.m.`, `at six-thirty this evening`."""
    minute = found.number("minutes") if found.has("minutes") else 0
    if minute > 59 or not (found.has("spoken_half") or _tells_time(found)):
        return None
    hour = _in_24_hours(found, found.number("spoken"), found.value("spoken_half"))
    return Timex("time", f"T{hour:02}:{minute:02}", clock=True)


_BEFORE_TIME = re.compile(
    r"(?:\b(?:at|by|from|since|until|to|about|around|before|after)|\d,|day)\s+$", re.IGNORECASE
)


def _tells_time(found: Found) -> bool:
    """Say whether `10:30` without a.m. or a zone tells the time, and isn't a score, a ratio or a running time."""
    context = found.context
    if not _BEFORE_TIME.search(context.text[max(found.start - 12, 0) : found.start]):
        return False
    return not _ON_GAME_CLOCK.match(context.text, found.end) and not _tells_a_game(found)


_ON_GAME_CLOCK = re.compile(
    r"\s+(?:of|in|into|left in|remaining in)\s+(?:(?:the|a)\s+)?(?:first|second|third|fourth|final|1st|2nd|3rd|4th|"
    r"overtime|OT|extra time|regulation|period|half|quarter)\b"
)
"""What stands behind the reading of a game's clock: `scored at 6:52 of the third period`."""

_PLAYED = frozenset(("goal", "goalie", "goaltender", "layup", "overtime", "puck", "wrister"))
_STARTS = re.compile(
    r"(?:kick(?:ed|s)?[ -]?off|tip-?off|start(?:ed|s)?|beg[aiu]ns?|open(?:ed|s)?)(?: is)? (?:at|by) \Z",
    re.IGNORECASE,
)
_RACED = re.compile(
    r"\b(?:finish\w*|won|wins?|clocked|ran|swam|time of|timed|home|lap) (?:in|at)? ?\d{1,2}:\d\d"
)
"""A race told by its time: others behind it are times too."""


def _tells_a_game(found: Found) -> bool:
    """Say whether the sentence tells of a match or a race by its clock: `Parise scored at 7:14`."""
    text, token = found.context.text, found.context.token(found.start)
    if _STARTS.search(text, max(found.start - 20, 0), found.start):
        return False
    before = token.doc[max(token.sent.start, token.i - 20) : token.i]
    if any(word.lower_ in _PLAYED or (word.lemma_ == "score" and word.pos_ == "VERB") for word in before):
        return True
    return _RACED.search(text, max(found.start - 60, 0), found.start) is not None


@rule(
    "time",
    """(?: (?P<half>HALF) HYPHEN? PAST | AN? (?P<quarter>QUARTER) (?P<to>PAST|TO)
            | (?P<minutes>NUM) UNITS? (?P<told>PAST|TO) )
        (?P<hour>HOUR|SMALL) (?! HYPHEN | UNIT | UNITS | NUM | MONTH) OCLOCK? (?P<ampm>AMPM)?
        (?: IN THE (?P<part>PART) )?""",
    ("The meeting will start at half past nine.", "half past nine", "2025-11-27T09:30"),
    ("The bomb went off at a quarter to six on Friday.", "a quarter to six on Friday", "2025-11-21T05:45"),
    (
        "The shop was robbed at ten past eight in the evening.",
        "ten past eight in the evening",
        "2025-11-27T20:10",
    ),
    ("The train leaves at twenty to eleven.", "twenty to eleven", "2025-11-27T10:40"),
    ("The vote was ten to six.", "", ""),
    ("The vote stood at ten to six.", "", ""),
    ("The share rose from a quarter to two percent.", "", ""),
)
def _past_the_hour(found: Found) -> Timex | None:
    after = found.context.neighbour(found.context.token(found.end - 1), 1)
    if after is not None and (after.lower_ in ("percent", "per", "%") or after.tag_ == "NNS"):
        return None
    to = "TO" in (found.kind("to"), found.kind("told"))
    minute = _minutes(found, to)
    if minute is None:
        return None
    hour = found.number("hour")
    half = found.value("ampm") or ("p" if found.value("part") in ("AF", "EV", "NI") else "")
    reading = 60 * (hour % 12 + 12 * (half[0] in "pP") if half else hour) + (-minute if to else minute)
    return Timex("time", f"T{reading // 60 % 24:02}:{reading % 60:02}", clock=True)


_AT = re.compile(r"(?<![\w’'-])(?:at|until) \Z", re.IGNORECASE)
_TALLIED = re.compile(r"\b(?:vot(?:es?|ed|ing)|odds|scores?|ratio|margin)\b", re.IGNORECASE)


def _minutes(found: Found, to: bool) -> int | None:
    """Give the minutes past or to the hour, None where they are none: "ten to six" is a vote."""
    if not found.has("minutes"):
        return 30 if found.has("half") else 15
    minute = found.number("minutes")
    told = 0 < minute < 30 and minute % 5 == 0 and (not to or found.has("ampm") or _is_at(found))
    return minute if told else None


def _is_at(found: Found) -> bool:
    """Say whether it is told when something was, and no vote: `at five to eight`."""
    place = (found.context.text, max(found.start - 60, 0), found.start)
    return _AT.search(*place) is not None and _TALLIED.search(*place) is None
