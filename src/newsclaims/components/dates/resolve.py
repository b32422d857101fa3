"""From what a rule found to a calendar value: the year, month, weekday or quarter that the context makes it."""

import re
from datetime import date, timedelta

from newsclaims.components.dates.anchors import Context
from newsclaims.components.dates.grammar import UNIONS, Found
from newsclaims.components.dates.story import story_year
from newsclaims.components.dates.tense import AHEAD, BACK, MODAL, OPEN, PRESENT
from newsclaims.components.dates.timex import Timex, Unresolved
from newsclaims.language import calendar


def full_year(text: str) -> int:
    """Give the year that a printed one means: 1998 and '98 are the same; two digits up to 49 are this century's.

    Example:
        >>> full_year("'08"), full_year("FY24")
        (2008, 2024)
    """
    digits = re.sub(r"\D", "", text)
    number = int(digits)
    if len(digits) > 2:
        return number
    return number + (2000 if number < 50 else 1900)


def day_value(year: int, month: int, day: int) -> str | None:
    """Give the value of a day, or None if the calendar has no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def unit_at(day: date, unit: str, count: int = 0) -> Timex | None:
    """Give the calendar unit that lies `count` units from the one that holds `day`, or None if there is none."""
    try:
        return Timex("date", calendar.value_at(calendar.add(day, unit, count), unit))
    except (KeyError, OverflowError):
        return None


def told_from(context: Context, unit: str, count: int) -> Timex | None:
    """Give the unit that lies `count` units from the article's last date, or from its publication if it has none.

    A last date that is coarser leaves open which one it is: `that day`, told in March 2019, is 2019-03-XX and one of
    the days of that month.

    Raises:
        Unresolved: the last date is coarser, and a distance is counted from it (`two days later`), or it is no year.
    """
    mention = context.last()
    if mention is None or mention.value is None or not calendar.is_finer(unit, mention.value):
        return unit_at(context.reference(), unit, count)
    opened = calendar.open_value(unit, mention.value)
    interval = calendar.days(context.against(mention))
    if count or opened is None or interval is None:
        raise Unresolved(f"told from a date that names no {unit}")
    return Timex("date", opened, days=(interval[0].isoformat(), interval[1].isoformat()))


def month_year(found: Found, month: int, offset: int) -> int:
    """Give the year of a month that stands without one: the last such month, or the next where the clause looks ahead.

    An infinitive or a modal looks nine months ahead at most (`to make the November trip`, told in January, looks back).
    A month that is soon to come is that one, if no verb of the past has it for itself: who means `the convention in
    July` of the year before says so in June.
    """
    if (
        found.previous == "THAT"
        and found.context.token(found.words[found.match.start() - 1].start).tag_ == "DT"
    ):
        return found.context.reference("year", "month", "day").year
    begun = _range_start(found, "MONTH", "month", "day")
    if begun is not None:
        return _end_of_range(found, begun, month, offset)
    story = story_year(found, month, 0, offset)
    if story is not None:
        return story
    today = found.context.today()
    away = (month - today.month) % 12
    is_ahead = away and _month_is_ahead(found, away, offset)
    return today.year + (month < today.month) if is_ahead else today.year - (month > today.month)


def _month_is_ahead(found: Found, away: int, offset: int) -> bool:
    """Say whether a month that is `away` months off is the coming one."""
    look = _look(found, offset)
    if look == AHEAD or (look == MODAL and away <= 9):
        return True
    return away <= 3 and (look == PRESENT or found.context.of_a_noun(found.context.token(offset)))


def _end_of_range(found: Found, begun: date, month: int, offset: int) -> int:
    """Give the year of the month that a range ends in, the first such month after it began.

    What is told in the past has ended: where it would be still to come, the start was the one of a year before
    (`prices fell from November to January`, told in November).
    """
    year = begun.year + (month < begun.month)
    context, mention = found.context, found.context.last("month")
    if context.published is None or (year, month) <= (context.published.year, context.published.month):
        return year
    if mention is None or mention is not context.anchor or context.direction(offset) != BACK:
        return year
    if context.text[mention.start : mention.end].isalpha():
        mention.value = calendar.step(mention.value or "", -1, "year")
        return year - 1
    return year


def day_year(found: Found, month: int, day: int, offset: int) -> int:
    """Give the year of a day that stands without one: the nearest such day, a little shifted by the tense."""
    begun = _range_start(found, "MONTH", "day")
    if begun is not None:
        return begun.year + ((month, day) < (begun.month, begun.day))
    story = story_year(found, month, day, offset)
    if story is not None:
        return story
    told = found.context.told_day(month, day)
    if told is not None:
        return told
    today = found.context.today()
    look = _look(found, offset)
    distance = (month - today.month) * 30.4 + day - today.day
    if found.before() in ("ENDED", "SINCE") and distance > 0:
        return today.year - 1
    if look == AHEAD:
        past = (month, day) < (today.month, today.day) and found.context.is_the_plans(found.start)
        return today.year + (past or distance < -_JUST_PAST)
    if distance > 183 - 60 * (look < 0):
        return today.year - 1
    if look > BACK and distance < -183 + 60 * (look >= MODAL):
        return today.year + 1
    return today.year


_JUST_PAST = 45
"""Days back that a day may lie that the future tense isn't told of: will publish the results of the vote on 2 March."""


def _look(found: Found, offset: int) -> int:
    before = found.before()
    if before in ("SINCE", "ENDED"):
        return -1
    look = found.context.direction(offset)
    if look > BACK and _deadline(found):
        return AHEAD
    if before != "UNTIL" or (look == BACK and found.context.is_denied(found.start)):
        return look
    return max(look, MODAL)


def _range_start(found: Found, kind: str, *units: str) -> date | None:
    """Give the first day of what a range starts with (`Monday to Friday`, `between March and May`), or None.

    Both ends are told alike, with a word of the class `kind`: `a revision on Friday to March's figures` is no range.
    """
    at = found.match.start()
    mention = found.context.last(*units)
    if at < 2 or mention is None or mention.type != "date" or mention.end != found.words[at - 2].end:
        return None
    start = [word.kind for word in found.words[max(at - 7, 0) : at - 1] if word.start >= mention.start]
    if kind not in start or not _is_joined(found, mention):
        return None
    interval = calendar.days(found.context.against(mention))
    return interval[0] if interval is not None else None


def _is_joined(found: Found, mention: Timex) -> bool:
    """Say whether the words between two dates make them the ends of a range."""
    if found.previous != "AND":
        return found.previous in ("TO", "UNTIL", "HYPHEN")
    at = found.match.start()
    before = [word.kind for word in found.words[max(at - 8, 0) : at] if word.start < mention.start]
    return before[-1:] == ["BETWEEN"]


def _deadline(found: Found) -> bool:
    """Say whether `by` stands before the expression."""
    before = found.context.neighbour(found.context.token(found.start), -1)
    return before is not None and before.lower_ == "by"


def shifted_year(found: Found, kind: str) -> int:
    """Give the year that `last year`, `this year`, `that year` names, by the class of its first word."""
    if kind in ("THAT", "SAME"):
        return found.context.reference("year", "month", "day", "quarter").year
    return found.context.today().year + {"LAST": -1, "NEXT": 1, "COMING": 1}.get(kind, 0)


def told_year(found: Found) -> int | None:
    """Give the year that is told with a day or a month: `2019`, `last year`; None where there is none."""
    if found.has("year"):
        return full_year(found.value("year"))
    return shifted_year(found, found.kind("shift")) if found.value("shift_unit") == "year" else None


def weekday(found: Found, number: int, which: str, offset: int) -> date:
    """Give the day that a weekday names: the nearest that the tense allows, today included.

    `last Friday` lies before today, and before yesterday; `next Friday` after it; `this Friday` is the one of the
    running week. A plain future (`will meet`) looks ahead, an infinitive or modal does unless that weekday was
    within the last two days, a present tense only as far as three days; everything else looks back.
    """
    begun = _range_start(found, "WEEKDAY", "day")
    if begun is not None and not which:
        return begun + timedelta((number - begun.isoweekday()) % 7)
    today = found.context.today()
    back = (today.isoweekday() - number) % 7
    if which in ("LAST", "PAST", "PREVIOUS"):
        # Nobody calls yesterday the last Wednesday.
        return today - timedelta(8 if which == "LAST" and back == 1 else back or 7)
    if which in ("NEXT", "COMING", "FOLLOWING"):
        return today + timedelta(-back % 7 or 7)
    is_ahead = back and _weekday_is_ahead(found, back, which, offset)
    return today + timedelta(-back % 7) if is_ahead else today - timedelta(back)


def _weekday_is_ahead(found: Found, back: int, which: str, offset: int) -> bool:
    """Say whether a weekday that was `back` days ago is the coming one, by the tense."""
    before = found.before()
    look = BACK if before == "SINCE" else found.context.direction(offset)
    if before == "UNTIL" and not (look == BACK and found.context.is_denied(offset)):
        look = AHEAD
    if which == "THIS":
        return look >= OPEN
    return look == AHEAD or (look == MODAL and back > 2) or (look == PRESENT and 7 - back <= 3)


def weekend(context: Context, which: str, offset: int) -> Timex | None:
    """Give the weekend: the last one unless the clause looks ahead or it is running."""
    today = context.today()
    if which in ("LAST", "PAST"):
        return unit_at(today - timedelta(today.isoweekday()), "weekend")
    if which in ("NEXT", "COMING"):
        return unit_at(today + timedelta(7 * (which == "NEXT")), "weekend")
    look = context.direction(offset)
    ahead = look >= 0 if which == "THIS" else look > 0
    return unit_at(today if ahead or today.isoweekday() > 5 else today - timedelta(7), "weekend")


def begun(context: Context, mention: Timex | None) -> Timex | None:
    """Give the quarter that results are told of: `mention`, or the last one over where that is still to come."""
    interval = calendar.days(mention.value) if mention is not None else None
    if interval is None or context.published is None or interval[0] <= context.published:
        return mention
    return unit_at(context.published, "quarter", -1)


def quarter_at_hand(context: Context) -> Timex | None:
    """Give the quarter that the article reports on: the last one mentioned that is over, else the last before today."""
    mention = context.last("quarter")
    interval = calendar.days(mention.value) if mention else None
    if mention and interval:
        today = context.published or date.max
        # a fiscal quarter may end before the calendar's
        if interval[1] < today or (interval[0] < today and context.direction(mention.start) == BACK):
            return Timex("date", context.against(mention))
    return unit_at(context.today(), "quarter", -1)


def quarter_end(found: Found) -> date | None:
    """Give the day that a quarter is said to end on, behind the expression: `its fourth quarter ended Aug. 26`.

    Where a month is all that is said, it is the month's last day.
    """
    behind = found.words[found.match.end() : found.match.end() + 7]
    kinds = [word.kind for word in behind]
    while kinds[:1] in (["ENDED"], ["TO"]) and kinds[1:2] in (["IN"], ["THE"], ["END"], ["OF"]):
        del behind[1], kinds[1]
    if kinds[:2] not in (["ENDED", "MONTH"], ["TO", "MONTH"]):
        return None
    month = int(behind[1].value)
    last = calendar.months(month_year(found, month, behind[1].start), month, 1)[1]
    if kinds[2:] and kinds[2] in UNIONS["DAYNUM"].split() and 1 <= int(behind[2].value) <= last.day:
        return last.replace(day=int(behind[2].value))
    return last


def year_from(context: Context, mention: Timex, count: int) -> Timex:
    """Give what lies `count` years from an earlier expression, in its own granularity, as a comparison with it."""
    return Timex("date", calendar.step(context.against(mention), count, "year"), compared=count < 0)


def is_to_come(context: Context, timex: Timex) -> bool:
    """Say whether what was resolved begins after the day of publication."""
    interval = calendar.days(timex.value)
    return context.published is not None and interval is not None and interval[0] > context.published
