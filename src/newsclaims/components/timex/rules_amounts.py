"""Rules for durations, for what recurs (sets), and for `now` and its like."""

from newsclaims.components.timex import calendar
from newsclaims.components.timex.grammar import PREFIX, QUANTITY, Found, Timex, rule
from newsclaims.components.timex.rules_relative import FINE, NUMBERISH, amount, quantity


@rule(
    "duration",
    rf"""{QUANTITY} (?:EACH OF)? (?:THE|THIS|ANOTHER)? (?P<which>FINAL|LAST|PAST|NEXT|COMING|ORD|NTH|PREVIOUS|FOLLOWING|LATEST|RECENT|FULL|ALTERNATE)? {QUANTITY.replace('about', 'about2').replace('more', 'also').replace('over', 'over2')} {NUMBERISH}
        (?: (?:HYPHEN? (?:TO|OR) HYPHEN?|HYPHEN) (?P<up_to>NUM))? HYPHEN? (?P<filler>CALENDAR|FULL|MORE|FISCAL|ADDITIONAL)? HYPHEN? (?P<unit>UNIT|UNITS|QUARTER|QUARTERS|WEEKENDS) (?:AND AN (?P<half4>HALF))? (?:OR SO)? (?:HYPHEN (?P<long>LONG))? (?: HYPHEN? (?P<old>OLD))?""",
    ("Talks lasted five hours.", "five hours", "PT5H"),
    ("He served a three-and-a-half-year term.", "three-and-a-half-year", "P3.5Y"),
    ("The next two years will decide.", "The next two years", "P2Y"),
    ("It has grown over the past five years.", "the past five years", "P5Y"),
    ("A 30-year-old man was hurt.", "", None),
    ("It took a decade.", "a decade", "P10Y"),
    ("It lasted a year and a half.", "a year and a half", "P1.5Y"),
    ("They fought for the last few days.", "the last few days", "PXD"),
    ("It will take a couple of years.", "a couple of years", "P2Y"),
    ("It stood for almost a hundred years.", "almost a hundred years", "P100Y"),
)
def _duration(found: Found) -> Timex | None:
    unit = found.value("unit")
    unit_kind = found.word("unit").kind
    if found.has("old") or _is_age(found):
        return None
    count = quantity(found)
    which = found.word("which").kind if found.has("which") else ""
    if found.has("a") and (found.has("which") and which not in ("FULL", "ALTERNATE")):
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
    if found.has("a") and unit_kind == "UNIT" and not found.has("which") and _is_rate(found):
        return None
    letter = "X" if count is None else f"{count:g}"
    start = -1
    if found.has("a") and found.has("long"):
        start = found.word("unit").start
    elif unit_kind == "UNIT" and "HYPHEN" in {word.kind for word in found.words[found.match.start() : found.match.end()]}:
        start = found.word("n").start if found.has("n") else found.word("few").start if found.has("few") else -1
    return Timex("duration", amount(letter, unit), start=start)


def _is_age(found: Found) -> bool:
    """Say whether `aged 45 years` or `at 45 years of age` tells an age."""
    text = found.context.text
    return text[max(found.start - 5, 0) : found.start].lower() == "aged " or text[found.end : found.end + 7].lower() == " of age"


def _is_rate(found: Found) -> bool:
    """Say whether `a year` counts something by the year (`$3 a share a year`, `four flights a week`)."""
    token = found.context.token(found.start)
    if not token.i:
        return False
    before = found.context.doc[token.i - 1]
    return before.pos_ in ("NUM", "SYM") or before.tag_ in ("NNS", "$") or before.lower_ in ("percent", "%", "once")


@rule(
    "duration",
    rf"""(?:(?P<more>MORE|LESS) THAN)? THE? (?P<which>LAST|PAST|RECENT|COMING|NEXT|ORD|FINAL|MANY_OF OF)? (?P<unit>UNITS|QUARTERS) (?:(?:AND|OR) UNITS)? (?:AHEAD)? """,
    ("The war went on for years.", "years", "PXY"),
    ("Prices rose in recent weeks.", "recent weeks", "PAST_REF"),
    ("More jobs will go in the coming months.", "coming months", "FUTURE_REF"),
)
def _plural(found: Found) -> Timex | None:
    unit = found.value("unit")
    which = found.word("which").kind if found.has("which") else ""
    start = -1
    words = found.words[found.match.start() : found.match.end()]
    if which == "ORD" and found.value("which") != "1":
        return None
    if words[0].kind == "THE" and words[-1].kind != "AHEAD" and which not in ("ORD", "FINAL"):
        start = words[1].start
    if which in ("RECENT", "LAST", "PAST"):
        return Timex("date", "PAST_REF", start=start)
    if which in ("COMING", "NEXT"):
        return Timex("date", "FUTURE_REF", start=start)
    if found.word("unit").kind == "QUARTERS":
        return None
    token = found.context.token(found.word("unit").start)
    if found.neighbour(-1) in ("SMALL", "HOUR", "DAY", "NUMBER", "YEAR", "FOUR"):
        return None
    if token.tag_ not in ("NNS", "NNPS") or found.neighbour(1) in ("OLD", "HYPHEN"):
        return None
    return Timex("duration", amount("X", unit), start=start)


@rule(
    "set",
    r"""(?: EACH (?P<other>ALTERNATE|NUM|NTHS)? (?P<unit>UNIT|UNITS|WEEKEND|QUARTER|WEEKDAY|PART|MONTH|SEASON|HOLIDAY)
        | (?:(?:ONCE|TWICE|NUM TIMES|FEW TIMES) (?:AN|EACH|PER) (?P<per>UNIT|QUARTER)) )""",
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
        count = "2" if other.kind == "ALTERNATE" else f"{float(other.value):g}"
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
    tag = found.context.token(found.start).tag_
    if tag.startswith("NN") or (found.value("adverb") == "P3M" and tag != "RB"):
        return None
    return Timex("set", found.value("adverb"))


@rule(
    "date",
    r"(?P<now>NOW)",
    ("Talks are now under way.", "now", "PRESENT_REF"),
    ("He recently moved.", "recently", "PAST_REF"),
    ("In the near future it will grow.", "the near future", "FUTURE_REF"),
)
def _now(found: Found) -> Timex | None:
    if found.neighbour(-1) == "FROM":
        return None
    return Timex("date", found.value("now"))


@rule("date", r"(?P<current>CURRENT|RECENT)", ("The current rate is 4%.", "current", "PRESENT_REF"))
def _current(found: Found) -> Timex | None:
    token = found.context.token(found.start)
    if token.tag_ not in ("JJ", "RB"):
        return None
    return Timex("date", "PRESENT_REF" if found.word("current").kind == "CURRENT" else "PAST_REF")


@rule(
    "date",
    r"THE (?P<which>PAST|PRESENT|FUTURE)",
    ("They learned from the past.", "the past", "PAST_REF"),
    ("He is unsure about the future.", "the future", "FUTURE_REF"),
)
def _the_past(found: Found) -> Timex | None:
    which = found.word("which")
    if found.context.token(which.start).pos_ != "NOUN" or found.neighbour(1) in ("HYPHEN", "POSS"):
        return None
    return Timex("date", which.kind + "_REF")


@rule(
    "duration",
    r"""THE? ALL? (?P<whole>FULL|ALL) (?P<unit>UNIT|WEEKEND|PART) | (?P<long>WEEKLONG) | (?:AN|THE)? (?P<n>NUM)? HYPHEN? (?P<half>HALF) (?:HYPHEN|AN)? (?P<of>UNIT)""",
    ("They talked all day.", "all day", "P1D"),
    ("He stayed the whole week.", "the whole week", "P1W"),
    ("The weeklong strike ended.", "weeklong", "P1W"),
    ("The half-hour call was tense.", "half-hour", "PT30M"),
)
def _whole(found: Found) -> Timex | None:
    if found.has("long"):
        return Timex("duration", amount("1", found.value("long")))
    if found.has("half"):
        if found.has("n") or found.value("of") not in ("hour", "day", "century", "decade", "year"):
            return None
        value = {"hour": "PT30M", "day": "PT12H", "century": "P50Y", "decade": "P5Y", "year": "P6M"}[found.value("of")]
        return Timex("duration", value, start=found.word("half").start if "-" in found.context.text[found.start : found.end] else -1)
    word = found.word("unit")
    if word.kind == "PART":
        return Timex("duration", f"PT{word.value}") if found.word("whole").kind == "ALL" else None
    if word.value == "year" and found.word("whole").kind == "FULL" and found.words[found.match.start()].kind == "THE":
        return Timex("date", calendar.value_at(found.context.today(), "year"))
    return Timex("duration", amount("1", word.value))
