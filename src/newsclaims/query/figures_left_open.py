"""Why two amounts can't be compared, though they are of things of one name, or of two in one breath."""

from collections.abc import Iterator

from newsclaims.query.amounts_compared import Relation
from newsclaims.query.comparison import ComparedRow
from newsclaims.query.figure_pairs import ACTORS, DAYS_DIFFERENT, Pair, in_one_dimension, relation_of
from newsclaims.query.figures_by_thing import expression, key
from newsclaims.query.told_amounts import Amount
from newsclaims.store import Store

_BESIDE = """SELECT DISTINCT claim_figures.figure FROM claim_figures JOIN claims ON claims.id = claim_figures.claim
    WHERE claims.rowid IN (SELECT rowid FROM claims_fts WHERE claims_fts MATCH ?)"""


def left_open(pair: Pair) -> ComparedRow | None:
    """Give two amounts beside the same actors, and why nothing can be said of them; None if actors don't join them."""
    if not (pair.one.thing and pair.other.thing) or len(pair.shared) < ACTORS:
        return None
    if pair.one.head != pair.other.head:
        enough = len(pair.shared) >= ACTORS + (pair.days is None)
        return pair.row(Relation("open", "of two things"), _two_things(pair)) if enough else None
    relation = relation_of(pair.one, pair.other) if in_one_dimension(pair.one, pair.other) else None
    if relation and relation.verdict == "open" and relation.how:
        why = relation.how
    elif relation is None:
        why = f"{pair.one.unit} and {pair.other.unit}, neither converted in print"
    elif pair.days is not None and pair.days > DAYS_DIFFERENT:
        why = f"{pair.days} days apart"
    elif pair.of_other_days:
        why = "of other days"
    elif pair.one.words != pair.other.words:
        why = _two_things(pair)
    else:
        why = "nothing says that they are of one occasion"
    return pair.row(Relation("open", why), pair.one.head)


def _two_things(pair: Pair) -> str:
    return f"{pair.one.of or pair.one.unit}, and {pair.other.of or pair.other.unit}"


def beside(store: Store, words: str, rows: list[Amount]) -> Iterator[int]:
    """Give the places of the sums of money of which claims with these words tell: the loan, and what backs it."""
    asked = expression(words)
    found = {id for (id,) in store.rows(_BESIDE, (asked,))} if asked else set()
    wanted = set(key(words))
    for at, row in enumerate(rows):
        if row.kind == "money" and row.thing and (row.id in found or wanted <= set(key(row.of or ""))):
            yield at
