"""Gold against records: every number of these small cases is computed by hand."""

import json
from pathlib import Path

import pytest

from newsclaims.errors import GoldError
from newsclaims.evaluation import Rate, Tally, score
from newsclaims.evaluation.gold import GoldArticle, read
from newsclaims.records import ArticleRecord

TEXT = "Prices rose 4%, Ana Ruiz said on Friday. “We will wait,” the minister told reporters. Sales fell."


def at(words: str) -> list[int]:
    start = TEXT.index(words)
    return [start, start + len(words)]


def span(words: str) -> dict[str, object]:
    start, end = at(words)
    return {"start": start, "end": end, "text": words}


def gold(**items: object) -> GoldArticle:
    return GoldArticle.model_validate(
        {
            "article": "a.txt",
            "metadata": {},
            "body": {"first": [0, 10], "last": [90, len(TEXT)]},
            "quotes": [],
            "figures": [],
            "dates": [],
            "actors": [],
            **items,
        }
    )


def record(**items: object) -> ArticleRecord:
    article = {"id": "1", "source": "some/folder/a.txt", "sha256": "0", "text": TEXT}
    article |= items.pop("article", {})  # type: ignore[arg-type]
    made_by = {"newsclaims": "0", "model": "none", "fingerprint": "0"}
    return ArticleRecord.model_validate({"article": article, "pipeline": made_by, **items})


def wanted(words: str, **more: object) -> dict[str, object]:
    return {
        "kind": "indirect",
        "content": [at(words)],
        "speaker": "Ana Ruiz",
        "speaker_type": "person",
        **more,
    }


def found(words: str, number: int = 1, **more: object) -> dict[str, object]:
    speaker = {"name": "Ana Ruiz", "type": "person", "rule": "name"}
    quote = {
        "id": f"q{number}",
        "kind": "indirect",
        "content": [span(words)],
        "speaker": speaker,
        "confidence": 1,
    }
    return quote | more


def tally(name: str, the_gold: GoldArticle, the_record: ArticleRecord) -> tuple[int, int, int]:
    counted = score([the_gold], [the_record]).tallies[name]
    return counted.hit, counted.gold, counted.found


def rate(name: str, the_gold: GoldArticle, the_record: ArticleRecord) -> tuple[int, int]:
    counted = score([the_gold], [the_record]).rates[name]
    return counted.right, counted.of


def test_precision_recall_and_f1() -> None:
    counted = Tally(hit=6, gold=8, found=12)
    assert (counted.precision, counted.recall) == (0.5, 0.75)
    assert counted.value == pytest.approx(0.6)
    assert Tally().value == 0
    assert Rate(right=1, of=4).value == 0.25
    assert Rate().value == 0


def test_quotes_are_paired_by_at_least_half_of_their_characters() -> None:
    the_gold = gold(quotes=[wanted("Prices rose 4%")])
    assert tally("quotes", the_gold, record(quotes=[found("Prices")])) == (0, 1, 1)
    assert tally("quotes", the_gold, record(quotes=[found("Prices rose")])) == (1, 1, 1)
    assert tally("quotes", the_gold, record(quotes=[])) == (0, 1, 0)


def test_a_quote_is_paired_once_with_the_best() -> None:
    the_gold = gold(quotes=[wanted("Prices rose 4%")])
    both = record(quotes=[found("Prices rose 4", 1), found("Prices rose 4%", 2, speaker=None)])
    assert tally("quotes", the_gold, both) == (1, 1, 2)
    assert rate("speaker", the_gold, both) == (0, 1)


def test_an_optional_quote_neither_helps_nor_harms() -> None:
    the_gold = gold(quotes=[wanted("Prices rose 4%", optional=True), wanted("“We will wait,”")])
    assert tally("quotes", the_gold, record(quotes=[found("Prices rose 4%")])) == (0, 1, 0)
    assert rate("speaker", the_gold, record(quotes=[found("Prices rose 4%")])) == (0, 0)


def test_attitudes_are_not_scored() -> None:
    assert tally("quotes", gold(), record(quotes=[found("Sales fell", mode="attitude")])) == (0, 0, 0)


@pytest.mark.parametrize(
    ("words", "exact"),
    [("“We will wait,”", 1), ("We will wait", 1), ("We will wait,” the", 0)],
)
def test_exact_means_the_same_first_and_last_word(words: str, exact: int) -> None:
    the_gold = gold(quotes=[wanted("“We will wait,”")])
    assert tally("quotes_exact", the_gold, record(quotes=[found(words)])) == (exact, 1, 1)


def test_a_kind_is_counted_where_the_gold_puts_it() -> None:
    the_gold = gold(quotes=[wanted("“We will wait,”", kind="direct"), wanted("Sales fell", kind="mixed")])
    the_record = record(
        quotes=[found("“We will wait,”", kind="mixed"), found("Prices rose 4%", 2, kind="mixed")]
    )
    assert tally("quotes_direct", the_gold, the_record) == (1, 1, 1)
    assert tally("quotes_mixed", the_gold, the_record) == (0, 1, 1)
    assert rate("kind", the_gold, the_record) == (0, 1)


@pytest.mark.parametrize(
    ("name", "right"),
    [("Ana Ruiz", 1), ("ANA  RUÍZ", 1), ("the Ana Ruiz", 1), ("Ana", 0), ("Ana Ruiz Gil", 0)],
)
def test_speakers_are_compared_without_case_accents_and_article(name: str, right: int) -> None:
    speaker = {"name": name, "type": "person", "rule": "name"}
    the_gold, the_record = (
        gold(quotes=[wanted("Prices rose 4%")]),
        record(quotes=[found("Prices rose 4%", speaker=speaker)]),
    )
    assert rate("speaker", the_gold, the_record) == (right, 1)
    assert tally("quotes_speaker", the_gold, the_record) == (right, 1, 1)


def test_cue_and_medium() -> None:
    the_gold = gold(quotes=[wanted("Prices rose 4%", cue=at("said"), via="The Sun")])
    without = record(quotes=[found("Prices rose 4%")])
    having = record(
        quotes=[
            found(
                "Prices rose 4%",
                cue=span("said on") | {"lemma": "say"},
                medium=span("reporters") | {"name": "the Sun newspaper"},
            )
        ]
    )
    assert (rate("cue", the_gold, without), rate("medium", the_gold, without)) == ((0, 1), (0, 1))
    assert (rate("cue", the_gold, having), rate("medium", the_gold, having)) == ((1, 1), (1, 1))


def test_manner_is_that_of_the_quotes_first_claim() -> None:
    claimant = {"name": "Ana Ruiz", "type": "person"}
    claims = [
        {"id": "c1", "claimant": claimant, "quote": "q1", "stance": "warns", "hedged": True}
        | span("Prices rose"),
        {"id": "c2", "claimant": claimant, "quote": "q1", "stance": "denies", "negated": True} | span("4%"),
    ]
    the_record = record(quotes=[found("Prices rose 4%")], claims=claims)
    want = {"quote": 0, "stance": "states", "stance_alt": ["warns"], "negated": True, "hedged": None}
    the_gold = gold(quotes=[wanted("Prices rose 4%")], claims=[want])
    assert rate("stance", the_gold, the_record) == (1, 1)
    assert rate("negated", the_gold, the_record) == (0, 1)
    assert rate("hedged", the_gold, the_record) == (0, 0)
    optional = gold(quotes=[wanted("Prices rose 4%")], claims=[want | {"optional": True}])
    assert rate("stance", optional, the_record) == (0, 0)
    assert rate("stance", the_gold, record(quotes=[found("Prices rose 4%")])) == (0, 1)


@pytest.mark.parametrize(
    ("want", "got", "value", "unit"),
    [
        ({"value": 4, "unit": "percent"}, {"value": 4.0, "unit": "percent"}, 1, 1),
        ({"value": 4, "unit": "percent"}, {"value": 5, "unit": "percent"}, 0, 1),
        ({"value": 4, "unit": "percent"}, {"value": None, "unit": "percent"}, 0, 1),
        ({"value": 4, "unit": "percent"}, {"value": 4, "unit": "percentage-point"}, 1, 0),
        ({"low": 3, "high": 4, "unit": "percent"}, {"low": 3, "high": 4, "unit": "percent"}, 1, 1),
        ({"low": 3, "high": 4, "unit": "percent"}, {"low": 3, "high": 5, "unit": "percent"}, 0, 1),
        ({"low": 3, "high": None, "unit": "percent"}, {"low": 3, "high": 9, "unit": "percent"}, 1, 1),
        ({"value": 4, "unit": None}, {"value": 4, "unit": "percent"}, 1, 1),
        ({"kind": "count", "value": 4, "unit": "Patriot missile"}, {"value": 4, "unit": "missile"}, 1, 1),
        ({"kind": "count", "value": 4, "unit": "missile"}, {"value": 4, "unit": None}, 1, 0),
        ({"kind": "measure", "value": 4, "unit": "long ton"}, {"value": 4, "unit": "ton"}, 1, 0),
    ],
)
def test_figures(want: dict[str, object], got: dict[str, object], value: int, unit: int) -> None:
    the_gold = gold(figures=[{"kind": "percent", "span": at("4%")} | want])
    the_record = record(figures=[{"id": "f1", "kind": "percent"} | span("4%") | got])
    assert tally("figures", the_gold, the_record) == (1, 1, 1)
    assert rate("figure_value", the_gold, the_record) == (value, 1)
    assert rate("figure_unit", the_gold, the_record) == (unit, 1)
    assert tally("figures_value", the_gold, the_record) == (value and unit, 1, 1)


@pytest.mark.parametrize(
    ("got", "value", "interval", "either"),
    [
        ({"value": "2025-11-28", "first_day": "2025-11-28", "last_day": "2025-11-28"}, 1, 1, 1),
        ({"value": "2025-W48-5", "first_day": "2025-11-28", "last_day": "2025-11-28"}, 0, 1, 1),
        ({"value": "2025-11-28", "first_day": None, "last_day": None}, 1, 0, 1),
        ({"value": None, "first_day": None, "last_day": None}, 0, 0, 0),
    ],
)
def test_dates_count_by_value_or_by_interval(
    got: dict[str, object], value: int, interval: int, either: int
) -> None:
    want = {"type": "date", "value": "2025-11-28", "start": "2025-11-28", "end": "2025-11-28"}
    the_gold = gold(dates=[{"span": at("on Friday")} | want])
    the_record = record(dates=[{"id": "d1", "type": "date"} | span("Friday") | got])
    assert rate("date_value", the_gold, the_record) == (value, 1)
    assert rate("date_interval", the_gold, the_record) == (interval, 1)
    assert tally("dates_value", the_gold, the_record) == (either, 1, 1)


def test_actors_are_compared_by_name() -> None:
    the_gold = gold(
        actors=[
            {"name": "Ana Ruiz", "type": "person"},
            {"name": "The Bank", "type": "organisation"},
            {"name": "Spain", "type": "place", "optional": True},
        ]
    )
    the_record = record(
        actors=[
            {"id": "a1", "name": "ana ruiz", "type": "organisation"},
            {"id": "a2", "name": "Spain", "type": "place"},
            {"id": "a3", "name": "Friday", "type": "person"},
        ]
    )
    assert tally("actors", the_gold, the_record) == (1, 2, 2)
    assert rate("actor_type", the_gold, the_record) == (1, 2)


def test_body_is_counted_in_printed_characters() -> None:
    the_gold = gold(body={"first": [0, 15], "last": [0, 40], "not_body": [[0, 7]]})
    the_record = record(article={"body": [{"start": 0, "end": 11}]})
    # "rose 4%, Ana Ruiz said on Friday." has 27 characters, "Prices rose" 10: the four of "rose" are right.
    assert tally("body", the_gold, the_record) == (4, 27, 10)


def test_metadata_is_scored_where_the_gold_has_it() -> None:
    the_gold = gold(metadata={"title": "Prices rise", "published": "2025-11-28", "outlet": None})
    the_record = record(article={"title": "PRICES RISE!", "published": None, "outlet": "Guess"})
    assert rate("title", the_gold, the_record) == (1, 1)
    assert rate("published", the_gold, the_record) == (0, 1)
    assert rate("outlet", the_gold, the_record) == (0, 0)


def test_a_record_belongs_to_the_gold_of_any_of_its_sources() -> None:
    copied = record(article={"source": "0.txt", "sources": ["0.txt", "some/folder/a.txt"]})
    assert score([gold()], [copied]).missing == []


def test_an_article_without_record_is_missing_and_all_of_it_missed() -> None:
    the_gold = gold(quotes=[wanted("Prices rose 4%")], metadata={"title": "Prices rise"})
    scores = score([the_gold], [])
    assert scores.missing == ["a.txt"]
    assert (scores.tallies["quotes"].hit, scores.tallies["quotes"].gold) == (0, 1)
    assert scores.rates["title"].of == 1
    assert scores.tallies["body"].gold > 0


def test_gold_is_read_with_the_claims_beside_it(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "claims").mkdir()
    the_gold = gold(quotes=[wanted("Prices rose 4%")]).model_dump(exclude={"claims"})
    claim = {"quote": 0, "stance": "states", "negated": False, "hedged": None}
    (tmp_path / "seeds" / "a.json").write_text(json.dumps(the_gold))
    (tmp_path / "claims" / "a.json").write_text(json.dumps({"article": "a.txt", "claims": [claim]}))
    [article] = read(tmp_path / "seeds")
    assert [made.stance for made in article.claims] == ["states"]


def test_our_gold_can_be_read() -> None:
    articles = read(Path(__file__).parent / "gold" / "seeds")
    assert len(articles) == 5
    assert all(article.claims for article in articles)


@pytest.mark.parametrize("content", ["", "{", "[]", '{"article": "a.txt"}', "\udcff"])
def test_what_is_not_gold_is_an_error_with_its_path(tmp_path: Path, content: str) -> None:
    (tmp_path / "bad.json").write_bytes(content.encode("utf-8", "surrogateescape"))
    with pytest.raises(GoldError, match=r"bad\.json"):
        read(tmp_path)


def test_a_folder_without_gold_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="no gold"):
        read(tmp_path)
