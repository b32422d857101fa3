"""Records into files: the formats, and that a file appears whole or not at all."""

import csv
import io
import json
import stat
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from newsclaims import export
from newsclaims.cli import _options, _page
from newsclaims.cli.app import run
from newsclaims.errors import NewsclaimsError
from newsclaims.export.tables import COLUMNS
from newsclaims.records import Article, ArticleRecord, Figure, PipelineInfo, Quote, Span

TEXT = 'Ana Ruiz, mayor of Lugo, told the Sun: "We\u2028lost 3 to 5% in May," and "no more".'


def span(words: str) -> dict[str, object]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def record(identifier: str = "x1") -> ArticleRecord:
    speaker = {"name": "Ana Ruiz", "type": "person", "actor": "a1", "rule": "name"}
    quote = {
        "id": "q1",
        "kind": "direct",
        "content": [span("We\u2028lost 3 to 5% in May"), span("no more")],
        "cue": span("told") | {"lemma": "tell"},
        "source": span("Ana Ruiz"),
        "speaker": speaker,
        "medium": span("the Sun") | {"name": "Sun"},
        "confidence": 0.9,
    }
    figure = span("3 to 5%") | {"id": "f1", "kind": "percent", "low": 3, "high": 5, "unit": "percent"}
    date = span("in May") | {"id": "d1", "type": "date", "unresolved": "no publication date"}
    actor = {"id": "a1", "name": "Ana Ruiz", "type": "person", "aliases": ["Ruiz", "A. Ruiz"]}
    actor |= {"roles": [span("mayor of Lugo")], "mentions": [span("Ana Ruiz")]}
    claimant = {"name": "Ana Ruiz", "type": "person", "actor": "a1"}
    claim = span("no more") | {
        "id": "c1",
        "claimant": claimant,
        "topics": [{"text": "road", "head": "road"}, {"text": "Ana Ruiz", "head": "Ana Ruiz", "actor": "a1"}],
        "quote": "q1",
        "negated": True,
        "actors": ["a1"],
    }
    return ArticleRecord.model_validate(
        {
            "article": {
                "id": identifier,
                "source": "a.txt",
                "sha256": "0",
                "text": TEXT,
                "outlet": "The, Sun",
                "byline": ["Ann Bell", "J. Doe"],
            },
            "actors": [actor],
            "quotes": [quote],
            "figures": [figure],
            "dates": [date],
            "claims": [claim],
            "pipeline": {"newsclaims": "0", "model": "none", "fingerprint": "0"},
        }
    )


def carries(one: ArticleRecord, extra: dict[str, object]) -> ArticleRecord:
    return one.model_copy(update={"article": one.article.model_copy(update={"extra": extra})})


def written(form: str, records: list[ArticleRecord], table: str = "quotes") -> str:
    out = io.StringIO(newline="")
    export.write(records, form, out, table)
    return out.getvalue()


def rows(table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(written("csv", [record()], table), newline="")))


def test_jsonl_is_one_record_a_line_for_every_reader_of_lines() -> None:
    lines = written("jsonl", [record("1"), record("2")]).splitlines()
    assert [ArticleRecord.model_validate_json(line) for line in lines] == [record("1"), record("2")]
    assert json.loads(lines[0])["article"]["text"] == TEXT


def test_nothing_is_kept_of_records_that_have_been_written_but_by_the_page() -> None:
    many = [record(f"x{number}") for number in range(300)]
    shown = _page.Shown(many)
    tracemalloc.start()
    sizes = []
    for counted in (_page.Counted(many), shown):
        before = tracemalloc.get_traced_memory()[0]
        assert sum(1 for _ in counted) == counted.number == 300
        sizes.append(tracemalloc.get_traced_memory()[0] - before)
    tracemalloc.stop()
    assert sizes[0] < 2000 < 300 * 100 < sizes[1]
    assert shown.shown == {f"x{number}/{id}" for number in range(300) for id in ("q1", "f1", "c1")}


def test_json_is_one_array() -> None:
    assert [item["article"]["id"] for item in json.loads(written("json", [record("1"), record("2")]))] == [
        "1",
        "2",
    ]
    assert json.loads(written("json", [])) == []


def test_csv_of_quotes() -> None:
    assert rows("quotes") == [
        {
            "id": "x1/q1",
            "path": "a.txt",
            "start": str(TEXT.index("We")),
            "end": str(TEXT.index('".')),
            "outlet": "The, Sun",
            "published": "",
            "title": "",
            "speaker_id": "",
            "speaker": "Ana Ruiz",
            "speaker_printed": "Ana Ruiz",
            "speaker_type": "person",
            "kind": "direct",
            "mode": "speech",
            "stance": "states",
            "cue": "told",
            "mention": "Ana Ruiz",
            "rule": "name",
            "medium": "Sun",
            "addressee": "",
            "confidence": "0.9",
            "text": "We\u2028lost 3 to 5% in May … no more",
            "reported_by": "",
            "corrected_by": "",
            "cue_lemma": "tell",
            "unresolved": "",
        }
    ]


@pytest.mark.parametrize(
    ("table", "cells"),
    [
        ("articles", {"id": "x1", "quotes": "1", "sources": "a.txt", "byline": "Ann Bell; J. Doe"}),
        ("figures", {"value": "", "low": "3", "high": "5", "unit": "percent", "of": "", "equivalent_of": ""}),
        ("dates", {"value": "", "unresolved": "no publication date"}),
        (
            "actors",
            {"aliases": "Ruiz; A. Ruiz", "roles": "mayor of Lugo", "mentions": "1", "printed": "Ana Ruiz"},
        ),
        (
            "claims",
            {
                "claimant": "Ana Ruiz",
                "negated": "True",
                "stance": "states",
                "actors": "Ana Ruiz",
                "dates": "",
            },
        ),
        (
            "claims",
            {"quote": "x1/q1", "actor_ids": "x1/a1", "figure_ids": "", "within": "", "medium": ""},
        ),
        ("claims", {"on_behalf_of": "", "topics": "road; Ana Ruiz"}),
    ],
)
def test_csv_of_the_other_tables(table: str, cells: dict[str, str]) -> None:
    [row] = rows(table)
    assert {name: row[name] for name in cells} == cells


ONLY_ASKED = {
    "articles": {"read_at"},
    "figures": {"thing", "speaker_id", "speaker", "speaker_printed"},
    "claims": {"weight", "reasons"},
}
"""What of the rows only a store can tell, and what a question works out."""


@pytest.mark.parametrize("table", export.TABLES)
def test_a_table_says_what_the_command_says_in_the_same_words(
    table: str, seeds_db: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    db = ["--db", str(seeds_db)]
    assert run(["export", "csv", "--table", table, *db]) == 0
    exported = {row["id"]: row for row in csv.DictReader(io.StringIO(capsys.readouterr().out, newline=""))}
    assert run([table, "--csv", *(["--mode", "any"] if "mode" in COLUMNS[table] else []), *db]) == 0
    asked = list(csv.DictReader(io.StringIO(capsys.readouterr().out, newline="")))
    assert len(asked) == len(exported) > 0
    columns = [name for name in asked[0] if name not in ONLY_ASKED.get(table, ())]
    assert columns == [name for name in COLUMNS[table] if name in asked[0]]
    for row in asked:
        told = exported[row["id"]]
        # An outlet is no actor of its article: only a store knows that it is one of another's.
        unknown = {"claimant_id"} if table == "claims" and not told["claimant_id"] else set()
        assert {name: row[name] for name in {*columns} - unknown} == {
            name: told[name] for name in {*columns} - unknown
        }


def test_what_articles_carry_besides_are_columns() -> None:
    carried = ({"section": "=A"}, {}, {"tags": ["EU", "loan"], "section": "B"})
    carrying = [carries(record(), extra) for extra in carried]
    found = list(csv.DictReader(io.StringIO(written("csv", carrying), newline="")))
    assert [list(row)[-2:] for row in found] == [["extra.section", "extra.tags"]] * 3
    assert [(row["extra.section"], row["extra.tags"]) for row in found] == [
        ("'=A", ""),
        ("", ""),
        ("B", "EU; loan"),
    ]


@pytest.mark.parametrize("command", ["export csv", "quotes --csv"])
def test_excel_gets_a_byte_order_mark_on_request(
    command: str, seeds_db: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    db = ["--db", str(seeds_db)]
    assert run([*command.split(), *db]) == 0
    plain = capsys.readouterr().out
    assert run([*command.split(), "--bom", *db]) == 0
    assert capsys.readouterr().out == f"\ufeff{plain}"
    assert run([command.split()[0], *(["json"] if "export" in command else ["--json"]), "--bom", *db]) == 2
    assert "error: --bom is for " in capsys.readouterr().err


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)"])
def test_no_cell_is_a_formula(text: str) -> None:
    said = Span(start=0, end=len(text), text=text)
    article = Article(id=text, source=text, sha256="0", text=text, outlet=text)
    quote = Quote(id="q1", kind="direct", content=[said], source=said, confidence=1)
    figure = Figure(id="f1", start=0, end=len(text), text=text, kind="count", value=-1)
    made_by = PipelineInfo(newsclaims="0", model="none", fingerprint="0")
    made = ArticleRecord(article=article, quotes=[quote], figures=[figure], pipeline=made_by)
    (row,) = csv.DictReader(io.StringIO(written("csv", [made])))
    assert {row[name] for name in ("path", "outlet", "text", "mention")} == {f"'{text}"}
    assert row["id"] == f"'{text}/q1"
    (row,) = csv.DictReader(io.StringIO(written("csv", [made], "figures")))
    assert (row["text"], row["value"]) == (f"'{text}", "-1")


def test_csv_has_its_columns_also_without_records() -> None:
    assert export.TABLES == ("articles", "quotes", "figures", "dates", "actors", "claims")
    for table in export.TABLES:
        assert written("csv", [], table) == ",".join(COLUMNS[table]) + "\n"


def test_a_file_has_the_rights_of_any_new_file(tmp_path: Path) -> None:
    export.save([record()], "jsonl", tmp_path / "records.jsonl")
    (tmp_path / "other").touch()
    assert stat.S_IMODE((tmp_path / "records.jsonl").stat().st_mode) == stat.S_IMODE(
        (tmp_path / "other").stat().st_mode
    )


def test_a_file_that_fails_half_way_leaves_the_old_one(tmp_path: Path) -> None:
    def broken() -> Iterator[ArticleRecord]:
        yield record()
        raise RuntimeError("half way")

    path = tmp_path / "records.jsonl"
    path.write_text("old")
    with pytest.raises(RuntimeError, match="half way"):
        export.save(broken(), "jsonl", path)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_symbolic_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "real.jsonl")
    export.save([record()], "jsonl", tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real.jsonl").stat().st_size > 0


def test_where_no_file_can_be_is_an_error_with_a_hint(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nowhere" / "records.jsonl"):
        with pytest.raises(NewsclaimsError, match="can't write") as caught:
            export.save([], "jsonl", path)
        assert caught.value.hint


@pytest.mark.parametrize(
    ("path", "form"),
    [("a.csv", "csv"), ("a.JSON", "json"), ("a.jsonl", "jsonl"), ("a", "jsonl"), ("a.txt", "jsonl")],
)
def test_the_ending_says_the_format(path: str, form: str) -> None:
    assert export.format_of(path) == form


def test_the_command_line_offers_the_formats_that_there_are() -> None:
    (offered, _) = get_args(get_args(_options.Format)[0])
    assert set(get_args(offered)) == export.FORMATS.keys() | export.BINARY.keys()
