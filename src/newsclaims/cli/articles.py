"""`newsclaims articles`: what is stored."""

from typing import Annotated

import typer

from newsclaims.cli import _store
from newsclaims.cli._output import write
from newsclaims.cli._reading import Reading, reading
from newsclaims.cli._views import Column, View

VIEW = View(
    fields=("id", "title", "outlet", "published",
            "quotes", "figures", "dates", "actors", "claims", "read_at", "sources"),
    columns=(
        Column("title", lambda row: row.title, "bold"),
        Column("outlet", lambda row: row.outlet),
        Column("published", lambda row: row.published, right=True),
        Column("quotes", lambda row: row.quotes, right=True),
        Column("claims", lambda row: row.claims, right=True, wide=True),
        Column("read", lambda row: row.read_at and row.read_at[:10], "dim", right=True, wide=True),
        Column("source", lambda row: row.sources, "dim"),
    ),
    noun="articles",
)  # fmt: skip


COPIES = View(
    fields=("id", "title", "outlet", "published", "family", "copy_of", "share", "version_of"),
    columns=(
        Column("title", lambda row: row.title if row.share is None else f"  {row.title or ''}",
               lambda row: "bold" if row.share is None else ""),
        Column("outlet", lambda row: row.outlet),
        Column("published", lambda row: row.published, right=True),
        Column("as", lambda row: "version" if row.version_of else "copy" if row.copy_of else "", whole=True),
        Column("in common", lambda row: "" if row.share is None else f"{row.share:.0%}", right=True),
        Column("source", lambda row: row.path, "dim"),
    ),
    noun="articles",
)  # fmt: skip


@reading("count", "files", "context", "max_count")
def articles(
    pattern: Annotated[
        str | None, typer.Argument(metavar="PATTERN", help="Regular expression for title or source.")
    ] = None,
    copies: Annotated[
        bool,
        typer.Option(
            "--copies",
            help="Only near copies, in families: reprints, updates, other headlines.",
        ),
    ] = False,
    *,
    options: Reading,
) -> None:
    """Print the articles that are stored: title, outlet, day, how much was found in each, when and where it was read.

    An article that was found in several places is one, and all of them are named. In a pipe an article is a line,
    divided by tabs: path, id, title, outlet, published, how many quotes, figures, dates, actors and claims, when it was
    read, all its sources. With --copies: path, id, title, outlet, published, family, which earlier
    article it is a copy of, how much of the shorter one both have, and of which it is a version instead, if the
    same outlet printed both; first comes the article of the earliest day.

    The exit code is 0 if there are any, 1 if not, 2 after an error.

    Examples:
        newsclaims articles
        newsclaims articles -i loan --since 2025-11
        newsclaims articles --copies --since 2025-11
        newsclaims articles --where section=Politics
        newsclaims articles | cut -f 1
    """
    from newsclaims import query

    wanted = query.ArticleFilter(pattern=options.pattern(pattern), **options.articles())
    with _store.reading(options.db) as store:
        if copies:
            from newsclaims.query.copies import copies as near_copies

            write(near_copies(store, wanted), COPIES, options, store)
        else:
            write(query.articles(store, wanted), VIEW, options, store)
