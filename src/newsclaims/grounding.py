"""Spans and their grounding: what every model of the record is made of.

A span is half-open, `[start, end)`, in Unicode code points of the article's text; its words are those printed there.
"""

from collections.abc import Iterable, Iterator
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from newsclaims.notebooks import table


class Model(BaseModel):
    """Base of the record's models: frozen, and closed to keys it doesn't know."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def spans(self) -> Iterator["Span"]:
        """Every span in it that carries words, in no particular order."""
        # Without generators in one another: every record is walked several times.
        found: list[Model] = [self]
        for one in found:  # which grows as it is walked
            if isinstance(one, Span):
                yield one
            for value in one.__dict__.values():
                if isinstance(value, Model):
                    found.append(value)
                elif isinstance(value, list):
                    found += [part for part in value if isinstance(part, Model)]

    def _repr_html_(self) -> str:
        told = ((name, value) for name, value in self if value not in (None, [], ""))
        return table((type(self).__name__, ""), told)


class Region(Model):
    """A stretch of the article's text, without its words."""

    start: int = Field(ge=0, description="First code point of article.text, from 0.")
    end: int = Field(ge=0, description="One past the last code point.")

    @model_validator(mode="after")
    def _forward(self) -> Self:
        if self.start >= self.end:
            raise ValueError(f"an empty span: [{self.start}, {self.end})")
        return self


class Span(Region):
    """A stretch of the article's text together with the words printed there."""

    text: str = Field(description="article.text[start:end], always.")

    @model_validator(mode="after")
    def _as_long_as_its_words(self) -> Self:
        if len(self.text) != self.end - self.start:
            raise ValueError(f"not grounded: [{self.start}, {self.end}) {self.text!r}")
        return self


def check_grounded(spans: Iterable[Span], text: str) -> None:
    """Do nothing if each span's words are those that `text` prints there.

    Raises:
        ValueError: they aren't.
    """
    for span in spans:
        if text[span.start : span.end] != span.text:
            raise ValueError(f"not grounded: [{span.start}, {span.end}) {span.text!r}")
