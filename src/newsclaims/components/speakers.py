"""The component `newsclaims_speakers`: who the source of each quote is.

It reads the quotes (whose `source` is the mention at the cue) and the actors, and writes the quotes back with
their `speaker` and the rule that found it, or with the reason why there is none. No speaker is better than a
wrong one.
"""

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Token

from newsclaims.components import annotations
from newsclaims.components.coreference.discourse import SUBJECTS, Discourse, Entity, lemma
from newsclaims.components.coreference.genders import genders
from newsclaims.components.coreference.pronouns import resolve
from newsclaims.components.coreference.roles import Roles
from newsclaims.components.coreference.sources import (
    FIRST,
    HE_SHE,
    IT,
    POSSESSIVE,
    RELATIVE,
    THEY,
    Source,
    read_source,
)
from newsclaims.records import Actor, Quote, Speaker

Found = tuple[Entity, str] | str
"""Who speaks and the rule that found it, or why nobody was found."""

PAIRS = frozenset(("two", "pair", "duo", "couple"))
MASCULINE_OR_FEMININE = frozenset(HE_SHE)


def find_speakers(doc: Doc) -> list[Quote]:
    """Give the quotes of `doc`, in order, each with its speaker or with the reason why it has none.

    Example:
        “The well is dry,” she said.  ->  Speaker(name="Amina Diallo", …, rule="pronoun-subject")
    """
    quotes = annotations.read(doc, "quotes", Quote)
    if not quotes:
        return []
    actors = annotations.read(doc, "actors", Actor)
    return Speakers(doc, actors, quotes).resolved()


class Speakers:
    """One article's quotes on their way to their speakers, in the order of their sources."""

    def __init__(self, doc: Doc, actors: list[Actor], quotes: list[Quote]) -> None:
        self.quotes = quotes
        self.stage = Discourse(doc, actors, quotes, genders(doc, actors))
        self.roles = Roles(self.stage)
        self.found: dict[str, Found] = {}
        self.spoke: list[tuple[Quote, Entity]] = []
        self.unnamed: list[tuple[Source, Entity]] = []
        self.pairs: list[tuple[int, Entity]] = []

    def resolved(self) -> list[Quote]:
        """Give the quotes with their speakers."""
        sources: dict[int, list[Quote]] = {}
        for quote in self.quotes:
            sources.setdefault(self._at(quote), []).append(quote)
        for at, pronoun in sorted(
            [*((at, None) for at in sources), *self._pronouns(sources)], key=lambda p: p[0]
        ):
            if pronoun is not None:
                answer = resolve(self.stage, pronoun, self._last_speaker())
                if answer.entity is not None:
                    self.stage.add(answer.entity, pronoun)
                continue
            for quote in sources[at]:
                found = self._speaker(quote)
                self.found[quote.id] = found
                if not isinstance(found, str):
                    self.spoke.append((quote, found[0]))
        return [self._written(quote) for quote in self.quotes]

    def _at(self, quote: Quote) -> int:
        """Give the token at which a quote's speaker is asked for: source, else cue, else content."""
        span = quote.source or quote.cue or quote.content[0]
        return self.stage.tokens(span.start, span.end)[0]

    def _pronouns(self, sources: dict[int, list[Quote]]) -> Iterator[tuple[int, Token]]:
        """Give the pronouns that are nobody's source: they keep a person on stage."""
        for token in self.stage.doc:
            if (
                token.lower_ in MASCULINE_OR_FEMININE
                and token.i not in sources
                and not self.stage.quoted(token.idx)
            ):
                yield token.i, token

    def _written(self, quote: Quote) -> Quote:
        found = self.found[quote.id]
        if isinstance(found, str):
            return quote.model_copy(update={"speaker": None, "unresolved": found})
        entity, rule = found
        speaker = Speaker(name=entity.name, type=entity.type, actor=entity.actor, rule=rule)
        return quote.model_copy(update={"speaker": speaker, "unresolved": None})

    def _last_speaker(self) -> Entity | None:
        return self.spoke[-1][1] if self.spoke else None

    def _speaker(self, quote: Quote) -> Found:
        if quote.source is None:
            return self._without_source(quote)
        source = read_source(self.stage, quote.source.start, quote.source.end)
        found = self._of(source, quote)
        if not isinstance(found, str) and source.form != "name":
            self.stage.add(found[0], source.head)
        return found

    def _of(self, source: Source, quote: Quote | None) -> Found:
        if source.form == "pronoun":
            return self._pronoun(source.head, quote)
        if source.form == "name" and source.actor is not None:
            entity = self.stage.entities[source.actor]
            return entity, self._name_rule(entity, source)
        if source.form == "pair":
            return self._pair(source)
        return self._description(source, quote)

    def _name_rule(self, entity: Entity, source: Source) -> str:
        """Say how a printed name leads to the actor: the whole name, its last or first word, another form."""
        if entity.type == "organisation":
            return "organisation"
        words = [
            token.text for token in self.stage.doc[source.first : source.last]
            if self.stage.names.get(token.i) == entity.key
        ]  # fmt: skip
        full = entity.name.split()
        if words == full or " ".join(words) == entity.name:
            return "name"
        if words and full and words[-1] == full[-1]:
            return "surname"
        if words and full and words[0] == full[0]:
            return "first-name"
        return "alias"

    def _pair(self, source: Source) -> Found:
        keys = sorted(
            {self.stage.names[i] for i in range(source.first, source.last) if i in self.stage.names}
        )
        people = all(self.stage.entities[key].type == "person" for key in keys)
        kind = "person" if people else "organisation"
        entity = Entity(key="+".join(keys), name=source.name, type=kind, plural=True)  # type: ignore[arg-type]
        return entity, "collective"

    # Pronouns

    def _pronoun(self, pronoun: Token, quote: Quote | None) -> Found:
        word = pronoun.lower_
        enclosing = self._enclosing(pronoun.idx, quote)
        if word in FIRST:
            return (
                (enclosing, "first-person")
                if enclosing
                else f"“{pronoun.text}” is the article's own author or not named"
            )
        if word in RELATIVE:
            return self._relative(pronoun, quote)
        if word == "you":
            return "“you” names nobody"
        excluded = {enclosing.key} if enclosing is not None else set()
        doubted: set[str] = set()
        if quote is not None:
            for span in (quote.addressee, quote.medium):
                if span is not None:
                    excluded |= self._named_in(span.start, span.end)
            for span in quote.content:
                doubted |= self._named_in(span.start, span.end)
        answer = resolve(self.stage, pronoun, self._last_speaker(), frozenset(excluded), frozenset(doubted))
        if word in THEY:
            found = self._plural_subject(pronoun, answer.entity)
            if found is not None:
                return found
        if answer.entity is None:
            return answer.reason or "nobody fits"
        if word in THEY:
            return answer.entity, "pronoun-plural"
        if word in IT:
            return answer.entity, "pronoun-organisation"
        possessive = pronoun.dep_ == "poss" or pronoun.tag_ == "PRP$"
        return answer.entity, "pronoun-possessive" if possessive else "pronoun-subject"

    def _enclosing(self, at: int, quote: Quote | None) -> Entity | None:
        """Give the speaker of the quotation inside which a nested quote's source stands."""
        for other in self.quotes:
            if other is quote or not any(span.start <= at < span.end for span in other.content):
                continue
            if not self.stage.quoted(at):
                continue
            found = self.found.get(other.id)
            if found is None and other.source is not None and not other.source.start <= at < other.source.end:
                found = self._of(read_source(self.stage, other.source.start, other.source.end), None)
            if found is not None and not isinstance(found, str):
                return found[0]
        return None

    def _named_in(self, start: int, end: int) -> set[str]:
        first, last = self.stage.tokens(start, end)
        return {self.stage.names[i] for i in range(first, last) if i in self.stage.names}

    def _relative(self, pronoun: Token, quote: Quote | None) -> Found:
        """Give the speaker whom "who" stands for: the noun its clause hangs on, else the noun before."""
        doc = self.stage.doc
        clause = pronoun.head
        for _ in range(4):
            if clause.dep_ == "relcl" or clause.head.i == clause.i:
                break
            clause = clause.head
        if clause.dep_ == "relcl" and clause.head.i < pronoun.i:
            antecedent = clause.head
        else:
            at = pronoun.i - 1
            while at > 0 and (doc[at].is_punct or doc[at].is_space):
                at -= 1
            antecedent = doc[at]
        if antecedent.i in self.stage.names:
            return self.stage.entities[self.stage.names[antecedent.i]], "relative-pronoun"
        first = min(antecedent.left_edge.i, antecedent.i)
        found = self._of(read_source(self.stage, doc[first].idx, antecedent.idx + len(antecedent)), quote)
        return found if isinstance(found, str) else (found[0], "relative-pronoun")

    def _plural_subject(self, pronoun: Token, rival: Entity | None) -> Found | None:
        """Give the plural subject nearest before "they", if it is nearer than the rival."""
        doc = self.stage.doc
        here = self.stage.sentence_of[pronoun.i]
        for i in range(pronoun.i - 1, max(pronoun.i - 80, -1), -1):
            token = doc[i]
            if here - self.stage.sentence_of[i] > 2:
                break
            if token.dep_ not in SUBJECTS or self.stage.quoted(token.idx) or token.head.i == pronoun.head.i:
                continue
            joined = any(child.dep_ == "conj" for child in token.children)
            if token.tag_ not in ("NNS", "NNPS") and not joined and lemma(token) not in ("people", "police"):
                continue
            last = max([child.i for child in token.children if child.dep_ == "conj"], default=token.i)
            source = read_source(self.stage, token.left_edge.idx, doc[last].idx + len(doc[last]))
            found = self._of(source, None)
            if not isinstance(found, str):
                return found[0], "pronoun-plural"
        return None

    # Descriptions

    def _description(self, source: Source, quote: Quote | None) -> Found:
        head = lemma(source.head)
        if source.determiner in ("the", "both", "these") and (head in PAIRS or source.determiner == "both"):
            return self._the_two(source)
        if source.head.pos_ == "PROPN" and source.kind is None and source.determiner not in POSSESSIVE:
            found = self._unlisted_name(source)
            if found is not None:
                return found
        if source.kind == "document":
            return self._document(source)
        if source.kind == "body":
            entity = self.roles.find(source) if source.determiner in ("the", "this", None) else None
            if entity is not None:
                return entity, "description"
            return self._printed(source, "organisation"), "organisation"
        if source.plural:
            return self._plural(source)
        if source.definite or source.determiner in POSSESSIVE or self._owned(source):
            return self._definite(source)
        return self._anonymous(source)

    def _owned(self, source: Source) -> bool:
        doc = self.stage.doc
        return any(
            doc[i].tag_ == "POS" or doc[i].lower_ in ("'s", "’s") for i in range(source.first, source.head.i)
        )

    def _definite(self, source: Source) -> Found:
        """Give the person whom a singular definite description means."""
        again = self._again(source)
        entity = self.roles.find(source)
        if again is not None and (entity is None or source.kind == "person"):
            return again, "anonymous-again"
        if entity is not None:
            return entity, "role"
        complement = any(token.i > source.head.i for token in self.stage.doc[source.head.i : source.last])
        if source.kind == "person" or complement or not source.definite:
            return self._anonymous(source)
        return f"the article names nobody as “{source.name}”"

    def _plural(self, source: Source) -> Found:
        if source.definite:
            again = self._again(source)
            if again is not None:
                return again, "anonymous-again"
        counted = source.determiner is not None and not source.definite
        capital = source.head.tag_ == "NNPS" or (
            source.head.text[0].isupper() and source.head.i > source.first
        )
        if not counted and (source.kind == "office" or capital):
            fuller = self._fuller(source)
            return fuller or (self._printed(source, "organisation"), "collective")
        return self._anonymous(source)

    def _fuller(self, source: Source) -> Found | None:
        """Give the earlier, fuller name of the same body: "ministers" after "Nordic energy ministers"."""
        if source.modifiers:
            return None
        for earlier, entity in reversed(self.unnamed):
            if earlier.plural and earlier.modifiers and lemma(earlier.head) == lemma(source.head):
                return entity, "group-again"
        return None

    def _again(self, source: Source) -> Entity | None:
        """Give the unnamed source that a definite description comes back to: "the official"."""
        for earlier, entity in reversed(self.unnamed):
            same = lemma(earlier.head) == lemma(source.head) or lemma(source.head) in ("source", "person")
            unnamed = entity.type == "anonymous" and earlier.plural == source.plural
            if same and unnamed and source.modifiers <= earlier.modifiers:
                return entity
        return None

    def _anonymous(self, source: Source) -> Found:
        return self._printed(source, "anonymous"), "anonymous"

    def _printed(self, source: Source, kind: str) -> Entity:
        entity = Entity(key=f"@{source.start}", name=source.name, type=kind, plural=source.plural)  # type: ignore[arg-type]
        self.unnamed.append((source, entity))
        return entity

    def _document(self, source: Source) -> Found:
        """Give who wrote a document, where the phrase or an earlier one says so; else the document itself."""
        names = self.stage.names
        for i in range(source.first, source.last):
            if i in names and self.stage.entities[names[i]].type == "organisation":
                return self.stage.entities[names[i]], "document-author"
        for earlier, entity in reversed(self.unnamed):
            if source.definite and lemma(earlier.head) == lemma(source.head):
                return entity, "document-again"
        return self._printed(source, "anonymous"), "document"

    def _the_two(self, source: Source) -> Found:
        """Give the pair that stood together last: "the two" after "Ade and Bello met"."""
        names = self.stage.names
        doc = self.stage.doc
        for i in range(source.first - 1, max(source.first - 150, 0), -1):
            if doc[i].lower_ != "and" or i - 1 not in names or i + 1 >= len(doc):
                continue
            right = next((k for k in range(i + 1, min(i + 5, len(doc))) if k in names), None)
            if right is None or names[right] == names[i - 1]:
                continue
            left, other = self.stage.entities[names[i - 1]], self.stage.entities[names[right]]
            kind = "person" if left.type == other.type == "person" else "organisation"
            name = f"{left.name} and {other.name}"
            return Entity(f"{left.key}+{other.key}", name, kind, plural=True), "the-two"  # type: ignore[arg-type]
        return f"no pair stands before “{source.name}”"

    def _unlisted_name(self, source: Source) -> Found | None:
        """Give the speaker for a name that is no actor's mention: an actor of that name, or as printed."""
        words = source.name.split()
        for entity in self.stage.entities.values():
            parts = entity.name.split()
            if entity.name == source.name or (
                entity.type == "person" and len(parts) > 1 and words[-1] == parts[-1]
            ):
                return entity, "name" if entity.name == source.name else "surname"
        label = source.head.ent_type_
        if label == "PERSON":
            doc = self.stage.doc
            first = source.head.i
            while first > source.first and doc[first - 1].ent_type_ == "PERSON":
                first -= 1
            name = self.stage.text[doc[first].idx : source.head.idx + len(source.head)]
            return Entity(key=f"={name}", name=name, type="person"), "name"
        if label in ("ORG", "GPE", "NORP", "LOC", "FAC") or source.plural:
            return self._printed(source, "organisation"), "organisation"
        return None

    # Quotes without a source

    def _without_source(self, quote: Quote) -> Found:
        if quote.cue is not None:
            found = self._controller(quote)
            if found is not None:
                return found
        return self._continued(quote)

    def _controller(self, quote: Quote) -> Found | None:
        """Give the subject of the cue, or of the clause that it hangs on: "Ade said …, adding that …"."""
        assert quote.cue is not None
        doc = self.stage.doc
        token = doc[self.stage.tokens(quote.cue.start, quote.cue.end)[0]]
        contents = [(span.start, span.end) for span in quote.content]
        for _ in range(5):
            for child in token.lefts:
                if child.dep_ in SUBJECTS and not any(start <= child.idx < end for start, end in contents):
                    source = read_source(self.stage, child.left_edge.idx, child.idx + len(child))
                    found = self._of(source, quote)
                    return found if isinstance(found, str) else (found[0], "controller")
            if token.head.i == token.i:
                return None
            token = token.head
        return None

    def _continued(self, quote: Quote) -> Found:
        """Give the last speaker, where the words go on without a break that could change the speaker."""
        if not self.spoke:
            return "no source, and nobody has spoken before it"
        last, entity = self.spoke[-1]
        start = quote.content[0].start
        end = max(part.end for part in [*last.content, last.cue, last.source] if part is not None)
        if end > start:
            return "no source"
        first, at = self.stage.tokens(end, end + 1)[0], self.stage.tokens(start, start + 1)[0]
        if self.stage.paragraph_of[at] - self.stage.paragraph_of[first] > 1:
            return "no source, and the last speaker stands too far off"
        for i in range(first, at):
            token = self.stage.doc[i]
            if token.dep_ in SUBJECTS and token.idx >= end and self.stage.names.get(token.i) != entity.actor:
                return "no source, and somebody else may have taken over"
        return entity, "continued"


class SpeakersComponent:
    """Writes the speakers into `doc.spans["newsclaims_quotes"]`."""

    def __call__(self, doc: Doc) -> Doc:
        """Resolve the speakers of `doc`'s quotes and give `doc` back."""
        quotes = find_speakers(doc)
        if quotes:
            extents = [(span.start, span.end, quote.kind) for quote in quotes for span in quote.content]
            annotations.write(doc, "quotes", quotes, extents)
        return doc


@Language.factory(
    "newsclaims_speakers",
    assigns=["doc.spans"],
    requires=["doc.spans", "token.dep", "token.tag"],
    default_config={},
)
def make_speakers(nlp: Language, name: str) -> SpeakersComponent:
    """Give the component that resolves the speakers of quotes."""
    return SpeakersComponent()
