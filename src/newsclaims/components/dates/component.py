"""The component `newsclaims_dates`: temporal expressions with their TIMEX3 values and the days they name."""

import re
from datetime import date
from typing import get_args

from spacy.language import Language
from spacy.tokens import Doc, Token

from newsclaims.components import annotations
from newsclaims.components.dates import (  # noqa: F401  (each module registers its rules)
    rules_amounts,
    rules_anaphoric,
    rules_clock,
    rules_days,
    rules_deictic,
    rules_feasts,
    rules_parts,
    rules_periods,
    rules_running,
    rules_seasons,
    rules_sets,
    rules_terms,
    rules_vague,
    rules_weekdays,
    rules_years,
)
from newsclaims.components.dates.anchors import Context
from newsclaims.components.dates.grammar import Found, Rule, candidates
from newsclaims.components.dates.joining import joined
from newsclaims.components.dates.lexer import Word, lex
from newsclaims.components.dates.nearby import tells_amount
from newsclaims.components.dates.timex import BEYOND, Timex, Unresolved
from newsclaims.components.tracing import Considered, is_traced, note
from newsclaims.language import calendar
from newsclaims.records import Date
from newsclaims.rules import kept
from newsclaims.vocabulary import DateMod


def find_dates(doc: Doc) -> list[Date]:
    """Give the temporal expressions of the article's body, in order, each resolved as far as that is certain.

    Types and values are TIMEX3 (TimeML 1.2.1; ISO 24617-1). Relative expressions are resolved against the publication
    date (`doc._.newsclaims_published`) or an earlier date of the article, and `anchor` says which; without a
    publication date they have no value, and `unresolved` says why.

    Example:
        >>> import spacy
        >>> from spacy.tokens import Doc
        >>> words = ["Talks", "will", "resume", "on", "Monday", "."]
        >>> tags = ["NNS", "MD", "VB", "IN", "NNP", "."]
        >>> pos = ["NOUN", "AUX", "VERB", "ADP", "PROPN", "PUNCT"]
        >>> deps = ["nsubj", "aux", "ROOT", "prep", "pobj", "punct"]
        >>> doc = Doc(spacy.blank("en").vocab, words, tags=tags, pos=pos, heads=[2, 2, 2, 2, 3, 2], deps=deps)
        >>> doc._.newsclaims_published = "2025-11-27"
        >>> [(found.text, found.value, found.anchor) for found in find_dates(doc)]
        [('Monday', '2025-12-01', 'published')]
    """
    text = annotations.text(doc)
    published = doc._.newsclaims_published
    context = Context(doc, text, date.fromisoformat(published[:10]) if published else None)
    context.day_first = _day_first(text)
    timexes: list[Timex] = []
    for start, end in annotations.body(doc):
        found = _resolved(lex(text, start, end), context)
        timexes += joined(text, found, context, timexes)
    return _records(text, timexes)


_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d\d)(?![\d/-])")


def _day_first(text: str) -> bool | None:
    """Say whether the article prints days before months (27/11/2025); None if no number above 12 shows it."""
    for found in _NUMERIC.finditer(text):
        if int(found[1]) > 12 >= int(found[3]):
            return True
        if int(found[3]) > 12 >= int(found[1]):
            return False
    return None


def _resolved(words: list[Word], context: Context) -> list[Timex]:
    """Give the expressions among `words`: at each place the longest match whose builder accepts it."""
    timexes: list[Timex] = []
    end = 0
    for rule, match in candidates(words):
        if match.start() < end or not kept(rule.name):
            continue
        found = Found(match, words, context)
        context.start()
        timex = _built(rule, found)
        if is_traced(context.doc):
            reason = "" if timex else "the words around it make it something else"
            seen = Considered(
                "date", found.start, found.end, rule.name, taken=timex is not None, reason=reason
            )
            note(context.doc, [seen])
        if timex is None:
            continue
        _bound(timex, found)
        end = match.end()
        for one in (timex, *found.more):
            one.anchor, one.rule = context.anchor, rule.name
            timexes.append(one)
            context.mention(one)
    return timexes


def _built(rule: Rule, found: Found) -> Timex | None:
    """Give the expression that a rule makes of its match, without a value where that isn't certain."""
    try:
        timex = rule.build(found)
    except Unresolved as reason:
        return Timex(rule.type, None, reason=str(reason))
    except OverflowError:
        return Timex(rule.type, None, reason=BEYOND)
    if timex is not None and timex.value is not None and calendar.is_beyond(timex.value):
        timex.value, timex.days, timex.reason = None, None, BEYOND
    return timex


def _bound(timex: Timex, found: Found) -> None:
    """Say where an expression starts and ends, and what its `early`, `about` makes of it."""
    apart = 0 if timex.type == "time" else _words_apart(found)
    timex.mod = timex.mod or (None if apart else _mod(found))
    if timex.start < 0 or (apart and timex.start == found.start):
        timex.start = found.span[apart].start
    timex.end = found.end if timex.end < 0 else timex.end


def _words_apart(found: Found) -> int:
    """Give how many words that a match begins with belong to what stands before it.

    The `about` of `they talked about last week`, `what about next week` is a preposition, as is the `over` of `they
    paid it over two years`; the `less than` of `35 cents less than a year ago` compares amounts.
    """
    kinds = [word.kind for word in found.span[:3]]
    if len(kinds) < 2:
        return 0
    token = found.context.token(found.start)
    if kinds[0] == "ABOUT":
        before = found.context.neighbour(token, -1)
        asks = before is not None and before.lower_ in ("what", "how")
        return int(token.lower_ == "about" and (token.dep_ == "prep" or asks))
    if kinds[0] == "OVER":
        return int(_is_during(token) and not found.has("when"))
    compares = len(kinds) == 3 and kinds[0] in ("MORE", "LESS") and kinds[1] == "THAN"
    before = found.context.neighbour(token, -1)
    return 2 * (compares and found.has("when") and before is not None and tells_amount(before))


def _is_during(over: Token) -> bool:
    """Say whether `over` leads to the time in which something is done: not `well over a year`, `is over a year`."""
    before = over.nbor(-1).lower_ if over.i else ""
    return (
        over.dep_ == "prep"
        and over.head.lemma_ != "be"
        and before not in ("well", "just", "slightly", "little")
    )


_MODS: dict[str, DateMod] = {mod: mod for mod in get_args(DateMod)}


def _mod(found: Found) -> DateMod | None:
    for group in found.match.re.groupindex:
        if group.startswith("mod_") and found.has(group):
            return _MODS.get(found.value(group))
    return None


def _records(text: str, timexes: list[Timex]) -> list[Date]:
    ids = {id(timex): f"d{number}" for number, timex in enumerate(timexes, 1)}
    made = []
    for timex in timexes:
        first, last = _days(timex)
        anchor = ids.get(id(timex.anchor)) if isinstance(timex.anchor, Timex) else timex.anchor
        made.append(
            Date(
                id=ids[id(timex)],
                start=timex.start,
                end=timex.end,
                text=text[timex.start : timex.end],
                type=timex.type,
                value=timex.value,
                mod=timex.mod if timex.value else None,
                first_day=first,
                last_day=last,
                anchor=anchor if timex.value else None,
                unresolved=timex.reason or (None if timex.value else BEYOND),
                rule=timex.rule,
            )
        )
    return made


def _days(timex: Timex) -> tuple[str | None, str | None]:
    if timex.days:
        return timex.days
    interval = calendar.days(timex.value) if timex.type in ("date", "time") else None
    if interval is None:
        return None, None
    if timex.mod in ("START", "MID", "END"):
        interval = calendar.part(interval, timex.mod)
    return interval[0].isoformat(), interval[1].isoformat()


class Dates:
    """Finds temporal expressions and leaves them on the Doc as `dates`."""

    def __call__(self, doc: Doc) -> Doc:
        """Give `doc` back with its dates."""
        annotations.expect_parse(doc)
        dates = find_dates(doc)
        annotations.write(
            doc, "dates", dates, [(found.id, found.start, found.end, found.type) for found in dates]
        )
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
