"""Rules for what recurs (sets): every Tuesday, twice a year, on weekends, annual."""

from newsclaims.components.dates.durations import amount
from newsclaims.components.dates.grammar import Found, rule
from newsclaims.components.dates.timex import Timex


@rule(
    "set",
    r"""EACH (?P<other>ALTERNATE|NUM|NTHS|FEW)? ADDITIONAL?
            (?P<unit>UNIT|UNITS|WEEKEND|QUARTER|WEEKDAY|PART|MONTH|SEASON|HOLIDAY)
        | (?: ONCE | TWICE | NUM TIMES | FEW TIMES ) (?:AN|EACH|PER) (?P<per>SINGLE)""",
    ("They meet every Tuesday.", "every Tuesday", "XXXX-WXX-2"),
    ("It is held every two years.", "every two years", "P2Y"),
    ("He is tested twice a year.", "twice a year", "P1Y"),
    ("It happens every day.", "every day", "P1D"),
    ("It happens every single day.", "every single day", "P1D"),
    ("The river floods every spring.", "every spring", "XXXX-SP"),
    ("They meet every other week.", "every other week", "P2W"),
    ("They meet every few weeks.", "every few weeks", "PXW"),
)
def _each(found: Found) -> Timex | None:
    if found.has("per"):
        return Timex("set", amount(1, found.value("per")))
    word = found.word("unit")
    if word.kind == "MONTH" and found.kind("other") not in ("", "ALTERNATE"):
        return None  # every 2 April
    pattern = {
        "WEEKDAY": "XXXX-WXX-{}",
        "PART": "XXXX-XX-XXT{}",
        "MONTH": "XXXX-{:0>2}",
        "SEASON": "XXXX-{}",
    }.get(word.kind)
    if pattern:
        return Timex("set", pattern.format(word.value))
    if found.value("other") == "X":
        return Timex("set", amount(None, word.value))
    if word.kind in ("WEEKEND", "HOLIDAY"):
        return Timex("set", "XXXX-WXX-WE" if word.kind == "WEEKEND" else "P1Y")
    count = (
        1.0
        if not found.has("other")
        else 2.0
        if found.kind("other") == "ALTERNATE"
        else float(found.value("other"))
    )
    return Timex("set", amount(count, word.value))


@rule(
    "set",
    "EACH (?: (?P<day>DAYNUM) OF? (?P<month>MONTH) | (?P<named>MONTH) (?P<nth>DAYNUM) ) (?! YEARS )",
    ("It is marked every 2 April.", "every 2 April", "XXXX-04-02"),
    ("It is marked each March 3.", "each March 3", "XXXX-03-03"),
)
def _day_of_each_year(found: Found) -> Timex | None:
    month, day = found.value("month") or found.value("named"), found.value("day") or found.value("nth")
    return Timex("set", f"XXXX-{int(month):02}-{int(float(day)):02}")


@rule(
    "set",
    r"""THE (?: (?P<nth>NTHS) (?P<weekday>WEEKDAY)? | LAST (?:WEEKDAY|UNIT) | NTHS UNIT ) (?:OF|IN)
        EACH (?P<unit>UNIT)""",
    ("The court sits on the 7th of every month.", "the 7th of every month", "XXXX-XX-07"),
    ("They meet on the first Tuesday of every month.", "the first Tuesday of every month", "P1M"),
    ("They are paid on the last day of each month.", "the last day of each month", "P1M"),
)
def _day_of_each(found: Found) -> Timex | None:
    """Give the day of every month; TIMEX3 has no value for its first Tuesday, which recurs every month, P1M."""
    unit = found.value("unit")
    if unit not in ("month", "year", "week", "quarter"):
        return None
    if found.has("nth") and not found.has("weekday"):
        return Timex("set", f"XXXX-XX-{found.number('nth'):02}") if unit == "month" else None
    return Timex("set", amount(1, unit))


@rule(
    "set",
    "(?P<weekday>WEEKDAYS) (?P<part>PART|PARTS)? | (?P<day>WEEKDAY) (?P<parts>PARTS) | (?P<weekends>WEEKENDS)",
    ("Mass is held on Sundays.", "Sundays", "XXXX-WXX-7"),
    ("They play on Friday nights.", "Friday nights", "XXXX-WXX-5TNI"),
    ("The office is closed on weekends.", "weekends", "XXXX-WXX-WE"),
)
def _weekdays(found: Found) -> Timex | None:
    if found.has("weekends"):
        return Timex("set", "XXXX-WXX-WE") if found.previous in ("ON", "AT", "AND", "OR") else None
    part = found.value("part") or found.value("parts")
    return Timex(
        "set", f"XXXX-WXX-{found.value('weekday') or found.value('day')}" + ("T" + part if part else "")
    )


@rule(
    "set",
    "(?P<often>OFTEN)",
    ("The annual report is out.", "annual", "P1Y"),
    ("The paper appears daily.", "daily", "P1D"),
    ("The quarterly dividend was cut.", "", ""),
    ("The party daily Granma reported it.", "", ""),
)
def _often(found: Found) -> Timex | None:
    tag = found.context.token(found.start).tag_
    if tag.startswith("NN") or (found.value("often") == "P3M" and tag != "RB"):
        return None
    token = found.context.token(found.start)
    before, after = found.context.neighbour(token, -1), found.context.neighbour(token, 1)
    if (
        before is not None
        and after is not None
        and before.tag_[:2] == after.tag_[:2] == "NN"
        and after.tag_ == "NNP"
    ):
        return None  # a paper
    return Timex("set", found.value("often"))
