"""Whom the noun phrase of a source means: a name, a pronoun, a description, a pair."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Token

from newsclaims.components.speakers.answers import who_asked
from newsclaims.components.speakers.antecedents import (
    document_subject,
    is_of_a_kind,
    nobody_else,
    plural_subjects,
    subject_alone,
)
from newsclaims.components.speakers.cataphora import named_behind
from newsclaims.components.speakers.descriptions import Descriptions
from newsclaims.components.speakers.discourse import Discourse, Entity
from newsclaims.components.speakers.named_sources import name_rule
from newsclaims.components.speakers.namesakes import namesake
from newsclaims.components.speakers.noun_phrases import (
    FIRST,
    HE_SHE,
    IT,
    RELATIVE,
    THEY,
    Source,
    read_source,
)
from newsclaims.components.speakers.pronouns import agrees, is_usual, resolve
from newsclaims.components.speakers.relative_pronouns import antecedent, before_clause
from newsclaims.components.speakers.said_before import Found, is_told_of, one_of_two, pair, renamed
from newsclaims.components.speakers.source_kinds import is_person, noun_gender
from newsclaims.components.speakers.unnamed import called_before, met_before, unnamed_before
from newsclaims.records import Quote, Region

PRESENTING = frozenset(("the", "a", "an", "one", "another"))
"""What opens a subject that tells who somebody named is: *the* nurse, Ada Obi, had left."""


class Sources:
    """The sources of an article's quotes, each understood from who has spoken before it."""

    def __init__(self, stage: Discourse, quotes: Sequence[Quote]) -> None:
        self.stage = stage
        self.quotes = quotes
        self.descriptions = Descriptions(stage)
        self.found: dict[str, Found] = {}
        """The speakers of the quotes so far, by the quotes' ids."""
        self.spoke: list[tuple[Quote, Entity]] = []
        """The quotes so far that have a speaker, in order."""
        self.by_surname: set[str] = set()

    def last_speaker(self) -> Entity | None:
        """Give who has spoken last; not several who are only told of: trolls *who* branded her “wooden”."""
        spoke = (
            entity for quote, entity in reversed(self.spoke) if not (entity.plural and is_told_of(quote))
        )
        return next(spoke, None)

    def of(self, source: Source, quote: Quote | None) -> Found:
        """Give whom a noun phrase means, by its form."""
        if source.form == "pronoun":
            return self._pronoun(source.head, quote)
        ranked = one_of_two(self.stage, source)
        if ranked is not None:
            return ranked, "the-two"
        told = self.descriptions.roles.told_apart(source)
        if told is not None:
            return told
        if source.form == "name" and source.actor is not None:
            return self._named(source, source.actor, quote)
        if source.form == "pair":
            return pair(self.stage, source)
        return self.descriptions.find(source, self.last_speaker(), self._hearers(quote))

    def _hearers(self, quote: Quote | None) -> frozenset[str]:
        """Give the keys of those who are told: "the clerk told Benn", "the porter had told him"."""
        if quote is None or quote.addressee is None:
            return frozenset()
        token = self.stage.doc[self.stage.tokens(quote.addressee.start, quote.addressee.end)[0]]
        told = resolve(self.stage, token, margin=0.0).entity if token.lower_ in HE_SHE else None
        return frozenset(self._named_in(quote.addressee) | ({told.key} if told else set()))

    # Names

    def _named(self, source: Source, actor: str, quote: Quote | None) -> Found:
        entity = self.stage.entities[actor]
        rule = name_rule(self.stage, entity, range(source.first, source.last))
        if rule == "surname" and quote is not None:
            entity = namesake(self.stage, entity, source, self.by_surname, self.last_speaker())
            self.by_surname.add(entity.key)
        return entity, rule

    # Pronouns

    def _pronoun(self, pronoun: Token, quote: Quote | None) -> Found:
        word = pronoun.lower_
        enclosing = self._enclosing(pronoun.idx, quote)
        if word in FIRST:
            nobody = f"“{pronoun.text}” is the article's own author or not named"
            return (enclosing, "first-person") if enclosing else nobody
        if word in RELATIVE:
            return self._relative(pronoun, quote)
        if word == "you":
            return "“you” names nobody"
        unnamed = self._unnamed_subject(pronoun) if word in HE_SHE else None
        if unnamed is not None:
            return unnamed, "pronoun-subject"
        met = self._met(pronoun) if word in HE_SHE else None
        if met is not None:
            return met
        found = self._third_person(pronoun, quote, enclosing)
        if word in THEY and isinstance(found, str):
            unnamed = self._unnamed_subject(pronoun) or self._neither_he_nor_she(pronoun)
            return (unnamed, "pronoun-plural") if unnamed else found
        if word in HE_SHE and (isinstance(found, str) or not is_usual(self.stage, found[0], word)):
            since = -1 if isinstance(found, str) else self.stage.last_named(found[0], pronoun)
            return self._unnamed(pronoun, unnamed_before(self.stage, pronoun, since)) or found
        return found

    def _met(self, pronoun: Token) -> Found | None:
        """Give the only person whom the article's author met in the sentence before: I called *Ada Obi*. She …."""
        word, key = pronoun.lower_, called_before(self.stage, pronoun)
        if key is None:
            return self._unnamed(pronoun, met_before(self.stage, pronoun))
        called = self.stage.entities[key]
        fits = agrees(self.stage, called, word, HE_SHE[word]) and is_usual(self.stage, called, word)
        return (called, "pronoun-subject") if fits else None

    def _unnamed(self, pronoun: Token, source: Source | None) -> Found | None:
        """Give somebody without a name whom "he" means: the letter was written by *a mother of four*. She said …."""
        if source is None:
            return None
        known = source.definite and not self.stage.quoted(pronoun.idx)
        found = self.of(source, None) if known else "comes in, or is told of by somebody"
        if isinstance(found, str) or not agrees(self.stage, found[0], pronoun.lower_, HE_SHE[pronoun.lower_]):
            return self.descriptions.printed(source, "anonymous"), "pronoun-subject"
        return found[0], "pronoun-subject"

    def _neither_he_nor_she(self, pronoun: Token) -> Entity | None:
        """Give who spoke last as one of no known gender, by a single name, whom "they" means: a user of a forum."""
        last = self.last_speaker()
        if last is None or last.plural or not self._may_be_a_body(last):
            return None
        here = self.stage.paragraph_of[pronoun.i]
        there = self.stage.paragraph_of[self.stage.place(self.spoke[-1][0])]
        return last if 0 <= here - there <= 1 else None

    def _third_person(self, pronoun: Token, quote: Quote | None, enclosing: Entity | None) -> Found:
        """Give who is most salient; of groups and documents, the subject of a sentence before."""
        excluded, doubted = self._barred(quote)
        if enclosing is not None:
            excluded = excluded | {enclosing.key}
        answered = who_asked(self.stage, self.spoke[-1], quote) if self.spoke and quote else frozenset()
        going_on = self._going_on(pronoun)
        if going_on is not None and going_on.key not in excluded | doubted | answered:
            return going_on, _pronoun_rule(pronoun)
        answer = resolve(self.stage, pronoun, self.last_speaker(), excluded | answered, doubted)
        if answer.entity is None and answered:  # who asks may answer
            answer = resolve(self.stage, pronoun, self.last_speaker(), excluded, doubted)
        found: Found | None = None
        if pronoun.lower_ in THEY:
            found = self._plural_subject(pronoun, answer.entity, quote)
        elif pronoun.lower_ in IT:
            before = self.stage.sentence_of[pronoun.i] - 1
            far = answer.entity is not None and self.stage.last_named(answer.entity, pronoun) < before
            elsewhere = answer.entity is None or (answer.entity.place and far)
            found = self._document_subject(pronoun, said_in=elsewhere)
        if found is None:
            entity = answer.entity or named_behind(self.stage, pronoun)
            return (entity, _pronoun_rule(pronoun)) if entity else answer.reason or "nobody fits"
        return found

    def _going_on(self, pronoun: Token) -> Entity | None:
        """Give who has just spoken in the paragraph of "she added" or "it added", where nobody is named since."""
        word = pronoun.lower_
        if not self.spoke or not (word in HE_SHE or word in IT) or pronoun.dep_ == "poss":
            return None
        last, entity = self.spoke[-1]
        end = max(part.end for part in (*last.content, last.cue, last.source) if part is not None)
        since = self.stage.tokens(end - 1, end)[1]
        here = self.stage.paragraph_of[since - 1] == self.stage.paragraph_of[pronoun.i]
        if not here or since > pronoun.i or any(i in self.stage.names for i in range(since, pronoun.i)):
            return None
        gender = HE_SHE.get(word)
        unusual = gender is not None and self.stage.usual.get(entity.key, gender) != gender
        fits = agrees(self.stage, entity, word, gender) and not unusual
        return entity if fits or (word in IT and self._may_be_a_body(entity)) else None

    def _may_be_a_body(self, entity: Entity) -> bool:
        """Whether a name taken for a person's may be a body's: one word, of somebody who is neither he nor she."""
        return entity.type == "person" and " " not in entity.name and entity.key not in self.stage.gender

    def _barred(self, quote: Quote | None) -> tuple[frozenset[str], frozenset[str]]:
        """Give the keys of those whom a pronoun at a quote can't mean, and of those whom its words name."""
        if quote is None:
            return frozenset(), frozenset()
        beside = [span for span in (quote.addressee, quote.medium) if span is not None]
        return self._all_named_in(beside), self._all_named_in(quote.content)

    def _all_named_in(self, regions: Iterable[Region]) -> frozenset[str]:
        return frozenset().union(*map(self._named_in, regions))

    def _enclosing(self, at: int, quote: Quote | None) -> Entity | None:
        """Give the speaker of the quotation inside which a nested quote's source stands."""
        if not self.stage.quoted(at):
            return None
        for other in self.quotes:
            if other is quote or not _holds(other.content, at):
                continue
            found = self.found.get(other.id) or self._ahead(other, at)
            if not isinstance(found, str):
                return found[0]
        return None

    def _ahead(self, quote: Quote, at: int) -> Found:
        """Give the speaker of a quote that isn't understood yet, but for the source that stands at a place."""
        if quote.source is None or _holds([quote.source], at):
            return "no source"
        return self.of(read_source(self.stage, quote.source.start, quote.source.end), None)

    def _named_in(self, region: Region) -> set[str]:
        """Give the keys of those who are named in a stretch of the text."""
        first, last = self.stage.tokens(region.start, region.end)
        return {self.stage.names[i] for i in range(first, last) if i in self.stage.names}

    def _relative(self, pronoun: Token, quote: Quote | None) -> Found:
        """Give the speaker whom "who" stands for; nobody where it opens a sentence, which asks."""
        if pronoun.is_sent_start and pronoun.is_title:
            return f"“{pronoun.text}” asks, and means nobody who is named"
        noun = antecedent(self.stage, pronoun)
        if noun.i in self.stage.names:
            return self.stage.entities[self.stage.names[noun.i]], "relative-pronoun"
        source = read_source(self.stage, noun.left_edge.idx, self.stage.end(before_clause(noun, pronoun)))
        found = self.of(source, quote)
        if found[1] == "description" and pronoun.i == noun.i + 1 and source.head == noun:
            told = replace(self.descriptions.printed(source, "anonymous"), human=False)
            return told, "relative-pronoun"  # the critic who called it that, with whom no "she" goes on
        return renamed(found, "relative-pronoun")

    def _unnamed_subject(self, pronoun: Token) -> Entity | None:
        """Give the subject of the sentence before "he", where it is somebody unnamed and nobody is named there."""
        token = subject_alone(self.stage, pronoun)
        if token is None or (pronoun.lower_ in THEY and not nobody_else(self.stage, token, pronoun)):
            return None
        source = read_source(self.stage, token.left_edge.idx, self.stage.end(token.right_edge.i))
        word, named = pronoun.lower_, self.stage.entities.get(source.actor or "")
        if (
            named
            and token.left_edge.lower_ in PRESENTING
            and agrees(self.stage, named, word, HE_SHE.get(word))
        ):
            return named  # The nurse, Ada Obi, had left. *She* …
        if source.form != "description" or source.plural or not is_person(source):
            return None
        gender = noun_gender(source.head)
        if gender and gender != HE_SHE.get(word, gender):
            return None
        found = self.of(source, None)
        if isinstance(found, str) or not agrees(self.stage, found[0], word, HE_SHE.get(word)):
            return self.descriptions.printed(source, "anonymous")
        return found[0]

    def _plural_subject(self, pronoun: Token, fitting: Entity | None, quote: Quote | None) -> Found | None:
        """Give the plural subject nearest before "they", a noun that no actor stands for; who spoke last goes on.

        One of what is said comes last: Clerks told another story. Two *men* had been held, they said.
        """
        goes_on = fitting is not None and fitting == self.last_speaker()
        content = quote.content if quote is not None else ()
        subjects = plural_subjects(self.stage, pronoun, fitting is None)
        for source in sorted(subjects, key=lambda one: _holds(content, one.start)):
            if goes_on and not is_of_a_kind(source, pronoun):
                return None
            found = self.of(source, None)
            if not isinstance(found, str):
                return found[0], "pronoun-plural"
        return None

    def _document_subject(self, pronoun: Token, said_in: bool) -> Found | None:
        """Give the study, report or letter that is the subject of the sentence before "it", or said something there."""
        source = document_subject(self.stage, pronoun, said_in)
        if source is None or isinstance(found := self.of(source, None), str):
            return None
        return found[0], "pronoun-document" if source.kind == "document" else _pronoun_rule(pronoun)


def _holds(regions: Iterable[Region], at: int) -> bool:
    return any(region.start <= at < region.end for region in regions)


def _pronoun_rule(pronoun: Token) -> str:
    """Give the rule's name of a pronoun in the third person."""
    if pronoun.lower_ in THEY:
        return "pronoun-plural"
    if pronoun.lower_ in IT:
        return "pronoun-organisation"
    return "pronoun-possessive" if pronoun.dep_ == "poss" else "pronoun-subject"
