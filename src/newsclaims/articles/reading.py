"""Files, folders and standard input → `Article`s, one after the other; what can't be read is said, not raised."""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from io import BytesIO
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from newsclaims.articles.decoding import MAX_CHARACTERS
from newsclaims.articles.feeds import carried, from_item, id_of
from newsclaims.articles.html_pages import read_html
from newsclaims.articles.language import check_language
from newsclaims.articles.roll import Roll
from newsclaims.articles.text import day_of, read_text
from newsclaims.errors import BUG, ArticleError, fault
from newsclaims.readers import Fields, File, Item, Limits, Page, Passed, finding, telling
from newsclaims.readers.json_files import feed_lines
from newsclaims.readers.outlet_domains import NOBODYS, called
from newsclaims.records import Article
from newsclaims.sources import STDIN, source_of


class Unreadable(NamedTuple):
    """A source that gave no article, and why."""

    source: str
    reason: str
    hint: str | None = None


MAX_BYTES = 20_000_000
"""Size of the largest file, page, and line of a feed that is read, unless `read` is told another."""

PassedOver = Callable[[str, str], None]
"""Is told the source of what is no article and was not asked for, and what it is: `("in/a.png", "a PNG picture")`."""


def read(
    paths: Iterable[str | Path],
    *,
    published: str | None = None,
    any_language: bool = False,
    max_characters: int = MAX_CHARACTERS,
    max_bytes: int = MAX_BYTES,
    columns: Mapping[str, str] = MappingProxyType({}),
    outlets: Mapping[str, str] = NOBODYS,
    exclude: Sequence[str] = (),
    passed_over: PassedOver = lambda source, what: None,
) -> Iterator[Article | Unreadable]:
    """Give the articles of files, folders and standard input (`-`), in order, as they are asked for.

    What a file is, its content tells: docs/kinds.md lists what is read. Folders are walked as `readers.finding` says,
    and what is in them and no article is told to `passed_over`. What a file, a line of a feed or a member of an archive
    repeats is one article with several `sources`; different lines of one id get ids of their own (`identity`). To know
    of both beforehand, all files are gone through once before the first article is given.

    Args:
        paths: files, folders, patterns, or `-`.
        published: ISO date for the articles that have none of their own.
        any_language: give the articles in other languages than English, too.
        max_characters: a longer article is unreadable; `MAX_CHARACTERS` at most.
        max_bytes: so is a larger page, line or row, and no more of it is kept in memory.
        columns: what the feeds and tables call the fields of an article: `{"outlet": "publication"}`.
        outlets: what outlets are called, by their domains or other names in lower case.
        exclude: patterns of files and folders to leave out, in archives, too.
        passed_over: is told what is no article.

    Raises:
        ArticleError: `published` isn't a date.
    """
    how = How(
        day_of(published), any_language, max_characters, max_bytes, columns, outlets, passed_over, exclude
    )
    yield from read_so(paths, how)


class How(NamedTuple):
    """How files are read: what `read` takes, which says what each is; `published` is a day."""

    published: str | None = None
    any_language: bool = False
    max_characters: int = MAX_CHARACTERS
    max_bytes: int = MAX_BYTES
    columns: Mapping[str, str] = NOBODYS
    outlets: Mapping[str, str] = NOBODYS
    passed_over: PassedOver = lambda source, what: None
    exclude: Sequence[str] = ()

    def limits(self) -> Limits:
        """Give what readers keep to."""
        return Limits(self.max_bytes, self.columns, exclude=self.exclude)


def read_so(paths: Iterable[str | Path], how: How) -> Iterator[Article | Unreadable]:
    """Give the articles of files, folders and standard input as `read` does."""
    return articles_of(list(finding.find(paths, how.exclude)), how)


def articles_of(files: Sequence[finding.Found], how: How) -> Iterator[Article | Unreadable]:
    """Give the articles of files, each once with all places where it stands."""
    roll = _called(files, how.limits())
    for file in files:
        if not roll.is_done(source_of(file.path)):
            yield from placed(items_of(file, how.limits()), roll, how)


def placed(items: Iterable[tuple[str, Item]], roll: Roll, how: How) -> Iterator[Article | Unreadable]:
    """Give the articles of what files hold."""
    for source, (_, content, _) in items:
        if isinstance(content, Passed):
            how.passed_over(source, content.words)
        elif not roll.is_done(source):
            for one in _given(source, content, how.published, roll, how.max_characters, how.any_language):
                yield called_so(one, how.outlets) if isinstance(one, Article) else one


def count(paths: Iterable[str | Path], exclude: Sequence[str] = ()) -> int | None:
    """Give how many articles `read` will come to, for a progress bar; None where that would take reading them.

    A page counts as one, a feed as its lines; what is packed, standard input and a pipe can't be counted.
    """
    total = 0
    for path, named, _ in finding.find(paths, exclude):
        if str(path) == STDIN or path.is_fifo():
            return None
        try:
            with finding.open_file(path) as stream:
                file = telling.opened(File(stream, path.name, Limits(MAX_BYTES), named))
                kind = telling.tell(file)
                if kind.name == "lines":
                    total += sum(
                        isinstance(line, int) or bool(line.strip()) for line in feed_lines(stream, MAX_BYTES)
                    )
                elif kind.name in ("text", "html"):
                    total += 1
                elif kind.reader is not None:
                    return None
        except (ArticleError, OSError):
            total += 1  # reading it says why
    return total


def find(paths: Iterable[str | Path]) -> Iterator[Path]:
    """Give the files that `paths` name, match or hold, and `-` for standard input, in order and each once."""
    return (found.path for found in finding.find(paths))


def items_of(file: finding.Found, limits: Limits) -> Iterator[tuple[str, Item]]:
    """Give what a file holds, each with its source; or why it can't be read."""
    yield from told(source_of(file.path), _items(file, limits))


def told(source: str, items: Iterable[Item]) -> Iterator[tuple[str, Item]]:
    """Give the items of a file, each with its source; or why it can't be read."""
    try:
        for item in items:
            yield source + item.place, item
    except ArticleError as error:
        yield source, Item("", error)
    except OSError as error:
        yield source, Item("", ArticleError((error.strerror or str(error)).lower(), _hint(error)))
    except Exception as error:
        yield source, Item("", ArticleError(f"can't be read: {fault(error)}", BUG))


def _items(file: finding.Found, limits: Limits) -> Iterator[Item]:
    if str(file.path) != STDIN:
        with finding.open_file(file.path) as stream:
            yield from telling.read(File(stream, file.path.name, limits, file.named, file.table))
        return
    if sys.stdin is None:  # the shell closed it: <&-
        raise ArticleError("closed", "give it an article: newsclaims extract - < page.txt")
    yield from telling.read(File(sys.stdin.buffer, "", limits))


def _called(files: Iterable[finding.Found], limits: Limits) -> Roll:
    """Call the roll of all files that can be read twice."""
    twice = (file for file in files if str(file.path) != STDIN and file.path.is_file())
    return roll_of(chain.from_iterable(items_of(file, limits) for file in twice))


def roll_of(items: Iterable[tuple[str, Item]]) -> Roll:
    """Call the roll of what files hold."""
    roll = Roll()
    for source, (_, content, _) in items:
        with suppress(ArticleError):  # reading it says why
            if isinstance(content, Page):
                roll.enter(source, None, content.data, content.form)
            elif isinstance(content, dict):
                roll.enter(source, id_of(content), carried(content))
    return roll


def _given(
    source: str,
    item: Fields | Page | ArticleError,
    published: str | None,
    roll: Roll,
    most: int,
    any_language: bool,
) -> Iterator[Article | Unreadable]:
    try:
        article = article_of(source, item, published)
        if len(article.text) > most:
            reason = f"too large: {len(article.text):,} characters, and {most:,} are the most"
            raise ArticleError(reason, "split it into articles, or raise --max-characters")
        if not any_language:
            check_language(article.language)
    except ArticleError as error:
        yield Unreadable(source, error.message, error.hint)
    else:
        yield roll.told(article)


def article_of(source: str, item: Fields | Page | ArticleError, published: str | None) -> Article:
    """Give the article of what a reader gave.

    Raises:
        ArticleError: it is none.
    """
    if isinstance(item, ArticleError):
        raise item
    try:
        if isinstance(item, Page):
            read_page = read_html if item.form == "html" else read_text
            article = read_page(BytesIO(item.data), source, published)
            return article if article.url or not item.url else article.model_copy(update={"url": item.url})
        return from_item(item, source, published)
    except ArticleError:
        raise
    except Exception as error:
        raise ArticleError(f"can't be read: {fault(error)}", BUG) from error


def called_so(article: Article, outlets: Mapping[str, str]) -> Article:
    """Give the article with its outlet as the user calls it."""
    name = called(article.outlet, article.url, outlets)
    return article if name == article.outlet else article.model_copy(update={"outlet": name})


def _hint(error: OSError) -> str | None:
    if isinstance(error, FileNotFoundError):
        return "check the path; a folder, a file or - for standard input is wanted"
    return None
