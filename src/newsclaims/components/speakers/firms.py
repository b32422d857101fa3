"""Which firm or union is meant by a word for its kind: the company, the Lugo-based group, the agency."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import takewhile

from spacy.tokens import Token

from newsclaims.components import annotations
from newsclaims.components.speakers.body_nouns import (
    OF_OTHERS,
    SITES,
    TRADING,
    UNITED,
    WITH_MORE,
    is_no_firm,
    is_of_others,
    may_be_called,
)
from newsclaims.components.speakers.discourse import Appearance, Discourse, Entity, lemma
from newsclaims.components.speakers.fitting import Role
from newsclaims.components.speakers.noun_phrases import Source
from newsclaims.components.speakers.trades import is_in_another
from newsclaims.language.names import LEGAL_FORMS
from newsclaims.language.relations import SUBJECTS
from newsclaims.lexicons import quote_words

REACH = 2
"""Paragraphs back in which a firm is looked for that is called by its kind."""

FOREMOST = 3
"""How often a firm must be named that is meant where none is near."""

LEAD = 2
"""Paragraphs, the headline and the first, in which an article tells what it is about."""

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

PARTS = frozenset(
    ("corner", "part", "north", "south", "east", "west", "centre", "center", "outskirts", "suburb", "city", "village")
)  # fmt: skip
"""What places have, and no firms: this corner of Lugo."""

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
        if head in OF_OTHERS:
            before = [one for one in before if is_of_others(one.entity.name)]
        near = [one for one in before if here - one.paragraph <= REACH]
        own = [one for one in near if one.paragraph == here]
        formed = [one for one in near if one.entity.name.split()[-1].lower().rstrip(".") in LEGAL_FORMS]
        if not own and self._speaks_of_another(source):
            return None
        return (
            self._leading(own)
            or _only(near)
            or self._opening(near, here)
            or _only(formed)
            or _only(own)
            or (None if near else self._topic(before) or _foremost(before))
        )

    def only(self, source: Source) -> Entity | None:
        """Give the firm that a description means as the only one that the article has named before, however far off."""
        told = not _is_trading(source) or is_told_apart(self.stage, source)
        before = [] if told else self.stage.before(source.start, 400)
        return _only([one for one in before if self._may_be(one, source.head.lower_)])

    def known_as(self, source: Source) -> frozenset[str]:
        """Give the keys of the firms before a description that it may mean."""
        before = self.stage.before(source.start, REACH) if _is_trading(source) else []
        return frozenset(one.entity.key for one in before if self._may_be(one, source.head.lower_))

    def _may_be(self, one: Appearance, head: str) -> bool:
        """Whether a firm is named that may be called by a word."""
        told = self._is_firm(one) and may_be_called(one.entity, head)
        return told and not self.is_in_another_trade(one.entity, head)

    def is_in_another_trade(self, entity: Entity, head: str) -> bool:
        """Whether a body is told to be in another trade than a word tells: Ulm Air is no bank."""
        return is_in_another(self.stage, entity, (role.head for role in self.roles[entity.key]), head)

    def _may_be_no_person(self, entity: Entity) -> bool:
        """Whether a firm's name may have been taken for somebody's: one word, of nobody who is he or she."""
        known = self.stage.gender.keys() | self.stage.usual.keys()
        return entity.type == "person" and " " not in entity.name and entity.key not in known

    def _leading(self, near: list[Appearance]) -> Entity | None:
        """Give the firm that the latest sentence is about that has one of some firms for its subject."""
        acting = _acting(near)
        return self._subject([one for one in acting if one.sentence == acting[0].sentence])

    def _opening(self, near: list[Appearance], here: int) -> Entity | None:
        """Give the firm with which the latest paragraph before opens that has one of some firms for a subject."""
        acting = [one for one in _acting(near) if one.paragraph < here]
        latest = [one for one in acting if one.paragraph == acting[0].paragraph]
        return self._subject([one for one in latest if one.sentence == latest[-1].sentence])

    def _topic(self, near: list[Appearance]) -> Entity | None:
        """Give the firm that the article opens with, if it is one of some."""
        opens = self.stage.appearances[0].paragraph if self.stage.appearances else 0
        early = takewhile(lambda one: one.paragraph - opens < LEAD, self.stage.appearances)
        subject = next((one for one in _acting(early) if self._may_be(one, "company")), None)
        return next((one.entity for one in near if subject and one.entity == subject.entity), None)

    def _speaks_of_another(self, source: Source) -> bool:
        """Whether what a source stands in, or the sentence before, is about a name that nobody of the cast has.

        Not who only tells it: as *the Courier* reports, the company will close.
        """
        doc, here = self.stage.doc, self.stage.paragraph_of[source.first]
        first = max(self.stage.sentence_of[source.first] - 1, 0)
        before = takewhile(
            lambda one: self.stage.paragraph_of[one.i] == here and self.stage.sentence_of[one.i] >= first,
            (doc[i] for i in range(source.first - 1, -1, -1)),
        )
        named = (one for one in before if one.dep_ in SUBJECTS and one.pos_ == "PROPN")
        return any(one.head.dep_ == "ROOT" and self._is_unknown(one) for one in named)

    def _is_unknown(self, name: Token) -> bool:
        """Whether a name is nobody's of the cast, or was taken for somebody's of one name who is neither he nor she."""
        if name.i not in self.stage.names:
            return all(name.text not in one.name.split() for one in self.stage.entities.values())
        return self._may_be_no_person(self.stage.entities[self.stage.names[name.i]])

    def _subject(self, acting: list[Appearance]) -> Entity | None:
        """Give the only subject of a sentence's main clause that is a firm, else of any of its clauses."""
        main = [one for one in acting if self.stage.doc[one.governor].dep_ == "ROOT"]
        told = [one for one in acting if self.stage.doc[one.governor].dep_ == "ccomp"]
        return _only(main or told or acting)

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
        if not is_body(entity) or entity.plural or is_no_firm(entity.name):
            return False
        return not (
            self._names_a_site(appearance) or self._reports_from(appearance) or self._is_told(appearance)
        )

    def _is_told(self, appearance: Appearance) -> bool:
        """Whether a name is of who brings the news: he told *the Courier*; in a letter seen by *the Courier*.

        So is where something is posted and whom somebody speaks to: wrote on *Facebook*; spoke to *the BBC*.
        """
        top = self.stage.doc[appearance.top]
        if appearance.subject:
            return lemma(top.head) in OUTLETS
        if top.dep_ in ("dobj", "dative"):
            return lemma(top.head) == "tell"
        if top.dep_ != "pobj":
            return False
        behind, governor = top.head.lower_, lemma(top.head.head)
        posted = behind in ("on", "via") and appearance.entity.name.lower() in quote_words("posted on")
        return (
            posted
            or (behind == "by" and governor in SHOWN)
            or (behind == "to" and governor in ("speak", "talk"))
        )

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
        if token.dep_ == "pobj" and token.head.lower_ == "of":
            return lemma(token.head.head) in PARTS
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


def _acting(found: Iterable[Appearance]) -> list[Appearance]:
    """Give those of some appearances that are subjects, and in nobody's own words."""
    return [one for one in found if one.subject and not one.quoted]


def _only(found: list[Appearance]) -> Entity | None:
    """Give the one entity that all of some appearances are of."""
    return found[0].entity if len({one.entity.key for one in found}) == 1 else None


def _foremost(found: list[Appearance]) -> Entity | None:
    """Give who appears twice as often as anybody else, and more than twice."""
    often = Counter(one.entity for one in found).most_common(2)
    least = max([FOREMOST, *(2 * count for _, count in often[1:])])
    return next((one for one, count in often if count >= least), None)


def _is_trading(source: Source) -> bool:
    """Whether a definite description is of a firm: the company; some only with more words: the Lugo-based group."""
    head = source.head.lower_
    made = head.endswith("maker") and head.removesuffix("maker") in MADE  # the planemaker
    return source.definite and (bool(source.modifiers) if head in WITH_MORE else made or head in TRADING)
