"""Whole pages of our own, written with what is right before the program read any of them (`tests/gold/pages`)."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from newsclaims.articles import read
from newsclaims.records import Article

PAGES = sorted((Path(__file__).parent / "gold" / "pages").glob("*.jsonl"))
ENDINGS = {"text": "txt", "html": "html"}
MISSED = {
    "us-tv": "the station's sign alone is its name, its programme is printed above",
    "embedded": "a name that stands once, above the headline",
    "liveblog-text": "the headline of an entry; two reporters with when they wrote",
    "epaper": "a headline broken over two lines; the name in capitals above",
    "cp1252": "an English edition behind a dash: neither headline nor outlet",
    "rtl-text": "a name that stands once, above the headline",
    "gallery": "words by one, pictures by another",
    "wire-pre": "the day in a wire's last slug alone: HWS-GV-03-16-01",
    "bilingual": "byline, day and standfirst in the page's other language",
    "paywall-stub": "a sentence that the wall breaks off",
    "old-tables": "a name that its staff line has without the article, the notice of copyright with it",
    "us-station": "a station's sign with its town, in lines of their own",
}
"""What is read wrong of which page."""


def pages() -> list[dict[str, Any]]:
    return [json.loads(line) for path in PAGES for line in path.read_text("utf-8").splitlines()]


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


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(
            page,
            id=page["name"],
            marks=[pytest.mark.xfail(strict=True, reason=MISSED[page["name"]])]
            if page["name"] in MISSED
            else [],
        )
        for page in pages()
    ],
)
def test_a_page_is_read_as_its_gold_tells(page: dict[str, Any], tmp_path: Path) -> None:
    assert list(missed(page, tmp_path)) == []
