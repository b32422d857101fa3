"""Score the quotes of a PolNeAR-like corpus, by rule, by tagger and by both; time them beside the bare spaCy pipeline.

    python benchmarks/quotes.py CORPUS.jsonl [--speech-cues FILE] [--scorer score_quotes.py] [--limit N]

A corpus is JSON Lines: `id`, `text`, `attributions` (lists of `source`, `cue` and `content` spans, code points). With
`--speech-cues` (one cue a line, "lemma: form form …") a second table counts only gold whose cue has such a form, and
leaves out quotes that name another cue. `--scorer` uses the tables of that script's `score` and `show` instead of ours.

Measures, one-to-one matching inside an article, best first: relaxed, the letters and digits of the contents overlap by
half of their union; source, of those matches whose gold has a source, the share in which ours overlaps it by half of
the longer or ends in the same word; end to end, both. Kinds are those of the marks in the text: precision is over ours
of a kind, recall over the gold of that kind. A table for rules alone and one for rules and tagger say in ten bins how
likely the quotes were told to be and how many of them are right end to end; the expected calibration error is the mean
distance of the two. The last table says what each way costs beside the bare pipeline.
"""

import argparse
import importlib.util
import json
import re
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from rich.console import Console
from rich.table import Table
from spacy.language import Language
from spacy.tokens import Doc

from newsclaims import pipeline
from newsclaims.components.quotes.component import find_quotes, kind
from newsclaims.components.quotes.layout import Layout
from newsclaims.components.quotes.marks import paragraphs
from newsclaims.components.tagger import tagger
from newsclaims.components.tagger.decode import Attribution
from newsclaims.records import Quote

Spans = list[list[int]]
WORD = re.compile(r"\w+(?:[.,'’\-]\w+)*")
TURN = 6
"""Articles that each way reads in turn, so that what else the machine does weighs on all alike."""

KINDS = ("all", "direct", "mixed", "indirect")


class Cost(NamedTuple):
    """What something took, in seconds: of the clock on the wall, and of the processors together."""

    wall: float
    cpu: float

    def __add__(self, other: "Cost") -> "Cost":  # type: ignore[override]
        return Cost(self.wall + other.wall, self.cpu + other.cpu)


@contextmanager
def timed() -> Iterator[list[Cost]]:
    """Time what stands inside; the cost is in the list afterwards."""
    found: list[Cost] = []
    wall, cpu = time.perf_counter(), time.process_time()
    yield found
    found.append(Cost(time.perf_counter() - wall, time.process_time() - cpu))


def parsed(nlp: Language, texts: list[str]) -> tuple[list[Doc], Cost]:
    """Give the parses, each paragraph starting a sentence, and what they took."""
    docs = []
    for text in texts:
        doc = nlp.make_doc(text)
        doc._.newsclaims_body = paragraphs(text, [(0, len(text))])
        starts = {start for start, _ in doc._.newsclaims_body}
        for token in doc:
            if token.idx in starts:
                token.is_sent_start = True
        docs.append(doc)
    with timed() as took:
        read = list(nlp.pipe(docs, batch_size=pipeline.BATCH_SIZE))
    return read, took[0]


def spans(quote: Quote) -> dict[str, Spans]:
    """Give a quote as the corpus writes it."""
    return {
        "content": [[span.start, span.end] for span in quote.content],
        "source": [[quote.source.start, quote.source.end]] if quote.source else [],
        "cue": [[quote.cue.start, quote.cue.end]] if quote.cue else [],
    }


def parts(found: Attribution) -> dict[str, Spans]:
    """Give a tagger's attribution as the corpus writes it."""
    return {
        "content": [[part.start, part.end] for part in found.content],
        "source": [[found.source.start, found.source.end]] if found.source else [],
        "cue": [[found.cue.start, found.cue.end]],
    }


def letters(text: str, content: Spans) -> frozenset[int]:
    return frozenset(i for start, end in content for i in range(start, end) if text[i].isalnum())


def right_source(text: str, gold: Spans, ours: Spans) -> bool:
    """Whether our source is the gold's; without one in the gold, whether we have none either."""
    if not gold:
        return not ours
    a, b = ([m.span() for s, e in found for m in WORD.finditer(text, s, e)] for found in (gold, ours))
    both = set(a) & set(b)
    return bool(both) and (2 * len(both) >= max(len(a), len(b)) or a[-1] == b[-1] or set(b) <= set(a))


def forms(path: Path) -> set[str]:
    """Give the words and phrases that a file of speech cues lists."""
    found: set[str] = set()
    for line in path.read_text("utf-8").lower().splitlines():
        lemma, _, words = line.split("#")[0].strip().partition(":")
        found.update(words.split() or ([lemma] if lemma else []))
    return found


def speaks(text: str, cue: Spans, listed: set[str]) -> bool:
    words = " ".join(text[start:end] for start, end in cue).lower()
    return any(word in listed for word in WORD.findall(words)) or any(
        " " in form and form in words for form in listed
    )


def matched(text: str, gold: list[dict[str, Spans]], ours: list[dict[str, Spans]]) -> dict[int, int]:
    """Give for each of ours that has one the place of its gold, one to one, best first."""
    gold_letters = [letters(text, one["content"]) for one in gold]
    our_letters = [letters(text, one["content"]) for one in ours]
    pairs = []
    for i, a in enumerate(gold_letters):
        for j, b in enumerate(our_letters):
            if a & b and 2 * len(a & b) >= len(a | b):
                pairs.append((len(a & b) / len(a | b), -i, -j))
    match: dict[int, int] = {}
    for _, i, j in sorted(pairs, reverse=True):
        if -i not in match.values() and -j not in match:
            match[-j] = -i
    return match


def right_ones(text: str, gold: list[dict[str, Spans]], ours: list[dict[str, Spans]]) -> list[bool]:
    """Say of each of ours whether it is right end to end."""
    match = matched(text, gold, ours)
    return [
        j in match and right_source(text, gold[match[j]]["source"], one["source"])
        for j, one in enumerate(ours)
    ]


class Bin(NamedTuple):
    """Quotes that were told to be about as likely: how many, their mean probability, and the share that is right."""

    number: int
    told: float
    right: float


def bins(weighed: Iterable[tuple[float, bool]]) -> list[Bin]:
    """Give quotes, each with its probability and whether it is right, in ten bins."""
    sorted_in: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for told, right in weighed:
        sorted_in[min(int(told * 10), 9)].append((told, right))
    return [
        Bin(len(ones), sum(told for told, _ in ones) / len(ones), sum(right for _, right in ones) / len(ones))
        for _, ones in sorted(sorted_in.items())
    ]


def calibration_error(weighed: Iterable[tuple[float, bool]]) -> float:
    """Give the mean distance of what was told and what is right, weighted by the bins' sizes."""
    found = bins(weighed)
    return sum(one.number * abs(one.told - one.right) for one in found) / max(
        sum(one.number for one in found), 1
    )


def reliability(title: str, weighed: list[tuple[float, bool]]) -> Table:
    """Give the table of how likely quotes were told to be and how many are right."""
    made = Table("quotes", "told", "right", title=title)
    for one in bins(weighed):
        made.add_row(str(one.number), f"{one.told:.2f}", f"{one.right:.2f}")
    made.add_row(str(len(weighed)), "expected calibration error", f"{calibration_error(weighed):.3f}")
    return made


def counted(
    doc: Doc, gold: list[dict[str, Spans]], ours: list[dict[str, Spans]], listed: set[str] | None
) -> dict[str, Counter[str]]:
    """Give what one article adds to the counts of each kind."""
    text, layout = doc.text, Layout(doc)
    if listed is not None:
        ours = [one for one in ours if not one["cue"] or speaks(text, one["cue"], listed)]
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    match = matched(text, gold, ours)
    wanted = [listed is None or speaks(text, one["cue"], listed) for one in gold]
    for i, one in enumerate(gold):
        if wanted[i]:
            for row in ("all", kind(layout, [(s, e) for s, e in one["content"]])):
                counts[row]["gold"] += 1
    for j, one in enumerate(ours):
        i = match.get(j)
        if i is not None and not wanted[i]:
            continue
        for row in ("all", kind(layout, [(s, e) for s, e in one["content"]])):
            counts[row]["ours"] += 1
    for j, i in match.items():
        if not wanted[i]:
            continue
        right = right_source(text, gold[i]["source"], ours[j]["source"])
        for row in ("all", kind(layout, [(s, e) for s, e in ours[j]["content"]])):
            counts[row]["relaxed of ours"] += 1
            counts[row]["end to end of ours"] += right
        for row in ("all", kind(layout, [(s, e) for s, e in gold[i]["content"]])):
            counts[row]["relaxed of gold"] += 1
            counts[row]["end to end of gold"] += right
            counts[row]["sourced"] += bool(gold[i]["source"])
            counts[row]["source"] += right and bool(gold[i]["source"])
    return counts


def rates(counts: Counter[str], measure: str) -> str:
    """Give precision (of ours of a kind), recall (of the gold of that kind) and F1, in percent."""
    p = counts[f"{measure} of ours"] / counts["ours"] if counts["ours"] else 0.0
    r = counts[f"{measure} of gold"] / counts["gold"] if counts["gold"] else 0.0
    return f"{100 * p:.1f} / {100 * r:.1f} / {200 * p * r / (p + r) if p + r else 0.0:.1f}"


def table(title: str, counts: dict[str, Counter[str]]) -> Table:
    made = Table("kind", "gold", "ours", "relaxed P / R / F", "source", "end to end P / R / F", title=title)
    for row in KINDS:
        c = counts[row]
        source = f"{100 * c['source'] / c['sourced']:.1f}" if c["sourced"] else "–"
        relaxed, both = rates(c, "relaxed"), rates(c, "end to end")
        made.add_row(row, str(c["gold"]), str(c["ours"]), relaxed, source, both)
    return made


def main() -> None:
    reader = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    reader.add_argument("corpus", type=Path)
    reader.add_argument("--speech-cues", type=Path)
    reader.add_argument("--scorer", type=Path)
    reader.add_argument("--limit", type=int, help="only the first N articles")
    given = reader.parse_args()
    articles: list[dict[str, Any]] = [
        json.loads(line) for line in given.corpus.read_text("utf-8").splitlines() if line
    ]
    articles = articles[: given.limit]
    nlp = pipeline.load()
    for name in nlp.pipe_names:
        if name.startswith("newsclaims_"):
            nlp.remove_pipe(name)
    learned = tagger()
    ways: dict[str, Callable[[Doc], list[tuple[dict[str, Spans], float]]]] = {
        "rules only": lambda doc: [(spans(quote), quote.confidence) for quote in find_quotes(doc)],
        "tagger only": lambda doc: [
            (parts(one), one.probability)
            for one in learned.read(doc.text, doc._.newsclaims_body).attributions
        ],
        "rules and tagger": lambda doc: [
            (spans(quote), quote.confidence) for quote in find_quotes(doc, learned)
        ],
    }
    console = Console(width=120)
    docs: list[Doc] = []
    found: dict[str, list[list[dict[str, Spans]]]] = {way: [] for way in ways}
    weighed: dict[str, list[tuple[float, bool]]] = {way: [] for way in ways}
    costs = dict.fromkeys(("bare pipe", *ways), Cost(0.0, 0.0))
    for at in range(0, len(articles), TURN):
        read, took = parsed(nlp, [article["text"] for article in articles[at : at + TURN]])
        costs["bare pipe"] += took
        docs += read
        for way, find in ways.items():
            with timed() as taken:
                quotes = [find(doc) for doc in read]
            costs[way] += taken[0]
            found[way] += [[one for one, _ in ours] for ours in quotes]
            for doc, article, ours in zip(read, articles[at : at + TURN], quotes, strict=True):
                right = right_ones(doc.text, article["attributions"], [one for one, _ in ours])
                weighed[way] += zip((told for _, told in ours), right, strict=True)
    for way, by_article in found.items():
        for cues in [given.speech_cues, None] if given.speech_cues else [None]:
            title = f"{given.corpus.name}, {way}, {'speech cues' if cues else 'all attributions'}"
            if given.scorer:
                by_script(given.scorer, articles, by_article, cues, title)
            else:
                console.print(table(title, totalled(articles, docs, by_article, cues)))
    for way in ("rules only", "rules and tagger"):
        console.print(reliability(f"{given.corpus.name}, {way}, confidence", weighed[way]))
    words = sum(len(WORD.findall(doc.text)) for doc in docs)
    console.print(speeds(words, costs))


def speeds(words: int, costs: dict[str, Cost]) -> Table:
    """Give a table of words a second and of costs beside the bare spaCy pipeline, which comes first."""
    made = Table("", "words/s", "wall, s", "processor, s", "wall × bare pipe", "processor × bare pipe")
    bare = costs["bare pipe"]
    for way, cost in costs.items():
        made.add_row(
            way,
            f"{words / cost.wall:,.0f}",
            f"{cost.wall:.1f}",
            f"{cost.cpu:.1f}",
            f"{cost.wall / bare.wall:.3f}",
            f"{cost.cpu / bare.cpu:.3f}",
        )
    return made


def totalled(
    articles: list[dict[str, Any]], docs: list[Doc], found: list[list[dict[str, Spans]]], cues: Path | None
) -> dict[str, Counter[str]]:
    """Give the counts of a corpus, by kind."""
    total: dict[str, Counter[str]] = defaultdict(Counter)
    listed = forms(cues) if cues else None
    for article, doc, quotes in zip(articles, docs, found, strict=True):
        for row, count in counted(doc, article["attributions"], quotes, listed).items():
            total[row].update(count)
    return total


def by_script(
    script: Path,
    articles: list[dict[str, Any]],
    found: list[list[dict[str, Spans]]],
    cues: Path | None,
    title: str,
) -> None:
    """Print the table of another scorer: a script with `load_cues`, `score` and `show`."""
    spec = importlib.util.spec_from_file_location("scorer", script)
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    ours = [{"id": a["id"], "quotes": quotes} for a, quotes in zip(articles, found, strict=True)]
    listed = scorer.load_cues(cues) if cues else None
    scorer.show(scorer.score(articles, ours, cues=listed, filter_pred=bool(cues)), title)


if __name__ == "__main__":
    main()
