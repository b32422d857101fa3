"""Gold against records: how much of what people annotated was found, and how much of what was found is right.

Items are paired one to one, best overlap first (intersection over union of their characters). Of the pairs,
the share with the right speaker, unit, value and so on is told. An optional item of the gold counts neither
as missed nor, where it is found, as false. Quotes of mode attitude, and
reports within reports, aren't scored.
"""

from collections.abc import Iterable, Sequence
from pathlib import PurePath

from newsclaims.evaluation.gold import GoldArticle, GoldDate, GoldFigure, GoldItem, GoldQuote
from newsclaims.evaluation.measures import Scores, Tally
from newsclaims.evaluation.overlap import characters, extents, folded, paired, trimmed
from newsclaims.records import Article, ArticleRecord, Date, Figure, PipelineInfo, Quote, Region

OVERLAP = {"quotes": 0.5, "figures": 0.3, "dates": 0.25}
"""The least intersection over union of a pair."""


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


def first_hand(record: ArticleRecord) -> list[Quote]:
    """Give the quotes that are scored: no attitudes, and none that is told in another one's words."""
    return [quote for quote in record.quotes if quote.mode == "speech" and quote.reported_by is None]


def _nothing_found(source: str) -> ArticleRecord:
    return ArticleRecord(
        article=Article(id="", source=source, sha256="", text=""),
        pipeline=PipelineInfo(newsclaims="", model="", fingerprint=""),
    )


def _quotes(gold: GoldArticle, record: ArticleRecord, scores: Scores) -> None:
    text = record.article.text
    found = first_hand(record)
    pairs = paired(
        [characters(quote.content) for quote in gold.quotes],
        [characters(extents(quote.content)) for quote in found],
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
        with_speaker += _same_speaker(wanted, quote)
        exact += trimmed(text, wanted.content) == trimmed(text, extents(quote.content))
        _parts(wanted, quote, scores)
        _manner(gold, i, record, quote, scores)
    free = _free(gold.quotes, pairs)
    scores.tallies["quotes_speaker"].add(with_speaker, _needed(gold.quotes), len(found) - free)
    scores.tallies["quotes_exact"].add(exact, _needed(gold.quotes), len(found) - free)
    for kind in ("direct", "mixed", "indirect"):
        _kind(kind, gold.quotes, found, pairs, scores.tallies[f"quotes_{kind}"])


def _parts(wanted: GoldQuote, quote: Quote, scores: Scores) -> None:
    """Compare kind, speaker, cue and medium of a quote with the gold's, where that has them."""
    rates, speaker = scores.rates, quote.speaker
    rates["kind"].add(wanted.kind == quote.kind)
    rates["speaker"].add(_same_speaker(wanted, quote))
    rates["speaker_type"].add(speaker is not None and wanted.speaker_type == speaker.type)
    if wanted.cue:
        cue = characters(extents([quote.cue])) if quote.cue else set()
        rates["cue"].add(bool(characters([wanted.cue]) & cue))
    if wanted.via:
        medium = quote.medium
        rates["medium"].add(medium is not None and folded(wanted.via) in folded(medium.name))


def _same_speaker(wanted: GoldQuote, quote: Quote) -> bool:
    return folded(wanted.speaker) == folded(quote.speaker.name if quote.speaker else None)


def _kind(
    kind: str, gold: Sequence[GoldQuote], found: Sequence[Quote], pairs: dict[int, int], tally: Tally
) -> None:
    """Count the quotes of one kind: one that is found under the gold's kind, a false one under its own."""
    hits = sum(gold[i].kind == kind and not gold[i].optional for i in pairs)
    false = [quote for j, quote in enumerate(found) if j not in pairs.values()]
    needed = _needed([quote for quote in gold if quote.kind == kind])
    tally.add(hits, needed, hits + sum(quote.kind == kind for quote in false))


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
    open_end = wanted.value is None and wanted.high is None  # only its low end is told
    return _close(low, found_low) and (open_end or _close(high, found_high))


def _close(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(round(one, 3) - round(other, 3)) <= 1e-6 * max(1.0, abs(one), abs(other))


def _same_unit(wanted: GoldFigure, figure: Figure) -> bool:
    unit, found = folded(wanted.unit), folded(figure.unit)
    if unit == found or not wanted.unit:
        return True
    # What sort of thing is counted doesn't change the count.
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
    wanted = {folded(actor.name): actor for actor in gold.actors}
    found = {folded(actor.name): actor for actor in record.actors}
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
            scores.rates[name].add(folded(wanted) == folded(getattr(article, name)))
    if gold.body is None:
        return
    body = characters([(gold.body.first[0], gold.body.last[1])]) - characters(gold.body.not_body)
    found = characters(extents(article.body))
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
    return paired(
        [characters([item.span]) for item in gold],
        [characters(extents([item])) for item in found],
        OVERLAP[what],
    )
