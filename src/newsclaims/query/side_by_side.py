"""What two speakers say of the same things, side by side; or one in several articles."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace

from newsclaims.query.claim_rows import ClaimFilter, claims
from newsclaims.query.comparison import ComparedRow, article, row, side
from newsclaims.store import Store

_TOPICS = """SELECT claim_topics.claim, coalesce(identity_actors.identity, claim_topics.head) AS topic,
        claim_topics.head, claim_topics.text
    FROM json_each(?) AS asked JOIN claim_topics ON claim_topics.claim = asked.value
    LEFT JOIN identity_actors ON identity_actors.actor = claim_topics.actor"""

_LEAST = 0.001
"""What it weighs that two claims are about what was asked for."""


def side_by_side(
    store: Store, one: str, other: str, wanted: ClaimFilter | None = None
) -> Iterator[ComparedRow]:
    """Give each claim of a speaker beside the one of another speaker that has most things in common with it.

    Things count by their noun or by who they are, and a rare one for more than what both speak of all the time; two
    claims have two of them in common, one at least no name, or a thing of several words, unless what they are about was
    asked for. The pairs that share most come first. They are open: nothing is said of whether the two agree. Of one
    speaker, given twice, the two stand in two articles, and each pair is told once.

    Args:
        store: where they are.
        one: any part of a name.
        other: likewise.
        wanted: which claims.

    Raises:
        QueryError: a day can't be understood, or `about` holds no word.
        NoMatchError: a speaker or an outlet matches nothing.
    """
    asked = (wanted.about if wanted else None) or ""
    sides = [list(claims(store, replace(wanted or ClaimFilter(), speakers=(name,)))) for name in (one, other)]
    topics, names = _topics(store, [claim.id for side in sides for claim in side])
    often = Counter(topic for its in topics.values() for topic in its)
    themselves = {claim.id for claim in sides[0]} & {claim.id for claim in sides[1]}
    paired, told = [], set()
    for claim in sides[0]:
        weighed = [
            (_weight(topics[claim.id] & topics[theirs.id], often, asked), theirs)
            for theirs in sides[1]
            if article(theirs.id) != article(claim.id) or not {theirs.id, claim.id} & themselves
        ]
        weight, best = max(weighed, key=lambda pair: pair[0], default=(0, claim))
        if weight and (pair := frozenset((claim.id, best.id))) not in told:
            told.add(pair)
            paired.append((weight, claim, best))
    for _, claim, best in sorted(paired, key=lambda pair: -pair[0]):
        shared = ", ".join(sorted({names[topic] for topic in topics[claim.id] & topics[best.id]}))
        yield row("topic", "open", side(claim, claim.claimant), side(best, best.claimant), shared or asked)


def _weight(shared: set[str], often: Counter[str], asked: str) -> float:
    """Give how much it says that two claims share these; nothing, where it is one noun or name alone, or only names.

    An identity has a slash, a thing of several words a space.
    """
    nouns = {topic for topic in shared if "/" not in topic}
    enough = any(" " in noun for noun in nouns) or (nouns and len(shared) > 1)
    return sum(1 / often[topic] for topic in shared) + _LEAST if enough or asked else 0


def _topics(store: Store, ids: list[str]) -> tuple[dict[str, set[str]], dict[str, str]]:
    """Give what each claim speaks of, by its noun and, if it has several words, by these; and what that is called."""
    topics: dict[str, set[str]] = defaultdict(set)
    names: dict[str, str] = {}
    for claim, topic, head, text in store.rows(_TOPICS, (json.dumps(ids),)):
        for its in {topic, topic if "/" in topic else text}:
            topics[claim].add(its)
            names[its] = head
    return topics, names
