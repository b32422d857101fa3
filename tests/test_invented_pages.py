"""Whole pages of our own, written with what is right before the program read any of them (`tests/gold/pages`)."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newsclaims.articles import read
from newsclaims.records import Article

PAGES = Path(__file__).parent / "gold" / "pages" / "pages.jsonl"
ENDINGS = {"text": "txt", "html": "html"}


def pages(half: str) -> list[dict[str, Any]]:
    every = [json.loads(line) for line in PAGES.read_text("utf-8").splitlines()]
    return [page for page in every if page["half"] == half]


def missed(page: dict[str, Any], folder: Path) -> Iterator[str]:
    """Say what of a page, saved as a file, isn't read as it is told to be."""
    path = folder / f"{page['name']}.{ENDINGS[page['form']]}"
    path.write_bytes(page["text"].encode(page["encoding"]))
    (article,) = read([path])
    if not isinstance(article, Article):
        yield f"{page['name']}: {article.reason}"
        return
    want = page["expect"]
    for name in ("title", "published", "byline", "outlet"):
        if (found := getattr(article, name)) != want[name]:
            yield f"{page['name']}: {name} {found!r} for {want[name]!r}"
    body = " ".join(article.text[region.start : region.end] for region in article.body)
    yield from (f"{page['name']}: lost {words!r}" for words in want["story"] if words not in body)
    yield from (f"{page['name']}: kept {words!r}" for words in want["furniture"] if words in body)
