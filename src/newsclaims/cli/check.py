"""`newsclaims check`: is the store whole, and does every span still equal its source?"""

import typer

from newsclaims.cli import _options, _store
from newsclaims.cli._summary import SHOWN, plural


def check(db: _options.Db = _options.DEFAULT_DB) -> None:
    """Verify that every stored span is what its article prints there, that the store is whole and files are as read.

    Whole are its file, its tables, what they refer to, their closed sets of words and their full-text indexes. Files
    that are gone are told, but nothing is wrong with that: the texts are stored.

    The exit code is 0 if all is well, 1 if anything isn't, 2 if there is no store to check or another program
    is writing to it.

    Examples:
        newsclaims check
        newsclaims check --db news.db && echo grounded
    """
    with _store.reading(db) as store:
        problems = 0
        for problem in store.check():
            problems += 1
            typer.echo(problem)
        if problems:
            raise typer.Exit(1)
        gone = [source for sources in store.missing().values() for source in sources]
        if gone:
            some = ", ".join(gone[:SHOWN]) + (", …" if len(gone) > SHOWN else "")
            typer.echo(f"{plural(len(gone), 'source')} gone: {some}", err=True)
            typer.echo("newsclaims remove --missing forgets them", err=True)
        articles = plural(store.counts()["articles"], "article")
    typer.echo(f"{db}: every span of {articles} is grounded")
