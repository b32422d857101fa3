"""What a reading needs of the sentence before it, as "this" does: [The dam leaks.] This is a disgrace.

An editor who can't say in a word what "this" is prints what was said before. So does a reading in which a pronoun or a
demonstrative that takes up something comes first, where the same voice said that. Where the sentence before takes up
something itself, the one before that stands there, too.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from spacy.tokens import Span as Stretch
from spacy.tokens import Token

from newsclaims.components import annotations
from newsclaims.components.claims.phrases import noun_of
from newsclaims.components.claims.propositions import SUBJECTS
from newsclaims.components.claims.referents import is_one_person
from newsclaims.components.claims.things import CLAUSAL, EMPTY, ONE, SEVERAL
from newsclaims.components.claims.words import Words
from newsclaims.language.genders import PRONOUNS
from newsclaims.language.parse import NOUNS, children_in, has_child, has_finite, has_word
from newsclaims.lexicons import assertion_words
from newsclaims.records import Quote, Span

DEMONSTRATIVES = ("this", "that", "these", "those", "such")
THINGS, PEOPLE, MEMBERS = ("it", "its"), ("they", "their", "them"), ("both", "neither", "each", "none")
PLACES = (*SUBJECTS, "poss")
TELLING = ("relcl", "acl", "prep")
"""What says behind a word which one is meant: those *who left*."""

LEADING = (*SUBJECTS, "dobj")
"""Places of nouns that a text may go on to speak of."""

TIMES = ("DATE", "TIME")
LONGEST = 60
"""Words that are put in front of a reading at most."""

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
        last = _sentence_before(word.sent)
        if last is None:
            return None
        first = self._first(last, word)
        if first is None:
            return None
        said = self._said(last, word) + (self._said(first, word) if first.start < last.start else [])
        return _printed(first, last) if _can_mean(word, said) else None

    def telling(self, told: Token, noun: Token) -> Span | None:
        """Give the sentence that brings in what a noun stands for, if the same voice says it, or the article."""
        sentence = told.sent
        heard = told.i not in self.marked or self.speaking.get(told.i) == self.speaking.get(noun.i)
        apart = sentence != noun.sent and _taking_up(sentence) is None and _is_whole(sentence)
        return _printed(sentence, sentence) if heard and apart else None

    def headlining(self, noun: Token) -> Span | None:
        """Give the headline, if it has the noun of a description below it."""
        above = self.headline
        return (
            above if above is not None and above.end <= noun.idx and noun_of(noun) in self.headlined else None
        )

    def asked(self, printed: Sequence[Token]) -> Span | None:
        """Give the question before a reading that is no more than an answer to it, as *Never.* is."""
        sentence = printed[0].sent
        if sentence.start == 0 or has_finite(printed) or not _stop(sentence):
            return None
        question = _sentence_before(sentence)
        return _printed(question, question) if question is not None and _stop(question) == "?" else None

    def _first(self, last: Stretch, word: Token) -> Stretch | None:
        """Give the sentence from which on is read what stands before a word: that before, if it takes up something."""
        further = _taking_up(last)
        if further is None:
            return last
        first = _sentence_before(last)
        told = first is not None and _taking_up(first) is None and _printed(first, last) is not None
        if first is None or not told or not _can_mean(further, self._said(first, further)):
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


def open_word(printed: Sequence[Token], told: Collection[int]) -> Token | None:
    """Give the word of a reading that takes up what stands before it, if nothing is put in that tells what it means.

    Args:
        printed: the tokens of the reading.
        told: the places of what is put into it.
    """
    word = _taking_up(printed)
    return word if word is not None and not any(at <= _end(word) for at in told) else None


def is_beside(word: Token, first: Token) -> bool:
    """Whether a word may take up a noun that stands before a reading in its sentence; "this" no subject.

    Args:
        word: the word.
        first: the reading's first.
    """
    personal = word.tag_ in ("PRP", "PRP$")
    return any(
        noun.pos_ in NOUNS and noun.ent_type_ not in TIMES and (personal or noun.dep_ not in SUBJECTS)
        for noun in first.doc[first.sent.start : first.i]
    )


def _taking_up(words: Sequence[Token] | Stretch) -> Token | None:
    """Give the first word of some that stands for a thing, if it takes up what stands before them."""
    first = next((word for word in words if _stands_for_something(word)), None)
    if first is None:
        return None
    if first.pos_ not in NOUNS:
        return None if _means_what_follows(first) else first
    return first if first.pos_ == "NOUN" and _is_this(first) else None


def _stands_for_something(word: Token) -> bool:
    """Whether a word is a noun, but no time and no part of another, or a pronoun that takes up one."""
    if word.pos_ in NOUNS and word.lower_ not in MEMBERS:
        return word.ent_type_ not in TIMES and word.dep_ not in ("compound", "nmod")
    return _is_pronoun(word)


def _is_this(noun: Token) -> bool:
    """Whether a noun is pointed to: *this* plan, but not "this year", "this reporter", "those workers who left"."""
    pointing = any(child.lower_ in DEMONSTRATIVES for child in children_in(noun, "det", "amod", "predet"))
    lemma = noun.lemma_.lower()
    if not pointing or lemma in assertion_words("here") or is_one_person(noun):
        return False
    return not any(child.left_edge.i == noun.i + 1 and child.dep_ in TELLING for child in noun.rights)


def _is_pronoun(word: Token) -> bool:
    """Whether a word is a pronoun of the third person, or one like it, that stands for a noun."""
    if has_child(word, *TELLING):
        return False
    if word.lower_ in DEMONSTRATIVES:
        return is_demonstrative(word)
    if word.lower_ == "them":
        return word.head.lower_ == "of" and word.head.head.dep_ in SUBJECTS
    numbered = word.tag_ == "CD" and has_word(word.lefts, "the", "all")
    return word.dep_ in PLACES and (numbered or word.lower_ in (*PRONOUNS, *THINGS, *PEOPLE, *MEMBERS))


def is_demonstrative(word: Token) -> bool:
    """Whether "this" or the like stands alone: *this* helps, not "that said" nor "those 50"."""
    if word.lower_ not in DEMONSTRATIVES:
        return False
    idiom = word.head.lower_ in ("said", "being")
    counted = any(one.pos_ in ("NUM", "SYM") for one in word.doc[word.i + 1 : word.i + 2])
    alone = word.tag_ == "DT" and word.dep_ in (*PLACES, "dobj", "pobj", "attr")
    return alone and not idiom and not counted


def _is_leading(word: Token) -> bool:
    """Whether a word is the subject of a main clause, or whose that is."""
    who = word.head if word.dep_ == "poss" else word.head.head if word.lower_ == "them" else word
    return who.dep_ in SUBJECTS and who.head.dep_ not in ("advcl", "relcl", "acl", "pcomp")


def _means_what_follows(word: Token) -> bool:
    """Whether a pronoun stands for what comes behind it: *it* is odd that; as *it* grew, Acme hired."""
    if word.lower_ in DEMONSTRATIVES:
        return any(one.lemma_.lower() in assertion_words("here") for one in children_in(word.head, "attr"))
    if word.lower_ == "it" and stands_for_a_clause(word.head):
        return True
    return any(who.i > word.i and who.pos_ in (*NOUNS, "NUM", "SYM") for who in subjects_beside(word))


def subjects_beside(word: Token) -> Iterator[Token]:
    """Give the subjects of the clauses that a word stands in, but for its own phrase, up to one that is reported."""
    below = word
    for above in word.ancestors:
        yield from (who for who in children_in(above, *SUBJECTS) if who != below)
        if above.dep_ == "ccomp":
            return
        below = above


def stands_for_a_clause(verb: Token) -> bool:
    """Whether "it" is only the place of a clause behind its verb: *it* is odd that it rained, *it* seems that it did.

    Where it does something, or is destined or going to do it, it stands for a thing: *it* shows that he knew.
    """
    passive = has_child(verb, "auxpass")
    if verb.lemma_ not in EMPTY and not (passive and has_child(verb, "ccomp", "csubjpass")):
        return False
    said = [verb, *children_in(verb, "acomp", "attr", "oprd")]
    return any(child.dep_ in (*CLAUSAL, "advcl", "pcomp") for one in said for child in one.rights)


def _may_be_there(word: Token) -> bool:
    """Whether somebody who speaks may mean what is before him: this *museum*, *it* is good; not that *plan*."""
    if word.pos_ in NOUNS:
        return has_word(word.lefts, "this", "these")
    return word.lower_ == "it" and word.head.lemma_ == "be" and not has_child(word.head, "attr")


def _sentence_before(sentence: Stretch) -> Stretch | None:
    """Give the sentence before another, if it is a whole one and the article's, no furniture's."""
    before: Stretch | None = sentence.doc[sentence.start - 1].sent if sentence.start else None
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


def _can_mean(word: Token, said: Sequence[Token]) -> bool:
    """Whether a word may mean something of what was said: several things by "they", none by "she"."""
    leading = [token for token in said if token.pos_ in NOUNS and token.dep_ in LEADING]
    if word.lower_ in MEMBERS:
        return any(has_child(token, "conj") for token in leading)
    if word.tag_ == "CD":
        return any(token.tag_ == "CD" or has_child(token, "conj") for token in said)
    if word.lower_ in PEOPLE:
        return any(token.tag_ in SEVERAL or has_child(token, "conj") for token in leading)
    if word.lower_ in THINGS:
        return any(token.tag_ in ONE and not is_one_person(token) for token in leading)
    return word.lower_ not in PRONOUNS and has_finite(said)


def _printed(first: Stretch, last: Stretch) -> Span | None:
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


def _end(word: Token) -> int:
    """Give the end of a word, with what is contracted with it."""
    return word.idx + len(word) + 3
