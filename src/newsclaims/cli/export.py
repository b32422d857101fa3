"""`newsclaims export`: the stored records as files."""

from typing import Annotated, Any, Literal

import typer

from newsclaims.cli import _amounts, _options, _page, _store
from newsclaims.cli._reading import Reading, reading
from newsclaims.cli._streams import deliver
from newsclaims.errors import QueryError


@reading("count", "files", "context", "max_count", "columns", "json", "jsonl", "csv")
def export(
    form: Annotated[
        _options.FormatName,
        typer.Argument(
            metavar="FORMAT",
            help="jsonl, json, csv, html, jsonld, annotations (W3C), bib, csl, xlsx, parquet, brat, labelstudio, "
            "doccano, geojson, inception, notes, spacy or datasette.",
        ),
    ],
    pattern: _options.QuotePattern = None,
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="Where to (-: standard output).")
    ] = "-",
    table: _options.Table = "quotes",
    texts: _options.Texts = "full",
    speaker: _options.Speakers = None,
    kind: _options.Kind = None,
    mode: Annotated[
        Literal["speech", "attitude", "any"],
        typer.Option("--mode", help="What was said, or what was believed, wanted, expected."),
    ] = "any",
    stance: _options.QuoteStance = None,
    medium: _options.Medium = None,
    anonymous: _options.Anonymous = False,
    min_confidence: _options.MinConfidence = 0.0,
    about: _options.About = None,
    subject: _options.Subject = None,
    negated: Annotated[
        bool | None, typer.Option("--negated/--not-negated", help="Claims that are negative in form, or not.")
    ] = None,
    hedged: Annotated[
        bool | None, typer.Option("--hedged/--not-hedged", help="Claims that are weakened, or not.")
    ] = None,
    unit: Annotated[
        str | None, typer.Option(metavar="UNIT", help="With a figure in it: EUR, €, euros; percent, %.")
    ] = None,
    minimum: Annotated[
        str | None, typer.Option("--min", metavar="AMOUNT", help="With a figure of at least that: €1bn.")
    ] = None,
    maximum: Annotated[
        str | None, typer.Option("--max", metavar="AMOUNT", help="With a figure of at most that.")
    ] = None,
    first: _options.From = None,
    last: _options.To = None,
    *,
    options: Reading,
) -> None:
    """Write the stored records: the same objects that extract writes, and who is who among their actors.

    A file appears whole or not at all. CSV holds one table a file; ' stands before a cell like a formula. HTML is one
    page that needs nothing else and fetches nothing: speakers, quotes, claims, figures, the days spoken of, what
    articles tell alike or differently, who gets quoted how much, who speaks about whom, and the articles with all that
    was found marked.
    --texts quotes leaves the articles' texts out of it, --texts none their words as well.

    For other tools: jsonld are schema.org's NewsArticle, Quotation and Claim; annotations those of the W3C, with
    places and words; bib and csl the articles as sources to be cited, in BibTeX and CSL-JSON; xlsx a workbook with a
    sheet a kind (pip install 'newsclaims[xlsx]'); parquet a table as CSV has it, typed (newsclaims[parquet]); brat a
    ZIP of a collection; labelstudio a ZIP of tasks and a labelling interface; doccano JSON Lines for sequence
    labelling with relations; geojson the places that newsclaims link knows the coordinates of; inception a ZIP of
    UIMA CAS in XMI with its type system (newsclaims[inception]); notes a ZIP of notes in Markdown, one for each
    article and speaker; spacy a DocBin; datasette a ZIP of a store with its metadata, which datasette FOLDER opens
    once it is unpacked.

    --outlet, --since, --until, --story and --where choose articles, whole. All other options choose records, as they
    do for quotes, claims, figures and dates: what is left are the quotes and claims that match all of them, with their
    figures and dates.

    The exit code is 0, 1 if nothing is left, 2 after an error.

    Examples:
        newsclaims export jsonl > records.jsonl
        newsclaims export csv --table figures -o figures.csv
        newsclaims export html -o claims.html
        newsclaims export xlsx -o claims.xlsx
        newsclaims export html --speaker kallas --texts quotes -o kallas.html
        newsclaims export csv --table claims --about "frozen assets" --since 2025-11
        newsclaims export json | jq '.[].quotes[] | select(.kind == "direct") | .speaker.name'
    """
    from newsclaims import query
    from newsclaims.linking.identified import identified

    if options.bom and form != "csv":
        raise QueryError("--bom is for CSV", "leave it out")
    chosen: dict[str, Any] = {"kind": kind, "stance": stance, "mode": None if mode == "any" else mode}
    wanted = query.RecordFilter(
        pattern=options.pattern(pattern),
        speakers=tuple(speaker or ()),
        media=tuple(medium or ()),
        anonymous=anonymous,
        min_confidence=min_confidence,
        about=about,
        subject=subject,
        negated=negated,
        hedged=hedged,
        first=first,
        last=last,
        **_amounts.asked(unit, minimum, maximum),
        **chosen,
        **options.articles(),
    )
    with _store.reading(options.db) as store:
        records, look = identified(store, query.records(store, wanted)), None
        counted = _page.Counted(records)
        if form == "html":
            counted = shown = _page.Shown(records)
            look = _page.look(store, texts, wanted, shown.shown)
        deliver(counted, form, output, table, look, options.bom)
        if not counted.number:
            raise typer.Exit(1)
