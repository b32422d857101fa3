"""HTML: one page to look at, which needs nothing else."""

from collections.abc import Iterable
from typing import TextIO

from newsclaims.records import ArticleRecord


def write(records: Iterable[ArticleRecord], out: TextIO, table: str) -> None:
    """Write the page; `table` isn't used, for it shows everything."""
    from newsclaims.report import page  # its templates take their time, which no other format needs

    page.write(records, out)
