"""What `export datasette` writes, opened by a Datasette."""

import json
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from newsclaims.cli.app import run
from newsclaims.export.datasette import DATABASE, METADATA

TOLD = json.loads((files("newsclaims.export") / "datasette.json").read_text("utf-8"))["databases"][
    "newsclaims"
]
SHOWN = [name for name, table in TOLD["tables"].items() if not table.get("hidden")]

ASKED = {
    "said_by": "speaker=kallas&words=europe",
    "figures_from": "unit=EUR&least=100000000000",
    "claimed_for": "first_day=2025-12-01&last_day=2025-12-31",
    "unnamed_by_outlet": "",
}

# Its own process: Datasette leaves connections and threads to the end of the program.
VISIT = """
import asyncio, json, sys
from pathlib import Path
from datasette.app import Datasette

async def visit(folder, paths):
    patience = {"sql_time_limit_ms": 60_000, "facet_time_limit_ms": 60_000}  # on a slow machine, too
    served = Datasette([], config_dir=Path(folder), settings=patience)
    await served.invoke_startup()
    answers = {}
    for path in paths:
        answer = await served.client.get(path)
        is_json = answer.headers["content-type"].startswith("application/json")
        answers[path] = [answer.status_code, answer.json() if is_json else answer.text]
    print(json.dumps(answers))

asyncio.run(visit(sys.argv[1], sys.argv[2:]))
"""

PAGES = ["/", "/newsclaims", *(f"/newsclaims/{name}" for name in SHOWN)]
QUERIES = [f"/newsclaims/{name}.json?_shape=array&{given}" for name, given in ASKED.items()]
FACETS = [f"/newsclaims/{name}.json" for name in SHOWN]
SEARCHES = [
    f"/newsclaims/{name}.json?_shape=array&_search=belgium" for name in ("articles", "quotes", "claims")
]


@pytest.fixture(scope="module")
def folder(seeds_db: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is exported of the seeds, unpacked."""
    made = tmp_path_factory.mktemp("datasette")
    archive = made / "claims.zip"
    assert run(["export", "datasette", "--db", str(seeds_db), "-o", str(archive)]) == 0
    with zipfile.ZipFile(archive) as packed:
        assert packed.namelist() == [DATABASE, METADATA]
        packed.extractall(made / "served")
    return made / "served"


@pytest.fixture(scope="module")
def answers(folder: Path) -> dict[str, Any]:
    """What Datasette answers, by address: its status, and what is there."""
    command = [sys.executable, "-c", VISIT, str(folder), *PAGES, *QUERIES, *FACETS, *SEARCHES]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    answered: dict[str, Any] = json.loads(done.stdout)
    return answered


@pytest.mark.parametrize("path", PAGES)
def test_datasette_shows_each_table(path: str, answers: dict[str, Any]) -> None:
    status, page = answers[path]
    assert status == 200
    if path != "/":
        told = TOLD["tables"].get(path.rpartition("/")[2], {}).get("description")
        assert told is None or told.replace("'", "&#39;") in page


def test_what_only_joins_is_hidden(answers: dict[str, Any]) -> None:
    _, page = answers["/newsclaims"]
    assert 'href="/newsclaims/quotes"' in page
    assert 'href="/newsclaims/claim_topics"' not in page


@pytest.mark.parametrize("name", [name for name in SHOWN if "facets" in TOLD["tables"][name]])
def test_each_table_can_be_counted_by_its_facets(name: str, answers: dict[str, Any]) -> None:
    status, table = answers[f"/newsclaims/{name}.json"]
    assert status == 200
    found = {facet: len(counted["results"]) for facet, counted in table["facet_results"].items()}
    assert list(found) == TOLD["tables"][name]["facets"]
    assert all(found.values())


@pytest.mark.parametrize("path", SEARCHES)
def test_words_are_found(path: str, answers: dict[str, Any]) -> None:
    status, rows = answers[path]
    assert status == 200
    assert rows
    assert all("belgi" in json.dumps(row).lower() for row in rows)


def test_every_question_is_asked_here() -> None:
    assert list(TOLD["queries"]) == list(ASKED)


def test_questions_answer_as_the_commands_do(
    answers: dict[str, Any], seeds_db: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def command(*asked: str) -> list[dict[str, Any]]:
        assert run([*asked, "--json", "--db", str(seeds_db)]) == 0
        found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
        return found

    said, figures, claimed, unnamed = (answers[path][1] for path in QUERIES)
    expected = command("quotes", "-iF", "europe", "--speaker", "kallas", "--mode", "any")
    assert {row["quote"] for row in said} == {row["id"] for row in expected}
    expected = command("figures", "--unit", "EUR", "--min", "100bn")
    assert {row["figure"] for row in figures} == {row["id"] for row in expected}
    expected = command("timeline", "--from", "2025-12", "--to", "2025-12")
    assert {row["claim"] for row in claimed} >= {row["id"] for row in expected}
    anonymous = command("quotes", "--anonymous")
    assert sum(row["unnamed"] or 0 for row in unnamed) == len(anonymous)


def test_what_is_told_of_is_there(folder: Path) -> None:
    with closing(sqlite3.connect(folder / DATABASE)) as connection:
        for name, table in TOLD["tables"].items():
            columns = {row[1] for row in connection.execute(f"PRAGMA table_info({name})")}
            told = {*table.get("columns", ()), *table.get("facets", ())}
            assert told <= columns, name
        sql = "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')"
        tables = {name for (name,) in connection.execute(sql) if "_fts" not in name}
        assert tables - {"sqlite_sequence"} == TOLD["tables"].keys()


def test_the_users_machine_is_not_told(folder: Path, seeds_db: Path) -> None:
    with closing(sqlite3.connect(seeds_db)) as own, closing(sqlite3.connect(folder / DATABASE)) as public:
        sql = "SELECT count(path), count(read_at) FROM article_sources"
        assert min(own.execute(sql).fetchone()) > 0
        assert public.execute(sql).fetchone() == (0, 0)


def test_who_is_who_is_as_in_the_store(
    folder: Path, seeds_db: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["actors", "--json", "--db", str(seeds_db)]) == 0
    own = {row["id"]: row["identity"] for row in json.loads(capsys.readouterr().out)}
    with closing(sqlite3.connect(folder / DATABASE)) as public:
        assert dict(public.execute("SELECT actor, identity FROM identity_actors")) == own


def test_it_is_a_store_that_newsclaims_reads(folder: Path) -> None:
    assert run(["quotes", "--speaker", "kallas", "--db", str(folder / DATABASE)]) == 0
