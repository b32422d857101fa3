"""Who a source is: the component `newsclaims_speakers`.

`discourse` lays out who appears where, `noun_phrases` reads the noun phrase at a cue, `pronouns` and `definites`
find whom a pronoun or a description means. Each prefers no answer to a doubtful one.
"""

from newsclaims.components.speakers.component import SpeakersComponent, find_speakers, make_speakers

__all__ = ["SpeakersComponent", "find_speakers", "make_speakers"]
