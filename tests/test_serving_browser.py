"""`newsclaims serve` in a browser: the page opens, filters, tells what is extracted meanwhile, sets quotes right."""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from newsclaims import curating, query
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
        app = Served(db, {}, query.RecordFilter(), by="ann").application(TOKEN, port)
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
    assert [told for told in wrong if "status of 400" not in told] == []  # a refusal, which the form tells


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
    tab.locator("text=Show it").click()
    tab.locator("#views >> text=Articles").click()
    tab.locator(f"#list >> text={late.article.title}").wait_for()
    assert tab.locator("#live").text_content() == ""


def kept(db: Path) -> list[tuple[str, str, str | None]]:
    with Store.open(db) as store:
        return [(row.says, row.by, row.why) for row in curating.rows(store)]


def test_the_key_c_sets_the_quote_at_hand_right_and_a_button_takes_that_back(tab: Any, db: Path) -> None:
    row = tab.locator("#list li.row").first
    before = row.locator(".name").text_content()
    row.locator("a").first.focus()
    tab.keyboard.press("c")
    assert tab.locator("#correct-words").text_content() == row.locator(".said").text_content()
    assert tab.locator("#correct-speaker").input_value() == before
    tab.locator("#correct-speaker").fill("Jo Lind")
    tab.locator("#correct-stance").select_option("denies")
    tab.locator("#correct-why").fill("heard it")
    tab.keyboard.press("Enter")
    row.locator("text=✎ speaker: Jo Lind, stance: denies").wait_for()
    assert tab.evaluate("document.activeElement.className") == "copy correct"
    assert kept(db) == [("speaker: Jo Lind, stance: denies", "ann", "heard it")]
    tab.locator("text=Show it").click()
    row.locator("text=✎ ann").wait_for()
    assert row.locator(".name").text_content() == "Jo Lind"
    row.locator("text=Undo").click()
    row.locator("text=Taken back: speaker: Jo Lind, stance: denies").wait_for()
    assert kept(db) == []
    tab.locator("text=Show it").click()
    until(tab, lambda: row.locator(".name").text_content() == before)


def test_what_is_no_quote_is_one_no_more_and_can_be_taken_back_at_once(tab: Any, db: Path) -> None:
    row = tab.locator("#list li.row").first
    row.hover()
    tab.keyboard.press("c")
    tab.locator("#correct-wrong").check()
    tab.locator("text=Keep").click()
    row.locator("text=✎ wrong").wait_for()
    assert [says for says, *_ in kept(db)] == ["wrong"]
    row.locator("text=Undo").click()
    row.locator("text=Taken back: wrong").wait_for()
    assert kept(db) == []


def test_what_cannot_be_understood_is_told_in_the_form(tab: Any, db: Path) -> None:
    tab.locator("#list li.row button.correct").first.click()
    tab.locator("text=Keep").click()
    assert tab.locator("#correct-refused").text_content() == "Nothing is otherwise than it was."
    tab.locator("#correct-speaker").fill("")
    tab.locator("text=Keep").click()
    tab.locator("#correct-refused >> text='' names nobody: give a name").wait_for()
    tab.keyboard.press("Escape")
    until(tab, lambda: not tab.locator("#correct").is_visible())
    assert kept(db) == []


def test_a_letter_in_the_filter_is_no_key(tab: Any) -> None:
    tab.locator("#words").press_sequentially("c")
    assert tab.locator("#words").input_value() == "c"
    assert not tab.locator("#correct").is_visible()


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_form_and_nothing_is_wider_than_the_window(
    browser: Any, address: str, width: int, scheme: str
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe isn't installed")
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
    )
    tab = context.new_page()
    tab.goto(address)
    for press in ("", "c"):
        tab.locator("#list li.row").first.hover()
        if press:
            tab.keyboard.press(press)
        found = axe.Axe().run(tab).response["violations"]
        assert [(one["id"], one["nodes"][0]["html"][:200]) for one in found] == []
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
    assert tab.locator("#correct").is_visible()
    context.close()
