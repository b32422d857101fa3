"""What a person says of records, as typed, becomes corrections of them.

`wishes.py` is what can be said, `values.py` reads each value, `printed.py` finds words in an article, `deciding.py`
makes a correction of it all, `setting_right.py` keeps it in a store or takes it back; `correction_tables.py` reads many
from a table, and gives those of a store as one.
`marked.py` makes corrections of what was marked in another tool; a module each reads what brat and Label Studio give.
"""

from newsclaims.curating.correction_tables import CorrectionRow, Decided, read, rows
from newsclaims.curating.deciding import Said, correction
from newsclaims.curating.setting_right import keep, set_right, take_back
from newsclaims.curating.wishes import Wish

__all__ = [
    "CorrectionRow",
    "Decided",
    "Said",
    "Wish",
    "correction",
    "keep",
    "read",
    "rows",
    "set_right",
    "take_back",
]
