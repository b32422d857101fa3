"""What is marked in an article for tools in which people annotate: words with a label, and what ties them."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from newsclaims.curating.marked import as_marked

if TYPE_CHECKING:
    from newsclaims.records import ArticleRecord, Span


class Mark(NamedTuple):
    """Words with a label, and how they are (`as_marked`)."""

    id: str
    label: str
    span: "Span"
    told: Mapping[str, str]


class Tie(NamedTuple):
    """What one mark is to another: a cue cues a quote, a source says it, a part of it continues the part before."""

    of: str
    to: str
    relation: str


def marks(record: "ArticleRecord") -> Iterator[Mark | Tie]:
    """Give the marks of a record's quotes, figures, dates and actors; a tie stands behind both that it ties."""
    for quote in record.quotes:
        parts = [f"{quote.id}-{number}" for number in range(1, len(quote.content) + 1)]
        for part, span in zip(parts, quote.content, strict=True):
            yield Mark(part, "Quote", span, as_marked(quote) if part == parts[0] else {})
        yield from (Tie(part, before, "continues") for before, part in pairwise(parts))
        for label, one, relation in (("Cue", quote.cue, "cues"), ("Source", quote.source, "says")):
            if one is not None:
                yield Mark(f"{quote.id}-{label.lower()}", label, one, {})
                yield Tie(f"{quote.id}-{label.lower()}", parts[0], relation)
    for figure in record.figures:
        yield Mark(figure.id, "Figure", figure, as_marked(figure))
    for date in record.dates:
        yield Mark(date.id, "Date", date, as_marked(date))
    for actor in record.actors:
        for number, mention in enumerate(actor.mentions, start=1):
            yield Mark(f"{actor.id}-{number}", actor.type.capitalize(), mention, {"note": actor.name})
