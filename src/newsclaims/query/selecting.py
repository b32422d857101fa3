"""The queries for quotes, figures, dates and claims: what each can be asked for, as data, and what it gives."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from newsclaims.errors import NoMatchError, QueryError
from newsclaims.language.names import words
from newsclaims.query import figures_by_thing, typed_names
from newsclaims.query.aboutness import OF_QUOTE, asked_about
from newsclaims.query.amounts import units_named
from newsclaims.query.conditions import OVERLAPPING, Asked, one_of, strings
from newsclaims.query.filters import (
    ClaimFilter,
    DateFilter,
    FigureFilter,
    QuoteFilter,
    TimelineFilter,
)
from newsclaims.query.questions import Question, answers
from newsclaims.query.rows import (
    ClaimRow,
    DateRow,
    FigureRow,
    QuoteRow,
    ThingRow,
    TimelineRow,
)
from newsclaims.query.speakers_asked import said_by
from newsclaims.query.speaking import IDENTIFIED, speakers
from newsclaims.query.weighing import CHECKABLE, WEIGHT, WHY
from newsclaims.store import Store
from newsclaims.store.mapping import number


def _units(store: Store, asked: str) -> dict[str, Any]:
    """Give, as a JSON list, the stored units that `asked` may mean."""
    if not asked.strip():
        raise QueryError(f"{asked!r} names no unit", "write EUR, €, euros, %, kilometers or a counted noun")
    known = strings(
        store, "SELECT unit FROM figures WHERE unit IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC"
    )
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
    return {"units": json.dumps(found, ensure_ascii=False)}


def _joined(table: str, name: str, shown: str) -> str:
    """Give the SQL for a claim's figures, dates or actors as one text."""
    return f"""(SELECT coalesce(group_concat(shown, '; '), '') FROM
        (SELECT {shown} AS shown FROM claim_{table} JOIN {table} ON {table}.id = claim_{table}.{name}
         WHERE claim_{table}.claim = claims.id ORDER BY claim_{table}.position))"""


QUOTES = Question(
    QuoteRow,
    columns=f"""{IDENTIFIED.format(name="speaker", of="quotes.speaker")},
        quotes.id, quotes.start, quotes."end", quotes.speaker_type, quotes.kind, quotes.mode,
        quotes.cue_text AS cue, quotes.source_text AS mention, quotes.speaker_rule AS rule,
        quotes.medium_name AS medium, quotes.addressee_text AS addressee, quotes.confidence, quotes.text,
        quotes.corrected_by,
        (SELECT stance FROM claims WHERE claims.quote = quotes.id ORDER BY claims.start LIMIT 1) AS stance""",
    tables=f"quotes JOIN articles ON articles.id = quotes.article {speakers('quotes', 'speaker')}",
    order="{articles}, quotes.start, quotes.rowid",
    asked={
        "speakers": said_by("quotes.speaker"),
        "kind": Asked("quotes.kind = :kind"),
        "mode": Asked("quotes.mode = :mode"),
        "stance": Asked(
            "EXISTS (SELECT 1 FROM claims WHERE claims.quote = quotes.id AND claims.stance = :stance)"
        ),
        "media": Asked(
            "quotes.medium_name IN (SELECT value FROM json_each(:media))",
            one_of(
                "media", "SELECT DISTINCT medium_name FROM quotes WHERE medium_name IS NOT NULL", "medium"
            ),
        ),
        "anonymous": Asked("NOT :anonymous OR quotes.speaker_type = 'anonymous'"),
        "min_confidence": Asked("quotes.confidence >= :min_confidence"),
        **asked_about(OF_QUOTE),
    },
    linked=True,
    lettered="quotes",
)

# A figure in a quote within a quote is said by the inner one's speaker.
FIGURES = Question(
    FigureRow,
    columns=f"""figures.*, figures.of_text AS of, coalesce(figures.of_text, converted.of_text) AS thing,
        {IDENTIFIED.format(name="speaker", of="quotes.speaker")}""",
    tables=f"""figures JOIN articles ON articles.id = figures.article
        LEFT JOIN figures AS converted ON converted.id = figures.equivalent_of
        LEFT JOIN quotes ON quotes.id =
            (SELECT around.id FROM quotes AS around JOIN quote_spans ON quote_spans.quote = around.id
             WHERE around.article = figures.article AND around.mode = 'speech'
                AND quote_spans.start <= figures.start AND quote_spans."end" >= figures."end"
             ORDER BY around."end" - around.start LIMIT 1)
        {speakers("quotes", "speaker")}""",
    order="{articles}, figures.start, figures.rowid",
    asked={
        "speakers": said_by("quotes.speaker"),
        "kind": Asked("figures.kind = :kind"),
        "unit": Asked("figures.unit IN (SELECT value FROM json_each(:units))", _units),
        "minimum": Asked(
            "CAST(coalesce(figures.value, figures.high, figures.low + 9e999) AS REAL) >= :minimum"
        ),
        "maximum": Asked(
            "CAST(coalesce(figures.value, figures.low, figures.high - 9e999) AS REAL) <= :maximum"
        ),
    },
    searched=lambda row: (row.text, row.of or ""),
    linked=True,
)

FIGURES_MEASURING = FIGURES._replace(
    asked={
        **FIGURES.asked,
        "about": Asked(
            """figures.rowid IN (SELECT rowid FROM figures_fts WHERE figures_fts MATCH :about)
                OR figures.equivalent_of IN (SELECT id FROM figures WHERE rowid IN
                    (SELECT rowid FROM figures_fts WHERE figures_fts MATCH :about))""",
            lambda _, asked: {"about": figures_by_thing.expression(asked)},
        ),
    }
)
"""The figures that may be amounts of a thing; `figures_by_thing.about` tells which are."""

FIGURES_OF_CLAIMS = FIGURES._replace(
    asked={
        **FIGURES.asked,
        "about": asked_about(
            """EXISTS (SELECT 1 FROM claim_figures JOIN claims ON claims.id = claim_figures.claim
                WHERE claim_figures.figure = figures.id AND {claims})"""
        )["about"],
    }
)
"""The figures by what their claims are about, instead of what they are amounts of."""

DATES = Question(
    DateRow,
    columns="dates.*",
    tables="dates JOIN articles ON articles.id = dates.article",
    order="{articles}, dates.start, dates.rowid",
    asked={
        "type": Asked("dates.type = :type"),
        **OVERLAPPING,
        **asked_about(
            """EXISTS (SELECT 1 FROM claim_dates JOIN claims ON claims.id = claim_dates.claim
                WHERE claim_dates.date = dates.id AND {claims})"""
        ),
    },
)

CLAIM = f"""{IDENTIFIED.format(name="claimant", of="claims.claimant")},
    claims.id, claims.start, claims."end", claims.text, claims.claimant_type,
    claims.stance, claims.negated, claims.hedged, claims.quote, claims.corrected_by"""
"""The columns of a claim, in SQL."""

OF_CLAIM = {
    "speakers": said_by("claims.claimant"),
    "mode": Asked("claims.mode = :mode"),
    **asked_about(),
}

CLAIMS = Question(
    ClaimRow,
    columns=f"""{CLAIM}, claims.on_behalf_of_name AS on_behalf_of, claims.topic AS topics, claims.mode,
        claims.reading, claims.open,
        {_joined("figures", "figure", "figures.text")} AS figures,
        {_joined("dates", "date", "coalesce(dates.value, dates.text)")} AS dates,
        {_joined("actors", "actor", "actors.name")} AS actors, {WEIGHT} AS weight, {WHY} AS reasons""",
    tables=f"""claims JOIN articles ON articles.id = claims.article LEFT JOIN quotes ON quotes.id = claims.quote
        {speakers("claims", "claimant")}""",
    order="{articles}, claims.start, claims.rowid",
    asked={
        **OF_CLAIM,
        "stance": Asked("claims.stance = :stance"),
        "negated": Asked("claims.negated = :negated"),
        "hedged": Asked("claims.hedged = :hedged"),
        "clear": Asked("NOT :clear OR claims.open = 0"),
        "checkable": Asked(f"NOT :checkable OR ({CHECKABLE})"),
    },
    linked=True,
    lettered="claims",
    flags=("negated", "hedged"),
)

# Of two intervals that start together the shorter one says more: a day stands before its month.
TIMELINE = Question(
    TimelineRow,
    columns=f"{CLAIM}, dates.first_day, dates.last_day, dates.text AS date, dates.value",
    tables=f"""claims JOIN articles ON articles.id = claims.article
        JOIN claim_dates ON claim_dates.claim = claims.id
        JOIN dates ON dates.id = claim_dates.date
        LEFT JOIN quotes ON quotes.id = claims.quote {speakers("claims", "claimant")}""",
    order="dates.first_day, dates.last_day, {articles}, claims.start, claims.rowid, claim_dates.position",
    asked={**OF_CLAIM, **OVERLAPPING},
    linked=True,
    always="dates.first_day IS NOT NULL AND dates.last_day IS NOT NULL",
    flags=("negated", "hedged"),
)


def quotes(store: Store, wanted: QuoteFilter = QuoteFilter()) -> Iterator[QuoteRow]:  # noqa: B008  (frozen)
    """Give the quotes that `wanted` lets through.

    Raises:
        QueryError: a pattern or a day can't be understood.
        NoMatchError: a speaker, an outlet or a medium matches nothing.
    """
    rows = answers(store, QUOTES, wanted)
    if wanted.newest_first:
        return iter(sorted(rows, key=lambda row: row.published or "", reverse=True))
    if wanted.by_speaker:
        return iter(sorted(rows, key=lambda row: (row.speaker is None, row.speaker or "")))
    return rows


def figures(store: Store, wanted: FigureFilter = FigureFilter()) -> Iterator[FigureRow]:  # noqa: B008
    """Give the figures that `wanted` lets through; the pattern may match what is measured, too.

    Raises:
        QueryError: a pattern or a day can't be understood, or `about` holds no word.
        NoMatchError: a speaker, an outlet, a unit or what it is about matches nothing.
    """
    if wanted.about is not None:
        yield from _figures_about(store, wanted.about, wanted)
    else:
        rows = _figures(store, wanted)
        yield from figures_by_thing.largest_first(rows) if wanted.largest_first else rows


def _figures_about(store: Store, asked: str, wanted: FigureFilter) -> Iterable[FigureRow]:
    """Give the amounts of a thing, or where nothing is measured so, the figures of the claims about it."""
    question = FIGURES_MEASURING if figures_by_thing.expression(asked) else FIGURES
    found = figures_by_thing.about(asked, _figures(store, wanted, question))
    found = found or list(_figures(store, wanted, FIGURES_OF_CLAIMS))
    if not found and (rows := list(_figures(store, wanted))):
        raise figures_by_thing.nothing_about(asked, rows)
    return found


def figure_things(store: Store, wanted: FigureFilter = FigureFilter()) -> Iterator[ThingRow]:  # noqa: B008
    """Give what the figures that `wanted` lets through are amounts of, with the range of these; raises as `figures`."""
    return figures_by_thing.counts(figures(store, wanted))


def _figures(
    store: Store, wanted: FigureFilter, question: Question[FigureRow] = FIGURES
) -> Iterator[FigureRow]:
    if wanted.minimum is not None and wanted.maximum is not None and wanted.minimum > wanted.maximum:
        raise QueryError("the least amount is more than the most", "give them the other way round")
    for row in answers(store, question, wanted):
        thing = figures_by_thing.thing(row.kind, row.unit, row.thing)
        yield replace(
            row, value=number_of(row.value), low=number_of(row.low), high=number_of(row.high), thing=thing
        )


def number_of(stored: int | float | str | None) -> int | float | None:
    """Give a figure's number, a whole one as an int."""
    if stored is None or isinstance(stored, int):
        return stored
    from newsclaims.language.numerals import tidy  # many patterns, which other questions do without

    found = number(stored)
    return None if found is None else tidy(found)


def dates(store: Store, wanted: DateFilter = DateFilter()) -> Iterator[DateRow]:  # noqa: B008
    """Give the dates that `wanted` lets through.

    Raises:
        QueryError: a pattern or a day can't be understood.
        NoMatchError: an outlet matches nothing.
    """
    return answers(store, DATES, wanted)


def claims(store: Store, wanted: ClaimFilter = ClaimFilter()) -> Iterator[ClaimRow]:  # noqa: B008
    """Give the claims that `wanted` lets through.

    Raises:
        QueryError: a pattern or a day can't be understood, or `about` holds no word.
        NoMatchError: a speaker or an outlet matches nothing.
    """
    order = f"weight DESC, {CLAIMS.order}" if wanted.heaviest_first else CLAIMS.order
    return answers(store, CLAIMS._replace(order=order), wanted)


def timeline(store: Store, wanted: TimelineFilter = TimelineFilter()) -> Iterator[TimelineRow]:  # noqa: B008
    """Give the claims that speak of days the calendar has, in the order of these days; a row for each of its dates.

    Raises:
        QueryError: a pattern or a day can't be understood.
        NoMatchError: a speaker or an outlet matches nothing.
    """
    return answers(store, TIMELINE, wanted)
