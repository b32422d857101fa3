"""The article of a record, as pydantic models: its text, what is known about it, and what on its page is what."""

from typing import Any

from pydantic import Field, model_validator

from newsclaims.correction_records import is_nothing
from newsclaims.extras import CARRIED
from newsclaims.grounding import Model, Region


class Furniture(Region):
    """A stretch of the page that isn't journalism; nothing is extracted from it."""

    kind: str = Field(description="What it is: headline, date, weather, cookie_notice, related, byline, …")


class Article(Model):
    """One news story: its text and what is known about it."""

    id: str = Field(description="Stable identifier: the feed's own, or a hash of the content.")
    source: str = Field(
        description="Where it was read: a path, 'feed.jsonl#L12' for a feed's line, '-' for stdin."
    )
    sources: list[str] = Field(
        default_factory=list, description="All places where this content was found; `source` is the first."
    )
    sha256: str = Field(
        description="SHA-256 of the file it was read from, in hex; of a feed's line, of what it carries."
    )
    text: str = Field(
        description="The text that every offset counts in: the decoded file, unchanged; of an HTML page its story, "
        "one paragraph a line."
    )
    language: str | None = Field(
        default="en", description="ISO 639 code: as its words tell, or as stated; null if nothing tells."
    )
    url: str | None = Field(default=None, description="Where it was published.")
    title: str | None = Field(default=None, description="The headline as printed. (schema.org: headline)")
    published: str | None = Field(default=None, description="ISO 8601 date. (schema.org: datePublished)")
    title_rule: str | None = Field(default=None, description="How the headline was chosen among the lines.")
    title_confidence: float | None = Field(default=None, description="How sure that is, 0 to 1.")
    published_rule: str | None = Field(default=None, description="How the day was chosen among the dates.")
    published_confidence: float | None = Field(default=None, description="How sure that is, 0 to 1.")
    published_clash: str | None = Field(
        default=None,
        description="Another day that the dateline or the page gives for it; relative dates are told from `published`.",
    )
    outlet: str | None = Field(default=None, description="Who published it. (schema.org: publisher)")
    byline: list[str] = Field(default_factory=list, description="Authors as printed.")
    dateline: str | None = Field(default=None, description="The place of the dateline: 'Brussels'.")
    extra: dict[str, str | list[str]] = Field(
        default_factory=dict, exclude_if=is_nothing, description=CARRIED
    )
    body: list[Region] = Field(default_factory=list, description="The journalism, paragraph by paragraph.")
    furniture: list[Furniture] = Field(default_factory=list, description="Everything else on the page.")

    @model_validator(mode="before")
    @classmethod
    def _its_own_source(cls, data: Any) -> Any:
        """Count the source among the sources: a record that tells one only was found there."""
        if isinstance(data, dict) and "source" in data and not data.get("sources"):
            return {**data, "sources": [data["source"]]}
        return data
