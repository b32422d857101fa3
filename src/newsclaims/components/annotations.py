"""How results stand on a `Doc`, and what the components know about the article behind it.

Results: `doc.spans["newsclaims_figures"]` holds a token span for each record (its id in `span.id_`, its kind in
`span.label_`), and the group's `attrs["records"]` the records themselves as plain data, so that a `Doc` with
results can be serialised and sent between processes.

All of it: `doc._.newsclaims.quotes`, and likewise `.actors`, `.figures`, `.dates` and `.claims`, give the records of
the components that have run.

Who says it: `span._.speaker` is the `Speaker` of the quote that a span of `doc.spans["newsclaims_quotes"]` shows; None
where nobody is found, and for any other span.

Whom the article's "he" and "she" mean, where that is sure: `meant(doc)`, which `newsclaims_speakers` leaves for claims.

Article: `doc._.newsclaims_published` (ISO date or None), `doc._.newsclaims_outlet` (name or None),
`doc._.newsclaims_title` (its headline or None), `doc._.newsclaims_byline` (a list of its authors, or None) and
`doc._.newsclaims_body` (list of `(start, end)` code points, or None where the whole text is body).
`pipeline.process` sets them; in another pipeline they may be unset.

Faults: `doc._.newsclaims_faults`, a line for each component that failed on this article, or None; `pipeline.process`
leaves it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar

from spacy.tokens import Doc, Span
from spacy.tokens.span_group import SpanGroup

from newsclaims import records
from newsclaims.errors import ModelError
from newsclaims.language.blanks import BLANKS
from newsclaims.records import Model, check_grounded

Record = TypeVar("Record", bound=Model)

for _name in ("published", "outlet", "title", "byline", "body", "faults"):
    if not Doc.has_extension(f"newsclaims_{_name}"):
        Doc.set_extension(f"newsclaims_{_name}", default=None)

LIKELY = "newsclaims_likely"
"""The key of `doc.user_data` for how likely the kind of each token's entity label is; whoever sets no odds is sure."""

MEANT = "newsclaims_meant"
"""The key of `doc.user_data` for whom pronouns mean."""

_BY = re.compile(r"^by\s+", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*){1,3}")
"""What may be a person's name: two to four words; `author` wants capitals, too."""

_READ_BY = {"TAG": "tagger", "DEP": "parser", "LEMMA": "lemmatizer"}
"""What the components go by, and the part of a pipeline that gives it."""


def expect_parse(doc: Doc) -> None:
    """Refuse what no trained pipeline has read: nothing would be found in it, and nobody told why.

    Raises:
        ModelError: the pipeline lacks a part.
    """
    lacking = [part for layer, part in _READ_BY.items() if not doc.has_annotation(layer)]
    if lacking and any(not token.is_space for token in doc):
        raise ModelError(
            f"newsclaims' components want what the pipeline lacks: a {' and a '.join(lacking)}",
            "put them behind a trained English pipeline's own, or use newsclaims.load()",
        )


@lru_cache(maxsize=1)
def text(doc: Doc) -> str:
    """Give `doc.text`, joined once for all components: a Doc joins its tokens anew whenever it is asked."""
    return doc.text


@lru_cache(maxsize=1)
def words(doc: Doc) -> list[str]:
    """Give the words of `doc`, read once for all who go through them."""
    return [token.text for token in doc]


class _Records(list[dict[str, Any]]):
    """Records as plain data, as they can be written with their Doc; and as they were made, for who reads them here."""

    def __init__(self, results: Sequence[Model]) -> None:
        super().__init__(result.model_dump() for result in results)
        self.results: list[Any] = [*results]


def write(
    doc: Doc, name: str, results: Sequence[Model], extents: Iterable[tuple[str, int, int, str]]
) -> None:
    """Keep `results` on `doc` as `doc.spans["newsclaims_" + name]`.

    Args:
        doc: the document.
        name: actors, dates, figures, quotes or claims.
        results: the records, each with an `id`.
        extents: for each span to show, `(id, start, end, label)` in code points; one or more a record, in order.

    Raises:
        ValueError: a record has a span whose words aren't the document's.
    """
    for result in results:
        check_grounded(result.spans(), text(doc))
    spans = []
    for id, start, end, label in extents:
        span = doc.char_span(start, end, label=label, span_id=id, alignment_mode="expand")
        if span is not None:
            spans.append(span)
    attrs = {"records": _Records(results)}
    doc.spans[f"newsclaims_{name}"] = SpanGroup(doc, name=f"newsclaims_{name}", spans=spans, attrs=attrs)


def read(doc: Doc, name: str, model: type[Record]) -> list[Record]:
    """Give the records that a component left on `doc`, or none if it hasn't run."""
    group = doc.spans.get(f"newsclaims_{name}")
    if group is None:
        return []
    kept = group.attrs["records"]
    if isinstance(kept, _Records) and all(type(result) is model for result in kept.results):
        return [*kept.results]
    return [model.model_validate(record) for record in kept]


class Meant(NamedTuple):
    """Whom the pronouns of an article surely mean.

    Attributes:
        actors: the ids of the actors, by the pronouns' tokens.
        genders: `feminine`, `masculine` or `neither`, by the ids of the actors of whom it is known or likely.
    """

    actors: dict[int, str]
    genders: dict[str, str]


def keep_meant(doc: Doc, found: Meant) -> None:
    """Keep on `doc` whom its pronouns mean, as plain data."""
    doc.user_data[MEANT] = tuple(sorted(part.items()) for part in found)


def meant(doc: Doc) -> Meant:
    """Give whom the pronouns of `doc` surely mean; nobody, if nobody has looked."""
    actors, genders = doc.user_data.get(MEANT, ((), ()))
    return Meant(dict(actors), dict(genders))


def printed(text: str, start: int, end: int) -> records.Span:
    """Give the grounded record span of the code points `[start, end)` of `text`, without blanks at its ends."""
    end = start + len(text[start:end].rstrip(BLANKS))
    start = end - len(text[start:end].lstrip(BLANKS))
    return records.Span(start=start, end=end, text=text[start:end])


def found(doc: Doc) -> records.Extraction:
    """Give all records that the components left on `doc`: what `doc._.newsclaims` is."""
    kinds = {"actors": records.Actor, "quotes": records.Quote, "figures": records.Figure,
             "dates": records.Date, "claims": records.Claim}  # fmt: skip
    return records.Extraction.model_validate({name: read(doc, name, kind) for name, kind in kinds.items()})


if not Doc.has_extension("newsclaims"):
    Doc.set_extension("newsclaims", getter=found)


def speaker(span: Span) -> records.Speaker | None:
    """Give who says what stands in a span: what `span._.speaker` is."""
    quotes = read(span.doc, "quotes", records.Quote)
    return next((quote.speaker for quote in quotes if quote.id == span.id_), None)


if not Span.has_extension("speaker"):
    Span.set_extension("speaker", getter=speaker)


def body(doc: Doc) -> list[tuple[int, int]]:
    """Give the stretches of the text that are journalism, in code points; the whole text where nobody said."""
    regions = doc._.newsclaims_body
    end = doc[-1].idx + len(doc[-1].text_with_ws) if len(doc) else 0
    return [(0, end)] if regions is None else [tuple(region) for region in regions]


def in_body(doc: Doc, start: int, end: int) -> tuple[int, int] | None:
    """Give what of `[start, end)` stands in one stretch of the body, the first that it touches; None if none does."""
    for first, last in body(doc):
        if start < last and first < end:
            return max(start, first), min(end, last)
    return None


def sentences(doc: Doc) -> Iterator[Span]:
    """Give the sentences that stand in the body, in order."""
    regions = body(doc)
    at = 0
    for sentence in doc.sents:
        while at < len(regions) and regions[at][1] <= sentence.start_char:
            at += 1
        if at == len(regions):
            return
        if sentence.end_char > regions[at][0]:
            yield sentence


def headline(doc: Doc) -> records.Span | None:
    """Give the headline where the text prints it, at the start of a line."""
    title, printed = doc._.newsclaims_title, text(doc)
    at = f"\n{printed}".find(f"\n{title}") if title else -1
    return records.Span(start=at, end=at + len(title), text=title) if at >= 0 else None


def author(doc: Doc) -> tuple[str, records.Span | None] | None:
    """Give the person who alone has written an article, and where the text prints the name, if it does."""
    byline = doc._.newsclaims_byline or []
    name = _BY.sub("", byline[0]) if len(byline) == 1 else ""
    if not _NAME.fullmatch(name) or any(word[0].islower() for word in name.split()):
        return None
    at = text(doc).find(name)
    return name, records.Span(start=at, end=at + len(name), text=name) if at >= 0 else None
