"""Corrections laid over what was extracted: `lay_over` makes of a record and what people said of it what is shown.

`anchors.py` finds the words that a correction speaks of, `laying.py` the record, `changes.py` sets right what is
otherwise, and `references.py` keeps what other records say of it true.
"""

from newsclaims.correcting.laying import Laid, as_extracted, lay_over
from newsclaims.correcting.word_places import LostGround

__all__ = ["Laid", "LostGround", "as_extracted", "lay_over"]
