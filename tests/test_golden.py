"""The records of `seeds/` are what `data/seeds.jsonl` holds; `pytest --refresh-golden` writes it anew."""

import difflib
import json
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsclaims import articles, export
from newsclaims.evaluation import RATES, TALLIES, score
from newsclaims.evaluation.gold import read
from newsclaims.extraction import extract_all
from newsclaims.records import Article, ArticleRecord


@pytest.fixture(scope="module")
def fresh() -> list[ArticleRecord]:
    root = Path(__file__).parents[1]
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        found = list(articles.read(["seeds"]))
        pages = [article for article in found if isinstance(article, Article)]
        assert len(pages) == len(found) == 5
        results = [result for _, result in extract_all(pages)]
    records = [result for result in results if isinstance(result, ArticleRecord)]
    assert len(records) == 5
    return records


def lines(record: ArticleRecord) -> Iterator[str]:
    """Give the record as lines to compare: an item a line, what made it aside."""
    source = record.article.source
    for key, value in record.article.model_dump(exclude={"text"}).items():
        yield f"{source} {key} {json.dumps(value, ensure_ascii=False)}"
    for name in export.TABLES[1:]:
        for item in getattr(record, name):
            yield f"{source} {name} {item.model_dump_json(exclude_defaults=True)}"


def test_the_seeds_give_the_golden_records(
    fresh: list[ArticleRecord], root: Path, request: pytest.FixtureRequest
) -> None:
    path = root / "data" / "seeds.jsonl"
    if request.config.getoption("--refresh-golden"):
        path.parent.mkdir(exist_ok=True)
        export.save(fresh, "jsonl", path)
    golden = [ArticleRecord.model_validate_json(line) for line in path.read_bytes().splitlines()]
    before = [line for record in golden for line in lines(record)]
    now = [line for record in fresh for line in lines(record)]
    changes = list(difflib.unified_diff(before, now, "data/seeds.jsonl", "now", lineterm="", n=0))
    if changes:
        told = "\n".join(changes)
        pytest.fail(f"{told}\n\nIf this is what you want: pytest --refresh-golden", pytrace=False)


def test_the_seeds_are_those_that_were_given(fresh: list[ArticleRecord], root: Path) -> None:
    for record in fresh:
        assert record.article.text == (root / record.article.source).read_text("utf-8")
        assert record.article.source.startswith("seeds/")


def test_no_measure_is_below_its_floor(fresh: list[ArticleRecord], root: Path) -> None:
    gold = root / "tests" / "gold"
    scores = score(read(gold / "seeds"), fresh)
    floors = tomllib.loads((gold / "floors.toml").read_text("utf-8"))
    assert scores.missing == []
    assert set(floors) == set(TALLIES + RATES)
    assert {name: scores.value(name) for name in floors if scores.value(name) < floors[name]} == {}
