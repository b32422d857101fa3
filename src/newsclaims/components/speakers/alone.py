"""Whose a quotation is that stands alone, with no word of saying beside it: those who may have said it are weighed.

They are who acts beside it, who has spoken, who is named or is a subject in the sentences before it, whom the article
names most; and nobody, as one more. What speaks for or against each has a name, and nothing is sure: who has just
spoken goes on, unless they asked; whom the sentence before presents speaks next; a body says no “I”. The weights stand
in `lexicons/en/alone_weights.tsv`, fitted by `training/alone_weights.py`.
"""

import math
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from spacy.tokens import Token

from newsclaims.components.speakers.answers import ASKS
from newsclaims.components.speakers.antecedents import is_human
from newsclaims.components.speakers.discourse import Appearance, Discourse, Entity, lemma
from newsclaims.components.speakers.noun_phrases import HE_SHE, read_source
from newsclaims.components.speakers.references import Sources
from newsclaims.language.parse import NOUNS
from newsclaims.language.relations import SUBJECTS
from newsclaims.lexicons import alone_weights, quote_words
from newsclaims.records import Quote

RULES = ("scene", "goes-on", "orphan")
"""The rules that find a quotation without words of saying."""

PARAGRAPHS = 2
"""Paragraphs back in which somebody is on stage."""

SPOKE = ("spoke last", "spoke before")
"""The two who have spoken last, as those of an exchange."""

REACH = 150
"""Tokens back in which a sentence stands beside it."""

FARTHEST = 3
"""Sentences and paragraphs, of which more count as so many."""

FIRST_SINGULAR = frozenset(("i", "me", "my", "mine", "myself"))
FIRST_PLURAL = frozenset(("we", "us", "our", "ours", "ourselves"))
CLOSING = "”’\"'») "

ASKED, BY_ARTICLE = "asked", "article asked"
"""Who has asked right before: the last speaker, or the article."""

LEAST = 0.5
"""Probability of who is taken; of less likely ones most are wrong where words in marks may be nobody's."""

Features = dict[str, float]


class Weighed(NamedTuple):
    """Somebody who may have said it, or nobody, and what speaks for or against it."""

    entity: Entity | None
    given: Features


class Alone:
    """A quotation without words of saying, and who may have said it.

    Args:
        stage: who appears where.
        sources: who has spoken so far.
        quote: the quotation.
        beside: who acts beside it or goes on, as far as the rules for quotes know.
    """

    def __init__(self, stage: Discourse, sources: Sources, quote: Quote, beside: Entity | None) -> None:
        self.stage, self.sources, self.quote, self.beside = stage, sources, quote, beside
        self.start, self.end = quote.content[0].start, quote.content[-1].end
        self.first, self.stop = stage.tokens(self.start, self.end)
        self.paragraph = stage.paragraph_of[self.first]
        before = [one for one in sources.spoke if one[0].content[0].start < self.start]
        self.spoken = sorted(before, key=lambda one: one[0].content[-1].end, reverse=True)
        self.since = self.spoken[0][0].content[-1].end if self.spoken else -1
        told = [i for i in range(max(self.first - REACH, 0), self.first) if self._tells(i)]
        self.sentences = sorted({stage.sentence_of[i] for i in told}, reverse=True)
        self.opens = not told or stage.paragraph_of[told[-1]] < self.paragraph
        self.answers = self._answers()

    def _tells(self, i: int) -> bool:
        """Whether a word is the article's own."""
        return self.stage.doc[i].is_alpha and not self.stage.quoted(self.stage.starts[i])

    def _answers(self) -> str:
        """Tell who has asked right before: the last speaker, the article, or nobody."""
        doc, i = self.stage.doc, self.first - 1
        while i > 0 and (doc[i].is_space or doc[i].is_quote):
            i -= 1
        if i >= 0 and doc[i].text == "?" and not self.stage.quoted(self.stage.starts[i]):
            return BY_ARTICLE
        return ASKED if self.spoken and self._asked(self.spoken[0][0]) else ""

    def _asked(self, last: Quote) -> bool:
        """Whether the last quote asks, and no sentence stands between; one who *says* a question goes on himself."""
        told = [part.end for part in (*last.content, last.cue, last.source) if part is not None]
        between = self.stage.doc[self.stage.tokens(max(told) - 1, max(told))[1] : self.first]
        ends = [one for one in between if one.text in (".", "!", "?") and one.nbor(-1).is_alpha]
        by_cue = last.cue is not None and last.cue.lemma in ASKS
        turn = by_cue or (is_question(last) and (last.cue is None or last.cue.text == ":"))
        return turn and self.opens and max(told) <= self.start and len(ends) < 2

    def _has_asked(self, entity: Entity) -> bool:
        """Whether somebody is who has asked right before: *the judge* asked."""
        return self.answers == ASKED and self.spoken[0][1].key == entity.key

    def is_borne(self) -> bool:
        """Whether the sentence before tells of what bears the words, or of what many say: a *banner*, a *proverb*."""
        if not self.sentences or not self.opens:
            return False
        words = (i for i in range(max(self.first - REACH, 0), self.first) if self._tells(i))
        before = (self.stage.doc[i] for i in words if self.stage.sentence_of[i] == self.sentences[0])
        borne = quote_words("inscribed") | quote_words("handed down")
        return any(one.pos_ in NOUNS and lemma(one) in borne for one in before)

    # Who may have said it

    def candidates(self) -> list[Weighed]:
        """Give nobody first, then all who may have said it, each with what speaks for or against it."""
        given: dict[str, tuple[Entity, Features]] = {}
        for name, value, entity in (*self._acting(), *self._speaking(), *self._on_stage(), *self._behind()):
            given.setdefault(entity.key, (entity, {}))[1][name] = value
        for entity in self._elsewhere():
            given.setdefault(entity.key, (entity, {"elsewhere": 1.0}))
        told_of = self._told_of([entity for entity, _ in given.values()])
        for key in told_of:
            del given[key]
        for entity, features in given.values():
            features["named"] = math.log2(max(1, self.stage.named[entity.key]))
            features.update(dict.fromkeys(self._of_itself(entity), 1.0))
        nobody = {"nobody": 1.0, "nobody, none spoke": float(not self.spoken)}
        return [Weighed(None, nobody), *(Weighed(*one) for one in given.values())]

    def _told_of(self, people: Sequence[Entity]) -> set[str]:
        """Give the keys of those of whom the words tell, and who so don't say them.

        “*He* came up behind me.” By name, or as the only one whom a pronoun fits that stands before any noun it could
        mean, beside others.
        """
        within = (one for one in self.stage.appearances if self.start <= one.start < self.end)
        inside = {one.entity.key for one in within if one.quoted}
        gender = self._gender_told_of()
        fitting = [one.key for one in people if gender is not None and self._gender(one) == gender]
        others = [one for one in people if one.plural or self._gender(one) not in (gender, None)]
        by_pronoun = fitting if len(fitting) == 1 and others else []
        return {one.key for one in people} & {*inside, *by_pronoun}

    def _gender_told_of(self) -> str | None:
        """Give the gender of the he or she who is told of, if nobody is named or described first."""
        for token in self.stage.doc[self.first : self.stop]:
            if token.lower_ in HE_SHE:
                return HE_SHE[token.lower_]
            if token.pos_ in NOUNS and (token.i in self.stage.names or is_human(token)):
                return None
        return None

    def _gender(self, entity: Entity) -> str | None:
        return self.stage.gender.get(entity.key, self.stage.usual.get(entity.key))

    def _acting(self) -> Iterator[tuple[str, float, Entity]]:
        """Give who acts beside it, or goes on."""
        if self.beside is not None and not self._has_asked(self.beside):
            here = "" if not self.opens else ", above"
            yield f"{self.quote.rule}{here}", 1.0, self.beside

    def _speaking(self) -> Iterator[tuple[str, float, Entity]]:
        """Give who has spoken, the last first."""
        met: list[str] = []
        for quote, entity in self.spoken:
            if entity.key in met or len(met) == len(SPOKE):
                continue
            place = SPOKE[len(met)]
            met.append(entity.key)
            if self.answers:
                yield f"{place}, {self.answers}", 1.0, entity
            if self.answers != ASKED:
                yield place, 1.0, entity
                if not met[1:] and self._at_once(quote):
                    yield f"{place}, at once", 1.0, entity
                yield f"{place}, paragraphs", float(min(self._far(quote), FARTHEST)), entity

    def _at_once(self, quote: Quote) -> bool:
        """Whether no sentence of the article's own stands between a quote and the quotation."""
        told = max(part.end for part in (*quote.content, quote.cue, quote.source) if part is not None)
        between = range(self.stage.tokens(told - 1, told)[1], self.first)
        return told <= self.start and not any(self._tells(i) for i in between)

    def _far(self, quote: Quote) -> int:
        """Give how many paragraphs lie between a quote and the quotation."""
        last = self.stage.tokens(quote.content[-1].end - 1, quote.content[-1].end)[0]
        return self.paragraph - self.stage.paragraph_of[last]

    def _on_stage(self) -> Iterator[tuple[str, float, Entity]]:
        """Give who is named, or is a subject without a name, in the article's own words before it."""
        for one in self._seen():
            where = self._place(one.sentence)
            if where is None or (where == 0 and self._has_asked(one.entity)):
                continue
            what = "subject" if one.subject else "other"
            yield f"{what}, {where}", 1.0, one.entity
            if where == 0 and one.subject and self.stage.doc[one.governor].lemma_ in ASKS:
                yield "asks there", 1.0, one.entity
            if one.start > self.since:
                yield "since the last", 1.0, one.entity
            if self._presented(one):
                yield "presented", 1.0, one.entity
        for token in self._unnamed():
            source = read_source(self.stage, token.left_edge.idx, self.stage.end(token.right_edge.i))
            found = self.sources.of(source, None)
            if not isinstance(found, str):
                where = self._place(self.stage.sentence_of[token.i])
                yield f"subject, {where}", 1.0, found[0]

    def _seen(self) -> list[Appearance]:
        """Give the appearances in the article's own words before it, not in what somebody tells."""
        seen = (
            one for one in self.stage.appearances if one.start < self.start and not self.stage.told(one.start)
        )
        return [one for one in seen if self.paragraph - one.paragraph <= PARAGRAPHS]

    def _place(self, sentence: int) -> int | None:
        """Give how many sentences of the article's own stand between one and the quotation."""
        return min(self.sentences.index(sentence), FARTHEST) if sentence in self.sentences else None

    def _presented(self, one: Appearance) -> bool:
        """Whether somebody is named here first."""
        first = next(other for other in self.stage.appearances if other.entity.key == one.entity.key)
        return first.start == one.start

    def _unnamed(self) -> Iterator[Token]:
        """Give the subjects without names of the last two sentences."""
        for i in range(max(self.first - REACH, 0), self.first):
            token = self.stage.doc[i]
            if token.dep_ in SUBJECTS and token.pos_ == "NOUN" and i not in self.stage.names:
                near = self.stage.sentence_of[i] in self.sentences[:2]
                if near and self._tells(i) and is_human(token):
                    yield token

    def _behind(self) -> Iterator[tuple[str, float, Entity]]:
        """Give who is named first behind it, in the paragraph that it opens."""
        one = next(self._told_behind(), None) if self.opens else None
        if one is not None and one.paragraph == self.stage.paragraph_of[self.stop - 1]:
            yield "behind", 1.0, one.entity

    def _told_behind(self) -> Iterator[Appearance]:
        return (one for one in self.stage.appearances if one.start > self.end and not one.quoted)

    def _elsewhere(self) -> Iterator[Entity]:
        """Give whom the article names most, and who is named next below."""
        people = [one.entity for one in self.stage.appearances if one.entity.type == "person"]
        if people:
            yield max(people, key=lambda one: self.stage.named[one.key])
        yield from (one.entity for one in islice(self._told_behind(), 1))

    def _of_itself(self, entity: Entity) -> Iterator[str]:
        """Tell what somebody is, beside what the quotation says."""
        words = {token.lower_ for token in self.stage.doc[self.first : self.stop]}
        kind = "group" if entity.plural else entity.type if entity.actor is not None else "unnamed"
        yield kind
        if words & FIRST_SINGULAR:
            yield f"{kind}, I"
        elif words & FIRST_PLURAL:
            yield f"{kind}, we"


def is_question(quote: Quote) -> bool:
    """Whether a quote ends with a question mark."""
    return quote.content[-1].text.rstrip(CLOSING).endswith("?")


def likeliest(weighed: Sequence[Weighed]) -> int | None:
    """Give the place of the likeliest of them, if any is likely enough."""
    weights = alone_weights()
    odds = [
        math.exp(sum(weights.get(name, 0.0) * value for name, value in one.given.items())) for one in weighed
    ]
    best = odds.index(max(odds))
    return best if odds[best] >= LEAST * sum(odds) else None
