"""docs/kinds.md tells of every kind of file, and of every name of a column."""

from pathlib import Path

import pytest

from newsclaims.lexicons import rows
from newsclaims.readers.file_kinds import KINDS


@pytest.fixture
def document(root: Path) -> str:
    return (root / "docs/kinds.md").read_text("utf-8")


def test_every_kind_is_in_the_document(document: str) -> None:
    assert [one.words for one in KINDS.values() if one.words not in document] == []


def test_what_is_read_stands_above_what_is_only_told(document: str) -> None:
    read, _, told = document.partition("## What is told and not read")
    assert [one.words for one in KINDS.values() if (one.words in read) != (one.reader is not None)] == []
    assert [one.words for one in KINDS.values() if one.reader is None and one.words not in told] == []


def test_every_name_of_a_column_is_in_the_document_in_its_order(document: str) -> None:
    cells = [line.strip("| ").split(" | ") for line in document.splitlines() if line.startswith("| ")]
    told = {row[0]: row[1] for row in cells if len(row) > 1}
    names: dict[str, list[str]] = {}
    for row in rows("columns"):
        names.setdefault(row["field"], []).append(row["name"])
    assert {field: told[field].split(", ") for field in names} == names
