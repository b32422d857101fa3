"""`newsclaims remove`: articles go, with all that was found in them."""

import sys
from typing import Annotated

import typer

from newsclaims.cli import _options, _store
from newsclaims.cli._output import fold, visible
from newsclaims.cli._summary import plural
from newsclaims.errors import NewsclaimsError


def remove(
    asked: Annotated[
        list[str] | None,
        typer.Argument(metavar="ARTICLE", help="A file as stored or as it is here, or an id."),
    ] = None,
    missing: Annotated[
        bool, typer.Option("--missing", help="What was read from files that are gone.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Don't ask.")] = False,
    db: _options.Db = _options.DEFAULT_DB,
) -> None:
    """Remove articles from the store, with all that was found in them.

    ARTICLE is a source (seeds/page.txt), the beginning of its file name, or an id, of which the first characters do
    if no other begins so. With --missing an article that was read in several places only loses those that are gone.
    At a terminal it is asked first; in a script --yes is wanted. The files themselves stay.

    The exit code is 0 if any went, 1 if there was nothing to remove, 2 after an error.

    Examples:
        newsclaims remove seeds/page.txt
        newsclaims remove 3f2a 77b0 --yes
        newsclaims remove --missing
    """
    from newsclaims import query
    from newsclaims.linking import stored

    if missing == bool(asked):
        raise NewsclaimsError(
            "either articles are named or --missing is given",
            "newsclaims articles lists what is stored",
        )
    with _store.opened(db) as store:
        gone = store.missing() if missing else {}
        whole = [id for id, sources in gone.items() if sources == store.sources(id)]
        if not missing:
            whole = list(dict.fromkeys(query.find_article(store, one) for one in asked or ()))
        elif not gone:
            typer.echo("every file that was read is still there", err=True)
            raise typer.Exit(1)
        for id in whole:
            (row,) = store.rows("SELECT title FROM articles WHERE id = ?", (id,))
            _tell(id, row["title"] or "(no title)", "; ".join(store.sources(id)))
        for id in (one for one in gone if one not in whole):
            _tell(id, "stays, without", "; ".join(gone[id]))
        if not yes:
            _ask()
        for id in whole:
            store.remove(id)
        if missing:
            store.remove_missing()
        stored.refresh(store)
        left = store.counts()["articles"]
        typer.echo(f"{plural(len(whole), 'article')} removed, {db} now holds {left}", err=True)


def _tell(*parts: str) -> None:
    typer.echo(visible(fold("  ".join(parts))), err=True)


def _ask() -> None:
    """End here unless the user wants it.

    Raises:
        NewsclaimsError: nobody can be asked.
        typer.Exit: the user doesn't want it.
    """
    if not sys.stdin.isatty():
        raise NewsclaimsError(
            "nothing was removed, for nobody is there to be asked", "--yes removes without asking"
        )
    if not typer.confirm("Remove that?", err=True):
        raise typer.Exit(1)
