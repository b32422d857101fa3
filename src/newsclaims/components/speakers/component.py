"""The component `newsclaims_speakers`: who the source of each quote is.

It reads the quotes (whose `source` is the mention at the cue) and the actors, and writes the quotes back with
their `speaker` and the rule that found it, or with the reason why there is none. No speaker is better than a
wrong one.
"""

from bisect import bisect_left
from collections.abc import Container, Iterator

from spacy.language import Language
from spacy.tokens import Doc, Token

from newsclaims.components import annotations
from newsclaims.components.actors.gender import genders
from newsclaims.components.speakers.alone import RULES as ALONE
from newsclaims.components.speakers.alone import Alone, Weighed, likeliest
from newsclaims.components.speakers.antecedents import controlling_subject, pronouns_and_titles
from newsclaims.components.speakers.discourse import Discourse, Entity
from newsclaims.components.speakers.learned import Learned
from newsclaims.components.speakers.meant import Meant
from newsclaims.components.speakers.noun_phrases import DEFINITE, HE_SHE, read_source
from newsclaims.components.speakers.pronouns import resolve
from newsclaims.components.speakers.references import Sources
from newsclaims.components.speakers.said_before import Found, renamed
from newsclaims.components.tagger import tagger
from newsclaims.components.tagger.encodings import encoding, let_go
from newsclaims.components.tracing import Considered, is_traced, note
from newsclaims.language.parse import is_topic
from newsclaims.language.relations import SUBJECTS
from newsclaims.records import Actor, Cue, Quote, Span, Speaker
from newsclaims.rules import kept


def find_speakers(doc: Doc) -> list[Quote]:
    """Give the quotes of `doc`, in order, each with its speaker or with the reason why it has none.

    Example:
        “The well is dry,” she said.  ->  Speaker(name="Amina Diallo", …, rule="pronoun-subject")
    """
    quotes = annotations.read(doc, "quotes", Quote)
    actors = annotations.read(doc, "actors", Actor)
    return Speakers(doc, actors, quotes).resolved() if quotes or actors else []


def learned(doc: Doc, actors: list[Actor]) -> Learned | None:
    """Give what the tagger knows of the article's pronouns, if it has read it."""
    found = encoding(doc)
    return None if found is None or not len(found.pieces.ids) else Learned(tagger().referring, found, actors)


class Speakers:
    """One article's quotes on their way to their speakers, in the order of their sources."""

    def __init__(self, doc: Doc, actors: list[Actor], quotes: list[Quote]) -> None:
        self.all = quotes
        self.quotes = [quote for quote in quotes if quote.reported_by is None]
        self.told: dict[str, list[Quote]] = {}
        """What others are told to have said, by the quote in whose words it stands."""
        for quote in quotes:
            if quote.reported_by is not None:
                self.told.setdefault(quote.reported_by, []).append(quote)
        self.stage = Discourse(doc, actors, self.quotes, genders(doc, actors), learned(doc, actors))
        self.sources = Sources(self.stage, self.quotes)
        self.meant = Meant(self.stage)

    def resolved(self) -> list[Quote]:
        """Give the quotes with their speakers."""
        sources: dict[int, list[Quote]] = {}
        for quote in self.quotes:
            sources.setdefault(self.stage.place(quote), []).append(quote)
        entries = [*((at, None) for at in sources), *self._bystanders(sources)]
        for at, token in sorted(entries, key=lambda entry: entry[0]):
            if token is not None:
                self._enter(token)
            else:
                for quote in sources[at]:
                    self._keep(quote, self._speaker(quote))
                    for other in self.told.get(quote.id, ()):
                        self.sources.found[other.id] = self._somebody_else(other, quote)
        self.meant.said((quote, self._entity(quote)) for quote in self.quotes)
        genders = self.stage.gender | self.stage.usual
        annotations.keep_meant(self.stage.doc, annotations.Meant(self.meant.actors, genders))
        if is_traced(self.stage.doc):
            note(self.stage.doc, self._considered())
        return [self._written(quote) for quote in self.all]

    def _keep(self, quote: Quote, found: Found) -> None:
        self.sources.found[quote.id] = found
        if not isinstance(found, str):
            self.sources.spoke.append((quote, found[0]))

    def _somebody_else(self, quote: Quote, teller: Quote) -> Found:
        """Give who is told to have said something, who comes on stage by that as little as he speaks himself."""
        if quote.source is None:
            return "no source"
        source = read_source(self.stage, quote.source.start, quote.source.end)
        found = self.sources.of(source, quote)
        if isinstance(found, str) or found[0] != self._entity(teller):
            return found
        if source.form != "description":
            return "nobody else than who tells it fits"
        if source.kind == "body":
            return self.sources.descriptions.printed(source, "organisation"), "organisation"
        return self.sources.descriptions.printed(source, "anonymous"), "anonymous"

    def _entity(self, quote: Quote) -> Entity | None:
        """Give who says a quote, if somebody was found."""
        found = self.sources.found[quote.id]
        return None if isinstance(found, str) else found[0]

    def _considered(self) -> Iterator[Considered]:
        """Tell which rule found each speaker."""
        for quote in self.all:
            found = self.sources.found[quote.id]
            if not isinstance(found, str):
                at = quote.source or quote.cue or quote.content[0]
                yield Considered("speaker", at.start, at.end, found[1], True)

    def _bystanders(self, sources: Container[int]) -> Iterator[tuple[int, Token]]:
        """Give the pronouns and titles that are nobody's source: they keep a person on stage."""
        printed = [quote.source for quote in self.quotes if quote.source is not None]
        heads = {self.stage.tokens(source.start, source.end)[1] - 1 for source in printed}
        doc = self.stage.doc
        others = (i for i in pronouns_and_titles(doc) if i not in sources and i not in heads)
        return ((i, doc[i]) for i in others if not self.stage.quoted(self.stage.starts[i]))

    def _enter(self, token: Token) -> None:
        """Put on stage whom a bystander means, if that is clear."""
        if token.lower_ in HE_SHE:
            answer = resolve(self.stage, token, self.sources.last_speaker())
            self.meant.keep(token, answer)
            entity = answer.entity
        elif token.left_edge.lower_ not in DEFINITE:
            return
        else:
            source = read_source(self.stage, token.left_edge.idx, token.idx + len(token))
            if not source.definite or source.form != "description":
                return
            entity = self.sources.descriptions.roles.person(source, self.sources.last_speaker())
        if entity is not None:
            self.stage.add(entity, token)

    def _written(self, quote: Quote) -> Quote:
        found = self.sources.found[quote.id]
        if isinstance(found, str):
            return quote.model_copy(update={"speaker": None, "unresolved": found})
        entity, rule = found
        speaker = Speaker(name=entity.name, type=entity.type, actor=entity.actor, rule=rule)
        source = None if rule == "alone" else quote.source  # who acts beside it isn't who says it
        return quote.model_copy(update={"speaker": speaker, "unresolved": None, "source": source})

    def _speaker(self, quote: Quote) -> Found:
        """Give whom a quote's source means, if the rule that finds them is at work."""
        found = (
            self._without_source(quote) if quote.source is None else self._with_source(quote, quote.source)
        )
        labelled = quote.source is None and self._labelled(quote)
        if quote.cue is None and quote.rule in ALONE and not labelled and kept("alone"):
            found = self._alone(quote, found)
        if isinstance(found, str) or kept(found[1]):
            return found
        return f"the rule {found[1]} is left out"

    def _with_source(self, quote: Quote, printed: Span) -> Found:
        if self._turn(quote) and printed.text.isupper():
            entity = self.stage.with_initials(printed.text)
            if entity is not None:
                return entity, "initials"
        source = read_source(self.stage, printed.start, printed.end)
        found = self.sources.of(source, quote)
        if not isinstance(found, str) and source.form != "name":
            self.stage.add(found[0], source.head)
            self.meant.source(source.head, found[0])
        return found

    def _turn(self, quote: Quote) -> bool:
        """Whether a quote is a turn of an interview: direct, with no cue but a colon, and no marks around it."""
        before = self.stage.tokens(quote.content[0].start, quote.content[0].end)[0] - 1
        plain = before < 0 or not self.stage.doc[before].is_quote
        return quote.kind == "direct" and plain and (quote.cue is None or quote.cue.text == ":")

    def _without_source(self, quote: Quote) -> Found:
        if quote.cue is not None:
            if self._passive(quote.cue):
                return "no source, and the cue is passive: its subject didn't say it"
            found = self._controller(quote, quote.cue)
            if found is not None:
                return found
            if quote.kind == "indirect":
                return "no source"
        return self._continued(quote)

    def _passive(self, cue: Cue) -> bool:
        """Whether the cue is a past participle without "have": "Asked whether …", "was seen as …"."""
        first, stop = self.stage.tokens(cue.start, cue.end)
        participles = [
            token for token in self.stage.doc[first:stop] if token.pos_ == "VERB" and token.tag_ == "VBN"
        ]
        return any(not any(child.lemma_ == "have" for child in verb.lefts) for verb in participles)

    def _controller(self, quote: Quote, cue: Cue) -> Found | None:
        """Give the subject of the cue or of the clause that it hangs on; a noun's may have met with others' words."""
        token = self.stage.doc[self.stage.tokens(cue.start, cue.end)[0]]
        source = controlling_subject(self.stage, token) if token.pos_ != "NOUN" else None
        if source is not None:
            same = self._of_same_source(source.head)
            return (same, "controller") if same else renamed(self.sources.of(source, quote), "controller")
        return None

    def _of_same_source(self, subject: Token) -> Entity | None:
        """Give who was found for another verb of the same subject: *the rector* urged calm and said it was late."""
        spoke = reversed(self.sources.spoke)
        sources = ((quote.source, entity) for quote, entity in spoke if quote.source is not None)
        return next((entity for one, entity in sources if one.start <= subject.idx < one.end), None)

    def _alone(self, quote: Quote, found: Found) -> Found:
        """Give who is likeliest to have said what no word of saying stands beside."""
        beside = found[0] if quote.source is not None and not isinstance(found, str) else None
        alone = Alone(self.stage, self.sources, quote, beside)
        if beside is not None and quote.rule == "scene" and not alone.opens:
            return found  # who acts right before it, in its paragraph
        if beside is None and alone.is_borne():
            return "no source, and the sentence before tells of what bears the words"
        weighed = alone.candidates()
        taken = likeliest(weighed)
        self._weighed(quote, weighed, taken)
        if taken is None and beside is not None and all(one.entity != beside for one in weighed):
            return "no source, and who acts beside it is told of"
        if taken is None:
            return found
        entity = weighed[taken].entity
        if entity is None:
            return found if isinstance(found, str) else "no source, and nobody beside it is likely enough"
        return found if not isinstance(found, str) and found[0] == entity else (entity, "alone")

    def _weighed(self, quote: Quote, weighed: list[Weighed], taken: int | None) -> None:
        """Keep what was weighed, and which was taken, where somebody wants that."""

    def _continued(self, quote: Quote) -> Found:
        """Give the last speaker, where the words go on without a break that could change the speaker."""
        if not self.sources.spoke:
            return "no source, and nobody has spoken before it"
        if self._labelled(quote):
            return "no source, and the words before its colon name nobody"
        last, entity = self.sources.spoke[-1]
        start = quote.content[0].start
        end = max(part.end for part in [*last.content, last.cue, last.source] if part is not None)
        if end > start:
            return "no source"
        first, at = self.stage.tokens(end, end + 1)[0], self.stage.tokens(start, start + 1)[0]
        if self.stage.paragraph_of[at] - self.stage.paragraph_of[first] > 1:
            return "no source, and the last speaker stands too far off"
        between = [token for token in self.stage.doc[first:at] if token.dep_ in SUBJECTS and token.idx >= end]
        if any(self.stage.names.get(token.i) != entity.actor for token in between):
            return "no source, and somebody else may have taken over"
        return entity, "continued"

    def _labelled(self, quote: Quote) -> bool:
        """Whether the article announces a quotation in words of its own: July 15, 1960: “…”."""
        at = self.stage.tokens(quote.content[0].start, quote.content[0].start + 1)[0]
        before = self.stage.doc[max(at - 2, 0) : at]
        if len(before) < 2 or not before[1].is_quote or before[0].text != ":":
            return False
        paragraph = bisect_left(self.stage.paragraph_of, self.stage.paragraph_of[at])
        return not is_topic(self.stage.doc[paragraph : at - 2])


class SpeakersComponent:
    """Writes the speakers into `doc.spans["newsclaims_quotes"]`."""

    def __call__(self, doc: Doc) -> Doc:
        """Resolve the speakers of `doc`'s quotes and give `doc` back."""
        annotations.expect_parse(doc)
        quotes = find_speakers(doc)
        if quotes:
            extents = [
                (quote.id, span.start, span.end, quote.kind) for quote in quotes for span in quote.content
            ]
            annotations.write(doc, "quotes", quotes, extents)
        let_go(doc)
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
