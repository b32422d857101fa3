"""Score whom he and she are taken for, on GAP-like paragraphs: each pronoun is read as a made-up quote's source.

    python benchmarks/pronouns.py GAP.jsonl [--limit N] [--fast]

A corpus is JSON Lines: `text`, `pronoun` (its span) and `names`, two of them, each with its `span` and whether it is
the `same` person. A name counts as found where the actor that the speaker is has a mention that touches it. F1 is over
the names that are the same person (Webster, Recasens, Axelrod and Baldridge, "Mind the GAP", TACL 2018); bias is F1 of
she over F1 of he, and null the pronouns that nobody was found for. `--fast` does without the tagger's names and head.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table
from spacy.language import Language
from spacy.tokens import Doc

from newsclaims import pipeline
from newsclaims.components import annotations
from newsclaims.components.speakers import find_speakers
from newsclaims.components.speakers.noun_phrases import HE_SHE
from newsclaims.components.tagger import tagger
from newsclaims.components.tagger.encodings import encoded
from newsclaims.records import Actor, Article, Quote, Region, Span


def read(path: Path, limit: int | None) -> list[dict[str, Any]]:
    """Give the items of a corpus."""
    with path.open(encoding="utf-8") as lines:
        items = [json.loads(line) for line in lines if line.strip()]
    return items[:limit]


def parsed(nlp: Language, items: list[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], Doc]]:
    """Give each item with its Doc: parsed, its actors found, and its pronoun the source of the only quote."""
    articles = [
        Article(id=str(at), source="-", sha256="0" * 64, text=item["text"],
                body=[Region(start=0, end=len(item["text"]))])
        for at, item in enumerate(items)
    ]  # fmt: skip
    for item, (_, doc) in zip(items, pipeline.process(nlp, articles), strict=True):
        if not isinstance(doc, Doc):
            raise doc
        annotations.write(doc, "quotes", [made_up(item)], [])
        yield item, doc


def made_up(item: dict[str, Any]) -> Quote:
    """Give the quote whose source the pronoun is; its content is the text's last character, which names nobody."""
    text = item["text"]
    start, end = item["pronoun"]
    return Quote(
        id="q1", kind="indirect", mode="speech", confidence=1.0,
        source=Span(start=start, end=end, text=text[start:end]),
        content=[Span(start=len(text) - 1, end=len(text), text=text[-1])],
    )  # fmt: skip


def meant(doc: Doc, item: dict[str, Any], fast: bool) -> tuple[bool, list[bool]]:
    """Give whether somebody was found, and for each of the two names whether that is who."""
    actors = annotations.read(doc, "actors", Actor)
    if not fast:
        encoded(doc, tagger())
    key = by_component(doc)
    mentions = [mention for actor in actors if actor.id == key for mention in actor.mentions]
    spans = [name["span"] for name in item["names"]]
    return key is not None, [
        any(one.start < end and start < one.end for one in mentions) for start, end in spans
    ]


def by_component(doc: Doc) -> str | None:
    """Give the actor whom the component finds, or nothing for somebody who is none."""
    speaker = find_speakers(doc)[0].speaker
    return None if speaker is None else speaker.actor or ""


def results(corpus: Path) -> dict[str, float]:
    """Give F1 of he, of she and of both, for `python -m benchmarks`."""
    counts = counted(read(corpus, None), fast=False)
    counts["both"] = counts["he"] + counts["she"]
    return {f"{name} F1": 100 * rates(count)[2] for name, count in counts.items()}


def rates(count: Counter[str]) -> tuple[float, float, float]:
    """Give precision, recall and F1."""
    precision, recall = count["hit"] / max(count["found"], 1), count["hit"] / max(count["gold"], 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def counted(items: list[dict[str, Any]], fast: bool) -> dict[str, Counter[str]]:
    """Count what is right, for he and for she."""
    nlp = pipeline.load(fast=fast)
    for name in ("dates", "figures", "quotes", "speakers", "claims"):
        nlp.remove_pipe(f"newsclaims_{name}")
    counts: dict[str, Counter[str]] = {"he": Counter(), "she": Counter()}
    for item, doc in parsed(nlp, items):
        start, end = item["pronoun"]
        count = counts["she" if HE_SHE[item["text"][start:end].lower()] == "feminine" else "he"]
        found, ours = meant(doc, item, fast)
        count["pronouns"] += 1
        count["null"] += not found
        for name, mine in zip(item["names"], ours, strict=True):
            count["gold"] += name["same"]
            count["found"] += mine
            count["hit"] += name["same"] and mine
    return counts


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--fast", action="store_true")
    arguments = parser.parse_args()
    counts = counted(read(arguments.corpus, arguments.limit), arguments.fast)
    table = Table("pronoun", "n", "precision", "recall", "F1", "null")
    scores = {}
    for name, count in [*counts.items(), ("both", counts["he"] + counts["she"])]:
        scores[name] = rates(count)[2]
        shown = [f"{100 * value:.1f}" for value in rates(count)]
        table.add_row(name, str(count["pronouns"]), *shown, str(count["null"]))
    Console().print(table)
    Console().print(f"bias (she / he): {scores['she'] / max(scores['he'], 1e-9):.3f}")


if __name__ == "__main__":
    main()
