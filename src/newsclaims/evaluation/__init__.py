"""How good the records are: gold against records, measure by measure.

`gold.py` reads what people annotated, `scoring.py` compares it with the records; `measures.py` and `overlap.py` say
what is counted and which items are the same. `attributions.py` measures quotes against a corpus such as PolNeAR's.
"""

from newsclaims.evaluation.measures import RATES, TALLIES, Rate, Scores, Tally
from newsclaims.evaluation.scoring import score

__all__ = ["RATES", "TALLIES", "Rate", "Scores", "Tally", "score"]
