"""What was said: the component `newsclaims_quotes`, which finds quotes by rule and with the learned tagger.

`marks` pairs quotation marks, `cues` finds reporting words in their frames, `sources` says who stands at a cue,
`quotations` and `clauses` find what was said, with marks and without, and `merging` joins what one breath said.
`tagger_candidates` brings what the tagger finds; `judgement` and `choosing` decide between all that is proposed.
"""

from newsclaims.components.quotes.component import QuotesComponent, find_quotes, make_quotes

__all__ = ["QuotesComponent", "find_quotes", "make_quotes"]
