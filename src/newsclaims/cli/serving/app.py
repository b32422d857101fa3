"""What is answered: the page, the questions' records as JSON, and whether the store has changed."""

import io
import json
import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from newsclaims import query
from newsclaims.asking import Store
from newsclaims.cli import _page, _settings, _store
from newsclaims.cli._output import named
from newsclaims.cli.serving import correcting
from newsclaims.cli.serving.guard import HEADERS, Guard
from newsclaims.cli.serving.parameters import QUESTIONS, keywords, taken
from newsclaims.errors import BUG, NewsclaimsError, NoMatchError, QueryError
from newsclaims.linking import stored
from newsclaims.linking.identified import identified
from newsclaims.report import page

HOSTS = ("127.0.0.1", "localhost")
"""What a browser may call us: a name of another's that leads here is no way in."""

Part = TypeVar("Part")


class Served:
    """A store that is looked at: each answer opens it anew, read-only, and sees it as it is at one moment.

    Between answers nothing holds it, so that whoever wants to may put another file in its place. The page is kept as it
    was made last, until the store has changed.

    Args:
        db: the store's file.
        chosen: which articles the page shows and the questions are asked of, by the options' names.
        wanted: the same, as a filter.
        by: who sets quotes right on the page; without, nothing is written.

    Attributes:
        ended: says whether nobody waits for a page any more that is being made.
    """

    def __init__(
        self, db: Path, chosen: Mapping[str, Any], wanted: query.RecordFilter, by: str | None = None
    ) -> None:
        self._db, self._chosen, self._wanted, self._by = db, dict(chosen), wanted, by
        self._start = secrets.token_hex(8)  # what a browser kept of another start is of no use
        self._making = Lock()
        self._version, self._made = "", b""
        self.ended: Callable[[], bool] = lambda: False

    def application(self, token: str, port: int) -> Starlette:
        """Give the application."""
        return Starlette(
            routes=[
                Route("/", self._page, methods=["GET"]),
                Route("/state", self._state, methods=["GET"]),
                Route("/api", self._questions, methods=["GET"]),
                *(Route(f"/api/{name}", partial(self._records, name), methods=["GET"]) for name in QUESTIONS),
                *([Route("/correct", self._corrected, methods=["POST"])] if self._by is not None else []),
            ],
            middleware=[
                Middleware(Guard, token=token, port=port),
                Middleware(TrustedHostMiddleware, allowed_hosts=HOSTS, www_redirect=False),
            ],
            exception_handlers={NewsclaimsError: _refused, Exception: _failed},
        )

    @contextmanager
    def _reading(self) -> Iterator[Store]:
        # Who closes a store last puts its side files away, which one that is read-only can't.
        with _store.reading(self._db), Store(self._db, read_only=True) as store:
            store.aliases = _settings.current().aliases
            store.connection.execute("BEGIN")
            yield store

    def _state(self, request: Request) -> Response:
        version = self._now()
        with self._reading() as store:
            return _json({"version": version, "articles": store.counts()["articles"]})

    def _now(self) -> str:
        """Give what changes when the store is written or replaced, or the user's names are.

        Asked before the store is read: what comes between is told as news once too often, and not never.
        """
        with self._reading() as store:
            files = (self._db, Path(f"{self._db}-wal"), stored.aliases_file(store))
        traces = [_trace(file) for file in files if file is not None]
        return sha256(repr((self._start, traces)).encode()).hexdigest()

    def _page(self, request: Request) -> Response:
        with self._making:
            version = self._now()
            if version != self._version:
                self._version, self._made = version, self._written(version)
            made = self._made
        headers = {
            "etag": f'"{version}"',
            "cache-control": "private, no-cache",
            "content-security-policy": "frame-ancestors 'none'",  # the page has the rest of it
        }
        if headers["etag"] in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        return Response(made, headers=headers, media_type="text/html")

    def _written(self, version: str) -> bytes:
        made = io.BytesIO()
        out = io.TextIOWrapper(made, "utf-8", newline="")
        with self._reading() as store:
            counted = _page.Shown(identified(store, query.records(store, self._wanted)))
            look = _page.look(store, "full", self._wanted, counted.shown)
            look = look._replace(
                sections=self._awaited(look.sections), live=version, correcting=self._by is not None
            )
            page.write(self._awaited(counted), out, look)
        out.flush()
        return made.getvalue()

    def _awaited(self, parts: Iterable[Part]) -> Iterator[Part]:
        for part in parts:
            if self.ended():
                raise ConnectionAbortedError
            yield part

    def _questions(self, request: Request) -> Response:
        return _json({name: taken(name).model_json_schema() for name in QUESTIONS})

    def _records(self, question: str, request: Request) -> Response:
        asked = {**self._chosen, **keywords(question, request.query_params)}
        with self._reading() as store:
            return _json([named(row) for row in getattr(store, question)(**asked)])

    async def _corrected(self, request: Request) -> Response:
        return _json(
            await run_in_threadpool(correcting.answered, self._db, str(self._by), await request.body())
        )


def _trace(file: Path) -> tuple[int, ...] | None:
    """Give what a file shows of itself when it is written or replaced; one without content is none."""
    try:
        found = file.stat()
    except FileNotFoundError:
        return None
    return (found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns) if found.st_size else None


def _json(value: Any, status: int = 200) -> Response:
    return Response(json.dumps(value, ensure_ascii=False), status, media_type="application/json")


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, NewsclaimsError)
    status = 404 if isinstance(error, NoMatchError) else 400 if isinstance(error, QueryError) else 503
    return _json({"error": error.message, "hint": error.hint}, status)


def _failed(request: Request, error: Exception) -> Response:
    answer = _json({"error": f"{type(error).__name__}: {error}", "hint": BUG}, 500)
    answer.headers.update(HEADERS)  # no middleware sees it
    return answer
