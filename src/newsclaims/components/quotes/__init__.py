"""What was said: the component `newsclaims_quotes`, which finds quotes by rule and with the learned tagger.

`marks` pairs quotation marks (`double_marks`, `single_marks`), `cues` finds reporting words in their frames, `sources`
says who stands at a cue and `hearers` to whom. `quotations` gives what stands in marks to the cue before it or behind
it (`leading_cues`, `trailing_cues`); `clauses` reads what hangs on a verb, with `parentheticals`, `announced` and
`phrases`, `nominal` what hangs on other words; `unsaid` knows what nobody said, `extents` where what was said ends, and
`baring` what joins it. `merging` joins what one breath said. `tagger_candidates` brings what the tagger finds, and
`conforming` with `extents_by_rule` brings it into line; `judgement` and `choosing` decide between all that is proposed,
`account` tells who asks. `orphans` gives what stands in marks and is left over to whom the page shows speaking:
`introductions` reads signatures and lines that announce somebody, `scenes` who acts beside a quotation. `transcripts`,
`calls` and `interviews` read turns. `reports_within` finds what a quote tells that others said.
"""

from newsclaims.components.quotes.component import QuotesComponent, find_quotes, make_quotes

__all__ = ["QuotesComponent", "find_quotes", "make_quotes"]
