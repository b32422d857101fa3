"""The same figure in two articles: an amount of one thing, told of the same actors in the same days."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import NamedTuple

from newsclaims.linking import stored
from newsclaims.query.figures_by_thing import key
from newsclaims.query.filters import FigureFilter
from newsclaims.query.rows import FigureRow, Row
from newsclaims.query.selecting import figures
from newsclaims.store import Store

_LEAST = 10
"""Of counts: two people or three days are everywhere, and tell nothing by being equal."""
_DAYS = 14
"""How far apart two articles may be published that tell of one amount."""
_ACTORS = 2
"""How many actors the two paragraphs have to share; one more where an article's day isn't known."""


@dataclass(frozen=True, slots=True)
class ComparedRow(Row):
    """A figure and the same one in another article; `verdict` is agree or compatible, `why` what makes them one."""

    path: str
    outlet: str | None
    published: str | None
    title: str | None
    verdict: str
    text: str
    speaker: str | None
    other_text: str
    other_speaker: str | None
    other_path: str
    other_start: int
    other_end: int
    other_published: str | None
    why: str
    id: str
    other_id: str
    start: int
    end: int


class _Setting(NamedTuple):
    """The paragraph that a figure stands in: its words, and the actors that it mentions by identity."""

    words: frozenset[str]
    actors: dict[str, str]


def same_figures(store: Store, wanted: FigureFilter, words: str | None = None) -> Iterator[ComparedRow]:
    """Give each two figures of different articles that are the same amount of the same thing.

    They have their value and unit in common and what they measure, by its words; where one article doesn't say it
    beside the amount, its paragraph has the word. Their paragraphs share two actors, and the articles are at most two
    weeks apart; where a day isn't known, they share three. What both print several times is told
    once. Counts below ten are left out.

    Args:
        store: where they are.
        wanted: which figures.
        words: what is measured, in all these words.
    """
    stored.see(store)
    asked = set(key(words or ""))
    groups: dict[tuple[object, str | None], list[FigureRow]] = defaultdict(list)
    for row in figures(store, wanted):
        if row.value is not None and row.change is None and _tells(row.kind, row.value):
            groups[row.value, row.unit].append(row)
    alike = [group for group in groups.values() if len({_article(row) for row in group}) > 1]
    settings = _settings(store, [row for group in alike for row in group])
    for group in alike:
        told = set()
        for one, other in combinations(group, 2):
            found = _compared(one, other, settings)
            articles = (_article(one), _article(other))
            if found and articles not in told and asked <= _measured(one) | _measured(other):
                told.add(articles)
                yield found


def _tells(kind: str, value: float) -> bool:
    return kind == "money" or (kind == "count" and value >= _LEAST)


def _compared(one: FigureRow, other: FigureRow, settings: dict[str, _Setting]) -> ComparedRow | None:
    days = _days_between(one.published, other.published)
    if _article(one) == _article(other) or (days is not None and days > _DAYS):
        return None
    shared = settings[one.id].actors.keys() & settings[other.id].actors.keys()
    things = _thing_shared(one, other, settings)
    if things is None or len(shared) < _ACTORS + (days is None):
        return None
    names = ", ".join(sorted(settings[one.id].actors[identity] for identity in shared))
    return ComparedRow(
        one.path, one.outlet, one.published, one.title,
        "agree" if one.modifier == other.modifier else "compatible",
        one.text, one.speaker, other.text, other.speaker,
        other.path, other.start, other.end, other.published,
        f"{things}; {names}", one.id, other.id, one.start, one.end,
    )  # fmt: skip


def _thing_shared(one: FigureRow, other: FigureRow, settings: dict[str, _Setting]) -> str | None:
    """Give what both are amounts of, or None: their heads are one, or one's head stands in the other's paragraph."""
    heads = [key(row.thing)[-1:] if row.thing else () for row in (one, other)]
    if all(heads):
        return " ".join(heads[0]) if heads[0] == heads[1] else None
    for head, row in ((heads[0], other), (heads[1], one)):
        if head and head[0] in settings[row.id].words:
            return head[0]
    return None


def _measured(row: FigureRow) -> set[str]:
    return {word for part in (row.thing, row.of) if part for word in key(part)}


def _days_between(one: str | None, other: str | None) -> int | None:
    if one is None or other is None:
        return None
    return abs((date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days)


def _article(row: FigureRow) -> str:
    return row.id.rpartition("/")[0]


def _settings(store: Store, rows: list[FigureRow]) -> dict[str, _Setting]:
    by_article: dict[str, list[FigureRow]] = defaultdict(list)
    for row in rows:
        by_article[_article(row)].append(row)
    found = {}
    for article, its in by_article.items():
        ((text,),) = store.rows("SELECT text FROM articles WHERE id = ?", (article,))
        mentions = list(store.rows(_MENTIONS, (article,)))
        for row in its:
            first = text.rfind("\n", 0, row.start) + 1
            last = text.find("\n", row.end)
            last = len(text) if last < 0 else last
            found[row.id] = _Setting(
                frozenset(key(text[first:last])),
                {identity: name for identity, name, start in mentions if first <= start < last},
            )
    return found


_MENTIONS = """SELECT identities.id, identities.name, actor_mentions.start FROM actors
    JOIN actor_mentions ON actor_mentions.actor = actors.id
    JOIN identity_actors ON identity_actors.actor = actors.id
    JOIN identities ON identities.id = identity_actors.identity WHERE actors.article = ?"""
