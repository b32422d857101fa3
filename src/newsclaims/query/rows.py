"""What queries give: flat rows, the same at the command line (`--json`, `--jsonl`, `--csv`) and in Python.

Every row that isn't a count says where it is printed: `path` is the article's source, `[start, end)` are code points of
its text. `id` is `ARTICLE/q1`, which `newsclaims show` takes, `corrected_by` who set it right, if anybody did.
What is not known is None.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """A row of any kind: its fields are its columns, in their order."""


@dataclass(frozen=True, slots=True)
class PrintedRow(Row):
    """What is printed at one place of an article: which it is and where it stands."""

    id: str
    path: str
    start: int
    end: int
    outlet: str | None
    published: str | None
    title: str | None


@dataclass(frozen=True, slots=True)
class ArticleRow(Row):
    """An article: how much was found in it, `sources` where it was read, joined by semicolons, `read_at` when last."""

    id: str
    path: str
    outlet: str | None
    published: str | None
    title: str | None
    quotes: int
    figures: int
    dates: int
    actors: int
    claims: int
    read_at: str | None
    sources: str


@dataclass(frozen=True, slots=True)
class QuoteRow(PrintedRow):
    """A quote: `[start, end)` is from its first content span to the end of its last, `text` all of them."""

    speaker_id: str | None
    speaker: str | None
    speaker_printed: str | None
    speaker_type: str | None
    kind: str
    mode: str
    stance: str | None
    cue: str | None
    mention: str | None
    rule: str | None
    medium: str | None
    addressee: str | None
    confidence: float
    text: str
    corrected_by: str | None


@dataclass(frozen=True, slots=True)
class FigureRow(PrintedRow):
    """A figure; `speaker` is who says it, None in the article's own voice.

    `thing` says in short what it is an amount of: a conversion's is that of the figure it converts, a count's its noun.
    """

    kind: str
    value: float | int | None
    low: float | int | None
    high: float | int | None
    unit: str | None
    modifier: str
    change: str | None
    of: str | None
    equivalent_of: str | None
    thing: str | None
    speaker_id: str | None
    speaker: str | None
    speaker_printed: str | None
    text: str
    corrected_by: str | None


@dataclass(frozen=True, slots=True)
class ThingRow(Row):
    """A thing that figures in one unit are amounts of: how many, the least and the most, in how many articles."""

    thing: str
    unit: str | None
    figures: int
    low: float | int | None
    high: float | int | None
    articles: int


@dataclass(frozen=True, slots=True)
class DateRow(PrintedRow):
    """A date and the closed interval of days it names."""

    type: str
    value: str | None
    first_day: str | None
    last_day: str | None
    anchor: str | None
    unresolved: str | None
    text: str
    corrected_by: str | None


@dataclass(frozen=True, slots=True)
class ActorRow(PrintedRow):
    """An actor of one article; `[start, end)` is its first mention, `text` its name, `identity` who it is."""

    type: str
    acts_for: str | None
    identity: str | None
    aliases: str
    roles: str
    mentions: int
    quotes: int
    text: str
    corrected_by: str | None


@dataclass(frozen=True, slots=True)
class ActorCount(Row):
    """How often someone is quoted, in all articles; of the attributions only speech counts.

    `type` is anonymous for a source without a name, which `name` describes. `roles` are the most frequent ones. Who is
    no one in particular, such as "many" or "his team", has no `speaker_id`.
    """

    name: str
    type: str
    quotes: int
    direct: int
    mixed: int
    indirect: int
    articles: int
    outlets: int
    roles: str
    aliases: str
    speaker_id: str | None


@dataclass(frozen=True, slots=True)
class SourceCount(Row):
    """How often an outlet quotes, how often those in a role are quoted, or sources of a type: what `name` says."""

    name: str | None
    quotes: int
    direct: int
    mixed: int
    indirect: int
    articles: int
    speakers: int
    anonymous: int


@dataclass(frozen=True, slots=True)
class IdentityRow(Row):
    """A person, organisation, place or group in all articles.

    `aliases` are all forms but the name, most frequent first; `roles` has behind each the days on which an article
    says it: `minister (2025-11-27..2025-12-01)`; `sources` are the articles. Lists are joined by semicolons.
    """

    identity: str
    name: str
    type: str
    aliases: str
    roles: str
    quotes: int
    mentions: int
    articles: int
    outlets: int
    first: str | None
    last: str | None
    sources: str


@dataclass(frozen=True, slots=True)
class ClaimRow(PrintedRow):
    """A claim; `quote` is None in the article's own voice, lists are joined by semicolons.

    `open` is how much of the reading nothing explains; None in a store that an older version filled.

    `weight`, 0 to 1, is how much it matters to who checks facts, for the `reasons` (`query/weighing.py`).
    """

    claimant_id: str | None
    claimant: str | None
    claimant_printed: str | None
    claimant_type: str | None
    mode: str
    stance: str
    negated: bool
    hedged: bool
    quote: str | None
    on_behalf_of: str | None
    figures: str
    dates: str
    actors: str
    topics: str
    text: str
    reading: str
    open: int | None
    weight: float
    reasons: str
    corrected_by: str | None


@dataclass(frozen=True, slots=True)
class ClaimGroup(Row):
    """How many claims there are of one speaker, one stance or one topic; `name` None is an unknown speaker's."""

    name: str | None
    claims: int
    negated: int
    hedged: int
    speakers: int
    articles: int
    stances: str


@dataclass(frozen=True, slots=True)
class LedgerRow(Row):
    """A claim as a row of an analyst's spreadsheet.

    `role` is the claimant's first in that article; `polarity` affirmed or negated; `figures` are in base units and
    `dates` the days they name, both joined by semicolons; `about` are the topics. `reported_by` is the speaker in
    whose quote the claimant is reported. `[start, end)` of the text at `path` is the claim.
    """

    claimant_id: str | None
    claimant: str | None
    claimant_printed: str | None
    role: str | None
    outlet: str | None
    published: str | None
    stance: str
    polarity: str
    hedged: bool
    claim: str
    figures: str
    dates: str
    about: str
    on_behalf_of: str | None
    reported_by: str | None
    medium: str | None
    claimant_type: str | None
    title: str | None
    url: str | None
    path: str
    start: int
    end: int
    id: str
    quote: str | None
    corrected_by: str | None


@dataclass(frozen=True, slots=True)
class TimelineRow(PrintedRow):
    """A claim and one of the dates in it, printed as `date`; a claim with two dates makes two rows."""

    first_day: str
    last_day: str
    date: str
    value: str | None
    claimant_id: str | None
    claimant: str | None
    claimant_printed: str | None
    claimant_type: str | None
    stance: str
    negated: bool
    hedged: bool
    quote: str | None
    text: str
    corrected_by: str | None


@dataclass(frozen=True, slots=True)
class SearchRow(PrintedRow):
    """A quote, a claim or a passage of an article that a search has found; `id` is the article's for a passage."""

    found_in: str
    speaker_id: str | None
    speaker: str | None
    speaker_printed: str | None
    text: str
    corrected_by: str | None
