"""Parquet: rows that pyarrow wrote, read as those of other tables are, and no more of them than a few at once."""

import io
import json
from datetime import UTC, datetime
from typing import Any

import pytest

from newsclaims.readers import File, Limits
from newsclaims.readers.parquet import read_parquet

pyarrow = pytest.importorskip("pyarrow", reason="newsclaims[parquet]")
parquet = pytest.importorskip("pyarrow.parquet")

SAID = "“We lost the vote,” Mayor Ada Obi told reporters on Monday."


def table(rows: list[dict[str, Any]], **how: Any) -> bytes:
    made = io.BytesIO()
    parquet.write_table(pyarrow.Table.from_pylist(rows), made, **how)
    return made.getvalue()


ROW = {
    "nr": 7,
    "Headline": "Vote lost",
    "date": datetime(2025, 11, 27, 10, tzinfo=UTC),
    "authors": ["Ann Berg", "Bo Falk"],
    "article_text": SAID,
    "section": {"name": "Politics"},
    "paid": True,
}


@pytest.mark.parametrize("how", [{}, {"compression": "zstd"}, {"use_dictionary": False}], ids=str)
def test_a_row_is_an_article(how: dict[str, Any], write: Any, read: Any) -> None:
    rows = [ROW, {**ROW, "article_text": "It rained.", "authors": []}]
    one, other = read(write("a.parquet", table(rows, **how)))
    assert (one.source, one.title, one.published, one.byline) == (
        "a.parquet#L1", "Vote lost", "2025-11-27", ["Ann Berg", "Bo Falk"],
    )  # fmt: skip
    assert one.extra == {"nr": "7", "section.name": "Politics", "paid": "true"}
    assert (other.source, other.text) == ("a.parquet#L2", "It rained.")


def test_it_is_the_same_article_as_a_feeds(write: Any, read: Any) -> None:
    item = {**ROW, "date": "2025-11-27T10:00:00+00:00"}
    [one] = read(write("a.parquet", table([ROW])))
    [other] = read(write("a.jsonl", json.dumps(item)))
    assert (one.id, one.extra) == (other.id, other.extra)


def test_what_cannot_be_read_is_told(write: Any, refused: Any) -> None:
    whole = table([ROW])
    assert refused(write("in/a.parquet", table([{"who": "Ann"}])))[0].reason == "no column of text among who"
    assert refused("in") == [], "in a folder it is passed over"
    [told] = refused(write("b.parquet", whole[:-40]))
    assert told.reason.startswith("a Parquet table that is damaged: ")
    [told] = refused(write("c.parquet", table([{**ROW, "article_text": None}, ROW])))
    assert (told.source, told.reason) == ("c.parquet#L1", "its column of text is empty")
    [told] = refused("c.parquet", max_bytes=20)[1:]
    assert told.source == "c.parquet#L2"
    assert "too large" in told.reason


def test_more_rows_take_no_more_memory() -> None:
    def peak(rows: int) -> int:
        texts = [{"text": f"{number} {SAID * 40}"} for number in range(rows)]
        data = io.BytesIO(table(texts, use_dictionary=False, compression="none", data_page_size=65_536))
        del texts
        before, most = pyarrow.total_allocated_bytes(), 0
        for _ in read_parquet(File(data, "a.parquet", Limits(1_000_000))):
            most = max(most, pyarrow.total_allocated_bytes() - before)
        return most

    few, many = peak(2_000), peak(10_000)
    assert 0 < many < 1.1 * few
