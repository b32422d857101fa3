"""`newsclaims extract`: articles in, records into the store or a file."""

import shlex
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newsclaims.cli import _choosing, _options, _settings, _store, _summary
from newsclaims.cli._streams import deliver, own
from newsclaims.cli._summary import Summary
from newsclaims.cli._views import fold
from newsclaims.errors import BUG, ArticleError, NewsclaimsError, StoreError
from newsclaims.identity import own_id

if TYPE_CHECKING:
    from newsclaims.articles import Unreadable
    from newsclaims.records import Article, ArticleRecord
    from newsclaims.store import Store


def extract(
    paths: Annotated[
        list[str] | None,
        typer.Argument(help="Files, folders, patterns, or - for standard input.", metavar="PATH"),
    ] = None,
    db: _options.Db = _options.DEFAULT_DB,
    model: _options.Model = "sm",
    published: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Publication date of the articles that don't print theirs."),
    ] = None,
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", min=1, metavar="N", help="How many processes parse.")
    ] = 1,
    fast: Annotated[bool, typer.Option("--fast", help="Find quotes by rule alone: quicker, fewer.")] = False,
    any_language: Annotated[
        bool, typer.Option("--any-language", help="Read articles that aren't in English, too.")
    ] = False,
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
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Tell only what failed.")] = False,
) -> None:
    """Read articles and store who said what, with which figures, when and where.

    What a file is, its content tells: pages of text and HTML, JSON, CSV, and these in .gz, .zip or .tar;
    docs/kinds.md has all kinds. Folders are read whole; what is in them and no article is counted.
    An article that is stored already and unchanged is skipped, a changed one is replaced; a copy is one more source
    of the same article. Each article is stored as soon as it is done: if a run was stopped, the next one goes on.
    An article in another language than English counts as failed, unless you ask for it.

    The exit code is 0 if every article is done, 2 if any failed (the others are stored) or was extracted only
    in part: a warning says which, and what it lacks.

    Examples:
        newsclaims extract seeds/
        newsclaims extract page.txt --published 2025-11-27
        newsclaims extract saved/*.html
        newsclaims extract mixed/ --any-language
        newsclaims extract export.csv --map outlet=paper --map text=story
        newsclaims extract saved.zip 'dump/*.jsonl.gz' --exclude drafts
        newsclaims extract feed.jsonl --jobs 4 --db news.db
        newsclaims extract dump/ --since 2025-11 --outlet post --sample 500
        newsclaims extract dump/ --limit 20 --dry-run
        find . -name '*.txt' -print0 | newsclaims extract --files-from -
        newsclaims extract dump/ --max-characters 200000
        newsclaims extract - -o - < page.txt | jq '.quotes[].speaker.name'
    """
    from newsclaims import articles, export
    from newsclaims.articles.selection import Choice, choose
    from newsclaims.linking import stored

    paths = [*(paths or ()), *(_choosing.listed(files_from) if files_from is not None else ())]
    _check(paths, output, form)
    choice = _choosing.choice(since, until, outlet, where, limit, sample, seed)
    published = _day(published)
    begun = time.monotonic()
    summary = Summary()
    passed: Counter[str] = Counter()
    # Opened at the first article: where none can be read, no file is left behind.
    stores = output is None and not dry_run
    opened = cache(lambda: _store.opened(db, create=True)) if stores else None
    with _progress(paths, exclude or (), summary, quiet):
        found = articles.read(
            paths,
            published=published,
            any_language=any_language,
            max_characters=max_characters,
            max_bytes=max_bytes,
            columns=_choosing.columns(columns),
            outlets=_settings.current().outlets,
            exclude=exclude or (),
            passed_over=lambda source, what: passed.update([what]),
        )
        found = choose(found, choice)
        if dry_run:
            _choosing.show(found, passed)
            return
        records = _records(found, model, fast, jobs, opened, force, summary)
        if opened is not None:
            _keep(records, opened, summary)
        elif output is not None:
            deliver(records, form or export.format_of(output), output, table)
    if not summary.articles:
        raise NewsclaimsError(
            f"no articles in {' '.join(paths)}"
            + (" that are chosen" if choice != Choice() else "")
            + (f", but {_choosing.counted(passed)}" if passed else ""),
            "give pages, feeds or tables of articles, or a folder that holds some",
        )
    _report(summary, passed, time.monotonic() - begun, opened, db, quiet)
    if opened is not None and summary.extracted + summary.unchanged:
        stored.refresh(opened())
    if summary.failures or summary.incomplete:
        raise typer.Exit(2)


def _check(paths: list[str], output: str | None, form: str | None) -> None:
    if not paths:
        raise NewsclaimsError("missing argument 'PATH'", "newsclaims extract --help shows what it takes")
    if "" in paths:  # an unset shell variable, which would mean the current folder
        raise NewsclaimsError("a path is empty", "write . if you mean the current folder")
    if form is not None and output is None:
        raise NewsclaimsError(
            "--format says how to write --output, and there is none", "add -o FILE, or -o -"
        )


def _day(published: str | None) -> str | None:
    from newsclaims.articles.text import day_of

    try:
        return day_of(published)
    except ArticleError as error:
        raise NewsclaimsError(f"--{error.message}", error.hint) from None


def _records(
    found: Iterable["Article | Unreadable"],
    model: str,
    fast: bool,
    jobs: int,
    opened: "Callable[[], Store] | None",
    force: bool,
    summary: Summary,
) -> Iterator["ArticleRecord"]:
    """Give the records of the articles that are new or changed against `store`; count all of them."""
    waiting = _changed(found, model, fast, opened, force, summary)
    first = next(waiting, None)
    if first is None:
        return
    from newsclaims.extraction import extract_all  # only now that there is work: it imports spaCy

    for article, result in extract_all(chain([first], waiting), model, jobs, fast):
        if isinstance(result, ArticleError):
            summary.fail(article.source, result.message, result.hint)
        else:
            yield result
            summary.add(result)


def _keep(records: Iterable["ArticleRecord"], opened: "Callable[[], Store]", summary: Summary) -> None:
    """Store the records as they come.

    Raises:
        StoreError: the file can't be written any more; its hint says what is kept.
    """
    try:
        for record in records:
            _add(opened(), record, summary)
        if summary.extracted + summary.unchanged:
            opened().expect_file()
    except StoreError as error:
        if not summary.extracted or not opened().is_there():
            raise
        kept = "1 article is" if summary.extracted == 1 else f"{summary.extracted} articles are"
        raise StoreError(
            error.message, f"{error.hint}; {kept} kept, and the same command goes on there"
        ) from error


def _add(store: "Store", record: "ArticleRecord", summary: Summary) -> None:
    article = record.article
    id = store.add(record)
    if id != article.id:
        summary.clash(own_id(id, article.sha256), store.namesakes(id, article.sha256))


def _changed(
    found: Iterable["Article | Unreadable"],
    model: str,
    fast: bool,
    opened: "Callable[[], Store] | None",
    force: bool,
    summary: Summary,
) -> Iterator["Article"]:
    from newsclaims import articles, models

    info = models.describe(model, fast)
    for article in found:
        if isinstance(article, articles.Unreadable):
            summary.fail(article.source, article.reason, article.hint)
            continue
        fingerprint = models.for_article(info, article.published).fingerprint
        current = opened is not None and opened().is_current(article.id, article.sha256, fingerprint)
        summary.meet(article)
        if current and opened is not None and not force:
            summary.skip()
            for source, known in opened().add_sources(article).items():
                if source not in article.sources[1:]:  # which `meet` has noted
                    summary.copy(source, known)
        else:
            yield article


@contextmanager
def _progress(paths: list[str], exclude: Sequence[str], summary: Summary, quiet: bool) -> Iterator[None]:
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
        task = bar.add_task("extracting", total=articles.count(paths, exclude))
        summary.advance = lambda: bar.advance(task)
        yield


def _report(
    summary: Summary,
    passed: Counter[str],
    seconds: float,
    opened: "Callable[[], Store] | None",
    db: Path,
    quiet: bool,
) -> None:
    for line in summary.told_failures():
        typer.echo(line, err=True)
    for warning in summary.warnings():
        typer.echo(f"warning: {fold(warning)}", err=True)
    for source, warnings in summary.incomplete.items():
        for warning in warnings:
            typer.echo(f"warning: {_choosing.named(source)}: {warning}", err=True)
    if summary.incomplete:
        typer.echo(f"hint: {BUG}", err=True)
    if quiet:
        return
    for line in summary.lines(seconds):
        typer.echo(line, err=True)
    if passed:
        typer.echo(f"{passed.total():>8} passed over: {_choosing.counted(passed)}", err=True)
    if opened is None or not summary.extracted + summary.unchanged:
        return
    for line in _summary.holds(db, opened().counts()):
        typer.echo(line, err=True)
    other = "" if db == _options.DEFAULT_DB else f" --db {shlex.quote(str(db))}"
    typer.echo(f"next: {summary.next_command()}{other}", err=True)
