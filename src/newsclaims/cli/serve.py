"""`newsclaims serve`: the page and the questions over what is stored, for a browser and programs on this machine."""

import errno
import secrets
import socket
from contextlib import closing, suppress
from typing import Annotated

import typer

from newsclaims.cli import _options, _store
from newsclaims.cli._reading import Reading, reading
from newsclaims.cli.correct import user
from newsclaims.errors import NewsclaimsError

HOST = "127.0.0.1"
PORT = 8765


@reading(
    "ignore_case", "word", "fixed", "invert", "count", "files", "context",
    "max_count", "columns", "json", "jsonl", "csv", "bom",
)  # fmt: skip
def serve(
    port: Annotated[
        int, typer.Option("--port", min=0, max=65535, metavar="N", help="Where; 0 takes one that is free.")
    ] = PORT,
    correct: Annotated[
        bool,
        typer.Option("--correct", help="Quotes can be set right on the page, and that is kept in the store."),
    ] = False,
    by: _options.By = None,
    *,
    options: Reading,
) -> None:
    """Show the page of `export html` over the store, on this machine only, until Ctrl-C.

    Open the address that is printed: it holds a token, new at each start, without which nothing is answered. A reload
    shows what extract or watch have stored meanwhile, and the page tells when there is more.

    /api/quotes, figures, dates, actors, claims, ledger, timeline, articles and search?words=… give the records that
    these commands print with --json, and take their options as parameters; /api lists them. Programs send the token
    as a header, Authorization: Bearer TOKEN.

    Nothing is written, unless it is started with --correct. Then the key c, or a button, opens a form for the quote at
    hand: its speaker, kind and stance, or that it is none. What is said there is a correction as newsclaims correct
    makes it, and can be undone there and here.

    It wants pip install 'newsclaims[serve]'.

    Examples:
        newsclaims serve
        newsclaims serve --correct --by ann
        newsclaims serve --since 2025-11 --port 0
        curl -H "Authorization: Bearer $TOKEN" "http://127.0.0.1:8765/api/quotes?speaker=kallas&kind=direct"
    """
    try:
        import starlette  # noqa: F401  (only whether it is there)
        import uvicorn
    except ImportError:
        raise NewsclaimsError(
            "serve wants Starlette and uvicorn", "pip install 'newsclaims[serve]'"
        ) from None
    from newsclaims import query
    from newsclaims.cli.serving.app import Served

    articles = options.articles()
    chosen = {
        name: value
        for name in ("outlet", "since", "until", "story", "where")
        if (value := getattr(options, name)) is not None
    }
    with _store.reading(options.db):
        pass  # what is wrong with it is told now, and an older one brought up to date
    with closing(listening(port)) as listener:
        port = listener.getsockname()[1]
        token = secrets.token_urlsafe(32)
        who = (by or user()) if correct else None
        served = Served(options.db, chosen, query.RecordFilter(**articles), who)
        app = served.application(token, port)
        server = uvicorn.Server(
            uvicorn.Config(app, log_level="critical", ws="none", timeout_graceful_shutdown=3)
        )
        served.ended = lambda: server.should_exit
        with suppress(KeyboardInterrupt):
            typer.echo(f"http://{HOST}:{port}/?token={token}")
            typer.echo("Ctrl-C ends it.", err=True)
            server.run([listener])


def listening(port: int) -> socket.socket:
    """Give a socket at a port of this machine.

    Raises:
        NewsclaimsError: the port is taken, or may not be had.
    """
    try:
        return socket.create_server((HOST, port))
    except OSError as error:
        taken = error.errno == errno.EADDRINUSE
        raise NewsclaimsError(
            f"port {port} is taken" if taken else f"port {port}: {(error.strerror or str(error)).lower()}",
            "--port 0 takes one that is free",
        ) from None
