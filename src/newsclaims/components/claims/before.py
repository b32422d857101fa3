"""What has to be read before a claim, so that its words are understood: the sentence before, or one that is older.

A word that takes up something comes first ("This is a disgrace"), or later ("I doubt *it*"); or a sentence begins with
a bare description, or that has its noun in a sentence that brought it in, or in the headline.
"""

from collections.abc import Container, Sequence

from spacy.tokens import Token

from newsclaims.claim_records import Insertion
from newsclaims.components.claims.beside import WHO, Beside
from newsclaims.components.claims.context import Context
from newsclaims.components.claims.descriptions import BEHIND, Descriptions
from newsclaims.components.claims.drafts import Draft
from newsclaims.components.claims.left_open import ONE, OPEN_TAGS, SEVERAL, is_told_of, left_open
from newsclaims.components.claims.named_before import NamedBefore
from newsclaims.components.claims.phrases import POINTING
from newsclaims.components.claims.pronouns import NOBODY
from newsclaims.components.claims.propositions import SUBJECTS
from newsclaims.components.claims.referents import is_one_person
from newsclaims.components.claims.same_voice import SameVoice
from newsclaims.components.claims.words import Words
from newsclaims.language.parse import NOUNS, children_in, has_word, is_blank, sentence_of
from newsclaims.lexicons import assertion_words
from newsclaims.records import Span

LATER = (*ONE, *SEVERAL, "this", "that", "these", "those")
"""Words that take up something wherever they stand."""

OWN = (*SUBJECTS, "poss")
"""Places of a pronoun that means who is put in front of its cue: [Acme] praised *its* dam, but not "praised it"."""


class Before:
    """What is read before the claims of an article.

    Args:
        text: the article's.
        words: its tokens.
        context: what stands before its sentences.
        descriptions: what its definite descriptions mean.
        beside: what stands in front of readings in their own sentences.
    """

    def __init__(
        self, text: str, words: Words, context: Context, descriptions: Descriptions, beside: Beside
    ) -> None:
        self.beside = beside
        self.named = NamedBefore(context, beside.referents)
        self.text = text
        self.words = words
        self.context = context
        self.same_voice = SameVoice(text, words, context, beside.referents.persons)
        self.descriptions = descriptions
        self.likely = sorted({*words.noun_places, *words.where("TAG", *OPEN_TAGS)})

    def of(
        self,
        draft: Draft,
        printed: Sequence[Token],
        found: Sequence[Insertion],
        named: Container[int],
        word: Token | None,
        still: list[Token],
    ) -> tuple[Span | None, list[Token]]:
        """Give what is read before a reading, and the words that it leaves open even so.

        Args:
            draft: the claim.
            printed: the tokens of its reading.
            found: what is put into them.
            named: the tokens that mean somebody who is named in it.
            word: the word that takes up something, if one comes first.
            still: the words that it leaves open with nothing before it.
        """
        before = self.context.before(word) if word is not None else self.context.asked(printed)
        gap = self.context.gap(printed) if before is None else None
        if gap is not None:
            before = self.context.leaving_out(gap)
        if before is not None:
            return self._shortest(draft, printed, found, named, before)
        if not still:
            return None, still
        later = [one for one in still if _takes_up(one, printed) and not self._is_beside(one, draft, printed)]
        before = next(filter(None, map(self.context.before, later)), None) or self._naming(
            draft, still, found
        )
        if before is None:
            return self._introduced(still)
        return self._shortest(draft, printed, found, named, before)

    def _shortest(
        self,
        draft: Draft,
        printed: Sequence[Token],
        found: Sequence[Insertion],
        named: Container[int],
        before: Span,
    ) -> tuple[Span, list[Token]]:
        """Give what is read before a reading, without who says it where nothing more stays open so."""
        left = self.left(draft, printed, found, named, before)
        alone = self.same_voice.alone(before, printed, draft.claimant.actor)
        if alone == before:
            return before, left
        still = self.left(draft, printed, found, named, alone)
        return (alone, still) if len(still) <= len(left) else (before, left)

    def left(
        self,
        draft: Draft,
        printed: Sequence[Token],
        found: Sequence[Insertion],
        named: Container[int],
        before: Span | None = None,
    ) -> list[Token]:
        """Give the words that a reading leaves open, with what is read `before` it; the rest is as for `of`."""
        heard = self.words.between(before.start, before.end) if before is not None else []
        told, own = {one.at for one in found}, self._own(draft, found)
        likely = self.words.among(self.likely, printed[0].i, printed[-1].i + 1)
        opened = left_open(printed, likely, heard, told, named, self._is_voiced(draft, printed, found))
        return [one for one in opened if one.lower_ not in own or one.dep_ not in OWN]

    def _is_beside(self, word: Token, draft: Draft, printed: Sequence[Token]) -> bool:
        return self.beside.has_thing(word, draft, printed[0])

    def _naming(self, draft: Draft, still: Sequence[Token], found: Sequence[Insertion]) -> Span | None:
        """Give the sentence before that names whom a "he" or "she" may mean, if no other is nearer."""
        pronoun = next((one for one in still if one.lower_ in WHO), None)
        if pronoun is None or self.beside.may_be_speaker(pronoun, draft):
            return None
        if self.beside.has_person(pronoun, draft, pronoun):
            return None
        return self.named.of(pronoun, draft.claimant.actor, {one.actor for one in found})

    def _introduced(self, left: list[Token]) -> tuple[Span | None, list[Token]]:
        """Give the sentence, or else the headline, that brings in the first description that is told by one."""
        for noun in left:
            told = self._introduction(noun) if noun.pos_ == "NOUN" else None
            if told is not None:
                return told, [one for one in left if one.lemma_ != noun.lemma_]
        return None, left

    def _introduction(self, noun: Token) -> Span | None:
        if BEHIND.match(self.text, noun.idx + len(noun)):
            return None
        told = self.descriptions.brought_in(noun)
        sentence = self.context.telling(told, noun) if told is not None else None
        if told is None and self.descriptions.is_first(noun):
            sentence = self.context.happening(noun) or self.context.saying(noun)
        return sentence or self.context.headlining(noun)

    def _own(self, draft: Draft, found: Sequence[Insertion]) -> Sequence[str]:
        """Give the pronouns for who is put in as the one who says a claim: a body, or several."""
        if not any(_is_speaker(draft, one) for one in found):
            return ()
        if draft.claimant.type == "organisation":
            return (*ONE, *SEVERAL)
        source = draft.quote.source if draft.quote is not None else None
        return SEVERAL if source is not None and self.words.root(source).tag_ in ("NNS", "NNPS") else ()

    def _is_voiced(self, draft: Draft, printed: Sequence[Token], found: Sequence[Insertion]) -> bool:
        """Whether the printed words of a reading, or what is put into them, say who speaks."""
        source = draft.quote.source if draft.quote is not None else None
        if draft.quote is not None and any(_is_speaker(draft, one) for one in found):
            return True
        inside = source is not None and printed[0].idx <= source.start <= printed[-1].idx
        return inside and source is not None and source.text.lower() not in NOBODY


def _takes_up(word: Token, printed: Sequence[Token]) -> bool:
    """Whether a word takes up something before its reading, wherever it stands: *it*; he denied that *charge*.

    Not "Acme sank, and that *loss* hurt", nor *this reporter*. A sentence that sets out from a description goes on
    from the one before: *The figure* is low.
    """
    if word.pos_ not in NOUNS:
        return word.lower_ in LATER
    if _opens(word):
        return True
    pointing = has_word(children_in(word, "det"), *POINTING) and not is_one_person(word)
    return pointing and not is_told_of(word, printed[: word.i - printed[0].i])


def _opens(noun: Token) -> bool:
    """Whether a sentence begins with a noun as its subject, but for an "and"; not "the *truth* is that"."""
    first = noun.left_edge
    if first.lower_ != "the" or noun.lemma_.lower() in assertion_words("frame"):
        return False
    before = noun.doc[sentence_of(first).start : first.i]
    return noun.dep_ in SUBJECTS and all(is_blank(one) or one.dep_ == "cc" for one in before)


def _is_speaker(draft: Draft, one: Insertion) -> bool:
    """Whether it is the claimant who is put in."""
    source = draft.quote.source if draft.quote is not None else None
    named = one.actor is not None and one.actor == draft.claimant.actor
    return named or (one.span is not None and one.span == source)
