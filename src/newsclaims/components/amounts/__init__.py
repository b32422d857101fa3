"""The parts of the component `newsclaims_figures`, in the order in which an amount passes through them.

`lookalikes` says what is a name or a date instead. `ranges` reads an expression, with `grammar` for one amount,
`parts` and `ratios` for halves, scores and multiples, `vague` for dozens, `units` for what stands behind the number
and `bounds` for modifiers. `kinds` and `nouns` find what a bare number counts, `things` what an amount measures.
"""
