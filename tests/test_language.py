"""Articles in other languages than English are told and left; English ones never are."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from babel import Locale

from newsclaims import extract
from newsclaims.articles import Unreadable, from_text, read
from newsclaims.articles.language import NAMES, tell_language
from newsclaims.cli.app import run
from newsclaims.errors import ArticleError
from newsclaims.records import Article

ENGLISH = (
    "Ministers agreed a loan of 90 billion euros on Thursday, after a night of talks that nearly failed.\n\n"
    "“This is the day we had waited for,” said Ada Obi, the finance minister, at the harbour."
    " Two countries voted against, and a third asked for more time.\n"
)
FOREIGN = dict(
    line.split("\t")
    for line in Path(__file__).with_name("gold").joinpath("languages.tsv").read_text("utf-8").splitlines()
)
"""A paragraph of news a language, all invented."""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("NEWSCLAIMS_DB", raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


# The language of a text


@pytest.mark.parametrize("code", FOREIGN)
def test_a_paragraph_of_news_tells_its_language(code: str) -> None:
    assert tell_language(FOREIGN[code]) == code


@pytest.mark.parametrize("code", ["fr", "pl", "ru", "tr"])
def test_capitals_hide_no_language(code: str) -> None:
    assert tell_language(FOREIGN[code].upper()) == code


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        ENGLISH.upper(),
        "aaaa " * 100,
        "Hej. ho! " * 50,
        "The talks in Łódź were led by Zbigniew Wójcik, Małgorzata Świątek, Krzysztof Żółkiewski, Bogusława Dąbrowska,"
        " Wojciech Szczęsny and Stanisław Gąsienica of the Polskie Stronnictwo Ludowe, and by Jürgen Müller of the"
        " Bundesministerium für Wirtschaft und Klimaschutz.",
        "SOCCER - POLISH FIRST DIVISION RESULTS.\nWARSAW\nAmica Wronki 3 Hutnik Kraków 0\nSokół Tychy 5 Lech Poznań 3\n"
        "Stomil Olsztyn 1 Łódź 1\nWisła Kraków 2 Odra Wodzisław 0\nRaków Częstochowa 1 Górnik Zabrze 0\nŚląsk Wrocław 2"
        " Zagłębie Lubin 1\nLegia Warszawa 3 Ruch Chorzów 0\n",
        "| Quarter | Revenue | Profit |\n| Q1 2024 | 1,204.5 | 88.1 |\n| Q2 2024 | 1,310.2 | 91.7 |\n"
        "| Q3 2024 | 1,287.9 | 90.0 |\n"
        "| Q4 2024 | 1,401.3 | 99.4 |\n| Q1 2025 | 1,388.8 | 97.2 |\n| Q2 2025 | 1,420.1 | 101.6 |\n",
        *(
            f"{ENGLISH}{ENGLISH}{ENGLISH}She said: {FOREIGN[code][:150]}"
            for code in ("fr", "ja", "ru", "ar", "el")
        ),
    ],
    ids=lambda text: text[:20],
)
def test_english_stays_english(text: str) -> None:
    """With names, results, tables, capitals and quotations of other languages; None is read as English, too."""
    assert tell_language(text) in ("en", None)


@pytest.mark.parametrize("code", ["fr", "de", "pl", "ru", "ja"])
def test_an_article_that_quotes_english_is_foreign(code: str) -> None:
    assert tell_language(FOREIGN[code] + "\n“This is the day we had waited for.”\n" + FOREIGN[code]) == code


@pytest.mark.parametrize(
    ("stated", "told"),
    [
        ([], None),
        (["fr-CA"], "fr"),
        (["French"], "fr"),
        ([" EN_us "], "en"),
        (["eng"], "en"),
        (["nb-NO"], "no"),
        (["de", "en"], "en"),
        (["", "und", "it"], "it"),
        (["und"], None),
    ],
)
def test_of_a_short_text_what_is_stated_counts(stated: list[str], told: str | None) -> None:
    assert tell_language("Ministers agreed the loan.", stated) == told


def test_of_a_longer_text_its_words_count() -> None:
    assert tell_language(ENGLISH, ["fr"]) == "en"
    assert tell_language(FOREIGN["fr"], ["en"]) == "fr"


@pytest.mark.parametrize("code", NAMES)
def test_languages_are_called_what_cldr_calls_them(code: str) -> None:
    assert NAMES[code] == Locale("en").languages[code]


# Articles


def test_an_article_in_another_language_is_refused_with_its_reason(here: Path) -> None:
    (here / "a.txt").write_text(FOREIGN["fr"], "utf-8")
    assert list(read(["a.txt"])) == [
        Unreadable("a.txt", "the article is in French (fr)", "--any-language reads it all the same")
    ]


def test_any_language_is_read_if_asked_for(here: Path) -> None:
    (here / "a.txt").write_text(FOREIGN["fr"], "utf-8")
    [article] = read(["a.txt"], any_language=True)
    assert isinstance(article, Article)
    assert (article.text, article.language) == (FOREIGN["fr"], "fr")


def test_a_language_without_a_name_here_is_told_by_its_code() -> None:
    with pytest.raises(ArticleError, match=r"the article is in another language \(mg\)"):
        from_text(
            "Nanambara ny governemanta omaly fa hanokana vola efapolo tapitrisa ho an'ny fanamboarana ny sekoly"
            " eo amin'ny faritra. Tsy afaka miandry intsony izahay, hoy ny minisitra tamin'ny mpanao gazety. Milaza ny"
            " sendika fa tsy ampy izany ary hitokona izy ireo amin'ny volana ambony."
        )


@pytest.mark.parametrize("root", ["fr", "de-DE", "en", ""])
def test_an_english_page_is_read_whatever_its_template_states(here: Path, root: str) -> None:
    paragraphs = "".join(f"<p>{line}</p>" for line in ENGLISH.split("\n") if line)
    page = f"<!DOCTYPE html><html lang='{root}'><body><article><h1>Loan agreed</h1>{paragraphs}</article></body></html>"
    (here / "a.html").write_text(page, "utf-8")
    [article] = read(["a.html"])
    assert isinstance(article, Article)
    assert article.language == "en"


@pytest.mark.parametrize("code", ["fr", "pl", "ru", "ja", "ar"])
def test_a_page_in_another_language_is_refused_for_that(here: Path, code: str) -> None:
    text = FOREIGN[code]
    paragraphs = "".join(f"<p>{part}</p>" for part in (text, text[60:], text[100:]))
    page = f"<!DOCTYPE html><html lang='en'><body><article><h1>{text[:40]}</h1>{paragraphs}</article></body></html>"
    (here / "a.html").write_text(page, "utf-8")
    [item] = read(["a.html"])
    assert isinstance(item, Unreadable)
    assert item.reason == f"the article is in {NAMES[code]} ({code})"


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        (ENGLISH, "fr", "en"),
        (FOREIGN["fr"], "en", "fr"),
        ("Le prêt est accordé.", "fr", "fr"),
        ("The loan is agreed.", "en-GB", "en"),
        ("The loan is agreed.", None, None),
    ],
)
def test_a_feeds_line_is_in_the_language_that_its_text_tells(
    here: Path, text: str, language: str | None, told: str | None
) -> None:
    (here / "a.jsonl").write_text(json.dumps({"text": text, "language": language}) + "\n", "utf-8")
    [article] = read(["a.jsonl"], any_language=True)
    assert isinstance(article, Article)
    assert article.language == told
    [item] = read(["a.jsonl"])
    assert isinstance(item, Article) == (told in ("en", None))


def test_from_python() -> None:
    with pytest.raises(ArticleError, match="German") as error:
        extract(FOREIGN["de"])
    assert error.value.hint == "--any-language reads it all the same"
    assert extract(FOREIGN["de"], any_language=True).article.language == "de"


# The command


def test_foreign_articles_are_reported_and_the_others_stored(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "a.txt").write_text(ENGLISH, "utf-8")
    (here / "b.txt").write_text(FOREIGN["it"], "utf-8")
    assert run(["extract", "."]) == 2
    told = capsys.readouterr().err
    assert (
        "error: b.txt: the article is in Italian (it)\nhint: --any-language reads it all the same\n" in told
    )
    assert "1 extracted" in told
    assert run(["extract", ".", "--any-language"]) == 0
    assert "2 articles" in capsys.readouterr().err


QUERY = """
import sys
from newsclaims.cli.app import run
assert run(["extract", "a.txt", "--quiet"]) == 0
for name in [name for name in sys.modules if name.startswith("py3langid")]:
    raise SystemExit(f"{name} was imported for an English article")
from newsclaims.articles import read
list(read(["b.txt"]))
assert "py3langid.langid" in sys.modules
"""


def test_what_names_languages_is_loaded_for_foreign_articles_only(here: Path) -> None:
    (here / "a.txt").write_text(ENGLISH, "utf-8")
    (here / "b.txt").write_text(FOREIGN["it"], "utf-8")
    subprocess.run([sys.executable, "-W", "error", "-c", QUERY], check=True, timeout=120)
