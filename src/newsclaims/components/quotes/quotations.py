"""Speech in quotation marks: each quotation is given to the cue that stands beside it.

The parser stumbles over long quotations, so this reads along the line: the words behind the closing mark
("…," Smith said), then those before the opening one (Smith said: "…").
"""

from collections.abc import Container, Mapping
from typing import NamedTuple

from spacy.tokens import Token

from newsclaims.components.quotes.bare_verbs import bare_verb, begins_sentence, inverted_subject
from newsclaims.components.quotes.baring import bare
from newsclaims.components.quotes.candidates import Candidate, Extent, attributed
from newsclaims.components.quotes.clauses import read
from newsclaims.components.quotes.cue_sources import DASHES, author, object_of, source_of
from newsclaims.components.quotes.cues import Cue, Site
from newsclaims.components.quotes.hearers import writer_read
from newsclaims.components.quotes.layout import SENTENCE_ENDS, Layout
from newsclaims.components.quotes.leading_cues import clause_start, cue_before
from newsclaims.components.quotes.parentheticals import parenthetical
from newsclaims.components.quotes.scenes import person
from newsclaims.components.quotes.trailing_cues import cue_behind, is_term, last_sign
from newsclaims.components.quotes.transcripts import introduced
from newsclaims.components.quotes.works import is_titled
from newsclaims.language.parse import FINITE, child_behind, has_verb, is_blank, skip, skip_back
from newsclaims.language.relations import SUBJECTS
from newsclaims.rules import kept

TOLD = ("that-clause", "parenthetical", "preposition")
"""Rules of what may be told before the colon of a quotation, at its cue."""

BESIDE = ("advcl", "relcl", "acl", "pcomp")
"""Clauses whose subject goes on with no participle behind them."""


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
    reading = _Reading(layout, cues)
    for number in range(len(layout.quotations)):
        start, end = layout.content(number)
        if start < end and number not in taken:
            reading.give(number)
    return reading.found


class _Reading:
    """The quotations of an article, given one by one to the cues beside them."""

    def __init__(self, layout: Layout, cues: Mapping[int, Cue]) -> None:
        self.layout = layout
        self.cues = cues
        self.found: list[Candidate] = []
        self.by_cue: dict[int, Candidate] = {}

    def give(self, number: int) -> None:
        """Give a quotation to its cue, or to who is named before its colon."""
        given = _cue_of(self.layout, self.cues, number)
        if given is not None:
            self._report(number, given)
        else:
            announced = introduced(self.layout, number) if kept("introduced") else None
            if announced is not None:
                self._take(announced, number, self.layout.content(number))

    def _report(self, number: int, given: Given) -> None:
        """Give a quotation to the quote of its cue, but not a name in the source: a man known as “Stubby” said."""
        start, end = self.layout.content(number)
        whole = self.by_cue.get(given.cue.head.i) or self._new(given)
        if whole.source is not None and whole.source[0] <= start < whole.source[1]:
            return
        if whole.content and given.rule == "cue-before" and self._is_a_medium(number):
            return
        if not whole.content and given.rule == "cue-before":
            self._take_clause(whole, given.cue, number)
        self.by_cue[given.cue.head.i] = whole
        begin = _led_into(self.layout, number, (start, end)) if given.frame == "trail" else start
        self._take(whole, number, (begin, end))
        if begin < start:
            whole.content.extend(self._behind(given.cue))

    def _take_clause(self, whole: Candidate, cue: Cue, number: int) -> None:
        """Take the clause between a cue and the colon of its quotation: said *the dam had failed*: “It burst.”.

        A noun there only names what was said: warned of a flood: “It will burst.”.
        """
        colon = self.layout.quotations[number].start - 1
        while colon > cue.head.idx and self.layout.text[colon].isspace():
            colon -= 1
        if self.layout.text[colon] != ":":
            return
        clause = read(Site(self.layout, cue, self.cues))
        if clause is None or clause.rule not in TOLD or any(start > colon for start, _ in clause.content):
            return
        content = [(start, min(end, colon)) for start, end in clause.content]
        words = self.layout.doc[self.layout.token(content[0][0]) : self.layout.before(content[-1][1])]
        if clause.rule == "preposition" and not has_verb(words):
            return
        self._take(whole, number, content[0])
        whole.content.extend(content[1:])

    def _is_a_medium(self, number: int) -> bool:
        """Whether a title tells in what somebody spoke: said on Radio Lugo's “Face the Town”."""
        words = [token for token in self.layout.within(number) if not token.is_punct]
        before = self.layout.doc[max(self.layout.at(self.layout.quotations[number].start) - 1, 0)]
        return len(words) > 1 and is_titled(words) and before.text not in (",", ":")

    def _behind(self, cue: Cue) -> list[Extent]:
        """Give what is joined behind a cue, in no marks: it was “late,” she said, and *nobody would wait*."""
        layout = self.layout
        joined = [
            one
            for one in parenthetical(Site(layout, cue, self.cues))[1:]
            if layout.doc[one[0] - 1].dep_ == "cc" and all(layout.inside[i] < 0 for i in range(*one))
        ]
        return [layout.chars(*bare(layout, *one)) for one in joined]

    def _new(self, given: Given) -> Candidate:
        """Give the quote of a cue, without its content."""
        source = inverted_subject(self.layout, given.cue, speaker_beside(self.layout, given.cue))
        new = attributed(Site(self.layout, given.cue, self.cues), source, given.frame, given.rule)
        new.confidence = given.sure if new.source is not None else given.sure - 0.2
        return new

    def _take(self, whole: Candidate, number: int, content: Extent) -> None:
        if not whole.content:
            self.found.append(whole)
        whole.content.append(content)
        if number not in whole.quotations:
            whole.quotations.append(number)


def _cue_of(layout: Layout, cues: Mapping[int, Cue], number: int) -> Given | None:
    """Give the cue of a quotation: before it behind a colon or comma, else behind it, else before it at all."""
    lead = cue_before(layout, cues, number) if kept("cue-before") else None
    if lead is not None and lead[1]:
        return Given(lead[0], "cue-before", "quote", 0.93)
    trail = cue_behind(layout, cues, number) if kept("cue-behind") else None
    if trail is not None:
        already = _already_said(layout, cues, number) or _is_amid_source(layout, trail, number)
        return None if already else Given(trail, "cue-behind", "trail", 0.95)
    verb = bare_verb(layout, number) if kept("verb-behind") else None
    if verb is not None:
        return Given(verb, "verb-behind", "trail", 0.95)
    return Given(lead[0], "cue-before", "quote", 0.88) if lead is not None else None


def _already_said(layout: Layout, cues: Mapping[int, Cue], number: int) -> bool:
    """Whether the words that lead into the marks are reported themselves: He said it was “good”, the paper reported."""
    stop = layout.at(layout.quotations[number].start)
    here = (cues[i] for i in range(clause_start(layout, stop), stop) if i in cues)
    return any(layout.inside[cue.head.i] < 0 and _reports_clause(cue) for cue in here)


def _is_amid_source(layout: Layout, cue: Cue, number: int) -> bool:
    """Whether a quotation is set into the source of a cue with its own clause: Hill — “just Al” — said it was late.

    So is what somebody is called, between commas, and what is told of them in a clause: A pilot, whose call sign is
    “Ulm,” said she had left. Hill, who plays in “Don't Look,” says it is late.
    """
    quotation = layout.quotations[number]
    before, behind = (
        layout.text[max(quotation.start - 3, 0) : quotation.start].strip(),
        layout.text[quotation.end : quotation.end + 3].strip()[:1],
    )
    called = (
        is_term(layout, layout.token(quotation.inner_start))
        and not begins_sentence(layout, number)
        and last_sign(layout, number) == ","
    )
    if _is_told_of(layout, number):
        return cue.pos == "verb" and child_behind(cue.head, "ccomp") is not None
    return ((before in DASHES and behind in DASHES) or called) and _reports_clause(cue)


def _is_told_of(layout: Layout, number: int) -> bool:
    """Whether a quotation ends a relative clause, with no comma before it: Hill, who plays in “Don't Look,”."""
    stop = layout.at(layout.quotations[number].start)
    comma = skip_back(
        layout.doc, stop - 1, clause_start(layout, stop), lambda one: one.text not in (",", ":")
    )
    before, opens = layout.doc[comma], layout.doc[comma + 1]
    return before.text == "," and comma + 1 < stop and opens.tag_ in ("WP", "WDT", "WP$", "WRB")


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
    return doc[first].idx if first < stop and _leads(layout, first, stop) else content[0]


def _leads(layout: Layout, first: int, stop: int) -> bool:
    """Whether words before a quotation lead into it in its paragraph, with no sign that parts them."""
    if layout.paragraph[first] != layout.paragraph[stop] or layout.doc[stop - 1].text in (":", ","):
        return False
    lead = [token for token in layout.doc[first:stop] if layout.inside[token.i] < 0]
    return any(token.is_alpha for token in lead) and not any(token.text in (":", ";", "(") for token in lead)


def speaker_beside(layout: Layout, cue: Cue) -> Token | None:
    """Give the head of the source of quoted speech, by the parse, else the noun that stands beside the cue."""
    if cue.pos == "preposition":
        return object_of(cue.head, layout.doc[cue.stop - 1])
    source = writer_read(cue.head) or _in_parse(cue)
    participle = cue.pos == "verb" and cue.head.tag_ == "VBG"
    if participle and (source is None or not person(source)):
        source = _going_on(layout, cue) or source
    if source is not None and layout.inside[source.i] < 0 and not source.is_punct:
        return source
    if cue.pos != "verb" or participle:
        return None
    return _noun_behind(layout, cue) or _noun_before(layout, cue)


def _going_on(layout: Layout, cue: Cue) -> Token | None:
    """Give the last subject before a participle that the parse hung elsewhere: He walks by insisting, “…”."""
    first = max(layout.paragraph_start(cue.head.i), cue.head.sent.start)
    before = (layout.doc[i] for i in range(cue.first - 1, first - 1, -1) if layout.inside[i] < 0)
    return next((one for one in before if one.dep_ in SUBJECTS and not _is_beside(one.head)), None)


def _is_beside(verb: Token) -> bool:
    """Whether a verb is one of a clause beside the main one, or of what is said in the sentence."""
    return verb.dep_ in BESIDE or (verb.dep_ == "ccomp" and verb.head.i < verb.i)


def _in_parse(cue: Cue) -> Token | None:
    """Give the head of the source of a verb, of an adjective's verb, or of a noun, which may be its own."""
    if cue.pos == "adjective":
        return source_of(cue.head.head)
    return source_of(cue.head) or (author(cue.head) if cue.pos == "noun" else None)


def _noun_behind(layout: Layout, cue: Cue) -> Token | None:
    """Give the noun behind a cue: “…,” said the mayor."""
    stop = layout.paragraph_end(cue.head.i)
    for token in layout.doc[cue.stop : min(cue.stop + 8, stop)]:
        ends = token.is_punct and token.text != "-"  # the out-half
        if layout.inside[token.i] >= 0 or ends or token.pos_ in ("VERB", "ADP", "SCONJ"):
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
