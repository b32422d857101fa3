"""What is answered: the page, the questions' records as JSON, and whether the store has changed."""

import json
import tempfile
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from functools import partial
from pathlib import Path
from typing import Any, TextIO

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from newsclaims import linking, query
from newsclaims.asking import Store
from newsclaims.cli import _page, _settings
from newsclaims.cli._output import named
from newsclaims.cli._store import telling_damage
from newsclaims.cli.serving.guard import Guard
from newsclaims.cli.serving.parameters import QUESTIONS, keywords, taken
from newsclaims.errors import BUG, NewsclaimsError, NoMatchError, QueryError
from newsclaims.report import page

HOSTS = ("127.0.0.1", "localhost")
"""What a browser may call us: a name of another's that leads here is no way in."""


class Served:
    """A store that is looked at: each answer opens it anew, read-only, and sees it as it is at one moment.

    Args:
        db: the store's file.
        chosen: which articles the page shows and the questions are asked of, by the options' names.
        wanted: the same, as a filter.
    """

    def __init__(self, db: Path, chosen: Mapping[str, Any], wanted: query.RecordFilter) -> None:
        self._db, self._chosen, self._wanted = db, dict(chosen), wanted

    def application(self, token: str, port: int) -> Starlette:
        """Give the application."""
        return Starlette(
            routes=[
                Route("/", self._page, methods=["GET"]),
                Route("/state", self._state, methods=["GET"]),
                Route("/api", self._questions, methods=["GET"]),
                *(Route(f"/api/{name}", partial(self._records, name), methods=["GET"]) for name in QUESTIONS),
            ],
            middleware=[
                Middleware(TrustedHostMiddleware, allowed_hosts=HOSTS, www_redirect=False),
                Middleware(Guard, token=token, port=port),
            ],
            exception_handlers={NewsclaimsError: _refused, Exception: _failed},
            lifespan=self._watched,
        )

    @contextmanager
    def _reading(self) -> Iterator[Store]:
        with Store(self._db, read_only=True) as store, telling_damage(store):
            store.aliases = _settings.current().aliases
            store.connection.execute("BEGIN")
            yield store

    @asynccontextmanager
    async def _watched(self, app: Starlette) -> AsyncIterator[dict[str, Store]]:
        with Store(self._db, read_only=True) as store:
            yield {"store": store}

    async def _state(self, request: Request) -> Response:
        store: Store = request.state.store
        return _json({"version": _version(store), "articles": store.counts()["articles"]})

    async def _page(self, request: Request) -> Response:
        # Its version is told before it is read: what comes between is told as news once too often.
        made = await run_in_threadpool(self._written, _version(request.state.store))
        policy = {"content-security-policy": "frame-ancestors 'none'"}  # the page has the rest of it
        return StreamingResponse(_pieces(made), media_type="text/html", headers=policy)

    def _written(self, version: int) -> TextIO:
        made = tempfile.TemporaryFile("w+", encoding="utf-8", newline="")  # noqa: SIM115
        try:
            with self._reading() as store:
                counted = _page.Counted(linking.identified(store, query.records(store, self._wanted)))
                page.write(counted, made, _page.look(store, "full", self._wanted, counted.shown, version))
            made.seek(0)
        except BaseException:
            made.close()
            raise
        return made

    def _questions(self, request: Request) -> Response:
        return _json({name: taken(name).model_json_schema() for name in QUESTIONS})

    def _records(self, question: str, request: Request) -> Response:
        asked = {**self._chosen, **keywords(question, request.query_params)}
        with self._reading() as store:
            return _json([named(row) for row in getattr(store, question)(**asked)])


def _version(store: Store) -> int:
    """Give a number that changes when others write to the store."""
    version: int = store.row("PRAGMA data_version")[0]
    return version


def _pieces(made: TextIO) -> Iterator[str]:
    with made:
        while piece := made.read(page.PIECE):
            yield piece


def _json(value: Any, status: int = 200) -> Response:
    return Response(json.dumps(value, ensure_ascii=False), status, media_type="application/json")


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, NewsclaimsError)
    status = 404 if isinstance(error, NoMatchError) else 400 if isinstance(error, QueryError) else 503
    return _json({"error": error.message, "hint": error.hint}, status)


def _failed(request: Request, error: Exception) -> Response:
    return _json({"error": f"{type(error).__name__}: {error}", "hint": BUG}, 500)
