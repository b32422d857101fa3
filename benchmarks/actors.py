"""Actors: f1 and types against gold, the model's entities beside ours, and what the component costs.

    python benchmarks/actors.py ../shared/gold/seeds ../shared/seeds [--repeat 3] [--model md]

GOLD holds one JSON file an article (`tests/gold/GUIDE.md`), ARTICLES the text files that they name. An actor counts
as found if its name equals the gold's, but for case, accents and a leading article.
"""

import argparse
import json
import re
import time
from pathlib import Path
from typing import Any

import spacy

from newsclaims import models
from newsclaims.components import annotations
from newsclaims.components.actors import Actors, find_actors
from newsclaims.components.actors.capitals import TYPES
from newsclaims.evaluation.overlap import folded


def body_of(gold: dict[str, Any], text: str) -> list[tuple[int, int]]:
    """Give the gold body's paragraphs in code points."""
    holes = sorted(tuple(hole) for hole in gold["body"]["not_body"])
    stretches, at = [], gold["body"]["first"][0]
    for start, end in [*holes, (gold["body"]["last"][1],) * 2]:
        stretches.append((at, start))
        at = end
    return [
        (start + line.start(), start + line.end())
        for start, end in stretches
        for line in re.finditer(r"[^\n]*\S[^\n]*", text[start:end])
    ]


def raw(doc: spacy.tokens.Doc) -> dict[str, str]:
    """Give the model's own entities in the body, as a cast."""
    entities = [entity for sentence in annotations.sentences(doc) for entity in sentence.ents]
    found: dict[str, str] = {}
    for entity in entities:
        kind = TYPES.get(entity.label_, "thing")
        if kind != "thing":
            found.setdefault(folded(entity.text), kind)
    return found


class Score:
    def __init__(self) -> None:
        self.hit = self.gold = self.found = self.types = self.typed = 0

    def add(self, gold: list[dict[str, Any]], found: dict[str, str]) -> None:
        wanted = {folded(actor["name"]): actor for actor in gold}
        free = {name for name, actor in wanted.items() if actor.get("optional")}
        both = set(wanted) & set(found)
        self.hit += len(both - free)
        self.gold += len(set(wanted) - free)
        self.found += len(set(found) - free)
        self.types += sum(wanted[name]["type"] == found[name] for name in both)
        self.typed += len(both)

    def __str__(self) -> str:
        p, r = self.hit / max(self.found, 1), self.hit / max(self.gold, 1)
        f1 = 2 * p * r / (p + r) if p + r else 0.0
        return f"p {p:.3f}  r {r:.3f}  f1 {f1:.3f}  types {self.types / max(self.typed, 1):.3f}"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--model", default="sm", help="sm, md, or the name of an installed pipeline")
    arguments = parser.parse_args()
    nlp = spacy.load(models.find(arguments.model))
    texts, golds = [], []
    for path in sorted(arguments.gold.glob("*.json")):
        golds.append(json.loads(path.read_text("utf-8")))
        texts.append((arguments.articles / golds[-1]["article"]).read_bytes().decode("utf-8"))

    list(nlp.pipe(texts[:1]))
    parsing, ours, component = [], [], Actors()
    for _ in range(arguments.repeat):
        start = time.process_time()
        docs = list(nlp.pipe(texts, batch_size=4))
        parsing.append(time.process_time() - start)
        for doc, gold, text in zip(docs, golds, texts, strict=True):
            doc._.newsclaims_body = body_of(gold, text)
        start = time.process_time()
        for doc in docs:
            component(doc)
        ours.append(time.process_time() - start)

    model, repaired = Score(), Score()
    for doc, gold in zip(docs, golds, strict=True):
        model.add(gold["actors"], raw(doc))
        repaired.add(gold["actors"], {folded(actor.name): actor.type for actor in find_actors(doc)})
    print(f"the model's entities   {model}")
    print(f"actors                 {repaired}")
    print(
        f"cost                   {min(ours) / min(parsing):.1%} of the bare pipeline ({min(ours) * 1000:.0f} ms)"
    )


if __name__ == "__main__":
    main()
