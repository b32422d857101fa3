"""`newsclaims export`: the stored records as files."""

from typing import Annotated, Literal

import typer

from newsclaims.cli import _options, _store
from newsclaims.cli._streams import deliver


def export(
    form: Annotated[
        Literal["jsonl", "json", "csv", "html", "jsonld", "annotations", "xlsx", "brat", "spacy"],
        typer.Argument(
            metavar="FORMAT", help="jsonl, json, csv, html, jsonld, annotations (W3C), xlsx, brat or spacy."
        ),
    ],
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="Where to (-: standard output).")
    ] = "-",
    table: _options.Table = "quotes",
    db: _options.Db = _options.DEFAULT_DB,
) -> None:
    """Write the stored records: the same objects that extract writes.

    A file appears whole or not at all. CSV holds one table a file; ' stands before a cell like a formula. HTML is one
    page that needs nothing else: the articles with what was found in them marked, and their claims as tables.

    For other tools: jsonld are schema.org's NewsArticle, Quotation and Claim; annotations those of the W3C, with places
    and words; xlsx a workbook with a sheet a kind (pip install 'newsclaims[xlsx]'); brat a ZIP of a collection; spacy a
    DocBin.

    The exit code is 0, 1 if nothing is stored, 2 after an error.

    Examples:
        newsclaims export jsonl > records.jsonl
        newsclaims export csv --table figures -o figures.csv
        newsclaims export html -o claims.html
        newsclaims export xlsx -o claims.xlsx
        newsclaims export json | jq '.[].quotes[] | select(.kind == "direct") | .speaker.name'
    """
    with _store.reading(db) as store:
        deliver(store.records(), form, output, table)
        if not store.counts()["articles"]:
            raise typer.Exit(1)
