"""Amounts: which figures can be asked for, by their number, their unit and what they are amounts of."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from newsclaims.errors import NoMatchError, QueryError
from newsclaims.language.names import words
from newsclaims.linking.speaking import IDENTIFIED, speakers
from newsclaims.query import figures_by_thing, typed_names
from newsclaims.query.aboutness import asked_about
from newsclaims.query.amounts import units_named
from newsclaims.query.conditions import Asked, strings
from newsclaims.query.figures_by_thing import FigureRow, ThingRow
from newsclaims.query.filters import ArticleFilter
from newsclaims.query.questions import Question, answers
from newsclaims.query.speakers_asked import said_by
from newsclaims.store import Store
from newsclaims.store.mapping import number
from newsclaims.vocabulary import FigureKind


@dataclass(frozen=True, kw_only=True)
class FigureFilter(ArticleFilter):
    """Which figures, in which order.

    Attributes:
        kind: what sort of amount.
        unit: as a person types it: EUR, €, euros; pounds are money and weight.
        minimum: in base units; a range that reaches it is in.
        maximum: likewise.
        speakers: who says it.
        about: words of what it is an amount of; the figures come thing by thing.
        subject: a noun phrase that a claim with it has as its subject, or as what it is said of.
        largest_first: unit by unit, the largest first, instead of in order of place.
    """

    kind: FigureKind | None = None
    unit: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    speakers: tuple[str, ...] = ()
    about: str | None = None
    subject: str | None = None
    largest_first: bool = False


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


PRINTED = """figures.id, figures.start, figures."end", figures.text, figures.kind, figures.value, figures.low,
    figures.high, figures.unit, figures.modifier, figures.change, figures.equivalent_of, figures.corrected_by"""
"""What a figure is, as it is printed: by name, so that a store that has lost a column is told to be damaged."""

_BY_CLAIMS = asked_about(
    """EXISTS (SELECT 1 FROM claim_figures JOIN claims ON claims.id = claim_figures.claim
        WHERE claim_figures.figure = figures.id AND {claims})"""
)


# A figure in a quote within a quote is said by the inner one's speaker.
FIGURES = Question(
    FigureRow,
    columns=f"""{PRINTED}, figures.of_text AS of, coalesce(figures.of_text, converted.of_text) AS thing,
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
        "subject": _BY_CLAIMS["subject"],
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
        "about": _BY_CLAIMS["about"],
    }
)
"""The figures by what their claims are about, instead of what they are amounts of."""


def figures(store: Store, wanted: FigureFilter = FigureFilter()) -> Iterator[FigureRow]:
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


def figure_things(store: Store, wanted: FigureFilter = FigureFilter()) -> Iterator[ThingRow]:
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
