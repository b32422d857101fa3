"""`newsclaims link`: which identities are which items of Wikidata."""

from pathlib import Path
from typing import Annotated

import typer

from newsclaims.cli import _store
from newsclaims.cli._output import write
from newsclaims.cli._reading import Reading, reading
from newsclaims.cli._views import Column, View

VIEW = View(
    fields=("item", "identity", "type", "name"),
    columns=(
        Column("actor", lambda row: row.name, "bold"),
        Column("type", lambda row: row.type),
        Column("item", lambda row: row.item, whole=True),
        Column("identity", lambda row: row.identity, "dim"),
        Column("latitude", lambda row: row.latitude, wide=True, right=True),
        Column("longitude", lambda row: row.longitude, wide=True, right=True),
    ),
    noun="links",
)


@reading(
    "ignore_case", "word", "fixed", "invert", "outlet", "since", "until", "story", "where",
    "count", "files", "context", "max_count",
)  # fmt: skip
def link(
    table: Annotated[
        Path | None,
        typer.Option(
            "--table", metavar="FILE", help="CSV: name, item and, if you like, type, latitude, longitude."
        ),
    ] = None,
    *,
    options: Reading,
) -> None:
    """Print which actors are which items of Wikidata; with --table, find them anew in a table of yours.

    Nothing is asked of Wikidata: the table is an extract that you made, a line for each name: Douglas Adams,Q42. An
    actor is linked if it has that name in full, in all articles, and nobody else has; and if the table has one item of
    that name. What is linked is kept in the store, in place of what was before: `export json` gives it as sameAs, and
    `export geojson` the places of which the table tells latitude and longitude, in degrees. Articles that come later
    are linked by the same command. In a pipe a link is a line, divided by tabs: item, identity, type, name.

    The exit code is 0 if there are any, 1 if not, 2 after an error.

    Examples:
        newsclaims link --table people.csv
        newsclaims link --table places.csv && newsclaims export geojson -o places.geojson
        newsclaims link --csv
    """
    from newsclaims.linking import wikidata

    with _store.reading(options.db) as store:
        if table is None:
            found = wikidata.links(store)
        else:
            entries = wikidata.read_table(table)
            for item, places in wikidata.places_of(entries).items():
                if len(places) > 1:
                    told = f"{item} has {len(places)} places in {table}; the first is taken"
                    typer.echo(f"warning: {told}", err=True)
            found = wikidata.link_to(store, entries)
        write(found, VIEW, options, store)
