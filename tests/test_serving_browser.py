"""`newsclaims serve` in a browser: its page opens, filters, and tells what is extracted meanwhile."""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from newsclaims import query
from newsclaims.cli.serve import listening
from newsclaims.cli.serving.app import Served
from newsclaims.records import ArticleRecord
from newsclaims.store import Store

pytestmark = pytest.mark.browser

TOKEN = "a-token-of-43-letters"
PATIENCE = 60
"""Seconds after which what was waited for is taken not to come, on a slow machine too."""

SEEDS = (Path(__file__).parents[1] / "data/seeds.jsonl").read_text("utf-8").splitlines()


@pytest.fixture
def db(tmp_path: Path) -> Path:
    """A store of all seeds but the last."""
    path = tmp_path / "news.db"
    with Store.open(path, create=True) as store:
        for line in SEEDS[:-1]:
            store.add(ArticleRecord.model_validate_json(line))
    return path


@pytest.fixture
def address(db: Path) -> Iterator[str]:
    """Where the store is served, with the token."""
    with listening(0) as socket:
        port = socket.getsockname()[1]
        app = Served(db, {}, query.RecordFilter()).application(TOKEN, port)
        server = uvicorn.Server(uvicorn.Config(app, log_level="critical", ws="none"))
        running = threading.Thread(target=server.run, args=([socket],))
        running.start()
        yield f"http://127.0.0.1:{port}/?token={TOKEN}"
        server.should_exit = True
        running.join()


@pytest.fixture
def tab(browser: Any, address: str) -> Iterator[Any]:
    """A tab that shows the page, in which nothing may go wrong, and nothing may be fetched but from who serves it."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    made = context.new_page()
    made.set_default_timeout(PATIENCE * 1000)
    wrong: list[str] = []
    made.on("pageerror", lambda error: wrong.append(str(error)))
    made.on("console", lambda told: wrong.append(told.text) if told.type in ("error", "warning") else None)
    made.on("request", lambda asked: None if asked.url.startswith(address[:20]) else wrong.append(asked.url))
    made.clock.install()
    made.goto(address)
    yield made
    context.close()
    assert wrong == []


def until(tab: Any, holds: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end
        tab.wait_for_timeout(20)


def test_it_opens_without_the_token_in_its_address_and_filters(tab: Any) -> None:
    assert "token" not in tab.url
    everything = tab.locator("#told").text_content()
    tab.locator("#words").fill("Reparations")
    until(tab, lambda: tab.locator("#told").text_content() != everything)
    rows = tab.locator("#list li.row .said").all_text_contents()
    assert rows
    assert all("reparations" in row.lower() for row in rows)


def test_it_tells_when_an_article_was_extracted_meanwhile_and_a_button_shows_it(tab: Any, db: Path) -> None:
    late = ArticleRecord.model_validate_json(SEEDS[-1])
    with tab.expect_response("**/state"):
        tab.clock.run_for(20_000)
    assert tab.locator("#live").text_content() == ""
    with Store.open(db) as store:
        store.add(late)
    tab.clock.run_for(20_000)
    tab.wait_for_selector("text=The store has changed: 5 articles now.")
    tab.locator("text=Show them").click()
    tab.locator("#views >> text=Articles").click()
    tab.locator(f"#list >> text={late.article.title}").wait_for()
    assert tab.locator("#live").text_content() == ""
