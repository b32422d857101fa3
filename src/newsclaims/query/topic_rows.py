"""What is spoken of, month by month, by outlet."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from typing import Literal, NamedTuple

from newsclaims.lexicons import assertion_words
from newsclaims.query.filters import ClaimFilter
from newsclaims.query.questions import Question, answers
from newsclaims.query.rows import PrintedRow, Row
from newsclaims.query.selecting import OF_CLAIM
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


@dataclass(frozen=True, slots=True)
class _Spoken(PrintedRow):
    """One claim, and one of the things it speaks of, if there is any."""

    topic_id: str | None
    topic: str | None
    text: str | None


class _When(NamedTuple):
    month: str | None
    outlet: str | None


_Topic = tuple[str | None, str]
"""Who it is, if it is somebody, and what it is called."""

_Months = dict[_When, list[_Spoken]]

_SPOKEN = Question(
    _Spoken,
    columns="""claims.id, claims.start, claims."end",
        identities.id AS topic_id, coalesce(identities.name, things.head) AS topic, things.text""",
    tables="""claims JOIN articles ON articles.id = claims.article
        LEFT JOIN (SELECT claim, text, head, actor FROM claim_topics
            UNION SELECT claim, text, head, actor FROM claim_about) AS things ON things.claim = claims.id
        LEFT JOIN identity_actors ON identity_actors.actor = things.actor
        LEFT JOIN identities ON identities.id = identity_actors.identity""",
    order="{articles}, claims.start, claims.rowid, things.text",
    asked=OF_CLAIM,
    linked=True,
)


def topics(
    store: Store,
    by: Literal["outlet"] | None = None,
    wanted: ClaimFilter = ClaimFilter(),  # noqa: B008  (frozen)
) -> Iterator[TopicRow]:
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
    for topic, months in sorted(found.items(), key=_most_spoken_of):
        said = list(chain.from_iterable(months.values()))
        if _claims(said) < 2 or (matches and not matches((topic[1], *(one.text or "" for one in said)))):
            continue
        for when in sorted(months, key=lambda when: (when.month or "", when.outlet or "")):
            yield _row(topic, when, months[when], len(claims[when]))


def _spoken_of(
    store: Store, by: Literal["outlet"] | None, wanted: ClaimFilter
) -> tuple[dict[_Topic, _Months], dict[_When, set[str]]]:
    """Give what is spoken of when, and the claims of then, of whatever they speak."""
    found: dict[_Topic, _Months] = defaultdict(lambda: defaultdict(list))
    claims: dict[_When, set[str]] = defaultdict(set)
    for one in answers(store, _SPOKEN, replace(wanted, pattern=None)):
        when = _When(one.published and one.published[:7], one.outlet if by else None)
        claims[when].add(one.id)
        if one.topic is not None and (one.topic_id or one.topic not in _saying_nothing()):
            found[one.topic_id, one.topic][when].append(one)
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


def _claims(said: list[_Spoken]) -> int:
    return len({one.id for one in said})


def _articles(said: list[_Spoken]) -> int:
    return len({one.path for one in said})


def _row(topic: _Topic, when: _When, said: list[_Spoken], claims: int) -> TopicRow:
    phrases = Counter(one.text for one in said if one.text and one.text != topic[1])
    return TopicRow(
        *topic,
        *when,
        claims=_claims(said),
        articles=_articles(said),
        share=round(100 * _claims(said) / claims, 1),
        phrases="; ".join(phrase for phrase, _ in phrases.most_common(_SHOWN)),
    )
