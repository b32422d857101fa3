"""What a definite description means that repeats a noun: "the plan" of "a ten-step plan for the dam".

An indefinite brings something into a text, and a definite with its noun takes it up (Heim 1982). "Acme, a private
company" names what it brings in, so that "the company" is Acme. Where the noun brings in two things, or the one that
it brings in is spoken of as another ("a second plan"), a reading leaves it as it is printed.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from spacy.tokens import Token

from newsclaims.components.claims.words import noun_phrase
from newsclaims.language.parse import NOUNS, children_in, first_child, has_child, is_negated
from newsclaims.lexicons import assertion_words, institution_words, known_names, media_words
from newsclaims.records import Actor, Span

MODIFIERS = ("amod", "compound", "nmod", "poss", "prep", "acl")
"""What tells a noun from its like, and stands in the repeated words."""

OF = ("of", "for", "on", "between", "against", "about", "from", "with", "in", "to")
BEFORE = ("amod", "compound", "nmod", "poss")
OWN = ("det", "case", "punct", "cc", "preconj")
"""What a bare description may have, beside its noun."""

POINTING = ("this", "these", "that", "those")

REACH = 200
"""Words back in which the fuller phrase stands: what was told long ago is forgotten, and "the bed" is any."""

LONGEST = 12
"""Words that are put into a reading at most."""


BROKEN = re.compile(
    r"[.…,;:“”\"\n()]|\b(this|that|these|those|he|she|it|they|my|our|your|his|her|its|their)\b", re.I
)
"""Signs that words aren't one noun phrase, and words that tell nothing by themselves."""


class Meant(NamedTuple):
    """What a description stands for: an actor, or words of the article."""

    actor: str | None
    span: Span | None


class Descriptions:
    """The noun phrases of an article, by their nouns.

    Args:
        story: the tokens of its body; a headline's are no phrases.
        actors: its actors by id.
        actor_of: the id of the actor that each token names, by the token's place.
    """

    def __init__(
        self, story: Iterable[Token], actors: Mapping[str, Actor], actor_of: Mapping[int, str]
    ) -> None:
        self.actors = actors
        self.actor_of = actor_of
        self.mentions = [(one.start, actor.id) for actor in actors.values() for one in actor.mentions]
        self.by_noun: dict[tuple[str, bool], list[Token]] = defaultdict(list)
        for token in story:
            if token.pos_ in NOUNS and not (token.dep_ in ("compound", "nmod") and token.head.pos_ in NOUNS):
                self.by_noun[_noun(token)].append(token)

    def of(self, noun: Token) -> Meant | None:
        """Give what a noun with its article means, if it was brought in by a fuller phrase and can be it alone."""
        article = first_child(noun, "det")
        if article is None or not is_bare(noun, ("the", *POINTING)):
            return None
        if article.lower_ in POINTING:
            return self._pointed_to(noun)
        alike = self.by_noun.get(_noun(noun), [])
        before = alike[: bisect_left([token.i for token in alike], noun.i)]
        told = [token for token in before if not is_bare(token)]
        if any(map(_is_another, told)):
            return None
        named = {actor for actor in map(self._named, told) if actor is not None}
        if named:
            alone = len(named) == 1 and all(self._named(one) is not None or not _marks(one) for one in told)
            one = named.pop()
            return Meant(one, None) if alone and not self._rivals(noun, one) else None
        actor = self._sole(noun)
        if actor is not None:
            return Meant(actor, None)
        # What was in use before it was told more of may be something else.
        return self._repeated(noun, told) if told and before[0] is told[0] else None

    def _pointed_to(self, noun: Token) -> Meant | None:
        """Give what *this plan* means: the plan of the sentence before, if one alone was told of there."""
        first = noun.sent.start
        since = noun.doc[first - 1].sent.start if first else first
        told = [one for one in self.by_noun.get(_noun(noun), []) if since <= one.i < noun.i]
        if len(told) != 1 or _is_another(told[0]) or not _marks(told[0]) - assertion_words("bland"):
            return None
        named = self._named(told[0])
        return Meant(named, None) if named is not None else _repeating(told[0])

    def _rivals(self, noun: Token, actor: str) -> bool:
        """Whether a noun for places may mean another that was spoken of: New York, beside "City of London"."""
        fits = KINDS.get(noun.lemma_.lower())
        if fits is None or self.actors[actor].type != "place":
            return False
        return any(
            start < noun.idx and other != actor and fits(self.actors[other]) for start, other in self.mentions
        )

    def _sole(self, noun: Token) -> str | None:
        """Give the one firm, or country, that an article has spoken of so far, and more than once."""
        fits = KINDS.get(noun.lemma_.lower())
        if fits is None:
            return None
        here = [actor for start, actor in self.mentions if start < noun.idx and fits(self.actors[actor])]
        return here[0] if len(here) > 1 and len(set(here)) == 1 else None

    def _named(self, noun: Token) -> str | None:
        """Give the actor whom a phrase names, or to whom it is an apposition or the predicate."""
        actor = self.actor_of.get(noun.i)
        if actor is not None:
            return actor
        whom = noun.head if noun.dep_ == "appos" else None
        if noun.dep_ == "attr" and noun.head.lemma_ == "be" and not is_negated(noun.head):
            whom = first_child(noun.head, "nsubj")
        return self.actor_of.get(whom.i) if whom is not None else None

    def _repeated(self, noun: Token, told: Sequence[Token]) -> Meant | None:
        """Give the words of the fullest phrase, if what else is told by its noun can be the same thing."""
        marks = [_marks(one) for one in told]
        fullest = max(marks, key=len)
        if fullest <= assertion_words("bland") or not all(each <= fullest for each in marks):
            return None
        first = told[marks.index(fullest)]
        if not _is_indefinite(first):
            return None
        return _repeating(first) if noun.i - first.i <= REACH else None


def _repeating(noun: Token) -> Meant | None:
    """Give the words of a phrase, if they bring in something and can be put into a reading."""
    if noun.dep_ in ("attr", "appos") or is_negated(noun.head):
        return None
    span = _without_article(noun)
    return Meant(None, span) if is_repeatable(span) else None


def is_repeatable(span: Span) -> bool:
    """Whether printed words can be put into a reading: short, in one piece, and understood by themselves."""
    return len(span.text.split()) <= LONGEST and not BROKEN.search(span.text)


def _is_firm(actor: Actor) -> bool:
    """Whether an organisation may be a company: not one whose name says that it is an institution."""
    words = {word.lower() for word in actor.name.split()}
    return actor.type == "organisation" and not words & (institution_words() | media_words())


def _is_place(*kinds: str) -> Callable[[Actor], bool]:
    """Give the test for places of some kinds."""

    def fits(actor: Actor) -> bool:
        known = known_names().get(actor.name)
        return actor.type == "place" and known is not None and known.kind in kinds

    return fits


KINDS: Mapping[str, Callable[[Actor], bool]] = {
    "company": _is_firm,
    "firm": _is_firm,
    "country": _is_place("country"),
    "nation": _is_place("country"),
    "state": _is_place("state"),
    "city": _is_place("city", "capital"),
}
"""Nouns for what an actor is, beside its name."""


def _noun(token: Token) -> tuple[str, bool]:
    return token.lemma_.lower(), token.tag_ in ("NNS", "NNPS")


def is_bare(noun: Token, articles: Sequence[str] = ("the",)) -> bool:
    """Whether a noun has its definite article and nothing else, and is no noun that means one thing anywhere."""
    article = first_child(noun, "det")
    return (
        article is not None
        and article.lower_ in articles
        and noun.pos_ == "NOUN"
        and not noun.ent_type_
        and noun.lemma_.lower() not in assertion_words("vague") | assertion_words("unique")
        and all(child.dep_ in OWN for child in noun.children)
    )


def _is_indefinite(noun: Token) -> bool:
    """Whether a phrase brings something in: *a* plan, *two* plans, plans; *Obi’s* plan, the plan *for Lunsk*.

    A definite does so where its phrase says of what it is (Hawkins 1978), which a name tells anywhere.
    """
    article = first_child(noun, "det")
    if any(child.pos_ == "PROPN" for child in children_in(noun, "poss")):
        return True
    if article is not None and article.lower_ == "the":
        told = [word for of in _with(noun) for word in of.subtree] + children_in(noun, "compound", "nmod")
        return noun.pos_ == "NOUN" and any(word.pos_ == "PROPN" for word in told)
    if article is not None:
        return article.lower_ in ("a", "an", "some", "one")
    return noun.tag_ in ("NNS", "NNPS") or has_child(noun, "nummod")


def _is_another(noun: Token) -> bool:
    """Whether a phrase tells a thing from another of its kind: a *second* plan, *another* plan."""
    return any(
        child.lower_ in assertion_words("contrast") for child in children_in(noun, "amod", "det", "nummod")
    )


def _marks(noun: Token) -> frozenset[str]:
    """Give the words that tell a noun from its like."""
    found = [child for child in noun.lefts if child.dep_ in BEFORE and _tells(child)]
    found += [below for of in _with(noun) for below in of.subtree if below.pos_ in (*NOUNS, "ADJ", "NUM")]
    return frozenset(token.lemma_.lower() for token in found)


def _with(noun: Token) -> list[Token]:
    """Give the prepositions that tell what a noun is of; the parser hangs "by" and "at" on a noun for a verb."""
    return [child for child in children_in(noun, "prep") if child.lower_ in OF]


def _tells(modifier: Token) -> bool:
    """Whether a modifier tells a noun from its like: not *her* plan, nor *this year's* plan."""
    return (
        modifier.pos_ != "PRON"
        and modifier.tag_ not in ("VBG", "JJR")
        and modifier.ent_type_ not in ("DATE", "TIME")
    )


def _opens(child: Token) -> bool:
    """Whether a word is the article of a noun, or a pronoun for whose it is."""
    article = child.dep_ in ("det", "predet") or child.lower_ == "one"
    return article or (child.dep_ == "poss" and not has_child(child, "case"))


def _without_article(noun: Token) -> Span:
    """Give a noun with what tells it from its like, without its article and without whose it is in a pronoun."""
    last = next((child for child in children_in(noun, "prep") if child.lower_ not in OF), None)
    span = noun_phrase(noun, last.idx if last is not None else noun.doc[-1].idx + 1)
    opening = [child for child in noun.lefts if _opens(child)]
    start = opening[-1].idx + len(opening[-1]) if opening else span.start
    printed = span.text[start - span.start :]
    return Span(start=span.end - len(printed.lstrip()), end=span.end, text=printed.lstrip())
