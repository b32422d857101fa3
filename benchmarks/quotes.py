"""Score the quotes of a PolNeAR-like corpus, by rule, by tagger and by both; time them beside the bare spaCy pipeline.

    python benchmarks/quotes.py CORPUS.jsonl [--speech-cues FILE] [--scorer score_quotes.py] [--limit N]

A corpus is JSON Lines: `id`, `text`, `attributions` (lists of `source`, `cue` and `content` spans, code points). With
`--speech-cues` (one cue a line, "lemma: form form …") a second table counts only gold whose cue has such a form, and
leaves out quotes that name another cue. `--scorer` uses the tables of that script's `score` and `show` instead of ours.

The measures are those of `newsclaims.evaluation.attributions`: precision is over ours of a kind, recall over the gold
of that kind. Two tables say in ten bins how likely the quotes were told to be, by rule alone and with the tagger, and
how many are right end to end (`newsclaims.evaluation.calibration`). The last table says what each way costs beside
the bare pipeline.
"""

import argparse
import importlib.util
import json
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from rich.console import Console
from rich.table import Table
from spacy.language import Language
from spacy.tokens import Doc

from newsclaims import pipeline
from newsclaims.components.quotes.component import find_quotes
from newsclaims.components.tagger import tagger
from newsclaims.components.tagger.decode import Attribution
from newsclaims.evaluation.attributions import WORD, counted, forms, parts, rates, right_ones
from newsclaims.evaluation.calibration import bins, calibration_error
from newsclaims.language.paragraphs import paragraphs
from newsclaims.records import Quote

Spans = list[list[int]]
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


def tagged(found: Attribution) -> dict[str, Spans]:
    """Give a tagger's attribution as the corpus writes it."""
    return {
        "content": [[part.start, part.end] for part in found.content],
        "source": [[found.source.start, found.source.end]] if found.source else [],
        "cue": [[found.cue.start, found.cue.end]],
    }


def shown(counts: Counter[str], measure: str) -> str:
    return " / ".join(f"{rate:.1f}" for rate in rates(counts, measure))


def table(title: str, counts: dict[str, Counter[str]]) -> Table:
    made = Table("kind", "gold", "ours", "relaxed P / R / F", "source", "end to end P / R / F", title=title)
    for row in KINDS:
        c = counts[row]
        source = f"{100 * c['source'] / c['sourced']:.1f}" if c["sourced"] else "–"
        relaxed, both = shown(c, "relaxed"), shown(c, "end to end")
        made.add_row(row, str(c["gold"]), str(c["ours"]), relaxed, source, both)
    return made


def read(corpus: Path, limit: int | None = None) -> list[dict[str, Any]]:
    """Give the articles of a corpus, the first ones if there is a limit."""
    lines = [line for line in corpus.read_text("utf-8").splitlines() if line]
    return [json.loads(line) for line in lines[:limit]]


class Found(NamedTuple):
    """What a way finds: the quotes of each article as a corpus writes them, and each one's confidence."""

    quotes: list[list[dict[str, Spans]]]
    told: list[list[float]]

    def add(self, found: list[Quote] | list[Attribution]) -> None:
        self.quotes.append([parts(one) if isinstance(one, Quote) else tagged(one) for one in found])
        self.told.append([one.confidence if isinstance(one, Quote) else one.probability for one in found])


def found_by_each(
    articles: list[dict[str, Any]],
) -> tuple[list[Doc], dict[str, Found], dict[str, Cost]]:
    """Give the parses, what each way finds in each, and what each way costs."""
    nlp = pipeline.load()
    for name in pipeline.COMPONENTS:
        nlp.remove_pipe(f"newsclaims_{name}")
    learned = tagger()
    ways: dict[str, Callable[[Doc], list[Quote] | list[Attribution]]] = {
        "rules only": find_quotes,
        "tagger only": lambda doc: learned.read(doc.text, doc._.newsclaims_body).attributions,
        "rules and tagger": lambda doc: find_quotes(doc, learned),
    }
    docs: list[Doc] = []
    found = {way: Found([], []) for way in ways}
    costs = dict.fromkeys(("bare pipe", *ways), Cost(0.0, 0.0))
    for at in range(0, len(articles), TURN):
        turn, took = parsed(nlp, [article["text"] for article in articles[at : at + TURN]])
        costs["bare pipe"] += took
        docs += turn
        for way, find in ways.items():
            with timed() as taken:
                quotes = [find(doc) for doc in turn]
            costs[way] += taken[0]
            for one in quotes:
                found[way].add(one)
    return docs, found, costs


def results(corpus: Path) -> dict[str, float]:
    """Give the F1 of each way for `python -m benchmarks`."""
    articles = read(corpus)
    docs, found, _ = found_by_each(articles)
    measured = {}
    for way, (quotes, _) in found.items():
        counts = totalled(articles, docs, quotes, None)["all"]
        for measure in ("relaxed", "end to end"):
            measured[f"{way}, {measure} F1"] = rates(counts, measure)[2]
    return measured


def main() -> None:
    reader = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    reader.add_argument("corpus", type=Path)
    reader.add_argument("--speech-cues", type=Path)
    reader.add_argument("--scorer", type=Path)
    reader.add_argument("--limit", type=int, help="only the first N articles")
    given = reader.parse_args()
    articles = read(given.corpus, given.limit)
    docs, found, costs = found_by_each(articles)
    console = Console(width=120)
    for way, (quotes, _) in found.items():
        for cues in [given.speech_cues, None] if given.speech_cues else [None]:
            title = f"{given.corpus.name}, {way}, {'speech cues' if cues else 'all attributions'}"
            if given.scorer:
                by_script(given.scorer, articles, quotes, cues, title)
            else:
                console.print(table(title, totalled(articles, docs, quotes, cues)))
    for way in ("rules only", "rules and tagger"):
        console.print(reliability(f"{given.corpus.name}, {way}, confidence", articles, found[way]))
    words = sum(len(WORD.findall(doc.text)) for doc in docs)
    console.print(speeds(words, costs))


def reliability(title: str, articles: list[dict[str, Any]], found: Found) -> Table:
    """Give the table of how likely quotes were told to be and how many are right."""
    weighed: list[tuple[float, bool]] = []
    for article, quotes, told in zip(articles, found.quotes, found.told, strict=True):
        weighed += zip(told, right_ones(article["text"], article["attributions"], quotes), strict=True)
    made = Table("quotes", "told", "right", title=title)
    for one in bins(weighed):
        made.add_row(str(one.number), f"{one.told:.2f}", f"{one.right:.2f}")
    made.add_row(str(len(weighed)), "expected calibration error", f"{calibration_error(weighed):.3f}")
    return made


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
