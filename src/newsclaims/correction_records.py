"""Corrections of the record of an article, as pydantic models: what a person said of it, and what it was before."""

from typing import Any

from pydantic import Field

from newsclaims import vocabulary
from newsclaims.grounding import Model

CORRECTED_BY = "Who set it right; the key is missing where nobody did."


def is_nothing(value: object) -> bool:
    """Say whether a field that most records lack is left out of what is written."""
    return value in (None, [], {})


class Anchor(Model):
    """Words of the article and where they stood when somebody corrected what was made of them."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: str


class Correction(Model):
    """What a person said of one record: it is otherwise, it is none, or it is missing.

    It is tied to the words, not to the record's id, which another version of newsclaims may count differently.
    """

    kind: vocabulary.RecordKind
    action: vocabulary.Ruling
    words: list[Anchor] = Field(min_length=1, description="The words of the record that is meant.")
    changes: dict[str, Any] = Field(
        default_factory=dict, description="What is otherwise: speaker, content, value, … as it should be."
    )
    before: dict[str, Any] | None = Field(
        default=None, description="The record as it was extracted; null where it was missing."
    )
    by: str = Field(description="Who said so.")
    at: str = Field(description="When: UTC, ISO 8601.")
    why: str | None = None
