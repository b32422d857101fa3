"""`newsclaims serve`: who is let in, what the page and the API answer, and that nothing is written or acts."""

import http.client
import json
import re
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from newsclaims import asking, query
from newsclaims.cli import app as cli
from newsclaims.cli.serving.app import Served
from newsclaims.cli.serving.parameters import QUESTIONS
from newsclaims.errors import StoreError
from newsclaims.records import ArticleRecord
from newsclaims.report import page
from newsclaims.store import Store, opening

TOKEN = "a-token-of-43-letters"
PORT = 8765

NASTY = '</script><script>alert(1)</script><img src=x onerror="alert(1)"> \u202e {{ 7 * 7 }}'


def record(id: str, said: str, name: str = "Ada Obi") -> ArticleRecord:
    text = f"“{said},” {name} said."
    start, named = 1, text.rindex(name)
    content = {"start": start, "end": start + len(said), "text": said}
    mention = {"start": named, "end": named + len(name), "text": name, "form": "name"}
    return ArticleRecord.model_validate(
        {
            "article": {"id": id, "source": f"{id}.txt", "sha256": "0" * 64, "text": text, "outlet": "Post"}
            | {"published": "2025-11-27"},
            "pipeline": {"newsclaims": "0.1", "model": "none", "fingerprint": "f"},
            "actors": [{"id": "a1", "name": name, "type": "person", "mentions": [mention]}],
            "quotes": [
                {
                    "id": "q1",
                    "kind": "direct",
                    "content": [content],
                    "speaker": {"name": name, "type": "person", "actor": "a1", "rule": "name"},
                    "confidence": 1,
                }
            ],
        }
    )


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "news.db"
    with Store.open(path, create=True) as store:
        store.add(record("one", "We lost the vote"))
        store.add(record("two", NASTY, "Ben <b>Roe</b>"))
    return path


@pytest.fixture
def served() -> Iterator[Callable[..., TestClient]]:
    """Serve a store to somebody who has no token yet."""
    clients: list[TestClient] = []

    def serve(db: Path, by: str | None = None, **chosen: Any) -> TestClient:
        wanted = query.RecordFilter(since=chosen.get("since"))
        app = Served(db, chosen, wanted, by).application(TOKEN, PORT)
        clients.append(TestClient(app, base_url=f"http://127.0.0.1:{PORT}").__enter__())
        return clients[-1]

    yield serve
    for client in clients:
        client.__exit__()


@pytest.fixture
def client(served: Callable[..., TestClient], db: Path) -> TestClient:
    """Serve a store to a program that has the token."""
    found = served(db)
    found.headers["authorization"] = f"Bearer {TOKEN}"
    return found


@pytest.mark.parametrize(
    "path", ["/", "/state", "/api", "/api/quotes", "/none", "/?token=guess", "/?token=ü"]
)
def test_without_the_token_nothing_is_answered(
    path: str, served: Callable[..., TestClient], db: Path
) -> None:
    answer = served(db).get(path)
    assert answer.status_code == 403
    assert "vote" not in answer.text


def test_the_address_that_is_printed_gives_a_cookie_and_loses_the_token(
    served: Callable[..., TestClient], db: Path
) -> None:
    client = served(db)
    first = client.get(f"/?token={TOKEN}", follow_redirects=False)
    assert (first.status_code, first.headers["location"]) == (303, "/")
    assert {"HttpOnly", "SameSite=strict"} <= set(first.headers["set-cookie"].split("; "))
    assert client.get("/").status_code == 200


@pytest.mark.parametrize("given", ["Bearer wrong", "Bearer ", f"Basic {TOKEN}", ""])
def test_another_token_is_none(given: str, served: Callable[..., TestClient], db: Path) -> None:
    assert served(db).get("/api", headers={"authorization": given}).status_code == 403


@pytest.mark.parametrize(
    ("host", "status"),
    [
        (f"127.0.0.1:{PORT}", 200),
        (f"localhost:{PORT}", 200),
        ("rebound.example", 400),
        (f"127.0.0.1.rebound.example:{PORT}", 400),
        ("[", 400),
    ],
)
def test_a_name_of_anothers_that_leads_here_is_no_way_in(host: str, status: int, client: TestClient) -> None:
    assert client.get("/api/quotes", headers={"host": host}).status_code == status


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
@pytest.mark.parametrize("path", ["/", "/state", "/api/quotes"])
def test_nothing_but_get_is_taken(method: str, path: str, client: TestClient) -> None:
    assert client.request(method, path).status_code == 405


@pytest.mark.parametrize("path", ["/", "/state", "/api", "/api/quotes", "/api/quotes?kind=none", "/none"])
def test_no_other_site_may_read_show_or_hold_an_answer(path: str, client: TestClient) -> None:
    headers = client.get(path, headers={"origin": "https://elsewhere.example"}).headers
    assert not [name for name in headers if name.startswith("access-control-")]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] == ("private, no-cache" if path == "/" else "no-store")


def test_a_fault_of_ours_is_sealed_as_well(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(query, "quotes", lambda *_: 1 / 0)
    quiet = TestClient(client.app, f"http://127.0.0.1:{PORT}", raise_server_exceptions=False)
    answer = quiet.get("/api/quotes", headers=client.headers)
    assert (answer.status_code, answer.json()["error"]) == (500, "ZeroDivisionError: division by zero")
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("path", ["/", "/state", "/api/quotes"])
def test_who_asks_for_the_head_only_gets_it(path: str, client: TestClient) -> None:
    head = client.head(path)
    assert (head.status_code, int(head.headers["content-length"])) == (200, len(client.get(path).content))


@pytest.mark.parametrize("path", ["/news.db", "/%2e%2e/news.db", "/api/..%2f..%2fnews.db", "/api/%00"])
def test_no_address_leads_to_a_file(path: str, client: TestClient) -> None:
    assert client.get(path).status_code == 404


ASKED = [
    ("quotes?speaker=kallas&kind=direct", ["quotes", "--speaker", "kallas", "--kind", "direct"]),
    (
        "quotes?mode=any&min-confidence=0.9&sort=newest",
        ["quotes", "--mode", "any", "--min-confidence", "0.9", "--sort", "newest"],
    ),
    (
        "quotes?speaker=kallas&speaker=putin&pattern=WAR&ignore-case=true&word-regexp=true",
        ["quotes", "-i", "-w", "WAR", "--speaker", "kallas", "--speaker", "putin"],
    ),
    ("figures?min=€1bn&sort=amount", ["figures", "--min", "€1bn", "--sort", "amount"]),
    ("dates?from=2025-12&to=2026", ["dates", "--from", "2025-12", "--to", "2026"]),
    ("actors?type=person", ["actors", "--type", "person"]),
    ("claims?negated=false&about=belgium", ["claims", "--no-negated", "--about", "belgium"]),
    ("ledger?sort=weight&until=2025-12", ["claims", "--ledger", "--sort", "weight", "--until", "2025-12"]),
    ("timeline?from=2025-12", ["timeline", "--from", "2025-12"]),
    ("articles?since=2025-11", ["articles", "--since", "2025-11"]),
    ("search?words=frozen assets&in=quotes", ["search", "frozen", "assets", "--in", "quotes"]),
]


@pytest.mark.parametrize(("address", "command"), ASKED)
def test_the_api_gives_what_the_commands_give_as_json(
    address: str,
    command: list[str],
    served: Callable[..., TestClient],
    seeds_db: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert cli.run([*command, "--json", "--db", str(seeds_db)]) == 0
    answer = served(seeds_db).get(f"/api/{address}", headers={"authorization": f"Bearer {TOKEN}"})
    assert answer.headers["content-type"] == "application/json"
    assert answer.json() == json.loads(capsys.readouterr().out)


def test_every_question_is_asked_above_and_tells_what_it_takes(client: TestClient) -> None:
    assert {address.partition("?")[0] for address, _ in ASKED} == set(QUESTIONS)
    taken = client.get("/api").json()
    assert list(taken) == list(QUESTIONS)
    assert {"speaker", "min-confidence", "where", "ignore-case"} <= set(taken["quotes"]["properties"])
    assert taken["search"]["required"] == ["words"]


@pytest.mark.parametrize(
    ("address", "status", "error"),
    [
        ("quotes?speeker=obi", 400, "quotes takes no speeker"),
        ("quotes?kind=loud", 400, "kind: input should be 'direct', 'indirect' or 'mixed'"),
        ("quotes?since=2025&since=2026", 400, "since: input should be a valid string"),
        ("quotes?since=November", 400, "'November' isn't a day, a month or a year"),
        ("search", 400, "words: field required"),
        ("quotes?speaker=nobody", 404, "no speaker matches 'nobody'"),
        (
            "quotes?pattern=(",
            400,
            "'(' isn't a regular expression: missing ), unterminated subpattern at position 0",
        ),
    ],
)
def test_a_question_that_cannot_be_answered_says_why(
    address: str, status: int, error: str, client: TestClient
) -> None:
    answer = client.get(f"/api/{address}")
    assert (answer.status_code, answer.json()["error"]) == (status, error)
    assert answer.json()["hint"]


def test_what_is_served_may_be_a_part_of_the_articles(served: Callable[..., TestClient], db: Path) -> None:
    client = served(db, since="2026")
    client.headers["authorization"] = f"Bearer {TOKEN}"
    assert client.get("/api/quotes").json() == []
    assert "We lost the vote" not in client.get("/").text
    assert len(client.get("/api/quotes?since=2025").json()) == 2


def test_a_reload_shows_what_came_in_and_the_state_tells_that_there_is_more(
    client: TestClient, db: Path
) -> None:
    before = client.get("/").text
    assert client.get("/state").json() == {"version": version(before), "articles": 2}
    with Store.open(db) as store:
        store.add(record("three", "The road is closed"))
    now = client.get("/state").json()
    assert now["articles"] == 3
    assert now["version"] != version(before)
    assert "The road is closed" not in before
    after = client.get("/").text
    assert "The road is closed" in after
    assert version(after) == now["version"]


def version(page: str) -> str:
    (found,) = re.findall(r'data-version="(\w+)"', page)
    return str(found)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The versions of the pages that were made, one after another."""
    versions: list[str] = []
    write = page.write

    def noted(records: Any, out: Any, look: page.Look) -> None:
        versions.append(str(look.live))
        write(records, out, look)

    monkeypatch.setattr(page, "write", noted)
    return versions


def test_the_page_is_made_once_and_kept_until_the_store_changes(
    client: TestClient, db: Path, made: list[str]
) -> None:
    first = client.get("/").text
    client.get("/api/quotes")  # opens the store, and lays and takes away its side files
    assert client.get("/").text == first
    with Store.open(db) as store:
        store.add(record("three", "The road is closed"))
        during = client.get("/").text
    client.get("/")
    assert version(first) != version(during)
    assert made[:2] == [version(first), version(during)]


def test_who_ask_at_once_wait_for_one_page(client: TestClient, made: list[str]) -> None:
    with ThreadPoolExecutor() as several:
        pages = set(several.map(lambda _: client.get("/").text, range(4)))
    assert len(pages) == len(made) == 1


def test_a_page_for_which_nobody_waits_is_not_made_to_its_end(db: Path) -> None:
    served = Served(db, {}, query.RecordFilter())
    client = TestClient(served.application(TOKEN, PORT), f"http://127.0.0.1:{PORT}")
    client.headers["authorization"] = f"Bearer {TOKEN}"
    served.ended = lambda: True
    with pytest.raises(ConnectionAbortedError):
        client.get("/")
    served.ended = lambda: False
    assert "We lost the vote" in client.get("/").text


def test_a_browser_that_has_the_page_is_told_so(
    client: TestClient, served: Callable[..., TestClient], db: Path
) -> None:
    etag = client.get("/").headers["etag"]
    for given in (etag, f'W/{etag}, "another"'):
        again = client.get("/", headers={"if-none-match": given})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", etag)
    other = served(db, since="2026").get(
        "/", headers={"if-none-match": etag, "authorization": f"Bearer {TOKEN}"}
    )
    assert other.status_code == 200, "another start may show other articles"
    with Store.open(db) as store:
        store.add(record("three", "The road is closed"))
    assert client.get("/", headers={"if-none-match": etag}).status_code == 200


def test_another_store_in_its_place_is_shown_and_stays_whole(
    client: TestClient, db: Path, tmp_path: Path
) -> None:
    assert "We lost the vote" in client.get("/").text
    other = tmp_path / "other.db"
    with Store.open(other, create=True) as store:
        store.add(record("four", "The bridge is open"))
    assert client.get("/state").json()["articles"] == 2
    other.replace(db)
    page = client.get("/").text
    assert "The bridge is open" in page
    assert "We lost the vote" not in page
    with Store.open(db) as store:
        assert [row["id"] for row in store.rows("SELECT id FROM articles")] == ["four"]


def test_nothing_stays_beside_the_store_between_answers(client: TestClient, db: Path) -> None:
    with ThreadPoolExecutor() as several:
        paths = ["/", "/state", "/api/quotes", "/api/search?words=vote"] * 5
        assert {one.status_code for one in several.map(client.get, paths)} == {200}
    assert [path.name for path in db.parent.iterdir()] == ["news.db"]


def test_a_store_that_another_program_keeps_locked_is_told(
    client: TestClient, db: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "PATIENCE", 0)
    with closing(sqlite3.connect(db, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        for path in ("/", "/state", "/api/quotes"):
            answer = client.get(path)
            assert answer.status_code == 503
            assert answer.json()["error"] == f"{db} is locked by another program"
    assert client.get("/").status_code == 200


def test_what_is_served_sees_the_names_as_the_user_has_them_now(client: TestClient, db: Path) -> None:
    db.with_name("aliases.tsv").write_text("alias\tname\nAda Obi\tAdaeze Obi\n", "utf-8")
    assert client.get("/api/quotes?speaker=obi").json()[0]["speaker"] == "Adaeze Obi"
    assert "Adaeze Obi" in client.get("/").text


def test_nothing_in_the_store_acts(client: TestClient) -> None:
    page = client.get("/").text
    assert "<b>Roe</b>" not in page
    assert page.count("</script>") == page.count("<script")
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)
    policy = policy.replace("&#39;", "'")
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert re.findall(r"[\w-]+-src (?!'sha256-)[^;]+", policy) == ["default-src 'none'", "connect-src 'self'"]
    quotes = client.get("/api/quotes")
    assert quotes.headers["content-security-policy"].startswith("default-src 'none'")
    assert NASTY in [one["text"] for one in quotes.json()]


def test_the_store_is_read_and_not_written(client: TestClient, db: Path) -> None:
    with Store.open(db):  # so that no side file comes or goes with who closes last
        before = db.read_bytes()
        for path in ("/", "/state", "/api/search?words=vote", *(f"/api/{name}" for name in QUESTIONS[:-1])):
            assert client.get(path).status_code == 200
        assert db.read_bytes() == before


@pytest.fixture
def correcting(served: Callable[..., TestClient], db: Path) -> TestClient:
    """Serve a store with --correct to a program that has the token."""
    found = served(db, by="ann")
    found.headers["authorization"] = f"Bearer {TOKEN}"
    return found


def test_with_correct_a_quote_is_set_right_as_the_command_does_and_that_taken_back(
    correcting: TestClient, db: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = {"id": "one/q1", "speaker": "Jo Lind", "kind": "mixed", "why": "heard it"}
    answer = correcting.post("/correct", json=said)
    assert answer.status_code == 200
    (quote,) = correcting.get("/api/quotes?pattern=vote").json()
    assert (quote["speaker"], quote["kind"], quote["corrected_by"]) == ("Jo Lind", "mixed", "ann")
    assert cli.run(["correct", "--list", "--json", "--db", str(db)]) == 0
    assert json.loads(capsys.readouterr().out) == [answer.json()]
    assert "✎ ann" in correcting.get("/").text
    correcting.post("/correct", json={"id": str(answer.json()["number"]), "undo": True})
    (quote,) = correcting.get("/api/quotes?pattern=vote").json()
    assert (quote["speaker"], quote["kind"], quote["corrected_by"]) == ("Ada Obi", "direct", None)


@pytest.mark.parametrize(
    ("said", "status", "error"),
    [
        ("{", 400, "correct: invalid JSON"),
        ("{}", 400, "id: field required"),
        ('{"id": "one/q1", "value": "3"}', 400, "correct takes no value"),
        ('{"id": "one/q1"}', 400, "it is wrong, or something in it is otherwise"),
        ('{"id": "one/q1", "kind": "loud"}', 400, "'loud' is none of the words for that"),
        ('{"id": "one/q7", "wrong": true}', 404, "the article one has no quote q7"),
        ('{"id": "one/q1", "undo": true}', 404, "there is no such correction"),
    ],
)
def test_a_correction_that_cannot_be_understood_says_why(
    said: str, status: int, error: str, correcting: TestClient
) -> None:
    answer = correcting.post("/correct", content=said)
    assert (answer.status_code, answer.json()["error"][: len(error)]) == (status, error)
    assert answer.json()["hint"]


WRONG = {"id": "one/q1", "wrong": True}


def test_without_correct_nothing_can_be_set_right(client: TestClient, db: Path) -> None:
    before = db.read_bytes()
    assert client.post("/correct", json=WRONG).status_code == 404
    assert 'id="correct"' not in client.get("/").text
    assert db.read_bytes() == before


@pytest.mark.parametrize("origin", ["http://127.0.0.1:3000", "https://elsewhere.example", "null"])
def test_no_other_page_sets_right_with_the_cookie_of_this_one(
    origin: str, served: Callable[..., TestClient], db: Path
) -> None:
    client = served(db, by="ann")
    assert client.post("/correct", json=WRONG).status_code == 403, "nor who has no token"
    client.get(f"/?token={TOKEN}")
    assert client.post("/correct", json=WRONG, headers={"origin": origin}).status_code == 403
    assert len(client.get("/api/quotes").json()) == 2
    own = {"origin": f"http://127.0.0.1:{PORT}"}
    assert client.post("/correct", json=WRONG, headers=own).status_code == 200
    assert len(client.get("/api/quotes").json()) == 1


def test_a_store_that_is_opened_to_be_read_takes_nothing(db: Path) -> None:
    with asking.Store(db, read_only=True) as store:
        with pytest.raises(StoreError, match=r"read-?only"):
            store.add(record("three", "The road is closed"))
        assert len(store.articles()) == 2


def test_a_store_that_went_is_told(client: TestClient, db: Path) -> None:
    db.unlink()
    assert client.get("/api/quotes").status_code == 503
    assert "there is no store" in client.get("/").json()["error"]


def told(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().err.splitlines()


def test_a_port_that_is_taken_is_told(db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        assert cli.run(["serve", "--db", str(db), "--port", str(port)]) == 2
    assert told(capsys) == [f"error: port {port} is taken", "hint: --port 0 takes one that is free"]


def test_a_store_that_is_missing_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["serve", "--db", str(tmp_path / "none.db"), "--port", "0"]) == 2
    error, hint = told(capsys)
    assert error.startswith("error: there is no store at ")
    assert hint.startswith("hint: newsclaims extract FOLDER")


@pytest.mark.parametrize("missing", ["starlette", "uvicorn"])
def test_a_library_that_is_missing_is_told(
    missing: str, db: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, missing, None)
    assert cli.run(["serve", "--db", str(db)]) == 2
    assert told(capsys) == [
        "error: serve wants Starlette and uvicorn",
        "hint: pip install 'newsclaims[serve]'",
    ]


def test_ctrl_c_ends_it_and_leaves_nothing_beside_the_store(db: Path) -> None:
    command = [sys.executable, "-m", "newsclaims", "serve", "--db", str(db), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        address = running.stdout.readline()  # comes when it listens
        found = re.fullmatch(r"http://(127\.0\.0\.1:\d+)/\?token=([\w-]{43})\n", address)
        assert found is not None
        asking = http.client.HTTPConnection(found[1])
        asking.request("GET", "/api/quotes", headers={"Authorization": f"Bearer {found[2]}"})
        assert len(json.loads(asking.getresponse().read())) == 2
        running.send_signal(signal.SIGINT)
        out, err = running.communicate()
        asking.close()
    assert (running.returncode, out, err) == (0, "", "Ctrl-C ends it.\n")
    assert [path.name for path in db.parent.iterdir()] == ["news.db"]
