"""Reporting words, found where they stand: verbs with their particles, nouns, adjectives, "according to"."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from spacy.tokens import Token

from newsclaims.components.quotes.layout import Layout
from newsclaims.lexicons import ReportingWord, reporting_words

LONG_QUOTATION = 4
"""Words in quotation marks from which on a cue inside them belongs to the person who is quoted."""
VERBS = ("VERB", "AUX")
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
    phrases = _phrases()
    strings = layout.doc.vocab.strings
    first_words = {strings.add(form) for word, _ in phrases for form in (word, word.removesuffix("e"))}
    lemmas, lowers = layout.doc.to_array("LEMMA").tolist(), layout.doc.to_array("LOWER").tolist()
    short = [_words(layout, number) < LONG_QUOTATION for number in range(len(layout.quotations))]
    for i, (lemma, lower) in enumerate(zip(lemmas, lowers, strict=True)):
        if lemma not in first_words and lower not in first_words:
            continue
        if layout.paragraph[i] < 0 or (layout.inside[i] >= 0 and not short[layout.inside[i]]):
            continue
        cue = _cue(layout.doc[i], phrases)
        if cue is not None:
            yield cue


def _words(layout: Layout, number: int) -> int:
    quotation = layout.quotations[number]
    first, stop = layout.at(quotation.inner_start), layout.before(quotation.inner_end)
    return sum(1 for token in layout.doc[first:stop] if not token.is_punct and not token.is_space)


def _cue(token: Token, phrases: dict[tuple[str, str], list[tuple[list[str], str]]]) -> Cue | None:
    pos = token.pos_
    if token.lower_ == "according":
        return _match(token, "according", "preposition", phrases)
    if token.dep_ == "acomp":  # "is convinced", which the tagger may take for a verb
        adjective = _match(token, token.lower_, "adjective", phrases)
        if adjective is not None:
            return adjective
    if pos in VERBS:
        if token.dep_ in ("amod", "compound", "aux", "auxpass") or token.tag_ == "MD":
            return None
        return _match(token, _verb_lemma(token), "verb", phrases)
    if pos == "NOUN" and token.dep_ == "ROOT" and any(child.dep_ == "ccomp" for child in token.lefts):
        return _match(token, token.lower_, "verb", phrases)  # "…, official data show"
    if pos == "NOUN":
        return _match(token, token.lemma_.lower(), "noun", phrases)
    if pos == "ADJ":
        return (
            _match(token, token.lower_, "adjective", phrases)
            if token.dep_ in ("acomp", "conj", "ROOT")
            else None
        )
    if pos in ("ADP", "SCONJ"):
        return _match(token, token.lower_, "preposition", phrases)
    return None


def _verb_lemma(token: Token) -> str:
    """Give the lemma of a verb; spaCy's rules make "hop" of "hoped" and "rag" of "raged"."""
    lemma = token.lemma_.lower()
    if token.lower_ in (lemma + "ed", lemma + "ing") and (lemma + "e", "verb") in _phrases():
        return lemma + "e" if (lemma, "verb") not in _phrases() else lemma
    return lemma


def _match(
    token: Token, word: str, pos: str, phrases: dict[tuple[str, str], list[tuple[list[str], str]]]
) -> Cue | None:
    doc = token.doc
    for rest, lemma in phrases.get((word, pos), ()):
        stop = token.i + 1
        for part in rest:
            if stop < len(doc) and part != "it" and doc[stop].lower_ == "it":
                stop += 1
            if stop >= len(doc) or (doc[stop].lower_ != part and doc[stop].lemma_.lower() != part):
                break
            stop += 1
        else:
            return Cue(token, token.i, stop, lemma, pos, reporting_words()[lemma, pos])
    return None
