"""The record of one article, as pydantic models: what `extract` writes, the store keeps and `export` gives back.

Every span is half-open, `[start, end)`, in Unicode code points of `article.text`, and is **grounded**:
`article.text[start:end] == text`. No span can be empty or inverted, and `ArticleRecord` refuses those whose words
aren't the article's.
"""

from typing import Literal

from pydantic import ConfigDict, Field, model_validator

from newsclaims import vocabulary
from newsclaims.article_records import Article as Article
from newsclaims.article_records import Furniture as Furniture
from newsclaims.claim_records import Claim as Claim
from newsclaims.claim_records import Claimant as Claimant
from newsclaims.claim_records import Insertion as Insertion
from newsclaims.claim_records import Participant as Participant
from newsclaims.claim_records import Thing as Thing
from newsclaims.claim_records import Topic as Topic
from newsclaims.correction_records import CORRECTED_BY, is_nothing
from newsclaims.correction_records import Anchor as Anchor
from newsclaims.correction_records import Correction as Correction
from newsclaims.grounding import Model as Model
from newsclaims.grounding import Region as Region
from newsclaims.grounding import Span as Span
from newsclaims.grounding import check_grounded as check_grounded

SCHEMA_VERSION: Literal[1] = 1

BY_RULE = "The rule that found it, of a closed list; `newsclaims show ID --why` tells it in words."


class Mention(Span):
    """One place where an actor is named."""

    form: vocabulary.MentionForm = Field(default="name", description="How it refers.")


class Affiliation(Span):
    """Where, for whom or of whom a role is held: Harbour Bank, UN, Moyo."""

    actor: str | None = Field(default=None, description="Id of the actor, if the article names it so.")


class Role(Span):
    """What the article says somebody is, as printed: 'former UN top negotiator'."""

    title: Span | None = Field(
        default=None,
        description="The office without affiliation and status: 'top negotiator'; null for 'heads the union'.",
    )
    affiliation: Affiliation | None = Field(
        default=None, description="Where or for whom it is held, as printed: 'UN'."
    )
    status: vocabulary.RoleStatus = Field(
        default="current",
        description="former: ex-, then-, late, who headed; acting: interim too; elect: designate too. "
        "current is what is said without such a word.",
    )


class Actor(Model):
    """A person, organisation, place or group that the article names."""

    id: str = Field(description="a1, a2, … in order of first mention.")
    name: str = Field(description="The fullest form that the article prints.")
    type: vocabulary.ActorType
    aliases: list[str] = Field(default_factory=list, description="The other forms it prints.")
    acts_for: str | None = Field(
        default=None,
        description="For a place that the syntax shows acting ('Moscow warned'): for whom, 'government of Russia'; "
        "null where it only lies there. Its type stays place.",
    )
    roles: list[Role] = Field(default_factory=list, description="Titles and descriptions, as printed.")
    mentions: list[Mention] = Field(default_factory=list)
    rule: str | None = Field(default=None, description=BY_RULE)
    corrected_by: str | None = Field(default=None, exclude_if=is_nothing, description=CORRECTED_BY)


class Cue(Span):
    """The words that report a quote: said, according to, in a statement."""

    lemma: str = Field(description="Dictionary form of the reporting word or phrase: say, according to.")


class Speaker(Model):
    """Who said it, resolved."""

    name: str = Field(
        description="The actor's name; for an anonymous source the noun phrase without its article."
    )
    type: vocabulary.SpeakerType
    actor: str | None = Field(default=None, description="Id of the actor, if it is a named one.")
    rule: str = Field(
        description="The rule that joined source and speaker: name, surname, pronoun-subject, …"
    )


class Medium(Span):
    """The medium that reported a quote: told CNN, according to the BBC."""

    name: str


class Quote(Model):
    """An attribution relation (PARC, PolNeAR): content, cue, source, and who the source is."""

    id: str = Field(description="q1, q2, … in order of the content's start.")
    kind: vocabulary.QuoteKind
    mode: vocabulary.QuoteMode = "speech"
    content: list[Span] = Field(
        min_length=1, description="What was said; several spans where the cue splits it."
    )
    cue: Cue | None = None
    source: Span | None = Field(default=None, description="The mention at the cue, as printed: 'she'.")
    speaker: Speaker | None = None
    medium: Medium | None = None
    addressee: Span | None = Field(default=None, description="To whom it was said: 'reporters'.")
    unresolved: str | None = Field(default=None, description="Why there is no speaker, where there is none.")
    reported_by: str | None = Field(
        default=None, exclude_if=is_nothing, description="Id of the quote that tells it."
    )
    confidence: float = Field(ge=0, le=1, description="Probability that this is a quote with these parts.")
    rule: str | None = Field(default=None, description=BY_RULE)
    corrected_by: str | None = Field(default=None, exclude_if=is_nothing, description=CORRECTED_BY)


class Figure(Span):
    """An amount."""

    id: str = Field(description="f1, f2, … in order of start.")
    kind: vocabulary.FigureKind
    value: float | int | None = Field(
        default=None, description="In base units: 187000000000; null for a range."
    )
    low: float | int | None = Field(default=None, description="Lower bound of a range or vague amount.")
    high: float | int | None = Field(default=None, description="Upper bound of a range or vague amount.")
    unit: str | None = Field(
        default=None,
        description="ISO 4217 for money; percent, percentage-point, basis-point; CLDR unit identifiers for "
        "measures and durations; the counted noun's lemma for counts.",
    )
    modifier: vocabulary.Modifier = "exactly"
    change: vocabulary.Change | None = Field(
        default=None,
        description="The way it moved, where it is a difference: 'fell 2.3%'. The value stays as printed.",
    )
    equivalent_of: str | None = Field(default=None, description="Id of the figure that this one converts.")
    of: Span | None = Field(default=None, description="The thing measured: 'total assistance to Ukraine'.")
    rule: str | None = Field(default=None, description=BY_RULE)
    corrected_by: str | None = Field(default=None, exclude_if=is_nothing, description=CORRECTED_BY)


class Date(Span):
    """A temporal expression (TIMEX3, ISO 24617-1) and the days it names."""

    id: str = Field(description="d1, d2, … in order of start.")
    type: vocabulary.DateType
    value: str | None = Field(default=None, description="TIMEX3 value: 2025-11-26TNI, P2Y, PRESENT_REF.")
    mod: vocabulary.DateMod | None = Field(
        default=None,
        description="TIMEX3 mod: START for 'early 2024', END for 'late December', MID, MORE_THAN, …",
    )
    first_day: str | None = Field(default=None, description="First day of the closed interval, ISO 8601.")
    last_day: str | None = Field(default=None, description="Last day of the closed interval, ISO 8601.")
    anchor: str | None = Field(
        default=None,
        description="What it was resolved against: published, or the id of another date; null if absolute.",
    )
    unresolved: str | None = Field(default=None, description="Why it has no value, where it has none.")
    rule: str | None = Field(default=None, description=BY_RULE)
    corrected_by: str | None = Field(default=None, exclude_if=is_nothing, description=CORRECTED_BY)


class Identity(Model):
    """Who an actor of the article is among all articles of a store."""

    model_config = ConfigDict(validate_by_name=True, validate_by_alias=True, serialize_by_alias=True)

    actor: str = Field(description="Id of the actor.")
    id: str = Field(description="The identity's: person/kaja-kallas.")
    name: str = Field(description="What the identity is called: the full form that most articles print.")
    same_as: str | None = Field(default=None, alias="sameAs", description="Wikidata's item, by the table.")
    latitude: float | None = Field(
        default=None, description="Degrees north, of a place that the table knows."
    )
    longitude: float | None = Field(default=None, description="Degrees east.")


class PipelineInfo(Model):
    """What made the record."""

    newsclaims: str = Field(description="Version of newsclaims.")
    model: str = Field(description="Name and version of the spaCy pipeline: en_core_web_sm 3.8.0.")
    fingerprint: str = Field(
        description="Hash of versions and settings; with another, or -in-part behind it, an article is redone."
    )


class Extraction(Model):
    """What newsclaims found in an article, before anybody corrected it."""

    actors: list[Actor] = Field(default_factory=list)
    quotes: list[Quote] = Field(default_factory=list)
    figures: list[Figure] = Field(default_factory=list)
    dates: list[Date] = Field(default_factory=list)
    claims: list[Claim] = Field(default_factory=list)


class ArticleRecord(Model):
    """Everything that was extracted from one article, as those who corrected it left it."""

    schema_version: Literal[1] = SCHEMA_VERSION
    article: Article
    actors: list[Actor] = Field(default_factory=list)
    quotes: list[Quote] = Field(default_factory=list)
    figures: list[Figure] = Field(default_factory=list)
    dates: list[Date] = Field(default_factory=list)
    claims: list[Claim] = Field(default_factory=list)
    identities: list[Identity] = Field(
        default_factory=list,
        description="Who the actors are across articles; only in what `export` gives of a store.",
    )
    pipeline: PipelineInfo
    corrections: list[Correction] = Field(
        default_factory=list,
        exclude_if=is_nothing,
        description="What people set right, the newest last; the key is missing where nobody did.",
    )
    extracted: Extraction | None = Field(
        default=None,
        exclude_if=is_nothing,
        description="What was found before the corrections, where there are any.",
    )
    warnings: list[str] = Field(
        default_factory=list,
        exclude=True,
        description="What could not be extracted, and why: faults of newsclaims. Neither written nor stored.",
    )

    def identity(self, actor: str | None) -> Identity | None:
        """Give who an actor is across articles, if the record tells."""
        return next((one for one in self.identities if one.actor == actor), None)

    @model_validator(mode="after")
    def _grounded(self) -> "ArticleRecord":
        check_grounded(self.spans(), self.article.text)
        return self
