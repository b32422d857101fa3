"""Records read back from the JSON and the JSON Lines that were written of them, and from what `distribute` wrote."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from newsclaims.errors import NewsclaimsError
from newsclaims.records import ArticleRecord


def read(path: Path) -> Iterator[ArticleRecord]:
    """Give the records of a file, one array or a record a line; or of a folder that `newsclaims distribute` filled.

    Raises:
        NewsclaimsError: it can't be read, or something in it is no record; the message says what.
    """
    if path.is_dir():
        yield from _parts(path)
        return
    try:
        with path.open("rb") as file:
            begins = file.read(1)
            while begins.isspace():
                begins = file.read(1)
            file.seek(0)
            if begins == b"[":
                yield from _array(path, file.read())
            else:
                for number, line in enumerate(file, start=1):
                    if line.strip():
                        yield _record(line, f"{path}, line {number},")
    except OSError as error:
        raise NewsclaimsError(
            f"can't read {path}: {error.strerror}", "newsclaims export makes such a file, and extract -o"
        ) from None


def _parts(folder: Path) -> Iterator[ArticleRecord]:
    parts = sorted((folder / "records").glob("[!.]*.parquet"))
    if not parts:
        raise NewsclaimsError(
            f"{folder} holds no records/*.parquet", "newsclaims distribute fills such a folder"
        )
    try:
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    except ImportError:
        raise NewsclaimsError("Parquet wants pyarrow", "pip install 'newsclaims[parquet]'") from None
    for part in parts:
        try:
            with ParquetFile(part) as table:
                for some in table.iter_batches(batch_size=16, columns=["record"]):
                    for row in some.to_pylist():
                        yield _record(row["record"].encode(), f"{part}:")
        except (ArrowException, OSError) as error:
            raise NewsclaimsError(
                f"can't read {part}: {error}", "newsclaims distribute makes it anew"
            ) from None


def _array(path: Path, data: bytes) -> Iterator[ArticleRecord]:
    try:
        found = json.loads(data)
    except ValueError as error:
        raise NewsclaimsError(
            f"{path} isn't JSON: {error}", "newsclaims export json makes such a file"
        ) from None
    for number, one in enumerate(found, start=1):
        yield _record(one, f"{path}: number {number}")


def _record(data: Any, where: str) -> ArticleRecord:
    try:
        if isinstance(data, bytes):
            return ArticleRecord.model_validate_json(data)
        return ArticleRecord.model_validate(data)
    except ValidationError as error:
        told = error.errors()[0]["msg"]
        raise NewsclaimsError(f"{where} isn't a record: {told}", "see newsclaims schema") from None
