"""Rules for clock times: 10 a.m. EST, 18:30, noon, half past nine."""

import re

from newsclaims.components.dates.grammar import QUANTITY, Found, Timex, rule


@rule(
    "time",
    rf"""{QUANTITY} (?: (?P<hour>HOUR|CLOCK) HYPHEN? (?P<half>AMPM) | (?P<clock>CLOCK|FOUR|YEAR) HYPHEN? (?=ZONE)
        | (?P<spoken>SMALL) (?: HYPHEN? (?P<minutes>NUMBER|SMALL) )?
            (?: (?P<spoken_half>AMPM) | (?= (?:IN THE|THIS|TODAY|TODAY IN THE|WEEKDAY|TONIGHT) PART | TONIGHT) )
        | (?P<oclock>HOUR|SMALL) OCLOCK | (?P<point>POINT) | (?P<bare>CLOCK) | (?P<in_the>HOUR|SMALL) (?=IN THE PART) )
        (?: IN THE (?P<part>PART) )? (?: LOCAL TIME | (?P<zone>ZONE) TIME? )?""",
    ("The bridge opens at 10 a.m. EST.", "10 a.m. EST", "2025-11-27T10:00"),
    ("The rocket lifted off at 0200 GMT Thursday.", "0200 GMT Thursday", "2025-11-27T02:00Z"),
    ("Polls closed at 10:30 p.m.", "10:30 p.m.", "2025-11-27T22:30"),
    ("The siege ended at noon Wednesday.", "noon Wednesday", "2025-11-26T12:00"),
    ("The train left at 4 in the afternoon.", "4 in the afternoon", "2025-11-27T16:00"),
    ("The doors opened at 3 o'clock this afternoon.", "3 o'clock this afternoon", "2025-11-27T15:00"),
    ("The court met at nine-thirty a.m. on Monday.", "nine-thirty a.m. on Monday", "2025-11-24T09:30"),
    ("The court rose at six-thirty this evening.", "six-thirty this evening", "2025-11-27T18:30"),
    ("He ran it in 10:30.", "", ""),
)
def _clock(found: Found) -> Timex | None:
    if found.has("spoken"):
        return _spoken(found)
    kind = next(name for name in ("hour", "clock", "oclock", "point", "bare", "in_the") if found.has(name))
    if kind == "point":
        return Timex("time", found.value("point"), clock=True)
    if kind == "bare" and not found.has("zone") and not _tells_time(found):
        return None
    digits = found.value(kind)
    if kind == "clock" and ":" not in digits:
        hour, minute = divmod(int(digits), 100)
    else:
        before, _, after = digits.replace(".", ":").partition(":")
        hour, minute = int(before), int(after[:2] or 0)
    if found.has("half"):
        if hour > 12:
            return None
        hour = hour % 12 + 12 * (found.value("half")[0] in "pP")
    elif found.value("part") in ("AF", "EV", "NI") and hour < 12:
        hour += 12
    if hour > 24 or minute > 59:
        return None
    zone = "Z" if found.has("zone") and found.value("zone") == "Z" else ""
    return Timex("time", f"T{hour:02}:{minute:02}{zone}", clock=True)


def _spoken(found: Found) -> Timex | None:
    """Give a clock time in words: `nine-thirty a.m.`, `at six-thirty this evening`."""
    hour, minute = found.number("spoken"), found.number("minutes") if found.has("minutes") else 0
    if found.has("spoken_half"):
        hour = hour % 12 + 12 * (found.value("spoken_half")[0] in "pP")
    elif not _tells_time(found):
        return None
    if minute > 59:
        return None
    if found.value("part") in ("AF", "EV", "NI") and hour < 12:
        hour += 12
    return Timex("time", f"T{hour:02}:{minute:02}", clock=True)


_BEFORE_TIME = re.compile(
    r"(?:\b(?:at|by|from|since|until|to|about|around|before|after)|\d,|day)\s+$", re.IGNORECASE
)


def _tells_time(found: Found) -> bool:
    """Say whether `10:30` without a.m. or a zone tells the time, and isn't a score, a ratio or a running time."""
    return bool(_BEFORE_TIME.search(found.context.text[max(found.start - 12, 0) : found.start]))


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
    ("The vote was ten to six.", "", ""),
)
def _past_the_hour(found: Found) -> Timex | None:
    after = found.context.neighbour(found.context.token(found.end - 1), 1)
    if after is not None and (after.lower_ in ("percent", "per", "%") or after.tag_ == "NNS"):
        return None  # "from a quarter to two percent"
    told = found.kind("to") or found.kind("told") or "PAST"
    if found.has("minutes"):
        minute = found.number("minutes")
        if not 0 < minute < 30 or minute % 5 or (told == "TO" and not found.has("ampm")):
            return None  # "ten to six" is a vote
    else:
        minute = 30 if found.has("half") else 15
    hour = found.number("hour")
    later = (found.value("ampm") or "a")[0] in "pP" or found.value("part") in ("AF", "EV", "NI")
    reading = (hour % 12 + 12 * later if found.has("ampm") or later else hour) * 60
    reading += -minute if told == "TO" else minute
    return Timex("time", f"T{reading // 60 % 24:02}:{reading % 60:02}", clock=True)
