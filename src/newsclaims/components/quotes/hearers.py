"""To whom and in what something was said: the addressee, the medium, and whose paper is read out."""

from spacy.tokens import Token

from newsclaims.components.quotes.cue_sources import author
from newsclaims.components.quotes.cues import Site, can_speak
from newsclaims.components.quotes.layout import Layout
from newsclaims.components.quotes.source_extents import noun_phrase
from newsclaims.language.blanks import BLANKS
from newsclaims.language.parse import child_behind, first_child, is_finite
from newsclaims.lexicons import media_words, quote_words

FARTHEST = 10
"""Tokens from a verb to the medium set in behind it, and of the medium."""


def addressee(verb: Token) -> Token | None:
    """Give the head of the noun phrase to whom it was said ("told reporters", "said to his wife")."""
    for child in verb.rights:
        told = child if _is_told(child, verb) else _told_with_to(child, verb)
        if told is not None:
            return told
    return None


def _told_with_to(child: Token, verb: Token) -> Token | None:
    """Give whom somebody spoke to: said to *his wife*."""
    to = child.dep_ in ("dative", "prep") and child.lower_ == "to"
    return first_child(child, "pobj") if to and verb.lemma_ in quote_words("speaking to") else None


def _is_told(noun: Token, verb: Token) -> bool:
    """Whether an object of a verb is spoken to."""
    if noun.pos_ not in ("NOUN", "PROPN", "PRON"):
        return False
    if noun.dep_ == "dative":
        return True
    return noun.dep_ in ("dobj", "iobj") and verb.lemma_ in quote_words("addressing")


def is_medium(head: Token) -> bool:
    """Whether the noun phrase of `head` names a newspaper, an agency or a broadcaster."""
    outlets = quote_words("outlets")
    if head.lower_ in outlets and any(token.pos_ == "PROPN" for token in head.lefts):
        return True
    if head.pos_ == "PROPN" and any(token.lower_ in outlets and token.is_lower for token in head.lefts):
        return True  # the state agency Tarnopress
    if head.dep_ == "appos" and head.head.lower_ in outlets and head.left_edge.i == head.head.i + 1:
        return True  # the agency Tarn Presse
    return (head.pos_ == "PROPN" or head.ent_type_ == "ORG") and _names_a_medium(head)


def _names_a_medium(head: Token) -> bool:
    """Whether a word of a name, or all of it, is one of the media's."""
    name = head.doc[head.left_edge.i : head.i + 1]
    words = [token.lower_ for token in name if token.pos_ not in ("DET", "PUNCT")]
    return not media_words().isdisjoint([*words, " ".join(words)])


def setting_medium(layout: Layout, verb: Token) -> tuple[int, int] | None:
    """Give the medium of "said in an interview with the BBC", and of "said, according to the BBC, that"."""
    passes_on = _passing_on(verb)
    if passes_on is not None:
        return layout.chars(*noun_phrase(passes_on, verb))
    for child in verb.rights:
        if child.dep_ == "prep" and child.lower_ in ("in", "during", "on") and layout.inside[child.i] < 0:
            medium = _given_to(layout, list(child.subtree))
            if medium is not None:
                return layout.chars(*noun_phrase(medium, verb))
    return None


def _passing_on(verb: Token) -> Token | None:
    """Give the medium set into a report, before its "that": said, according to *the BBC*, that it was late."""
    doc = verb.doc
    behind = doc[verb.i + 1 : min(verb.i + 1 + FARTHEST, verb.sent.end)]
    opens = next((one for one in behind if is_finite(one) or one.lower_ == "according"), None)
    if opens is None or opens.lower_ != "according" or opens.nbor(-1).text != ",":
        return None
    phrase = doc[opens.i + 2 : min(opens.i + 2 + FARTHEST, verb.sent.end)]
    that = next((one for one in phrase if one.lower_ == "that" and one.nbor(-1).text == ","), None)
    last = doc[that.i - 2] if that is not None and that.i > opens.i + 3 else None
    return last if last is not None and (is_medium(last) or last.lower_ in quote_words("outlets")) else None


def _given_to(layout: Layout, phrase: list[Token]) -> Token | None:
    """Give the medium in a phrase about a conversation: in an interview with *the BBC*."""
    if not any(token.lemma_ in quote_words("conversations") for token in phrase):
        return None
    for noun in phrase:
        behind = noun.dep_ == "pobj" and noun.head.lower_ in ("with", "to", "on", "by")
        if behind and is_medium(noun) and is_printed(layout, noun):
            return noun
    return None


def writer_read(verb: Token) -> Token | None:
    """Give who has written what somebody else reads out: She read a letter from *her son*: “…”."""
    paper = first_child(verb, "dobj") if verb.lemma_ == "read" else None
    if paper is None or paper.lemma_ not in quote_words("documents"):
        return None
    behind = next((one for one in verb.rights if one.lower_ == "from" and one.i == paper.i + 1), None)
    maker = (first_child(behind, "pobj") if behind is not None else None) or author(paper)
    return maker if maker != paper and maker.tag_ != "PRP$" else None


def is_printed(layout: Layout, noun: Token) -> bool:
    """Whether a noun is one of the body's, and no character without width that the parser took for one."""
    return layout.paragraph[noun.i] >= 0 and noun.text.strip(BLANKS) != ""


def told_to(site: Site, hearer: Token) -> Token | None:
    """Give the clause that the parser hung on who is told it: told *the hearing he had shouted three times*.

    What has nothing behind its verb may be said of the hearer: told the man she had met.
    """
    if hearer.dep_ != "dobj" or site.cue.lemma not in quote_words("addressing") or not _hears(hearer):
        return None
    clause = child_behind(hearer, "relcl")
    if clause is None or not is_finite(clause) or clause.left_edge.tag_ not in ("PRP", "DT", "NNP", "PRP$"):
        return None
    return clause if clause.right_edge.i > clause.i else None


def _hears(noun: Token) -> bool:
    """Whether a noun is for whom something is told, or for where: the court, the hearing."""
    return can_speak(noun) or noun.lemma_.lower() in quote_words("settings")
