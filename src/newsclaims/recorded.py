"""Records read back from the JSON and the JSON Lines that were written of them."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from newsclaims.errors import NewsclaimsError
from newsclaims.records import ArticleRecord


def read(path: Path) -> Iterator[ArticleRecord]:
    """Give the records of a file: one array, or a record a line.

    Raises:
        NewsclaimsError: it can't be read, or something in it is no record; the message says what.
    """
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
