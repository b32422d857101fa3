"""`newsclaims extract`: articles in, records into the store or a file."""

import shlex
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newsclaims.cli import _options, _summary
from newsclaims.cli._summary import Summary
from newsclaims.errors import ArticleError, NewsclaimsError

if TYPE_CHECKING:
    from newsclaims.articles import Unreadable
    from newsclaims.records import Article, ArticleRecord
    from newsclaims.store import Store


def extract(
    paths: Annotated[
        list[str], typer.Argument(help="Files, folders, or - for standard input.", metavar="PATH")
    ],
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

    Files are .txt, .md or .html pages, or .jsonl feeds with one article a line; folders are read whole.
    An article that is stored already and unchanged is skipped, a changed one is replaced. Each article is
    stored as soon as it is done: if a run was stopped, the next one goes on. An article in another language than
    English counts as failed, unless you ask for it.

    The exit code is 0 if every article is done, 2 if any failed (the others are stored).

    Examples:
        newsclaims extract seeds/
        newsclaims extract page.txt --published 2025-11-27
        newsclaims extract saved/*.html
        newsclaims extract mixed/ --any-language
        newsclaims extract feed.jsonl --jobs 4 --db news.db
        newsclaims extract - -o - < page.txt | jq '.quotes[].speaker.name'
    """
    from newsclaims import articles, export
    from newsclaims.linking import stored
    from newsclaims.store import Store

    _check(paths, published, output, form)
    begun = time.monotonic()
    summary = Summary()
    # Opened at the first article: where none can be read, no file is left behind.
    opened = cache(lambda: Store.open(db, create=True)) if output is None else None
    with _progress(paths, summary, quiet):
        found = articles.read(paths, published=published, any_language=any_language)
        records = _records(found, model, fast, jobs, opened, force, summary)
        if opened is not None:
            for record in records:
                opened().add(record)
        elif output == "-":
            export.write(records, form or "jsonl", sys.stdout, table)
        elif output is not None:
            export.save(records, form or export.format_of(output), Path(output), table)
    if not summary.articles:
        raise NewsclaimsError(
            f"no articles in {' '.join(paths)}",
            "give .txt, .md, .html or .jsonl files, or a folder that holds some",
        )
    _report(summary, time.monotonic() - begun, opened, db, quiet)
    if opened is not None and summary.extracted:
        stored.refresh(opened())
    if summary.failures:
        raise typer.Exit(2)


def _check(paths: list[str], published: str | None, output: str | None, form: str | None) -> None:
    if "" in paths:  # an unset shell variable, which would mean the current folder
        raise NewsclaimsError("a path is empty", "write . if you mean the current folder")
    if published is not None:
        try:
            date.fromisoformat(published)
        except ValueError:
            raise NewsclaimsError(
                f"--published {published!r} isn't a date", "write it as in --published 2025-11-27"
            ) from None
    if form is not None and output is None:
        raise NewsclaimsError(
            "--format says how to write --output, and there is none", "add -o FILE, or -o -"
        )


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
        if current and not force:
            summary.skip()
        else:
            yield article


@contextmanager
def _progress(paths: list[str], summary: Summary, quiet: bool) -> Iterator[None]:
    """Show a bar on stderr while the articles go by, if that is a terminal."""
    if quiet or not sys.stderr.isatty():
        yield
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TimeRemainingColumn

    from newsclaims import articles

    columns = (SpinnerColumn(), "extracting", BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("extracting", total=articles.count(paths))
        summary.advance = lambda: bar.advance(task)
        yield


def _report(
    summary: Summary, seconds: float, opened: "Callable[[], Store] | None", db: Path, quiet: bool
) -> None:
    for failure in summary.failures:
        source = "standard input" if failure.source == "-" else failure.source
        typer.echo(f"error: {source}: {failure.reason}", err=True)
        if failure.hint:
            typer.echo(f"hint: {failure.hint}", err=True)
    if quiet:
        return
    for line in summary.lines(seconds):
        typer.echo(line, err=True)
    if opened is None or not summary.extracted + summary.unchanged:
        return
    typer.echo(f"{db} now holds {_summary.plural(opened().counts()['articles'], 'article')}", err=True)
    other = "" if db == _options.DEFAULT_DB else f" --db {shlex.quote(str(db))}"
    typer.echo(f"next: {summary.next_command()}{other}", err=True)
