"""Score the names of people, organisations and places against gold, as the tagger labels them and as our actors do.

    python benchmarks/names.py NAMES.jsonl [--limit N] [--fast]
    python benchmarks/names.py tests/gold/names/pages_apart.jsonl --texts PAGES/gold.jsonl
    python benchmarks/names.py tests/gold/names/stories_apart.jsonl --texts tests/gold/attributions

A corpus is JSON Lines: `text`, and `names`, each with its `span` and `type` (person, organisation, place; others
are passed over) or `label` (OntoNotes 5). Where it is annotation alone, TEXTS has the text under the same `id` or
`name`, or title and paragraphs, a line each; up to `end` it is annotated. Exact: a name counts where span and type
are the gold's (Tjong Kim Sang and De Meulder, "Introduction to the CoNLL-2003 shared task", 2003). The last column
counts the spans alone.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table
from spacy.tokens import Doc

from newsclaims import pipeline
from newsclaims.components import annotations
from newsclaims.components.actors.capitals import TYPES
from newsclaims.records import Actor, Article, Region

KINDS = ("person", "organisation", "place")

Name = tuple[int, int, str]


def read(path: Path, texts: Path | None = None) -> list[dict[str, Any]]:
    """Give the items of a corpus, each with its `text`."""
    items = _lines(path)
    others = {_name(one): one for one in _lines(texts)} if texts else {}
    for item in items:
        if "text" not in item:
            item["text"] = _text(others.get(_name(item), item))[: item.get("end")]
    return items


def _lines(path: Path) -> list[dict[str, Any]]:
    files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    return [json.loads(line) for one in files for line in one.read_text("utf-8").splitlines() if line.strip()]


def _name(item: dict[str, Any]) -> str | None:
    return item.get("id") or item.get("name")


def _text(item: dict[str, Any]) -> str:
    """Give an article's text, or its title and its paragraphs, a line each."""
    return item.get("text") or "\n".join([item.get("title") or "", *item.get("body", ())]).strip()


def type_of(name: dict[str, Any]) -> str:
    """Give what a gold name is called among our types."""
    return str(name["type"] if "type" in name else TYPES.get(name["label"], "thing"))


def parsed(items: list[dict[str, Any]], fast: bool) -> Iterator[Doc]:
    """Give each item as a Doc with its actors; every line is a paragraph."""
    articles = [
        Article(id=str(at), source="-", sha256="0" * 64, text=item["text"],
                body=[Region(start=0, end=len(item["text"]))])
        for at, item in enumerate(items)
    ]  # fmt: skip
    for _, doc in pipeline.process(pipeline.load(fast=fast), articles):
        if not isinstance(doc, Doc):
            raise doc
        yield doc


def labelled(doc: Doc) -> set[Name]:
    """Give the entities, as they are before our components mend them."""
    return {(one.start_char, one.end_char, TYPES.get(one.label_, "thing")) for one in doc.ents}


def acting(doc: Doc) -> set[Name]:
    """Give the mentions of our actors."""
    actors = annotations.read(doc, "actors", Actor)
    return {(one.start, one.end, actor.type) for actor in actors for one in actor.mentions}


class Score:
    """Names that both have, that only we have and that only the gold has."""

    def __init__(self) -> None:
        self.hit = self.found = self.gold = self.span = 0

    def add(self, found: set[Name], gold: set[Name]) -> None:
        found = {one for one in found if one[2] in KINDS}
        self.hit += len(found & gold)
        self.span += len({one[:2] for one in found} & {one[:2] for one in gold})
        self.found += len(found)
        self.gold += len(gold)

    def row(self) -> list[str]:
        both = self.found + self.gold
        rates = (
            self.hit / max(self.found, 1),
            self.hit / self.gold,
            2 * self.hit / both,
            2 * self.span / both,
        )
        return [f"{100 * rate:.1f}" for rate in rates]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--texts", type=Path, help="file or folder of the texts that CORPUS annotates")
    parser.add_argument("--limit", type=int)
    parser.add_argument("--fast", action="store_true", help="by rule alone: there are no entities")
    options = parser.parse_args()
    items = read(options.corpus, options.texts)[: options.limit]
    scores = {"entities": Score(), "our actors": Score()}
    for item, doc in zip(items, parsed(items, options.fast), strict=True):
        gold = {(*name["span"], type_of(name)) for name in item["names"] if type_of(name) in KINDS}
        scores["entities"].add(labelled(doc), gold)
        scores["our actors"].add(acting(doc), gold)
    table = Table("", "precision", "recall", "F1", "F1 of spans")
    for name, score in scores.items():
        table.add_row(name, *score.row())
    Console().print(table)


if __name__ == "__main__":
    main()
