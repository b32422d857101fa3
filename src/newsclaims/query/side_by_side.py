"""What two speakers say of the same things, side by side."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace

from newsclaims.query.claim_rows import ClaimFilter, claims
from newsclaims.query.comparison import ComparedRow, row, side
from newsclaims.store import Store

_TOPICS = """SELECT claim_topics.claim, coalesce(identity_actors.identity, claim_topics.head) AS topic,
        claim_topics.head
    FROM json_each(?) AS asked JOIN claim_topics ON claim_topics.claim = asked.value
    LEFT JOIN identity_actors ON identity_actors.actor = claim_topics.actor"""


def side_by_side(
    store: Store, one: str, other: str, wanted: ClaimFilter | None = None
) -> Iterator[ComparedRow]:
    """Give each claim of a speaker beside the one of another speaker that has most things in common with it.

    Things count by their noun or by who they are, and a rare one for more than what both speak of all the time. The
    pairs that share most come first. They are open: nothing is said of whether the two agree.

    Args:
        store: where they are.
        one: any part of a name.
        other: likewise.
        wanted: which claims.

    Raises:
        QueryError: a day can't be understood, or `about` holds no word.
        NoMatchError: a speaker or an outlet matches nothing.
    """
    sides = [list(claims(store, replace(wanted or ClaimFilter(), speakers=(name,)))) for name in (one, other)]
    topics, names = _topics(store, [claim.id for side in sides for claim in side])
    often = Counter(topic for its in topics.values() for topic in its)
    paired = []
    for claim in sides[0]:
        weighed = [
            (_weight(topics[claim.id] & topics[theirs.id], often), theirs)
            for theirs in sides[1]
            if theirs.id != claim.id
        ]
        weight, best = max(weighed, key=lambda pair: pair[0], default=(0, claim))
        if weight:
            paired.append((weight, claim, best))
    for _, claim, best in sorted(paired, key=lambda pair: -pair[0]):
        shared = ", ".join(sorted(names[topic] for topic in topics[claim.id] & topics[best.id]))
        yield row("topic", "open", side(claim, claim.claimant), side(best, best.claimant), shared)


def _weight(shared: set[str], often: Counter[str]) -> float:
    """Give how much it says that two claims share these; nothing, where it is one name alone, which has a slash."""
    enough = len(shared) > 1 or not all("/" in topic for topic in shared)
    return sum(1 / often[topic] for topic in shared) if enough else 0


def _topics(store: Store, ids: list[str]) -> tuple[dict[str, set[str]], dict[str, str]]:
    """Give what each claim speaks of, and what that is called."""
    topics: dict[str, set[str]] = defaultdict(set)
    names: dict[str, str] = {}
    for claim, topic, head in store.rows(_TOPICS, (json.dumps(ids),)):
        topics[claim].add(topic)
        names[topic] = head
    return topics, names
