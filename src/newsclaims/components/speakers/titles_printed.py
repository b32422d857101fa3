"""The titles that an article prints beside a name: before it, in apposition on either side, behind "is"."""

from collections.abc import Iterator
from itertools import takewhile

from spacy.tokens import Token

from newsclaims.components.speakers.discourse import Discourse, lemma
from newsclaims.components.speakers.noun_phrases import POSSESSIVE
from newsclaims.language.parse import skip_back
from newsclaims.language.person_names import HONORIFICS
from newsclaims.lexicons import titles as known_titles

WINDOW = 9
"""Tokens before a name that may be its title; the longest in PolNeAR's train split have eight."""

NOMINAL = ("NOUN", "PROPN", "ADJ")
ENDS = (",", ")", "—", "–", ".")
"""Signs that end an apposition."""


def titles(stage: Discourse, first: int, last: int, actor: str) -> Iterator[list[Token]]:
    """Give the words that describe a name where it stands: titles before it, appositives on both sides."""
    doc = stage.doc
    found = [_before(stage, first, actor)]
    if last + 1 < len(doc) and doc[last].text in (",", "(", "—", "–"):
        found.append(_appositive(stage, last + 1))
    comma = skip_back(doc, first - 1, 0, _is_a_title)
    if comma > 1 and doc[comma].text == ",":  # counsel to the bank, Mr. Ola Friis
        found.append(_phrase_before(stage, comma))
    found += _predicates(stage, doc[last - 1])
    return (words for words in found if words)


def _is_a_title(token: Token) -> bool:
    """Whether a word stands before names as a courtesy or a rank: Mr, Hon., Comrade."""
    return token.text.rstrip(".") in HONORIFICS or token.text == "." or (token.text,) in known_titles()


def _before(stage: Discourse, first: int, actor: str) -> list[Token]:
    """Give the title right before a name: *Prime Minister* Amina Diallo."""
    at = first
    while at > 0 and first - at < WINDOW and stage.names.get(at - 1) != actor:
        if not _in_title(stage.doc[at - 1], opens=at == first) or "\n" in stage.doc[at - 1].text:
            break
        if stage.doc[at].is_sent_start and not (at > 1 and _is_a_title(stage.doc[at - 2])):
            break  # said the mayor. Amina Diallo left
        at -= 1
    return _from_noun(stage, at, first)


def _in_title(token: Token, opens: bool) -> bool:
    """Whether a word may stand in a title before a name; not right before it, one that only joins."""
    if token.pos_ in NOMINAL or token.tag_ == "POS" or token.text in ("-", "."):
        return True
    return not opens and token.lower_ in ("of", "for", "and", "the")


def _from_noun(stage: Discourse, at: int, stop: int) -> list[Token]:
    """Give the tokens of a stretch from its first noun or adjective on."""
    while at < stop and stage.doc[at].pos_ not in NOMINAL:
        at += 1
    return list(stage.doc[at:stop])


def _appositive(stage: Discourse, first: int) -> list[Token]:
    """Give the appositive noun phrase that begins at a token, if one does: "a doctor in Ohio"."""
    doc = stage.doc
    opens = doc[first].lower_ in ("a", "an", "the", "who", *POSSESSIVE) or doc[first].pos_ in NOMINAL
    opens = opens or _describes(doc[first])
    near = doc[first : first + 2 * WINDOW] if opens else ()
    end = next((token for token in near if token.text in ENDS or _breaks(token)), None)
    if end is None or end.text not in ENDS or _is_somebody_else(stage, first, end.i):
        return []
    return [token for token in doc[first : end.i] if token.pos_ != "DET"]


def _is_somebody_else(stage: Discourse, first: int, stop: int) -> bool:
    """Whether a title and the name that it is of stand in a stretch: according to Ann Lee, | Advocate Ola Friis."""
    own = list(takewhile(lambda token: token.tag_ not in ("IN", "POS"), stage.doc[first + 1 : stop]))
    if own and own[-1].nbor().tag_ == "POS" and stage.is_person(own[-1].i):  # President Ann Lee's envoy
        return False
    return any(stage.is_person(token.i) and token.nbor(-1).text[0].isupper() for token in own)


def _breaks(token: Token) -> bool:
    """Whether no noun phrase goes on over a token."""
    verbal = token.pos_ in ("VERB", "AUX") and not _describes(token)
    return token.text == ";" or verbal or "\n" in token.text


def _describes(token: Token) -> bool:
    """Whether a participle stands before the noun that it describes: *managing* director."""
    return token.tag_ in ("VBG", "VBN") and token.dep_ in ("amod", "compound") and token.head.i > token.i


def _phrase_before(stage: Discourse, comma: int) -> list[Token]:
    """Give the noun phrase that an appositive name follows: "the bloc's top diplomat, Ana Souza"."""
    doc, at = stage.doc, comma
    while at > 0 and comma - at < 2 * WINDOW and not _bounds(doc[at - 1]) and not doc[at].is_sent_start:
        at -= 1
    top = doc[at:comma].root if at < comma else doc[comma]
    if top.dep_ == "pobj" or top.pos_ == "ADP":  # unlike the president, Mr. Friis
        return []
    return _from_noun(stage, at, comma)


def _bounds(token: Token) -> bool:
    """Whether a noun phrase ends before a token, seen from behind it."""
    if token.text in (",", ";", ":", "—", "–", "(", ")", ".") or token.pos_ in ("VERB", "AUX", "PRON"):
        return True
    return "\n" in token.text


def _predicates(stage: Discourse, name: Token) -> list[list[Token]]:
    """Give what somebody is said to be: Amina Diallo is *premier*; not in words that are quoted."""
    verb = name.head
    is_said = name.dep_ in ("nsubj", "nsubjpass") and lemma(verb) in ("be", "become", "serve")
    if not is_said or stage.quoted(verb.idx):
        return []
    attributes = (child for child in verb.rights if child.dep_ == "attr")
    return [
        [token for token in stage.doc[child.left_edge.i : child.i + 1] if token.pos_ != "DET"]
        for child in attributes
    ]
