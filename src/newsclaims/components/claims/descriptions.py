"""What a definite description means that repeats a noun: "the plan" of "a ten-step plan for the dam".

An indefinite brings something into a text, and a definite with its noun takes it up (Heim 1982). "Acme, a private
company" names what it brings in, so that "the company" is Acme. Where the noun brings in two things, or the one that
it brings in is spoken of as another ("a second plan"), a reading leaves it as it is printed.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from spacy.tokens import Token

from newsclaims.components.claims.kinds import KINDS, is_firm
from newsclaims.components.claims.offices import Offices
from newsclaims.components.claims.phrases import (
    POINTING,
    brings_in,
    is_another,
    is_bare,
    is_indefinite,
    is_supposed,
    marks,
    noun_of,
    tells,
    tells_one,
    without_article,
)
from newsclaims.language.parse import NOUNS, first_child, first_left, has_child, is_negated, sentence_of
from newsclaims.lexicons import assertion_words, source_nouns, unions
from newsclaims.records import Actor, Span

REACH = 200
"""Words back in which the fuller phrase stands: what was told long ago is forgotten, and "the bed" is any."""


BEHIND = re.compile(r"['’](?!s\b)|\]| ?\[|['’]s ?\[")
"""What a noun has behind it where nothing is put in: a genitive of several, or a bracket that the article prints."""

OF_ONE = re.compile(r"['’]s\b")
"""The genitive of a noun in the singular, behind which its owner is put in: the company’s [Acme’s] mill."""

CLOSE = 1000
"""Code points back in which somebody is named who is called by a noun."""

NEAR = ("this", "these")
"""Articles of what is in sight: the sentence before tells it (Gundel, Hedberg and Zacharski 1993)."""

NAMING = ("compound", "nmod", "amod")
"""Places of a name that tells one of several: the *Lunsk* court."""

PREDICATES = ("attr", "appos", "oprd")
"""Places of a noun that says what somebody is."""


class Meant(NamedTuple):
    """What a description stands for: an actor, or words of the article."""

    actor: str | None
    span: Span | None


class Descriptions:
    """The noun phrases of an article, by their nouns.

    Args:
        story: the nouns of its body; a headline's are no phrases.
        actors: its actors by id.
        actor_of: the id of the actor that each token names, by the token's place.
        sources: nouns that are sources of quotes, with the ids of the actors who say them: *the agency* said.
    """

    def __init__(
        self,
        story: Iterable[Token],
        actors: Mapping[str, Actor],
        actor_of: Mapping[int, str],
        sources: Iterable[tuple[Token, str]] = (),
    ) -> None:
        self.actors = actors
        self.called = _called(sources, actors)
        self.actor_of = actor_of
        self.mentions = [(one.start, actor.id) for actor in actors.values() for one in actor.mentions]
        self.offices = Offices(actors.values())
        self.by_noun: dict[tuple[str, bool], list[Token]] = defaultdict(list)
        for token in story:
            if token.pos_ in NOUNS and not (token.dep_ in ("compound", "nmod") and token.head.pos_ in NOUNS):
                self.by_noun[noun_of(token)].append(token)

    def of(self, noun: Token) -> Meant | None:
        """Give what a noun with its article means, if it was brought in by a fuller phrase and can be it alone."""
        article = first_left(noun, "det") if noun.n_lefts else None
        if article is None or noun.dep_ in PREDICATES or not is_bare(noun, ("the", *POINTING)):
            return None
        if self._is_of_its_sentence(noun):
            return None
        called = self.called.get(noun_of(noun))
        if called is not None and article.lower_ == "the" and self._is_close(called, noun):
            return Meant(called, None)
        nearest = self._nearest(noun) if article.lower_ in POINTING else None
        if nearest is not None:
            return nearest
        if self.offices.has(noun):
            holder = self.offices.of(noun)
            known = Meant(holder, None) if holder is not None else None
        else:
            known = self._known(noun)
        far = known is not None and known.span is not None and article.lower_ in NEAR
        return None if far or (known is not None and _is_everywhere(noun)) else known

    def _is_of_its_sentence(self, noun: Token) -> bool:
        """Whether its sentence has brought in what a noun means: if *a mayor* errs, replace *the mayor*."""
        before = self._before(noun)
        return bool(before) and is_indefinite(before[-1]) and before[-1].sent == noun.sent

    def _is_close(self, actor: str, noun: Token) -> bool:
        """Whether somebody was named not long before a noun."""
        starts = sorted(mention.start for mention in self.actors[actor].mentions)
        at = bisect_left(starts, noun.idx)
        return at > 0 and noun.idx - starts[at - 1] <= CLOSE

    def _known(self, noun: Token) -> Meant | None:
        """Give what was told of before by a noun: the actor whom it names, or a fuller phrase."""
        before = self._before(noun)
        told = [token for token in before if tells(token)]
        if any(map(is_another, told)):
            return None
        named = {actor for actor in map(self._named, told) if actor is not None}
        if named:
            alone = len(named) == 1 and all(self._named(one) is not None or _is_known(one) for one in told)
            one = named.pop()
            return Meant(one, None) if alone and not self._rivals(noun, one) else None
        actor = self._sole(noun)
        if actor is not None:
            return Meant(actor, None)
        # What was in use before it was told more of may be something else, and so may an older move.
        first = bool(told) and before[0] is told[0] and noun.lemma_.lower() not in assertion_words("act")
        sure = self._repeated(noun, before, told) if first else None
        return sure or (self._nearest(noun) if noun.tag_ == "NN" else None)

    def _nearest(self, noun: Token) -> Meant | None:
        """Give what *this plan* means: the plan of the sentence before, if one alone was told of there."""
        first = sentence_of(noun).start
        since = sentence_of(noun.doc[first - 1]).start if first else first
        here = [one for one in self.by_noun.get(noun_of(noun), []) if since <= one.i < noun.i]
        told = [one for one in here if tells(one)]
        if len(told) != 1 or here[0] is not told[0] or is_another(told[0]):
            return None
        if marks(told[0]) <= assertion_words("bland") or not tells_one(told[0]):
            return None
        named = self._named(told[0])
        return Meant(named, None) if named is not None else _repeating(told[0])

    def brought_in(self, noun: Token) -> Token | None:
        """Give the noun with which an article brings in the only such thing of which it has told: *a* plan."""
        before = self._before(noun)
        if not before or not _is_near([*before, noun]) or not self._is_new(before[0]):
            return None
        first, told = before[0], [token for token in before if tells(token)]
        alike = all(marks(one) <= marks(first) and not is_indefinite(one) for one in told[1:])
        return first if alike and not any(map(is_another, told)) else None

    def is_first(self, noun: Token) -> bool:
        """Whether an article hasn't used a noun before."""
        return not self._before(noun)

    def _is_new(self, noun: Token) -> bool:
        """Whether a phrase brings in a thing, or several that are counted; "plans" may be any."""
        one = noun.tag_ in ("NN", "NNP") or is_indefinite(noun)
        sure = self._named(noun) is None and not (is_negated(noun.head) or is_supposed(noun))
        return one and sure and tells(noun) and brings_in(noun)

    def _before(self, noun: Token) -> list[Token]:
        """Give the mentions of a noun before one, in order."""
        alike = self.by_noun.get(noun_of(noun), [])
        return alike[: bisect_left([token.i for token in alike], noun.i)]

    def _rivals(self, noun: Token, actor: str) -> bool:
        """Whether a noun may mean another that was spoken of: New York, beside "City of London"; a firm named since."""
        fits = KINDS.get(noun.lemma_.lower())
        if fits is None or self.actors[actor].type not in ("place", "organisation"):
            return False
        here = [one for one in self.mentions if one[0] < noun.idx]
        since = max((start for start, one in here if one == actor), default=0) if fits is is_firm else -1
        return any(start > since and other != actor and fits(self.actors[other]) for start, other in here)

    def _sole(self, noun: Token) -> str | None:
        """Give the one firm, or country, that an article has spoken of so far, and more than once."""
        fits = KINDS.get(noun.lemma_.lower())
        if fits is None or noun.tag_ in ("NNS", "NNPS"):
            return None
        here = [actor for start, actor in self.mentions if start < noun.idx and fits(self.actors[actor])]
        sure = (
            len(here) > 1
            or noun.lemma_.lower() in unions()
            or (fits is is_firm and self._leads_before(noun, here))
        )
        return here[0] if here and sure and len(set(here)) == 1 else None

    def _leads_before(self, noun: Token, here: Sequence[str]) -> bool:
        """Whether one is the subject of the sentence before a noun: *Acme* cut jobs. The company …."""
        first = sentence_of(noun).start
        before = sentence_of(noun.doc[first - 1]).root if first and here else None
        who = first_child(before, "nsubj", "nsubjpass") if before is not None else None
        return who is not None and self.actor_of.get(who.i) == here[-1]

    def _named(self, noun: Token) -> str | None:
        """Give the actor whom a phrase names, or to whom it is an apposition or the predicate."""
        actor = self.actor_of.get(noun.i)
        if actor is not None and self.actors[actor].name.lower() == noun.lower_:
            return None  # "the Court" names nothing more than the court
        if actor is not None:
            # "Department of State" is no state.
            return None if noun.dep_ == "pobj" and self.actor_of.get(noun.head.i) == actor else actor
        whom = noun.head if noun.dep_ == "appos" else None
        if noun.dep_ == "attr" and noun.head.lemma_ == "be" and not is_negated(noun.head):
            whom = first_child(noun.head, "nsubj")
        said = self.actor_of.get(whom.i) if whom is not None else None
        return said if said is not None and _may_be(noun, self.actors[said]) else None

    def _repeated(self, noun: Token, before: Sequence[Token], told: Sequence[Token]) -> Meant | None:
        """Give the words of the fullest phrase, if what else is told by its noun can be the same thing."""
        known = [marks(one) for one in told]
        fullest = max(known, key=len)
        if fullest <= assertion_words("bland") or not all(each <= fullest for each in known):
            return None
        first = told[known.index(fullest)]
        if first.pos_ == "PROPN" and not first.is_lower:
            return _repeating(first)  # a name means one thing however far off
        near = _is_near([*before[before.index(first) :], noun])
        return _repeating(first) if near and brings_in(first) else None


def _is_everywhere(noun: Token) -> bool:
    """Whether a country is the writer's own, whichever is told of: mills *across the country*, *the nation's* mills."""
    wide = noun.dep_ == "pobj" and noun.head.lower_ in ("across", "around", "throughout")
    owns = noun.lemma_ == "nation" and noun.dep_ == "poss"
    return owns or (wide and noun.lemma_ in ("country", "nation"))


def _may_be(noun: Token, actor: Actor) -> bool:
    """Whether an actor can be what a noun calls it: no person is a *group*."""
    kind = source_nouns().get(noun.lemma_.lower())
    return kind is None or kind.kind != "body" or actor.type != "person"


def _called(
    sources: Iterable[tuple[Token, str]], actors: Mapping[str, Actor]
) -> Mapping[tuple[str, bool], str]:
    """Give whom bare nouns mean that are sources of quotes, where all that have a noun mean one."""
    called: dict[tuple[str, bool], set[str]] = defaultdict(set)
    for noun, actor in sources:
        kind = source_nouns().get(noun.lemma_.lower())
        document = kind is not None and kind.kind == "document"
        known = not document and _may_be(noun, actors[actor])
        if noun.pos_ == "NOUN" and known and is_bare(noun, ("the",)):
            called[noun_of(noun)].add(actor)
    return {noun: meant.pop() for noun, meant in called.items() if len(meant) == 1}


def _is_near(mentions: Sequence[Token]) -> bool:
    """Whether a thing was never out of sight between its mentions."""
    return all(after.i - one.i <= REACH for one, after in pairwise(mentions))


def _repeating(noun: Token) -> Meant | None:
    """Give the words of a phrase, if they bring in something and can be put into a reading."""
    if noun.dep_ in ("attr", "appos") or is_negated(noun.head) or is_supposed(noun):
        return None
    span = without_article(noun)
    return Meant(None, span) if span is not None else None


def _is_known(noun: Token) -> bool:
    """Whether a phrase may be of what was named before: the UN's *top court*, but not "a court in Lunsk".

    Nor "the Lunsk weavers court", which a name tells from others.
    """
    article = first_child(noun, "det")
    if not marks(noun):
        return True
    if any(one.pos_ == "PROPN" for child in noun.lefts if child.dep_ in NAMING for one in child.subtree):
        return False
    return article.lower_ == "the" if article is not None else has_child(noun, "poss")
