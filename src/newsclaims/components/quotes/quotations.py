"""Speech in quotation marks: each quotation is given to the cue that stands beside it.

The parser stumbles over long quotations, so this reads along the line: the words behind the closing mark
("…," Smith said), then those before the opening one (Smith said: "…").
"""

from collections.abc import Container, Mapping
from typing import NamedTuple

from spacy.tokens import Token

from newsclaims.components.quotes.candidates import Candidate, Extent, attributed
from newsclaims.components.quotes.cues import Cue, Site
from newsclaims.components.quotes.layout import SENTENCE_ENDS, Layout
from newsclaims.components.quotes.leading_cues import clause_start, cue_before
from newsclaims.components.quotes.marks import trimmed
from newsclaims.components.quotes.sources import author, object_of, source_of
from newsclaims.components.quotes.trailing_cues import cue_behind
from newsclaims.components.quotes.transcripts import introduced
from newsclaims.language.parse import FINITE, child_behind, is_blank, skip
from newsclaims.rules import kept


class Given(NamedTuple):
    """The cue that a quotation is given to: by which rule, in which frame, and how sure that is."""

    cue: Cue
    rule: str
    frame: str
    sure: float


def quoted_candidates(layout: Layout, cues: Mapping[int, Cue], taken: Container[int] = ()) -> list[Candidate]:
    """Give the quotations that a cue beside them reports, those that it splits joined, in order.

    Args:
        layout: the article.
        cues: its reporting words, by the token that governs them.
        taken: places of quotations that already have their speaker.
    """
    found: list[Candidate] = []
    by_cue: dict[int, Candidate] = {}
    before: Candidate | None = None  # whose quotation the last one is, which a mark of the next may carry on
    for number, quotation in enumerate(layout.quotations):
        content = trimmed(layout.text, quotation.inner_start, quotation.inner_end)
        if content[0] >= content[1] or number in taken:
            continue
        if quotation.carried and before is not None and before.quotations[-1] == number - 1:
            _take(before, number, content)
            continue
        given = _cue_of(layout, cues, number)
        whole = (
            _introduced(layout, number) if given is None else _reported(layout, cues, number, given, by_cue)
        )
        if given is None:
            before = whole
        if whole is None or _names(whole.source, content, given):
            continue
        if not whole.content:
            found.append(whole)
        if given is not None and given.frame == "trail":
            content = (_led_into(layout, number, content), content[1])
        _take(whole, number, content)
        before = whole
    return found


def _take(whole: Candidate, number: int, content: Extent) -> None:
    whole.content.append(content)
    whole.quotations.append(number)


def _introduced(layout: Layout, number: int) -> Candidate | None:
    """Give the quote of a quotation behind a colon that no reporting word explains."""
    return introduced(layout, number) if kept("introduced") else None


def _reported(
    layout: Layout, cues: Mapping[int, Cue], number: int, given: Given, by_cue: dict[int, Candidate]
) -> Candidate:
    """Give the quote of a cue, with what it has already, or a new one."""
    known = by_cue.get(given.cue.head.i)
    if known is not None:
        return known
    source = speaker_beside(layout, given.cue)
    new = attributed(Site(layout, given.cue, cues), source, given.frame, given.rule)
    new.confidence = given.sure if new.source is not None else given.sure - 0.2
    quotation = layout.quotations[number]
    if not _names(new.source, trimmed(layout.text, quotation.inner_start, quotation.inner_end), given):
        by_cue[given.cue.head.i] = new
    return new


def _names(source: Extent | None, content: Extent, given: Given | None) -> bool:
    """Whether a quotation stands in the source, whose name it is: a man known as “Stubby” said."""
    return given is not None and source is not None and source[0] <= content[0] < source[1]


def _cue_of(layout: Layout, cues: Mapping[int, Cue], number: int) -> Given | None:
    """Give the cue of a quotation: before it behind a colon or comma, else behind it, else before it at all."""
    lead = cue_before(layout, cues, number) if kept("cue-before") else None
    if lead is not None and lead[1]:
        return Given(lead[0], "cue-before", "quote", 0.93)
    trail = cue_behind(layout, cues, number) if kept("cue-behind") else None
    if trail is not None:
        already = _already_said(layout, cues, number)
        return None if already else Given(trail, "cue-behind", "trail", 0.95)
    return Given(lead[0], "cue-before", "quote", 0.88) if lead is not None else None


def _already_said(layout: Layout, cues: Mapping[int, Cue], number: int) -> bool:
    """Whether the words that lead into the marks are reported themselves: He said it was “good”, the paper reported."""
    stop = layout.at(layout.quotations[number].start)
    here = (cues[i] for i in range(clause_start(layout, stop), stop) if i in cues)
    return any(layout.inside[cue.head.i] < 0 and _reports_clause(cue) for cue in here)


def _reports_clause(cue: Cue) -> bool:
    """Whether a cue is a finite verb with its subject and the clause that it reports."""
    verb = cue.head
    if cue.pos != "verb" or "that" not in cue.frames or verb.tag_ not in FINITE:
        return False
    return child_behind(verb, "ccomp") is not None and source_of(verb) is not None


def _led_into(layout: Layout, number: int, content: Extent) -> int:
    """Give where what was said begins when words of the article lead into the marks: the talks were “good,” he said."""
    doc, stop = layout.doc, layout.at(layout.quotations[number].start)
    first = clause_start(layout, stop)
    first = skip(doc, first, stop, lambda token: is_blank(token) or token.dep_ == "cc")
    apart = first >= stop or layout.paragraph[first] != layout.paragraph[stop]
    if apart or doc[stop - 1].text in (":", ",") or not _leads(layout, first, stop):
        return content[0]
    return doc[first].idx


def _leads(layout: Layout, first: int, stop: int) -> bool:
    """Whether words before a quotation lead into it, with no sign that parts them."""
    lead = [token for token in layout.doc[first:stop] if layout.inside[token.i] < 0]
    return any(token.is_alpha for token in lead) and not any(token.text in (":", ";") for token in lead)


def speaker_beside(layout: Layout, cue: Cue) -> Token | None:
    """Give the head of the source of quoted speech, by the parse, else the noun that stands beside the cue."""
    if cue.pos == "preposition":
        return object_of(cue.head, layout.doc[cue.stop - 1])
    source = _in_parse(cue)
    if source is not None and layout.inside[source.i] < 0 and not source.is_punct:
        return source
    return (_noun_behind(layout, cue) or _noun_before(layout, cue)) if cue.pos == "verb" else None


def _in_parse(cue: Cue) -> Token | None:
    """Give the head of the source of a verb, of an adjective's verb, or of a noun, which may be its own."""
    if cue.pos == "adjective":
        return source_of(cue.head.head)
    return source_of(cue.head) or (author(cue.head) if cue.pos == "noun" else None)


def _noun_behind(layout: Layout, cue: Cue) -> Token | None:
    """Give the noun behind a cue: “…,” said the mayor."""
    stop = layout.paragraph_end(cue.head.i)
    for token in layout.doc[cue.stop : min(cue.stop + 8, stop)]:
        if layout.inside[token.i] >= 0 or token.is_punct or token.pos_ in ("VERB", "ADP", "SCONJ"):
            return None
        if token.pos_ in ("PROPN", "NOUN", "PRON"):
            return _whole_noun(token, stop)
    return None


def _whole_noun(token: Token, stop: int) -> Token:
    """Give the head of the noun phrase that a token begins: *Mayor Ade Bello*."""
    head = token
    while head.dep_ in ("compound", "poss", "nmod", "amod") and token.i < head.head.i < stop:
        head = head.head
    return head


def _noun_before(layout: Layout, cue: Cue) -> Token | None:
    """Give the noun before a cue: The mayor said: “…”."""
    start = layout.paragraph_start(cue.head.i)
    for i in range(cue.first - 1, max(cue.first - 6, start) - 1, -1):
        token = layout.doc[i]
        if layout.inside[i] >= 0 or token.text in SENTENCE_ENDS:
            return None
        if token.pos_ in ("PROPN", "PRON", "NOUN"):
            return token
    return None
