"""The store: the records of many articles in one SQLite file, added an article at a time.

`store.py` is what one does with it; `database.py` is its file, that `opening.py` finds, lays or refuses; `schema.sql`
has its tables, and `migrations.py` brings a file of an older layout up to them; `record_tables.py` and `mapping.py`
tell how a record is rows of them, `name_words.py` and `sketches.py` by what names and near copies are found;
`keeping.py` and `places.py` put records there, and where they were read, `kept_identities.py` spares linking where it
can; `checking.py` finds what is wrong; `corrections.py` keeps what people set right, `correcting.py` is how they do.
"""

from newsclaims.store.opening import PATIENCE
from newsclaims.store.places import IN_ORDER
from newsclaims.store.store import Store

__all__ = ["IN_ORDER", "PATIENCE", "Store"]
