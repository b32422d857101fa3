"""What stands around a figure and tells which amount it is: paragraph, headline, its claims' speakers and days."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from newsclaims.linking.speaking import IDENTIFIED
from newsclaims.query.comparison import article
from newsclaims.query.figure_rows import FIGURES
from newsclaims.query.figures_by_thing import key
from newsclaims.query.told_amounts import Amount
from newsclaims.query.wordings import spoken, stems
from newsclaims.store import Store


class Setting(NamedTuple):
    """What stands around a figure.

    Attributes:
        speaker: who says it, None in the article's own voice.
        paragraph: in which it stands.
        title: of its article.
        actors: whom its paragraph mentions, by identity, with their names.
        who: the identities that its claims are of: who speaks, and who is their subject.
        days: the days that its claims name, each a first and a last one.
        named: whether a name ends it: "10 St Louis" is a score, no number of Louises.
        told: what its claims say but for it.
        alone: whether its article prints no other amount of money, but for the same one in another currency.
    """

    speaker: str | None
    paragraph: str
    title: str | None
    actors: dict[str, str]
    who: frozenset[str]
    days: frozenset[tuple[str, str]]
    named: bool
    told: frozenset[str]
    alone: bool

    @property
    def words(self) -> frozenset[str]:
        """The words of its paragraph."""
        return frozenset(key(self.paragraph))

    @property
    def headline(self) -> frozenset[str]:
        """The words of its article's title."""
        return frozenset(key(self.title or ""))

    @property
    def claims(self) -> frozenset[frozenset[str]]:
        """What its claims say but for it, each by the stems of its words."""
        return frozenset(frozenset(stems(spoken(text))) for text in self.told)


def settings(store: Store, rows: Iterable[Amount]) -> dict[str, Setting]:
    """Give the setting of each figure by its id."""
    by_article: dict[str, list[Amount]] = defaultdict(list)
    for row in rows:
        by_article[article(row.id)].append(row)
    ids = json.dumps([row.id for its in by_article.values() for row in its])
    who, days, claims = (_grouped(store, sql, ids) for sql in (_WHO, _DAYS, _CLAIMS))
    speakers = {row["id"]: row["speaker"] for row in store.rows(_SPEAKERS, (ids,))}
    found = {}
    for id, its in by_article.items():
        ((text, title, amounts),) = store.rows(_ARTICLE, (id,))
        paragraphs = {row.id: _paragraph(text, row) for row in its}
        mentions = _mentions(store, id, sorted({*paragraphs.values()}))
        for row in its:
            first, last = paragraphs[row.id]
            found[row.id] = Setting(
                speakers[row.id],
                text[first:last],
                title,
                {identity: name for identity, name, _, start, _ in mentions if first <= start < last},
                frozenset(identity for (identity,) in who[row.id]),
                frozenset((start, end) for start, end in days[row.id]),
                row.kind == "count"
                and any(type != "group" and start < row.end <= end for _, _, type, start, end in mentions),
                frozenset(text.replace(row.text, " ") for (text,) in claims[row.id]),
                row.kind == "money" and amounts == 1,
            )
    return found


def _paragraph(text: str, row: Amount) -> tuple[int, int]:
    last = text.find("\n", row.end)
    return text.rfind("\n", 0, row.start) + 1, len(text) if last < 0 else last


def _mentions(
    store: Store, article: str, stretches: Sequence[tuple[int, int]]
) -> list[tuple[str, str, str, int, int]]:
    """Give who is mentioned in some stretches of an article: identity, name, type, and where."""
    inside = " OR ".join(['mentioned.start < ? AND mentioned."end" > ?'] * len(stretches))
    bounds = [bound for first, last in stretches for bound in (last, first)]
    return [tuple(mention) for mention in store.rows(f"{_MENTIONS} AND ({inside})", (article, *bounds))]


def _grouped(store: Store, sql: str, ids: str) -> dict[str, set[tuple[str, ...]]]:
    """Give what a query gives of each figure."""
    found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for figure, *values in store.rows(sql, (ids,)):
        found[figure].add(tuple(values))
    return found


_SPEAKERS = f"""SELECT figures.id, {IDENTIFIED.format(name="speaker", of="quotes.speaker")} FROM {FIGURES.tables}
    WHERE figures.id IN (SELECT value FROM json_each(?))"""

_ARTICLE = """SELECT text, title, (SELECT count(*) FROM figures WHERE article = articles.id AND kind = 'money'
        AND equivalent_of IS NULL) AS amounts FROM articles WHERE id = ?"""

# CROSS JOIN: of most mentions where they stand is asked, and of few whose they are.
_MENTIONS = """SELECT identities.id, identities.name, actors.type, mentioned.start, mentioned."end"
    FROM actors CROSS JOIN actor_mentions AS mentioned ON mentioned.actor = actors.id
    CROSS JOIN identity_actors ON identity_actors.actor = actors.id
    CROSS JOIN identities ON identities.id = identity_actors.identity WHERE actors.article = ?"""

_WHO = """SELECT claim_figures.figure, identity_actors.identity FROM json_each(?) AS asked
    JOIN claim_figures ON claim_figures.figure = asked.value JOIN claims ON claims.id = claim_figures.claim
    JOIN identity_actors ON identity_actors.actor = claims.claimant_actor OR identity_actors.actor IN
        (SELECT actor FROM claim_participants WHERE claim = claims.id AND part = 'subject')"""

_CLAIMS = """SELECT claim_figures.figure, claims.text FROM json_each(?) AS asked
    JOIN claim_figures ON claim_figures.figure = asked.value JOIN claims ON claims.id = claim_figures.claim"""

_DAYS = """SELECT claim_figures.figure, dates.first_day, dates.last_day FROM json_each(?) AS asked
    JOIN claim_figures ON claim_figures.figure = asked.value
    JOIN claim_dates ON claim_dates.claim = claim_figures.claim JOIN dates ON dates.id = claim_dates.date
    WHERE dates.type = 'date' AND dates.first_day IS NOT NULL AND dates.last_day IS NOT NULL"""
