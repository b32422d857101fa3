"""A list that is filtered as one types: what is typed, what there is, and how much."""

from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any

from rich.text import Text
from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option
from textual.worker import get_current_worker

from newsclaims.cli import _store
from newsclaims.cli._short_ids import short_ids
from newsclaims.cli._streams import visible
from newsclaims.cli._terminal import MOST_AT_TERMINAL
from newsclaims.cli.browsing.cards import Line, lines
from newsclaims.cli.browsing.questions import Asked, Question
from newsclaims.errors import NewsclaimsError

PAUSE = 0.15
"""Seconds without a further key, or another choice, after which the store is asked."""


class Listing(Vertical):
    """A filter, the rows that it lets through, and how many they are.

    Attributes:
        lines: what the list shows, heading by heading and row by row.
    """

    class _OfRow(Message):
        def __init__(self, listing: "Listing", row: Any) -> None:
            super().__init__()
            self.listing = listing
            self.row = row

    class Chosen(_OfRow):
        """A row was chosen, by Enter or by the mouse."""

    class Pointed(_OfRow):
        """A row is the one that would be chosen."""

    def __init__(self, question: Question, db: Path, asked: Callable[[str], Asked], first: str = "") -> None:
        """Make the list.

        Args:
            question: what it asks.
            db: the store.
            asked: gives what is asked for, from what was typed.
            first: what stands above all rows and stands for them.
        """
        super().__init__(id=question.name)
        self.question = question
        self.lines: list[Line] = []
        self._db = db
        self._asked = asked
        self._first = [Line(Text(first, style="bold"), first)] if first else []
        self._waiting: Timer | None = None
        self._shown: Asked | None = None
        self._place: int | None = None

    def compose(self) -> ComposeResult:
        """Give the filter, the list and the line below it."""
        yield Input(placeholder=f"filter {self.question.noun}", compact=True, select_on_focus=False)
        yield OptionList(compact=True, markup=False)
        yield Static("…", classes="told", markup=False)

    def ask(self) -> None:
        """Ask soon, unless what is shown is the answer; what was asked before no longer counts."""
        if self._waiting is not None:
            self._waiting.stop()
        self._waiting = self.set_timer(PAUSE, self._ask_now)

    def forget(self) -> None:
        """Take what is shown for no answer any more, and stay at its place when there is one."""
        self._shown = None
        self._place = self.query_one(OptionList).highlighted

    @on(Input.Changed)
    def _typed(self, typed: Input.Changed) -> None:
        typed.stop()
        self.ask()

    @on(Input.Submitted)
    def _go_to_rows(self, submitted: Input.Submitted) -> None:
        submitted.stop()
        self.query_one(OptionList).focus()

    @on(OptionList.OptionSelected)
    def _chosen(self, selected: OptionList.OptionSelected) -> None:
        selected.stop()
        self.post_message(self.Chosen(self, self.lines[selected.option_index].row))

    @on(OptionList.OptionHighlighted)
    def _pointed(self, highlighted: OptionList.OptionHighlighted) -> None:
        highlighted.stop()
        if highlighted.option_index < len(self.lines):
            self.post_message(self.Pointed(self, self.lines[highlighted.option_index].row))

    @property
    def pointed(self) -> Any:
        """The row that would be chosen, or None."""
        at = self.query_one(OptionList).highlighted
        return self.lines[at].row if at is not None and at < len(self.lines) else None

    def _ask_now(self) -> None:
        asked = self._asked(self.query_one(Input).value)
        if asked != self._shown:
            self._shown = asked
            self._find(asked, self.query_one(OptionList).size.width - 1)

    @work(thread=True, exclusive=True)
    def _find(self, asked: Asked, width: int) -> None:
        """Ask in a thread, so that keys are heard meanwhile; SQLite wants a connection of its own there."""
        found: list[Line] = []
        try:
            with _store.reading(self._db) as store:
                answers = iter(self.question.rows(store, asked))
                rows = list(islice(answers, MOST_AT_TERMINAL))
                found = list(lines(self.question.name, rows, short_ids(store), store, width))
                some = "" if next(answers, None) is None else "the first "
                told = f"{some}{len(rows):,} {self.question.noun}"
        except NewsclaimsError as error:
            told = " · ".join(part for part in (error.message, error.hint) if part)
        if not get_current_worker().is_cancelled:
            self.app.call_from_thread(self._show, found, told)

    def _show(self, found: list[Line], told: str) -> None:
        self.lines = [*self._first, *found]
        rows = self.query_one(OptionList)
        rows.clear_options()
        rows.add_options([Option(line.text, disabled=line.row is None) for line in self.lines])
        if self._place is None:
            rows.action_first()
        else:
            rows.highlighted, self._place = min(self._place, len(self.lines) - 1), None
        self.query_one(Static).update(visible(told))
