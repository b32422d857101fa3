"""`newsclaims topics`: what is spoken of, month by month, by outlet."""

from typing import Annotated, Any, Literal

import typer

from newsclaims.cli import _options, _store
from newsclaims.cli._counting import KeepCopies, counted
from newsclaims.cli._output import write
from newsclaims.cli._reading import Reading, reading
from newsclaims.cli._views import Column, View

VIEW = View(
    fields=("claims", "articles", "share", "month", "outlet", "topic_id", "topic", "phrases"),
    columns=(
        Column("topic", lambda row: row.topic, "bold"),
        Column("month", lambda row: row.month or "(no date)", whole=True),
        Column("claims", lambda row: row.claims, right=True),
        Column("articles", lambda row: row.articles, right=True),
        Column("share", lambda row: f"{row.share}%", right=True),
        Column("as", lambda row: row.phrases, "dim"),
    ),
    noun="rows",
    room=72,
)

BY_OUTLET = VIEW._replace(
    columns=(
        *VIEW.columns[:2],
        Column("outlet", lambda row: row.outlet or "(not known)", most=20),
        *VIEW.columns[2:-1],
        VIEW.columns[-1]._replace(wide=True),
    )
)


@reading("count", "files", "context", "max_count")
def topics(
    pattern: Annotated[
        str | None, typer.Argument(metavar="PATTERN", help="Regular expression for topics and their phrases.")
    ] = None,
    by: Annotated[Literal["outlet"] | None, typer.Option("--by", help="Outlet by outlet, too.")] = None,
    speaker: _options.Claimants = None,
    mode: _options.Mode = "speech",
    keep_copies: KeepCopies = False,
    *,
    options: Reading,
) -> None:
    """Print what is spoken of, month by month as the articles were published: who and what two claims name at least.

    All that is called by one noun is one topic: the peace deal and the nuclear deal. Those come first that most
    articles name, or describe by a word more than the noun; nouns that say nothing of a topic (people, year, question)
    are left out. The share is that of the month's claims, with --by of that outlet's. Of near copies the fullest
    counts, by outlet for each of the outlets; --keep-copies counts all.

    In a pipe a row is a line, divided by tabs: claims, articles, share in percent, month, outlet, topic_id
    (of somebody or a place), topic, phrases.

    The exit code is 0 if there are any, 1 if not, 2 after an error.

    Examples:
        newsclaims topics
        newsclaims topics "loan|asset" --by outlet
        newsclaims topics --speaker kallas --since 2025-11
        newsclaims topics --by outlet --csv > topics.csv
    """
    from newsclaims import query

    chosen: dict[str, Any] = {"mode": None if mode == "any" else mode}
    with _store.reading(options.db) as store:
        wanted = query.ClaimFilter(
            pattern=options.pattern(pattern), speakers=tuple(speaker or ()), **chosen, **options.articles()
        )
        wanted = counted(store, wanted, keep_copies, by_outlet=by == "outlet")
        write(query.topics(store, by, wanted), BY_OUTLET if by else VIEW, options, store)
