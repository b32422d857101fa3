"""What a worker does: the articles of a part become records as on one machine, and files of them."""

import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import NamedTuple

from newsclaims.articles import How, Unreadable
from newsclaims.articles.reading import placed, roll_of, told
from newsclaims.distributed import tables
from newsclaims.distributed.partitions import Partition, items
from newsclaims.errors import BUG, ArticleError
from newsclaims.readers import Item
from newsclaims.records import Article, ArticleRecord

_ONE = threading.Lock()
"""Held by who parses: a worker with several threads has one pipeline, loaded once."""


@dataclass(frozen=True)
class Settings:
    """How articles are read and extracted."""

    model: str = "sm"
    fast: bool = False
    published: str | None = None
    any_language: bool = False
    columns: Mapping[str, str] = field(default_factory=dict)
    outlets: Mapping[str, str] = field(default_factory=dict)
    exclude: Sequence[str] = ()

    def how(self) -> How:
        """Give how files are read."""
        return How(
            self.published,
            self.any_language,
            columns=self.columns,
            outlets=self.outlets,
            exclude=self.exclude,
        )


class Done(NamedTuple):
    """A part that is done."""

    extracted: int
    failed: int


def work(partition: Partition, settings: Settings, folder: str, name: str) -> Done:
    """Extract a part and write what it gives into `folder`; an article that gives no record is a row of `failures`."""
    from newsclaims.extraction import extract_all

    failures: list[tables.Row] = []

    def readable() -> Iterator[Article]:
        for one in read(partition, settings.how()):
            if isinstance(one, Unreadable):
                failures.append(one._asdict())
            else:
                yield one

    records: list[ArticleRecord] = []
    with _ONE:
        for article, result in extract_all(readable(), settings.model, 1, settings.fast):
            if isinstance(result, ArticleError):
                failures.append(Unreadable(article.source, result.message, result.hint)._asdict())
                continue
            records.append(result)
            failures.extend(Unreadable(article.source, fault, BUG)._asdict() for fault in result.warnings)
        tables.write(folder, name, records, failures)
    return Done(len(records), len(failures))


def read(partition: Partition, how: How) -> Iterator[Article | Unreadable]:
    """Give the articles of a part, each once with all places where it stands in these files."""

    def held() -> Iterator[tuple[str, Item]]:
        files = (told(place.source, items(place, how.limits())) for place in partition.places)
        return chain.from_iterable(files)

    roll = roll_of(held())
    firsts = (found for found in held() if not roll.is_copy(found[0]))
    return placed(islice(firsts, partition.part, None, partition.parts), roll, how)
