"""Every amount in an article: the component `newsclaims_figures`, its parts in the order an amount passes through them.

`lookalikes` says what is a name or a date instead. `ranges` reads an expression, with `single` for one amount,
`parts` and `ratios` for halves, scores and multiples, `vague` for dozens, `units` for what stands behind the number
and `bounds` for modifiers. `kinds` and `nouns` find what a bare number counts, `measured` what an amount measures.
"""

from newsclaims.components.figures.component import Figures, find_figures, make_figures

__all__ = ["Figures", "find_figures", "make_figures"]
