"""`newsclaims distribute`: articles in, tables of records out, by the processes of many machines."""

import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newsclaims import machine
from newsclaims.cli import _choosing, _options, _settings
from newsclaims.cli._streams import own
from newsclaims.cli._summary import plural
from newsclaims.errors import NewsclaimsError

if TYPE_CHECKING:
    from newsclaims.distributed import Done, Lost


def distribute(
    paths: Annotated[
        list[str], typer.Argument(help="Files, folders, patterns, or URLs: s3://…", metavar="PATH")
    ],
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FOLDER", help="Where the tables go: a folder, or a URL.")
    ],
    scheduler: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="Dask's scheduler, tcp://HOST:8786; else processes here work."),
    ] = None,
    jobs: Annotated[int | None, _options.JOBS] = None,
    model: _options.Model = "sm",
    published: _options.Published = None,
    fast: _options.Fast = False,
    any_language: _options.AnyLanguage = False,
    columns: _choosing.Columns = None,
    exclude: _choosing.Exclude = None,
    quiet: _options.Quiet = False,
) -> None:
    """Extract on many machines: Parquet in, Parquet out, the same records as those of newsclaims extract.

    What extract reads is read, from here and where fsspec reaches, and divided into parts of about 1 MB. FOLDER gets a
    folder for each table (articles, quotes, figures, dates, actors, claims) with a file of each part; records holds
    them whole, for newsclaims import, and failures what gave none, and why. A part is there whole or not at all: if a
    run was stopped, or a worker was lost, the same command makes what is missing. What stands in two parts is in both;
    import makes one article of it. It wants newsclaims[scale]; docs/scaling.md tells what many articles take.

    The exit code is 0 if every article is done, 2 if any failed (the others are written).

    Examples:
        newsclaims distribute feeds/ -o out
        newsclaims distribute 'archive/*.jsonl' -o out --jobs 8
        newsclaims distribute s3://news/2026/ -o s3://claims/2026 --scheduler tcp://10.0.0.5:8786
        duckdb -c "SELECT speaker, count(*) FROM 'out/quotes/*.parquet' GROUP BY 1"
        newsclaims import out --db news.db
    """
    if scheduler is not None and jobs is not None:
        raise NewsclaimsError("--scheduler and --jobs don't go together", "the cluster knows its workers")
    from newsclaims import distributed

    settings = distributed.Settings(
        model,
        fast,
        _choosing.day(published),
        any_language,
        _choosing.columns(columns),
        dict(_settings.current().outlets),
        exclude or (),
    )
    parts = list(distributed.divided(distributed.find(paths, settings.exclude)))
    if not parts:
        raise NewsclaimsError(f"no files in {' '.join(paths)}", "give feeds, tables or archives of articles")
    folder = output if "://" in output else str(Path(output).absolute())
    results = distributed.run(
        parts, settings, folder, scheduler=scheduler, workers=jobs or machine.processes()
    )
    _end(_advancing(results, len(parts), quiet), folder, output, quiet)


def _end(results: "Iterable[Done | Lost | None]", folder: str, output: str, quiet: bool) -> None:
    """Tell what was done.

    Raises:
        typer.Exit: with code 2 where an article failed, or a part was lost.
    """
    from newsclaims.distributed import Done, Lost

    begun, told = time.monotonic(), list(results)
    done = [one for one in told if isinstance(one, Done)]
    lost = [one for one in told if isinstance(one, Lost)]
    extracted, failed = sum(one.extracted for one in done), sum(one.failed for one in done)
    for reason in sorted({one.reason for one in lost}):
        typer.echo(f"error: {plural(len(lost), 'part')} of {len(told)} lost: {reason}", err=True)
    if lost:
        typer.echo("hint: run the same command again; it makes what is missing", err=True)
    if failed:
        typer.echo(f"error: {plural(failed, 'article')} failed", err=True)
        typer.echo(f"hint: {output}/failures says which and why", err=True)
    if not quiet:
        seconds = time.monotonic() - begun
        before = told.count(None)
        typer.echo(
            f"{plural(extracted, 'article')} in {plural(len(done), 'part')}, {seconds:.1f} s", err=True
        )
        if before:
            typer.echo(f"{plural(before, 'part')} of {len(told)} there already", err=True)
    if lost or failed:
        raise typer.Exit(2)


def _advancing(
    results: "Iterable[Done | Lost | None]", total: int, quiet: bool
) -> "Iterator[Done | Lost | None]":
    """Show a bar on stderr while the parts are done, if that is a terminal."""
    if quiet or not sys.stderr.isatty():
        yield from results
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TimeRemainingColumn

    columns = (SpinnerColumn(), "parts", BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    page = Console(file=own(sys.stderr))
    with Progress(
        *columns, console=page, transient=True, redirect_stdout=False, redirect_stderr=False
    ) as bar:
        yield from bar.track(results, total=total)
