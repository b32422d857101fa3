"""A record in words: the notes that `show` prints beneath the paragraphs, and what it marks in them."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from newsclaims.cli._context import Mark
from newsclaims.cli._styles import DATE, FIGURE, STYLES
from newsclaims.cli._views import fold, signed

if TYPE_CHECKING:
    from newsclaims.records import Actor, ArticleRecord, Claim, Date, Figure, Quote


class Note(NamedTuple):
    """A record in words, and where it stands."""

    start: int
    end: int
    record: str
    text: str


def heading(record: "ArticleRecord", short: str) -> Iterator[tuple[str, str]]:
    """Give the lines above an article, each with its style."""
    article = record.article
    yield fold(article.title or article.source), "bold"
    known = [article.outlet, article.published, *article.byline, article.dateline]
    if any(known):
        yield fold(" · ".join(part for part in known if part)), ""
    yield fold(f"{'; '.join(article.sources)} · {short}"), "dim"


def marks(record: "ArticleRecord", only: str | None = None) -> list[Mark]:
    """Give what is marked in the text: all records, or one with its parts."""
    found = []
    if only is None or only[0] == "c":
        found += [Mark(claim.start, claim.end, "bold") for claim in record.claims if claim.id == only]
    for quote in record.quotes:
        if only in (None, quote.id):
            found += [Mark(span.start, span.end, STYLES[quote.kind]) for span in quote.content]
            for part, style in ((quote.cue, "italic"), (quote.source, "bold"), (quote.medium, "underline")):
                if part is not None:
                    found.append(Mark(part.start, part.end, style))
    for figure in record.figures:
        if only in (None, figure.id):
            found.append(Mark(figure.start, figure.end, FIGURE))
    for date in record.dates:
        if only in (None, date.id):
            found.append(Mark(date.start, date.end, DATE))
    for actor in record.actors:
        if only == actor.id:
            found += [Mark(mention.start, mention.end, "bold") for mention in actor.mentions]
            found += [Mark(role.start, role.end, "italic") for role in actor.roles]
    return found


def legend() -> tuple[str, list[Mark]]:
    """Give a line that says what the marks in an article mean, and its marks."""
    line, found = "", []
    for name, style in (*STYLES.items(), ("figure", FIGURE), ("date", DATE), ("no journalism", "dim")):
        found.append(Mark(len(line), len(line) + len(name), style))
        line += f"{name}   "
    return line.rstrip(), found


def speakers(quotes: "Iterable[Quote]", start: int, end: int) -> list[str]:
    """Give who speaks in `[start, end)`, in order and each once."""
    here = [quote for quote in quotes if any(start <= part.start < end for part in quote.content)]
    said = [quote for quote in here if quote.mode == "speech"]
    names = ((quote.speaker.name if quote.speaker else "(unknown)") + signed(quote) for quote in said)
    return list(dict.fromkeys(map(fold, names)))


def extent(item: Any) -> tuple[int, int]:
    """Give where a record stands: a quote from its first part to its last, an actor where it is first named."""
    spans = getattr(item, "content", None) or getattr(item, "mentions", None)
    if spans:
        parts = [
            *spans,
            *(part for part in (getattr(item, "cue", None), getattr(item, "source", None)) if part),
        ]
        if hasattr(item, "mentions"):
            parts = spans[:1]
        return min(part.start for part in parts), max(part.end for part in parts)
    return getattr(item, "start", 0), getattr(item, "end", 0)


def notes(record: "ArticleRecord", short: str) -> list[Note]:
    """Give all records but the actors in words, in order of place."""
    found = []
    for quote in record.quotes:
        found.append(Note(quote.content[0].start, quote.content[-1].end, quote.id, _quote(quote)))
    for figure in record.figures:
        found.append(Note(figure.start, figure.end, figure.id, _figure(figure)))
    for date in record.dates:
        found.append(Note(date.start, date.end, date.id, _date(date)))
    for claim in record.claims:
        found.append(Note(claim.start, claim.end, claim.id, _claim(claim)))
    found.sort(key=lambda note: (note.start, note.record))
    return [note._replace(text=f"{short}/{note.record}  {note.text}") for note in found]


def _quote(quote: "Quote") -> str:
    told = [quote.kind if quote.mode == "speech" else f"{quote.kind} {quote.mode}"]
    if quote.speaker is not None:
        told.append(f"{quote.speaker.name} ({quote.speaker.rule})")
    else:
        told.append(f"speaker unresolved: {quote.unresolved or 'no source'}")
    if quote.cue is not None:
        told.append(f"cue {quote.cue.text!r}")
    if quote.medium is not None:
        told.append(f"reported by {quote.medium.name}")
    return _joined(*told, f"{quote.confidence:.0%}", _corrected(quote))


def _figure(figure: "Figure") -> str:
    if figure.value is not None:
        amount = f"{figure.value:,}"
    else:
        amount = "..".join("" if bound is None else f"{bound:,}" for bound in (figure.low, figure.high))
    modifier = "" if figure.modifier == "exactly" else figure.modifier.replace("_", " ")
    of = f"of {figure.of.text}" if figure.of is not None else ""
    same = f"= {figure.equivalent_of}" if figure.equivalent_of else ""
    told = " ".join(part for part in (modifier, amount, figure.unit) if part)
    return _joined(figure.kind, told, of, same, _corrected(figure))


def _date(date: "Date") -> str:
    if date.unresolved:
        return _joined(date.type, f"unresolved: {date.unresolved}", _corrected(date))
    days = date.first_day if date.first_day == date.last_day else f"{date.first_day}..{date.last_day}"
    return _joined(date.type, date.value, days, _corrected(date))


def _claim(claim: "Claim") -> str:
    manner = ", ".join(
        word
        for word in (
            claim.mode if claim.mode == "attitude" else None,
            claim.stance,
            claim.negated and "negated",
            claim.hedged and "hedged",
        )
        if word
    )
    parts = [*claim.figures, *claim.dates]
    return _joined(
        f"{claim.claimant.name or ('someone' if claim.quote else 'the article')} {manner}",
        claim.quote,
        f"with {', '.join(parts)}" if parts else "",
        _corrected(claim),
    )


def actor(actor: "Actor") -> str:
    """Give an actor in words."""
    roles = ", ".join(dict.fromkeys(role.text for role in actor.roles))
    also = f"also {', '.join(actor.aliases)}" if actor.aliases else ""
    mentions = _counted(len(actor.mentions), "mention")
    return f"{actor.id:>4}  {_joined(actor.name, actor.type, roles, also, mentions, _corrected(actor))}"


def _corrected(item: Any) -> str:
    return f"corrected by {item.corrected_by}" if item.corrected_by else ""


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _joined(*parts: str | None) -> str:
    return fold(" · ".join(part for part in parts if part))
