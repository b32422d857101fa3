"""What stands beside "according to" and its like, and where its source ends."""

from spacy.tokens import Token

from newsclaims.components.quotes.candidates import Candidate, with_content
from newsclaims.components.quotes.cue_sources import object_of
from newsclaims.components.quotes.cues import Site
from newsclaims.components.quotes.extents import Range
from newsclaims.language.parse import (
    NOUNS,
    has_finite,
    has_left,
    has_verb,
    has_word,
    is_finite,
    skip,
    skip_back,
)
from newsclaims.lexicons import people, quote_words, role_nouns

LONGEST = 14
"""Tokens from a name's comma to the one that ends who its owner is."""


def of_preposition(site: Site) -> Candidate | None:
    """Give what stands beside "according to": the sentence without it."""
    source = object_of(site.verb, site.doc[site.cue.stop - 1])
    if source is None or "sentence" not in site.cue.frames or not _is_opinion(site, source):
        return None
    if _is_a_measure(site, source):
        return None
    start, end = site.cue.first, _end(site, source)
    sentence = site.verb.sent
    first = skip(site.doc, sentence.start, sentence.end, _is_joint)
    before = [(_since_semicolon(site, first), start)] if start > first + 1 else []
    told = any(has_verb(site.doc[slice(*one)]) for one in before)
    behind = _behind(site, end, begun=bool(before), told=told)
    if behind is not None and _joins(site) and is_finite(site.doc[slice(*behind)].root):
        before = []
    ranges = before if behind is None else [*before, behind]
    if not any(has_verb(site.doc[slice(*one)]) for one in ranges):
        return None
    return with_content(site, source, "sentence", ranges, "according-to")


def _is_a_measure(site: Site, source: Token) -> bool:
    """Whether something is by a measure that nobody has told: seats according to age; it goes according to plan."""
    set_off = site.doc[max(site.cue.first - 1, 0)].text == ","
    opens = site.verb.is_sent_start
    return source.lemma_.lower() in quote_words("measures") and not (set_off or opens)


def _joins(site: Site) -> bool:
    """Whether a clause of its own begins before a preposition: sales rose *but*, according to the bank, …."""
    before = skip_back(site.doc, site.cue.first - 1, site.verb.sent.start, lambda token: token.is_punct)
    return site.doc[before].dep_ == "cc"


def _is_joint(token: Token) -> bool:
    return token.is_space or token.dep_ == "cc"


def _is_opinion(site: Site, source: Token) -> bool:
    """Whether a preposition that does other things too gives an opinion here: For Bello, it …; it was late, per CNN."""
    start, end = site.cue.first, max(source.right_edge.i + 1, site.cue.stop)
    if site.cue.lemma == "per":
        return source.pos_ in NOUNS and site.doc[max(start - 1, 0)].text == ","
    if site.cue.lemma in ("for", "to"):
        sentence = site.verb.sent
        opens = start == sentence.start and source.ent_type_ == "PERSON"
        return opens and end < sentence.end and site.doc[end].text == ","
    return True


def _end(site: Site, source: Token) -> int:
    """Give one past the source: before its comma, where it is a name or opens the sentence."""
    end = max(source.right_edge.i + 1, site.cue.stop)
    if site.doc[site.cue.first - 1].text == "(":
        return skip(site.doc, end, site.verb.sent.end, lambda token: token.text != ")")
    told = _behind_age(site, source.i + 1) or _behind_apposition(site, source) or _behind_name(site, source)
    if told:
        return told
    if site.cue.first > site.verb.sent.start + 1 and source.pos_ != "PROPN":
        commas = (i for i in range(source.i + 1, end - 1) if site.doc[i].text == ",")
        return next((i for i in commas if site.doc[i + 1].lower_ == "including"), end)
    comma = next((i for i in range(source.i + 1, end) if site.doc[i].text == ","), end)
    return _behind_relative(site, comma) or comma


def _behind_relative(site: Site, comma: int) -> int:
    """Give the comma behind a clause on the source: according to the office, which looked at it, …; 0 without one."""
    stop = site.verb.sent.end
    if comma + 1 >= stop or site.doc[comma + 1].tag_ not in ("WDT", "WP", "WP$"):
        return 0
    clause = next((one for one in site.doc[comma + 1].ancestors if one.dep_ == "relcl"), None)
    if clause is None:
        return 0
    ends = clause.right_edge.i + 1, skip(site.doc, clause.i, stop, lambda token: token.text != ",")
    return next((end for end in ends if end < stop and site.doc[end].text == ","), 0)


def _behind_age(site: Site, comma: int) -> int:
    """Give the comma behind the age of who is named: according to Ada Obi, 34, …; 0 where none stands there."""
    age = list(site.doc[comma : comma + 3])
    return comma + 2 if [token.text for token in age[::2]] == [",", ","] and age[1].like_num else 0


def _behind_apposition(site: Site, source: Token) -> int:
    """Give the comma behind who the source is: according to Ada Obi, a lawyer for the families, …; 0 without one.

    A list is none: according to Ada Obi, a lawyer, a nurse and a driver were hurt.
    """
    doc, first, stop = site.doc, source.i + 2, site.verb.sent.end
    if source.pos_ != "PROPN" or first >= stop or doc[first - 1].text != ",":
        return 0
    comma = next((i for i in range(first, min(first + LONGEST, stop - 1)) if doc[i].text == ","), 0)
    noun = next(
        (token for token in doc[first:comma] if token.pos_ in NOUNS and token.dep_ != "compound"), None
    )
    if noun is None or noun.tag_ not in ("NN", "NNP") or not _is_somebody(noun):
        return 0
    verb = skip(doc, comma + 1, stop, lambda token: not is_finite(token))
    listed = has_word(doc[comma + 1 : verb], "and", "or")
    begins = (
        doc[comma + 1].pos_ in ("DET", "PRON", "NOUN", "PROPN", "ADJ", "NUM") and doc[comma + 1].tag_ != "WP"
    )
    return comma if verb < stop and verb > comma + 1 and begins and not listed else 0


def _behind_name(site: Site, source: Token) -> int:
    """Give the comma behind the name of whom a noun means: according to the mayor, Ada Obi, the pool …; 0 without one.

    A name with something of its own behind it may as well begin what is said: according to the coroner, Ada Obi, 34, ….
    """
    doc, stop = site.doc, site.verb.sent.end
    if source.tag_ != "NN" or not _is_somebody(source) or not has_left(source, "det", "poss"):
        return 0
    comma = skip(
        doc, source.i + 1, min(source.i + LONGEST, stop), lambda one: one.text != "," and not has_verb([one])
    )
    if comma >= stop - 1 or doc[comma].text != ",":
        return 0
    name = skip(doc, comma + 1, stop, lambda one: one.pos_ == "PROPN")
    if name < comma + 3 or name >= stop - 1 or doc[name].text != ",":
        return 0
    verb = skip(doc, name + 1, stop, lambda one: not is_finite(one))
    alone = all(one.text != "," and one.lower_ not in ("and", "or") for one in doc[name + 1 : verb])
    return name if name + 1 < verb < stop and alone else 0


def _is_somebody(noun: Token) -> bool:
    return noun.lemma_.lower() in role_nouns("person") or noun.lemma_.lower() in people()


def _since_semicolon(site: Site, first: int) -> int:
    """Give where what stands before a preposition begins: behind the last semicolon."""
    for i in range(site.cue.first - 1, first, -1):
        if site.doc[i].text == ";" and site.layout.inside[i] < 0:
            return i + 1
    return first


def _behind(site: Site, end: int, begun: bool, told: bool) -> Range | None:
    """Give what is said behind a source and its comma; where something is before it, only what goes on with it.

    Args:
        site: the cue.
        end: one past the source.
        begun: whether something is said before the cue.
        told: whether that has a verb.
    """
    doc, stop = site.doc, site.verb.sent.end
    first = skip(doc, end, stop, lambda token: token.is_punct and site.layout.inside[token.i] < 0)
    if first >= stop or doc[end].text not in (",", ":", "—", "–", ")"):
        return None
    if begun and _is_aside(doc[first]):
        return None
    if told and not (has_finite(doc[first:stop]) or _tells_which(doc[first])):
        return None
    return first, stop


def _is_aside(token: Token) -> bool:
    """Whether the article goes on by itself at a token: …, adding, …, who, …, and."""
    if (token.tag_ == "VBG" and token.lower_ != "including") or token.dep_ == "cc":
        return True
    return token.lower_ in ("who", "which", "while", "though")


def _tells_which(token: Token) -> bool:
    """Whether words without a verb tell of what was said, not of who said it: … – *five of them* children."""
    return token.lower_ in ("including", "most", "mostly", "among") or token.pos_ == "NUM"
