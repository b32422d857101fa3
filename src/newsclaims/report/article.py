"""One article of the page: its text with what was found in it, and its table of claims."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup, escape

from newsclaims.records import Actor, ArticleRecord, Claim, Claimant, Quote, Span, Speaker
from newsclaims.report import wording
from newsclaims.report.elements import Mark, Segment, markup, segments

UNTOLD = ("claim", "furniture")
"""Kinds of marks that have nothing to say: a claim's place, and furniture within a paragraph."""

BETWEEN = " … "
"""What stands between the parts of a split quote."""


class Block(NamedTuple):
    """Paragraphs with the line ends around them; of journalism, or of furniture to be folded away.

    Attributes:
        text: as HTML.
        aside: what furniture it is: weather, cookie notice; empty for journalism.
    """

    text: Markup
    aside: tuple[str, ...]


class Cell(NamedTuple):
    """A figure or a date in a row: as printed, what it is, and where it is printed."""

    text: str
    told: str
    record: str


class Row(NamedTuple):
    """A row of the table: a claim, or a quote that makes none (an attitude: believed, wanted).

    Attributes:
        record: id of the claim or the quote.
        quote: id of the quote it is from, if it isn't the article's own voice.
        name: who says it, if that is known.
        about: what the reader should know of that: role, on whose behalf, to which medium.
        manner: stance, or attitude.
        flags: negated, hedged, who set it right.
        text: what is said.
        figures: of the claim.
        dates: of the claim.
    """

    record: str
    quote: str | None
    name: str | None
    about: str
    manner: str
    flags: tuple[str, ...]
    text: str
    figures: list[Cell]
    dates: list[Cell]


def blocks(record: ArticleRecord, prefix: str, rows: Iterable[Row]) -> Iterator[Block]:
    """Give the text of an article as HTML, all of it.

    Args:
        record: of the article.
        prefix: what the ids of its elements begin with.
        rows: of its table, which are linked to from their places.
    """
    text = record.article.text
    linked = {row.record for row in rows}
    made: list[Markup] = []
    kinds: dict[str, None] = {}
    folded = False
    for aside, paragraph in paragraphs(record):
        if aside is None:
            made.append(escape(text[paragraph[0].start : paragraph[-1].end]))
            continue
        if bool(aside) != folded:
            if made:
                yield Block(Markup().join(made), tuple(kinds))
            made, kinds, folded = [], {}, bool(aside)
        kinds |= dict.fromkeys(aside)
        made += [Markup('<p dir="auto">'), _marked(text, paragraph, prefix, linked, folded), Markup("</p>")]
    if made:
        yield Block(Markup().join(made), tuple(kinds))


def paragraphs(record: ArticleRecord) -> Iterator[tuple[tuple[str, ...] | None, list[Segment]]]:
    """Give the text of an article paragraph by paragraph, in pieces with what is marked.

    Before each stands what furniture it is, which is empty for journalism, and None for the line ends between two.
    """
    text = record.article.text
    lines = _lines(text)
    starts = [start for start, _ in lines]

    def line_of(piece: Segment) -> int | None:
        at = bisect_right(starts, piece.start) - 1
        return at if at >= 0 and piece.start < lines[at][1] else None

    pieces = segments(_marks(record), 0, len(text), cuts={edge for line in lines for edge in line})
    for line, group in groupby(pieces, line_of):
        paragraph = list(group)
        yield None if line is None else _furniture(text, paragraph), paragraph


def rows(record: ArticleRecord) -> list[Row]:
    """Give the rows of an article's table, in the order of their places in the text."""
    quotes = {quote.id: quote for quote in record.quotes}
    actors = {actor.id: actor for actor in record.actors}
    figures = {one.id: Cell(one.text, wording.amount(one), one.id) for one in record.figures}
    dates = {one.id: Cell(one.text, wording.days(one) or one.value or "", one.id) for one in record.dates}
    made = []
    for claim in record.claims:
        row = Row(
            claim.id,
            claim.quote,
            _called(record, claim.claimant) or (None if claim.quote else "the article"),
            _about(claim, actors),
            claim.mode if claim.mode == "attitude" else claim.stance,
            _flags(claim, quotes.get(claim.quote or "")),
            claim.text,
            [figures[one] for one in claim.figures if one in figures],
            [dates[one] for one in claim.dates if one in dates],
        )
        made.append((claim.start, row))
    claimed = {claim.quote for claim in record.claims}
    for quote in quotes.values():
        if quote.id not in claimed:
            made.append((quote.content[0].start, _row_of_quote(record, quote, actors)))
    made.sort(key=lambda placed: placed[0])
    return [row for _, row in made]


def _called(record: ArticleRecord, who: Speaker | Claimant) -> str | None:
    """Give what somebody is called on the page: by the one name for all articles, or else as this one does."""
    identity = record.identity(who.actor)
    return identity.name if identity is not None else who.name


def _row_of_quote(record: ArticleRecord, quote: Quote, actors: dict[str, Actor]) -> Row:
    name = _called(record, quote.speaker) if quote.speaker is not None else None
    role = _role(quote.speaker.actor if quote.speaker is not None else None, actors)
    manner = "attitude" if quote.mode == "attitude" else "quote"
    text = BETWEEN.join(span.text for span in quote.content)
    return Row(quote.id, quote.id, name, role, manner, _corrected(quote), text, [], [])


def _flags(claim: Claim, quote: Quote | None) -> tuple[str, ...]:
    """Give whether a claim is negated or hedged, and who set it or its quote right."""
    return (*(flag for flag in ("negated", "hedged") if getattr(claim, flag)), *_corrected(claim, quote))


def _corrected(*told: Claim | Quote | None) -> tuple[str, ...]:
    """Give who set right what a row tells of."""
    return tuple(dict.fromkeys(f"✎ {one.corrected_by}" for one in told if one and one.corrected_by))


def _about(claim: Claim, actors: dict[str, Actor]) -> str:
    behalf = claim.on_behalf_of
    return wording.joined(
        _role(claim.claimant.actor, actors),
        f"for {behalf.name}" if behalf is not None and behalf.name else None,
        f"reported by {claim.medium}" if claim.medium else None,
    )


def _role(actor: str | None, actors: dict[str, Actor]) -> str:
    found = actors.get(actor or "")
    return next(iter(wording.roles(found.roles)), "") if found is not None else ""


def _lines(text: str) -> list[tuple[int, int]]:
    """Give where the lines that aren't blank begin and end."""
    return [line.span() for line in re.finditer(r"[^\n]+", text) if not line[0].isspace()]


def _marks(record: ArticleRecord) -> list[Mark]:
    """Give what is to be seen in the text; of equal spans the outer one first."""
    claims = defaultdict(list)
    for claim in record.claims:
        if claim.quote is not None:
            claims[claim.quote].append(claim)
    found = [Mark(part.start, part.end, "furniture", look=part.kind) for part in record.article.furniture]
    for quote in record.quotes:
        look = "attitude" if quote.mode == "attitude" else quote.kind
        note = wording.quote(quote, claims[quote.id])
        found += _spans("quote", quote.id, note, quote.content, look)
    for claim in record.claims:
        found.append(Mark(claim.start, claim.end, "claim", claim.id))
    for figure in record.figures:
        found.append(Mark(figure.start, figure.end, "figure", figure.id, wording.figure(figure)))
    for date in record.dates:
        found.append(Mark(date.start, date.end, "date", date.id, wording.date(date)))
    for actor in record.actors:
        mentions = sorted(actor.mentions, key=lambda mention: mention.start)
        found += _spans("actor", actor.id, wording.actor(actor), mentions, actor.type)
    return found


def _spans(kind: str, record: str, note: str, spans: Sequence[Span], look: str) -> Iterator[Mark]:
    for at, span in enumerate(spans):
        yield Mark(span.start, span.end, kind, record, note, at == 0, at == len(spans) - 1, look)


def _furniture(text: str, paragraph: list[Segment]) -> tuple[str, ...]:
    """Give what furniture a paragraph is, if no word of it is journalism."""
    kinds = []
    for piece in paragraph:
        found = [mark.look.replace("_", " ") for mark in piece.marks if mark.kind == "furniture"]
        if not found and text[piece.start : piece.end].strip():
            return ()
        kinds += found
    return tuple(kinds)


def _marked(text: str, paragraph: list[Segment], prefix: str, linked: set[str], folded: bool) -> Markup:
    """Give a paragraph's text as HTML: with ids where links lead to, and behind each claim a link to its row."""
    if folded:  # it is grey as a whole
        paragraph = [
            piece._replace(marks=tuple(mark for mark in piece.marks if mark.kind != "furniture"))
            for piece in paragraph
        ]

    def opening(mark: Mark, around: tuple[Mark, ...], begins: bool) -> str:
        target = begins and mark.first and mark.kind != "furniture"
        here = f' id="{escape(prefix + mark.record)}"' if target else ""
        if mark.kind in UNTOLD:
            return f'<span class="{mark.kind}"{here}>'
        notes = "\n".join([mark.note, *(outer.note for outer in reversed(around) if outer.note)])
        stop = ' tabindex="0"' if target else ""
        of = f'data-record="{escape(mark.record)}" aria-description="{escape(notes)}"'
        look = f"{mark.kind} {mark.look}".strip()
        return f'<mark class="{look}"{here}{stop} {of}>'

    def closing(mark: Mark, ends: bool) -> str:
        tag = "</span>" if mark.kind in UNTOLD else "</mark>"
        if not (ends and mark.last and mark.record in linked):
            return tag
        row, name = escape(f"{prefix}{mark.record}-row"), escape(mark.record)
        return f'{tag}<a class="ref" href="#{row}" data-n="{name}" aria-label="row {name}"></a>'

    return markup(text, paragraph, opening, closing)
