"""The component `newsclaims_speakers`: who the source of each quote is.

It reads the quotes (whose `source` is the mention at the cue) and the actors, and writes the quotes back with
their `speaker` and the rule that found it, or with the reason why there is none. No speaker is better than a
wrong one.
"""

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Token

from newsclaims.components import annotations
from newsclaims.components.actors.aliases import person
from newsclaims.components.actors.gender import genders
from newsclaims.components.speakers.descriptions import Descriptions, Found
from newsclaims.components.speakers.discourse import Discourse, Entity, lemma
from newsclaims.components.speakers.noun_phrases import (
    FIRST,
    HE_SHE,
    IT,
    RELATIVE,
    THEY,
    Source,
    read_source,
)
from newsclaims.components.speakers.pronouns import resolve
from newsclaims.language.clauses import SUBJECTS
from newsclaims.lexicons import role_nouns, role_synonyms
from newsclaims.records import Actor, Cue, Quote, Speaker


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
        self.descriptions = Descriptions(self.stage)
        self.found: dict[str, Found] = {}
        self.spoke: list[tuple[Quote, Entity]] = []
        self.by_surname: set[str] = set()

    def resolved(self) -> list[Quote]:
        """Give the quotes with their speakers."""
        sources: dict[int, list[Quote]] = {}
        for quote in self.quotes:
            sources.setdefault(self._at(quote), []).append(quote)
        entries = [*((at, None) for at in sources), *self._bystanders(sources)]
        for at, token in sorted(entries, key=lambda entry: entry[0]):
            if token is not None:
                self._enter(token)
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

    def _bystanders(self, sources: dict[int, list[Quote]]) -> Iterator[tuple[int, Token]]:
        """Give the pronouns and titles that are nobody's source: they keep a person on stage."""
        heads = {
            self.stage.tokens(q.source.start, q.source.end)[1] - 1
            for q in self.quotes
            if q.source is not None
        }
        doc = self.stage.doc
        strings = doc.vocab.strings
        pronouns, noun = {strings[word] for word in HE_SHE}, strings["NOUN"]
        subjects = {strings[dep] for dep in SUBJECTS}
        for i, (lower, dep, pos) in enumerate(doc.to_array(["LOWER", "DEP", "POS"]).tolist()):
            titled = dep in subjects and pos == noun and lemma(doc[i]) in role_synonyms()
            if not (titled or lower in pronouns) or i in sources or i in heads:
                continue
            if not self.stage.quoted(doc[i].idx):
                yield i, doc[i]

    def _enter(self, token: Token) -> None:
        """Put on stage whom a bystander means, if that is clear."""
        if token.lower_ in HE_SHE:
            entity = resolve(self.stage, token, self._last_speaker()).entity
        else:
            source = read_source(self.stage, token.left_edge.idx, token.idx + len(token))
            if not source.definite or source.form != "description":
                return
            entity = self.descriptions.roles.person(source, self._last_speaker())
        if entity is not None:
            self.stage.add(entity, token)

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
        if self._turn(quote) and quote.source.text.isupper():
            entity = self.stage.with_initials(quote.source.text)
            if entity is not None:
                return entity, "initials"
        source = read_source(self.stage, quote.source.start, quote.source.end)
        found = self._of(source, quote)
        if not isinstance(found, str) and source.form != "name":
            self.stage.add(found[0], source.head)
        return found

    def _turn(self, quote: Quote) -> bool:
        """Whether a quote is a turn of an interview: direct, with no cue but a colon, and no marks around it."""
        before = self.stage.tokens(quote.content[0].start, quote.content[0].end)[0] - 1
        plain = before < 0 or not self.stage.doc[before].is_quote
        return quote.kind == "direct" and plain and (quote.cue is None or quote.cue.text == ":")

    def _of(self, source: Source, quote: Quote | None) -> Found:
        if source.form == "pronoun":
            return self._pronoun(source.head, quote)
        if source.form == "name" and source.actor is not None:
            entity = self.stage.entities[source.actor]
            rule = self._name_rule(entity, source)
            if rule == "surname" and quote is not None:
                entity = self._namesake(entity, source, quote)
                self.by_surname.add(entity.key)
            return entity, rule
        if source.form == "pair":
            return self.descriptions.pair(source)
        return self.descriptions.find(source, self._last_speaker(), self._hearers(quote))

    def _hearers(self, quote: Quote | None) -> frozenset[str]:
        """Give the keys of those who are told: "the clerk told Benn", "the porter had told him"."""
        if quote is None or quote.addressee is None:
            return frozenset()
        named = self._named_in(quote.addressee.start, quote.addressee.end)
        token = self.stage.doc[self.stage.tokens(quote.addressee.start, quote.addressee.end)[0]]
        told = resolve(self.stage, token, margin=0.0).entity if token.lower_ in HE_SHE else None
        return frozenset(named | ({told.key} if told else set()))

    def _namesake(self, entity: Entity, source: Source, quote: Quote) -> Entity:
        """Give whom a bare surname at a cue means: of two who share it, the one who has just been speaking.

        Not where the other has spoken under that surname before: then it is theirs in this article.
        """
        if not self.spoke or source.last - source.first > 1 or entity.key in self.by_surname:
            return entity
        earlier, last = self.spoke[-1]
        named = self.stage.paragraph_of[self._at(quote)] - self.stage.paragraph_of[self._at(earlier)]
        if last.type != "person" or not 0 <= named <= 2:
            return entity
        return last if person(last.name).last == person(entity.name).last else entity

    def _name_rule(self, entity: Entity, source: Source) -> str:
        """Say how a printed name leads to the actor: the whole name, its last or first word, another form."""
        if entity.type == "organisation":
            return "organisation"
        words = [
            token.text for token in self.stage.doc[source.first : source.last]
            if self.stage.names.get(token.i) == entity.key
        ]  # fmt: skip
        full = entity.name.split()
        if not words:
            return "role"  # "the health minister", with the name in apposition behind it
        if words == full or " ".join(words) == entity.name:
            return "name"
        if words and full and person(words[-1]).last == person(entity.name).last:
            return "surname"
        if words and full and words[0] == full[0]:
            return "first-name"
        return "alias"

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
        unnamed = self._unnamed_subject(pronoun) if word in HE_SHE else None
        if unnamed is not None:
            return unnamed, "pronoun-subject"
        answer = resolve(self.stage, pronoun, self._last_speaker(), frozenset(excluded), frozenset(doubted))
        if word in THEY and (answer.entity is None or answer.entity != self._last_speaker()):
            found = self._plural_subject(pronoun)
            if found is not None:
                return found
        if answer.entity is None and word in IT:
            document = self._document_subject(pronoun)
            if document is not None:
                return document, "pronoun-document"
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
        if not self.stage.quoted(at):
            return None
        for other in self.quotes:
            if other is quote or not any(span.start <= at < span.end for span in other.content):
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
        doc, names = self.stage.doc, self.stage.names
        before = pronoun.i - 1
        while before > 0 and (doc[before].is_punct or doc[before].is_space):
            before -= 1
        if before in names and not self.stage.entities[names[before]].place:
            return self.stage.entities[names[before]], "relative-pronoun"
        clause = pronoun.head
        for _ in range(4):
            if clause.dep_ == "relcl" or clause.head.i == clause.i:
                break
            clause = clause.head
        noun = clause.head if clause.dep_ == "relcl" and clause.head.i < pronoun.i else doc[before]
        for _ in range(6):
            somewhere = noun.pos_ == "ADP" or (noun.i in names and self.stage.entities[names[noun.i]].place)
            if not (noun.dep_ == "appos" or somewhere) or noun.head.i >= noun.i:
                break
            noun = noun.head
        if noun.dep_ == "attr":
            noun = next((child for child in noun.head.lefts if child.dep_ in SUBJECTS), noun)
        if noun.i in names:
            return self.stage.entities[names[noun.i]], "relative-pronoun"
        source = read_source(self.stage, noun.left_edge.idx, noun.idx + len(noun))
        found = self._of(source, quote)
        return found if isinstance(found, str) else (found[0], "relative-pronoun")

    def _unnamed_subject(self, pronoun: Token) -> Entity | None:
        """Give the subject of the sentence before "he", where it is somebody unnamed and nobody is named there.

        "A driver blocked the gate. He said …": what the centering literature calls continuing (Grosz et al. 1995).
        """
        doc = self.stage.doc
        before = self.stage.sentence_of[pronoun.i] - 1
        first = pronoun.i
        while first > 0 and self.stage.sentence_of[first - 1] >= before:
            first -= 1
        between = range(first, pronoun.i)
        if any(
            self.stage.entities[self.stage.names[i]].type == "person"
            for i in between
            if i in self.stage.names
        ):
            return None
        for i in between:
            token = doc[i]
            if token.dep_ not in SUBJECTS or token.head.dep_ != "ROOT" or self.stage.told(token.idx):
                continue
            source = read_source(
                self.stage, token.left_edge.idx, token.right_edge.idx + len(token.right_edge)
            )
            if source.form != "description" or source.plural or not self.descriptions.is_person(source):
                return None
            gender = role_nouns("person").get(lemma(source.head), "")
            if gender and gender != HE_SHE[pronoun.lower_]:
                return None
            found = self._of(source, None)
            return self.descriptions.unnamed_as_printed(source) if isinstance(found, str) else found[0]
        return None

    def _plural_subject(self, pronoun: Token) -> Found | None:
        """Give the plural subject nearest before "they": a noun that no actor stands for."""
        doc = self.stage.doc
        here = self.stage.sentence_of[pronoun.i]
        for i in range(pronoun.i - 1, max(pronoun.i - 80, -1), -1):
            token = doc[i]
            if here - self.stage.sentence_of[i] > 2:
                break
            if token.dep_ not in SUBJECTS or self.stage.quoted(token.idx) or token.head.i == pronoun.head.i:
                continue
            last = max([child.i for child in token.children if child.dep_ == "conj"], default=token.i)
            plural = token.tag_ in ("NNS", "NNPS") or lemma(token) in ("people", "police")
            if not plural and last == token.i:
                continue
            source = read_source(self.stage, token.left_edge.idx, doc[last].idx + len(doc[last]))
            if source.form == "description" and source.kind not in ("person", "office", "body"):
                continue
            found = self._of(source, None)
            if not isinstance(found, str):
                return found[0], "pronoun-plural"
        return None

    def _document_subject(self, pronoun: Token) -> Entity | None:
        """Give the study, report or letter that is the subject of the sentence before "it"."""
        doc, here = self.stage.doc, self.stage.sentence_of[pronoun.i]
        for i in range(pronoun.i - 1, max(pronoun.i - 80, -1), -1):
            token = doc[i]
            if here - self.stage.sentence_of[i] > 1:
                break
            if token.dep_ not in SUBJECTS or token.head.dep_ != "ROOT" or self.stage.quoted(token.idx):
                continue
            source = read_source(self.stage, token.left_edge.idx, token.idx + len(token))
            if source.form != "description" or source.kind != "document" or source.plural:
                return None
            found = self._of(source, None)
            return None if isinstance(found, str) else found[0]
        return None

    # Quotes without a source

    def _without_source(self, quote: Quote) -> Found:
        if quote.cue is not None:
            if self._passive(quote.cue):
                return "no source, and the cue is passive: its subject didn't say it"
            found = self._controller(quote)
            if found is not None:
                return found
            if quote.kind == "indirect":
                return "no source"
        return self._continued(quote)

    def _passive(self, cue: Cue) -> bool:
        """Whether the cue is a past participle without "have": "Asked whether …", "was seen as …"."""
        first, stop = self.stage.tokens(cue.start, cue.end)
        verbs = [token for token in self.stage.doc[first:stop] if token.pos_ == "VERB"]
        return any(
            verb.tag_ == "VBN" and not any(child.lemma_ == "have" for child in verb.lefts) for verb in verbs
        )

    def _controller(self, quote: Quote) -> Found | None:
        """Give the subject of the cue, or of the clause that it hangs on: "Ade said …, adding that …"."""
        assert quote.cue is not None
        doc = self.stage.doc
        token = cue = doc[self.stage.tokens(quote.cue.start, quote.cue.end)[0]]
        for _ in range(6):
            for child in token.lefts:
                if child.dep_ in SUBJECTS and not self.stage.told(child.idx):
                    last = max(
                        [other.i for other in child.children if other.dep_ == "appos"], default=child.i
                    )
                    source = read_source(self.stage, child.left_edge.idx, doc[last].idx + len(doc[last]))
                    found = self._of(source, quote)
                    return found if isinstance(found, str) else (found[0], "controller")
            if token.head.i == token.i:
                break
            token = token.head
        at = cue.i - 1
        while at > 0 and (doc[at].is_punct or doc[at].is_space or doc[at].pos_ in ("ADV", "AUX")):
            at -= 1
        named = self.stage.names.get(at)
        near = at >= 0 and self.stage.sentence_of[at] == self.stage.sentence_of[cue.i]
        if named is None or not near or self.stage.told(doc[at].idx):
            return None
        return self.stage.entities[named], "controller"

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
