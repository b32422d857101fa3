"""`newsclaims remove`: articles go, with all that was found in them."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from newsclaims.cli import _options, _store
from newsclaims.cli._streams import visible
from newsclaims.cli._summary import plural
from newsclaims.cli._views import fold
from newsclaims.errors import NewsclaimsError

if TYPE_CHECKING:
    from newsclaims.store import Store


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

    ARTICLE is a source (seeds/page.txt), its file name, or an id, of which the first characters do if no other
    begins so. With --missing an article that was read in several places only loses those that are gone.
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
    with _store.reading(db) as store:
        if missing:
            ids = _lost(store)
        else:
            ids = list(dict.fromkeys(query.find_article(store, one, whole=True) for one in asked or ()))
            for id in ids:
                _tell(store, id, "goes", store.sources(id))
        if not yes:
            _ask()
        if missing:
            store.remove_missing()
        for id in ids:
            store.remove(id)
        stored.refresh(store)
        left = store.counts()["articles"]
        typer.echo(f"{plural(len(ids), 'article')} removed, {db} now holds {left}", err=True)


def _lost(store: "Store") -> list[str]:
    """Give the articles that were read from nothing but files that are gone; tell what becomes of all that lose some.

    Raises:
        typer.Exit: none does.
    """
    gone = store.missing()
    if not gone:
        typer.echo("every file that was read is still there", err=True)
        raise typer.Exit(1)
    lost = [id for id, sources in gone.items() if sources == store.sources(id)]
    for id, sources in gone.items():
        _tell(store, id, "goes" if id in lost else "stays, without", sources)
    return lost


def _tell(store: "Store", id: str, fate: str, sources: list[str]) -> None:
    (row,) = store.rows("SELECT title FROM articles WHERE id = ?", (id,))
    told = f"{id} {row['title'] or '(no title)'} {fate}: {'; '.join(sources)}"
    typer.echo(visible(fold(told)), err=True)


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
