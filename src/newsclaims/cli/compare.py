"""`newsclaims compare`: what several articles tell alike."""

from typing import Annotated

import typer

from newsclaims.cli import _store
from newsclaims.cli._output import write
from newsclaims.cli._reading import Reading, reading
from newsclaims.cli._views import Column, View

VIEW = View(
    fields=("verdict", "text", "other_path", "other_start", "other_end", "other_text", "why"),
    columns=(
        Column("verdict", lambda row: row.verdict),
        Column("figure", lambda row: row.text, "bold"),
        Column("other figure", lambda row: row.other_text, "bold"),
        Column("in", lambda row: row.other_path),
        Column("what makes them one", lambda row: row.why, "dim"),
    ),
    noun="pairs",
)


@reading()
def compare(
    words: Annotated[
        str | None, typer.Argument(metavar="WORDS", help="What is measured: all these words.")
    ] = None,
    *,
    options: Reading,
) -> None:
    """Print the figures that two articles have in common: one amount of one thing.

    `agree` are two told alike, `compatible` those that differ in a word such as "up to". What differs in amount isn't
    compared. In a pipe a pair is a line, divided by tabs: path:start-end, verdict, text, other_path, other_start,
    other_end, other_text, why.

    The exit code is 0 if there are any, 1 if not, 2 after an error.

    Examples:
        newsclaims compare
        newsclaims compare loan --json
    """
    from newsclaims import query
    from newsclaims.query.comparing_figures import same_figures

    with _store.reading(options.db) as store:
        wanted = query.FigureFilter(pattern=options.pattern(None), **options.articles())
        write(same_figures(store, wanted, words), VIEW, options, store)
