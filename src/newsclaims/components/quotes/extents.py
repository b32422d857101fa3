"""Where what was said begins and ends: the extent of a clause or phrase, without what the article says itself."""

from collections.abc import Callable

from spacy.tokens import Token

from newsclaims.components.quotes.cues import Cue, Site, can_speak
from newsclaims.components.quotes.deeds import before_deed, is_yet_to_come
from newsclaims.components.quotes.layout import Layout
from newsclaims.language.parse import FINITE, first_left, has_left, has_verb, is_infinitive, skip
from newsclaims.language.relations import SUBJECTS
from newsclaims.lexicons import plain_capitals, quote_words

Range = tuple[int, int]
"""Tokens `[first, stop)`."""
LONGEST = 400
"""Tokens of the longest clause that is read: what is longer is no sentence, and would take quadratic time."""
REPORTS_ON = frozenset(["that", "object-complement"])
"""Frames of a participle that goes on: …, adding that it was late; …, calling it “late”."""
BRACKETS = {"(": 1, "[": 1, ")": -1, "]": -1}
LONGEST_TAIL = 8
"""Tokens behind a second attribution at a sentence's end: when it was reported."""
TRAILING = ("prep", "advmod", "npadvmod", "advcl", "dobj", "acl", "oprd", "ccomp")


def clause_behind(site: Site, clause: Token, start: int | None = None) -> Range:
    """Give the tokens of a clause that follows its cue, to where the next statement or the setting begins."""
    first = max(_opening(site, clause) if start is None else start, site.cue.stop)
    first = _behind_day(site, first)
    first += complementizer(site.doc[first])
    return first, cut(site, first, _with_trailing(site, clause.right_edge.i + 1))


def _opening(site: Site, clause: Token) -> int:
    """Give the token with which a clause begins: its "that", or the mark before its first word."""
    layout, doc, stop = site.layout, site.doc, site.cue.stop
    words = (token.i for token in clause.subtree if token.i >= stop and not token.is_punct)
    first = next(words, clause.i)
    first = next((token.i for token in doc[stop:first] if _is_that(token)), first)
    if doc[first].tag_ == "VBG":  # reported, citing Obi, that the port would close
        asides = (
            one.i for one in clause.lefts if _is_that(one) and one.i > first and one.nbor(-1).text == ","
        )
        first = next(asides, first)
    inside = layout.inside[first]
    if inside >= 0 and first > 0 and layout.inside[first - 1] == inside:
        return max(layout.at(layout.quotations[inside].start), stop)
    return first


def _behind_day(site: Site, first: int) -> int:
    """Give where a clause begins behind the day on which it was said: said on Monday | it had none."""
    words = site.doc[first : first + 3]
    if first != site.cue.stop or len(words) < 3 or words[0].lower_ != "on" or words[2].text == ",":
        return first
    day = words[1].text.endswith("day") and words[1].text in plain_capitals()
    return first + 2 if day and words[2].pos_ in ("PRON", "DET", "PROPN") else first


def _is_that(token: Token) -> bool:
    return token.lower_ == "that" and token.tag_ == "IN"


def opens_later(token: Token) -> bool:
    """Whether a token is the "that" of a verb behind it."""
    return token.lower_ == "that" and token.dep_ == "mark" and token.head.i > token.i


def complementizer(token: Token) -> bool:
    """Whether the token is a "that" which only opens a clause, whatever the tagger took it for."""
    if token.lower_ != "that":
        return False
    if token.dep_ == "mark" or token.tag_ == "IN":
        return True
    if token.i + 1 >= len(token.doc):
        return False
    # What the tagger takes for a pronoun joins a clause where a subject follows it, and else is the subject.
    following = token.nbor()
    return token.dep_ != "det" and following.pos_ in ("NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM", "ADV")


def _with_trailing(site: Site, stop: int) -> int:
    """Give where the phrases end that hang on the cue in the parse, but on its content in the sentence."""
    for child in site.verb.rights:
        if child.i < stop:
            continue
        comma = site.doc[child.left_edge.i - 1].text in (",", "—", "–", ";")
        contrasted = child.dep_ == "conj" and child.tag_ == "IN"  # would be paid, but *at half the rate*
        if contrasted or (child.dep_ in TRAILING and not comma and not is_setting(child)):
            stop = child.right_edge.i + 1
        elif child.dep_ not in ("punct", "cc"):
            break
    return stop


def phrase_behind(site: Site, first: int, stop: int) -> Range:
    """Give the tokens of a phrase from `first`, with what trails behind `stop` and without the article's own words."""
    return first, cut(site, first, _with_trailing(site, stop))


def cut(site: Site, first: int, stop: int) -> int:
    """Give where what was said ends: before ", adding that …", "and argued that …", "in an interview"."""
    layout = site.layout
    stop = before_deed(site, first, min(stop, layout.paragraph_end(first), first + LONGEST))
    sign = _sign(site, first, stop)
    for i in range(first + 1, sign):
        other = site.cues.get(i)
        if other is None or layout.inside[i] >= 0 or other.head == site.verb:
            continue
        for begins in NEXT_STATEMENTS:
            end = begins(site, other, first)
            if end is not None:
                return end
    return sign if sign < stop else _before_setting(site, first, stop)


def _sign(site: Site, first: int, stop: int) -> int:
    """Give the semicolon outside brackets or the only dash behind which the article speaks again, else `stop`."""
    doc, inside = site.doc, site.layout.inside
    dashes = [i for i in range(first + 1, stop) if _dash(doc[i])]
    only = dashes[0] if len(dashes) == 1 and dashes[0] > first + 2 else stop
    brackets = 0
    for i in range(first + 1, stop):
        if inside[i] < 0:
            brackets += BRACKETS.get(doc[i].text, 0)
            if i == only or (doc[i].text == ";" and brackets <= 0 and site.verb.dep_ != "advcl"):
                return i
    return stop


def _trailing(site: Site, other: Cue, first: int) -> int | None:
    """Give the comma of a second attribution at the sentence's end: said …, the newspaper reported."""
    doc, subject = site.doc, first_left(other.head, *SUBJECTS)
    if subject is None or other.head.tag_ not in FINITE or not other.speaks():
        return None
    comma = subject.left_edge.i - 1
    if comma <= first or doc[comma].text != ",":
        return None
    behind = doc[other.stop : other.head.sent.end]
    return comma if len(behind) < LONGEST_TAIL and not has_verb(behind) else None


def _contrasted(site: Site, other: Cue, first: int) -> int | None:
    """Give the comma before another's statement: said it was late, while Bello argued that it wasn't."""
    token = other.head
    beside = other.pos == "verb" and token.tag_ in FINITE and token.dep_ in ("advcl", "conj")
    if not beside or not other.speaks():
        return None
    comma = token.left_edge.i - 1
    joined = token.left_edge.lower_ in ("while", "whereas") and comma >= first
    return comma if joined and site.doc[comma].text == "," else None


def _added(site: Site, other: Cue, first: int) -> int | None:
    """Give where a participle goes on: …, adding that it was late; … while calling it “late”."""
    before = _word_before(site, other, first)
    if not _adds(other) or is_yet_to_come(site.doc[before], site.verb) or _tells_of_a_thing(other.head):
        return None
    if site.layout.inside[before] >= 0:
        return before + 1
    word = site.doc[before].lower_
    return before if word in (",", "—", "–", "while", "before", "and", "by") else None


def _tells_of_a_thing(participle: Token) -> bool:
    """Whether a participle goes on with another: a letter, *addressed to Ek and demanding* two million."""
    other = participle.head
    return participle.dep_ == "conj" and other.tag_ == "VBN" and not has_left(other, "aux")


def _quoting(site: Site, other: Cue, first: int) -> int | None:
    """Give the participle right before marks, also where no comma parts it: explained how it works saying “…”."""
    if other.pos != "verb" or other.head.tag_ != "VBG" or not other.speaks():
        return None
    if other.head.dep_ in ("xcomp", "pcomp", "ccomp") or next(iter(other.frames.values())).mode != "speech":
        return None  # thought, which was recalled
    behind = skip(
        site.doc, other.stop, min(other.stop + 3, len(site.doc)), lambda one: one.text in (",", ":")
    )
    opens = behind < len(site.doc) and site.layout.inside[behind] >= 0 and site.doc[behind].is_quote
    before = _word_before(site, other, first)
    return (before if site.doc[before].text == "," else other.first) if opens and before > first else None


def _adds(other: Cue) -> bool:
    """Whether a cue is a participle with what it reports."""
    return other.pos == "verb" and other.head.tag_ == "VBG" and not REPORTS_ON.isdisjoint(other.frames)


def _joined(site: Site, other: Cue, first: int) -> int | None:
    """Give the "and" before what the same subject says next: said it was late and promised to hurry."""
    token = other.head
    if other.pos != "verb" or token.tag_ != site.verb.tag_ or _adds(other):
        return None
    before = _word_before(site, other, first)
    if site.doc[before].lower_ not in ("and", "but", ",") or has_left(token, *SUBJECTS):
        return None
    said = other.speaks() and any(_reported(child, other) for child in token.rights)
    if any(frame.mode == "speech" for frame in other.frames.values()):
        return before if said or _is_done_by_who_says(other) else None
    return before if said and _is_done_by_who_says(other) else None


def _is_done_by_who_says(other: Cue) -> bool:
    """Whether tense or sense gives a verb to who speaks, not to what is spoken of: said prices fall and blamed …."""
    verb, before = other.head, other.head.head
    if verb.dep_ == "acl" and verb.tag_ in FINITE:
        return True  # which the parser hung on a noun: had no hope of passing and *called on* him to go
    if verb.dep_ != "conj":
        return False
    subject = first_left(before, *SUBJECTS)
    helping = first_left(before, "auxpass", "aux") if before.tag_ == "VBN" else None
    tense = helping.tag_ if helping is not None and helping.tag_ in FINITE else before.tag_
    return tense not in (verb.tag_, "VBN") or (subject is not None and not can_speak(subject))


NEXT_STATEMENTS: tuple[Callable[[Site, Cue, int], int | None], ...] = (
    _trailing,
    _contrasted,
    _added,
    _quoting,
    _joined,
)
"""What each says of another cue amid what a cue reports: where the next statement begins, if it does."""


def _word_before(site: Site, other: Cue, first: int) -> int:
    """Give the token before a cue and its adverbs: …, *and* also said."""
    before = other.head.i - 1
    while before > first and (site.doc[before].dep_ in ("advmod", "neg", "aux") or site.doc[before].is_space):
        before -= 1
    return before


def _before_setting(site: Site, first: int, stop: int) -> int:
    """Give where the last phrase begins if it says in what something was said, else `stop`."""
    for i in range(stop - 1, first, -1):
        token = site.doc[i]
        last = token.dep_ == "prep" and site.layout.inside[i] < 0 and token.right_edge.i + 1 >= stop
        if last and is_setting(token) and any(one.dep_ != "punct" for one in site.doc[first:i]):
            return i
    return stop


def _reported(clause: Token, cue: Cue) -> bool:
    """Whether a clause is what the next cue reports: … and argued that, … and promised to."""
    if clause.dep_ == "ccomp":
        return True
    if clause.dep_ != "xcomp":
        return False
    bids = not {"to", "object-to"}.isdisjoint(cue.frames)
    return (bids and is_infinitive(clause)) or ("gerund" in cue.frames and clause.tag_ == "VBG")


def _dash(token: Token) -> bool:
    """Whether the token is a dash between words, behind which the article adds something by itself."""
    return token.text in ("—", "--", "―") or (
        token.text in ("–", "-") and token.i > 0 and bool(token.nbor(-1).whitespace_)
    )


def is_setting(token: Token) -> bool:
    """Whether a prepositional phrase says where or in what something was said."""
    if token.dep_ != "prep" or token.lower_ not in ("in", "during", "on", "at", "to", "via", "through"):
        return False
    settings = quote_words("settings")
    return any(child.dep_ == "pobj" and child.lemma_.lower() in settings for child in token.children)


def next_clause(layout: Layout, first: int, stop: int) -> int:
    """Give where ", but the rest …" begins: a coordinated clause with a subject of its own is the article's again."""
    doc = layout.doc
    for i in range(first + 1, stop):
        if doc[i].dep_ == "cc" and doc[i - 1].text == "," and layout.inside[i] < 0:
            for verb in doc[i].head.rights:
                if verb.dep_ == "conj" and has_left(verb, *SUBJECTS):
                    return i - 1
    return stop
