"""How much a claim matters to who checks facts, and why: reasons with weights, as SQL over what is stored of it.

A checkable proposition with a figure or a day, of somebody or something that has a name, comes before opinion, the
personal and the fragment: what ClaimBuster's coders called check-worthy (Hassan et al. 2017). The weights are set by
hand; `docs/claims.md` says how far they agree with two readers.
"""

from typing import NamedTuple


class Reason(NamedTuple):
    """What counts for a claim, or against it.

    Attributes:
        words: as a user reads it.
        weight: what it adds.
        holds: SQL's condition on a row of `claims`.
    """

    words: str
    weight: float
    holds: str


_FIGURE = """EXISTS (SELECT 1 FROM claim_figures JOIN figures ON figures.id = claim_figures.figure
    WHERE claim_figures.claim = claims.id AND (figures.kind IN ('money', 'percent', 'measure', 'ratio')
        OR (figures.kind = 'count' AND figures.value > 2)))"""
_DAY = """EXISTS (SELECT 1 FROM claim_dates JOIN dates ON dates.id = claim_dates.date
    WHERE claim_dates.claim = claims.id AND dates.first_day IS NOT NULL)"""
_SUBJECT = """EXISTS (SELECT 1 FROM claim_about WHERE claim_about.claim = claims.id
    AND by IN ('subject', 'target') AND claim_about.actor IS NOT NULL)"""
_BODY = """EXISTS (SELECT 1 FROM claim_actors JOIN actors ON actors.id = claim_actors.actor
    WHERE claim_actors.claim = claims.id AND actors.type IN ('organisation', 'place', 'group'))"""
_THINGS = "(SELECT count(*) FROM claim_topics WHERE claim_topics.claim = claims.id) >= 3"
_FRAGMENT = "length(claims.reading) - length(replace(claims.reading, ' ', '')) < 5"
_PERSONAL = """lower(ltrim(claims.reading, '“"‘''')) GLOB 'i[ ''’]*'
    OR lower(ltrim(claims.reading, '“"‘''')) GLOB 'we[ ''’]*'"""
_OPINION = "claims.stance IN ('praises', 'asks')"
_DEMAND = "claims.stance = 'demands'"

BEFORE = 0.3
"""What a claim weighs of which nothing is known."""

REASONS = (
    Reason("a figure", 0.25, _FIGURE),
    Reason("a day", 0.15, _DAY),
    Reason("of somebody named", 0.1, _SUBJECT),
    Reason("names a body or a place", 0.1, _BODY),
    Reason("speaks of several things", 0.1, _THINGS),
    Reason("a fragment", -0.2, _FRAGMENT),
    Reason("personal", -0.1, _PERSONAL),
    Reason("opinion or question", -0.1, _OPINION),
)

_SUM = " + ".join(f"{reason.weight} * ({reason.holds})" for reason in REASONS)
_SAID = " || ".join(f"CASE WHEN {reason.holds} THEN '; {reason.words}' ELSE '' END" for reason in REASONS)

WEIGHT = f"round(max(0.0, {BEFORE} + {_SUM}), 2)"
"""The weight of a claim, 0 to 1, in SQL."""

WHY = f"substr({_SAID}, 3)"
"""The words of its reasons, joined by semicolons, in SQL."""

CHECKABLE = (
    f"({_FIGURE} OR {_DAY} OR {_SUBJECT}) AND NOT ({_FRAGMENT} OR {_PERSONAL} OR {_OPINION} OR {_DEMAND})"
)
"""Whether it can be checked: something of a figure, a day or somebody named, no opinion, demand or fragment."""
