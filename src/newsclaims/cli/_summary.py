"""What `extract` tells at its end: what it did, what it found, what failed and why, and what to do next."""

import shlex
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from newsclaims.cli._views import fold
from newsclaims.identity import own_id

if TYPE_CHECKING:
    from newsclaims.records import Article, ArticleRecord

KINDS = {"quotes": "kind", "figures": "kind", "dates": "type", "actors": "type", "claims": "stance"}
"""What is counted, and the field that tells its kind."""

MOST_FAILURES = 10
"""Failures of one file that are told one by one: of a feed that is wrong throughout, the rest is alike."""

SHOWN = 5
"""Kinds a line: the most frequent; more don't fit into 80 columns."""


@dataclass
class Failure:
    """One article that gave no record."""

    source: str
    reason: str
    hint: str | None


@dataclass
class Summary:
    """What a run has done so far; `advance` is called at each article that is finished."""

    advance: Callable[[], None] = lambda: None
    extracted: int = 0
    kept: int = 0
    """Records that the store has of those."""
    unchanged: int = 0
    failures: list[Failure] = field(default_factory=list)
    incomplete: dict[str, list[str]] = field(default_factory=dict)
    """What could not be extracted of an article that gave a record, by its source."""
    kinds: dict[str, Counter[str]] = field(default_factory=lambda: {name: Counter() for name in KINDS})
    speakers: Counter[str] = field(default_factory=Counter)
    without_speaker: int = 0
    without_value: int = 0
    undated: list[str] = field(default_factory=list)
    """Sources of articles without a day of publication that speak of days counted from it."""
    clashes: list[str] = field(default_factory=list)
    copies: list[str] = field(default_factory=list)
    namesakes: dict[str, dict[str, str]] = field(default_factory=dict)

    @property
    def articles(self) -> int:
        """How many articles the run has met."""
        return self.extracted + self.unchanged + len(self.failures)

    def fail(self, source: str, reason: str, hint: str | None) -> None:
        """Note an article that gave no record."""
        self.failures.append(Failure(source, reason, hint))
        self.advance()

    def skip(self) -> None:
        """Count an article that is stored already."""
        self.unchanged += 1
        self.advance()

    def meet(self, article: "Article") -> None:
        """Note of an article that was read where else it stands, and whether others have its id."""
        for source in article.sources[1:]:
            self.copy(source, article.source)
            self.advance()
        own = own_id(article.id, article.sha256)
        if own != article.id:
            self.clash(own, {article.id: article.source})

    def copy(self, source: str, other: str) -> None:
        """Note a source that holds what another does."""
        self.copies.append(f"{source} (of {other})")

    def clash(self, id: str, articles: dict[str, str]) -> None:
        """Note articles that have one id: what they are called instead, and where they stand."""
        self.namesakes.setdefault(id, {}).update(articles)

    def add(self, record: "ArticleRecord") -> None:
        """Count what was found in one article."""
        self.extracted += 1
        for name, kind in KINDS.items():
            self.kinds[name].update(getattr(item, kind) for item in getattr(record, name))
        for quote in record.quotes:
            if quote.speaker is None:
                self.without_speaker += 1
            elif quote.speaker.type != "anonymous":
                self.speakers[quote.speaker.name] += 1
        self.without_value += sum(date.unresolved is not None for date in record.dates)
        article = record.article
        if record.warnings:
            self.incomplete[article.source] = record.warnings
        if article.published is None and any(date.unresolved is not None for date in record.dates):
            self.undated.append(article.source)
        if article.published_clash is not None:
            self.clashes.append(f"{article.source} ({article.published}, not {article.published_clash})")
        self.advance()

    def told_failures(self) -> Iterator[str]:
        """Tell what failed and why, of each file the first few articles and how many more."""
        seen: Counter[str] = Counter()
        for file, failures in groupby(self.failures, key=lambda failure: failure.source.rpartition("#L")[0]):
            for failure in failures:
                if file:
                    seen[file] += 1
                if seen[file] <= MOST_FAILURES:
                    source = "standard input" if failure.source == "-" else fold(failure.source)
                    yield f"error: {source}: {failure.reason}"
                    if failure.hint:
                        yield f"hint: {failure.hint}"
            if seen[file] > MOST_FAILURES:
                yield f"… and {plural(seen[file] - MOST_FAILURES, 'more line')} of {fold(file)}"

    def lines(self, seconds: float) -> Iterator[str]:
        """Tell what was done and found."""
        done = [f"{self.extracted:,} extracted"]
        if self.incomplete:
            done[0] += f" ({len(self.incomplete):,} in part)"
        if self.unchanged:
            done.append(f"{self.unchanged:,} unchanged")
        if self.failures:
            done.append(f"{len(self.failures):,} failed")
        yield f"{plural(self.articles, 'article')}: {', '.join(done)} in {seconds:.1f} s"
        if self.copies:
            noun = "copy, taken" if len(self.copies) == 1 else "copies, taken"
            yield f"{len(self.copies):>8} {noun} once: {_some(self.copies)}"
        if not self.extracted:
            return
        for name, kinds in self.kinds.items():
            if not kinds:
                continue
            told = [f"{count} {kind}" for kind, count in kinds.most_common(SHOWN)]
            if len(kinds) > SHOWN:
                told.append("…")
            noun = name.removesuffix("s") if kinds.total() == 1 else name
            yield f"{kinds.total():>8} {noun:<8} {', '.join(told)}"
        if self.without_speaker:
            noun = "quote" if self.without_speaker == 1 else "quotes"
            yield f"{self.without_speaker:>8} {noun} whose speaker is unresolved"
        if self.without_value:
            noun = "date" if self.without_value == 1 else "dates"
            yield f"{self.without_value:>8} {noun} without a day: the text doesn't say which"
        if self.undated:
            noun = "article" if len(self.undated) == 1 else "articles"
            noun += " without a day of publication (--published DATE gives one)"
            yield f"{len(self.undated):>8} {noun}: {_some(self.undated)}"
        if self.clashes:
            noun = "article gives" if len(self.clashes) == 1 else "articles give"
            yield f"{len(self.clashes):>8} {noun} two days of publication: {_some(self.clashes)}"

    def warnings(self) -> Iterator[str]:
        """Tell the ids that several articles have, and what these are called instead."""
        for id, articles in list(self.namesakes.items())[:SHOWN]:
            told = [f"{source} is {other}" for other, source in articles.items()]
            yield f"different articles have the id {id}, and all are kept: {_some(told)}"
        if len(self.namesakes) > SHOWN:
            yield f"so it is with {plural(len(self.namesakes) - SHOWN, 'more id')}"

    def next_command(self) -> str:
        """Give the command that a newcomer would like to run next."""
        if not self.speakers:
            return f"newsclaims {'quotes' if self.kinds['quotes'] or not self.extracted else 'actors'}"
        return f"newsclaims quotes --speaker {_quoted(self.speakers.most_common(1)[0][0])}"


def _quoted(name: str) -> str:
    """Give a name as one would type it in a shell: "city's office", and not 'city'"'"'s office'."""
    return f'"{name}"' if "'" in name and not set('"$`\\!') & set(name) else shlex.quote(name)


def _some(told: list[str]) -> str:
    return ", ".join(told[:SHOWN]) + (", …" if len(told) > SHOWN else "")


def plural(count: int, noun: str) -> str:
    """Give a count with its noun: 1 article, 2 articles."""
    return f"{count} {noun}" if count == 1 else f"{count:,} {noun}s"


def holds(db: Path, counts: Mapping[str, int], near_copies: int) -> Iterator[str]:
    """Give what a store holds now, and what of it asks for a look."""
    yield f"{db} now holds {plural(counts['articles'], 'article')}"
    if near_copies:
        are = "is a near copy of an earlier one" if near_copies == 1 else "are near copies of earlier ones"
        yield f"{near_copies:,} of them {are}: newsclaims articles --copies"
    if counts["lost_corrections"]:
        lost = plural(counts["lost_corrections"], "correction")
        yield f"{lost} lost the words that they speak of: newsclaims correct --list"
