"""How a quote is found by rule: marks, cues, sources, clauses, and the joining of fragments.

`marks` pairs quotation marks, `cues` finds reporting words in their frames, `sources` says who stands at a cue,
`quoted` and `clauses` find what was said, with marks and without, and `fragments` joins what one breath said.
"""
