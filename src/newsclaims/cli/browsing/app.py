"""The application: who is quoted at the left, at the right what they say, and the article of what one chooses."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, ClassVar

from textual import on, work
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Footer, Input, OptionList, TabbedContent, TabPane
from textual.worker import get_current_worker

from newsclaims.cli import _store
from newsclaims.cli._short_ids import short_ids
from newsclaims.cli._streams import visible
from newsclaims.cli.browsing import correcting
from newsclaims.cli.browsing.article import ArticleScreen
from newsclaims.cli.browsing.correcting import CorrectScreen, Decided
from newsclaims.cli.browsing.listing import Listing
from newsclaims.cli.browsing.questions import QUESTIONS, SPEAKERS, Asked
from newsclaims.errors import NewsclaimsError
from newsclaims.query.comparison import article

EVERYBODY = "everybody"


class Browser(App[None]):
    """Speakers, and beside them quotes, claims, a timeline and a comparison, each in a tab.

    Attributes:
        fault: what ended it, if not the user.
    """

    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012  (Textual's)
    CSS_PATH = "browsing.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(str(at), f"tab('{one.name}')", one.noun, show=False)
            for at, one in enumerate(QUESTIONS, start=1)
        ),
        Binding("s", "speakers", "speakers"),
        Binding("slash", "filter", "filter", key_display="/"),
        Binding("o", "other", "the other"),
        Binding("c", "correct", "set right"),
        Binding("u", "undo", "undo"),
        Binding("escape", "widen", "show all"),
        Binding("d", "shade", "light/dark"),
        Binding("q", "quit", "quit"),
    ]

    def __init__(
        self, db: Path, articles: Mapping[str, Any], *, light: bool = False, by: str | None = None
    ) -> None:
        """Make the application.

        Args:
            db: the store.
            articles: arguments of a filter that say which articles are looked at.
            light: whether the terminal's background is.
            by: who sets quotes right, if not the system's user.
        """
        super().__init__()
        self.fault: Exception | None = None
        self._db = db
        self._all = Asked(articles=articles)
        self._speaker: str | None = None
        self._by = by
        self._kept: list[int] = []
        self.theme = "textual-light" if light else "textual-dark"

    def compose(self) -> ComposeResult:
        """Give the speakers, the tabs and the keys."""
        with Horizontal():
            yield Listing(SPEAKERS, self._db, lambda typed: replace(self._all, typed=typed), EVERYBODY)
            with TabbedContent(id="tabs"):
                for at, question in enumerate(QUESTIONS, start=1):
                    with TabPane(f"{at} {question.name}", id=f"tab-{question.name}"):
                        yield Listing(question, self._db, self._said)
        yield Footer(compact=True)

    def on_mount(self) -> None:
        """Ask who there is, and begin there."""
        self._speakers.ask()
        self._speakers.query_one(OptionList).focus()

    def _said(self, typed: str) -> Asked:
        return replace(self._all, typed=typed, speaker=self._speaker)

    @property
    def _speakers(self) -> Listing:
        return self.screen_stack[0].query_one(f"#{SPEAKERS.name}", Listing)

    @property
    def _listing(self) -> Listing:
        """The list of the tab that one is at."""
        active = self.screen_stack[0].query_one("#tabs", TabbedContent).active
        return self.screen_stack[0].query_one(f"#{active.removeprefix('tab-')}", Listing)

    @on(TabbedContent.TabActivated)
    def _turned(self) -> None:
        self._listing.ask()

    @on(Listing.Pointed)
    def _speaker_pointed(self, pointed: Listing.Pointed) -> None:
        self.refresh_bindings()
        if pointed.listing.question is SPEAKERS and pointed.row is not None:
            self._speaker = None if pointed.row == EVERYBODY else pointed.row.name
            self._listing.ask()

    @on(Listing.Chosen)
    def _chosen(self, chosen: Listing.Chosen) -> None:
        if chosen.listing.question is SPEAKERS:
            self._listing.query_one(OptionList).focus()
        else:
            self._open(chosen.row.id, chosen.row.start, chosen.row.end)

    @work(thread=True, exclusive=True)
    def _open(self, id: str, start: int, end: int) -> None:
        """Show the article that a record stands in, at its place; say so where it has gone meanwhile.

        In a thread, as the lists ask: another program may keep the store locked for a while.
        """
        try:
            with _store.reading(self._db) as store:
                record = store.record(article(id))
                short = short_ids(store)(record.article.id)
        except NewsclaimsError as error:
            self.call_from_thread(self._refused, error)
            return
        if not get_current_worker().is_cancelled:
            self.call_from_thread(self._show, ArticleScreen(record, short, start, end))

    def _show(self, article: ArticleScreen) -> None:
        if self.screen is self.screen_stack[0]:
            self.push_screen(article)

    def _handle_exception(self, error: Exception) -> None:
        """Keep a fault for the command, which tells it as any other; Textual would print a traceback."""
        self.fault = self.fault or getattr(error, "error", error)  # a worker's is within
        super()._handle_exception(error)
        self._exit_renderables.clear()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Say whether a key does anything: in an article those of the lists don't, and few rows have another."""
        if isinstance(self.screen, ArticleScreen):
            return action in ("shade", "quit") or not hasattr(self, f"action_{action}")
        if isinstance(self.screen, CorrectScreen):
            return True  # none of these keys is heard there
        if action == "correct":
            return self._listing.question.name == "quotes" and self._listing.pointed is not None
        if action == "undo":
            return bool(self._kept)
        return action != "other" or hasattr(self._listing.pointed, "other_id")

    def action_tab(self, name: str) -> None:
        """Turn to a tab, and go to its rows."""
        self.query_one("#tabs", TabbedContent).active = f"tab-{name}"
        self._listing.query_one(OptionList).focus()

    def action_speakers(self) -> None:
        """Go to the speakers."""
        self._speakers.query_one(OptionList).focus()

    def action_filter(self) -> None:
        """Go to the filter of the list that one is in."""
        here = self._speakers if self._speakers.has_focus_within else self._listing
        here.query_one(Input).focus()

    def action_widen(self) -> None:
        """Take back what narrows the lists: first what was typed, then the speaker."""
        typed = [
            one for one in (self._listing.query_one(Input), self._speakers.query_one(Input)) if one.value
        ]
        if typed:
            typed[0].clear()
        else:
            self._speakers.query_one(OptionList).action_first()

    def action_other(self) -> None:
        """Open the other of two records that are compared."""
        row = self._listing.pointed
        self._open(row.other_id, row.other_start, row.other_end)

    def action_correct(self) -> None:
        """Open the form in which the quote that is pointed at is set right."""
        self.push_screen(CorrectScreen(self._listing.pointed), self._decided)

    def _decided(self, decided: Decided | None) -> None:
        if decided is not None:
            self._set_right(decided)

    @work(thread=True)
    def _set_right(self, decided: Decided) -> None:
        try:
            row = correcting.keep(self._db, decided, self._by)
        except NewsclaimsError as error:
            self.call_from_thread(self._refused, error)
            return
        self._kept.append(row.number)
        self.call_from_thread(self._changed, f"✎ {row.says}; u takes it back")

    def action_undo(self) -> None:
        """Take back what was set right last."""
        self._take_back(self._kept.pop())

    @work(thread=True)
    def _take_back(self, number: int) -> None:
        try:
            row = correcting.undo(self._db, number)
        except NewsclaimsError as error:
            self.call_from_thread(self._refused, error)
            return
        self.call_from_thread(self._changed, f"taken back: {row.says}")

    def _changed(self, told: str) -> None:
        """Tell what was done, and ask anew what is shown of the store."""
        self.notify(visible(told), markup=False)
        self.refresh_bindings()
        for listing in self.screen_stack[0].query(Listing):
            listing.forget()
        self._speakers.ask()
        self._listing.ask()

    def _refused(self, error: NewsclaimsError) -> None:
        self.notify(visible(error.message), severity="error", markup=False)

    def action_shade(self) -> None:
        """Change between dark letters on light and light ones on dark."""
        self.theme = "textual-light" if self.theme == "textual-dark" else "textual-dark"
