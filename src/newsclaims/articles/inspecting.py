"""What would be read of a file: its kind, its columns and what they become, the first article, what can't be read."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from types import MappingProxyType

from newsclaims.articles.reading import MAX_BYTES, Unreadable, article_of, called_so, items_of
from newsclaims.errors import ArticleError
from newsclaims.readers import File, Limits, Passed, finding, telling
from newsclaims.readers.columns import field_of
from newsclaims.readers.finding import Found
from newsclaims.readers.outlet_domains import NOBODYS
from newsclaims.records import Article
from newsclaims.sources import STDIN, source_of

MOST = 1_000
"""So many things of a file are looked at."""


@dataclass
class Inspection:
    """What is in one file."""

    source: str
    what: str | None = None
    """What kind of file it is; None where it can't be opened."""
    columns: dict[str, str | None] = field(default_factory=dict)
    """The columns or keys of its first item, and the field of an article that each may become."""
    first: Article | None = None
    articles: int = 0
    failures: list[Unreadable] = field(default_factory=list)
    passed: Counter[str] = field(default_factory=Counter)
    is_whole: bool = True
    """All of it was looked at."""


def inspect(
    file: Found,
    columns: Mapping[str, str] = MappingProxyType({}),
    outlets: Mapping[str, str] = NOBODYS,
    exclude: Sequence[str] = (),
) -> Inspection:
    """Give what would be read of a file, without reading more than its beginning."""
    limits = Limits(MAX_BYTES, columns, exclude=exclude)
    found = Inspection(source_of(file.path), _kind(file.path, limits))
    items = items_of(file._replace(named=True), limits)
    for source, item in islice(items, MOST):
        content = item.content
        found.columns = found.columns or {name: field_of(name, columns) for name in item.columns}
        try:
            if isinstance(content, Passed):
                found.passed[content.words] += 1
                continue
            if isinstance(content, ArticleError):
                raise content
            article = called_so(article_of(source, content, None), outlets)
            found.first = found.first or article
            found.articles += 1
        except ArticleError as error:
            found.failures.append(Unreadable(source, error.message, error.hint))
    found.is_whole = next(items, None) is None
    return found


def _kind(path: Path, limits: Limits) -> str | None:
    if str(path) == STDIN:
        return "standard input"
    try:
        with finding.open_file(path) as stream:
            return telling.tell(telling.opened(File(stream, path.name, limits))).words
    except (ArticleError, OSError):
        return None  # reading it says why
