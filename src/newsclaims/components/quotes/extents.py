"""Where what was said begins and ends: the extent of a clause or phrase, without what the article says itself."""

from spacy.tokens import Token

from newsclaims.components.quotes.cues import Cue
from newsclaims.components.quotes.layout import Layout
from newsclaims.components.quotes.sources import FINITE
from newsclaims.language.clauses import SUBJECTS

Range = tuple[int, int]
"""Tokens `[first, stop)`."""
SETTINGS = frozenset(
    [
        "interview",
        "statement",
        "tweet",
        "post",
        "email",
        "e-mail",
        "letter",
        "memo",
        "speech",
        "conference",
        "briefing",
        "call",
        "message",
        "comment",
        "remark",
        "op-ed",
        "article",
        "column",
        "report",
        "filing",
        "affidavit",
        "hearing",
        "testimony",
        "release",
        "video",
        "podcast",
        "book",
        "essay",
        "note",
        "blog",
        "facebook",
        "twitter",
        "instagram",
        "telegram",
        "x",
        "television",
        "tv",
        "radio",
        "thread",
        "editorial",
        "debate",
        "address",
        "press",
        "meeting",
        "rally",
    ]
)
"""What something is said in: "in a statement" hangs on the cue, not on what was said."""
LONGEST = 400
"""Tokens of the longest clause that is read: what is longer is no sentence, and would take quadratic time."""
REPORTS_ON = frozenset(["that", "object-complement"])
"""Frames of a participle that goes on: …, adding that it was late; …, calling it “late”."""
LONGEST_TAIL = 8
"""Tokens behind a second attribution at a sentence's end: when it was reported."""
JOINS = ("and", "but", "while", "whereas", "although", "though")
"""What joins the next statement to what was said: "said the vote was fair and urged …", "“…,” while warning …"."""
TRAILING = ("prep", "advmod", "npadvmod", "advcl", "dobj", "acl", "oprd", "ccomp")


def clause_behind(
    layout: Layout, cue: Cue, clause: Token, cues: dict[int, Cue], start: int | None = None
) -> Range:
    """Give the tokens of a clause that follows its cue, to where the next statement or the setting begins."""
    doc, verb = layout.doc, cue.head
    first = start
    if first is None:
        first = next(
            (token.i for token in clause.subtree if token.i >= cue.stop and not token.is_punct), clause.i
        )
        for i in range(cue.stop, first):
            if doc[i].lower_ == "that" and doc[i].tag_ == "IN":
                first = i
                break
        if layout.inside[first] >= 0 and first > 0 and layout.inside[first - 1] == layout.inside[first]:
            first = max(layout.at(layout.quotations[layout.inside[first]].start), cue.stop)
    first = max(first, cue.stop)
    first += complementizer(doc[first])
    return first, cut(layout, cue, cues, first, _with_trailing(layout, verb, clause.right_edge.i + 1))


def complementizer(token: Token) -> bool:
    """Whether the token is a "that" which only opens a clause, whatever the tagger took it for."""
    if token.lower_ != "that":
        return False
    if token.dep_ == "mark" or token.tag_ == "IN":
        return True
    if token.i + 1 >= len(token.doc):
        return False
    # "said that rent is due": the tagger's pronoun with a noun behind it; "said that is wrong" keeps its subject
    following = token.nbor()
    return token.dep_ != "det" and following.pos_ in ("NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM", "ADV")


def _with_trailing(layout: Layout, verb: Token, stop: int) -> int:
    """Give where the phrases end that hang on the cue in the parse, but on its content in the sentence."""
    doc = layout.doc
    for child in verb.rights:
        if child.i < stop:
            continue
        comma = doc[child.left_edge.i - 1].text in (",", "—", "–", ";")
        if child.dep_ in TRAILING and not comma and not is_setting(child):
            stop = child.right_edge.i + 1
        elif child.dep_ != "punct":
            break
    return stop


def phrase_behind(layout: Layout, cue: Cue, cues: dict[int, Cue], first: int, stop: int) -> Range:
    """Give the tokens of a phrase from `first`, with what trails behind `stop` and without the article's own words."""
    return first, cut(layout, cue, cues, first, _with_trailing(layout, cue.head, stop))


def cut(layout: Layout, cue: Cue, cues: dict[int, Cue], first: int, stop: int) -> int:
    """Give where what was said ends: before ", adding that …", "and argued that …", "in an interview"."""
    doc, verb = layout.doc, cue.head
    paragraph_end = layout.paragraph_end(first)
    stop = min(stop, paragraph_end, first + LONGEST)
    dashes = [i for i in range(first + 4, stop) if _dash(doc[i])]
    brackets = 0
    for i in range(first + 1, stop):
        if layout.inside[i] >= 0:
            continue
        token = doc[i]
        brackets += (token.text in ("(", "[")) - (token.text in (")", "]"))
        if token.text == ";" and verb.dep_ != "advcl" and brackets <= 0:
            return i
        if len(dashes) == 1 and i == dashes[0]:
            return i
        other = cues.get(i)
        if other is None or other.head == verb:
            continue
        comma = _trailing(layout, other, first)
        if comma is not None:
            return comma
        before = i - 1
        while before > first and (doc[before].dep_ in ("advmod", "neg", "aux") or doc[before].is_space):
            before -= 1
        if (
            other.pos == "verb"
            and token.tag_ in FINITE
            and other.speaks()
            and token.dep_ in ("advcl", "conj")
        ):
            edge = token.left_edge.i
            if doc[edge].lower_ in ("while", "whereas") and edge > first and doc[edge - 1].text == ",":
                return edge - 1
        if other.pos == "verb" and token.tag_ == "VBG" and not REPORTS_ON.isdisjoint(other.frames):
            if layout.inside[before] >= 0:
                return before + 1
            if doc[before].text in (",", "—", "–") or doc[before].lower_ in ("while", "before", "and"):
                return before
        elif other.pos == "verb" and token.tag_ == verb.tag_ and doc[before].lower_ in ("and", "but", ","):
            own = any(child.dep_ in SUBJECTS for child in token.lefts)
            if not own and other.speaks() and any(_reported(child, other) for child in token.rights):
                return before
        elif other.lemma == "according to" and doc[i - 1].text == ",":
            return i - 1
    for i in range(stop - 1, first, -1):
        token = doc[i]
        if (
            token.dep_ == "prep"
            and layout.inside[i] < 0
            and token.right_edge.i + 1 >= stop
            and is_setting(token)
        ) and any(one.dep_ not in ("punct",) for one in doc[first:i]):
            return i
    return stop


def _reported(clause: Token, cue: Cue) -> bool:
    """Whether a clause is what the next cue reports: … and argued that, … and promised to."""
    to = any(child.tag_ == "TO" for child in clause.lefts)
    return clause.dep_ == "ccomp" or (clause.dep_ == "xcomp" and to and "to" in cue.frames)


def _trailing(layout: Layout, cue: Cue, first: int) -> int | None:
    """Give the comma of a second attribution at the sentence's end: said …, the newspaper reported."""
    subject = next((child for child in cue.head.lefts if child.dep_ in SUBJECTS), None)
    if subject is None or cue.head.tag_ not in FINITE or not cue.speaks():
        return None
    comma = subject.left_edge.i - 1
    if comma <= first or layout.doc[comma].text != ",":
        return None
    behind = layout.doc[cue.stop : cue.head.sent.end]
    over = len(behind) < LONGEST_TAIL and not any(token.pos_ in ("VERB", "AUX") for token in behind)
    return comma if over else None


def _dash(token: Token) -> bool:
    """Whether the token is a dash between words, behind which the article adds something by itself."""
    return token.text in ("—", "--", "―") or (
        token.text in ("–", "-") and token.i > 0 and bool(token.nbor(-1).whitespace_)
    )


def is_setting(token: Token) -> bool:
    """Whether a prepositional phrase says where or in what something was said."""
    if token.dep_ != "prep" or token.lower_ not in ("in", "during", "on", "at", "to", "via", "through"):
        return False
    return any(child.dep_ == "pobj" and child.lemma_.lower() in SETTINGS for child in token.children)


def next_clause(layout: Layout, first: int, stop: int) -> int:
    """Give where ", but the rest …" begins: a coordinated clause with a subject of its own is the article's again."""
    doc = layout.doc
    for i in range(first + 1, stop):
        if doc[i].dep_ == "cc" and doc[i - 1].text == "," and layout.inside[i] < 0:
            for verb in doc[i].head.rights:
                if verb.dep_ == "conj" and any(child.dep_ in SUBJECTS for child in verb.lefts):
                    return i - 1
    return stop


def bare(layout: Layout, first: int, stop: int) -> Range:
    """Strip a range of what opens and joins it: punctuation, the "that" before it, an "and" behind; marks stay."""
    doc = layout.doc
    while first < stop and (
        doc[first].is_space
        or (layout.inside[first] < 0 and (doc[first].is_punct or complementizer(doc[first])))
    ):
        first += 1
    while stop > first and (
        doc[stop - 1].is_space
        or (
            layout.inside[stop - 1] < 0
            and (
                doc[stop - 1].lower_ in JOINS or (doc[stop - 1].is_punct and doc[stop - 1].text not in ")]%")
            )
        )
    ):
        stop -= 1
    return first, stop
