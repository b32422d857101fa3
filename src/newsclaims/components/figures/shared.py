"""What an amount measures because one before it in its sentence does: the words for it are printed once."""

import re
from collections.abc import Sequence

from newsclaims.components.figures.amount import Amount
from newsclaims.records import Figure

_AGAINST = re.compile(
    r"(?:\s[^.;:()“”\"]{1,50})?,?\s\(?(?:(?:up|down)(?:\sfrom)?|compared\s(?:with|to)|against|versus|vs\.?)\s"
)
"""What sets an amount against the one before it: $12 million, up 8% from $11 million."""
_FROM = re.compile(r"\sfrom\s")
_EACH = re.compile(r"(?:an?|per|each|every)\s", re.IGNORECASE)
_OF = re.compile(r"\sof\s(?:[a-z’']+\s){0,2}\Z")


def thing(text: str, before: Sequence[Figure], amount: Amount) -> tuple[int, int] | None:
    """Give what an amount measures, whose own words don't say, by those before it in its sentence."""
    if amount.kind not in ("money", "percent", "ratio", "measure"):
        return None
    one = _set_against(text, before, amount) or _part_of_the_same(text, before, amount)
    return None if one is None or one.of is None else (one.of.start, one.of.end)


def _set_against(text: str, before: Sequence[Figure], amount: Amount) -> Figure | None:
    """Give the amount that this one is set against; past a price of each: $12 million, or 20 cents a share, up 8%."""
    between = text[before[-1].end : amount.start]
    if before[-1].kind == "duration" or not (_AGAINST.fullmatch(between) or _FROM.fullmatch(between)):
        return None
    for one in reversed(before):
        if one.of is not None and not _EACH.match(one.of.text):
            return one
    return None


def _part_of_the_same(text: str, before: Sequence[Figure], amount: Amount) -> Figure | None:
    """Give the part told before of the whole that this one is of: 79 percent of voters agreed, and 60 percent cared."""
    if not _is_part(amount):
        return None
    for one in reversed(before):
        if _is_part(one) and one.of is not None:
            return one if _OF.search(text, one.of.start - 16, one.of.start) else None
    return None


def _is_part(one: Figure | Amount) -> bool:
    """Say whether it is a part of a whole, and no change of it."""
    return one.kind in ("percent", "ratio") and one.unit in ("percent", None) and one.change is None
