"""`newsclaims inspect`: what would be read of a file."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newsclaims.cli import _choosing, _settings
from newsclaims.cli._views import fold

if TYPE_CHECKING:
    from newsclaims.articles.inspecting import Inspection

FAILURES = 3
"""So many of a file's failures are shown."""

_FIELDS = ("title", "published", "outlet", "byline", "url", "language")
_SHOWN = 60


def inspect(
    paths: Annotated[list[str], typer.Argument(help="Files, folders or patterns.", metavar="FILE")],
    columns: _choosing.Columns = None,
    exclude: _choosing.Exclude = None,
) -> None:
    """Print what would be read of files, and store nothing: kind, columns and what they become, the first article.

    Of a long file the first thousand articles are looked at. Columns that become no field are kept as extra; --map
    gives them one. docs/kinds.md lists the kinds of file and the names of columns.

    The exit code is 0 if there is an article, 1 if there is none, 2 if something can't be read.

    Examples:
        newsclaims inspect export.csv
        newsclaims inspect export.csv --map text=story --map outlet=paper
        newsclaims inspect downloads/
    """
    from newsclaims.articles import inspecting
    from newsclaims.readers import finding

    mapped = _choosing.columns(columns)
    articles = failures = 0
    for found in finding.find(map(Path, paths), exclude or ()):
        inspection = inspecting.inspect(found, mapped, _settings.current().outlets, exclude or ())
        articles += inspection.articles
        failures += len(inspection.failures)
        for line in _lines(inspection):
            typer.echo(line)
    if failures or not articles:
        raise typer.Exit(2 if failures else 1)


def _lines(found: "Inspection") -> Iterator[str]:
    """Give what is told of a file."""
    yield f"{fold(found.source)}: {found.what or 'not to be opened'}"
    width = max(map(len, found.columns), default=0)
    for name, field in found.columns.items():
        yield f"  {fold(name):<{width}}  {field or 'extra'}"
    if found.first is not None:
        yield f"  the first article, {fold(found.first.source)}:"
        for field in _FIELDS:
            if value := getattr(found.first, field):
                yield f"    {field:<10} {fold('; '.join(value) if isinstance(value, list) else value)}"
        text = found.first.text
        yield f"    {'text':<10} {len(text):,} characters: {_short(text)}"
    yield f"  {_count(found)}"
    for failure in found.failures[:FAILURES]:
        yield f"    {fold(failure.source)}: {failure.reason}"
        if failure.hint:
            yield f"      {failure.hint}"


def _short(text: str) -> str:
    words = " ".join(text[: 4 * _SHOWN].split())
    return fold(words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…")


def _count(found: "Inspection") -> str:
    """Give how many articles there are, and what else."""
    counts = [f"{found.articles:,} article{'s' * (found.articles != 1)}"]
    if found.failures:
        counts.append(f"{len(found.failures):,} that can't be read")
    counts += [f"{what} ({count:,})" for what, count in found.passed.items()]
    return ", ".join(counts) + ("" if found.is_whole else ", and more")
