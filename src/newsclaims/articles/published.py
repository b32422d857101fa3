"""The candidates for a page's day: the dates that it prints outside its story, and what speaks for each."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from newsclaims.articles.choices import Candidate
from newsclaims.articles.day_order import order_of
from newsclaims.articles.headline import MENUS
from newsclaims.articles.page_dates import is_plausible, page_dates
from newsclaims.articles.parts import Part, body_at, headline_at

_DATED = ("date", "byline", "published_by", "database", "read_time", "section", "outlet")
"""The kinds that hold the day of publication, for the rules."""

_NEAR = 3
"""How many lines above the headline its date may stand."""

_READ = 300
"""So many characters of a line are looked at."""

_UNDATED = frozenset({None, "headline", "caption", "subhead", "pull_quote"})
"""What may speak of days, but of others than its own."""

_BELOW = frozenset({"related", "comments", "copyright", "tags", "embed"})
"""What has dates of its own."""


class _Dated(NamedTuple):
    at: int
    day: str
    label: str
    ruled: bool


def published_candidates(
    page: Sequence[Part], may_be: Callable[[str], bool] = is_plausible
) -> list[Candidate]:
    """Give the days that a page prints about itself, outside the prose of its story, and that it may be of."""
    context = " ".join(part.line.plain for part in page if part.kind in ("date", "time", "byline"))
    body = body_at(page)
    headline = headline_at(page)
    dated = [one for one in _dates(page, context, body) if may_be(one.day)]
    ruled = _ruled(dated, page, body, headline)
    newest = max((one.day for one in dated), default="")
    first = next((one for one in dated if one.at >= headline), None)
    return [
        Candidate(
            one.day,
            _rule(one, body),
            _features(page, one, body, headline, ruled, newest) | {"first below the headline": one is first},
            one.at,
        )
        for one in dated
    ]


def _dates(page: Sequence[Part], context: str, body: int) -> Iterator[_Dated]:
    order = order_of(part.line.plain[:_READ] for part in page if part.kind is not None)
    for at, part in enumerate(page):
        if part.kind in _UNDATED or (part.line.prose and at >= body and part.kind not in _DATED):
            continue
        ruled = part.kind in _DATED and not (part.kind in ("section", "outlet") and at >= body)
        for found in page_dates(part.line.plain[:_READ], context, order):
            if found.day is not None:
                bare = not found.label and at >= body and part.kind != "date"
                yield _Dated(at, found.day, found.label, ruled and not bare)


def _ruled(dated: Sequence[_Dated], page: Sequence[Part], body: int, headline: int) -> str | None:
    """Give the day by the rules: where the page says so, else its first bare date, else of its last update.

    The dates from the headline on go before those above it, which may be today's or of another story.
    """
    near = max(0, headline - _NEAR)
    days: dict[str, str] = {}
    for one in sorted(dated, key=lambda one: (one.at < near, one.at)):
        if one.ruled:
            days.setdefault(one.label if one.at < body or one.label else "below", one.day)
    return next((days[label] for label in ("published", "", "updated", "below") if label in days), None)


def _rule(one: _Dated, body: int) -> str:
    return one.label or ("above-story" if one.at < body else "below-story")


def _features(
    page: Sequence[Part], one: _Dated, body: int, headline: int, ruled: str | None, newest: str
) -> dict[str, float]:
    part, away = page[one.at], one.at - headline
    beside = [*page[max(0, one.at - 2) : one.at], *page[one.at + 1 : one.at + 3]]
    above = one.at < body
    return {
        "by rule": one.day == ruled,
        "by rule, above the story": one.day == ruled and above,
        "by rule, no menus": one.day == ruled and body < MENUS,
        "published": one.label == "published",
        "updated": one.label == "updated",
        "bare": not one.label,
        "bare above the story": not one.label and above,
        "far above the headline": away < -_NEAR,
        "above the headline": -_NEAR <= away < 0,
        "right below the headline": 0 <= away <= _NEAR,
        "below the headline": away > _NEAR and above,
        "right above the story": 0 < body - one.at <= _NEAR,
        "below the story": not above,
        "a date line": part.kind in ("date", "time"),
        "a byline": part.kind == "byline",
        "of other things": part.kind in _BELOW,
        "beside a byline": any(other.kind in ("byline", "read_time") for other in beside),
        "long line": part.line.words > 15,
        "newest": one.day == newest,
    }
