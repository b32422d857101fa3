"""Rates of exchange: 41.2 to the dollar, the yen at 153.80."""

from newsclaims.components.figures import units
from newsclaims.components.figures.amount import Measure
from newsclaims.components.figures.bare import Bare
from newsclaims.components.figures.figure_rules import rule
from newsclaims.components.figures.no_amounts import PER_MONEY


@rule(
    "exchange-rate",
    ("The lira fell to 41.2 to the dollar.", "41.2", "money 41.2 TRY"),
    ("The yen slid to 153.80.", "153.80", "money 153.8 JPY"),
    ("The won closed at 1,402.5 in Seoul.", "1,402.5", "money 1402.5 KRW"),
)
def exchange_rate(bare: Bare) -> Measure | None:
    """So many of the currency spoken of to a dollar or a euro; of the dollar, where the currency itself moves to it."""
    amount, text = bare.amount, bare.context.text
    if amount.style not in ("digits", "dotted"):
        return None
    if PER_MONEY.match(text, amount.end, bare.end):
        currency = units.currency_named(text, bare.start, amount.start)
    else:
        currency = _moving_currency(bare) if bare.is_exact else None
    return Measure("money", None, "money", currency) if currency is not None else None


def _moving_currency(bare: Bare) -> str | None:
    """Give the name of the currency that is said to move to a number or to stand at it: the yen slid to 153.80."""
    verb = bare.context.token(bare.amount.number[0])
    while verb.pos_ not in ("VERB", "AUX") and verb.head != verb:
        verb = verb.head
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if subject is None or subject.lower_ in _IN_DOLLARS:
        return None
    return units.currency_named(bare.context.text, subject.idx, subject.idx + len(subject))


_IN_DOLLARS = frozenset(("dollar", "euro", "pound", "sterling", "greenback"))
"""Currencies whose rates are told in dollars, or in those of another currency."""
