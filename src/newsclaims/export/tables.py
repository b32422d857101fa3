"""The flat tables of the records: one for the articles and one for each kind, for CSV, Excel and Parquet.

Columns are called as in the rows of the queries (`query/rows.py`), and hold the same: `id` is `ARTICLE/q1`, in every
column that names a record. What the rows lack stands behind.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from newsclaims.export.tellers import teller

if TYPE_CHECKING:
    from newsclaims.records import Article, ArticleRecord

Cell = str | Callable[["ArticleRecord", Any], Any]
"""Where in a record's item a cell stands (`cue.text`), or what gives it."""


def _id(record: "ArticleRecord", item: Any) -> str:
    return f"{record.article.id}/{item.id}"


def _refers(field: str) -> Cell:
    """Give the ids of the records that a field names; None where it names one, and there is none."""

    def cell(record: "ArticleRecord", item: Any) -> list[str] | str | None:
        found = getattr(item, field)
        if isinstance(found, list):
            return [f"{record.article.id}/{id}" for id in found]
        return None if found is None else f"{record.article.id}/{found}"

    return cell


def _named(field: str, shown: Callable[[Any], str]) -> Cell:
    """Give what is shown of the records that a field lists."""

    def cell(record: "ArticleRecord", item: Any) -> list[str]:
        known = {one.id: one for one in getattr(record, field)}
        return [shown(known[id]) for id in getattr(item, field) if id in known]

    return cell


def _identity(role: str, part: str) -> Cell:
    """Give who a speaker or a claimant is across articles, where the record tells it; or else the name."""

    def cell(record: "ArticleRecord", item: Any) -> Any:
        who = getattr(item, role)
        one = record.identity(who.actor) if who is not None else None
        return getattr(one, part) if one is not None else getattr(who, part, None)

    return cell


def _actors_identity(record: "ArticleRecord", actor: Any) -> str | None:
    one = record.identity(actor.id)
    return one.id if one is not None else None


def _stance(record: "ArticleRecord", quote: Any) -> str | None:
    return next((claim.stance for claim in record.claims if claim.quote == quote.id), None)


def _quoted(record: "ArticleRecord", actor: Any) -> int:
    said = (quote.speaker for quote in record.quotes if quote.mode == "speech")
    return sum(speaker is not None and speaker.actor == actor.id for speaker in said)


def _of_article(place: str) -> Cell:
    return lambda record, item: _at(record.article, place)


def _count(field: str) -> Cell:
    return lambda record, item: len(getattr(record, field))


_PRINTED: Mapping[str, Cell] = {
    "id": _id,
    "path": _of_article("source"),
    "start": "start",
    "end": "end",
    "outlet": _of_article("outlet"),
    "published": _of_article("published"),
    "title": _of_article("title"),
}
"""The columns of what is printed at one place of an article."""

COLUMNS: Mapping[str, Mapping[str, Cell]] = {
    "articles": {
        "id": "id",
        "path": "source",
        "outlet": "outlet",
        "published": "published",
        "title": "title",
        **{kind: _count(kind) for kind in ("quotes", "figures", "dates", "actors", "claims")},
        "sources": "sources",
        "byline": "byline",
        "url": "url",
        "language": "language",
    },
    "quotes": {
        **_PRINTED,
        "start": "content.0.start",
        "end": "content.-1.end",
        "speaker_id": _identity("speaker", "id"),
        "speaker": _identity("speaker", "name"),
        "speaker_printed": "speaker.name",
        "speaker_type": "speaker.type",
        "kind": "kind",
        "mode": "mode",
        "stance": _stance,
        "cue": "cue.text",
        "mention": "source.text",
        "rule": "speaker.rule",
        "medium": "medium.name",
        "addressee": "addressee.text",
        "confidence": "confidence",
        "text": "content.text",
        "reported_by": teller,
        "corrected_by": "corrected_by",
        "cue_lemma": "cue.lemma",
        "unresolved": "unresolved",
    },
    "figures": {
        **_PRINTED,
        **{name: name for name in ("kind", "value", "low", "high", "unit", "modifier", "change")},
        "of": "of.text",
        "equivalent_of": _refers("equivalent_of"),
        "text": "text",
        "corrected_by": "corrected_by",
    },
    "dates": {
        **_PRINTED,
        **{name: name for name in ("type", "value", "first_day", "last_day", "anchor", "unresolved")},
        "text": "text",
        "corrected_by": "corrected_by",
    },
    "actors": {
        **_PRINTED,
        "start": lambda record, actor: actor.mentions[0].start if actor.mentions else 0,
        "end": lambda record, actor: actor.mentions[0].end if actor.mentions else 0,
        "type": "type",
        "acts_for": "acts_for",
        "identity": _actors_identity,
        "aliases": "aliases",
        "roles": "roles.text",
        "mentions": lambda record, actor: len(actor.mentions),
        "quotes": _quoted,
        "text": "name",
        "corrected_by": "corrected_by",
        "printed": "mentions.text",
    },
    "claims": {
        **_PRINTED,
        "claimant_id": _identity("claimant", "id"),
        "claimant": _identity("claimant", "name"),
        "claimant_printed": "claimant.name",
        "claimant_type": "claimant.type",
        "mode": "mode",
        "stance": "stance",
        "negated": "negated",
        "hedged": "hedged",
        "quote": _refers("quote"),
        "on_behalf_of": "on_behalf_of.name",
        "figures": _named("figures", lambda figure: str(figure.text)),
        "dates": _named("dates", lambda date: str(date.value or date.text)),
        "actors": _named("actors", lambda actor: str(actor.name)),
        "topics": "topics.text",
        "text": "text",
        "reading": "reading",
        "open": "open",
        "corrected_by": "corrected_by",
        "within": _refers("within"),
        "medium": "medium",
        "about": "about.text",
        "figure_ids": _refers("figures"),
        "date_ids": _refers("dates"),
        "actor_ids": _refers("actors"),
    },
}
"""The columns of each table, and what stands in them."""

BETWEEN = {"content.text": " … "}
"""What stands between a list's values in a cell, if not a semicolon: the editor's mark for a split quote."""


def rows(record: "ArticleRecord", table: str) -> Iterator[list[Any]]:
    """Give the rows of a record in a table; a list is one text."""
    cells = COLUMNS[table].values()
    for item in [record.article] if table == "articles" else getattr(record, table):
        yield [_cell(record, item, cell) for cell in cells]


def carried(article: "Article") -> dict[str, str]:
    """Give what an article carries besides, by the names of its columns."""
    return {name: _joined(value) for name, value in article.extra.items()}


def _cell(record: "ArticleRecord", item: Any, cell: Cell) -> Any:
    if isinstance(cell, str):
        return _joined(_at(item, cell), BETWEEN.get(cell, "; "))
    return _joined(cell(record, item))


def _joined(value: Any, between: str = "; ") -> Any:
    return between.join(map(str, value)) if isinstance(value, list) else value


def _at(item: Any, place: str) -> Any:
    """Give what stands in a place of an item; behind a list, of each of its members, or of the one that it counts."""
    step, _, further = place.partition(".")
    if isinstance(item, list) and not step.lstrip("-").isdigit():
        return [_at(one, place) for one in item]
    found = item[int(step)] if isinstance(item, list) else getattr(item, step)
    return _at(found, further) if further and found is not None else found
