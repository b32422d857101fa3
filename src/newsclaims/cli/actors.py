"""`newsclaims actors`: who is named, and who is quoted how often."""

from typing import Annotated, Literal

import typer

from newsclaims.cli._output import Column, View, write
from newsclaims.cli._reading import Reading, reading
from newsclaims.errors import QueryError

Type = Literal["person", "organisation", "place", "group"]

VIEW = View(
    fields=("type", "quotes", "mentions", "roles", "aliases", "text"),
    columns=(
        Column("actor", lambda row: row.text, "bold"),
        Column("type", lambda row: row.type),
        Column("quotes", lambda row: row.quotes or "", right=True),
        Column("mentions", lambda row: row.mentions, right=True),
        Column("roles", lambda row: row.roles, "dim"),
        Column("also", lambda row: row.aliases, "dim", wide=True),
    ),
    noun="actors",
)

COUNTS = View(
    fields=("quotes", "direct", "mixed", "indirect", "articles", "type", "name"),
    columns=(
        Column("speaker", lambda row: row.name, "bold"),
        Column("type", lambda row: row.type),
        Column("quotes", lambda row: row.quotes, right=True),
        Column("direct", lambda row: row.direct, right=True),
        Column("mixed", lambda row: row.mixed, right=True),
        Column("indirect", lambda row: row.indirect, right=True),
        Column("articles", lambda row: row.articles, right=True),
    ),
    noun="speakers",
)


@reading("count")
def actors(
    pattern: Annotated[
        str | None,
        typer.Argument(metavar="PATTERN|ARTICLE", help="Regular expression for the name; or an article."),
    ] = None,
    type_: Annotated[Type | None, typer.Option("--type", help="What sort of actor.")] = None,
    count: Annotated[
        bool, typer.Option("-c", "--count", help="Who is quoted, how often, in how many articles.")
    ] = False,
    *,
    options: Reading,
) -> None:
    """Print the persons, organisations, places and groups that are named; or, with --count, who is quoted.

    An article's file or id in place of PATTERN gives its cast. In a pipe an actor is a line, divided by tabs:
    path:start-end of the first mention, type, quotes, mentions, roles, aliases, name. With --count:
    quotes, direct, mixed, indirect, articles, type, name.

    The exit code is 0 if there are any, 1 if not, 2 after an error.

    Examples:
        newsclaims actors --count
        newsclaims actors -i "ministry|commission" --type organisation
        newsclaims actors seeds/page.txt
    """
    from newsclaims import query
    from newsclaims.store import Store

    if count and (options.files or options.context is not None):
        raise QueryError(
            "--count tells how often, in all articles: -l and -C don't go with it", "leave them out"
        )
    with Store.open(options.db) as store:
        article = None if pattern is None else query.article_meant(store, pattern)
        wanted = query.ActorFilter(
            pattern=None if article else options.pattern(pattern),
            article=article,
            type=type_,
            **options.articles(),
        )
        if count:
            write(query.actor_counts(store, wanted), COUNTS, options, store)
        else:
            write(query.actors(store, wanted), VIEW, options, store)
