"""Full-text search over quotes, claims and the articles' text."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from newsclaims.language.names import words
from newsclaims.linking import stored
from newsclaims.linking.speaking import IDENTIFIED, speakers
from newsclaims.query.aboutness import OF_QUOTE, asked_about
from newsclaims.query.conditions import OF_ARTICLE, Asked, Conditions, conditions
from newsclaims.query.expressions import match_expression
from newsclaims.query.filters import ArticleFilter
from newsclaims.query.rows import PrintedRow
from newsclaims.store import Store

Where = Literal["quotes", "claims", "text"]

PASSAGE = 400
"""Characters of a passage; of a longer line, the part around the first word that was found."""

OF_CLAIM: Mapping[str, Mapping[str, Asked]] = {"quotes": asked_about(OF_QUOTE), "claims": asked_about()}
"""What can be asked of the records that are found, by kind."""

# highlight() tells where the words stand by what it puts around them; this is in no text.
_OPEN, _CLOSE = "\x02newsclaims:\x03", "\x02/newsclaims:\x03"
_MARK = re.compile(f"{_OPEN}|{_CLOSE}")


@dataclass(frozen=True, kw_only=True)
class SearchFilter(ArticleFilter):
    """What search can ask for; `about` and `subject` are those of the claims found, or of the quotes'."""

    about: str | None = None
    subject: str | None = None


@dataclass(frozen=True, slots=True)
class SearchRow(PrintedRow):
    """A quote, a claim or a passage of an article that a search has found; `id` is the article's for a passage."""

    found_in: str
    speaker_id: str | None
    speaker: str | None
    speaker_printed: str | None
    text: str
    corrected_by: str | None


def search(
    store: Store,
    asked: str,
    wanted: SearchFilter = SearchFilter(),
    where: Where | None = None,
) -> Iterator[SearchRow]:
    """Give what has the words: quotes, then claims in the articles' own voice, then other passages; best first.

    Args:
        store: where to look.
        asked: the words, as `match_expression` takes them.
        wanted: which articles, and what the quotes and claims are about: then passages, of which nobody knows, are
            left out. Its pattern isn't used.
        where: only there.

    Raises:
        QueryError: there is no word to look for.
    """
    expression = match_expression(asked)
    about = wanted.about is not None or wanted.subject is not None
    stored.see(store)
    shown: dict[str, list[tuple[int, int]]] = {}
    for kind, of_claim in OF_CLAIM.items():
        if where in (None, kind):
            asked_for = conditions(store, wanted, {**OF_ARTICLE, **of_claim})
            for article, row in _records(store, kind, expression, asked_for):
                shown.setdefault(article, []).append((row.start, row.end))
                yield row
    if where in (None, "text") and not about:
        yield from _passages(store, expression, conditions(store, wanted, OF_ARTICLE), shown)


def _records(store: Store, kind: str, expression: str, asked: Conditions) -> Iterator[tuple[str, SearchRow]]:
    matching = asked.copy()
    matching.add(f"{kind}_fts MATCH :expression", expression=expression)
    role = {"quotes": "speaker", "claims": "claimant"}[kind]
    if kind == "claims":
        # What is claimed in a quote is found there.
        matching.add("claims.quote IS NULL")
    sql = f"""
        SELECT {kind}.id, {kind}.article, articles.source AS path, {kind}.start, {kind}."end", articles.outlet,
            articles.published, articles.title, {kind}.text, {kind}.corrected_by,
            {IDENTIFIED.format(name="speaker", of=f"{kind}.{role}")}
        FROM {kind}_fts JOIN {kind} ON {kind}.rowid = {kind}_fts.rowid
        JOIN articles ON articles.id = {kind}.article {speakers(kind, role)}
        {matching.sql()} ORDER BY {kind}_fts.rank, {kind}.id"""
    for found in store.rows(sql, matching.values):
        told = dict(found)
        yield told.pop("article"), SearchRow(found_in=kind.removesuffix("s"), **told)


def _passages(
    store: Store, expression: str, asked: Conditions, shown: dict[str, list[tuple[int, int]]]
) -> Iterator[SearchRow]:
    matching = asked.copy()
    matching.add("articles_fts MATCH :expression", expression=expression, open=_OPEN, close=_CLOSE)
    sql = f"""
        SELECT articles.id, articles.source, articles.outlet, articles.published, articles.title, articles.text,
            highlight(articles_fts, 1, :open, :close) AS marked
        FROM articles_fts JOIN articles ON articles.rowid = articles_fts.rowid
        {matching.sql()} ORDER BY articles_fts.rank, articles.id"""
    for found in store.rows(sql, matching.values):
        hits = _hits(found["marked"])
        for start, end in _lines_of(found["text"], hits, shown.get(found["id"], [])):
            yield SearchRow(
                id=found["id"],
                path=found["source"],
                start=start,
                end=end,
                outlet=found["outlet"],
                published=found["published"],
                title=found["title"],
                found_in="text",
                speaker_id=None,
                speaker=None,
                speaker_printed=None,
                text=found["text"][start:end],
                corrected_by=None,
            )


def _hits(marked: str) -> list[tuple[int, int]]:
    """Give where in the text itself the marked words stand."""
    hits = []
    start = added = 0
    for mark in _MARK.finditer(marked):
        place = mark.start() - added
        added += len(mark[0])
        if mark[0] == _OPEN:
            start = place
        else:
            hits.append((start, place))
    return hits


def _lines_of(
    text: str, hits: list[tuple[int, int]], shown: list[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Give the lines with the most different words of the search, less those whose words were all shown."""
    lines: dict[tuple[int, int], list[tuple[int, int]]] = {}
    line = (0, 0)
    for start, end in hits:
        if not lines or start >= line[1]:
            stop = text.find("\n", end)
            line = (text.rfind("\n", 0, start) + 1, len(text) if stop < 0 else stop)
        lines.setdefault(line, []).append((start, end))
    different = {line: len({words(text[start:end]) for start, end in found}) for line, found in lines.items()}
    most = max(different.values(), default=0)
    for line, found in lines.items():
        if different[line] < most or all(_inside(hit, shown) for hit in found):
            continue
        yield _window(text, line, found[0])


def _inside(hit: tuple[int, int], spans: list[tuple[int, int]]) -> bool:
    return any(start <= hit[0] and hit[1] <= end for start, end in spans)


def _window(text: str, line: tuple[int, int], hit: tuple[int, int]) -> tuple[int, int]:
    """Give the line without its blanks at both ends; of a long one the words around the hit."""
    start, end = line
    if end - start > PASSAGE:
        start, end = max(start, hit[0] - PASSAGE // 2), min(end, max(hit[1], hit[0] + PASSAGE // 2))
        while start > line[0] and start < hit[0] and not text[start - 1].isspace():
            start += 1
        while end < line[1] and end > hit[1] and not text[end].isspace():
            end -= 1
    while start < hit[0] and text[start].isspace():
        start += 1
    while end > hit[1] and text[end - 1].isspace():
        end -= 1
    return start, end
