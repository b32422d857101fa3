"""Which firm or union is meant by a word for its kind: the company, the Lugo-based group, the agency."""

import re
from collections.abc import Mapping
from itertools import takewhile

from spacy.tokens import Token

from newsclaims.components import annotations
from newsclaims.components.speakers.body_nouns import (
    OF_OTHERS,
    SITES,
    TRADING,
    UNIONS,
    UNITED,
    is_of_others,
    is_public,
    kind_of,
    may_be_called,
)
from newsclaims.components.speakers.discourse import Appearance, Discourse, Entity, lemma
from newsclaims.components.speakers.fitting import Role
from newsclaims.components.speakers.noun_phrases import Source
from newsclaims.language.names import LEGAL_FORMS

REACH = 2
"""Paragraphs back in which a firm is looked for that is called by its kind."""

FAR = 400
"""Words back, where paragraphs have no end."""

OFFICES = frozenset(
    ("coordinator", "officer", "commissioner", "secretary", "director", "minister", "chairman", "president")
)
"""Last words of offices, that no body is: National Coordinator."""

OUTLETS = ("gather", "learn", "understand")
"""What those who bring the news do themselves."""

DATELINE = re.compile(r"\)(?:, [\w. ]{1,15})? [—–-]")
"""What follows who brings the news: TOKYO (Kanto Wire), May 6 — …."""

SHOWN = ("see", "obtain", "review")
"""What is done to papers by those who bring the news."""


MADE = frozenset(
    (
        "car",
        "glass",
        "chip",
        "steel",
        "drug",
        "plane",
        "ship",
        "toy",
        "furniture",
        "shoe",
        "watch",
        "phone",
        "truck",
        "tyre",
        "tire",
    )
)
"""What firms are makers of; laws, films, plays, peace and trouble are made by people."""


class Firms:
    """The firms that an article names, by where they appear."""

    def __init__(self, stage: Discourse, roles: Mapping[str, set[Role]]) -> None:
        self.stage = stage
        self.roles = roles

    def meant(self, source: Source) -> Entity | None:
        """Give the firm or union that a description means, None where it is of no such body."""
        return self._firm(source) if _is_trading(source) or self._is_united(source) else None

    def _firm(self, source: Source) -> Entity | None:
        """Give the firm that is meant by "the company", "the Lugo-based group".

        The one that has been named close by; of several, the one that the latest sentence is about.
        """
        here = self.stage.paragraph_of[source.first]
        head = source.head.lower_
        before = [one for one in self.stage.before(source.start, 400) if self._may_be(one, head)]
        near = [one for one in before if here - one.paragraph <= REACH]
        if head in OF_OTHERS:
            near = [one for one in near if is_of_others(one.entity.name)]
        formed = [one for one in near if one.entity.name.split()[-1].lower().rstrip(".") in LEGAL_FORMS]
        return _only(near) or _only(formed) or self._leading(near)

    def only(self, source: Source) -> Entity | None:
        """Give the firm that a description means as the only one that the article has named before, however far off."""
        told = not _is_trading(source) or is_told_apart(self.stage, source)
        before = [] if told else self.stage.before(source.start, 400)
        return _only([one for one in before if self._may_be(one, source.head.lower_)])

    def _may_be(self, one: Appearance, head: str) -> bool:
        """Whether a firm is named that may be called by a word, or what is told to be one by its trade."""
        if self._is_firm(one):
            return may_be_called(one.entity, head)
        return head in TRADING - {"group", "club"} and self._is_a_maker(one.entity)

    def _is_a_maker(self, entity: Entity) -> bool:
        """Whether what was taken for somebody of one name makes a thing: glassmaker *Vetrocor*, no lawmaker."""
        known = self.stage.gender.keys() | self.stage.usual.keys()
        if entity.type != "person" or " " in entity.name or entity.key in known:
            return False
        made = (role.head.removesuffix("maker") for role in self.roles[entity.key])
        return any(thing in MADE for thing in made)

    def _leading(self, near: list[Appearance]) -> Entity | None:
        """Give the only one that is the subject of the latest sentence that has one of some bodies for its subject."""
        acting = [one for one in near if one.subject and not one.quoted]
        return _only([one for one in acting if one.sentence == acting[0].sentence])

    def _is_united(self, source: Source) -> bool:
        """Whether a body is called by what it is, and the article speaks of no other so: a group of six."""
        head = lemma(source.head)
        whole = source.last == source.head.i + 1 and not source.modifiers
        if head not in UNITED or not source.definite or source.plural or not whole:
            return False
        return not is_told_apart(self.stage, source)

    def _is_firm(self, appearance: Appearance) -> bool:
        """Whether a firm is named: a body that isn't public, and no place that its mill or plant is called by."""
        entity = appearance.entity
        if not is_body(entity) or entity.plural or is_public(entity.name):
            return False
        return not (
            self._names_a_site(appearance) or self._reports_from(appearance) or self._is_told(appearance)
        )

    def _is_told(self, appearance: Appearance) -> bool:
        """Whether a name is of who brings the news: he told *the Courier*; in a letter seen by *the Courier*."""
        top = self.stage.doc[appearance.top]
        if appearance.subject:
            return lemma(top.head) in OUTLETS
        if top.dep_ in ("dobj", "dative"):
            return lemma(top.head) == "tell"
        return top.dep_ == "pobj" and top.head.lower_ == "by" and lemma(top.head.head) in SHOWN

    def _reports_from(self, appearance: Appearance) -> bool:
        """Whether a name tells who brings the news: TOKYO (Kanto Wire) — …."""
        text = annotations.text(self.stage.doc)
        line = text.rfind("\n", 0, appearance.start) + 1
        place = text[line : appearance.start].partition("(")[0].split(",")[0].strip()
        return place.isupper() and DATELINE.match(text, self.stage.end(appearance.token)) is not None

    def _names_a_site(self, appearance: Appearance) -> bool:
        """Whether a name only says which mill or plant is meant: the *Karlstad* brewery, its mill at *Karlstad*."""
        token = self.stage.doc[appearance.token]
        if token.dep_ == "pobj" and token.head.lower_ in ("at", "in", "near"):
            return lemma(token.head.head) in SITES
        return token.dep_ == "compound" and lemma(token.head) in SITES


def is_told_apart(stage: Discourse, source: Source) -> bool:
    """Whether an article has brought in a body by the same noun shortly before, and left it unnamed.

    A group of six ….; Lugo's financial watchdog fined Nordbank. ¶ *The watchdog* said so, which is no Nordbank.
    """
    here, head = stage.paragraph_of[source.first], lemma(source.head)
    before = takewhile(
        lambda token: here - stage.paragraph_of[token.i] <= REACH,
        (stage.doc[i] for i in range(source.first - 1, max(source.first - FAR, 0) - 1, -1)),
    )
    return any(lemma(token) == head and token.i not in stage.names and _brings_in(token) for token in before)


def _brings_in(noun: Token) -> bool:
    """Whether a noun brings a body in: *a* charity, *Lugo's* watchdog; not in apposition or behind "is"."""
    owned = any(child.dep_ == "poss" and child.pos_ == "PROPN" for child in noun.lefts)
    return noun.dep_ not in ("appos", "attr") and (owned or noun.left_edge.lower_ in ("a", "an"))


def is_body(entity: Entity) -> bool:
    """Whether an entity is an organisation of the article's actors, and no place that speaks."""
    named = entity.type == "organisation" and not entity.place and entity.actor is not None
    return named and entity.name.split()[-1].lower() not in OFFICES


def may_be_a_union(name: str) -> bool:
    """Whether a body may be a union by its name: GMB, the Alliance of Staff, the Rail Union; no Labour Forum."""
    return " " not in name or is_of_others(name) or kind_of(name) in UNIONS


def _only(found: list[Appearance]) -> Entity | None:
    """Give the one entity that all of some appearances are of."""
    return found[0].entity if len({one.entity.key for one in found}) == 1 else None


def _is_trading(source: Source) -> bool:
    """Whether a definite description is of a firm: the company; a group only with more words: the Lugo-based group."""
    head = source.head.lower_
    return source.definite and head in TRADING and (head != "group" or bool(source.modifiers))
