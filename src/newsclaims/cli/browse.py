"""`newsclaims browse`: an application at the terminal over what is stored."""

import sys
from typing import Annotated

import typer

from newsclaims.cli import _options, _store
from newsclaims.cli._reading import Reading, reading
from newsclaims.errors import NewsclaimsError


@reading(
    "ignore_case", "word", "fixed", "invert", "count", "files", "context",
    "max_count", "columns", "json", "jsonl", "csv", "bom",
)  # fmt: skip
def browse(
    light: Annotated[
        bool, typer.Option("--light", help="Dark letters on a light ground; the key d changes it.")
    ] = False,
    by: _options.By = None,
    *,
    options: Reading,
) -> None:
    """Look through what is stored: speakers, what they say, and the articles with all that was found marked.

    At the left is who is quoted, at the right quotes, claims, a timeline of the days they speak of, and what articles
    tell alike or differently (compare), each of the speaker that is pointed at. What is typed above a list, a regular
    expression, narrows it. Enter or a click opens the article at the record. The keys stand in the lowest line.

    The key c opens a form for the quote that is pointed at: its speaker, kind and stance, or that it is none. Ctrl-S
    keeps what is said there as newsclaims correct does, and u takes back the last. Nothing else is written.

    It wants a terminal, and pip install 'newsclaims[browse]'.

    Examples:
        newsclaims browse
        newsclaims browse --since 2025-11 --outlet euractiv
        newsclaims browse --db news.db --light
    """
    try:
        import textual  # noqa: F401  (only whether it is there: its modules are imported below)
    except ImportError:
        raise NewsclaimsError("browse wants Textual", "pip install 'newsclaims[browse]'") from None
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise NewsclaimsError(
            "browse wants a terminal", "newsclaims quotes, claims and the others print into pipes"
        )
    from newsclaims.cli.browsing.app import Browser

    with _store.reading(options.db):
        app = Browser(options.db, options.articles(), light=light, by=by)
        app.run()
        if app.fault is not None:
            raise app.fault
