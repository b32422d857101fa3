"""Every amount in an article: the component `newsclaims_figures`, its parts in the order an amount passes through them.

`sentence` finds them from left to right. `lookalikes` says what is a name or a date instead. `ranges` reads an expression:
with `single` for one amount, `parts`, `ratios` and `tallies` for halves, multiples and votes, `adjectives` and `decades`
for amounts that hold within bounds, `vague` for dozens, `units` for what stands behind the number, `bounds` for modifiers.
`kinds`, with `ages` and `nouns`, settles what a bare number counts; `neighbours` and `mixed` what the amounts of a
sentence tell of one another; `measured` what an amount measures. Each rule is a function under `grammar`'s `rule`.
"""

from newsclaims.components.figures.component import Figures, find_figures, make_figures

__all__ = ["Figures", "find_figures", "make_figures"]
