"""What might be a page's headline, day, byline or outlet: candidates with named features, and how sure the best one is.

Candidates compete with each other and with none of them: `P(c) = exp(s(c)) / (1 + sum of exp(s))`, the score being
the sum of the weights of what holds of it. The weights stand in `lexicons/en/candidate_weights.tsv` and are fitted by
`training/candidate_weights.py`.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from math import exp
from typing import NamedTuple

from newsclaims.lexicons import rows

LEAST: Mapping[str, float] = {"title": 0.5, "published": 0.45, "byline": 0.6, "outlet": 0.43}
"""How sure a choice must be; below it there is none. A wrong day spoils each relative date of an article, and a wrong
outlet is told the author of what the article itself claims."""


class Candidate(NamedTuple):
    """What one place on the page says."""

    value: str
    """The headline, the ISO day, the names (joined by semicolons), the outlet."""
    rule: str
    """How it was found: `title_rule` and `published_rule` of the article."""
    features: Mapping[str, float]
    at: int = -1
    """The index of its paragraph."""


class Choice(NamedTuple):
    """The likeliest candidate, and the probability of its value."""

    candidate: Candidate
    confidence: float


@cache
def weights(of: str) -> Mapping[str, float]:
    """Give the weights by feature that the choice of a title (published, byline, outlet) is made by."""
    return {row["feature"]: float(row["weight"]) for row in rows("candidate_weights") if row["of"] == of}


def choose(of: str, candidates: Sequence[Candidate], least: float = 0.0) -> Choice | None:
    """Give the value that is likeliest and likely enough; places that say the same speak for each other.

    Args:
        of: what is chosen.
        candidates: among which.
        least: how sure it must be, if surer than `LEAST`.
    """
    known = weights(of)
    sizes = [exp(_score(one.features, known)) for one in candidates]
    whole = 1 + sum(sizes)
    by_value: defaultdict[str, float] = defaultdict(float)
    for one, size in zip(candidates, sizes, strict=True):
        by_value[one.value.casefold()] += size / whole
    if not by_value:
        return None
    value, confidence = max(by_value.items(), key=lambda item: item[1])
    if confidence < max(LEAST[of], least):
        return None
    same = [
        (size, -at)
        for at, (one, size) in enumerate(zip(candidates, sizes, strict=True))
        if one.value.casefold() == value
    ]
    return Choice(candidates[-max(same)[1]], round(confidence, 3))


def _score(features: Mapping[str, float], known: Mapping[str, float]) -> float:
    score = known["always"] + sum(known.get(name, 0.0) * value for name, value in features.items() if value)
    return min(50.0, score)
