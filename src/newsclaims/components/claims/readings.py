"""A claim's reading: printed words, and in square brackets what one has to know without the article.

"she left last week"  ->  "she [Ada Obi] left last week [2025-11-17 to 2025-11-23]"
"too low" of "Obi described the offer as “too low”"  ->  "[Ada Obi] described the offer as “too low”"

Only what is sure is put in; anything else stays as it is printed.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import NamedTuple

from spacy.tokens import Token

from newsclaims.claim_records import Insertion, with_insertions
from newsclaims.components.claims.about import labelled_by
from newsclaims.components.claims.before import Before
from newsclaims.components.claims.beside import Beside
from newsclaims.components.claims.context import Context
from newsclaims.components.claims.days import Days
from newsclaims.components.claims.descriptions import Descriptions
from newsclaims.components.claims.drafts import Draft
from newsclaims.components.claims.ellipses import counts
from newsclaims.components.claims.explained import Explained
from newsclaims.components.claims.left_open import FIRST
from newsclaims.components.claims.phrases import is_bare
from newsclaims.components.claims.pronouns import NOBODY, OPENING, Pronouns
from newsclaims.components.claims.propositions import subject
from newsclaims.components.claims.taking_up import is_beside, open_word
from newsclaims.components.claims.told_by import (
    cue_of_predicate,
    cut_off_left,
    cut_off_right,
    cut_off_subject,
    is_conditional,
    is_participle,
    needs_question,
    stands_alone,
)
from newsclaims.components.claims.voice import Voice
from newsclaims.components.claims.words import Words, noun_phrase
from newsclaims.language.blanks import BLANKS
from newsclaims.language.parse import NOUNS, sentence_of
from newsclaims.records import Actor, Quote, Span
from newsclaims.vocabulary import AboutBy

CLOSING = "”\"’'"
LOOSE = BLANKS + ",;:–—"
"""Signs that a reading of the article's own claim neither begins nor ends with."""


class Reading(NamedTuple):
    """How a claim is read: its printed words, what is put into them, both together, and how many words stay open."""

    printed: Span
    insertions: list[Insertion]
    text: str
    open: int


class Readings:
    """Makes the readings of an article's claims.

    Args:
        text: the article's.
        words: its tokens.
        actors: its actors by id.
        days: the days of its dates.
        pronouns: who its pronouns are.
        descriptions: what its definite descriptions mean.
        context: what stands before its sentences.
        voice: who speaks in it.
    """

    def __init__(
        self,
        text: str,
        words: Words,
        actors: Mapping[str, Actor],
        days: Days,
        pronouns: Pronouns,
        descriptions: Descriptions,
        context: Context,
        voice: Voice,
    ) -> None:
        self.text = text
        self.words = words
        self.actors = actors
        self.days = days
        self.pronouns = pronouns
        self.context = context
        self.beside = Beside(words, pronouns.referents)
        self.before = Before(text, words, context, descriptions, self.beside)
        self.voice = voice
        self.explained = Explained(text, actors, descriptions)

    def of(
        self, draft: Draft, actor_of: Mapping[int, str], cue: Token | None, relations: Sequence[AboutBy]
    ) -> Reading:
        """Give a claim's reading.

        Args:
            draft: the claim.
            actor_of: the id of the actor that each token names, by the token's place.
            cue: the head of its quote's cue.
            relations: how what the claim is about gets to be that.
        """
        printed, found = self._told(draft, actor_of, *self._extent(draft, actor_of, cue, relations))
        heard = self._heard(printed, found, actor_of)
        word, left = open_word(heard[0], {one.at for one in found}), self.before.left(draft, *heard)
        whole: tuple[Span, list[Insertion]] | None
        beside = word is not None and is_beside(word, heard[0][0])
        if beside or needs_question(draft, cue, heard[0], left):
            whole = self._told(draft, actor_of, *self._whole_sentence(draft), [])
        else:
            whole = self._with_beside(draft, actor_of, printed, found, left)
        if whole is not None:
            printed, found = whole
            heard = self._heard(printed, found, actor_of)
            word, left = open_word(heard[0], {one.at for one in found}), self.before.left(draft, *heard)
        before, left = self.before.of(draft, *heard, word, left)
        speaker = self.voice.of(draft, printed.start, [word for word in left if word.lower_ in FIRST])
        if speaker is not None:
            left = [word for word in left if word.lower_ not in FIRST]
            found.insert(0, speaker)
        if before is not None:
            found.insert(0, Insertion(at=printed.start, text=before.text, span=before))
        return Reading(printed, found, with_insertions(printed, found), len(left))

    def _heard(
        self, printed: Span, found: Sequence[Insertion], actor_of: Mapping[int, str]
    ) -> tuple[Sequence[Token], Sequence[Insertion], Container[int]]:
        """Give the tokens of a reading, what is put into it, and which of its pronouns mean somebody it names."""
        words = self.words.between(printed.start, printed.end)
        return words, found, self.pronouns.named(words, {one.actor for one in found}, actor_of)

    def _with_beside(
        self,
        draft: Draft,
        actor_of: Mapping[int, str],
        printed: Span,
        found: Sequence[Insertion],
        left: Sequence[Token],
    ) -> tuple[Span, list[Insertion]] | None:
        """Give a reading with its whole sentence, where that explains a pronoun that it leaves open.

        A predicate is read so, too, that leaves anything open (*Of the old mill*, Obi defended the plan) or has nobody
        known put in front: the boards declined.
        """
        predicate = draft.quote is not None and printed.start < draft.start
        first = self.words.between(printed.start, printed.end)[0]
        if first.is_sent_start or not (left or predicate):
            return None
        start, end = self._whole_sentence(draft)
        if predicate and any(
            one.span is not None and is_bare(self.words.root(one.span)) for one in found[:1]
        ):
            return self._told(draft, actor_of, start, end, [])
        tests = (self.beside.has_person, self.beside.has_thing)
        beside = [one for one in left if any(test(one, draft, first) for test in tests)]
        if not beside and not (predicate and left and self.beside.has_more(draft, start, printed)):
            return None
        whole = self._told(draft, actor_of, start, end, [])
        still = self.before.left(draft, *self._heard(*whole, actor_of))
        return whole if len(still) <= len(left) and not set(still).intersection(beside) else None

    def _told(
        self, draft: Draft, actor_of: Mapping[int, str], start: int, end: int, found: list[Insertion]
    ) -> tuple[Span, list[Insertion]]:
        """Give the words from `start` to `end`, and all that is put into them beside what was found."""
        tokens = self.words.between(start, end)
        found += self.pronouns.told(draft, tokens, actor_of, {one.actor or one.text for one in found})
        found += self.explained.of(tokens, actor_of)
        found += self.days.of(draft, start, end)
        found.sort(key=lambda one: one.at)
        return Span(start=start, end=end, text=self.text[start:end]), found

    def _extent(
        self, draft: Draft, actor_of: Mapping[int, str], cue: Token | None, relations: Sequence[AboutBy]
    ) -> tuple[int, int, list[Insertion]]:
        """Give where the words of a reading begin and end, and who is put in front of them.

        A claim in the article's own voice is read with its sentence, and so is one that isn't a clause.
        """
        if draft.quote is None:
            return *self._whole_sentence(draft), []
        if draft.quote.kind != "direct" and is_conditional(draft.unit, cue):
            return *self._whole_sentence(draft), []
        end = self._end(draft, cue)
        opening = cue_of_predicate(cue, draft.unit, relations)
        if opening is not None and cue is not None and is_participle(cue):
            return *self._whole_sentence(draft), []
        teller = self._teller(draft, cue) if opening is not None else None
        told = teller is not None and self.pronouns.is_told(labelled_by(draft.unit, cue), actor_of)
        if opening is not None and teller is not None and told and _is_subject(draft, cue):
            end = max(end, self._behind_mark(draft))
            return opening.idx, end, [teller.model_copy(update={"at": opening.idx})]
        lacking = cut_off_subject(draft.unit)
        if lacking is not None:
            subject = list(self._subject(lacking, draft, actor_of))
            if subject:
                return draft.start, end, subject
        if not stands_alone(draft.unit):
            if self._is_sentence(draft) and self.context.asked(draft.unit.tokens) is not None:
                return draft.start, end, []
            start, stop = self._whole_sentence(draft)
            beside = self.text[start : draft.start] + self.text[draft.end : stop]
            return (start, stop, []) if any(map(str.isalnum, beside)) else (draft.start, end, [])
        edge = cut_off_left(draft.unit, cue)
        return edge.idx if edge is not None else draft.start, end, []

    def _is_sentence(self, draft: Draft) -> bool:
        """Whether a quoted claim begins its sentence: “Acme sold it. *A shame*,” Obi said; not: called it “a shame”."""
        first = next((token for token in draft.unit.tokens if token.is_alpha), draft.unit.tokens[0])
        before = first.doc[sentence_of(first).start : first.i]
        return draft.quote is not None and not any(token.is_alpha for token in before)

    def _whole_sentence(self, draft: Draft) -> tuple[int, int]:
        """Give the sentence of the article's own claim, with what it quotes: it can't be read without."""
        sentence = self.words.sentence_of(draft.unit.tokens[0].idx)
        start, end = min(draft.start, sentence.start), max(draft.end, sentence.end)
        printed = self.text[start:end]
        return end - len(printed.lstrip(LOOSE)), start + len(printed.rstrip(LOOSE))

    def _teller(self, draft: Draft, cue: Token | None) -> Insertion | None:
        """Give who says a claim: by name, or as its source is printed; of "which" the noun that it stands for."""
        actor, quote = draft.claimant.actor, draft.quote
        if actor is not None:
            return Insertion(at=0, text=self.actors[actor].name, actor=actor)
        if quote is None or quote.source is None:
            return None
        if cue is not None and cue.dep_ == "relcl" and quote.source.text.lower() in ("which", "who"):
            span = noun_phrase(cue.head, cue.idx)
            return Insertion(at=0, text=span.text, span=span) if cue.head.pos_ in NOUNS else None
        if quote.source.text.lower() in NOBODY or any(map(_is_open, self._source(quote))):
            return None
        return Insertion(at=0, text=quote.source.text, span=quote.source)

    def _source(self, quote: Quote) -> Sequence[Token]:
        return self.words.between(quote.source.start, quote.source.end) if quote.source is not None else []

    def _subject(self, head: Token, draft: Draft, actor_of: Mapping[int, str]) -> Iterator[Insertion]:
        """Give the subject that stands outside a claim, by name or as it is printed, behind its "and"."""
        first = draft.unit.tokens[0]
        at = first.idx + len(first) if first.dep_ == "cc" else draft.start
        actor = actor_of.get(head.i)
        if actor is not None:
            yield Insertion(at=at, text=self.actors[actor].name, actor=actor)
        elif head.pos_ in NOUNS:
            span = noun_phrase(head, draft.start)
            yield Insertion(at=at, text=span.text, span=span)

    def _end(self, draft: Draft, cue: Token | None) -> int:
        """Give the end of a claim, with what one in the article's words lacks there."""
        reported = draft.quote is not None and draft.quote.kind == "indirect"
        lacking = cut_off_right(draft.unit, cue) if reported else None
        return draft.end if lacking is None else lacking.idx + len(lacking)

    def _behind_mark(self, draft: Draft) -> int:
        """Give the end of a claim with the mark that closes it, where one opens it."""
        opened = self.text[draft.start - 1 : draft.start] in OPENING if draft.start else False
        closed = self.text[draft.end : draft.end + 1]
        return draft.end + 1 if opened and closed and closed in CLOSING else draft.end


def _is_open(word: Token) -> bool:
    """Whether a word of a source tells nothing by itself: *its* authors, *one* of several."""
    return word.tag_ in ("PRP", "PRP$") or counts(word)


def _is_subject(draft: Draft, cue: Token | None) -> bool:
    """Whether a claim's source is the subject of its cue, as far as that is printed: not a noun nearer to the cue."""
    source = draft.quote.source if draft.quote is not None else None
    who = subject(cue) if cue is not None else None
    if source is None or who is None or who.tag_ in ("WDT", "WP"):
        return True
    return source.start <= who.idx < source.end
