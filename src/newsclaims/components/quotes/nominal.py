"""What is reported by a noun or an adjective: "his insistence that …", "was clear that …"."""

from dataclasses import replace

from spacy.tokens import Token

from newsclaims.components.quotes.announced import after_colon, block
from newsclaims.components.quotes.candidates import EMPTY, Candidate, with_content
from newsclaims.components.quotes.cue_sources import source_of
from newsclaims.components.quotes.cues import Site
from newsclaims.components.quotes.extents import Range, complementizer, cut, opens_later
from newsclaims.components.quotes.phrases import PREPOSITIONS, speaks_of_it
from newsclaims.components.quotes.whose_word import whose_word
from newsclaims.language.parse import (
    FINITE,
    first_left,
    has_left,
    has_word,
    is_infinitive,
)
from newsclaims.language.relations import SUBJECTS
from newsclaims.lexicons import quote_words

NEARBY = 5
"""Tokens between a noun and its "that"."""

ISSUES = frozenset(("issue", "publish", "post", "read", "release", "send", "share", "write"))
"""What is done with a paper whose words stand below."""

Clause = tuple[str, Range]
"""A frame, and what was said in it."""


def of_noun(site: Site) -> Candidate | None:
    """Give what "his insistence that …" and "was clear that …" report."""
    source = _of_adjective(site.verb) if site.cue.pos == "adjective" else whose_word(site.verb)
    if (source is not None and source.lower_ in EMPTY) or _is_done(site.verb) or _is_asked_for(site.verb):
        return None  # it is nobody
    own = _by_own_account(site) or _issued(site, source)
    if own is not None:
        return own
    found = _colon(site) or _clause(site) or _loose_that(site)
    if found is None and source is not None:
        found = _with_preposition(site)
    if found is None:
        return None
    frame, said = found
    return with_content(site, source, frame, [said], f"{site.cue.pos}-of-saying")


def _issued(site: Site, source: Token | None) -> Candidate | None:
    """Give the paragraph below a line on a paper that somebody issues: Obi released the following statement: ¶ …."""
    paper = site.verb.dep_ == "dobj" and site.verb.head.lemma_ in ISSUES
    if source is None or not paper or site.verb.lemma_.lower() not in quote_words("documents"):
        return None
    found = block(site) if "quote" in site.cue.frames else None
    said = with_content(site, source, "quote", [found], "noun-of-saying") if found is not None else None
    return replace(said, laid_out=True) if said is not None else None


def _by_own_account(site: Site) -> Candidate | None:
    """Give the sentence beside somebody's own account, whoever has it: By his own account, *Ada Obi sold 40 loaves*."""
    noun, by = site.verb, site.verb.head
    owner = first_left(noun, "poss")
    if (
        "sentence" not in site.cue.frames
        or by.lower_ != "by"
        or owner is None
        or not has_word(noun.lefts, "own")
    ):
        return None
    stop, sentence = site.cue.stop, noun.sent
    around = [(sentence.start, by.i), (stop + 1, sentence.end)]
    closed = stop < sentence.end and site.doc[stop].text in (",", ".")
    if not closed or not (by.i == sentence.start or site.doc[by.i - 1].text == ","):
        return None
    said = [(first, end) for first, end in around if end > first + 1]
    source = first_left(by.head, *SUBJECTS) if owner.pos_ == "PRON" else owner
    return with_content(site, source, "sentence", said, "noun-of-saying")


def _of_adjective(head: Token) -> Token | None:
    return source_of(head.head) if head.dep_ in ("acomp", "conj") else None


def _is_asked_for(head: Token) -> bool:
    """Whether a noun only tells that somebody was asked: did not respond to *requests* for *comment* about it."""
    words = [token.lemma_.lower() for token in head.doc[max(head.i - 2, 0) : head.i + 3]]
    return head.lemma_.lower() in ("request", "comment") and "request for comment" in " ".join(words)


def _is_done(head: Token) -> bool:
    """Whether a noun says what a deed is: Showing that they are read is a convincing *argument* that …."""
    subject = source_of(head.head) if head.dep_ == "attr" else None
    return subject is not None and subject.tag_ in ("VBG", "VB")


def _colon(site: Site) -> Clause | None:
    found = after_colon(site) if "quote" in site.cue.frames else None
    return ("quote", found) if found is not None else None


def _clause(site: Site) -> Clause | None:
    """Give the clause or infinitive on a noun, or beside an adjective."""
    head = site.verb
    for clause in [*head.rights, *(head.head.rights if site.cue.pos == "adjective" else ())]:
        frame = _frame(site, clause) if clause.i >= site.cue.stop else ""
        if frame:
            first = clause.left_edge.i
            first += complementizer(site.doc[first])
            return frame, (first, cut(site, first, clause.right_edge.i + 1))
    return None


def _frame(site: Site, clause: Token) -> str:
    """Give the frame in which a clause hangs on its cue, "" if in none."""
    frames = site.cue.frames
    if is_infinitive(clause):
        bidden = "to" in frames and clause.dep_ in ("acl", "ccomp", "xcomp", "relcl")
        return "to" if bidden else ""
    told = "that" in frames and clause.dep_ in ("acl", "ccomp") and not speaks_of_it(site, clause)
    return "that" if told and (site.cue.pos != "noun" or _is_opened(clause)) else ""


def _is_opened(clause: Token) -> bool:
    """Whether a clause on a noun has its "that"."""
    opening = clause.left_edge
    that = clause.dep_ == "acl" and opening.tag_ == "IN" and opening.lower_ == "that"
    return that or has_left(clause, "mark")


def _loose_that(site: Site) -> Clause | None:
    """Give the clause behind a nearby "that", where the parse is otherwise: reports by the guild that it closed."""
    for token in site.doc[site.cue.stop : site.cue.stop + NEARBY] if "that" in site.cue.frames else ():
        if token.is_punct or token.tag_ in FINITE:
            return None
        if token.tag_ == "IN" and opens_later(token) and not speaks_of_it(site, token.head):
            first = token.i + 1
            return "that", (first, cut(site, first, token.head.right_edge.i + 1))
    return None


def _with_preposition(site: Site) -> Clause | None:
    """Give the phrase behind a preposition: his criticism of the plan."""
    for child in site.verb.rights:
        frame = child.lower_
        reports = child.dep_ == "prep" and frame in site.cue.frames and frame in PREPOSITIONS
        if reports and child.right_edge.i > child.i + 1:
            return frame, (child.i + 1, child.right_edge.i + 1)
    return None
