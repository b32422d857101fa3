"""Count the small inputs that are read as their writers expect, by what they are about.

    python benchmarks/inputs.py tests/gold/inputs [--misses]

`tests/gold/inputs/README.md` tells the form. An input is right where all that its `check` asks holds.
"""

import argparse
import json
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from newsclaims.articles import from_text
from newsclaims.articles import read as read_articles
from newsclaims.extraction import extract_all
from newsclaims.records import Article, ArticleRecord

Input = dict[str, Any]
Item = dict[str, Any]
"""What a record has of a quote, figure, date or actor, under the names by which it is asked for."""

CLOSE = 1e-3
"""Part by which an amount may differ."""


def read(path: Path) -> list[Input]:
    """Give the inputs of a file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def items(record: ArticleRecord) -> dict[str, list[Item]]:
    """Give what a record has, by kind."""
    quotes = [
        {
            "content": " … ".join(part.text for part in one.content),
            "speaker": one.speaker and one.speaker.name,
            "speaker_type": one.speaker and one.speaker.type,
            "medium": one.medium and one.medium.name,
            "kind": one.kind,
            "mode": one.mode,
        }
        for one in record.quotes
    ]
    figures = [
        one.model_dump() | {"value": one.value if one.value is not None or one.low != one.high else one.low}
        for one in record.figures
    ]
    dates = [one.model_dump(mode="json") for one in record.dates]
    actors = [{"name": one.name, "type": one.type} for one in record.actors]
    return {"quotes": quotes, "figures": figures, "dates": dates, "actors": actors}


def holds(wanted: Item, item: Item) -> bool:
    """Say whether a record's item is as it is wanted in all that is named."""
    return all(_agrees(name, _listed(value), item) for name, value in wanted.items())


def _agrees(name: str, wanted: list[Any], item: Item) -> bool:
    if name == "text_contains":
        return any(words in item["text"] for words in wanted)
    if name == "content_contains":
        return all(words in item["content"] for words in wanted)
    if name == "not_contains":
        return not any(words in item["content"] for words in wanted)
    if name == "speaker_not":
        return item["speaker"] not in wanted
    return any(_same(item[name], value) for value in wanted)


def _same(told: Any, wanted: Any) -> bool:
    if isinstance(told, int | float) and isinstance(wanted, int | float):
        return abs(told - wanted) <= max(abs(told), abs(wanted)) * CLOSE
    return bool(told == wanted)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def misses(check: Item, record: ArticleRecord) -> Iterator[str]:
    """Give what of a check doesn't hold, in words."""
    found = items(record)
    for kind in found:
        for wanted in check.get(kind, ()):
            asked = {"mode": "speech"} | wanted if kind == "quotes" else wanted
            if not any(holds(asked, item) for item in found[kind]):
                yield f"{kind}: no {wanted}"
    texts = {
        "quotes": [one["content"] for one in found["quotes"] if one["mode"] == "speech"],
        "figures": [one["text"] for one in found["figures"]],
        "dates": [one["text"] for one in found["dates"]],
    }
    for kind, there in texts.items():
        yield from _barred(f"no_{kind}", check.get(f"no_{kind}"), there)
    names = {one["name"] for one in found["actors"]}
    yield from (f"no_actors: {name}" for name in check.get("no_actors", ()) if name in names)
    if check.get("n_quotes", len(texts["quotes"])) != len(texts["quotes"]):
        yield f"n_quotes: {len(texts['quotes'])}"
    yield from _of_article(check, record)


def _barred(name: str, barred: Any, there: list[str]) -> Iterator[str]:
    if barred is True and there:
        yield f"{name}: {there}"
    elif isinstance(barred, list):
        yield from (f"{name}: {words}" for words in barred if any(words in text for text in there))


def _of_article(check: Item, record: ArticleRecord) -> Iterator[str]:
    article = record.article
    for name, told in (("title", article.title), ("published", article.published)):
        if name in check and told not in _listed(check[name]):
            yield f"{name}: {told}"
    folded: Callable[[Iterable[str]], list[str]] = lambda names: [name.lower() for name in names]  # noqa: E731
    if "byline" in check and folded(article.byline) != folded(check["byline"]):
        yield f"byline: {article.byline}"
    body = "\n".join(article.text[part.start : part.end] for part in article.body)
    yield from (f"body_has: {words}" for words in check.get("body_has", ()) if words not in body)
    yield from (f"body_lacks: {words}" for words in check.get("body_lacks", ()) if words in body)


def articles(inputs: list[Input], folder: Path) -> Iterator[Article]:
    """Give the article of each input, of its text or of its page, which is written to a folder first."""
    for one in inputs:
        day = one.get("published")
        if "text" in one:
            yield from_text(one["text"], source=one["id"], published=day)
            continue
        path = folder / f"{one['id']}.html"
        path.write_text(one["html"], "utf-8")
        for article in read_articles([path], published=day):
            if not isinstance(article, Article):
                raise SystemExit(f"{path}: {article}")
            yield article


def wrong(inputs: list[Input]) -> dict[str, list[str]]:
    """Give what doesn't hold of the inputs that aren't read right, by their id."""
    told: dict[str, list[str]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for one, (_, record) in zip(inputs, extract_all(articles(inputs, Path(folder))), strict=True):
            told[one["id"]] = (
                list(misses(one["check"], record)) if isinstance(record, ArticleRecord) else [str(record)]
            )
    return {id: of for id, of in told.items() if of}


def main() -> None:
    """Print a table for all files."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--misses", action="store_true", help="list what doesn't hold")
    asked = parser.parse_args()
    console = Console()
    table = Table("file", "about", "inputs", "right")
    told: list[str] = []
    for path in sorted(asked.folder.glob("*.jsonl")):
        inputs = read(path)
        bad = wrong(inputs)
        by_area: dict[str, list[bool]] = defaultdict(list)
        for one in inputs:
            by_area[one["kind"].partition(":")[0]].append(one["id"] not in bad)
        for area, right in by_area.items():
            table.add_row(path.stem, area, str(len(right)), str(sum(right)))
        told += [f"{id}: {'; '.join(of)}" for id, of in bad.items()]
    console.print(table)
    if asked.misses:
        console.print("\n".join(told), markup=False, highlight=False)


if __name__ == "__main__":
    main()
