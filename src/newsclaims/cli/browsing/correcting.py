"""The form in which a quote is set right, and what is said there kept as `newsclaims correct` keeps it."""

from pathlib import Path
from typing import Any, ClassVar, NamedTuple, get_args

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Footer, Input, Select, Static

from newsclaims import curating
from newsclaims.cli import _store
from newsclaims.cli._streams import visible
from newsclaims.cli.correct import user
from newsclaims.vocabulary import QuoteKind, Stance

NONE = "no quote"


class Decided(NamedTuple):
    """What somebody says of a record, and why."""

    id: str
    wish: curating.Wish
    why: str | None


class CorrectScreen(ModalScreen[Decided | None]):
    """Who says it, how, and whether it is a quote at all; what isn't changed there stays as it is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "keep", "keep", priority=True),
        Binding("escape", "dismiss", "leave it"),
    ]

    def __init__(self, row: Any) -> None:
        """Make the form for a row of `quotes`."""
        super().__init__()
        self._row = row

    def compose(self) -> ComposeResult:
        """Give the quote and the fields."""
        with VerticalScroll(id="form", can_focus=False):
            yield Static(visible(self._row.text), id="words", markup=False)
            yield Input(self._row.speaker or "", placeholder="who says it", id="speaker", compact=True)
            yield _choice("kind", (*get_args(QuoteKind), NONE), self._row.kind)
            yield _choice("stance", get_args(Stance), self._row.stance)
            yield Input(placeholder="why", id="why", compact=True)
        yield Footer(compact=True)

    @on(Input.Submitted)
    def action_keep(self) -> None:
        """Give what was said, and close."""
        why = self.query_one("#why", Input).value.strip()
        self.dismiss(Decided(self._row.id, self._wish(), why or None))

    def _wish(self) -> curating.Wish:
        speaker = self.query_one("#speaker", Input).value.strip()
        kind, stance = (self.query_one(f"#{name}", Select).selection for name in ("kind", "stance"))
        if kind == NONE:
            return curating.Wish(wrong=True)
        return curating.Wish(
            speaker=speaker if speaker != (self._row.speaker or "") else None,
            kind=kind if kind != self._row.kind else None,
            stance=stance if stance != self._row.stance else None,
        )


def _choice(name: str, words: tuple[str, ...], now: str | None) -> Select[str]:
    options = [(f"{name}: {word}", word) for word in words]
    return Select(options, prompt=f"{name}: none", value=now or Select.NULL, id=name, compact=True)


def keep(db: Path, decided: Decided, by: str | None) -> curating.CorrectionRow:
    """Keep a correction; give what became of it."""
    with _store.reading(db) as store:
        said = curating.Said(by or user(), decided.why)
        return curating.set_right(store, decided.id, decided.wish, said)


def undo(db: Path, number: int) -> curating.CorrectionRow:
    """Take a correction back; give what it was."""
    with _store.reading(db) as store:
        return curating.take_back(store, str(number))
