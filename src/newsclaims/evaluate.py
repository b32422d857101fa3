"""Gold against records: how much of what people annotated was found, and how much of what was found is right.

Items are paired one to one, best overlap first (intersection over union of their characters). Of the pairs,
the share with the right speaker, unit, value and so on is told. An optional item of the gold counts neither
as missed nor, where it is found, as false. Quotes of mode attitude aren't scored.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from newsclaims.gold import Extent, GoldArticle, GoldDate, GoldFigure, GoldItem, GoldQuote
from newsclaims.records import Article, ArticleRecord, Date, Figure, PipelineInfo, Quote, Region

TALLIES = (
    "quotes", "quotes_direct", "quotes_mixed", "quotes_indirect", "quotes_exact", "quotes_speaker",
    "figures", "figures_value", "dates", "dates_value", "actors", "body",
)  # fmt: skip
"""Measures with precision, recall and F1. `quotes_exact`: first and last word agree; `quotes_speaker`:
found with its speaker; `figures_value`: with value and unit; `dates_value`: with value or interval; `body`:
by characters."""

RATES = (
    "kind", "speaker", "speaker_type", "cue", "medium", "figure_value", "figure_unit", "figure_kind",
    "figure_modifier", "date_value", "date_interval", "date_type", "actor_type", "title", "published",
    "outlet", "grounded", "stance", "negated", "hedged",
)  # fmt: skip
"""Measures that are the share of right ones among the pairs."""

OVERLAP = {"quotes": 0.5, "figures": 0.3, "dates": 0.25}
"""The least intersection over union of a pair."""

AROUND = " \t\r\n\u00a0\"'“”‘’«»,.;:!?…—–-"
"""What may stand around a quote's words without being part of them."""


@dataclass
class Tally:
    """Precision, recall and F1 of one measure."""

    hit: int = 0
    gold: int = 0
    found: int = 0

    @property
    def precision(self) -> float:
        """Share of the found that is in the gold."""
        return self.hit / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold that was found."""
        return self.hit / self.gold if self.gold else 0.0

    @property
    def value(self) -> float:
        """F1: the harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def add(self, hit: int, gold: int, found: int) -> None:
        """Count one article's items."""
        self.hit += hit
        self.gold += gold
        self.found += found


@dataclass
class Rate:
    """Share of right ones."""

    right: int = 0
    of: int = 0

    @property
    def value(self) -> float:
        """The share."""
        return self.right / self.of if self.of else 0.0

    def add(self, right: bool) -> None:
        """Count one pair."""
        self.right += right
        self.of += 1


@dataclass
class Scores:
    """All measures over some articles."""

    articles: int = 0
    missing: list[str] = field(default_factory=list)
    tallies: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in TALLIES})
    rates: dict[str, Rate] = field(default_factory=lambda: {name: Rate() for name in RATES})

    def value(self, measure: str) -> float:
        """Give the F1 or the rate of a measure.

        Raises:
            KeyError: there is no such measure.
        """
        return (self.tallies.get(measure) or self.rates[measure]).value


def score(golds: Iterable[GoldArticle], records: Iterable[ArticleRecord]) -> Scores:
    """Score records against gold.

    Args:
        golds: the annotated articles.
        records: the records; one belongs to the gold whose `article` is the file name of a source of it. Others
            are passed over. An annotated article without a record counts as one in which nothing was found.
    """
    by_name = {PurePath(source).name: record for record in records for source in record.article.sources}
    scores = Scores()
    for gold in golds:
        scores.articles += 1
        record = by_name.get(gold.article)
        if record is None:
            scores.missing.append(gold.article)
            record = _nothing_found(gold.article)
        _quotes(gold, record, scores)
        _figures(gold, record, scores)
        _dates(gold, record, scores)
        _actors(gold, record, scores)
        _article(gold, record, scores)
    return scores


def _nothing_found(source: str) -> ArticleRecord:
    return ArticleRecord(
        article=Article(id="", source=source, sha256="", text=""),
        pipeline=PipelineInfo(newsclaims="", model="", fingerprint=""),
    )


def _quotes(gold: GoldArticle, record: ArticleRecord, scores: Scores) -> None:
    text = record.article.text
    found = [quote for quote in record.quotes if quote.mode == "speech"]
    pairs = _pairs(
        [_characters(quote.content) for quote in gold.quotes],
        [_characters(_extents(quote.content)) for quote in found],
        OVERLAP["quotes"],
    )
    _count(scores.tallies["quotes"], gold.quotes, len(found), pairs)
    for quote in found:
        for span in quote.content:
            scores.rates["grounded"].add(text[span.start : span.end] == span.text)

    with_speaker = exact = 0
    for i, j in pairs.items():
        wanted, quote = gold.quotes[i], found[j]
        if wanted.optional:
            continue
        said_by = quote.speaker.name if quote.speaker else None
        right_speaker = _folded(wanted.speaker) == _folded(said_by)
        with_speaker += right_speaker
        exact += _trimmed(text, wanted.content) == _trimmed(text, _extents(quote.content))
        rates = scores.rates
        rates["kind"].add(wanted.kind == quote.kind)
        rates["speaker"].add(right_speaker)
        rates["speaker_type"].add(quote.speaker is not None and wanted.speaker_type == quote.speaker.type)
        if wanted.cue:
            cue = _characters(_extents([quote.cue])) if quote.cue else set()
            rates["cue"].add(bool(_characters([wanted.cue]) & cue))
        if wanted.via:
            rates["medium"].add(
                quote.medium is not None and _folded(wanted.via) in _folded(quote.medium.name)
            )
        _manner(gold, i, record, quote, scores)
    free = _free(gold.quotes, pairs)
    scores.tallies["quotes_speaker"].add(with_speaker, _needed(gold.quotes), len(found) - free)
    scores.tallies["quotes_exact"].add(exact, _needed(gold.quotes), len(found) - free)
    for kind in ("direct", "mixed", "indirect"):
        _kind(kind, gold.quotes, found, pairs, scores.tallies[f"quotes_{kind}"])


def _kind(
    kind: str, gold: Sequence[GoldQuote], found: Sequence[Quote], pairs: dict[int, int], tally: Tally
) -> None:
    """Count the quotes of one kind; one that is found under another kind is no false one of either."""
    elsewhere = {j for i, j in pairs.items() if gold[i].optional or gold[i].kind != kind}
    tally.add(
        sum(gold[i].kind == kind and not gold[i].optional for i in pairs),
        _needed([quote for quote in gold if quote.kind == kind]),
        sum(quote.kind == kind and j not in elsewhere for j, quote in enumerate(found)),
    )


def _manner(gold: GoldArticle, index: int, record: ArticleRecord, quote: Quote, scores: Scores) -> None:
    """Compare stance, negation and hedging of a quote with those of its first claim."""
    wanted = next((claim for claim in reversed(gold.claims) if claim.quote == index), None)
    if wanted is None:
        return
    made = next((claim for claim in record.claims if claim.quote == quote.id), None)
    if not wanted.optional:
        scores.rates["stance"].add(made is not None and made.stance in (wanted.stance, *wanted.stance_alt))
    if wanted.negated is not None:
        scores.rates["negated"].add(made is not None and made.negated == wanted.negated)
    if wanted.hedged is not None:
        scores.rates["hedged"].add(made is not None and made.hedged == wanted.hedged)


def _figures(gold: GoldArticle, record: ArticleRecord, scores: Scores) -> None:
    found = record.figures
    pairs = _pair_spans(gold.figures, found, "figures")
    _count(scores.tallies["figures"], gold.figures, len(found), pairs)
    _grounded(record, found, scores)
    right = 0
    for i, j in pairs.items():
        wanted, figure = gold.figures[i], found[j]
        if wanted.optional:
            continue
        value, unit = _same_amount(wanted, figure), _same_unit(wanted, figure)
        right += value and unit
        scores.rates["figure_value"].add(value)
        scores.rates["figure_unit"].add(unit)
        scores.rates["figure_kind"].add(wanted.kind == figure.kind)
        scores.rates["figure_modifier"].add((wanted.modifier or "exactly") == figure.modifier)
    free = _free(gold.figures, pairs)
    scores.tallies["figures_value"].add(right, _needed(gold.figures), len(found) - free)


def _same_amount(wanted: GoldFigure, figure: Figure) -> bool:
    low, high = wanted.ends
    found_low = figure.value if figure.low is None else figure.low
    found_high = figure.value if figure.high is None else figure.high
    open_end = wanted.value is None and wanted.high is None  # "tens of millions": only its low end is told
    return _close(low, found_low) and (open_end or _close(high, found_high))


def _close(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(round(one, 3) - round(other, 3)) <= 1e-6 * max(1.0, abs(one), abs(other))


def _same_unit(wanted: GoldFigure, figure: Figure) -> bool:
    unit, found = _folded(wanted.unit), _folded(figure.unit)
    if unit == found or not wanted.unit:
        return True
    # "Patriot missile" counts missiles as "missile" does.
    return wanted.kind == "count" and bool(found) and unit.split()[-1:] == found.split()[-1:]


def _dates(gold: GoldArticle, record: ArticleRecord, scores: Scores) -> None:
    found = record.dates
    pairs = _pair_spans(gold.dates, found, "dates")
    _count(scores.tallies["dates"], gold.dates, len(found), pairs)
    _grounded(record, found, scores)
    right = 0
    for i, j in pairs.items():
        wanted, date = gold.dates[i], found[j]
        if wanted.optional:
            continue
        value = (wanted.value or None) == (date.value or None)
        interval = (wanted.start, wanted.end) == (date.first_day, date.last_day)
        right += value or (interval and wanted.start is not None)
        scores.rates["date_value"].add(value)
        scores.rates["date_type"].add(wanted.type == date.type)
        if wanted.start:
            scores.rates["date_interval"].add(interval)
    free = _free(gold.dates, pairs)
    scores.tallies["dates_value"].add(right, _needed(gold.dates), len(found) - free)


def _actors(gold: GoldArticle, record: ArticleRecord, scores: Scores) -> None:
    wanted = {_folded(actor.name): actor for actor in gold.actors}
    found = {_folded(actor.name): actor for actor in record.actors}
    both = wanted.keys() & found.keys()
    free = sum(wanted[name].optional for name in both)
    scores.tallies["actors"].add(len(both) - free, _needed(list(wanted.values())), len(found) - free)
    for name in both:
        scores.rates["actor_type"].add(wanted[name].type == found[name].type)


def _article(gold: GoldArticle, record: ArticleRecord, scores: Scores) -> None:
    article = record.article
    for name in ("title", "published", "outlet"):
        wanted = getattr(gold.metadata, name)
        if wanted:
            scores.rates[name].add(_folded(wanted) == _folded(getattr(article, name)))
    body = _characters([(gold.body.first[0], gold.body.last[1])]) - _characters(gold.body.not_body)
    found = _characters(_extents(article.body))
    if article.text:
        printed = {i for i, character in enumerate(article.text) if not character.isspace()}
        body &= printed
        found &= printed
    scores.tallies["body"].add(len(body & found), len(body), len(found))


def _grounded(record: ArticleRecord, found: Iterable[Figure | Date], scores: Scores) -> None:
    for span in found:
        scores.rates["grounded"].add(record.article.text[span.start : span.end] == span.text)


def _count(tally: Tally, gold: Sequence[GoldItem], found: int, pairs: dict[int, int]) -> None:
    free = _free(gold, pairs)
    tally.add(len(pairs) - free, _needed(gold), found - free)


def _free(gold: Sequence[GoldItem], pairs: dict[int, int]) -> int:
    """Count the pairs that neither help nor harm."""
    return sum(gold[i].optional for i in pairs)


def _needed(gold: Sequence[GoldItem]) -> int:
    return sum(not item.optional for item in gold)


def _pair_spans(gold: Sequence[GoldFigure | GoldDate], found: Sequence[Region], what: str) -> dict[int, int]:
    return _pairs(
        [_characters([item.span]) for item in gold],
        [_characters(_extents([item])) for item in found],
        OVERLAP[what],
    )


def _pairs(gold: Sequence[set[int]], found: Sequence[set[int]], least: float) -> dict[int, int]:
    """Pair items one to one, best overlap first: index of the gold → index of the found."""
    overlaps = []
    for i, wanted in enumerate(gold):
        for j, got in enumerate(found):
            overlap = len(wanted & got) / len(wanted | got) if wanted or got else 0.0
            if overlap >= least:
                overlaps.append((overlap, i, j))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(overlaps, reverse=True):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def _characters(extents: Iterable[Extent]) -> set[int]:
    return {i for start, end in extents for i in range(start, end)}


def _extents(regions: Iterable[Region]) -> list[Extent]:
    return [(region.start, region.end) for region in regions]


def _trimmed(text: str, extents: Iterable[Extent]) -> Extent:
    """Give where the words of some stretches begin and end, without the punctuation around them."""
    ends = []
    for start, end in extents:
        end = min(end, len(text))
        while start < end and text[start] in AROUND:
            start += 1
        while end > start and text[end - 1] in AROUND:
            end -= 1
        ends.append((start, end))
    return min(ends)[0], max(ends)[1]


def _folded(name: str | None) -> str:
    """Give a name without case, accents, punctuation and its article, to compare it."""
    plain = unicodedata.normalize("NFKD", name or "").encode("ascii", "ignore").decode().casefold()
    plain = re.sub(r"^(the|a|an|another)\s+", "", plain.strip())
    return re.sub(r"[^a-z0-9]+", " ", plain).strip()
