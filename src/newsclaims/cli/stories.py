"""`newsclaims stories`: which articles tell the same."""

from typing import Annotated

import typer

from newsclaims.cli import _store
from newsclaims.cli._output import write
from newsclaims.cli._reading import Reading, reading
from newsclaims.cli._views import Column, View

VIEW = View(
    fields=("id", "articles", "outlets", "quotes", "first", "last", "actors", "sources", "title"),
    columns=(
        Column("story", lambda row: row.title, "bold"),
        Column("articles", lambda row: row.articles, right=True),
        Column("outlets", lambda row: row.outlets or "", right=True),
        Column("quotes", lambda row: row.quotes or "", right=True),
        Column("first", lambda row: row.first, whole=True),
        Column("last", lambda row: row.last if row.last != row.first else "", whole=True),
        Column("actors", lambda row: row.actors, "dim"),
    ),
    noun="stories",
)


@reading("count", "files", "context", "max_count")
def stories(
    pattern: Annotated[
        str | None, typer.Argument(metavar="PATTERN", help="Regular expression for titles and actors.")
    ] = None,
    *,
    options: Reading,
) -> None:
    """Print the stories that several articles tell: what is alike in words and actors, in the same days.

    A story is called by its first article, and --story takes any of its articles, here and in every command that reads
    the store. Those who are named in two of its articles at least are its actors. In a pipe a story is a line, divided
    by tabs: id, articles, outlets, quotes, first and last day, actors, sources, title.

    Articles are grouped anew for each question, whatever the order in which they were added.

    The exit code is 0 if there are any, 1 if not, 2 after an error.

    Examples:
        newsclaims stories
        newsclaims stories --outlet euractiv --since 2025-11
        newsclaims articles --story 001_9019
        newsclaims quotes --story 001_9019 --speaker kallas
    """
    from newsclaims import query

    wanted = query.ArticleFilter(pattern=options.pattern(pattern), **options.articles())
    with _store.reading(options.db) as store:
        write(query.stories(store, wanted), VIEW, options, store)
