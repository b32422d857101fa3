"""What two articles tell alike: the amounts that are one, and those that only look so."""

import json
import re
from pathlib import Path

import pytest

from newsclaims.cli.app import run
from newsclaims.errors import NoMatchError
from newsclaims.query import find_article
from newsclaims.query.comparison import article
from newsclaims.query.comparisons import ComparisonFilter, comparisons
from newsclaims.store import Store


def pairs(db: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> list[tuple[str, ...]]:
    """Give (verdict, article, amount, other article, other amount), articles by their first three digits."""
    run(["compare", *arguments, "--kind", "figure", "--json", "--db", str(db)])
    return [
        (row["verdict"], _short(row["path"]), row["text"], _short(row["other_path"]), row["other_text"])
        for row in json.loads(capsys.readouterr().out)
    ]


def _short(path: str) -> str:
    return Path(path).name[:3]


def test_the_loan_stands_in_three_articles(seeds_db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert pairs(seeds_db, capsys, "loan") == [
        ("compatible", "000", "€140 billion", "001", "up to €140 billion"),
        ("agree", "000", "€140 billion", "002", "€140 billion"),
        ("compatible", "001", "up to €140 billion", "002", "€140 billion"),
        ("different", "002", "€140 billion", "004", "€90 billion"),
        ("different", "000", "€140 billion", "004", "€90 billion"),
        ("compatible", "001", "up to €140 billion", "004", "€90 billion"),
    ]


def test_what_backs_the_loan_is_another_thing(seeds_db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert pairs(seeds_db, capsys, "loan", "--verdict", "open") == [
        ("open", "000", "€140 billion", "001", "approximately €185 billion"),
        ("open", "001", "approximately €185 billion", "002", "€140 billion"),
    ]


def test_what_one_speaker_says_of_a_thing_stands_side_by_side(
    seeds_db: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kallas = ["--speaker", "kallas"]
    assert run(["compare", *kallas, *kallas, "--about", "belgium", "--json", "--db", str(seeds_db)]) == 0
    rows = json.loads(capsys.readouterr().out)
    articles = [{_short(row["path"]), _short(row["other_path"])} for row in rows]
    assert set().union(*articles) == {"000", "001", "002"}
    assert all(len(both) == 2 for both in articles)
    assert {row["speaker"] for row in rows} == {row["other_speaker"] for row in rows} == {"Kaja Kallas"}


def test_one_bare_noun_is_no_thing_that_two_speak_of(
    seeds_db: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["compare", "--speaker", "kallas", "--speaker", "leyen", "--json", "--db", str(seeds_db)])
    assert [row["why"] for row in json.loads(capsys.readouterr().out)] == ["Ukraine, asset"]


def test_nothing_else_is_compared_in_the_seeds(seeds_db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["compare", "--json", "--db", str(seeds_db)])
    rows = json.loads(capsys.readouterr().out)
    assert len(rows) == 7
    assert [row["other_text"] for row in rows if row["verdict"] == "different"] == ["€90 billion"] * 2


def test_figures_have_it_as_an_option(seeds_db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["compare", "loan", "--kind", "figure", "--db", str(seeds_db)])
    compared = capsys.readouterr().out
    assert run(["figures", "--compare", "loan", "--db", str(seeds_db)]) == 0
    assert capsys.readouterr().out == compared


def test_a_plan_of_28_points_stands_in_two(seeds_db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert pairs(seeds_db, capsys, "point") == [("agree", "002", "28-point", "004", "28-point")]


def test_each_row_says_where_both_stand_and_what_makes_them_one(
    seeds_db: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["compare", "loan", "--json", "--db", str(seeds_db)])
    rows = json.loads(capsys.readouterr().out)
    assert {re.sub(r" of \S*002_", " of 002_", row["why"])[:52] for row in rows} == {
        "loan; Belgium, Ukraine",
        "loan, in the headline; Ukraine, Ursula von der Leyen",
        "loan; Ukraine; as that of 002_50a646b7f3948090.txt",
        "loan; Ukraine; up to; as that of 002_50a646b7f394809",
    }
    for row in rows:
        assert row["end"] - row["start"] == len(row["text"])
        assert row["other_end"] - row["other_start"] == len(row["other_text"])


def test_members_counted_nine_months_apart_are_not_compared(
    seeds_db: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert not [pair for pair in pairs(seeds_db, capsys, "--open") if "27" in pair[2]]


def test_in_a_pipe_a_pair_is_a_line(seeds_db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", "loan", "--db", str(seeds_db)]) == 0
    first = capsys.readouterr().out.splitlines()[0].split("\t")
    assert first[1:5] == ["figure", "compatible", "€140 billion", "Bart De Wever"]
    assert len(first) == 13


@pytest.mark.parametrize("width", ["80", "120"])
def test_at_a_terminal_a_pair_has_the_ids_of_both(
    width: str, seeds_db: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", width)
    run(["compare", "loan", "--verdict", "different", "--db", str(seeds_db)])
    one, other = re.findall(r"[0-9a-f]{4}/f\d+", capsys.readouterr().out)[:2]
    for id, words in ((one, "€140 billion"), (other, "€90 billion")):
        assert run(["show", id, "--json", "--db", str(seeds_db)]) == 0
        assert json.loads(capsys.readouterr().out)["text"] == words


def test_nothing_in_common(seeds_db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", "turnips", "--db", str(seeds_db)]) == 1
    assert capsys.readouterr().out == ""


def test_two_articles_have_an_amount_in_common_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = "Kaja Kallas told Ursula von der Leyen that a loan of €140 billion was ready.\n"
    (tmp_path / "one.txt").write_text(
        f"Loan is ready\n\nNov 27, 2025\n\nA loan of €140 billion is no gift.\n\n{told}\n{told}"
    )
    (tmp_path / "two.txt").write_text(f"Loan it is\n\nNov 28, 2025\n\n{told}")
    db = tmp_path / "db"
    run(["extract", str(tmp_path / "one.txt"), str(tmp_path / "two.txt"), "--fast", "--db", str(db)])
    capsys.readouterr()
    once = [("agree", "one", "€140 billion", "two", "€140 billion")]
    assert pairs(db, capsys) == once
    assert pairs(db, capsys, "--open") == once, "what nobody stands beside hides nothing"


def test_what_chooses_articles_chooses_both_sides(seeds_db: Path) -> None:
    with Store.open(seeds_db) as store:
        left_out = find_article(store, "002")
        every = list(comparisons(store))
        with pytest.raises(NoMatchError):
            list(comparisons(store, ComparisonFilter(where=("section=Politics",))))
        left = list(comparisons(store, ComparisonFilter(without=(left_out,))))
    kept = [one for one in every if left_out not in (article(one.id), article(one.other_id))]
    assert left == [one for one in kept if "as that of" not in one.why], "they follow of what is left out"
    assert 0 < len(left) < len(every)


def test_a_score_beside_a_name_is_no_number_of_such(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = "Kaja Kallas met Ursula von der Leyen near Leeds and brought 33 flags: Halifax 31 Leeds 12.\n"
    for name, day in (("one", "27"), ("two", "28")):
        (tmp_path / f"{name}.txt").write_text(f"The {name}\n\nNov {day}, 2025\n\n{told}")
    db = tmp_path / "db"
    run(["extract", str(tmp_path), "--fast", "--db", str(db)])
    run(["figures", "--db", str(db)])
    assert "31 Leeds" in capsys.readouterr().out
    assert pairs(db, capsys, "--open") == [("agree", "one", "33 flags", "two", "33 flags")]
