"""The page in a browser: what its script shows, finds and lets happen. Wants Chromium and the group `browser`."""

import itertools
import json
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote as quoted

import pytest

from newsclaims.cli import _page
from newsclaims.query import RecordFilter
from newsclaims.records import ArticleRecord
from newsclaims.report import page
from newsclaims.report.page import Look
from newsclaims.report.sections import Section
from newsclaims.store import Store

pytestmark = pytest.mark.browser

VIEWS = ("quotes", "speakers", "claims", "figures", "days", "articles", "compared", "audit", "network")

NASTY = (
    "<img src=x onerror=window.hurt=1><script>window.hurt=1</script></script><!-- \u202ertl\u202c ${window.hurt=1} "
    "{{ 7 * 7 }} \u0000\u0007 </noscript><b>bold</b> javascript:alert(1)"
)


def seeds() -> list[dict[str, Any]]:
    lines = (Path(__file__).parents[1] / "data/seeds.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def records() -> list[ArticleRecord]:
    """The seeds, the first of them with an address."""
    found = seeds()
    found[0]["article"]["url"] = "https://example.org/tensions"
    return [ArticleRecord.model_validate(one) for one in found]


def many(number: int) -> Iterator[ArticleRecord]:
    for at, one in enumerate(itertools.islice(itertools.cycle(seeds()), number)):
        one["article"]["id"] = f"a{at}"
        yield ArticleRecord.model_validate(one)


def nasty() -> ArticleRecord:
    said = {"start": 0, "end": len(NASTY), "text": NASTY}
    speaker = {"name": NASTY, "type": "person", "actor": "a1", "rule": "name"}
    return ArticleRecord.model_validate(
        {
            "article": {
                "id": NASTY,
                "source": NASTY,
                "sha256": "0",
                "text": NASTY,
                "title": NASTY,
                "outlet": NASTY,
            }
            | {"url": "javascript:window.hurt=1", "published": "2025-01-01"},
            "actors": [{"id": "a1", "name": NASTY, "type": "person", "mentions": [said]}],
            "quotes": [
                {"id": "q1", "kind": "direct", "content": [said], "speaker": speaker, "confidence": 1}
            ],
            "claims": [
                said
                | {"id": "c1", "claimant": {"name": NASTY, "type": "person", "actor": "a1"}, "quote": "q1"}
            ],
            "pipeline": {"newsclaims": "0", "model": "none", "fingerprint": "0"},
        }
    )


def written(path: Path, found: Any, look: Look = Look()) -> str:  # noqa: B008  (frozen)
    with path.open("w", encoding="utf-8", newline="") as out:
        page.write(found, out, look)
    return path.as_uri()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("page")
    shown = {f"{one.article.id}/{figure.id}" for one in records() for figure in one.figures}
    with Store.open(folder / "seeds.db", create=True) as store:
        for record in records():
            store.add(record)
        look = _page.look(store, "full", RecordFilter(), shown)
        return written(folder / "seeds.html", records(), look)


@pytest.fixture
def tab(browser: Any) -> Iterator[Any]:
    """A tab in which nothing may go wrong, and nothing may be fetched but the page."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    made = context.new_page()
    wrong: list[str] = []
    made.on("pageerror", lambda error: wrong.append(str(error)))
    made.on("console", lambda told: wrong.append(told.text) if told.type in ("error", "warning") else None)
    made.on("request", lambda asked: None if asked.url.startswith("file:") else wrong.append(asked.url))
    made.on("dialog", lambda dialog: wrong.append(dialog.message))
    yield made
    context.close()
    assert wrong == []


def opened(tab: Any, url: str) -> Any:
    tab.goto("about:blank")
    tab.goto(url)  # until it is loaded, and the script has run
    assert not tab.evaluate("document.getElementById('application').hidden")
    return tab


def until(tab: Any, holds: Callable[[], bool]) -> None:
    """Wait till something holds, for ten seconds: the page's policy lets no test wait within it."""
    end = time.monotonic() + 10
    while not holds():
        assert time.monotonic() < end
        tab.wait_for_timeout(20)


def told(tab: Any) -> str:
    return str(tab.locator("#told").text_content())


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_shows_its_rows(tab: Any, address: str, view: str) -> None:
    opened(tab, f"{address}#view={view}")
    assert tab.locator("#views a[aria-current=page]").get_attribute("data-view") == view
    assert re.match(r"[\d,]+ \w+", told(tab))
    assert tab.locator("#list li").count() > 0


def test_what_is_typed_narrows_and_stands_in_the_address(tab: Any, address: str) -> None:
    opened(tab, address)
    before = told(tab)
    tab.locator("#words").press_sequentially("Reparations")
    until(tab, lambda: "words=Reparations" in tab.url)
    found = told(tab)
    assert found != before
    assert "reparations" in tab.locator("#list").text_content()
    url = tab.url
    opened(tab, url)
    assert (told(tab), tab.locator("#words").input_value()) == (found, "Reparations")
    tab.locator("#words").fill("no such words")
    tab.wait_for_selector("text=Nothing matches")
    tab.locator("text=Show everything").click()
    until(tab, lambda: told(tab) == before)


def test_the_days_below_a_picture_stand_where_its_bars_do(tab: Any, address: str) -> None:
    opened(tab, address)
    axis, last = tab.locator(".chart .axis"), tab.locator(".chart .bars rect").last
    assert axis.locator("span").last.text_content() == "2025-12-02"
    assert " of 86 quotes by day; " in tab.locator(".chart figcaption").text_content()
    ends = [box["x"] + box["width"] for box in (axis.bounding_box(), last.bounding_box())]
    assert abs(ends[0] - ends[1]) < last.bounding_box()["width"]


def test_a_speaker_has_a_card_with_the_quotes_of_all_articles(tab: Any, address: str) -> None:
    opened(tab, f"{address}#view=speakers")
    tab.locator("#list a.name", has_text="Kaja Kallas").first.click()
    tab.wait_for_selector(".card")
    assert "speaker=person%2Fkaja-kallas" in tab.url
    assert tab.locator(".card h3").text_content() == "Kaja Kallas"
    assert set(tab.locator("#list .who .name").all_text_contents()) == {"Kaja Kallas"}
    assert tab.locator("#speaker").input_value() == "Kaja Kallas"


@pytest.mark.parametrize(
    ("asked", "holds"),
    [
        ("view=quotes&kind=direct", lambda row: "direct" in row),
        ("view=claims&stance=warns", lambda row: "warns" in row),
        ("view=claims&kind=negated", lambda row: "negated" in row),
        ("view=quotes&outlet=Euractiv", lambda row: "Euractiv" in row),
        (f"view=articles&story={records()[1].article.id}", lambda row: "story of 2 articles" in row),
        (f"view=figures&story={records()[1].article.id}", lambda row: "figure" in row),
        ("view=figures&kind=percent", lambda row: "percent" in row),
    ],
)
def test_filters_leave_only_what_is_asked_for(tab: Any, address: str, asked: str, holds: Any) -> None:
    opened(tab, f"{address}#{asked}")
    rows = tab.locator("#list li.row").all_text_contents()
    assert rows
    assert all(holds(row) for row in rows)
    number, everything = re.findall(r"\d[\d,]*", told(tab))
    assert int(number) < int(everything.replace(",", ""))


def test_a_story_is_chosen_by_its_title_and_each_article_leads_to_its_own(tab: Any, address: str) -> None:
    _, first, *_, last = records()
    opened(tab, f"{address}#view=article&record={last.article.id}")
    tab.locator("text=story of 2 articles").click()
    until(tab, lambda: told(tab) == "2 of 5 articles")
    assert tab.locator("#asked").text_content() == "seeds/001_9019d12c7c52b54b.txt"
    assert tab.locator("#story").input_value() == first.article.id
    tab.locator("#story").select_option(index=0)
    until(tab, lambda: told(tab) == "5 articles")
    tab.locator("#story").select_option(label="seeds/001_9019d12c7c52b54b.txt (2)")
    until(tab, lambda: f"story={first.article.id}" in tab.url)


def test_days_spoken_of_are_those_between_two(tab: Any, address: str) -> None:
    opened(tab, f"{address}#view=days&first=2025-12-01&last=2025-12-31")
    days = [day.split(" to ") for day in tab.locator("#list time").all_text_contents()]
    assert days
    for first, *last in days:
        assert first <= "2025-12-31"
        assert (last or [first])[-1].ljust(10, "~") >= "2025-12-01"


def test_in_order_of_days(tab: Any, address: str) -> None:
    opened(tab, f"{address}#view=days")
    days = [day[:4] for day in tab.locator("#list time").all_text_contents()]
    assert days == sorted(days)
    opened(tab, f"{address}#view=days&sort=latest")
    days = [day[:4] for day in tab.locator("#list time").all_text_contents()]
    assert days == sorted(days, reverse=True)


def test_a_record_has_an_address_and_is_shown_in_its_text(tab: Any, address: str) -> None:
    record = records()[1]
    said = record.quotes[2]
    opened(tab, f"{address}#view=article&record={quoted(record.article.id)}/{said.id}")
    assert tab.locator("#heading").text_content() == (record.article.title or record.article.source)
    mark = tab.locator(f"#at-{said.id}")
    assert mark.text_content() == said.content[0].text
    assert "meant" in mark.get_attribute("class")
    assert tab.evaluate("document.activeElement.id") == f"at-{said.id}"
    shown = "".join(tab.locator(".text").text_content().split()).replace("Besidethestory:", "")
    body = [record.article.text[part.start : part.end] for part in record.article.body]
    for paragraph in body:
        assert "".join(paragraph.split()) in shown


def test_an_address_of_the_page_without_script_leads_to_the_same_place(tab: Any, address: str) -> None:
    opened(tab, f"{address}#a2-q1")
    assert tab.locator("#at-q1").count() == 1


def test_who_comes_back_to_a_list_finds_it_where_it_was(tab: Any, tmp_path: Path) -> None:
    opened(tab, written(tmp_path / "many.html", many(60)) + "#view=quotes")
    tab.evaluate("scrollTo(0, 5000)")
    until(tab, lambda: tab.locator("#list li").count() > 30)
    seen = tab.evaluate(
        "document.elementFromPoint(400, 400).closest('li.row').querySelector('.said').textContent"
    )
    tab.evaluate("document.elementFromPoint(400, 400).closest('li.row').querySelector('a.at').click()")
    until(tab, lambda: tab.locator("#heading").count() == 1)
    tab.go_back()
    until(tab, lambda: tab.evaluate("scrollY") > 4000)
    until(tab, lambda: seen in tab.locator("#list").text_content())


def test_figures_of_a_thing_are_drawn_on_one_line(tab: Any, address: str) -> None:
    opened(tab, f"{address}#view=figures&words=loan")
    assert "140 bn EUR" in tab.locator(".thing").first.text_content()
    assert tab.locator(".thing svg").count() == 0, "one amount is no range"
    opened(tab, f"{address}#view=figures&words=refugee support")
    thing = tab.locator(".thing").first
    assert "20 bn to 100 bn EUR" in thing.text_content()
    assert thing.locator("summary svg rect.range").count() == 1
    thing.locator("summary").press("Enter")
    line = thing.locator(".figure-row").first
    line.wait_for()
    assert line.locator("svg[aria-label]").count() == 1
    assert line.locator("button").count() == 1


def test_of_two_records_that_are_compared_each_leads_to_its_article(tab: Any, address: str) -> None:
    opened(tab, f"{address}#view=compared&words=different")
    row = tab.locator("#list li.row").first
    assert "different (figure)" in row.text_content()
    ones, others = (row.locator("a").nth(at).text_content() for at in (0, 1))
    assert ones != others
    for at, words in ((0, ones), (1, others)):
        opened(tab, f"{address}#view=compared&words=different")
        tab.locator("#list li.row").first.locator("a").nth(at).click()
        mark = tab.locator(".meant").first
        mark.wait_for()
        assert words.startswith(mark.text_content())


def test_the_audit_tells_who_is_quoted_by_outlet_role_and_what_is_said_of_gender(
    tab: Any, address: str
) -> None:
    opened(tab, f"{address}#view=audit&words=euractiv")
    assert re.search(r"by outlet.*quotes 12.*share 11\.0%", tab.locator("#list li.row").first.text_content())
    for by in ("month", "role", "organisation", "named", "gender"):
        opened(tab, f"{address}#view=audit&words={by}")
        assert f"by {by}" in tab.locator("#list").text_content()


def test_who_speaks_about_whom_is_found_by_both_names(tab: Any, address: str) -> None:
    opened(tab, f"{address}#view=network&words=kallas ukraine")
    row = tab.locator("#list li.row").first.text_content()
    assert re.search(r"who Kaja Kallas.*about whom Ukraine.*claims \d+.*articles \d+", row)


def test_a_picture_shows_the_pairs_that_the_table_shows(tab: Any, address: str) -> None:
    opened(tab, f"{address}#view=network")
    lines, rows = tab.locator(".pairs path"), tab.locator("#list li.row")
    pattern = re.compile(r"(.*) about (.*): (\d+) claims?")
    shown = [pattern.sub(r"who \1about whom \2claims \3", line) for line in lines.all_text_contents()]
    assert len(shown) > 10
    listed = "\n".join(rows.all_text_contents())
    assert all(line in listed for line in shown[:10])
    heaviest, lightest = (float(lines.nth(at).get_attribute("stroke-width")) for at in (0, -1))
    assert heaviest > lightest
    tab.locator(".pairs a", has_text="Ursula von der Leyen").first.click()
    until(tab, lambda: tab.locator("#words").input_value() == "Ursula von der Leyen")
    assert all("Ursula von der Leyen" in row for row in rows.all_text_contents())
    assert lines.count() > 0


def test_a_citation_tells_source_offset_and_a_link_to_the_words(tab: Any, address: str) -> None:
    opened(tab, f"{address}#view=quotes&outlet=Euractiv")
    tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab.locator("button.copy").first.click()
    tab.wait_for_selector("text=Copied")
    copied = tab.evaluate("navigator.clipboard.readText()")
    quote = next(one for one in records()[0].quotes if one.mode == "speech")
    assert f":{quote.content[0].start}-{quote.content[-1].end})" in copied
    assert quote.content[0].text in copied
    assert copied.endswith(tab.locator("a.out").first.get_attribute("href"))
    link = copied.split()[-1]
    assert link.startswith("https://example.org/tensions#:~:text=Prime%20Minister%20Bart%20De%20Wever")


def test_nothing_that_an_article_says_acts(tab: Any, tmp_path: Path) -> None:
    url = written(
        tmp_path / "nasty.html", [nasty()], Look(sections=[Section("t", NASTY, NASTY, [NASTY], [[NASTY]])])
    )
    shown = NASTY.replace("\u0000", "\ufffd").replace("\u0007", "\ufffd")
    for view in (*VIEWS[:-3], "t", f"article&record={quoted(shown)}"):
        opened(tab, f"{url}#view={view}")
        assert tab.evaluate("window.hurt") is None
        assert tab.locator("img, main b:not(.printed b), iframe").count() == 0
        assert tab.locator("a[href^=javascript]").count() == 0
    assert tab.locator(".text").text_content() == shown
    tab.emulate_media(media="print")
    assert tab.evaluate("window.hurt") is None


def test_of_a_long_list_only_what_is_near_is_there(tab: Any, tmp_path: Path) -> None:
    opened(tab, written(tmp_path / "many.html", many(300)))
    rows = int(told(tab).split()[0].replace(",", ""))
    assert rows > 3000
    assert tab.evaluate("document.getElementsByTagName('*').length") < 3000
    for _ in range(30):
        tab.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
        tab.wait_for_timeout(30)
    last = tab.locator("#list ol").last
    assert int(last.get_attribute("start")) + last.locator("li").count() - 1 == rows
    assert tab.evaluate("document.getElementsByTagName('*').length") < 6000
    tab.evaluate("scrollTo(0, 0)")
    tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert tab.locator("#list li.row").count() >= 2000


def test_without_a_script_the_articles_are_there(browser: Any, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{address}#a2-q1")
    assert tab.locator("article").count() == 5
    assert tab.locator("#a2-q1").is_visible()
    assert tab.locator(".missing").is_visible()
    assert not tab.locator("#application").is_visible()
    context.close()


def test_with_the_keyboard(tab: Any, address: str) -> None:
    opened(tab, address)
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.textContent") == "Skip to the content"
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "content"
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.closest('li.row') !== null")
    opened(tab, address)
    stops = []
    for _ in range(12):
        tab.keyboard.press("Tab")
        stops.append(tab.evaluate("document.activeElement.id || document.activeElement.textContent"))
    assert stops[1:7] == ["Quotes", "Speakers", "Claims", "Figures", "Days spoken of", "Articles"]
    assert stops[10:12] == ["words", "speaker"]


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_nothing_is_wider_than_the_window(
    browser: Any, address: str, width: int, scheme: str
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe isn't installed")
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
    )
    tab = context.new_page()
    record = records()[1]
    places = [*VIEWS, "quotes&speaker=person/kaja-kallas", "days&stance=warns"]
    for place in (*places, f"article&record={record.article.id}/q1"):
        opened(tab, f"{address}#view={place}")
        if place == "figures":
            tab.locator(".thing summary").first.click()
        found = axe.Axe().run(tab).response["violations"]
        assert [(one["id"], one["nodes"][0]["html"][:200]) for one in found] == [], place
        assert tab.evaluate("document.documentElement.scrollWidth") <= width, place
    context.close()
