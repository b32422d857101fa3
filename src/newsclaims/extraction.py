"""From articles to records, in this process or in several: the same records in the same order either way."""

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from itertools import chain

from pydantic import ValidationError
from spacy.language import Language

from newsclaims import articles, models, pipeline
from newsclaims.assemble import assemble
from newsclaims.components.tracing import Considered
from newsclaims.errors import BUG, ArticleError, NewsclaimsError, fault
from newsclaims.interrupts import unheard
from newsclaims.records import Article, ArticleRecord, PipelineInfo

Result = ArticleRecord | ArticleError

TOGETHER = 12_000
"""Characters that are parsed together: short articles are quicker so, and a long one is told as soon as it is done."""

AHEAD = 2
"""Batches that wait for each process: enough to keep it busy, few enough to keep memory flat."""


def extract(
    text: str,
    *,
    published: str | None = None,
    nlp: Language | None = None,
    source: str = "-",
    title: str | None = None,
    outlet: str | None = None,
    byline: list[str] | None = None,
    url: str | None = None,
    any_language: bool = False,
) -> ArticleRecord:
    """Give the record of one article; its `warnings` say what could not be extracted, if anything.

    Args:
        text: the article as it was scraped or pasted; every offset of the record counts in it.
        published: the day it was published, ISO 8601; where neither you nor the text says, dates such as
            "last night" stay unresolved.
        nlp: a pipeline from `load`; the default one is loaded once and kept.
        source: where the text is from, for the record.
        title: the headline, if it is known from elsewhere.
        outlet: who published it, if it is known from elsewhere.
        byline: its authors, if they are known from elsewhere.
        url: where it was published.
        any_language: read it whatever language it is in; else only English.

    Raises:
        ArticleError: the text is empty, too long or in another language.

    Example:
        >>> record = extract("Trade fell by 4% last year, the bank said.", published="2025-11-27")
        >>> record.article.published
        '2025-11-27'
    """
    article = articles.from_text(
        text,
        source=source,
        published=published,
        title=title,
        outlet=outlet,
        byline=byline,
        url=url,
        any_language=any_language,
    )
    used = _loaded("sm") if nlp is None else nlp
    info = models.describe("sm") if nlp is None else pipeline.info(nlp)
    [(_, result)] = _records(used, [article], info)
    if isinstance(result, ArticleError):
        raise result
    return result


def extract_all(
    found: Iterable[Article], model: str = "sm", jobs: int = 1, fast: bool = False
) -> Iterator[tuple[Article, Result]]:
    """Give each article with its record, in order; or with the error, where there is no record.

    Args:
        found: the articles; they are read as they are needed. The model is loaded when the first one comes.
        model: `sm`, `md`, or the name or path of a spaCy pipeline.
        jobs: processes that parse. The records don't depend on it.
        fast: find quotes and names by rule alone.

    Raises:
        ModelError: there is no such pipeline.
        NewsclaimsError: a process was ended from outside, for want of memory as a rule.
    """
    info = models.describe(model, fast)
    found = iter(found)
    first = next(found, None)
    if first is None:
        return
    found = chain([first], found)
    if jobs > 1:
        yield from _in_processes(found, model, fast, info, jobs)
    else:
        for batch in _batches(found):
            yield from _records(_loaded(model, fast), batch, info)


def considered(article: Article, model: str = "sm", fast: bool = False) -> list[Considered]:
    """Give what is considered in an article, taken or rejected, by the pipeline that `extract_all` would load.

    Raises:
        ModelError: there is no such pipeline.
        ArticleError: the article can't be processed.
    """
    return pipeline.considered(_loaded(model, fast), article)


def _batches(found: Iterable[Article]) -> Iterator[list[Article]]:
    batch: list[Article] = []
    for article in found:
        batch.append(article)
        if len(batch) == pipeline.BATCH_SIZE or sum(len(one.text) for one in batch) >= TOGETHER:
            yield batch
            batch = []
    if batch:
        yield batch


@cache
def _loaded(model: str, fast: bool = False) -> Language:
    return pipeline.load(model, fast)


def _records(nlp: Language, found: Iterable[Article], info: PipelineInfo) -> Iterator[tuple[Article, Result]]:
    for article, doc in pipeline.process(nlp, found):
        if isinstance(doc, ArticleError):
            yield article, doc
            continue
        try:
            yield article, assemble(article, doc, models.for_article(info, article.published))
        except ValidationError as error:
            yield article, ArticleError(f"gave a record that isn't valid: {fault(error)}", BUG)


def _in_processes(
    found: Iterator[Article], model: str, fast: bool, info: PipelineInfo, jobs: int
) -> Iterator[tuple[Article, Result]]:
    waiting: deque[tuple[list[Article], Future[list[Result]]]] = deque()
    others = set(multiprocessing.active_children())
    is_done = False
    # Spawned, not forked: the same on every platform, and nothing of our open database goes along.
    pool = ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), _start_worker)
    try:
        for batch in _batches(found):
            with unheard():
                waiting.append((batch, pool.submit(_work, model, fast, info, batch)))
            if len(waiting) >= jobs * AHEAD:
                yield from _first(waiting)
        while waiting:
            yield from _first(waiting)
        is_done = True
    except BrokenProcessPool:
        raise NewsclaimsError(
            "a worker process was ended from outside, probably for want of memory",
            "what was finished is kept: run the same command again with fewer --jobs",
        ) from None
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        if not is_done:
            # Else the run would end when its workers have read what they have begun, and nobody waits for that.
            for worker in set(multiprocessing.active_children()) - others:
                worker.terminate()


def _first(
    waiting: deque[tuple[list[Article], Future[list[Result]]]],
) -> Iterator[tuple[Article, Result]]:
    batch, future = waiting.popleft()
    yield from zip(batch, future.result(), strict=True)


def _start_worker() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # where it wasn't started unheard
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    # A worker whose parent was killed would wait for work for ever.
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _work(model: str, fast: bool, info: PipelineInfo, batch: list[Article]) -> list[Result]:
    return [result for _, result in _records(_for_good(model, fast), batch, info)]


@cache
def _for_good(model: str, fast: bool) -> Language:
    """Load a worker's pipeline; nobody looks again and again whether any of it is garbage."""
    nlp = _loaded(model, fast)
    gc.freeze()
    return nlp
