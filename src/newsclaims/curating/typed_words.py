"""The words that a person types, found where an article prints them."""

import re
from collections.abc import Sequence

from newsclaims.errors import NoMatchError, QueryError
from newsclaims.records import Region, Span

_ALIKE = ('"“”„«»', "'’‘", "-‐‑–—")
"""Characters that a keyboard has one of."""

_BETWEEN_PARTS = re.compile(r"\s+…\s+|\s+\.\.\.\s+")

SHOWN = 3
"""Places that a hint lists."""

AROUND = 20
"""Characters that it shows on either side of the words."""


def one(text: str, typed: str, near: Region | None = None) -> Span:
    """Give the place at which a text prints what was typed; of several the one that is, or lies in, `near`.

    Blanks and the shapes of quotation marks and dashes don't count.

    Raises:
        NoMatchError: it doesn't.
        QueryError: it does so several times.
    """
    found = places(text, typed)
    if len(found) > 1 and near is not None:
        found = [span for span in found if near.start < span.end and span.start < near.end] or found
    if not found:
        raise NoMatchError(
            f"the article doesn't print {typed!r}", "give the words as newsclaims show prints them"
        )
    if len(found) > 1:
        some = ", ".join(f"{span.start}-{span.end} (…{_around(text, span)}…)" for span in found[:SHOWN])
        raise QueryError(
            f"the article prints {typed!r} {len(found)} times",
            f"give more of the words around it, or ARTICLE:START-END for the ones that are meant: {some}",
        )
    return found[0]


def parts(text: str, typed: str, near: Region | None = None) -> list[Span]:
    """Give the place of what was typed, or of its parts with … between them; raise as `one` does."""
    pieces = _BETWEEN_PARTS.split(typed.strip())
    if len(pieces) == 1 or places(text, typed):
        return [one(text, typed, near)]
    return [one(text, piece, near) for piece in pieces]


def nearest(text: str, typed: str, spans: Sequence[Region]) -> Span:
    """Give the place of what was typed that is nearest to some others, of two as near the one before them.

    Raises:
        NoMatchError: the text doesn't print it.
    """
    found = places(text, typed)
    if not found:
        raise NoMatchError(
            f"the article doesn't print {typed!r}", "give the words as newsclaims show prints them"
        )
    return min(found, key=lambda span: min(_apart(span, other) for other in spans))


def places(text: str, typed: str) -> list[Span]:
    """Give all places at which a text prints what was typed."""
    words = typed.split()
    if not words:
        raise QueryError("no words are given", "give words that the article prints")
    pattern = r"\s+".join("".join(map(_either, word)) for word in words)
    if typed.strip()[0].isalnum():
        pattern = r"\b" + pattern
    if typed.strip()[-1].isalnum():
        pattern += r"\b"
    return [Span(start=at.start(), end=at.end(), text=at[0]) for at in re.finditer(pattern, text)]


def _either(character: str) -> str:
    alike = next((shapes for shapes in _ALIKE if character in shapes), character)
    return f"[{re.escape(alike)}]"


def _around(text: str, span: Span) -> str:
    return " ".join(text[max(0, span.start - AROUND) : span.end + AROUND].split())


def _apart(one: Region, other: Region) -> int:
    return max(other.start - one.end, one.start - other.end, 0)
