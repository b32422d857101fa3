"""Many machines: partitions of articles become partitions of records in Parquet, on whatever cluster Dask is told of.

`partitions.py` divides the files, `work.py` is what a worker does with a part, `tables.py` what is written of it, and
`cluster.py` gives the parts to the workers. All that is particular to news is `extraction.py`'s, as on one machine.
"""

from newsclaims.distributed.cluster import Lost, run
from newsclaims.distributed.partitions import Partition, divided, find
from newsclaims.distributed.work import Done, Settings

__all__ = ["Done", "Lost", "Partition", "Settings", "divided", "find", "run"]
