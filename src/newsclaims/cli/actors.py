"""`newsclaims actors`: who is named, who is quoted how often, and who is who across articles."""

from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from newsclaims.cli import _network, _options, _store
from newsclaims.cli._counting import KeepCopies, counted
from newsclaims.cli._output import write
from newsclaims.cli._reading import Reading, reading
from newsclaims.cli._views import Column, View
from newsclaims.errors import QueryError
from newsclaims.vocabulary import ActorType

if TYPE_CHECKING:
    from newsclaims.linking.rulings import Decision
    from newsclaims.store import Store

VIEW = View(
    fields=("type", "quotes", "mentions", "roles", "aliases", "text"),
    columns=(
        Column("actor", lambda row: row.text, "bold"),
        Column("type", lambda row: row.type),
        Column("quotes", lambda row: row.quotes or "", right=True),
        Column("mentions", lambda row: row.mentions, right=True),
        Column("roles", lambda row: row.roles or (row.acts_for and f"acts for the {row.acts_for}"), "dim"),
        Column("also", lambda row: row.aliases, "dim", wide=True),
    ),
    noun="actors",
)

ACROSS = View(
    fields=("type", "quotes", "mentions", "articles", "roles", "aliases", "name"),
    columns=(
        Column("actor", lambda row: row.name, "bold"),
        Column("type", lambda row: row.type),
        Column("quotes", lambda row: row.quotes or "", right=True),
        Column("mentions", lambda row: row.mentions, right=True, wide=True),
        Column("articles", lambda row: row.articles, right=True),
        Column("roles", lambda row: row.roles, "dim"),
        Column("also", lambda row: row.aliases, "dim"),
    ),
    noun="actors",
)

HOW_OFTEN = (
    Column("quotes", lambda row: row.quotes, right=True),
    Column("direct", lambda row: row.direct, right=True),
    Column("mixed", lambda row: row.mixed, right=True),
    Column("indirect", lambda row: row.indirect, right=True),
    Column("articles", lambda row: row.articles, right=True),
)

COUNTS = View(
    fields=("quotes", "direct", "mixed", "indirect", "articles", "outlets", "type", "roles", "name"),
    columns=(
        Column("speaker", lambda row: row.name, "bold"),
        Column("type", lambda row: row.type),
        *HOW_OFTEN,
        Column("outlets", lambda row: row.outlets or "", right=True, wide=True),
        Column("roles", lambda row: row.roles, "dim", wide=True),
    ),
    noun="speakers",
)

SOURCES = View(
    fields=("quotes", "direct", "mixed", "indirect", "articles", "speakers", "anonymous", "name"),
    columns=(
        Column("", lambda row: row.name or "(not known)", "bold"),
        *HOW_OFTEN,
        Column("speakers", lambda row: row.speakers, right=True),
        Column("anonymous", lambda row: row.anonymous or "", right=True),
    ),
    noun="rows",
)


@reading("count")
def actors(
    asked: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATTERN|ARTICLE]",
            autocompletion=_options.actors,
            help="Regular expression for the name; or an article; with --merge and --split, names.",
        ),
    ] = None,
    type_: Annotated[ActorType | None, typer.Option("--type", help="What sort of actor.")] = None,
    count: Annotated[
        bool, typer.Option("-c", "--count", help="Who is quoted, how often, in how many articles.")
    ] = False,
    by: Annotated[
        Literal["outlet", "role", "type", "month"] | None,
        typer.Option("--by", help="Count quotes, or tell edges apart: by outlet, role, type or month."),
    ] = None,
    network: Annotated[
        bool, typer.Option("--network", help="Who speaks about whom, who is quoted with whom: edges as CSV.")
    ] = False,
    form: Annotated[
        _network.Form, typer.Option("--format", help="With --network: graphml and gexf are for Gephi.")
    ] = "csv",
    across: Annotated[
        bool, typer.Option("--across", help="Each actor once for all articles: all its names and roles.")
    ] = False,
    merge: Annotated[bool, typer.Option("--merge", help="Keep the actors of these names as one.")] = False,
    split: Annotated[
        bool, typer.Option("--split", help="Keep them apart; those of one name, article by article.")
    ] = False,
    rulings: Annotated[
        bool, typer.Option("--rulings", help="Print what was merged and split, as a file for --rulings-from.")
    ] = False,
    rulings_from: Annotated[
        Path | None,
        typer.Option("--rulings-from", metavar="FILE", help="Merge and split what such a file says."),
    ] = None,
    keep_copies: KeepCopies = False,
    aliases: Annotated[
        Path | None,
        typer.Option(
            "--aliases",
            envvar="NEWSCLAIMS_ALIASES",
            metavar="FILE",
            help="Your own names (columns alias, name, type); otherwise aliases.tsv beside the store.",
        ),
    ] = None,
    *,
    options: Reading,
) -> None:
    """Print the persons, organisations, places and groups that are named; or, with --count, who is quoted.

    An article's file or id in place of PATTERN gives its cast. In a pipe an actor is a line, divided by tabs:
    path:start-end of the first mention, type, quotes, mentions, roles, aliases, name. With --across: type, quotes,
    mentions, articles, roles with the days on which they are said, aliases, name. With --count: quotes, direct,
    mixed, indirect, articles, outlets, type (anonymous where no name is given), roles, name. With --by: quotes,
    direct, mixed, indirect, articles, speakers, quotes of anonymous ones, and the outlet, role, type or month. Of near
    copies the fullest counts, by outlet for each of the outlets; --keep-copies counts all.

    With --network the edges are a table: `about`, where a speaker names somebody in what is said, and weighs claims;
    `with`, where both are quoted in one article, and weighs articles. PATTERN is for either end, --type for both.

    Who is who across articles is found again whenever these change, and what isn't certain stays apart. What you
    say wins: --merge and --split are kept in the store and undo each other; NAME is as the articles print it in
    full, or ARTICLE/a1. --rulings prints them all, and --rulings-from takes them up in another store. A line of
    aliases.tsv wins over them.

    The exit code is 0 if there are any, 1 if not, 2 after an error.

    Examples:
        newsclaims actors --count
        newsclaims actors --count --by outlet
        newsclaims actors -i "ministry|commission" --type organisation
        newsclaims actors seeds/page.txt
        newsclaims actors --across kallas -i
        newsclaims actors --merge "Vladimir Zelensky" "Volodymyr Zelensky"
        newsclaims actors --split "Ann Lee"
        newsclaims actors --network --by month > edges.csv
        newsclaims actors --network --type person --format gexf > people.gexf
        newsclaims actors --rulings > rulings.tsv
        newsclaims actors --rulings-from rulings.tsv
    """
    from newsclaims import query

    asked = asked or []
    chosen = {
        "--count": count or (by is not None and not network),
        "--network": network,
        "--across": across,
        "--merge": merge,
        "--split": split,
        "--rulings": rulings,
        "--rulings-from": rulings_from is not None,
    }
    _check(asked, [name for name, given in chosen.items() if given], options)
    if not network and form != "csv":
        raise QueryError(f"--format {form} is for --network", "add that, or leave it out")
    with _store.reading(options.db) as store:
        store.aliases = aliases
        if rulings:
            _print_rulings(store)
            return
        if merge or split or rulings_from is not None:
            _decide(_read(rulings_from) if rulings_from else _meant(asked, merge, store), store, options)
            return
        pattern = asked[0] if asked else None
        article = None if pattern is None else query.article_meant(store, pattern)
        wanted = query.ActorFilter(
            pattern=None if article else options.pattern(pattern),
            article=article,
            type=type_,
            **options.articles(),
        )
        if network or by is not None or count:
            wanted = counted(store, wanted, keep_copies, by_outlet=by == "outlet")
        if network:
            _network.write(store, by, wanted, form, options)
        elif by is not None:
            write(query.source_counts(store, by, wanted), SOURCES, options, store)
        elif count:
            others = options.form() is not None or options.columns is not None
            write(query.actor_counts(store, wanted, aliases=others), COUNTS, options, store)
        elif across:
            write(query.identities(store, wanted), ACROSS, options, store)
        else:
            write(query.actors(store, wanted), VIEW, options, store)


def _check(asked: list[str], chosen: list[str], options: Reading) -> None:
    """Refuse what doesn't go together.

    Raises:
        QueryError: it doesn't.
    """
    if len(chosen) > 1:
        raise QueryError(f"{' and '.join(chosen)} don't go together", "choose one of them")
    if chosen and (options.files or options.context is not None):
        raise QueryError(f"{chosen[0]} tells of all articles: -l and -C don't go with it", "leave them out")
    ruling = bool({"--merge", "--split"} & set(chosen))
    if ruling and not asked:
        raise QueryError(f"{chosen[0]} needs names", f'newsclaims actors {chosen[0]} "Ann Lee" "Anne Lee"')
    if asked and {"--rulings", "--rulings-from"} & set(chosen):
        raise QueryError(f"{chosen[0]} tells of all rulings, and {asked[0]!r} is a name", "leave it out")
    if chosen == ["--rulings"] and options.form() is not None:
        raise QueryError(f"--rulings prints a file of its own, not {options.form()}", "leave that out")
    if len(asked) > 1 and not ruling:
        raise QueryError(
            f"there is one PATTERN, and {asked[1]!r} is a second", "quote a pattern that holds a space"
        )


def _print_rulings(store: "Store") -> None:
    from newsclaims.linking import stored
    from newsclaims.linking.rulings import decision_lines

    kept = stored.decisions(store)
    if not kept:
        raise typer.Exit(1)
    for line in decision_lines(kept):
        typer.echo(line)


def _meant(asked: list[str], merge: bool, store: "Store") -> "list[Decision]":
    """Give what the user says of some names: that each two are one, or aren't."""
    from newsclaims import query
    from newsclaims.linking import stored
    from newsclaims.linking.rulings import Decision

    stored.see(store)
    terms = list(dict.fromkeys(query.actor_meant(store, name) for name in asked))
    pairs = list(combinations(terms, 2)) or [(terms[0], terms[0])]
    return [Decision("merge" if merge else "split", one, other) for one, other in pairs]


def _read(path: Path) -> "list[Decision]":
    from newsclaims.linking.rulings import read_decisions

    return read_decisions(path)


def _decide(new: "list[Decision]", store: "Store", options: Reading) -> None:
    """Keep what the user says of some names, and print whose they are now."""
    from newsclaims import query
    from newsclaims.linking import stored

    stored.decide(store, new)
    terms = [term for decision in new for term in (decision.one, decision.other)]
    write(query.identities_of(store, terms), ACROSS, options, store)
