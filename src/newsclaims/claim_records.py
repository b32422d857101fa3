"""The claims of the record of an article, as pydantic models: who asserts what, and what it is about."""

from collections.abc import Iterable
from typing import Self

from pydantic import Field, model_validator

from newsclaims import vocabulary
from newsclaims.correction_records import CORRECTED_BY, is_nothing
from newsclaims.grounding import Model, Region, Span


class Claimant(Model):
    """Who asserts a claim: a quote's speaker, or the outlet in the article's own voice."""

    name: str | None = Field(
        description="null where the speaker or the outlet is unknown. (schema.org: Claim.author; Google's "
        "Fact Check Tools: claimant)"
    )
    type: vocabulary.SpeakerType | None
    actor: str | None = Field(default=None, description="Id of the actor, if it is a named one.")


class Participant(Model):
    """An actor in a claim's main clause, and what it is to it; those of other clauses aren't listed."""

    actor: str = Field(description="Id of the actor.")
    part: vocabulary.Part = Field(
        description="By the syntax: subject (of a passive too), object, indirect_object, agent ('by …'), "
        "possessor of one of these, oblique (behind another preposition); addressee: to whom it was said."
    )


class Topic(Model):
    """A noun phrase of a claim, normalised: what the claim is about."""

    text: str = Field(
        description="Lemmas in lower case without determiners ('frozen pension fund'), or an actor's name, "
        "for 'she' too."
    )
    head: str = Field(description="What claims are grouped by: the noun ('fund'), or the actor's name.")
    actor: str | None = Field(default=None, description="Id of the actor, if it is one.")


class Thing(Topic):
    """What a claim speaks of, in its own words or beside them."""

    by: vocabulary.AboutBy = Field(
        description="subject of a main clause, or whose that is; target: what it is said of ('called the tax X'); "
        "question: what was asked, there or in the sentence before; sentence: of the clause before it ('while …, "
        "he said'), or what its cue is on ('as for the tax', 'said of the tax')."
    )


class Insertion(Model):
    """What a reading puts in square brackets, and which record of the article it is; if none, its only author."""

    at: int = Field(ge=0, description="Code point of article.text at which it stands.")
    text: str = Field(
        description="Without the brackets: an actor's name (whose: with ’s; who speaks: with a colon), a day, two days "
        "with 'to', printed words."
    )
    actor: str | None = Field(default=None, description="Id of the actor that it names.")
    date: str | None = Field(default=None, description="Id of the date whose days it tells.")
    span: Span | None = Field(
        default=None, description="Where the article prints these words, if it repeats some."
    )


def with_insertions(printed: Span, insertions: Iterable[Insertion]) -> str:
    """Give printed words with insertions in brackets: before the first word, or behind the word that ends there.

    Example:
        >>> with_insertions(Span(start=5, end=13, text="he spoke"), [Insertion(at=7, text="Ada Obi")])
        'he [Ada Obi] spoke'
    """
    parts, last = [], printed.start
    for one in insertions:
        before = printed.text[last - printed.start : one.at - printed.start]
        parts += [before, f" [{one.text}]" if one.at > printed.start else f"[{one.text}] "]
        last = one.at
    return "".join([*parts, printed.text[last - printed.start :]])


class Claim(Span):
    """One assertion: who makes it, in which manner, with which figures and dates: schema.org's Claim.

    Its appearance is the article's url and the span, its datePublished the article's.
    """

    id: str = Field(description="c1, c2, … in order of start.")
    claimant: Claimant = Field(description="Who asserts it. (schema.org: Claim.author)")
    on_behalf_of: Claimant | None = Field(
        default=None,
        description="Whose words the claimant passes on: 'A repeated B's concerns', 'a spokesman for B said'.",
    )
    within: str | None = Field(
        default=None,
        description="Id of the quote in which this one is reported: 'A said that B had warned …'.",
    )
    medium: str | None = Field(default=None, description="The medium that reported it: told CNN.")
    quote: str | None = Field(default=None, description="Id of the quote; null in the article's own voice.")
    mode: vocabulary.QuoteMode = Field(
        default="speech",
        description="attitude: its quote was thought, wanted or expected, and maybe never said.",
    )
    stance: vocabulary.Stance = Field(default="states", description="What the claimant does with it.")
    negated: bool = Field(default=False, description="Its main proposition is negative in form.")
    hedged: bool = Field(default=False, description="Its main proposition is weakened: may, likely, if …")
    figures: list[str] = Field(default_factory=list, description="Ids of the figures it speaks of.")
    dates: list[str] = Field(default_factory=list, description="Ids of the dates it speaks of.")
    actors: list[str] = Field(default_factory=list, description="Ids of the actors it names.")
    participants: list[Participant] = Field(
        default_factory=list, description="What actors are to it, where the syntax says so."
    )
    topics: list[Topic] = Field(
        default_factory=list, description="What it is about, the main clause's noun phrases first."
    )
    about: list[Thing] = Field(
        default_factory=list, description="Its subjects, and what it speaks of beyond its own words."
    )
    target: Span | None = Field(
        default=None,
        description="What a bare predicate is said of, as printed: 'called *the tax* a disgrace'.",
    )
    sentence: Region | None = Field(default=None, description="The sentence in which it begins.")
    reading: str = Field(
        default="",
        description="What can be read without the article: `printed` with the insertions. (schema.org: Claim.text)",
    )
    printed: Span | None = Field(
        default=None,
        description="The printed words of the reading: the claim's, those from its cue on, or its sentence.",
    )
    insertions: list[Insertion] = Field(
        default_factory=list, description="What the reading puts in, in order."
    )
    open: int | None = Field(
        default=None,
        description="How many pronouns and bare descriptions ('the plan') of the reading nothing explains.",
    )
    corrected_by: str | None = Field(default=None, exclude_if=is_nothing, description=CORRECTED_BY)

    @model_validator(mode="after")
    def _read_as_printed(self) -> Self:
        if self.printed is not None and with_insertions(self.printed, self.insertions) != self.reading:
            raise ValueError(f"not what is printed with its insertions: {self.reading!r}")
        return self
