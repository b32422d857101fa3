"""Records into files: one writer a format, and the one list of formats."""

import errno
import os
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TextIO

from newsclaims import spreadsheets
from newsclaims.errors import NewsclaimsError
from newsclaims.export import (
    bib,
    brat,
    csl,
    csv,
    datasette,
    docbin,
    doccano,
    geojson,
    html,
    inception,
    json,
    jsonl,
    jsonld,
    labelstudio,
    notes,
    parquet,
    tables,
    web_annotations,
    xlsx,
)
from newsclaims.records import ArticleRecord

if TYPE_CHECKING:
    from newsclaims.report.page import Look

Writer = Callable[[Iterable[ArticleRecord], TextIO, str], None]

FORMATS: dict[str, Writer] = {
    "jsonl": jsonl.write,
    "json": json.write,
    "csv": csv.write,
    "html": html.write,
    "jsonld": jsonld.write,
    "annotations": web_annotations.write,
    "bib": bib.write,
    "csl": csl.write,
    "doccano": doccano.write,
    "geojson": geojson.write,
}
"""Each takes the records, where to write, and the table to write, which only CSV and Parquet ask for."""

BINARY: dict[str, Callable[[Iterable[ArticleRecord], BinaryIO, str], None]] = {
    "xlsx": xlsx.write,
    "parquet": parquet.write,
    "brat": brat.write,
    "labelstudio": labelstudio.write,
    "inception": inception.write,
    "notes": notes.write,
    "spacy": docbin.write,
    "datasette": datasette.write,
}
"""Those that aren't text."""

TABLES = tuple(tables.COLUMNS)
"""The tables that CSV and Parquet can hold: articles, quotes, figures, dates, actors, claims."""


def write(
    records: Iterable[ArticleRecord],
    form: str,
    out: TextIO,
    table: str = "quotes",
    look: "Look | None" = None,
    bom: bool = False,
) -> None:
    """Write the records to an open text file, one by one as they come.

    Args:
        records: the records.
        form: one of `FORMATS` or `BINARY`.
        out: where to; opened with `newline=""` if it is to hold CSV.
        table: one of `TABLES`; CSV and Parquet hold one table a file.
        look: how a page is to be, if it is to be another than `Look()`.
        bom: whether a file of text begins with a byte order mark.
    """
    if bom and form not in BINARY:
        out.write(spreadsheets.BYTE_ORDER_MARK)
    if form == "html":
        html.write(records, out, table, look)
    elif form in BINARY:
        out.flush()
        BINARY[form](records, out.buffer, table)
    else:
        FORMATS[form](records, out, table)


def save(
    records: Iterable[ArticleRecord],
    form: str,
    path: Path,
    table: str = "quotes",
    look: "Look | None" = None,
    bom: bool = False,
) -> None:
    """Write the records to the file `path`, which appears whole or, if anything fails, stays as it was.

    Raises:
        NewsclaimsError: the file can't be made there, or the disk is full.
    """
    if path.is_dir():
        raise NewsclaimsError(f"can't write {path}: it is a folder", "give the name of a file")
    try:
        if path.exists() and not path.is_file():  # /dev/stdout, a named pipe
            with path.open("w", encoding="utf-8", newline="") as out:
                write(records, form, out, table, look, bom)
        else:
            _replace(records, form, path.resolve(), table, look, bom)
    except BrokenPipeError:
        raise
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
        raise NewsclaimsError(
            f"can't write {path}: {(error.strerror or str(error)).lower()}",
            "make room; what was there before is as it was"
            if full
            else "write into a folder that exists and is yours",
        ) from error


def _replace(
    records: Iterable[ArticleRecord], form: str, path: Path, table: str, look: "Look | None", bom: bool
) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with open(handle, "w", encoding="utf-8", newline="") as out:
            write(records, form, out, table, look, bom)
        os.chmod(name, 0o666 & ~_umask())
        os.replace(name, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise


def format_of(path: str) -> str:
    """Give the format that a file's ending says, or jsonl."""
    ending = Path(path).suffix.removeprefix(".").lower()
    return ending if ending in FORMATS or ending in BINARY else "jsonl"


def _umask() -> int:
    # mkstemp makes a private file; the result should have the rights of any other file.
    mask = os.umask(0)
    os.umask(mask)
    return mask
