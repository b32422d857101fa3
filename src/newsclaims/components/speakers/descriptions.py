"""Whom a source means that is no pronoun and no known name: a title, an unnamed official, a report, a pair.

Unnamed sources are kept apart from each other: "one diplomat" and "another diplomat" are two speakers, and
only a definite description ("the diplomat") comes back to an earlier one.
"""

from functools import cached_property

from newsclaims.components.speakers.antecedents import COLLECTIVES
from newsclaims.components.speakers.appositions import body_below
from newsclaims.components.speakers.body_nouns import EITHER
from newsclaims.components.speakers.counting import ELLIPTIC, NOBODY
from newsclaims.components.speakers.definites import Roles
from newsclaims.components.speakers.discourse import Discourse, Entity, lemma
from newsclaims.components.speakers.focus import in_focus
from newsclaims.components.speakers.issuers import (
    acting_body,
    body_named,
    issuer,
    maker_ahead,
    maker_printed,
    may_be_one,
    owner_printed,
    sender,
    without_clause,
)
from newsclaims.components.speakers.kinds_of_names import body_of_kind
from newsclaims.components.speakers.known_names import KnownNames
from newsclaims.components.speakers.leads import presented_anywhere
from newsclaims.components.speakers.met import Met
from newsclaims.components.speakers.named_later import body_named_later, is_one_more, named_later
from newsclaims.components.speakers.naming_clauses import named_in_clause
from newsclaims.components.speakers.newspapers import paper_named
from newsclaims.components.speakers.noun_phrases import HE_SHE, Source, read_source
from newsclaims.components.speakers.pronouns import resolve
from newsclaims.components.speakers.said_before import PAIRS, Found, is_of_two, the_two, two_of_noun
from newsclaims.components.speakers.source_kinds import (
    first_of_name,
    introductions,
    is_a_bodys_name,
    is_a_title,
    is_an_image_maker,
    is_an_office,
    is_courtesy,
    is_group,
    is_of_a_setting,
    is_somebody_aged,
    may_be_a_name,
    may_be_human,
    names_another,
    names_itself,
    noun_gender,
    points,
    told_by_itself,
)
from newsclaims.components.speakers.witnesses import witness
from newsclaims.lexicons import role_nouns, role_synonyms
from newsclaims.vocabulary import SpeakerType

NAMELESS = frozenset(("unidentified", "unnamed", "anonymous"))
"""Modifiers of who isn't named anywhere."""


class Descriptions:
    """The descriptive sources of one article, with those that it has met so far."""

    def __init__(self, stage: Discourse) -> None:
        self.stage = stage
        self.roles = Roles(stage)
        self.met = Met(stage)
        self.names = KnownNames(stage.entities.values())

    def find(
        self, source: Source, last_speaker: Entity | None, hearers: frozenset[str] = frozenset()
    ) -> Found:
        """Give whom `source` means, and the rule; it is remembered for sources that come back to it.

        Args:
            source: the noun phrase.
            last_speaker: who spoke last before it.
            hearers: keys of those whom the source speaks to.
        """
        found = self._find(source, last_speaker)
        if not isinstance(found, str) and found[0].key in hearers:
            found = self._anonymous(source)
        if not isinstance(found, str):
            self.met.keep(source, found[0])
        return found

    def _find(self, source: Source, last_speaker: Entity | None) -> Found:
        """Give whom a source means: by a name that nobody listed, by its kind, by how it is counted."""
        if source.called.called:
            return self.names.named(source.called), "name"
        surname = self.names.surnames.get(source.head.text) if source.first + 1 == source.last else None
        if surname is not None:
            return surname, "surname"
        both = two_of_noun(self.stage, source)
        if both is not None:
            return both, "the-two"
        if is_of_two(source):
            pair = the_two(self.stage, source, self.roles.known_as_one(source))
            if not isinstance(pair, str) or lemma(source.head) in PAIRS - {"couple"}:
                return pair
        found = self._unlisted_name(source) if may_be_a_name(source) else None
        if found is not None:
            return found
        paper = paper_named(self.stage, source)
        if paper is not None:
            return paper, "description"
        if source.kind == "document":
            return self._document(source)
        if source.kind == "body" and not is_somebody_aged(source) and not is_an_image_maker(source):
            return self._body(source, last_speaker)
        if source.plural:
            return self._plural(source)
        return self._definite(source, last_speaker) if points(self.stage, source) else self._anonymous(source)

    def _body(self, source: Source, last_speaker: Entity | None) -> Found:
        """Give the organisation that a word for a body means, or as whom a clause names it, else it as printed."""
        named = named_in_clause(self.stage, source.head, either=lemma(source.head) in EITHER)
        if named is not None:
            return self.stage.entities[named], "name"
        below = body_below(self.stage, source.head) if source.determiner in ("a", "an") else None
        if below is not None:
            return self.names.named(below), "name"
        known = source.determiner in ("the", "this", None)
        entity = self.met.told_so(source) if known else None
        if entity is None and known:
            entity = self.roles.organisation(source, last_speaker) or self.met.called_so(source)
        entity = self.met.spoke_since(source, entity) or entity
        if entity is None and known:
            only = None if source.modifiers else self.roles.firms.only(source)
            entity = body_of_kind(self.stage, source) or only
        entity = entity or body_named_later(self.stage, source)
        return (entity, "description") if entity else (self.printed(source, "organisation"), "organisation")

    def _definite(self, source: Source, last_speaker: Entity | None) -> Found:
        """Give the person whom a singular definite description means."""
        if names_itself(self.stage, source):
            return self.printed(source, "person"), "name"
        named = named_in_clause(self.stage, source.head)
        if named is not None:
            return self.stage.entities[named], "name"
        again = self.met.again(source)
        entity = (
            self.roles.honoured(source) if is_courtesy(source) else self.roles.person(source, last_speaker)
        )
        if again is not None and (entity is None or source.kind == "person"):
            return again, "anonymous-again"
        if entity is not None:
            return entity, "role"
        if names_another(self.stage, source):
            return self._anonymous(source)
        entity = witness(self.stage, source, self.roles.of) or self._described(source, last_speaker)
        if entity is not None:
            return entity, "description"
        complement = source.last > source.head.i + 1 or is_of_a_setting(source) or is_a_title(source)
        unnamed = complement or self._has_come_in(source) or lemma(source.head) in COLLECTIVES
        if may_be_human(source) or unnamed or not source.definite:
            return self._anonymous(source)
        body = source.head.text[0].isupper() or lemma(source.head) in role_nouns("organisation")
        return (self.printed(source, "organisation"), "organisation") if body else self._anonymous(source)

    def _described(self, source: Source, last_speaker: Entity | None) -> Entity | None:
        """Give the body that a word of no kind describes, else the person in focus."""
        unknown = source.kind is None and source.definite and not is_an_image_maker(source)
        entity = self.roles.organisation(source, last_speaker) if unknown else None
        return entity or in_focus(self.stage, source, last_speaker, self._has_come_in(source), self.roles.of)

    def _has_come_in(self, source: Source) -> bool:
        """Whether somebody unnamed has come in by the noun of a source: through *an interpreter*."""
        return self._introduced.get(lemma(source.head), source.first) < source.first

    @cached_property
    def _introduced(self) -> dict[str, int]:
        return introductions(self.stage.doc)

    def _plural(self, source: Source) -> Found:
        again = self.met.again(source) if source.definite else None
        if again is not None:
            return again, "anonymous-again"
        if not is_group(source):
            return self._anonymous(source)
        fuller = (one for earlier, one in self.met.earlier(source) if earlier.plural and earlier.modifiers)
        body = None if source.modifiers else next(fuller, None)  # ministers, behind Nordic energy ministers
        return (body, "group-again") if body else (self.printed(source, "organisation"), "collective")

    def _anonymous(self, source: Source) -> Found:
        named = None if source.plural else named_in_clause(self.stage, source.head)
        if named is not None:
            return self.stage.entities[named], "name"
        if not NAMELESS.isdisjoint(source.modifiers):
            return self.printed(source, "anonymous"), "anonymous"
        ahead = (
            self.roles.introduced_ahead(source)
            or named_later(self.stage, source, self.roles.of)
            or presented_anywhere(self.stage, source)
        )
        if ahead is None or is_one_more(self.stage, ahead):
            return self.printed(source, "anonymous"), "anonymous"
        self.roles.learn(ahead, source)
        return ahead, "role"

    def printed(self, source: Source, kind: SpeakerType) -> Entity:
        """Give whom a description means as it is printed."""
        single = source.head.lower_ in ELLIPTIC - NOBODY and source.determiner != "no"
        human = (may_be_human(source) and source.head.lower_ not in NOBODY) or single
        gender = noun_gender(source.head) or told_by_itself(self.stage, source)
        if gender and kind == "anonymous":
            self.stage.gender[f"@{source.start}"] = gender
        plural = source.plural or lemma(source.head) in COLLECTIVES
        return Entity(key=f"@{source.start}", name=source.name, type=kind, plural=plural, human=human)

    def _document(self, source: Source) -> Found:
        """Give who wrote a document, where the phrase or an earlier one says so; else the document itself."""
        owner = self._maker(source) or self._owner(source)
        if owner is None and source.determiner not in HE_SHE:
            owner = body_named(self.stage, source) or self._meant(sender(self.stage, source.head))
        if owner is None and source.definite:
            owner = self._meant(issuer(self.stage, source))
        owner = owner or maker_ahead(self.stage, source)
        if owner is not None:
            return owner, "document-author"
        same = (entity for earlier, entity in self.met.earlier(source) if may_be_one(source, earlier))
        if source.definite and (again := next(same, None)) is not None:
            return again, "document-again"
        return self.printed(without_clause(self.stage, source), "anonymous"), "document"

    def _maker(self, source: Source) -> Entity | None:
        """Give the person that a document is by; the holder of an office as printed: a report from Oslo's auditor."""
        maker = maker_printed(self.stage, source)
        if maker is None or maker.form == "pair":
            return None
        if maker.actor is not None:
            entity = self.stage.entities[maker.actor]
            return entity if entity.type == "person" else None
        return self.printed(maker, "anonymous") if is_an_office(self.stage, maker) else None

    def _owner(self, source: Source) -> Entity | None:
        """Give whom a possessive says a document is of: "the official's report", "Diallo's report", "its website"."""
        owner, doc = owner_printed(self.stage, source), self.stage.doc
        if owner is None:
            return None
        if doc[owner[0]].lower_ in HE_SHE:
            return resolve(self.stage, doc[owner[0]]).entity
        if doc[owner[0]].lower_ == "its":
            return acting_body(self.stage, source)
        return self._meant(read_source(self.stage, doc[owner[0]].idx, self.stage.end(owner[1] - 1)))

    def _meant(self, source: Source | None) -> Entity | None:
        """Give whom the phrase of an author means, by name or by description."""
        if source is not None and source.actor is not None:
            return self.stage.entities[source.actor]
        found = self._find(source, None) if source is not None and source.form == "description" else ""
        return None if isinstance(found, str) else found[0]

    def _unlisted_name(self, source: Source) -> Found | None:
        """Give the speaker for a name that is no actor's mention: an actor of that name, or as printed."""
        known = self.names.whole.get(source.name)
        if known is not None:
            return known, "name"
        label = source.head.ent_type_
        if label == "NORP" and not source.plural:
            return None
        if is_a_bodys_name(source):
            return self.printed(source, "organisation"), "organisation"
        first = first_of_name(self.stage, source)
        bare = source.determiner is None and lemma(source.head) not in role_synonyms()
        if label != "PERSON" and not (bare and (first < source.head.i or first == source.first)):
            return None
        return self.names.of(self.stage.doc[first : source.head.i + 1].text), "name"
