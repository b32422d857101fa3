"""Everything that was said about something: `--about` and `--subject`, for claims and for what hangs on them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from newsclaims import extract, query
from newsclaims.cli.app import run
from newsclaims.lexicons.tsv import rows
from newsclaims.store import Store


@pytest.fixture
def seeds(seeds_db: Path) -> Iterator[Store]:
    with Store.open(seeds_db) as store:
        yield store


ON_BELGIUM = [
    "She wondered why Belgium was so worried. Which court",  # by one who was there
    "Iraq’s obligation to pay",  # drawn as a comparison, in the same meeting
    "she understands Russia better than the Belgians",  # by two people
    "the bloc to share those risks",
    "legitimate",
    "“everybody around the table” was listening",
]
"""What a reader of the seeds marks as said by Kallas about Belgium, listed before the program was asked."""


def test_what_kallas_said_about_belgium_is_nothing_that_a_reader_would_not_mark(seeds: Store) -> None:
    found = query.quotes(seeds, query.QuoteFilter(speakers=("kallas",), about="belgium"))
    texts = [row.text for row in found]
    assert len(texts) == 4
    assert all(any(text.startswith(marked) or text in marked for marked in ON_BELGIUM) for text in texts)


@pytest.mark.xfail(strict=True, reason="what is told without a verb of saying is the teller’s alone")
def test_all_that_a_reader_marks_is_found(seeds: Store) -> None:
    wanted = query.QuoteFilter(speakers=("kallas",), about="belgium", mode=None)
    assert len(list(query.quotes(seeds, wanted))) == len(ON_BELGIUM)


def test_the_loan_is_found_wherever_it_is_spoken_of(seeds: Store) -> None:
    found = query.claims(seeds, query.ClaimFilter(about="loan"))
    assert {Path(row.path).name[:3] for row in found} == {"000", "001", "002", "004"}


def test_a_place_is_found_in_its_peoples_name(seeds: Store) -> None:
    found = [row.text for row in query.claims(seeds, query.ClaimFilter(about="belgium"))]
    assert "she understands Russia better than the Belgians" in found
    assert any(text.endswith("a compromise to assuage Belgian fears.") for text in found)


def test_an_actor_is_found_by_the_name_that_another_article_gives(seeds: Store) -> None:
    found = query.claims(seeds, query.ClaimFilter(subject="zelensky"))
    assert [row.text[:20] for row in found] == ["he is ready to meet ", "he was “waiting for "]


def test_the_subject_is_the_narrower_question(seeds: Store) -> None:
    about = {row.id for row in query.claims(seeds, query.ClaimFilter(about="belgium"))}
    subject = list(query.claims(seeds, query.ClaimFilter(subject="belgium")))
    assert {row.id for row in subject} < about
    assert [row.text[:16] for row in subject if row.claimant == "Simon Nixon"] == ["Belgium’s concer"]
    assert not any("than the Belgians" in row.text for row in subject)


def test_dates_are_those_of_claims_about_it(seeds: Store) -> None:
    assert [row.text for row in query.dates(seeds, query.DateFilter(about="loan"))] == [
        "today",
        "late December",
        "last month",
        "the next two years",
    ]


def test_figures_are_those_of_claims_said_of_it(seeds: Store) -> None:
    union = [row.text for row in query.figures(seeds, query.FigureFilter(subject="european union"))]
    assert union == ["more than €187 billion", "$217 billion"]
    assert not list(query.figures(seeds, query.FigureFilter(subject="zeppelin")))


def claims_found(text: str, asked: str, path: Path) -> list[str]:
    with Store.open(path / "news.db", create=True) as store:
        store.add(extract(text))
        return [row.text for row in query.claims(store, query.ClaimFilter(about=asked))]


@pytest.mark.parametrize("row", rows("topic_synonyms"), ids=lambda row: row["words"])
def test_a_thing_is_found_in_other_words(row: dict[str, str], tmp_path: Path) -> None:
    asked, _, claim = row["example"].partition(" | ")
    assert len(claims_found(claim, asked, tmp_path)) == 1


@pytest.mark.parametrize(
    ("text", "asked", "found"),
    [
        ("Obi said Oslo would close the strait.", "norway", 1),
        ("Obi said a mill had burnt in Oslo.", "norway", 0),  # a town
        ("Obi said Brussels would close the strait.", "belgium", 0),  # the EU, as a rule
        ("Obi said the reserves were safe.", "frozen assets", 0),  # any
        ("Obi said the financing was legal.", "reparations loan", 0),  # any
        ("Obi said the bridging loan was dear. Lind said the financing was legal.", "bridging loan", 2),
        ("Obi said the bridging financing was dear. Lind said the loan was legal.", "bridging loan", 2),
        ("Obi said Lind was financing a mill.", "loan", 0),  # a verb
        ("Obi said the loan was legal.", "financing", 1),
        ("Obi said the tax credit was legal.", "loan", 0),
        ("Obi said a minister's duties were hard.", "tariffs", 0),
    ],
)
def test_what_other_words_find(text: str, asked: str, found: int, tmp_path: Path) -> None:
    assert len(claims_found(text, asked, tmp_path)) == found


CONTROL = "Ada Obi said border control was a farce. Jo Lind said the control of passports had failed."


@pytest.mark.parametrize(
    ("text", "asked", "found"),
    [
        (CONTROL, "gun control", 0),
        (CONTROL, "border control", 2),  # the other is in an article that prints both
        (f"Jo Lind has a gun. {CONTROL} ", "gun control", 0),  # not near each other
        ("Ada Obi said gun controls were a farce. Jo Lind said the control had failed.", "gun control", 2),
        ("Ada Obi said a deal for peace was near. Jo Lind said the deal was dead.", "peace deal", 2),
        ("Ada Obi said the trade deal was near. Jo Lind said that there would be peace.", "peace deal", 0),
        ("Obi said a peace deal was near. Lind said he would deal with Roy.", "peace deal", 1),  # a verb
        (CONTROL, "the control", 2),
    ],
)
def test_of_two_words_both_are_meant(text: str, asked: str, found: int, tmp_path: Path) -> None:
    assert len(claims_found(text, asked, tmp_path)) == found


def test_the_subject_of_two_words_is_the_noun_where_the_article_prints_both(tmp_path: Path) -> None:
    told = (
        "Ada Obi said a peace deal was near. Jo Lind said the deal was dead. Kit Roy said he feared any deal."
    )
    with Store.open(tmp_path / "news.db", create=True) as store:
        store.add(extract(told))
        found = [row.text for row in query.claims(store, query.ClaimFilter(subject="peace deal"))]
        assert found == ["a peace deal was near", "the deal was dead"]
        assert not list(query.claims(store, query.ClaimFilter(subject="trade deal")))


def test_the_timeline_is_that_of_claims_about_it(seeds: Store) -> None:
    found = query.timeline(seeds, query.TimelineFilter(about="loan"))
    assert [row.date for row in found] == ["last month", "today", "late December"]


def test_search_finds_records_about_it_and_no_passages(seeds: Store) -> None:
    wanted = query.SearchFilter(about="belgium")
    found = [row.text[:9] for row in query.search(seeds, "risks", wanted) if row.speaker == "Kaja Kallas"]
    assert sorted(found) == ["the bloc ", "“everybod"]
    assert {row.found_in for row in query.search(seeds, "tensions")} == {"text"}
    assert not list(query.search(seeds, "tensions", wanted))


@pytest.mark.parametrize("command", ["quotes", "claims", "dates", "figures", "timeline", "search risks"])
def test_the_commands_ask_so(command: str, seeds_db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*command.split(), "--about", "zeppelins", "--db", str(seeds_db)]) == 1
    assert run([*command.split(), "--subject", "?!", "--db", str(seeds_db)]) == 2
    assert "there is no word to look for" in capsys.readouterr().err


def test_a_claim_tells_its_reading(seeds: Store) -> None:
    found = query.claims(seeds, query.ClaimFilter(speakers=("kallas",), about="belgium"))
    readings = [row.reading for row in found]
    assert "[Kaja Kallas] described its [Belgium’s] concerns as “legitimate”" in readings
