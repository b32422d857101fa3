"""Every amount in an article: the component `newsclaims_figures`, its parts in the order an amount passes through them.

`sentence` finds them from left to right; `lookalikes` says what is a name or a date instead. `ranges` reads an
expression: `single` one amount, `parts`, `ratios` and `tallies` halves, multiples and votes, `adjectives` and `decades`
what holds within bounds, `vague` dozens, `units` what stands behind the number, and `bounds` its modifiers. `kinds`,
with `ages`, `nouns` and `no_amounts`, settles what a bare number counts; `neighbours` and `mixed` what amounts tell of
one another; `measured` what an amount measures. The rules are made by `grammar`.
"""

from newsclaims.components.figures.component import Figures, find_figures, make_figures

__all__ = ["Figures", "find_figures", "make_figures"]
