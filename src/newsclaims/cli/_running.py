"""A run of the pipeline: which articles are new or changed against the store, their records, and keeping them."""

import gc
import shlex
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from newsclaims.cli import OFTEN, _choosing, _options, _summary
from newsclaims.cli._summary import Summary
from newsclaims.cli._views import fold
from newsclaims.errors import BUG, ArticleError, StoreError
from newsclaims.identity import own_id

if TYPE_CHECKING:
    from newsclaims.articles import Unreadable
    from newsclaims.records import Article, ArticleRecord
    from newsclaims.store import Store

TOGETHER = 20
"""Articles of a run that are linked together: few enough that who asks meanwhile links the rest at once."""


def records(
    found: Iterable["Article | Unreadable"],
    model: str,
    fast: bool,
    jobs: int,
    opened: "Callable[[], Store] | None",
    force: bool,
    summary: Summary,
    *,
    singly: bool = False,
) -> Iterator["ArticleRecord"]:
    """Give the records of the articles that are new or changed against `store`; count all of them.

    With `singly` each is given before the next article is asked for, which may be long in coming.
    """
    waiting = _changed(found, model, fast, opened, force, summary)
    first = next(waiting, None)
    if first is None:
        return
    from newsclaims.extraction import extract_all  # only now that there is work: it imports spaCy

    changed = chain([first], waiting)
    done = (
        (extract_all([one], model, 1, fast) for one in changed)
        if singly
        else [extract_all(changed, model, jobs, fast)]
    )
    for number, (article, result) in enumerate(chain.from_iterable(done)):
        if not number:
            gc.freeze()  # The model stays: nobody need look again and again whether any of it is garbage.
            gc.set_threshold(*OFTEN)
        if isinstance(result, ArticleError):
            summary.fail(article.source, result.message, result.hint)
        else:
            yield result
            summary.add(result)


def keep(records: Iterable["ArticleRecord"], opened: "Callable[[], Store]", summary: Summary) -> None:
    """Store the records as they come.

    Raises:
        StoreError: the file can't be written any more; its hint says what is kept.
    """
    from newsclaims.interrupts import unheard
    from newsclaims.linking import stored

    try:
        for number, record in enumerate(records, 1):
            with unheard():
                add(opened(), record, summary)
                summary.kept += 1
            if number % TOGETHER == 0:
                stored.keep_up(opened())
        if summary.extracted + summary.unchanged:
            opened().expect_file()
    except StoreError as error:
        if not summary.kept or not opened().is_there():
            raise
        raise StoreError(error.message, f"{error.hint}; {_kept(summary)}") from error


def _kept(summary: Summary, force: bool = False) -> str:
    kept = "1 article is" if summary.kept == 1 else f"{summary.kept:,} articles are"
    return f"{kept} kept, and the same command{' without --force' if force else ''} goes on there"


@contextmanager
def stoppable(summary: Summary, stores: bool, force: bool) -> Iterator[None]:
    """Tell who stops a run (Ctrl-C) what is left of it."""
    try:
        yield
    except KeyboardInterrupt:
        left = _kept(summary, force) if stores and summary.kept else "nothing new is kept"
        typer.echo(f"stopped: {left}", err=True)
        raise


def keep_singly(
    found: Iterable["Article | Unreadable"],
    model: str,
    fast: bool,
    opened: "Callable[[], Store]",
    summary: Summary,
    quiet: bool,
) -> None:
    """Store each article as soon as it is there, and tell of it, until Ctrl-C.

    Raises:
        StoreError: the file can't be written any more.
    """
    from newsclaims.linking import stored

    told = 0
    done: list[str] = []

    def tell() -> None:
        nonlocal told
        for failure in summary.failures[told:]:
            typer.echo(f"error: {fold(failure.source)}: {failure.reason}", err=True)
            if failure.hint:
                typer.echo(f"hint: {failure.hint}", err=True)
        told = len(summary.failures)
        while done and not quiet:
            typer.echo(done.pop())
            sys.stdout.flush()

    summary.advance = tell  # which is called when an article is kept and counted
    with suppress(KeyboardInterrupt):
        for record in records(found, model, fast, 1, opened, False, summary, singly=True):
            add(opened(), record, summary)
            stored.keep_up(opened())
            source, title = fold(record.article.source), fold(record.article.title or "")
            done.append(f"{source}\t{title}\t{len(record.quotes)}\t{len(record.claims)}")


def add(store: "Store", record: "ArticleRecord", summary: Summary) -> None:
    """Store a record, and note where another article has its id."""
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


def end(
    summary: Summary,
    passed: Counter[str],
    seconds: float,
    opened: "Callable[[], Store] | None",
    db: Path,
    quiet: bool,
    *,
    told: bool,
) -> None:
    """Tell what a run did, what failed as well if that isn't told already, and bring the identities along.

    Raises:
        typer.Exit: with code 2 where an article failed, or was extracted only in part.
    """
    from newsclaims.linking import stored

    for line in () if told else summary.told_failures():
        typer.echo(line, err=True)
    _report(summary, passed, seconds, opened, db, quiet)
    if opened is not None and summary.extracted + summary.unchanged:
        stored.refresh(opened())
    if summary.failures or summary.incomplete:
        raise typer.Exit(2)


def _report(
    summary: Summary,
    passed: Counter[str],
    seconds: float,
    opened: "Callable[[], Store] | None",
    db: Path,
    quiet: bool,
) -> None:
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
    from newsclaims.query.copies import number_of_copies

    near_copies = number_of_copies(opened()) if summary.extracted else 0
    for line in _summary.holds(db, opened().counts(), near_copies):
        typer.echo(line, err=True)
    other = "" if db == _options.DEFAULT_DB else f" --db {shlex.quote(str(db))}"
    typer.echo(f"next: {summary.next_command()}{other}", err=True)
