"""Who a mention means: the parts behind the component `newsclaims_speakers`.

`discourse` lays out who appears where, `sources` reads the noun phrase at a cue, `pronouns` and `roles` find
whom a pronoun or a description means. Each prefers no answer to a doubtful one.
"""
