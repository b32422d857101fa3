"""What is spoken of, month by month, by outlet."""

from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from typing import Literal, NamedTuple

from newsclaims.lexicons import assertion_words
from newsclaims.linking import stored
from newsclaims.query.claim_rows import OF_CLAIM, ClaimFilter
from newsclaims.query.conditions import OF_ARTICLE, conditions
from newsclaims.query.questions import Counted
from newsclaims.query.rows import Row
from newsclaims.query.wordings import small_words
from newsclaims.store import Store

_SHOWN = 2
"""Phrases of a topic that are told."""


@dataclass(frozen=True, slots=True)
class TopicRow(Row):
    """What is spoken of in a month: somebody or a place by name, or a noun; `topic_id` is the identity of the former.

    `share` is that of all claims of the month (and outlet), in percent; `phrases` are how most claims call it besides.
    """

    topic_id: str | None
    topic: str
    month: str | None
    outlet: str | None
    claims: int
    articles: int
    share: float
    phrases: str


class _Spoken(NamedTuple):
    """One claim by its row, its article by its row, and the words of the claim for what it speaks of."""

    claim: int
    article: int
    text: str


class _When(NamedTuple):
    month: str | None
    outlet: str | None


_Topic = tuple[str | None, str]
"""Who it is, if it is somebody, and what it is called."""

_Months = dict[_When, set[_Spoken]]

_CLAIMS = "claims JOIN articles ON articles.id = claims.article LEFT JOIN quotes ON quotes.id = claims.quote"

_SPOKEN = f"""SELECT identities.id, coalesce(identities.name, things.head), claims.rowid, articles.rowid, things.text
    FROM {_CLAIMS} JOIN (SELECT claim, text, head, actor FROM claim_topics
        UNION ALL SELECT claim, text, head, actor FROM claim_about) AS things ON things.claim = claims.id
    LEFT JOIN identity_actors ON identity_actors.actor = things.actor
    LEFT JOIN identities ON identities.id = identity_actors.identity"""

_SAID = f"SELECT articles.rowid, count(*) FROM {_CLAIMS}"

_PUBLISHED = "SELECT rowid, substr(published, 1, 7), outlet FROM articles"


def topics(
    store: Store,
    by: Literal["outlet"] | None = None,
    wanted: ClaimFilter = ClaimFilter(),  # noqa: B008  (frozen)
) -> Counted[TopicRow]:
    """Give what at least two claims speak of, topic by topic and month by month.

    Those come first that most articles name, or tell from their like by a word more: of "peace deal" we learn more than
    of "deal".

    Args:
        store: where the claims are.
        by: whether each outlet has rows of its own.
        wanted: which claims; the pattern is for the topics and their phrases.

    Raises:
        QueryError: a pattern or a day can't be understood.
        NoMatchError: a speaker or an outlet matches nothing.
    """
    matches = wanted.pattern.test() if wanted.pattern else None
    found, claims = _spoken_of(store, by, wanted)
    several = {topic: months for topic, months in found.items() if _are_several(months)}
    rows = (
        (topic, when, months[when], claims[when])
        for topic, months in sorted(several.items(), key=_most_spoken_of)
        if not matches or matches((topic[1], *(one.text for said in months.values() for one in said)))
        for when in sorted(months, key=lambda when: (when.month or "", when.outlet or ""))
    )
    return Counted(rows, lambda told: _row(*told))


def _are_several(months: _Months) -> bool:
    first, *others = chain.from_iterable(months.values())
    return any(one.claim != first.claim for one in others)


def _spoken_of(
    store: Store, by: Literal["outlet"] | None, wanted: ClaimFilter
) -> tuple[dict[_Topic, _Months], Counter[_When]]:
    """Give what is spoken of when, and how many claims there are then, of whatever they speak."""
    stored.see(store)
    asked = conditions(store, replace(wanted, pattern=None), {**OF_ARTICLE, **OF_CLAIM})
    # Article by article, for its row holds its text, and what stands behind that is slow to read claim by claim.
    whens = {row: _When(month, outlet if by else None) for row, month, outlet in store.rows(_PUBLISHED)}
    found: dict[_Topic, _Months] = defaultdict(lambda: defaultdict(set))
    for id, name, *said in store.rows(f"{_SPOKEN} {asked.sql()}", asked.values):
        if name is not None and (id or name not in _saying_nothing()):
            spoken = _Spoken(*said)
            found[id, name][whens[spoken.article]].add(spoken)
    claims: Counter[_When] = Counter()
    for article, number in store.rows(f"{_SAID} {asked.sql()} GROUP BY 1", asked.values):
        claims[whens[article]] += number
    return found, claims


@cache
def _saying_nothing() -> frozenset[str]:
    """Give the nouns that are no topic: people, the year, the country, the question."""
    return small_words() | assertion_words("here") | assertion_words("frame")


def _most_spoken_of(found: tuple[_Topic, _Months]) -> tuple[int, int, int, str, str]:
    """Give the order of a topic: by its articles and claims that name or describe it, then by all its claims."""
    (id, name), months = found
    said = list(chain.from_iterable(months.values()))
    telling = [one for one in said if id or one.text != name]
    return -_articles(telling), -_claims(telling), -_claims(said), name, id or ""


def _claims(said: Collection[_Spoken]) -> int:
    return len({one.claim for one in said})


def _articles(said: Collection[_Spoken]) -> int:
    return len({one.article for one in said})


def _row(topic: _Topic, when: _When, said: Collection[_Spoken], claims: int) -> TopicRow:
    phrases = Counter(one.text for one in said if one.text != topic[1])
    return TopicRow(
        *topic,
        *when,
        claims=_claims(said),
        articles=_articles(said),
        share=round(100 * _claims(said) / claims, 1),
        phrases="; ".join(sorted(phrases, key=lambda phrase: (-phrases[phrase], phrase))[:_SHOWN]),
    )
