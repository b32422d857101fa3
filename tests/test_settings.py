"""newsclaims.toml: what it says counts where neither the command line nor the environment says otherwise."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from newsclaims.cli.app import run
from newsclaims.records import Article, ArticleRecord, PipelineInfo
from newsclaims.store import Store

Output = pytest.CaptureFixture[str]

MADE_BY = PipelineInfo(newsclaims="0.1.0", model="none 0", fingerprint="made-by-hand")


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's own file, which says nothing yet; the current folder is an empty one."""
    path = tmp_path / "home" / "newsclaims.toml"
    path.parent.mkdir()
    path.write_text("")
    monkeypatch.setenv("NEWSCLAIMS_CONFIG", str(path))
    for name in ("DB", "MODEL", "ALIASES"):
        monkeypatch.delenv(f"NEWSCLAIMS_{name}", raising=False)
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    return path


@pytest.fixture
def beside(own: Path) -> Path:
    """The file beside the store that is the default."""
    path = Path("data/newsclaims.toml")
    path.parent.mkdir()
    path.write_text("")
    return path


@pytest.fixture
def info(capsys: Output) -> Callable[..., dict[str, str]]:
    def told(*arguments: str) -> dict[str, str]:
        assert run(["info", *arguments]) == 0
        lines = capsys.readouterr().out.splitlines()
        return {line[:20].strip(): line[21:] for line in lines}

    return told


def filled(path: Path, *titles: str) -> Path:
    with Store.open(path, create=True) as store:
        for title in titles:
            article = Article(id=title, source=f"{title}.txt", sha256="0" * 64, text=title, title=title)
            store.add(ArticleRecord(article=article, pipeline=MADE_BY))
    return path


def test_a_flag_comes_before_the_environment_and_that_before_the_file(
    own: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    own.write_text('db = "said.db"')
    for name in ("said", "set", "given"):
        filled(own.with_name(f"{name}.db"), name)

    def articles(*arguments: str) -> str:
        assert run(["articles", *arguments]) == 0
        return capsys.readouterr().out.split("\t")[1]

    assert articles() == "said", "its path counts from its folder"
    monkeypatch.setenv("NEWSCLAIMS_DB", str(own.with_name("set.db")))
    assert articles() == "set"
    assert articles("--db", str(own.with_name("given.db"))) == "given"


def test_what_is_beside_the_store_comes_before_the_users_own(own: Path, beside: Path, capsys: Output) -> None:
    own.write_text('[columns]\noutlet = "paper"\ntitle = "kop"\n[outlets]\n"harbour.example" = "Mine"')
    beside.write_text('[columns]\noutlet = "krant"\n[outlets]\n"Harbour.example" = "The Harbour Post"')
    row = {"text": "Rain fell.", "kop": "Rain", "krant": "www.harbour.example", "paper": "Other"}
    Path("feed.jsonl").write_text(json.dumps(row))
    assert run(["extract", "feed.jsonl", "--dry-run"]) == 0
    assert capsys.readouterr().out == "feed.jsonl#L1\t\tThe Harbour Post\tRain\n"
    assert run(["extract", "feed.jsonl", "--dry-run", "--map", "outlet=paper"]) == 0
    assert capsys.readouterr().out == "feed.jsonl#L1\t\tOther\tRain\n"
    assert run(["inspect", "feed.jsonl"]) == 0
    assert "outlet     The Harbour Post" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("carried", "outlet"),
    [
        ({"outlet": "harbour.example"}, "The Harbour Post"),
        ({"outlet": "news.harbour.example"}, "The Harbour Post"),
        ({"outlet": "Harbour P."}, "The Harbour Post"),
        ({"url": "https://www.harbour.example/rain"}, "The Harbour Post"),
        ({"outlet": "theguardian.com"}, "The Guardian"),
        ({"outlet": "Canal Times", "url": "https://www.harbour.example/rain"}, "Canal Times"),
        ({"url": "https://other.example/rain"}, ""),
        ({"url": "https://[harbour"}, ""),
    ],
    ids=str,
)
def test_an_outlet_is_called_as_the_user_calls_it(
    carried: dict[str, str], outlet: str, own: Path, capsys: Output
) -> None:
    own.write_text('[outlets]\n"harbour.example" = "The Harbour Post"\n"harbour p." = "The Harbour Post"')
    Path("feed.jsonl").write_text(json.dumps({"text": "Rain fell.", **carried}))
    assert run(["extract", "feed.jsonl", "--dry-run"]) == 0
    assert capsys.readouterr().out.split("\t")[2] == outlet


def test_a_file_of_names_is_found_where_the_file_says(own: Path, capsys: Output) -> None:
    own.write_text('aliases = "names.tsv"')
    filled(Path("data/newsclaims.db"), "Rain")
    assert run(["actors", "--across"]) == 2
    assert str(own.with_name("names.tsv")) in capsys.readouterr().err


def test_info_tells_where_each_is_from(
    own: Path,
    beside: Path,
    info: Callable[..., dict[str, str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = info()
    assert (told["db from"], told["model from"]) == ("default", "default")
    own.write_text('model = "sm"\naliases = "a.tsv"')
    beside.write_text('[columns]\noutlet = "krant"')
    monkeypatch.setenv("NEWSCLAIMS_DB", "data/other.db")
    told = info()
    assert told["settings"] == f"{own}, {beside}"
    assert (told["db from"], told["model from"]) == ("NEWSCLAIMS_DB", str(own))
    assert told["aliases"] == f"{own.with_name('a.tsv')}, from {own}"
    assert told["columns outlet"] == f"krant, from {beside}"
    assert info("--db", "data/a.db", "--model", "sm")["db from"] == "--db"


def test_info_tells_where_a_model_is_from_that_is_not_installed(own: Path, capsys: Output) -> None:
    own.write_text('model = "no_such"')
    assert run(["info"]) == 2
    told, error = capsys.readouterr()
    assert "model                no_such, which isn't installed\n" in told
    assert f"model from           {own}\n" in told
    assert error.startswith("error: no spaCy pipeline 'no_such' is installed")


@pytest.mark.parametrize(
    ("said", "message", "hint"),
    [
        ("model = md", "can't be read: Invalid value", 'a line is model = "md", say'),
        (
            "modell = 'md'",
            "says 'modell', which isn't known",
            "there are db, model, aliases, columns, outlets",
        ),
        ("model = 1", "model isn't a string", 'write model = "…"'),
        ("model = ''", "model names nothing", 'write model = "…", or leave it out'),
        ('aliases = "a\\u0000"', "aliases names nothing", 'write aliases = "…", or leave it out'),
        ("outlets = 'a'", "outlets isn't a table of strings", 'write [outlets], and below name = "…"'),
        ("[columns]\noutlet = 1", "columns isn't a table of strings", "write [columns]"),
    ],
)
def test_what_cannot_be_understood_is_told(
    said: str, message: str, hint: str, own: Path, capsys: Output
) -> None:
    own.write_text(said)
    assert run(["articles"]) == 2
    told = capsys.readouterr().err
    assert f"{own}" in told
    assert message in told
    assert f"hint: {hint}" in told
    assert run(["schema"]) == 0, "what asks for no setting goes on"


def test_a_file_may_begin_with_a_byte_order_mark(own: Path, info: Callable[..., dict[str, str]]) -> None:
    own.write_text('model = "sm"', encoding="utf-8-sig")
    assert info()["model from"] == str(own)


def test_the_file_beside_the_store_cannot_name_the_store(beside: Path, capsys: Output) -> None:
    beside.write_text('db = "other.db"')
    assert run(["articles"]) == 2
    assert "says which store, and is found by it" in capsys.readouterr().err


def test_a_file_that_is_named_must_be_there(own: Path, capsys: Output) -> None:
    own.unlink()
    assert run(["articles"]) == 2
    assert (
        capsys.readouterr().err
        == f"error: there is no {own}\nhint: NEWSCLAIMS_CONFIG names your newsclaims.toml\n"
    )


@pytest.mark.parametrize("said", ['outlett = "paper"', 'outlet = " "'])
@pytest.mark.parametrize("command", [["extract", "--dry-run"], ["inspect"]], ids=lambda command: command[0])
def test_a_column_of_no_field_is_told_with_its_file_and_table(
    said: str, command: list[str], own: Path, beside: Path, capsys: Output
) -> None:
    own.write_text("")
    beside.write_text(f"[columns]\ntitle = 'kop'\n{said}")
    Path("feed.jsonl").write_text('{"text": "Rain fell."}')
    assert run([*command, "feed.jsonl", "--map", "title=head"]) == 2
    told = capsys.readouterr().err
    assert f"error: {beside}: in [columns], {said} names no field's column\n" in told
    assert 'hint: write FIELD = "COLUMN"; the fields are text, ' in told
    assert "--map" not in told
