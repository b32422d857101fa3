"""`newsclaims extract`: articles in, records into the store or a file."""

import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newsclaims.cli import _choosing, _options, _running, _settings, _store
from newsclaims.cli._streams import deliver, own
from newsclaims.cli._summary import Summary
from newsclaims.errors import NewsclaimsError

if TYPE_CHECKING:
    from newsclaims.records import ArticleRecord


def extract(
    paths: Annotated[
        list[str] | None,
        typer.Argument(help="Files, folders, patterns, or - for standard input.", metavar="PATH"),
    ] = None,
    db: _options.Db = _options.DEFAULT_DB,
    model: _options.Model = "sm",
    published: _options.Published = None,
    jobs: _options.Jobs = 1,
    fast: _options.Fast = False,
    any_language: _options.AnyLanguage = False,
    force: Annotated[bool, typer.Option("--force", help="Extract unchanged articles again, too.")] = False,
    max_characters: Annotated[
        int, typer.Option(min=1, max=2_000_000, metavar="N", help="Refuse longer articles, in characters.")
    ] = 2_000_000,
    max_bytes: Annotated[
        int,
        typer.Option(min=1, max=2_000_000_000, metavar="N", help="Refuse larger files and lines of feeds."),
    ] = 20_000_000,
    columns: _choosing.Columns = None,
    exclude: _choosing.Exclude = None,
    files_from: _choosing.FilesFrom = None,
    since: _choosing.Since = None,
    until: _choosing.Until = None,
    outlet: _choosing.Outlets = None,
    where: _choosing.Where = None,
    limit: _choosing.Limit = None,
    sample: _choosing.Sample = None,
    seed: _choosing.Seed = 0,
    dry_run: _choosing.DryRun = False,
    follow: Annotated[
        bool, typer.Option("--follow", help="Go on with what is added to a feed, until Ctrl-C.")
    ] = False,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write the records there (-: standard output), store nothing.",
        ),
    ] = None,
    form: _options.Format = None,
    table: _options.Table = "quotes",
    quiet: _options.Quiet = False,
) -> None:
    """Read articles and store who said what, with which figures, when and where.

    What a file is, its content tells: pages of text and HTML, JSON, CSV, and these in .gz, .zip or .tar;
    docs/kinds.md has all kinds. Folders are read whole; what is in them and no article is counted.
    An article that is stored already and unchanged is skipped, a changed one is replaced; a copy is one more source
    of the same article. Each article is stored as soon as it is done: if a run was stopped (Ctrl-C), the next goes on.
    An article in another language than English counts as failed, unless you ask for it.

    The exit code is 0 if every article is done, 2 if any failed (the others are stored) or was extracted only
    in part: a warning says which, and what it lacks; 130 after Ctrl-C.

    Examples:
        newsclaims extract seeds/
        newsclaims extract page.txt --published 2025-11-27
        newsclaims extract saved/*.html
        newsclaims extract mixed/ --any-language
        newsclaims extract export.csv --map outlet=paper --map text=story
        newsclaims extract saved.zip 'dump/*.jsonl.gz' --exclude drafts
        newsclaims extract feed.jsonl --jobs auto --db news.db
        newsclaims extract dump/ --since 2025-11 --outlet post --sample 500
        newsclaims extract dump/ --limit 20 --dry-run
        newsclaims extract wire.jsonl --follow
        find . -name '*.txt' -print0 | newsclaims extract --files-from -
        newsclaims extract dump/ --max-characters 200000
        newsclaims extract - -o - < page.txt | jq '.quotes[].speaker.name'
    """
    from newsclaims import articles, export
    from newsclaims.articles.changes import Changes
    from newsclaims.articles.following import follow as followed
    from newsclaims.articles.selection import Choice, choose

    paths = [*(paths or ()), *(_choosing.listed(files_from) if files_from is not None else ())]
    _check(paths, output, form)
    if follow:
        _check_following(
            paths, {"output": output, "dry-run": dry_run, "force": force, "sample": sample, "jobs": jobs > 1}
        )
    choice = _choosing.choice(since, until, outlet, where, limit, sample, seed)
    published = _choosing.day(published)
    begun = time.monotonic()
    summary = Summary()
    passed: Counter[str] = Counter()
    # Opened at the first article: where none can be read, no file is left behind.
    stores = output is None and not dry_run
    opened = cache(lambda: _store.opened(db, create=True)) if stores else None
    how = articles.How(
        published,
        any_language,
        max_characters,
        max_bytes,
        _choosing.columns(columns),
        _settings.current().outlets,
        lambda source, what: passed.update([what]),
        exclude or (),
    )
    with _running.stoppable(summary, stores, force), _progress(paths, exclude, summary, quiet or follow):
        coming = (
            followed(Path(paths[0]), Changes([Path(paths[0])]), how)
            if follow
            else articles.read_so(paths, how)
        )
        found = choose(coming, choice)
        if dry_run:
            _choosing.show(found, passed, summary)
            return
        if follow and opened is not None:
            _running.keep_singly(found, model, fast, opened, summary, quiet)
        else:
            records = _running.records(found, model, fast, jobs, opened, force, summary)
            if opened is not None:
                _running.keep(records, opened, summary)
            else:
                _write(records, form or export.format_of(output or "-"), output or "-", table)
            _expect_articles(summary, paths, choice != Choice(), passed)
    _running.end(summary, passed, time.monotonic() - begun, opened, db, quiet, told=follow)


class _Nothing(Exception):
    """There is no record to write."""


def _write(records: Iterator["ArticleRecord"], form: str, output: str, table: str) -> None:
    """Write the records; a file that is there stays as it was if there is none, as of a path that is mistyped."""
    if not Path(output).is_file():
        deliver(records, form, output, table)
        return

    def some() -> Iterator["ArticleRecord"]:
        none = True
        for record in records:
            none = False
            yield record
        if none:
            raise _Nothing

    try:
        deliver(some(), form, output, table)
    except _Nothing:
        typer.echo(f"{output} stays as it was: nothing was extracted", err=True)


def _expect_articles(summary: Summary, paths: list[str], chosen: bool, passed: Counter[str]) -> None:
    if summary.articles:
        return
    raise NewsclaimsError(
        f"no articles in {' '.join(paths)}"
        + (" that are chosen" if chosen else "")
        + (f", but {_choosing.counted(passed)}" if passed else ""),
        "newsclaims inspect tells which columns they have; leave out --where, --since and the like to take all"
        if chosen
        else "give pages, feeds or tables of articles, or a folder that holds some",
    )


def _check(paths: list[str], output: str | None, form: str | None) -> None:
    if not paths:
        raise NewsclaimsError("missing argument 'PATH'", "newsclaims extract --help shows what it takes")
    if "" in paths:  # an unset shell variable, which would mean the current folder
        raise NewsclaimsError("a path is empty", "write . if you mean the current folder")
    if form is not None and output is None:
        raise NewsclaimsError(
            "--format says how to write --output, and there is none", "add -o FILE, or -o -"
        )


def _check_following(paths: list[str], given: dict[str, object]) -> None:
    """Refuse to follow what doesn't grow, and what has to know the end."""
    if len(paths) != 1 or paths[0] == "-" or not Path(paths[0]).is_file():
        raise NewsclaimsError(
            "--follow takes one feed", "newsclaims watch FOLDER reads what appears in a folder"
        )
    for name, asked in given.items():
        if asked:
            raise NewsclaimsError(f"--follow and --{name} don't go together", "leave out one of them")


@contextmanager
def _progress(
    paths: list[str], exclude: Sequence[str] | None, summary: Summary, quiet: bool
) -> Iterator[None]:
    """Show a bar on stderr while the articles go by, if that is a terminal."""
    if quiet or not sys.stderr.isatty():
        yield
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TimeRemainingColumn

    from newsclaims import articles

    columns = (SpinnerColumn(), "extracting", BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    # Its streams are left alone: it would draw what goes to standard output above the bar, on standard error.
    page = Console(file=own(sys.stderr))
    with Progress(
        *columns, console=page, transient=True, redirect_stdout=False, redirect_stderr=False
    ) as bar:
        task = bar.add_task("extracting", total=articles.count(paths, exclude or ()))
        summary.advance = lambda: bar.advance(task)
        yield
