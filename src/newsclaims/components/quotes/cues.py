"""Reporting words, found where they stand: verbs with their particles, nouns, adjectives, "according to"."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from spacy.strings import get_string_id
from spacy.tokens import Doc, Token

from newsclaims.components.quotes.layout import Layout
from newsclaims.components.quotes.pushed_down import reporter
from newsclaims.language.parse import VERBS, has_digit, has_left, is_blank, skip, skip_back
from newsclaims.language.relations import SUBJECTS
from newsclaims.lexicons import ReportingWord, people, reporting_words, role_nouns, source_nouns

LONG_QUOTATION = 4
"""Words in quotation marks from which on a cue inside them belongs to the person who is quoted."""
SPEECH_FRAMES = ("that", "quote", "whether")


@dataclass(slots=True)
class Cue:
    """A reporting word in its place: the token that governs, the tokens `[first, stop)`, its rows by frame."""

    head: Token
    first: int
    stop: int
    lemma: str
    pos: str
    frames: dict[str, ReportingWord] = field(repr=False)

    def speaks(self) -> bool:
        """Whether it may stand beside quoted speech."""
        return any(frame in self.frames for frame in SPEECH_FRAMES)


class Site(NamedTuple):
    """A cue where it stands: its article, and the article's other cues by the tokens that govern them."""

    layout: Layout
    cue: Cue
    cues: Mapping[int, Cue]

    @property
    def doc(self) -> Doc:
        """The article's tokens."""
        return self.layout.doc

    @property
    def verb(self) -> Token:
        """The token that governs, which is a verb mostly."""
        return self.cue.head


@cache
def _phrases() -> dict[tuple[str, str], list[tuple[list[str], str]]]:
    """Give for the first word and its part of speech the words that follow it, longest first, with the lemma."""
    phrases: dict[tuple[str, str], list[tuple[list[str], str]]] = {}
    for lemma, pos in reporting_words():
        first, *rest = lemma.split()
        phrases.setdefault((first, pos), []).append((rest, lemma))
    for options in phrases.values():
        options.sort(key=lambda option: -len(option[0]))
    return phrases


def find_cues(layout: Layout) -> Iterator[Cue]:
    """Give the reporting words of the body in order, without those inside longer quotations."""
    read = [_words(layout, number) < LONG_QUOTATION for number in range(len(layout.quotations))]
    read.append(True)  # what stands in no marks, at -1
    for i in _known_words(layout.doc):
        cue = _cue(layout.doc[i]) if layout.paragraph[i] >= 0 and read[layout.inside[i]] else None
        if cue is not None:
            yield cue


def all_cues(layout: Layout) -> Iterator[Cue]:
    """Give the reporting words of the body in order, also those inside longer quotations."""
    for i in _known_words(layout.doc):
        cue = _cue(layout.doc[i]) if layout.paragraph[i] >= 0 else None
        if cue is not None:
            yield cue


def begins_a_cue(verb: Token) -> bool:
    """Whether a verb is a reporting word, or the first one of a phrase that reports: *summed* it up."""
    return (verb.lemma_.lower(), "verb") in _phrases()


def _known_words(doc: Doc) -> Iterator[int]:
    """Give the places of the words with which a reporting word or phrase may begin."""
    known = _beginnings()
    lemmas, lowers = doc.to_array("LEMMA").tolist(), doc.to_array("LOWER").tolist()
    for i, (lemma, lower) in enumerate(zip(lemmas, lowers, strict=True)):
        if lemma in known or lower in known:
            yield i


@cache
def _beginnings() -> frozenset[int]:
    """Give the words with which a reporting word or phrase may begin, by the numbers that spaCy has for them."""
    return frozenset(get_string_id(form) for word, _ in _phrases() for form in (word, word.removesuffix("e")))


def _words(layout: Layout, number: int) -> int:
    return sum(not is_blank(token) for token in layout.within(number))


def _cue(token: Token) -> Cue | None:
    """Give the reporting word at a token, as its part of speech and its place in the parse let it be one."""
    if token.lower_ == "according":
        return _match(token, "according", "preposition")
    if token.dep_ == "acomp":  # which the tagger may take for a verb
        adjective = _match(token, token.lower_, "adjective")
        if adjective is not None:
            return adjective
    read = BY_POS.get(token.pos_)
    return read(token) if read is not None else None


def _verbal(token: Token) -> Cue | None:
    if token.dep_ == "amod" and token.tag_ in ("VBN", "VBD") and _is_asked_by_name(token):
        return _match(token, _verb_lemma(token), "verb")  # “…?” asked chairman Tom Ek
    if token.dep_ in ("amod", "acomp", "compound", "aux", "auxpass") or token.tag_ == "MD":
        own = is_done_by_pronoun(token) or reporter(token) is not None
        return _match(token, _verb_lemma(token), "verb") if own else None
    if token.dep_ in ("dobj", "pobj") and has_left(token, "det"):
        return _match(token, token.lemma_.lower(), "noun")  # a noun, by its place: all the *requests*
    return None if is_heading(token) else _match(token, _verb_lemma(token), "verb")


def is_done_by_pronoun(token: Token) -> bool:
    """Whether he or she stands right before a finite verb which was read as an adjective: *added* demand grew."""
    return (
        token.dep_ == "amod"
        and token.tag_ in ("VBD", "VBZ")
        and token.i > 0
        and token.nbor(-1).lower_ in ("he", "she", "they")
    )


def is_heading(token: Token) -> bool:
    """Whether a verb before a colon only heads what several say, each named behind it.

    What they're *saying*: “…”. They *said* it: “…” – Ada Obi.
    """
    behind = [one.lower_ for one in token.doc[token.i + 1 : token.i + 3]]
    if ":" not in behind or behind[0] not in (":", "it"):
        return False
    first = token.left_edge
    if behind[0] == ":":
        return token.tag_ == "VBG" and bool(first.is_sent_start) and first.lower_ == "what"
    return first.lower_ in ("they", "who", "you") and (first.i == 0 or "\n" in first.nbor(-1).text)


def _nominal(token: Token) -> Cue | None:
    """Give a reporting noun; or the verb that the tagger took for one: "…, official data show"."""
    if token.dep_ == "ROOT" and has_left(token, "ccomp"):
        return _match(token, token.lower_, "verb")
    if token.lower_ == "reads" and token.i + 1 < len(token.doc) and token.nbor().text in (",", ":"):
        return _match(token, "read", "verb")
    if token.tag_ == "NNS" and _is_done_by_name(token):
        return _match(token, token.lemma_.lower(), "verb")
    return _match(token, token.lemma_.lower(), "noun")


def _is_done_by_name(token: Token) -> bool:
    """Whether a word read as a noun stands behind somebody's name, and that behind a closing mark; or before a colon.

    “…,” Phil Ek *repeats*; Phil Ek *tweets*: “…”.
    """
    first = skip_back(token.doc, token.i - 1, 0, lambda one: one.ent_type_ == "PERSON") + 1
    announces = [one.text for one in token.doc[token.i + 1 : token.i + 2]] == [":"]
    named = token.i > 0 and token.nbor(-1).ent_type_ == "PERSON"
    return named and (announces or _closes_before(first, token.doc))


def _is_asked_by_name(token: Token) -> bool:
    """Whether a verb read as a noun's attribute stands between a closing mark and somebody's name, who does no more.

    “…?” *asked* chairman Tom Ek, also as something happened; not in: Over the “donors,” alleged robber Tom Ek was held.
    """
    noun = token.head.head if token.head.dep_ == "compound" else token.head
    beside = noun.i + 1 < len(noun.doc) and noun.nbor().lower_ in ("as", "when", "while", "before", "after")
    acts = noun.dep_ in SUBJECTS and noun.head.i > noun.i and not beside
    return noun.ent_type_ == "PERSON" and not acts and _closes_before(token.i, token.doc)


def _closes_before(i: int, doc: Doc) -> bool:
    """Whether a quotation mark closes right before a token, behind a sign of its own: “…,” | said."""
    return i > 1 and doc[i - 1].is_quote and bool(doc[i - 1].whitespace_) and doc[i - 2].text in ",?!"


def _adjectival(token: Token) -> Cue | None:
    predicate = token.dep_ in ("acomp", "conj", "ROOT")
    return _match(token, token.lower_, "adjective") if predicate else None


def _prepositional(token: Token) -> Cue | None:
    return _match(token, token.lower_, "preposition")


BY_POS: dict[str, Callable[[Token], Cue | None]] = {
    **dict.fromkeys(VERBS, _verbal),
    "NOUN": _nominal,
    "ADJ": _adjectival,
    "ADP": _prepositional,
    "SCONJ": _prepositional,
}
"""How a token is read as a reporting word, by its part of speech."""


def _verb_lemma(token: Token) -> str:
    """Give the lemma of a verb; spaCy's rules make "hop" of "hoped" and "rag" of "raged"."""
    lemma = token.lemma_.lower()
    if token.lower_ in (lemma + "ed", lemma + "ing") and (lemma + "e", "verb") in _phrases():
        return lemma + "e" if (lemma, "verb") not in _phrases() else lemma
    return lemma


def _match(token: Token, word: str, pos: str) -> Cue | None:
    """Give the longest reporting word or phrase that begins at a token."""
    for rest, lemma in _phrases().get((word, pos), ()):
        stop = _behind(token, rest)
        if stop and not (rest and _is_the_verbs(token, stop, lemma, pos)):
            return Cue(token, token.i, stop, lemma, pos, reporting_words()[lemma, pos])
    return None


def _is_the_verbs(token: Token, stop: int, lemma: str, pos: str) -> bool:
    """Whether an amount follows a phrase, which its verb alone takes: puts *it* at €3bn; not: as he put it."""
    following = token.doc[stop : stop + 4]
    verbs = reporting_words().get((token.lemma_.lower(), pos), {})
    taken = "at" in verbs and "at" not in reporting_words()[lemma, pos] and following.text.startswith("at ")
    return taken and has_digit(following)


def _behind(token: Token, rest: list[str]) -> int:
    """Give one past the words that follow a token, with an "it" between them (make it clear); 0 if they don't.

    What says when or how often may stand before them: called *on Tuesday* for, called *again* for.
    """
    doc, stop = token.doc, token.i + 1
    for part in rest:
        if stop < len(doc) and part != "it" and doc[stop].lower_ == "it":
            stop += 1
        places = [doc[at] for at in (stop, _past_a_time(doc, stop)) if at < len(doc)]
        fitting = (one for one in places if part in (one.lower_, one.lemma_.lower()))
        found = next((one for one in fitting if part != rest[-1] or not _tells_when(one)), None)
        if found is None:
            return 0
        stop = found.i + 1
    return stop


def _past_a_time(doc: Doc, first: int) -> int:
    """Give one past what says when or how often."""
    if first < len(doc) and doc[first].tag_ == "RB":
        return first + 1
    begins = first + (first < len(doc) and _tells_when(doc[first]))
    return skip(doc, begins, len(doc), lambda token: token.ent_type_ in ("DATE", "TIME"))


def _tells_when(word: Token) -> bool:
    """Whether a preposition says when, and belongs to no verb: the prize went *on* Friday to her."""
    return (
        word.dep_ == "prep"
        and word.lower_ != "to"
        and any(child.ent_type_ in ("DATE", "TIME") for child in word.rights)
    )


def can_speak(source: Token) -> bool:
    """Whether a source is a name, a pronoun or a noun for those who speak and what they write."""
    if source.pos_ != "NOUN" or source.ent_type_ in ("PERSON", "ORG", "GPE", "NORP"):
        return True
    noun = source.lemma_.lower()
    return noun in source_nouns() or noun in role_nouns("person") or noun in role_nouns("organisation")


def has_voice(source: Token) -> bool:
    """Whether a source can speak, or is a noun for people at all: cousins, exiles."""
    return can_speak(source) or source.lemma_.lower() in people()
