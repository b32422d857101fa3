"""The queries: each gives the rows that its filter lets through."""

import json
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, TypeVar

from newsclaims.errors import NoMatchError, QueryError
from newsclaims.language.names import words
from newsclaims.language.numerals import tidy
from newsclaims.query import figures_by_thing, typed_names
from newsclaims.query.about import about_expression
from newsclaims.query.amounts import units_named
from newsclaims.query.conditions import Conditions, add_speakers, any_of, of_article, strings
from newsclaims.query.filters import (
    ArticleFilter,
    ClaimFilter,
    DateFilter,
    FigureFilter,
    QuoteFilter,
    TimelineFilter,
    days,
)
from newsclaims.query.rows import (
    ClaimRow,
    DateRow,
    FigureRow,
    QuoteRow,
    ThingRow,
    TimelineRow,
)
from newsclaims.store import IN_ORDER, Store
from newsclaims.store.mapping import number

SelectedRow = TypeVar("SelectedRow", bound=NamedTuple)

ARTICLE = "articles.source AS path, articles.outlet, articles.published, articles.title"
"""The columns of an article that every row has, in SQL."""


def quotes(store: Store, wanted: QuoteFilter = QuoteFilter()) -> Iterator[QuoteRow]:  # noqa: B008  (frozen)
    """Give the quotes that `wanted` lets through.

    Raises:
        QueryError: a pattern or a day can't be understood.
        NoMatchError: a speaker, an outlet or a medium matches nothing.
    """
    conditions = of_article(store, wanted)
    if wanted.speakers:
        add_speakers(store, conditions, wanted.speakers, "quotes.speaker")
    if wanted.kind is not None:
        conditions.add("quotes.kind = :kind", kind=wanted.kind)
    if wanted.mode is not None:
        conditions.add("quotes.mode = :mode", mode=wanted.mode)
    if wanted.stance is not None:
        conditions.add(
            "EXISTS (SELECT 1 FROM claims WHERE claims.quote = quotes.id AND claims.stance = :stance)",
            stance=wanted.stance,
        )
    if wanted.media:
        known = strings(store, "SELECT DISTINCT medium_name FROM quotes WHERE medium_name IS NOT NULL")
        conditions.add(
            "quotes.medium_name IN (SELECT value FROM json_each(:media))",
            media=any_of(wanted.media, known, "medium"),
        )
    if wanted.anonymous:
        conditions.add("quotes.speaker_type = 'anonymous'")
    if wanted.min_confidence > 0:
        conditions.add("quotes.confidence >= :confidence", confidence=wanted.min_confidence)
    sql = f"""
        SELECT {ARTICLE}, quotes.id, quotes.start, quotes."end", quotes.speaker_name AS speaker,
            quotes.speaker_type, quotes.kind, quotes.mode, quotes.cue_text AS cue, quotes.source_text AS mention,
            quotes.speaker_rule AS rule, quotes.medium_name AS medium, quotes.addressee_text AS addressee,
            quotes.confidence, quotes.text,
            (SELECT stance FROM claims WHERE claims.quote = quotes.id ORDER BY claims.start LIMIT 1) AS stance
        FROM quotes JOIN articles ON articles.id = quotes.article {conditions.sql()}
        ORDER BY {IN_ORDER}, quotes.start, quotes.rowid"""
    return selected(store, sql, conditions, wanted, QuoteRow)


def figures(store: Store, wanted: FigureFilter = FigureFilter()) -> Iterator[FigureRow]:  # noqa: B008
    """Give the figures that `wanted` lets through; the pattern may match what is measured, too.

    Raises:
        QueryError: a pattern or a day can't be understood, or `about` holds no word.
        NoMatchError: a speaker, an outlet, a unit or what it is about matches nothing.
    """
    rows = _figures(store, wanted)
    if wanted.about is not None:
        yield from figures_by_thing.about(wanted.about, rows)
    else:
        yield from figures_by_thing.largest_first(rows) if wanted.largest_first else rows


def figure_things(store: Store, wanted: FigureFilter = FigureFilter()) -> Iterator[ThingRow]:  # noqa: B008
    """Give what the figures that `wanted` lets through are amounts of, with the range of these; raises as `figures`."""
    return figures_by_thing.counts(figures(store, wanted))


def _figures(store: Store, wanted: FigureFilter) -> Iterator[FigureRow]:
    conditions = of_article(store, wanted)
    if wanted.speakers:
        add_speakers(store, conditions, wanted.speakers, "quotes.speaker")
    if wanted.kind is not None:
        conditions.add("figures.kind = :kind", kind=wanted.kind)
    if wanted.unit is not None:
        known = strings(
            store, "SELECT unit FROM figures WHERE unit IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC"
        )
        conditions.add(
            "figures.unit IN (SELECT value FROM json_each(:units))", units=_units(wanted.unit, known)
        )
    if wanted.minimum is not None and wanted.maximum is not None and wanted.minimum > wanted.maximum:
        raise QueryError("the least amount is more than the most", "give them the other way round")
    if wanted.minimum is not None:
        conditions.add(
            "CAST(coalesce(figures.value, figures.high, figures.low + 9e999) AS REAL) >= :minimum",
            minimum=wanted.minimum,
        )
    if wanted.maximum is not None:
        conditions.add(
            "CAST(coalesce(figures.value, figures.low, figures.high - 9e999) AS REAL) <= :maximum",
            maximum=wanted.maximum,
        )
    # A figure in a quote within a quote is said by the inner one's speaker.
    sql = f"""
        SELECT {ARTICLE}, figures.*, figures.of_text AS of, coalesce(figures.of_text, converted.of_text) AS thing,
            quotes.speaker_name AS speaker
        FROM figures JOIN articles ON articles.id = figures.article
        LEFT JOIN figures AS converted ON converted.id = figures.equivalent_of
        LEFT JOIN quotes ON quotes.id =
            (SELECT around.id FROM quotes AS around JOIN quote_spans ON quote_spans.quote = around.id
             WHERE around.article = figures.article AND around.mode = 'speech'
                AND quote_spans.start <= figures.start AND quote_spans."end" >= figures."end"
             ORDER BY around."end" - around.start LIMIT 1)
        {conditions.sql()}
        ORDER BY {IN_ORDER}, figures.start, figures.rowid"""
    for row in selected(store, sql, conditions, wanted, FigureRow, lambda row: (row.text, row.of or "")):
        thing = figures_by_thing.thing(row.kind, row.unit, row.thing)
        yield row._replace(
            value=_number(row.value), low=_number(row.low), high=_number(row.high), thing=thing
        )


def _number(stored: int | float | str | None) -> int | float | None:
    """Give a figure's number, a whole one as an int."""
    found = number(stored)
    return None if found is None else tidy(found)


def dates(store: Store, wanted: DateFilter = DateFilter()) -> Iterator[DateRow]:  # noqa: B008
    """Give the dates that `wanted` lets through.

    Raises:
        QueryError: a pattern or a day can't be understood.
        NoMatchError: an outlet matches nothing.
    """
    conditions = of_article(store, wanted)
    if wanted.type is not None:
        conditions.add("dates.type = :type", type=wanted.type)
    first, last = days(wanted.first, wanted.last)
    if first is not None:
        conditions.add("dates.last_day >= :first", first=first)
    if last is not None:
        conditions.add("dates.first_day <= :last", last=last)
    sql = f"""
        SELECT {ARTICLE}, dates.* FROM dates JOIN articles ON articles.id = dates.article {conditions.sql()}
        ORDER BY {IN_ORDER}, dates.start, dates.rowid"""
    return selected(store, sql, conditions, wanted, DateRow)


def claims(store: Store, wanted: ClaimFilter = ClaimFilter()) -> Iterator[ClaimRow]:  # noqa: B008
    """Give the claims that `wanted` lets through.

    Raises:
        QueryError: a pattern or a day can't be understood, or `about` holds no word.
        NoMatchError: a speaker or an outlet matches nothing.
    """
    conditions = of_article(store, wanted)
    if wanted.speakers:
        add_speakers(store, conditions, wanted.speakers, "claims.claimant")
    if wanted.stance is not None:
        conditions.add("claims.stance = :stance", stance=wanted.stance)
    for name in ("negated", "hedged"):
        asked = getattr(wanted, name)
        if asked is not None:
            conditions.add(f"claims.{name} = :{name}", **{name: asked})
    if wanted.about is not None:
        conditions.add(
            "claims.rowid IN (SELECT rowid FROM topics_fts WHERE topics_fts MATCH :about)",
            about=about_expression(wanted.about),
        )
    if wanted.mode is not None:
        conditions.add("claims.quote IS NULL OR quotes.mode = :mode", mode=wanted.mode)
    sql = f"""
        SELECT {ARTICLE}, claims.id, claims.start, claims."end", claims.text, claims.claimant_name AS claimant,
            claims.claimant_type, claims.stance, claims.negated, claims.hedged, claims.quote,
            claims.on_behalf_of_name AS on_behalf_of, claims.topic AS topics,
            {_joined("figures", "figure", "figures.text")} AS figures,
            {_joined("dates", "date", "coalesce(dates.value, dates.text)")} AS dates,
            {_joined("actors", "actor", "actors.name")} AS actors
        FROM claims JOIN articles ON articles.id = claims.article
        LEFT JOIN quotes ON quotes.id = claims.quote
        {conditions.sql()}
        ORDER BY {IN_ORDER}, claims.start, claims.rowid"""
    for row in selected(store, sql, conditions, wanted, ClaimRow):
        yield row._replace(negated=bool(row.negated), hedged=bool(row.hedged))


def timeline(store: Store, wanted: TimelineFilter = TimelineFilter()) -> Iterator[TimelineRow]:  # noqa: B008
    """Give the claims that speak of days the calendar has, in the order of these days; a row for each of its dates.

    Raises:
        QueryError: a pattern or a day can't be understood.
        NoMatchError: a speaker or an outlet matches nothing.
    """
    conditions = of_article(store, wanted)
    conditions.add("dates.first_day IS NOT NULL AND dates.last_day IS NOT NULL")
    if wanted.speakers:
        add_speakers(store, conditions, wanted.speakers, "claims.claimant")
    first, last = days(wanted.first, wanted.last)
    if first is not None:
        conditions.add("dates.last_day >= :first", first=first)
    if last is not None:
        conditions.add("dates.first_day <= :last", last=last)
    if wanted.mode is not None:
        conditions.add("claims.quote IS NULL OR quotes.mode = :mode", mode=wanted.mode)
    # Of two intervals that start together the shorter one says more: a day stands before its month.
    sql = f"""
        SELECT {ARTICLE}, claims.id, claims.start, claims."end", claims.text, claims.claimant_name AS claimant,
            claims.claimant_type, claims.stance, claims.negated, claims.hedged, claims.quote,
            dates.first_day, dates.last_day, dates.text AS date, dates.value
        FROM claims JOIN articles ON articles.id = claims.article
        JOIN claim_dates ON claim_dates.claim = claims.id
        JOIN dates ON dates.id = claim_dates.date
        LEFT JOIN quotes ON quotes.id = claims.quote
        {conditions.sql()}
        ORDER BY dates.first_day, dates.last_day, {IN_ORDER}, claims.start, claims.rowid, claim_dates.position"""
    for row in selected(store, sql, conditions, wanted, TimelineRow):
        yield row._replace(negated=bool(row.negated), hedged=bool(row.hedged))


def _joined(table: str, name: str, shown: str) -> str:
    """Give the SQL for a claim's figures, dates or actors as one text."""
    return f"""(SELECT coalesce(group_concat(shown, '; '), '') FROM
        (SELECT {shown} AS shown FROM claim_{table} JOIN {table} ON {table}.id = claim_{table}.{name}
         WHERE claim_{table}.claim = claims.id ORDER BY claim_{table}.position))"""


def _units(asked: str, known: list[str]) -> str:
    """Give, as a JSON list, the stored units that `asked` may mean."""
    if not asked.strip():
        raise QueryError(f"{asked!r} names no unit", "write EUR, €, euros, %, kilometers or a counted noun")
    wanted = {unit.casefold() for unit in (asked.strip(), *units_named(asked))}
    found = [unit for unit in known if unit.casefold() in wanted]
    if not found:
        alike = typed_names.suggestions(words(asked), known)
        hint = (
            f"did you mean {' or '.join(alike)}?"
            if alike
            else f"there are {', '.join(known[: typed_names.SHOWN])}, …"
        )
        raise NoMatchError(f"no figure has the unit {asked!r}", hint if known else None)
    return json.dumps(found, ensure_ascii=False)


def selected(
    store: Store,
    sql: str,
    conditions: Conditions,
    wanted: ArticleFilter,
    kind: type[SelectedRow],
    searched: Callable[[Any], tuple[str, ...]] = lambda row: (row.text,),
) -> Iterator[SelectedRow]:
    """Give the rows of a query, as `kind`, of whose searched texts the filter's pattern matches one."""
    matches = wanted.pattern.test() if wanted.pattern else None
    for found in store.rows(sql, conditions.values):
        row = kind(*(found[name] for name in kind._fields))
        if matches is None or matches(searched(row)):
            yield row
