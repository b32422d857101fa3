"""Whom a definite description means: "the premier", "the bloc's foreign policy chief", "the ministry".

A person is known by the titles that the article gives: those that the actors component found, and the nouns
right before and in apposition to the name. A description fits by its head word, and the better the more
modifiers it shares.
"""

from collections import defaultdict
from collections.abc import Iterable
from itertools import dropwhile, takewhile

from spacy.tokens import Token

from newsclaims.components.speakers.ages import of_age
from newsclaims.components.speakers.antecedents import is_human
from newsclaims.components.speakers.body_nouns import may_be_a_union, may_be_called
from newsclaims.components.speakers.deeds import deeds
from newsclaims.components.speakers.discourse import Appearance, Discourse, Entity, lemma
from newsclaims.components.speakers.either import either
from newsclaims.components.speakers.firms import Firms, is_body, is_told_apart
from newsclaims.components.speakers.fitting import RANKS, UNSURE, Role, Wanted, fit, is_one, is_opposed
from newsclaims.components.speakers.leads import presented_below, presented_with_age
from newsclaims.components.speakers.named_later import NO, how_fits, named_at_end
from newsclaims.components.speakers.noun_phrases import HE_SHE, POSSESSIVE, Source, peoples, peoples_of
from newsclaims.components.speakers.office_nouns import counted, modifiers_of, noun_of
from newsclaims.components.speakers.openings import apart, opens
from newsclaims.components.speakers.said_before import Found
from newsclaims.components.speakers.source_kinds import leaves_unnamed
from newsclaims.components.speakers.titles_printed import titles
from newsclaims.components.speakers.witnesses import IN_COURT
from newsclaims.language.parse import NOUNS, has_child
from newsclaims.language.person_names import HONORIFICS, LEARNED

AHEAD = 3
"""Paragraphs within which somebody is named who has been described before; who comes later is another."""

HEARD = ("witness", "defendant")
"""Who stands before a court for themselves, as its judges and lawyers don't."""

HONOURED = (
    "mayor", "judge", "justice", "magistrate", "governor", "president", "king", "queen", "bishop", "archbishop", "pope",
)  # fmt: skip
"""Offices whose holders are called Her Worship, His Honour, His Excellency."""


class Roles:
    """The descriptions that an article gives of its actors."""

    def __init__(self, stage: Discourse) -> None:
        self.stage = stage
        self.of: dict[str, set[Role]] = defaultdict(set)
        self.firms = Firms(stage, self.of)
        self.known_as: dict[str, set[str]] = defaultdict(set)
        self.in_letters: dict[str, set[str]] = defaultdict(set)
        """The actors by the initials of their titles: AAG, Additional Advocate General."""
        for actor in stage.actors.values():
            for span in actor.roles:
                first, last = stage.tokens(span.start, span.end)
                self._keep(actor.id, list(stage.doc[first:last]))
            if actor.type not in ("person", "organisation"):
                continue
            for mention in actor.mentions:
                if mention.form == "name":
                    first, last = stage.tokens(mention.start, mention.end)
                    for words in titles(stage, first, last, actor.id):
                        self._keep(actor.id, words)
        for one, noun in deeds(stage):
            if noun not in HEARD or not {role.head for role in self.of[one]} & IN_COURT:
                self._know(one, Role(noun, frozenset(), frozenset(), frozenset()))

    def _keep(self, actor: str, words: list[Token]) -> None:
        for spelled in (words, list(takewhile(_is_own, words))):
            capitals = (one.text[0] for one in spelled if one.tag_ not in ("IN", "DT") and one.is_alpha)
            self.in_letters["".join(capitals).upper()].add(actor)
        own = takewhile(lambda one: not _ends_a_title(one), words)
        nouns = [token for token in own if token.pos_ in NOUNS]
        while len(nouns) > 1 and _is_honorific(nouns[-1]):  # the role stands before it
            nouns.pop()
        if nouns and self.stage.is_body(nouns[-1].i) and not is_human(nouns[-1]):
            return  # heads the Bureau of Mines: the bureau is the body
        if nouns and len(nouns[-1]) > 2:  # Ma. Lourdes
            head = noun_of(nouns[-1])
            own_words = [token for token in words if token.i <= nouns[-1].i or token.ent_type_ != "NORP"]
            content = frozenset(noun_of(token) for token in own_words if token.pos_ in (*NOUNS, "ADJ"))
            nations = peoples(own_words) | peoples_of(words)
            for noun in (head, *_beside_a_rank(nouns)):
                self._know(actor, Role(noun, (content | nations) - {noun}, nations, counted(words)))

    def _know(self, actor: str, role: Role) -> None:
        self.of[actor].add(role)
        self.known_as[role.head].add(actor)

    def learn(self, entity: Entity, source: Source) -> None:
        """Keep how a lead has described somebody: its chief executive; the CEO, from then on."""
        self._know(entity.key, Role(noun_of(source.head), modifiers_of(source), source.peoples, frozenset()))

    def told_apart(self, source: Source) -> Found | None:
        """Give who is meant by what is told of nobody else, a title in letters or an age; or why it may be either."""
        aged = of_age(self.stage, source)
        if aged:
            names = [self.stage.entities[key].name for key in sorted(aged)]
            several = f"“{source.name}” could mean {' or '.join(names)}"
            return several if len(names) > 1 else (self.stage.entities[next(iter(aged))], "description")
        both = either(self.stage, source, self.known_as_one(source) or self.firms.known_as(source))
        if both is not None:
            return f"“{source.name}” could mean {both[0].name} or {both[1].name}"
        letters = source.head.text
        if source.last - source.first != 2 or not (letters.isupper() and 1 < len(letters) < 5):
            return None
        people = [actor for actor in self.in_letters[letters] if self.stage.entities[actor].type == "person"]
        alone = self.stage.doc[source.first].lower_ == "the" and len(people) == 1
        return (self.stage.entities[people[0]], "role") if alone else None

    def person(self, source: Source, last_speaker: Entity | None) -> Entity | None:
        """Give the person whom a description means, or None: nobody is known by it, or two fit alike."""
        wanted = self._wanted(source)
        last = last_speaker.key if last_speaker is not None else None
        fits = {actor: self._best_fit(wanted, actor) for actor in self._people_known_as(wanted.head)}
        latest = self._latest(source)
        acting, here = self._acting(source), self.stage.paragraph_of[source.first]
        alone = source.peoples and sum(map(bool, fits.values())) == 1
        nearest = next(filter(self._is_person, latest), None) if alone else None
        if (
            source.determiner in POSSESSIVE or has_child(source.head, "poss")
        ) and wanted.head != "prosecutor":
            for prosecutor in self.known_as["prosecutor"]:  # nobody's lawyer
                fits.pop(prosecutor, None)
        fitting = [
            one
            for one, fit in fits.items()
            if (fit > UNSURE or (fit == UNSURE and one in (last, nearest)))
            and (one in latest or (not acting and self._soon(source, one)))
        ]
        if not fitting:
            return None
        beside = {one.entity.key for one in self.stage.before(source.start, 400) if one.paragraph == here}
        led = 0.25 if last in beside else 0.75
        best = max(
            fitting,
            key=lambda one: (
                fits[one] + 0.5 * (one == last) + (led if one in beside else 0.25) * (one in acting),
                -latest.get(one, 1000),
                one,
            ),
        )
        return self.stage.entities[best]

    def honoured(self, source: Source) -> Entity | None:
        """Give who has an office that is called so by courtesy: Her Worship, of the mayor."""
        gender, latest = HE_SHE[source.determiner or ""], self._latest(source)
        holders = {one for office in HONOURED for one in self.known_as[office] if one in latest}
        fitting = [one for one in holders if self.stage.gender.get(one, gender) == gender]
        return self.stage.entities[min(fitting, key=latest.__getitem__)] if fitting else None

    def _acting(self, source: Source) -> set[str]:
        """Give the subjects of the sentence before a source."""
        before = self.stage.before(source.start, 1)
        here = self.stage.sentence_of[source.first]
        return {one.entity.key for one in before if one.subject and one.sentence == here - 1}

    def introduced_ahead(self, source: Source) -> Entity | None:
        """Give who is described before being named: in the lead, a doctor warned …; *Dr Ana Souza* said …."""
        single = source.determiner in ("a", "an", "the", None, *POSSESSIVE) and not source.plural
        if not single or not opens(self.stage, source.first):
            return None
        told = named_at_end(self.stage, source) or presented_with_age(self.stage, source)
        if told is not None:
            return told
        known = self._people_known_as(noun_of(source.head)) - self._latest(source).keys()
        near = [one for one in known if self._soon(source, one) and self._may_be_theirs(source, one)]
        if near:
            return self.stage.entities[near[0]] if len(near) == 1 else None
        return presented_below(self.stage, source)

    def _may_be_theirs(self, source: Source, actor: str) -> bool:
        """Whether a description is of no nation, or that which an actor is told to be of; no other body's spokesman."""
        own = peoples(self.stage.doc[source.first : source.head.i])
        if leaves_unnamed(source) and all(how_fits(self.stage, source, one) == NO for one in self.of[actor]):
            return False
        wanted = self._wanted(source)
        if any(is_opposed(role, wanted) for role in self.of[actor]):
            return False
        return not own or self._best_fit(wanted, actor) > UNSURE

    def _wanted(self, source: Source) -> Wanted:
        """Give what a description asks of whom it means."""
        phrase = self.stage.doc[source.first : source.last]
        return Wanted(noun_of(source.head), modifiers_of(source), source.peoples, counted(phrase))

    def _soon(self, source: Source, actor: str) -> bool:
        """Whether who isn't on stage yet is named soon after a description: the premier …, Amina Diallo."""
        named = next(one for one in self.stage.appearances if one.entity.key == actor)
        return apart(self.stage, source.first, named.token) <= AHEAD

    def _latest(self, source: Source) -> dict[str, int]:
        """Give how many appearances before a source somebody was on stage last."""
        latest: dict[str, int] = {}
        for rank, appearance in enumerate(self.stage.before(source.start, 400)):
            latest.setdefault(appearance.entity.key, rank)
        return latest

    def known_as_one(self, source: Source) -> frozenset[str]:
        """Give the keys of the persons on stage before a source whom the article calls by its noun."""
        return frozenset(self._people_known_as(noun_of(source.head)) & self._latest(source).keys())

    def _people_known_as(self, head: str) -> set[str]:
        """Give the persons who are called by a word or by one for the same role."""
        known = {actor for word in self.known_as if is_one(word, head) for actor in self.known_as[word]}
        return set(filter(self._is_person, known))

    def _is_person(self, actor: str) -> bool:
        return actor in self.stage.entities and self.stage.entities[actor].type == "person"

    def _best_fit(self, wanted: Wanted, actor: str) -> float:
        """How well a description fits the roles that an actor has."""
        return max((fit(role, wanted) for role in self.of[actor]), default=0.0)

    def organisation(self, source: Source, last_speaker: Entity | None) -> Entity | None:
        """Give the organisation that is meant: one with that word in its name, else the last to speak."""
        head, modifiers = source.head.lower_, modifiers_of(source)
        near = self.stage.before(source.start, 400)
        # "The company" may be any of them, and not the one that is told to be a company.
        any_firm = head in ("company", "firm") and not modifiers
        told = () if any_firm else near
        called = next((one.entity for one in told if self._is_told_so(one.entity, head, modifiers)), None)
        if called is not None:
            return called
        firm = self.firms.meant(source)
        if firm is not None or source.kind != "body" or modifiers or last_speaker is None:
            return firm
        several = lemma(source.head) != head  # the companies, the parties
        if (
            several
            or is_told_apart(self.stage, source)
            or (head == "union" and not may_be_a_union(last_speaker.name))
        ):
            return None
        if self.firms.is_in_another_trade(last_speaker, head) or not may_be_called(last_speaker, head):
            return None
        return last_speaker if self._stands_close(last_speaker, source, near) else None

    def _is_told_so(self, entity: Entity, head: str, modifiers: frozenset[str]) -> bool:
        """Whether a body is called so in its name or by the article: Verdia, a research institute."""
        if _is_called(entity, head, modifiers):
            return True
        roles = self.of[entity.key] if is_body(entity) else ()
        return any(role.head == head and modifiers <= role.words for role in roles)

    def _stands_close(self, entity: Entity, source: Source, near: Iterable[Appearance]) -> bool:
        """Whether an entity is on stage in the paragraph of a source or in the one before."""
        here = self.stage.paragraph_of[source.first]
        return any(one.entity.key == entity.key and here - one.paragraph <= 1 for one in near)


def _beside_a_rank(nouns: list[Token]) -> list[str]:
    """Give the role that stands before a rank: FO *spokesperson* Ambassador, *spokesman* Lieutenant Colonel."""
    before = list(dropwhile(lambda one: one.text[0].isupper(), reversed(nouns)))
    ranked = before and len(before) < len(nouns) and is_human(before[0])
    return [noun_of(before[0])] if ranked else []


def _ends_a_title(token: Token) -> bool:
    """Whether an office's own nouns end before a word; not at the hyphen behind a rank: vice|-chancellor."""
    if token.text == "-" and token.i and token.nbor(-1).lower_ in RANKS:
        return False
    joins = token.text == "-" and not (token.whitespace_ or (token.i and token.nbor(-1).whitespace_))
    mark = token.is_punct and token.tag_ != "POS"  # the workers|' union
    return (mark and not joins) or token.tag_ in ("IN", "TO", "WDT", "WP")


def _is_own(token: Token) -> bool:
    """Whether a role goes on at a word: officer-in-charge, up to *of* the station."""
    return token.tag_ != "IN" or token.nbor(-1).text == "-"


def _is_called(entity: Entity, head: str, modifiers: frozenset[str]) -> bool:
    """Whether all words of a description stand in a body's name: the ministry, the Ministry of Water."""
    return is_body(entity) and modifiers | {head} <= set(entity.name.lower().split())


def _is_honorific(token: Token) -> bool:
    return token.lower_.rstrip(".").capitalize() in HONORIFICS | LEARNED
