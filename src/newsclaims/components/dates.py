"""The component `newsclaims_dates`: temporal expressions with their TIMEX3 values and the days they name."""

import re
from datetime import date

from spacy.language import Language
from spacy.tokens import Doc

from newsclaims.components import annotations
from newsclaims.components.timex import calendar, rules_amounts, rules_calendar, rules_relative  # noqa: F401  (rules)
from newsclaims.components.timex.context import Context
from newsclaims.components.timex.grammar import RULES, Found, Rule, Timex, Unresolved, code
from newsclaims.components.timex.lexer import Word, lex
from newsclaims.records import Date


def find_dates(doc: Doc) -> list[Date]:
    """Give the temporal expressions of the article's body, in order, each resolved as far as that is certain.

    Types and values are TIMEX3 (TimeML 1.2.1); relative expressions are resolved against the publication date
    (`doc._.newsclaims_published`) or an earlier date of the article, which `anchor` names.
    """
    text = doc.text
    published = doc._.newsclaims_published
    context = Context(doc, text, date.fromisoformat(published[:10]) if published else None)
    context.day_first = _day_first(text)
    timexes = []
    for start, end in annotations.body(doc):
        words = lex(text, start, end)
        timexes += _joined(text, _resolved(words, context), context)
    return _records(text, timexes)


def _day_first(text: str) -> bool | None:
    """Say whether the article prints days before months (27/11/2025), by the numbers above 12; None if it doesn't show."""
    for found in re.finditer(r"(?<!\d)(\d{1,2})/(\d{1,2})/(?:\d{4}|\d\d)(?!\d)", text):
        if int(found[1]) > 12:
            return True
        if int(found[2]) > 12:
            return False
    return None


def _candidates(words: list[Word]) -> list[tuple[int, int, int, Rule, re.Match[str]]]:
    """Give the places where a rule's pattern matches, leftmost first and longest first."""
    codes = "".join(code(word.kind) for word in words)
    found = []
    for number, rule in enumerate(RULES):
        for match in rule.pattern.finditer(codes):
            if match.end() > match.start():
                found.append((match.start(), -match.end(), number, rule, match))
    found.sort(key=lambda candidate: candidate[:3])
    return found


def _resolved(words: list[Word], context: Context) -> list[Timex]:
    """Give the expressions among `words`: at each place the longest match whose builder accepts it."""
    timexes: list[Timex] = []
    end = 0
    for first, _, _, rule, match in _candidates(words):
        if first < end:
            continue
        found = Found(match, words, context)
        context.start()
        try:
            timex = rule.build(found)
        except Unresolved as reason:
            timex = Timex(rule.type, None, reason=str(reason))
        if timex is None:
            continue
        timex.anchor = context.anchor
        timex.mod = timex.mod or _mod(found)
        if timex.start < 0:
            timex.start = found.start
        if timex.end < 0:
            timex.end = found.end
        end = match.end()
        for one in [timex, *found.more]:
            one.anchor = timex.anchor
            timexes.append(one)
            context.mentions.append(one)
    return timexes


def _mod(found: Found) -> str | None:
    groups = found.match.groupdict()
    for name in ("part", "mod", "mod2", "mod3", "mod4", "about", "more", "more2", "over"):
        if groups.get(name):
            word = found.word(name)
            return word.value or None
    return None


_GAP = re.compile(r"[\s,]*(?:\bon\b)?\s*", re.IGNORECASE)


def _joined(text: str, timexes: list[Timex], context: Context) -> list[Timex]:
    """Join a clock time with the day beside it (`10 a.m. EST Thursday`); a time alone is today's."""
    joined: list[Timex] = []
    at = 0
    while at < len(timexes):
        timex = timexes[at]
        if timex.clock and timex.value is not None:
            following = timexes[at + 1] if at + 1 < len(timexes) else None
            previous = joined[-1] if joined else None
            if following and _day(following) and _GAP.fullmatch(text[timex.end : following.start]):
                timex.value = _day(following) + _afternoon(timex.value, following.value or "")
                timex.end, timex.anchor = following.end, following.anchor
                at += 1
            elif previous and _day(previous) and _GAP.fullmatch(text[previous.end : timex.start]):
                timex.value = _day(previous) + timex.value
                timex.start, timex.anchor = previous.start, previous.anchor
                joined.pop()
            elif previous and _day(previous) and _NEAR.fullmatch(text, previous.end, timex.start):
                timex.value, timex.anchor = _day(previous) + timex.value, previous.anchor
            elif context.published is not None:
                timex.value = context.published.isoformat() + timex.value
                timex.anchor = "published"
            else:
                timex.value, timex.reason = None, "no publication date"
        joined.append(timex)
        at += 1
    return joined


_NEAR = re.compile(r"[^.!?\n]{1,40}")


def _afternoon(reading: str, day: str) -> str:
    """Give a clock reading in 24 hours: `3 o'clock this afternoon` is T15:00."""
    if day[-2:] in ("AF", "EV", "NI") and reading[1:3] < "12" and reading[1:3].isdigit():
        return f"T{int(reading[1:3]) + 12}{reading[3:]}"
    return reading


def _day(timex: Timex) -> str:
    value = timex.value or ""
    return value[:10] if calendar.unit_of(value) == "day" and not timex.clock else ""


def _records(text: str, timexes: list[Timex]) -> list[Date]:
    ids = {id(timex): f"d{number}" for number, timex in enumerate(timexes, 1)}
    made = []
    for timex in timexes:
        interval = calendar.days(timex.value) if timex.type in ("date", "time") else None
        if interval and timex.mod in ("START", "MID", "END"):
            interval = calendar.part(interval, timex.mod)
        anchor = timex.anchor
        made.append(
            Date(
                id=ids[id(timex)],
                start=timex.start,
                end=timex.end,
                text=text[timex.start : timex.end],
                type=timex.type,
                value=timex.value,
                first_day=interval[0].isoformat() if interval else None,
                last_day=interval[1].isoformat() if interval else None,
                anchor=ids.get(id(anchor)) if isinstance(anchor, Timex) else anchor if timex.value else None,
                unresolved=timex.reason,
            )
        )
    return made


class Dates:
    """Finds temporal expressions and leaves them on the Doc as `dates`."""

    def __call__(self, doc: Doc) -> Doc:
        """Give `doc` back with its dates."""
        dates = find_dates(doc)
        annotations.write(doc, "dates", dates, [(found.start, found.end, found.type) for found in dates])
        return doc


@Language.factory(
    "newsclaims_dates",
    assigns=["doc.spans"],
    requires=["token.dep", "token.tag", "token.pos", "token.lemma"],
    default_config={},
)
def make_dates(nlp: Language, name: str) -> Dates:
    """Give the component; it has no settings."""
    return Dates()
