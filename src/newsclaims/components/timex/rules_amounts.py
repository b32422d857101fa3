"""Rules for durations, for what recurs (sets), and for `now` and its like."""

from newsclaims.components.timex import calendar
from newsclaims.components.timex.grammar import PREFIX, QUANTITY, Found, Timex, rule
from newsclaims.components.timex.rules_relative import FINE, NUMBERISH, amount, quantity


@rule(
    "duration",
    rf"""{QUANTITY} (?:THE|THIS)? (?P<which>LAST|PAST|NEXT|COMING|ORD|NTH|PREVIOUS|FOLLOWING|LATEST|RECENT|FULL|OTHER)? {QUANTITY.replace('about', 'about2').replace('more', 'also')} {NUMBERISH}
        (?: (?:TO|OR|HYPHEN) (?P<up_to>NUM))? HYPHEN? (?P<filler>CALENDAR|FULL|MORE|FISCAL)? HYPHEN? (?P<unit>UNIT|UNITS|QUARTER|QUARTERS|WEEKENDS) (?:AND A (?P<half4>HALF))? (?:HYPHEN (?P<long>LONG))? (?: HYPHEN? (?P<old>OLD))?""",
    ("Talks lasted five hours.", "five hours", "PT5H"),
    ("He served a three-and-a-half-year term.", "three-and-a-half-year", "P3.5Y"),
    ("The next two years will decide.", "The next two years", "P2Y"),
    ("It has grown over the past five years.", "the past five years", "P5Y"),
    ("A 30-year-old man was hurt.", "", None),
    ("It took a decade.", "a decade", "P10Y"),
    ("It lasted a year and a half.", "a year and a half", "P1.5Y"),
    ("They fought for the last few days.", "the last few days", "PXD"),
)
def _duration(found: Found) -> Timex | None:
    unit = found.value("unit")
    unit_kind = found.word("unit").kind
    if found.has("old"):
        return None
    count = quantity(found)
    which = found.word("which").kind if found.has("which") else ""
    if found.has("a") and (found.has("which") and which not in ("FULL", "OTHER")):
        return None
    if unit_kind == "QUARTER" or (unit == "quarter" and unit_kind == "QUARTERS"):
        if found.has("a") or count is None or count != int(count) or unit_kind == "QUARTER" or (count == 3 and not which):
            return None
    if unit_kind == "UNIT" and not found.has("a") and not found.has("half3"):
        hyphens = "-" in found.context.text[found.start : found.end] or "‑" in found.context.text[found.start : found.end]
        if count != 1 and not hyphens and found.has("few"):
            return None
    if which in ("ORD", "NTH") and found.value("which") != "1":
        return None
    if found.has("n") and found.word("n").kind == "YEAR" and unit_kind == "UNIT":
        return None
    letter = "X" if count is None else f"{count:g}"
    return Timex("duration", amount(letter, unit))


@rule(
    "duration",
    rf"""(?:(?P<more>MORE|LESS) THAN)? (?P<which>LAST|PAST|RECENT|COMING|NEXT|FEW)? (?P<unit>UNITS|QUARTERS) (?:AND UNITS)? (?:AHEAD)? """,
    ("The war went on for years.", "years", "PXY"),
    ("Prices rose in recent weeks.", "recent weeks", "PAST_REF"),
    ("More jobs will go in the coming months.", "coming months", "FUTURE_REF"),
)
def _plural(found: Found) -> Timex | None:
    unit = found.value("unit")
    which = found.word("which").kind if found.has("which") else ""
    if which in ("RECENT", "LAST", "PAST"):
        return Timex("date", "PAST_REF")
    if which in ("COMING", "NEXT"):
        return Timex("date", "FUTURE_REF")
    if found.word("unit").kind == "QUARTERS":
        return None
    token = found.context.token(found.word("unit").start)
    if token.tag_ not in ("NNS", "NNPS") or found.neighbour(1) == "OLD":
        return None
    return Timex("duration", amount("X", unit))


@rule(
    "set",
    r"""(?: EACH (?P<other>OTHER|NUM|NTHS)? (?P<unit>UNIT|UNITS|WEEKEND|QUARTER|WEEKDAY|PART|MONTH|SEASON|HOLIDAY)
        | (?:(?:ONCE|TWICE|NUM TIMES|FEW TIMES) (?:A|EACH|PER) (?P<per>UNIT|QUARTER)) )""",
    ("They meet every Tuesday.", "every Tuesday", "XXXX-WXX-2"),
    ("It is held every two years.", "every two years", "P2Y"),
    ("He is tested twice a year.", "twice a year", "P1Y"),
    ("It happens every day.", "every day", "P1D"),
    ("The river floods every spring.", "every spring", "XXXX-SP"),
)
def _each(found: Found) -> Timex | None:
    if found.has("per"):
        return Timex("set", amount("1", found.value("per")))
    word = found.word("unit")
    if word.kind == "WEEKDAY":
        return Timex("set", f"XXXX-WXX-{word.value}")
    if word.kind == "PART":
        return Timex("set", f"XXXX-XX-XXT{word.value}")
    if word.kind == "MONTH":
        return Timex("set", f"XXXX-{int(word.value):02}")
    if word.kind == "SEASON":
        return Timex("set", f"XXXX-{word.value}")
    if word.kind == "HOLIDAY":
        day = calendar.holiday(word.value, 2001)
        return Timex("set", f"XXXX-{day:%m-%d}" if word.value[0].isdigit() and "-" in word.value and word.value.replace("-", "").isdigit() else "P1Y")
    if word.kind == "WEEKEND":
        return Timex("set", "XXXX-WXX-WE")
    count = "1"
    if found.has("other"):
        other = found.word("other")
        count = "2" if other.kind == "OTHER" else f"{float(other.value or 1):g}"
        if other.kind == "OTHER" and found.context.text[other.start : other.end].lower() != "other":
            return None
    return Timex("set", amount(count, word.value))


@rule(
    "set",
    r"(?P<weekday>WEEKDAYS) (?P<part>PART|PARTS)? | (?P<day>WEEKDAY|PART) (?P<parts>PARTS)",
    ("Mass is held on Sundays.", "Sundays", "XXXX-WXX-7"),
)
def _weekdays(found: Found) -> Timex | None:
    if found.has("day") and found.word("day").kind == "PART":
        return None
    number = found.value("weekday") or found.value("day")
    part = found.value("part") or found.value("parts")
    return Timex("set", f"XXXX-WXX-{number}" + ("T" + part if part else ""))


@rule(
    "set",
    r"(?P<adverb>OFTEN)",
    ("The annual report is out.", "annual", "P1Y"),
    ("The paper appears daily.", "daily", "P1D"),
)
def _adverb(found: Found) -> Timex | None:
    return Timex("set", found.value("adverb"))


@rule(
    "date",
    r"(?P<now>NOW)",
    ("Talks are now under way.", "now", "PRESENT_REF"),
    ("He recently moved.", "recently", "PAST_REF"),
    ("In the near future it will grow.", "the near future", "FUTURE_REF"),
)
def _now(found: Found) -> Timex | None:
    return Timex("date", found.value("now"))


@rule("date", r"(?P<current>CURRENT|RECENT)", ("The current rate is 4%.", "current", "PRESENT_REF"))
def _current(found: Found) -> Timex | None:
    token = found.context.token(found.start)
    if token.tag_ not in ("JJ", "RB"):
        return None
    return Timex("date", "PRESENT_REF" if found.word("current").kind == "CURRENT" else "PAST_REF")
