"""`newsclaims browse`, by keys and by mouse: what stands on the screen after them."""

import asyncio
import os
import pty
import sqlite3
import subprocess
import sys
from collections.abc import Awaitable, Callable
from contextlib import closing
from functools import partialmethod
from pathlib import Path
from time import monotonic

import pytest

from newsclaims.cli.app import run
from newsclaims.records import ArticleRecord, Claim, Claimant
from newsclaims.store import Store

pytest.importorskip("textual", reason="the extra `browse` isn't installed")

from textual.pilot import Pilot
from textual.widget import Widget
from textual.widgets import Input, OptionList, Select, Static

from newsclaims import curating
from newsclaims.cli import _store
from newsclaims.cli.browsing import listing
from newsclaims.cli.browsing.app import Browser
from newsclaims.cli.browsing.article import ArticleScreen
from newsclaims.cli.browsing.correcting import CorrectScreen

Output = pytest.CaptureFixture[str]
Play = Callable[["Stage"], Awaitable[None]]

PATIENCE = 20


class Stage:
    """The application on a screen of its own."""

    def __init__(self, pilot: Pilot[None]) -> None:
        self.app = pilot.app
        self.press = pilot.press
        self.click = pilot.click
        self.pause = pilot.pause

    def shown(self, where: str) -> str:
        """Give what the screen shows of a widget."""
        widget = self.app.screen.query_one(where, Widget)
        lines = (widget.render_line(line).text.rstrip() for line in range(widget.size.height))
        return "\n".join(line for line in lines if line)

    async def sees(self, where: str, words: str) -> None:
        """Wait until the words are there, and fail where they don't come."""
        await self.until(lambda: words in self.shown(where), lambda: self.shown(where))

    async def until(self, holds: Callable[[], bool], told: Callable[[], str] = lambda: "") -> None:
        last = monotonic() + PATIENCE
        while not holds():
            assert monotonic() < last, told()
            await self.pause(0.02)


@pytest.fixture
def play(store: Store, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Begin to browse, and do what a coroutine says; `size` is the terminal's."""
    monkeypatch.setattr(listing, "PAUSE", 0.001)

    def begin(acts: Play, size: tuple[int, int] = (120, 40), **articles: object) -> None:
        async def whole() -> None:
            async with Browser(store.path, articles, by="ann").run_test(size=size) as pilot:
                stage = Stage(pilot)
                await stage.sees("#speakers OptionList", "Zoë Łuczak")
                await stage.sees("#quotes .told", "quotes")
                await acts(stage)

        asyncio.run(whole())

    return begin


QUOTES, CLAIMS, TIMELINE, COMPARED = (
    f"#{name} OptionList" for name in ("quotes", "claims", "timeline", "compare")
)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_who_is_quoted_leads_to_what_is_said_and_that_to_its_article(
    size: tuple[int, int], play: Callable[..., None]
) -> None:
    async def acts(stage: Stage) -> None:
        await stage.press("down", "down")
        await stage.sees("#quotes .told", "2 quotes")
        assert "Zoë Łuczak, head of the dockers’ union" in stage.shown(QUOTES)
        assert "We will not sign," in stage.shown(QUOTES)
        assert "taxes would rise" not in stage.shown(QUOTES)
        await stage.press("enter", "down", "enter")
        await stage.until(lambda: isinstance(stage.app.screen, ArticleScreen))
        await stage.sees("#text", "She warned that the strike could cost €2.5 billion")
        await stage.sees("#told", "Zoë Łuczak (pronoun-subject)")
        assert "Port workers reject offer" in stage.shown("#head")
        await stage.press("escape")
        await stage.sees("#quotes .told", "2 quotes")

    play(acts, size)


def test_a_headline_takes_one_line(
    play: Callable[..., None], store: Store, records: list[ArticleRecord]
) -> None:
    title = "Port workers reject an offer that nobody had expected them to reject in so many words"
    strike = records[-1]
    store.add(strike.model_copy(update={"article": strike.article.model_copy(update={"title": title})}))

    async def acts(stage: Stage) -> None:
        await stage.press("slash", *"zo")
        await stage.sees("#speakers .told", "1 speakers")
        await stage.press("enter", "down")
        await stage.sees("#quotes .told", "2 quotes")
        heading, who, *_ = stage.shown(QUOTES).splitlines()
        assert heading.startswith("The Harbour Post · 2025-11-27 · Port workers")
        assert heading.endswith("…")
        assert who.startswith("Zoë Łuczak")

    play(acts, (80, 24))


def test_what_is_typed_narrows_the_list_letter_by_letter_and_escape_widens_it(
    play: Callable[..., None],
) -> None:
    async def acts(stage: Stage) -> None:
        await stage.press("enter", "slash", *"taxes")
        await stage.sees("#quotes .told", "1 quotes")
        assert "that taxes would rise" in stage.shown(QUOTES)
        await stage.press(*"|sign")
        await stage.sees("#quotes .told", "2 quotes")
        await stage.press("enter", "escape")
        await stage.sees("#quotes .told", "6 quotes")

    play(acts)


def test_speakers_are_filtered_by_their_names(play: Callable[..., None]) -> None:
    async def acts(stage: Stage) -> None:
        await stage.press("slash", *"adel")
        await stage.sees("#speakers .told", "1 speakers")
        await stage.press("enter", "down")
        await stage.sees("#quotes .told", "2 quotes")
        await stage.press("escape")
        await stage.sees("#speakers .told", "3 speakers")
        await stage.sees("#quotes .told", "6 quotes")

    play(acts)


def test_half_a_pattern_is_told_and_not_taken_for_nothing(play: Callable[..., None]) -> None:
    async def acts(stage: Stage) -> None:
        await stage.press("enter", "slash", *"(tax")
        await stage.sees("#quotes .told", "isn't a regular expression")
        await stage.press("right_parenthesis")
        await stage.sees("#quotes .told", "1 quotes")

    play(acts)


def test_the_tabs_hold_the_ledger_a_timeline_and_what_articles_tell_alike(
    play: Callable[..., None], store: Store, made: Callable[..., ArticleRecord], records: list[ArticleRecord]
) -> None:
    strike = records[-1]
    again = made(f"{strike.article.text}\nMore to follow.\n", "news/again.txt")
    store.add(strike.model_copy(update={"article": again.article}))

    async def acts(stage: Stage) -> None:
        await stage.press("2")
        await stage.sees("#claims .told", "claims")
        assert "at least" not in stage.shown(CLAIMS)
        assert "2.5 bn EUR; 2.9 bn USD" in stage.shown(CLAIMS)
        await stage.press("3")
        await stage.sees("#timeline .told", "claims with a day")
        months = [
            line for line in stage.shown(TIMELINE).splitlines() if line in ("2025-10", "2025-12", "2026")
        ]
        assert months[:1] == ["2025-10"]
        await stage.press("4")
        await stage.sees(COMPARED, "agree (quote)")
        first = stage.app.screen.query_one("#compare", listing.Listing).pointed
        await stage.press("o")
        await stage.until(lambda: isinstance(stage.app.screen, ArticleScreen))
        await stage.sees("#head", Path(first.other_path).name)

    play(acts)


def test_the_mouse_does_it_as_well(play: Callable[..., None]) -> None:
    async def acts(stage: Stage) -> None:
        await stage.click("#speakers OptionList", offset=(8, 1))
        await stage.sees("#quotes .told", "2 quotes")
        await stage.click(QUOTES, offset=(5, 2))
        await stage.until(lambda: isinstance(stage.app.screen, ArticleScreen))

    play(acts)


def test_in_an_article_n_and_p_go_to_the_paragraphs_in_which_anything_was_found(
    play: Callable[..., None],
) -> None:
    async def acts(stage: Stage) -> None:
        await stage.press("enter", "slash", *"sign", "enter")
        await stage.sees("#quotes .told", "1 quotes")
        await stage.press("enter")
        await stage.sees("#told", "cue 'told'")
        seen = []
        for key in ("n", "n", "n", "n", "p"):
            await stage.press(key)
            await stage.pause()
            seen.append(stage.app.screen.query_one("#text", OptionList).highlighted)
        assert seen == [2, 3, 4, 4, 3]

    play(acts)


def test_the_options_of_the_command_choose_articles(play: Callable[..., None]) -> None:
    async def acts(stage: Stage) -> None:
        await stage.sees("#speakers .told", "2 speakers")
        await stage.sees("#quotes .told", "3 quotes")

    play(acts, outlets=("harbour",))


def test_what_an_article_prints_does_not_act_on_the_terminal(
    play: Callable[..., None], store: Store, made: Callable[..., ArticleRecord]
) -> None:
    evil = "[bold]\x1b]0;taken\x07 \u202eback"
    claim = Claim(id="c1", start=0, end=len(evil), text=evil, claimant=Claimant(name=None, type=None))
    store.add(made(f"{evil}\nIt went on.\n", "news/evil\x1b[2J.txt", claims=[claim]))

    async def acts(stage: Stage) -> None:
        await stage.press("2", "slash", *"taken", "enter")
        await stage.sees("#claims .told", "1 claims")
        await stage.sees(CLAIMS, "[bold]\\x1b]0;taken\\x07 \\u202eback")
        await stage.press("enter")
        await stage.sees("#text", "[bold]\\x1b]0;taken\\x07 \\u202eback")
        await stage.sees("#head", "evil\\x1b[2J.txt")
        for where in ("#text", "#head", "#told"):
            assert not {"\x1b", "\x07", "\u202e"} & set(stage.shown(where))

    play(acts)


def test_an_article_that_has_gone_meanwhile_is_told(
    play: Callable[..., None], store: Store, records: list[ArticleRecord]
) -> None:
    async def acts(stage: Stage) -> None:
        await stage.press("enter", "slash", *"sign", "enter")
        await stage.sees("#quotes .told", "1 quotes")
        store.remove(records[-1].article.id)
        await stage.press("enter")
        await stage.until(lambda: any("no article" in one.message for one in stage.app._notifications))
        assert not isinstance(stage.app.screen, ArticleScreen)

    play(acts)


def test_keys_are_heard_while_another_program_keeps_the_store_locked(
    play: Callable[..., None], store: Store
) -> None:
    async def acts(stage: Stage) -> None:
        await stage.press("1", "down")
        store.close()
        with closing(sqlite3.connect(store.path, isolation_level=None, timeout=PATIENCE)) as other:
            other.execute("PRAGMA locking_mode = EXCLUSIVE")
            other.execute("BEGIN EXCLUSIVE")
            begun = monotonic()
            await stage.press("enter", "d")
            assert not stage.app.current_theme.dark
            assert monotonic() - begun < PATIENCE / 2
            other.execute("ROLLBACK")
        await stage.until(lambda: isinstance(stage.app.screen, ArticleScreen))

    play(acts)


def kept(store: Store) -> list[tuple[str, str, str | None]]:
    return [(row.says, row.by, row.why) for row in curating.rows(store)]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_c_sets_the_quote_at_hand_right_and_u_takes_that_back(
    size: tuple[int, int], play: Callable[..., None], store: Store
) -> None:
    async def acts(stage: Stage) -> None:
        await stage.press("enter", "slash", *"sign", "enter")
        await stage.sees("#quotes .told", "1 quotes")
        await stage.press("c")
        await stage.sees("#words", "We will not sign")
        speaker = stage.app.screen.query_one("#speaker", Input)
        assert (speaker.value, speaker.has_focus) == ("Zoë Łuczak", True)
        speaker.value = "Jo Lind"
        await stage.press("tab", "q", "d", "enter", "down", "enter")
        stage.app.screen.query_one("#why", Input).value = "heard it"
        await stage.press("ctrl+s")
        await stage.sees(QUOTES, "Jo Lind")
        await stage.sees(QUOTES, "✎")
        assert kept(store) == [("speaker: Jo Lind, kind: indirect", "ann", "heard it")]
        await stage.press("u")
        await stage.sees(QUOTES, "Zoë Łuczak")
        assert kept(store) == []
        assert not stage.app.check_action("undo", ())

    play(acts, size)


def test_who_sets_right_one_after_the_other_stays_where_he_is(
    play: Callable[..., None], store: Store
) -> None:
    async def acts(stage: Stage) -> None:
        quotes = stage.app.screen.query_one("#quotes", listing.Listing)
        await stage.press("1", "down", "down")
        third = quotes.pointed.id
        await stage.press("c")
        await stage.until(lambda: isinstance(stage.app.screen, CorrectScreen))
        stage.app.screen.query_one("#kind", Select).value = "no quote"
        await stage.press("ctrl+s")
        await stage.sees("#quotes .told", "5 quotes")
        assert quotes.query_one(OptionList).highlighted > 1
        await stage.press("u")
        await stage.sees("#quotes .told", "6 quotes")
        assert quotes.pointed.id == third

    play(acts)


def test_what_cannot_be_set_right_is_told_and_who_leaves_the_form_changes_nothing(
    play: Callable[..., None], store: Store
) -> None:
    async def acts(stage: Stage) -> None:
        await stage.press("1", "c")
        await stage.until(lambda: isinstance(stage.app.screen, CorrectScreen))
        await stage.press("ctrl+s")
        await stage.until(
            lambda: any("something in it is otherwise" in one.message for one in stage.app._notifications)
        )
        await stage.press("c")
        await stage.until(lambda: isinstance(stage.app.screen, CorrectScreen))
        stage.app.screen.query_one("#kind", Select).value = "no quote"
        await stage.press("escape")
        await stage.sees("#quotes .told", "6 quotes")
        await stage.press("2")
        assert not stage.app.check_action("correct", ()), "only quotes are"

    play(acts)
    assert kept(store) == []


def test_a_fault_of_ours_is_told_as_in_any_command(
    store: Store, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    def broken(*_: object) -> list[object]:
        raise ZeroDivisionError("no speakers")

    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(Browser, "run", partialmethod(Browser.run, headless=True))
    monkeypatch.setattr(listing, "lines", broken)
    assert run(["browse", "--db", str(store.path)]) == 2
    told = capsys.readouterr().err
    assert told.startswith("error: ZeroDivisionError: no speakers\nhint: ")
    assert "Traceback" not in told


def test_the_users_aliases_count(
    play: Callable[..., None], store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []
    opened = _store.opened
    monkeypatch.setattr(_store, "opened", lambda db, **made: asked.append(db) or opened(db, **made))

    async def acts(stage: Stage) -> None:
        await stage.press("1", "down", "enter")
        await stage.until(lambda: isinstance(stage.app.screen, ArticleScreen))

    play(acts)
    assert len(asked) >= 3, "speakers, quotes and the article"


def test_light_and_dark_are_changed_by_a_key(play: Callable[..., None]) -> None:
    async def acts(stage: Stage) -> None:
        assert stage.app.current_theme.dark
        await stage.press("d")
        assert not stage.app.current_theme.dark

    play(acts)


def test_letters_in_a_filter_are_no_keys(play: Callable[..., None]) -> None:
    async def acts(stage: Stage) -> None:
        await stage.press("slash", *"sd12q")
        assert stage.app.screen.query_one("#speakers Input", Input).value == "sd12q"
        await stage.sees("#speakers .told", "0 speakers")
        assert isinstance(stage.app.screen.query_one("#speakers .told"), Static)

    play(acts)


def test_nothing_is_written(play: Callable[..., None], store: Store) -> None:
    before = list(store.rows("SELECT total_changes()")), store.path.read_bytes()

    async def acts(stage: Stage) -> None:
        await stage.press("down", "enter", "enter")
        await stage.until(lambda: isinstance(stage.app.screen, ArticleScreen))

    play(acts)
    assert (list(store.rows("SELECT total_changes()")), store.path.read_bytes()) == before


def test_without_textual_the_extra_is_told(
    store: Store, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    monkeypatch.setitem(sys.modules, "textual", None)
    assert run(["browse", "--db", str(store.path)]) == 2
    assert capsys.readouterr().err == (
        "error: browse wants Textual\nhint: pip install 'newsclaims[browse]'\n"
    )


def test_in_a_pipe_it_is_refused(store: Store, capsys: Output) -> None:
    assert run(["browse", "--db", str(store.path)]) == 2
    assert capsys.readouterr().err.startswith("error: browse wants a terminal\nhint: ")


def test_at_a_real_terminal_q_ends_it(store: Store) -> None:
    outer, inner = pty.openpty()
    command = [sys.executable, "-m", "newsclaims", "browse", "--db", str(store.path)]
    with subprocess.Popen(command, stdin=inner, stdout=inner, stderr=inner, close_fds=True) as running:
        os.close(inner)
        seen = b""
        last = monotonic() + 3 * PATIENCE
        while "Łuczak".encode() not in seen and monotonic() < last:
            seen += os.read(outer, 65536)
        os.write(outer, b"q")
        while running.poll() is None and monotonic() < last:
            try:
                seen += os.read(outer, 65536)
            except OSError:
                break
        assert running.wait(PATIENCE) == 0
    os.close(outer)
    assert "Łuczak".encode() in seen
