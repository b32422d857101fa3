"""Label the names of a corpus for `name_weights.py`: as newsclaims reads them today, or by hand where it has them.

    python training/silver.py CORPUS.jsonl OUT.jsonl [--texts TEXTS.jsonl] [--renamed 1] [--without NAME …] [--fast]

CORPUS has a line of JSON an article, as `benchmarks/names.py` reads it; its names may be missing. OUT has its `text`
and `names`, each `[start, end, labels]`: the labels of spaCy's that may be right, none where nobody knows. Where an
article has `names` of its own (`span`, and `label`, one of these, or `type`: person, organisation, place, other), these
are what they are, and amounts and dates are the model's. With `--renamed` each article stands there again so often,
with other names (`renaming.py`). Nothing of it may be committed where the corpus may not.
"""

import argparse
import json
import random
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

from renaming import Label, renamed
from spacy.tokens import Doc

from newsclaims import pipeline
from newsclaims.components import annotations
from newsclaims.components.tagger.names import LABELS
from newsclaims.records import Actor, Article, Region

OF_TYPES = {
    "person": ("PERSON",),
    "organisation": ("ORG",),
    "place": ("GPE", "LOC", "FAC"),
    "group": ("NORP",),
}
"""What an actor's type is called among spaCy's labels; the first, unless spaCy says one of the others."""

BY_HAND = OF_TYPES | {"other": ("NORP", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW", "LANGUAGE")}

ACTORS = ("PERSON", "ORG", "GPE")
"""Labels of spaCy's that mean little where our actors have passed over the name."""

AMOUNTS = frozenset(LABELS[LABELS.index("DATE") :])

Items = list[dict[str, Any]]


def benchmark() -> ModuleType:
    """Give `benchmarks/names.py`, which reads corpora of names."""
    spec = spec_from_file_location("names", Path(__file__).parents[1] / "benchmarks" / "names.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def parsed(items: Items, fast: bool) -> Iterator[Doc]:
    """Give each article as a Doc with its actors; every line is a paragraph."""
    nlp = pipeline.load(fast=fast)
    for name in ("dates", "figures", "quotes", "speakers", "claims"):
        nlp.remove_pipe(f"newsclaims_{name}")
    articles = [
        Article(id=str(at), source="-", sha256="0" * 64, text=item["text"], body=list(_lines(item["text"])))
        for at, item in enumerate(items)
    ]
    for _, doc in pipeline.process(nlp, articles):
        if not isinstance(doc, Doc):
            raise doc
        yield doc


def _lines(text: str) -> Iterator[Region]:
    at = 0
    for line in text.split("\n"):
        if line.strip():
            yield Region(start=at, end=at + len(line))
        at += len(line) + 1


def _by_hand(item: dict[str, Any]) -> bool:
    return "names" in item and all("type" in name or "label" in name for name in item["names"])


def by_hand(item: dict[str, Any], doc: Doc) -> list[Label]:
    """Give an article's own names, and the model's amounts and dates."""
    told = [(one.start_char, one.end_char, one.label_) for one in doc.ents]
    found: list[Label] = []
    for name in item["names"]:
        start, end = name["span"]
        may_be = (name["label"],) if "label" in name else BY_HAND[name["type"]]
        seen = [label for s, e, label in told if s < end and start < e and label in may_be]
        found.append((start, end, seen[:1] or list(may_be)))
    amounts = [one for one in told if one[2] in AMOUNTS and not _touches(one, found)]
    return sorted([*found, *((start, end, [label]) for start, end, label in amounts)], key=_place)


def as_read(doc: Doc) -> list[Label]:
    """Give the names as our actors mend the model's, its other labels, and what nobody is sure of."""
    told = [(one.start_char, one.end_char, one.label_) for one in doc.ents]
    found: list[Label] = []
    for actor in annotations.read(doc, "actors", Actor):
        known = OF_TYPES[actor.type]
        for mention in actor.mentions:
            seen = [label for s, e, label in told if s < mention.end and mention.start < e and label in known]
            found.append((mention.start, mention.end, [*seen, known[0]][:1]))
    found.sort(key=_place)
    mended = list(found)
    for start, end, label in told:
        if label not in ACTORS and not _touches((start, end, label), mended):
            found.append((start, end, [label]))
        else:
            found.extend((s, e, None) for s, e in _left(start, end, mended))
    return sorted(found, key=_place)


def _touches(one: tuple[int, int, str], others: list[Label]) -> bool:
    return any(one[0] < end and start < one[1] for start, end, _ in others)


def _left(start: int, end: int, taken: list[Label]) -> Iterator[tuple[int, int]]:
    """Give what is left of a stretch without those that are taken."""
    for first, stop, _ in taken:
        if first < end and start < stop:
            if start < first:
                yield start, first
            start = max(start, stop)
    if start < end:
        yield start, end


def _place(label: Label) -> tuple[int, int]:
    return label[:2]


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("corpus", type=Path)
    ap.add_argument("out", type=Path)
    ap.add_argument("--texts", type=Path, help="file or folder of the texts that CORPUS annotates")
    ap.add_argument(
        "--renamed", type=int, default=0, help="how often each article stands there with other names"
    )
    ap.add_argument(
        "--without", nargs="*", default=[], help="articles to leave out, by name: those to measure on"
    )
    ap.add_argument("--fast", action="store_true", help="by spaCy's entities, where there are no weights yet")
    ap.add_argument("--seed", type=int, default=5)
    a = ap.parse_args()
    chance = random.Random(a.seed)
    items = [one for one in benchmark().read(a.corpus, a.texts) if one.get("name") not in a.without]
    with a.out.open("w", encoding="utf-8") as out:
        for item, doc in zip(items, parsed(items, a.fast), strict=True):
            text, names = item["text"], by_hand(item, doc) if _by_hand(item) else as_read(doc)
            copies = (renamed(text, names, chance) for _ in range(a.renamed))
            for words, labels in ((text, names), *copies):
                out.write(json.dumps({"text": words, "names": labels}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
