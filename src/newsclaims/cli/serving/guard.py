"""Who is let in: a browser or a program on this machine that has the token of this start."""

import secrets

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
}
"""On every answer that doesn't say otherwise: no other page may show it, hold it or read it."""


class Guard:
    """Refuses who doesn't have the token, in a cookie or a header; the address that is printed gives the cookie."""

    def __init__(self, app: ASGIApp, token: str, port: int) -> None:
        self._app = app
        self._token = token.encode()
        self._cookie = f"newsclaims-{port}"  # one machine's ports share their cookies

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or pass it on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def sealed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await (self._answer(Request(scope)) or self._app)(scope, receive, sealed)

    def _answer(self, request: Request) -> Response | None:
        if request.scope["path"] == "/" and self._is_token(request.query_params.get("token", "")):
            answer = RedirectResponse("/", 303)  # the token goes out of the address, and out of the history
            answer.set_cookie(self._cookie, self._token.decode(), httponly=True, samesite="strict")
            return answer
        bearer = request.headers.get("authorization", "").removeprefix("Bearer ")
        if self._is_token(request.cookies.get(self._cookie, "")) or self._is_token(bearer):
            return (
                None if _is_of_the_page(request) else PlainTextResponse("Only the page may do that.\n", 403)
            )
        return PlainTextResponse("Open the address that newsclaims serve printed: it holds the token.\n", 403)

    def _is_token(self, given: str) -> bool:
        return secrets.compare_digest(given.encode("utf-8", "replace"), self._token)


def _is_of_the_page(request: Request) -> bool:
    """Say whether a browser asks for the page, or for nothing to be done.

    A cookie goes along with what other programs' pages on this machine send; whence it comes a browser tells.
    """
    own = f"http://{request.headers.get('host')}"
    return request.method in ("GET", "HEAD") or request.headers.get("origin", own) == own
