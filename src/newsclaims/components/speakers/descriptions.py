"""Whom a source means that is no pronoun and no known name: a title, an unnamed official, a report, a pair.

Unnamed sources are kept apart from each other: "one diplomat" and "another diplomat" are two speakers, and
only a definite description ("the diplomat") comes back to an earlier one.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice

from newsclaims.components.speakers.counting import ELLIPTIC
from newsclaims.components.speakers.definites import Roles
from newsclaims.components.speakers.discourse import Discourse, Entity, lemma
from newsclaims.components.speakers.noun_phrases import POSSESSIVE, Source, read_source
from newsclaims.components.speakers.pronouns import resolve
from newsclaims.lexicons import role_nouns, role_synonyms, source_nouns
from newsclaims.vocabulary import SpeakerType

Found = tuple[Entity, str] | str
"""Who speaks and the rule that found it, or why nobody was found."""

WRITTEN = frozenset(("by", "from", "of", "at", "'s", "’s"))
"""What stands between a document and its author."""

READ = frozenset(("seen", "obtained", "reviewed", "viewed", "read", "shared", "cited", "heard", "posted"))
"""What others than its author do with a document: "papers seen by Vidal"."""

ISSUING = frozenset(
    ("send", "write", "publish", "issue", "release", "file", "sign", "post", "submit", "circulate")
)
"""What its author does with a document: "sent a letter", "wrote in a letter"."""

PAIRS = frozenset(("two", "pair", "duo", "couple", "both"))


class Descriptions:
    """The descriptive sources of one article, with those that it has met so far."""

    def __init__(self, stage: Discourse) -> None:
        self.stage = stage
        self.roles = Roles(stage)
        self.met: dict[str, list[tuple[Source, Entity]]] = defaultdict(list)
        self.unnamed: Entity | None = None
        self.by_name: dict[str, Entity] = {}
        self.by_surname: dict[str, Entity] = {}
        for entity in stage.entities.values():
            self._know(entity)

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
            self.met[lemma(source.head)].append((source, found[0]))
            if found[0].type == "anonymous" and found[0].human and not source.plural:
                self.unnamed = found[0]
        return found

    def is_person(self, source: Source) -> bool:
        """Whether a description is of a person: a role, or a noun that serves to leave people unnamed."""
        head = lemma(source.head)
        return source.kind in ("person", "office") or head in role_nouns("person") or head in role_synonyms()

    def unnamed_as_printed(self, source: Source) -> Entity:
        """Give the unnamed person whom a description means."""
        return self._printed(source, "anonymous")

    def _know(self, entity: Entity) -> None:
        self.by_name.setdefault(entity.name, entity)
        first, _, last = entity.name.rpartition(" ")
        if entity.type == "person" and first:
            self.by_surname.setdefault(last, entity)

    def _find(self, source: Source, last_speaker: Entity | None) -> Found:
        head = lemma(source.head)
        if source.first + 1 == source.last and source.head.text in self.by_surname:
            return self.by_surname[source.head.text], "surname"
        if source.determiner in ("the", "both", "these") and (head in PAIRS or source.determiner == "both"):
            return self._the_two(source)
        if source.head.pos_ == "PROPN" and source.kind is None and source.determiner not in POSSESSIVE:
            found = self._unlisted_name(source)
            if found is not None:
                return found
        if source.kind == "document":
            return self._document(source)
        if source.kind == "body":
            entity = None
            if source.determiner in ("the", "this", None):
                entity = self.roles.organisation(source, last_speaker)
            return (
                (entity, "description") if entity else (self._printed(source, "organisation"), "organisation")
            )
        if source.plural:
            return self._plural(source)
        bare_title = source.determiner is None and head in role_synonyms()
        if source.definite or source.determiner in POSSESSIVE or self._owned(source) or bare_title:
            return self._definite(source, last_speaker)
        return self._anonymous(source)

    def _owned(self, source: Source) -> bool:
        doc = self.stage.doc
        return any(
            doc[i].tag_ == "POS" or doc[i].lower_ in ("'s", "’s") for i in range(source.first, source.head.i)
        )

    def _definite(self, source: Source, last_speaker: Entity | None) -> Found:
        """Give the person whom a singular definite description means."""
        again = self._again(source)
        entity = self.roles.person(source, last_speaker)
        if again is not None and (entity is None or source.kind == "person"):
            return again, "anonymous-again"
        if entity is not None:
            return entity, "role"
        if source.kind is None and source.definite:
            body = self.roles.organisation(source, last_speaker)
            if body is not None:
                return body, "description"
        entity = self._most_salient(source, last_speaker)
        if entity is not None:
            return entity, "description"
        complement = source.last > source.head.i + 1
        if source.kind == "person" or complement or not source.definite:
            return self._anonymous(source)
        return f"the article names nobody as “{source.name}”"

    def _most_salient(self, source: Source, last_speaker: Entity | None) -> Entity | None:
        """Give the person in focus, for a description that tells something new of them: "the father of two".

        Only where nobody else is near, and never for a noun that serves to leave people unnamed.
        """
        noun = source_nouns().get(lemma(source.head))
        gender = noun.gender if noun else ""
        aged = "year" in source.modifiers or "year-old" in source.name
        if not source.definite or (source.kind == "person" and not (gender or aged)):
            return None
        if lemma(source.head) in ("spokesman", "spokeswoman"):
            return None
        named = source.head.text[0].isupper() and source.last > source.head.i + 1
        if named and lemma(source.head) not in role_nouns("person"):
            return None  # "the Community of Rail Carriers" is a body that nobody introduced
        answer = resolve(self.stage, source.head, last_speaker, gender=gender or None, margin=1.0, reach=2)
        return answer.entity

    def _plural(self, source: Source) -> Found:
        if source.definite:
            again = self._again(source)
            if again is not None:
                return again, "anonymous-again"
        counted = source.determiner is not None and not source.definite
        capital = source.head.tag_ == "NNPS" or (
            source.head.text[0].isupper() and source.head.i > source.first
        )
        if not counted and (source.kind == "office" or (capital and source.kind is None)):
            return self._fuller(source) or (self._printed(source, "organisation"), "collective")
        return self._anonymous(source)

    def _fuller(self, source: Source) -> Found | None:
        """Give the earlier, fuller name of the same body: "ministers" after "Nordic energy ministers"."""
        if source.modifiers:
            return None
        for earlier, entity in self._earlier(source):
            if earlier.plural and earlier.modifiers:
                return entity, "group-again"
        return None

    def _again(self, source: Source) -> Entity | None:
        """Give the unnamed source that a definite description comes back to: "the official"."""
        for earlier, entity in self._earlier(source):
            unnamed = entity.type == "anonymous" and entity.human and earlier.plural == source.plural
            if unnamed and source.modifiers <= earlier.modifiers:
                return entity
        if lemma(source.head) in ("source", "person") and not source.modifiers and self.unnamed is not None:
            return self.unnamed
        return None

    def _earlier(self, source: Source) -> Iterator[tuple[Source, Entity]]:
        """Give the sources with the same head noun that stand before `source`, latest first."""
        return islice(reversed(self.met[lemma(source.head)]), 50)

    def _anonymous(self, source: Source) -> Found:
        return self._printed(source, "anonymous"), "anonymous"

    def _printed(self, source: Source, kind: SpeakerType) -> Entity:
        human = self.is_person(source) or source.head.lower_ in ELLIPTIC
        gender = role_nouns("person").get(lemma(source.head), "")
        if gender and kind == "anonymous":
            self.stage.gender[f"@{source.start}"] = gender
        return Entity(key=f"@{source.start}", name=source.name, type=kind, plural=source.plural, human=human)

    def _document(self, source: Source) -> Found:
        """Give who wrote a document, where the phrase or an earlier one says so; else the document itself."""
        names = self.stage.names
        for i in range(source.first, source.last):
            if i in names and self.stage.entities[names[i]].type == "organisation" and self._wrote(source, i):
                return self.stage.entities[names[i]], "document-author"
        owner = self._owner(source) or (self._issuer(source) if source.definite else None)
        if owner is not None:
            return owner, "document-author"
        for _, entity in self._earlier(source):
            if source.definite:
                return entity, "document-again"
        return self._printed(source, "anonymous"), "document"

    def _issuer(self, source: Source) -> Entity | None:
        """Give who is said to have sent or published what is called by the same noun before: "sent a letter"."""
        doc, wanted = self.stage.doc, lemma(source.head)
        for i in range(source.first - 1, -1, -1):
            token = doc[i]
            if token.pos_ != "NOUN" or lemma(token) != wanted or token.dep_ not in ("dobj", "pobj"):
                continue
            verb = token.head if token.dep_ == "dobj" else token.head.head
            if lemma(verb) not in ISSUING:
                continue
            for subject in verb.lefts:
                if subject.dep_ == "nsubj":
                    issuer = read_source(self.stage, subject.left_edge.idx, subject.idx + len(subject))
                    return self.stage.entities[issuer.actor] if issuer.actor is not None else None
        return None

    def _owner(self, source: Source) -> Entity | None:
        """Give whom a possessive says a document is of: "the official's assessment", "Diallo's report"."""
        doc = self.stage.doc
        for i in range(source.head.i - 1, source.first, -1):
            if doc[i].tag_ != "POS":
                continue
            owner = read_source(self.stage, doc[source.first].idx, doc[i - 1].idx + len(doc[i - 1]))
            if owner.actor is not None:
                return self.stage.entities[owner.actor]
            found = self._find(owner, None) if owner.form == "description" else None
            return None if found is None or isinstance(found, str) else found[0]
        return None

    def _wrote(self, source: Source, at: int) -> bool:
        """Whether a name in a document's phrase says whose it is: "a UN report", "a study by the bank".

        Not what it is about or where it was read: "a study of nurses in Lugo", "a video seen on Vidal".
        """
        if at < source.head.i:
            return True
        doc, names = self.stage.doc, self.stage.names
        before = at - 1
        while before > source.head.i and (
            names.get(before) == names[at] or doc[before].pos_ in ("DET", "ADJ", "NOUN", "PROPN")
        ):
            before -= 1
        if doc[before - 1].lower_ in READ:
            return False
        return doc[before].lower_ in WRITTEN and not (
            self.stage.entities[names[at]].place and doc[before].lower_ != "by"
        )

    def pair(self, source: Source) -> Found:
        """Give two that speak together, as printed: "Washington and Kyiv"."""
        names = self.stage.names
        keys = sorted({names[i] for i in range(source.first, source.last) if i in names})
        people = all(self.stage.entities[key].type == "person" for key in keys)
        kind: SpeakerType = "person" if people else "organisation"
        return Entity(key="+".join(keys), name=source.name, type=kind, plural=True), "collective"

    def _the_two(self, source: Source) -> Found:
        """Give the pair that stood together last: "the two" after "Ade and Bello met"."""
        names, doc, entities = self.stage.names, self.stage.doc, self.stage.entities
        for i in range(source.first - 1, max(source.first - 150, 0), -1):
            if doc[i].lower_ != "and" or i - 1 not in names:
                continue
            right = next((k for k in range(i + 1, min(i + 5, len(doc))) if k in names), None)
            if right is None or names[right] == names[i - 1]:
                continue
            left, other = entities[names[i - 1]], entities[names[right]]
            if left.type != other.type:
                continue
            name = f"{left.name} and {other.name}"
            return Entity(f"{left.key}+{other.key}", name, left.type, plural=True), "the-two"
        return f"no pair stands before “{source.name}”"

    def _unlisted_name(self, source: Source) -> Found | None:
        """Give the speaker for a name that is no actor's mention: an actor of that name, or as printed."""
        known = self.by_name.get(source.name)
        if known is not None:
            return known, "name"
        label = source.head.ent_type_
        if label == "NORP" and not source.plural:
            return None
        doc, first = self.stage.doc, source.head.i
        while first > source.first and doc[first - 1].pos_ == "PROPN" and doc[first - 1].ent_type_ == label:
            first -= 1
        while first < source.head.i and doc[first].lower_ in source_nouns():
            first += 1  # "Neighbour Ann Lee": the tagger takes a capital for a name
        several = first < source.head.i
        if label in ("ORG", "GPE", "NORP", "LOC", "FAC") or source.plural or source.head.text.isupper():
            return self._printed(source, "organisation"), "organisation"
        title = lemma(source.head) in role_synonyms()
        if label == "PERSON" or (
            source.determiner is None and not title and (several or first == source.first)
        ):
            name = doc[first : source.head.i + 1].text
            entity = Entity(key=f"={name}", name=name, type="person")
            self._know(entity)
            return entity, "name"
        return None
