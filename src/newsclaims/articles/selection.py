"""Which of the articles that are read are taken: by day and outlet, the first few, or some at random."""

from collections.abc import Iterable, Iterator
from random import Random
from typing import NamedTuple

from newsclaims.articles.reading import Unreadable
from newsclaims.extras import asked, holds
from newsclaims.records import Article

Found = Iterator[Article | Unreadable]


class Choice(NamedTuple):
    """What is asked of an article, and of how many."""

    since: str | None = None
    """A day, a month or a year: published then or later. What has no day is left out."""
    until: str | None = None
    """The same, published then or earlier."""
    outlets: tuple[str, ...] = ()
    """Any part of the outlet's name, in any case."""
    where: tuple[str, ...] = ()
    """What its columns carry besides: section=Politics."""
    limit: int | None = None
    """How many are taken from the beginning; no more is read then."""
    sample: int | None = None
    """How many are taken at random, in the order in which they stand."""
    seed: int = 0
    """Which ones: one seed takes the same ones of the same articles."""

    def takes(self, article: Article) -> bool:
        """Say whether it is so with an article."""
        outlet = (article.outlet or "").casefold()
        named = not self.outlets or any(name.casefold() in outlet for name in self.outlets)
        carried = holds(article.extra, asked(self.where))
        return named and carried and self._is_of_those_days(article.published)

    def _is_of_those_days(self, day: str | None) -> bool:
        if self.since is None and self.until is None:
            return True
        until = self.until or "9999"
        return day is not None and (self.since or "") <= day and day[: len(until)] <= until


def choose(found: Iterable[Article | Unreadable], choice: Choice) -> Found:
    """Give the articles that are chosen, and all that can't be read."""
    fitting: Found = (one for one in found if isinstance(one, Unreadable) or choice.takes(one))
    if choice.sample is not None:
        fitting = _some(fitting, choice.sample, Random(choice.seed))
    return fitting if choice.limit is None else _first(fitting, choice.limit)


def _first(found: Found, most: int) -> Found:
    for one in found:
        yield one
        most -= not isinstance(one, Unreadable)
        if most <= 0:
            return


def _some(found: Found, most: int, random: Random) -> Found:
    """Give so many articles, each as likely to be taken as any other; no more than these are held."""
    held: list[tuple[int, Article]] = []
    seen = 0
    for one in found:
        if isinstance(one, Unreadable):
            yield one
            continue
        seen += 1
        if len(held) < most:
            held.append((seen, one))
        elif (place := random.randrange(seen)) < most:
            held[place] = (seen, one)
    yield from (article for _, article in sorted(held, key=lambda pair: pair[0]))
