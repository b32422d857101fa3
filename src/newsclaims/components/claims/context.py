"""What a reading needs of the sentence before it, as "this" does: [The dam leaks.] This is a disgrace.

An editor who can't say in a word what "this" is prints what was said before. So does a reading in which a pronoun or a
demonstrative that takes up something comes first, where the same voice said that. Where the sentence before takes up
something itself, the one before that stands there, too.
"""

import re
from collections.abc import Sequence

from spacy.tokens import Span as Stretch
from spacy.tokens import Token

from newsclaims.components import annotations
from newsclaims.components.claims.ellipses import can_tell, counts, elided, gaps, repeats
from newsclaims.components.claims.events import is_deed, tells_of
from newsclaims.components.claims.phrases import noun_of
from newsclaims.components.claims.reporting import SAYING
from newsclaims.components.claims.taking_up import THINGS, TIMES, can_mean, is_act, taking_up
from newsclaims.components.claims.words import Words
from newsclaims.language.parse import (
    NOUNS,
    has_child,
    has_finite,
    has_word,
    is_blank,
    is_negated,
    sentence_of,
)
from newsclaims.lexicons import assertion_words
from newsclaims.records import Quote, Span

LONGEST = 60
"""Words that are put in front of a reading at most."""

FARTHEST = 4
"""Sentences back, at most, of which each leaves out the same, or in which a deed is told."""

REACH = 120
"""Words back in which a deed is told."""

CLOSING = ("”", '"', "’", "'", "''", ")")
STOPS = (".", "!", "?")
OF_NEXT = re.compile(r"\s[“\"'‘]+\s*$")
"""A mark behind a sentence that opens what is quoted next."""


class Context:
    """The sentences of an article and whose they are.

    Args:
        words: the article's tokens.
        quotes: its quotes, of which those in quotation marks have a voice of their own.
        headline: its headline, if the text prints it.
    """

    def __init__(self, words: Words, quotes: Sequence[Quote], headline: Span | None = None) -> None:
        self.headline = headline
        self.words = words
        self.tokens = words.tokens
        self.gaps = gaps(words)
        above = words.between(headline.start, headline.end) if headline is not None else []
        self.headlined = {noun_of(token) for token in above if token.pos_ in NOUNS}
        self.speaking = {
            token.i: quote.speaker.name if quote.speaker is not None else quote.id
            for quote in quotes
            for part in quote.content
            for token in words.between(part.start, part.end)
        }
        self.marked = {
            token.i
            for quote in quotes
            if quote.kind == "direct"
            for part in quote.content
            for token in words.between(part.start, part.end)
        }

    def before(self, word: Token) -> Span | None:
        """Give what stands before the sentence of a word that takes it up, where that can tell what it means."""
        last = sentence_before(sentence_of(word))
        if last is None or (is_act(word) and _is_report(last)):
            return None
        first = self._first(last, word)
        if first is None:
            return None
        said = self._said(last, word) + (self._said(first, word) if first.start < last.start else [])
        goes_on = word.lower_ in THINGS and any(map(_is_noun, said)) and self._goes_on(last, word)
        return printed_from(first, last) if goes_on or can_mean(word, said) else None

    def voice(self, word: Token) -> str | None:
        """Give who says a word in quotation marks."""
        return self.speaking[word.i] if word.i in self.marked else None

    def gap(self, printed: Sequence[Token]) -> Token | None:
        """Give the first word of a reading that stands for more than it says, if it has one."""
        return elided(printed, self.words.among(self.gaps, printed[0].i, printed[-1].i + 1))

    def leaving_out(self, word: Token) -> Span | None:
        """Give the sentence before that has what a word leaves out: *Two mills* burnt. Both were old.

        Where that leaves out the same, the one before it: Half were old. *Both* were wet.
        """
        last, alike = sentence_before(sentence_of(word)), counts if counts(word) else repeats
        for _ in range(FARTHEST):
            if last is None or not any(map(alike, last)):
                break
            last = sentence_before(last)
        first = self._first(last, word) if last is not None else None
        if last is None or first is None or not can_tell(word, self._said(last, word)):
            return None
        return printed_from(first, last)

    def telling(self, told: Token, noun: Token) -> Span | None:
        """Give the sentence that brings in what a noun stands for, if the same voice says it, or the article."""
        sentence = sentence_of(told)
        apart = sentence != sentence_of(noun) and taking_up(sentence) is None and _is_whole(sentence)
        return printed_from(sentence, sentence) if apart and self._is_heard(told, noun) else None

    def happening(self, noun: Token) -> Span | None:
        """Give the nearest of some sentences before whose verb tells of the deed that a noun means.

        The article says it, or the same voice: *Acme sold the mill.* The sale was fair.
        """
        if not is_deed(noun) or not any(
            tells_of(one, noun) for one in self.tokens[max(noun.i - REACH, 0) : noun.i]
        ):
            return None
        last = sentence_before(sentence_of(noun))
        for _ in range(FARTHEST):
            if last is None:
                return None
            verbs = [one for one in self.tokens[last.start : last.end] if tells_of(one, noun)]
            if any(self._is_heard(verb, noun) and not is_negated(verb) for verb in verbs):
                return printed_from(last, last) if taking_up(last) is None else None
            last = sentence_before(last)
        return None

    def saying(self, noun: Token) -> Span | None:
        """Give the sentence before, if it says what a noun for words means: *Obi said it leaked.* The claim hurt."""
        last = (
            sentence_before(sentence_of(noun))
            if noun.lemma_.lower() in assertion_words("utterance")
            else None
        )
        if last is None or taking_up(last) is not None or not any(one.i in self.speaking for one in last):
            return None
        told = has_finite(one for one in last if one.i not in self.marked)
        return printed_from(last, last) if told else None

    def _is_heard(self, told: Token, word: Token) -> bool:
        """Whether the article says what was told, or the voice of a word."""
        return told.i not in self.marked or self.speaking.get(told.i) == self.speaking.get(word.i)

    def headlining(self, noun: Token) -> Span | None:
        """Give the headline, if it has the noun of a description below it."""
        above = self.headline
        return (
            above if above is not None and above.end <= noun.idx and noun_of(noun) in self.headlined else None
        )

    def asked(self, printed: Sequence[Token]) -> Span | None:
        """Give what stands before a reading without a verb: the question that it answers, or what the same voice said.

        "Never." of “Will you sell? Never,” and "A shame." of “They sold it. A shame.”
        """
        sentence = sentence_of(printed[0])
        if sentence.start == 0 or _is_clause(printed) or not _stop(sentence):
            return None
        before = sentence_before(sentence)
        if before is None or not (_stop(before) == "?" or self._goes_on(before, printed[0])):
            return None
        return printed_from(before, before)

    def _goes_on(self, before: Stretch, word: Token) -> bool:
        """Whether the same speaker has said, in marks too, the sentence before a word that is quoted."""
        first = next((token for token in before if token.is_alpha), None)
        if first is None or word.i not in self.marked or first.i not in self.marked:
            return False
        return self.speaking[first.i] == self.speaking[word.i]

    def _first(self, last: Stretch, word: Token) -> Stretch | None:
        """Give the sentence from which on is read what stands before a word: that before, if it takes up something."""
        further = taking_up(last)
        if further is None:
            return last
        first = sentence_before(last)
        told = first is not None and taking_up(first) is None and printed_from(first, last) is not None
        if first is None or not told or not can_mean(further, self._said(first, further)):
            return last if word.tag_ == "DT" else None
        return first

    def _said(self, before: Stretch, word: Token) -> list[Token]:
        """Give the words of a sentence that are in the voice of another word."""
        if word.i in self.marked:
            if _may_be_there(word):
                return []
            return [token for token in before if self.speaking.get(token.i) == self.speaking[word.i]]
        opening = next((token for token in before if token.is_alpha), None)
        return list(before) if word.tag_ == "DT" or (opening and opening.i not in self.marked) else []


def _is_noun(token: Token) -> bool:
    """Whether a word is a noun that names no time."""
    return token.pos_ in NOUNS and token.ent_type_ not in TIMES


def _is_clause(printed: Sequence[Token]) -> bool:
    """Whether some words have a finite verb, or one that the tagger takes for another form."""
    return has_finite(printed) or any(map(_is_told_of, printed))


def _is_told_of(verb: Token) -> bool:
    """Whether a verb has its subject in front, of whatever form the tagger takes it for: cuts *hurt*."""
    if verb.tag_ != "VB" or verb.dep_ not in ("ROOT", "ccomp") or has_child(verb, "aux", "mark"):
        return False
    return any(child.dep_ == "nsubj" for child in verb.lefts)


def _may_be_there(word: Token) -> bool:
    """Whether somebody who speaks may mean what is before him: this *museum*; not that *plan*."""
    return word.pos_ in NOUNS and has_word(word.lefts, "this", "these")


def sentence_before(sentence: Stretch) -> Stretch | None:
    """Give the sentence before another, if it is a whole one and the article's, no furniture's."""
    before: Stretch | None = sentence_of(sentence.doc[sentence.start - 1]) if sentence.start else None
    if before is not None and before.start and all(map(is_blank, before)):
        before = sentence_of(before.doc[before.start - 1])  # a mark of quotation that is parsed as a sentence
    if before is None or not _is_whole(before):
        return None
    own = any(start <= before.start_char < end for start, end in annotations.body(sentence.doc))
    return before if own else None


def _is_whole(sentence: Stretch) -> bool:
    """Whether a sentence is one: no headline, on one line, and from its beginning."""
    first = next((token.text for token in sentence if token.text[0].isalnum()), "a")
    cut = first[0].islower()
    return not cut and bool(_stop(sentence)) and "\n" not in sentence.text.strip() and has_finite(sentence)


def _stop(sentence: Stretch) -> str:
    """Give the mark with which a sentence ends, before those that close a quotation; none if it has none."""
    last = sentence.doc[sentence.end - 1]
    while last.i > sentence.start and (last.is_space or last.text in CLOSING):
        last = last.nbor(-1)
    return last.text[-1] if last.text.endswith(STOPS) else ""


def _is_report(sentence: Stretch) -> bool:
    """Whether a sentence tells what somebody said, and so may tell of no deed: Obi *said* it was wrong."""
    return sentence.root.lemma_.lower() in SAYING


def printed_from(first: Stretch, last: Stretch) -> Span | None:
    """Give the words from one sentence to another, if they aren't too many and in one paragraph."""
    text = first.doc[first.start : last.end].text
    printed = OF_NEXT.sub("", text).strip().lstrip(",;: ")
    start = first.start_char + text.index(printed)
    if _is_odd(printed, printed[0]):
        printed, start = printed[1:], start + 1
    if _is_odd(printed, printed[-1]):
        printed = printed[:-1]
    if len(printed.split()) > LONGEST or "\n" in printed:
        return None
    return Span(start=start, end=start + len(printed), text=printed)


def _is_odd(printed: str, mark: str) -> bool:
    """Whether a mark of quotation has no partner in some words."""
    if mark == '"':
        return printed.count(mark) % 2 == 1
    return (mark == "“" and "”" not in printed) or (mark == "”" and "“" not in printed)
