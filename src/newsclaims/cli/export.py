"""`newsclaims export`: the stored records as files."""

from typing import Annotated, Literal

import typer

from newsclaims.cli import _options, _store
from newsclaims.cli._streams import deliver


def export(
    form: Annotated[
        Literal["jsonl", "json", "csv", "html"],
        typer.Argument(metavar="FORMAT", help="jsonl, json, csv, or html: a page to look at."),
    ],
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="Where to (-: standard output).")
    ] = "-",
    table: _options.Table = "quotes",
    db: _options.Db = _options.DEFAULT_DB,
) -> None:
    """Write the stored records: the same objects that extract writes, and who is who among their actors.

    A file appears whole or not at all. CSV holds one table a file; ' stands before a cell like a formula. HTML is one
    page that needs nothing else: the articles with what was found in them marked, and their claims as tables.

    The exit code is 0, 1 if nothing is stored, 2 after an error.

    Examples:
        newsclaims export jsonl > records.jsonl
        newsclaims export csv --table figures -o figures.csv
        newsclaims export html -o claims.html
        newsclaims export json | jq '.[].quotes[] | select(.kind == "direct") | .speaker.name'
    """
    from newsclaims import linking

    with _store.reading(db) as store:
        deliver(linking.identified(store), form, output, table)
        if not store.counts()["articles"]:
            raise typer.Exit(1)
