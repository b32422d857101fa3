"""Who asserts what, and in which manner: the component `newsclaims_claims`.

`propositions` finds what is asserted, `stance`, `polarity` and `hedging` how, `naming` and `chain` by whom and on whose
behalf, `participants` and `topics` about whom and what, `reporting` keeps apart what belongs to the act of saying.
"""

from newsclaims.components.claims.component import Claims, find_claims, make_claims

__all__ = ["Claims", "find_claims", "make_claims"]
