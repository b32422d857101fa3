"""What somebody is accused of in one article, and denies in another."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from newsclaims.query.claim_rows import OF_CLAIM, ClaimFilter
from newsclaims.query.comparison import ComparedRow, article, days_apart, row, side
from newsclaims.query.questions import Question, answers
from newsclaims.query.rows import PrintedRow
from newsclaims.query.wordings import spoken, stems
from newsclaims.store import Store

_DAYS = 14
"""How far apart two articles may be published of which one tells the charge and the other the denial."""

_OF = re.compile(r"(?P<whom>.*?) of (?P<deed>\w+ing\b.*)", re.DOTALL)
"""An accusation: *the builders of cheating the city*."""


@dataclass(frozen=True, slots=True)
class Charge(PrintedRow):
    """An accusation or a denial: by whom, and of whom it speaks by identity, with their names."""

    claimant: str | None
    text: str
    stance: str
    says: str | None
    named: str


_CHARGES = Question(
    Charge,
    columns="""claims.id, claims.start, claims."end", claims.claimant_name AS claimant, claims.text, claims.stance,
        (SELECT identity FROM identity_actors WHERE actor = claims.claimant_actor) AS says,
        (SELECT coalesce(group_concat(identity || char(9) || text, char(10)), '')
            FROM claim_topics JOIN identity_actors USING (actor) WHERE claim = claims.id) AS named""",
    tables="""claims JOIN articles ON articles.id = claims.article
        JOIN quotes ON quotes.id = claims.quote AND quotes.cue_lemma IN ('accuse', 'deny')""",
    order="{articles}, claims.start, claims.rowid",
    asked=OF_CLAIM,
    always="""articles.published IS NOT NULL AND NOT claims.negated
        AND claims.stance = CASE quotes.cue_lemma WHEN 'deny' THEN 'denies' ELSE 'accuses' END""",
    linked=True,
)


def denied_charges(store: Store, wanted: ClaimFilter = ClaimFilter()) -> Iterator[ComparedRow]:  # noqa: B008
    """Give each accusation of doing something that the accused denies in another article, two weeks apart at most.

    Who denies it is the one accused, by identity; and but for him the two have the same names and words.

    Args:
        store: where they are.
        wanted: which claims.
    """
    accused: dict[tuple[str, frozenset[str]], list[Charge]] = defaultdict(list)
    denials: dict[tuple[str, frozenset[str]], list[Charge]] = defaultdict(list)
    for charge in answers(store, _CHARGES, wanted):
        if charge.stance == "denies":
            if charge.says and (words := _deed(charge.text)):
                denials[charge.says, words].append(charge)
        elif found := _OF.fullmatch(charge.text):
            for whom in _at(charge, found["whom"]):
                accused[whom, _deed(found["deed"])].append(charge)
    for key, its in accused.items():
        for one, other in product(its, denials.get(key, ())):
            days = days_apart(one.published, other.published)
            if article(one.id) != article(other.id) and days is not None and days <= _DAYS:
                why = f"{other.claimant} is accused of it in one, and denies it in the other; the same words"
                yield row("claim", "different", side(one, one.claimant), side(other, other.claimant), why)


def _at(charge: Charge, whom: str) -> Iterator[str]:
    """Give who is accused, by identity: the one whose name is all that stands before "of"."""
    for line in charge.named.splitlines():
        identity, _, name = line.partition("\t")
        if set(spoken(whom)) & set(spoken(name)):
            yield identity


def _deed(text: str) -> frozenset[str]:
    """Give the words that say what was done, by their stems; of two at least, or else it may be anything."""
    words = frozenset(stems(spoken(text)))
    return words if len(words) > 1 else frozenset()
