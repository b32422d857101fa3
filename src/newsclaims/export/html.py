"""HTML: one page to look at, which needs nothing else."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, TextIO

from newsclaims.records import ArticleRecord

if TYPE_CHECKING:
    from newsclaims.report.page import Look


def write(records: Iterable[ArticleRecord], out: TextIO, table: str, look: "Look | None" = None) -> None:
    """Write the page as `look` says; `table` isn't used, for it shows everything."""
    from newsclaims.report import page  # its templates take their time, which no other format needs

    page.write(records, out, look or page.Look())
