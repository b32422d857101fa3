"""The article of a row, to be read: marked as `show` marks it, and beneath what was found in a paragraph."""

from typing import Any, ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Footer, OptionList, Static
from textual.widgets.option_list import Option

from newsclaims.cli import _context, _describing
from newsclaims.cli._context import Mark, Paragraph
from newsclaims.cli._streams import visible
from newsclaims.records import ArticleRecord


class ArticleScreen(Screen[None]):
    """An article, paragraph by paragraph, and the records of the one that is pointed at."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,backspace", "dismiss", "back"),
        Binding("n", "step(1)", "next with records"),
        Binding("p", "step(-1)", "previous"),
    ]

    def __init__(self, record: ArticleRecord, short: str, start: int, end: int) -> None:
        """Make the screen.

        Args:
            record: the article.
            short: what `show` takes for it.
            start: where what one looks for begins.
            end: where it ends.
        """
        super().__init__()
        self._record = record
        self._asked = (start, end)
        self._short = short
        self._notes = _describing.notes(record, short)
        self.paragraphs = _context.paragraphs(record.article.text)

    def compose(self) -> ComposeResult:
        """Give the head, the paragraphs and the place of the notes."""
        line, marks = _describing.legend()
        heading = _describing.heading(self._record, self._short)
        head = [_context.styled(told, style, ()) for told, style in heading]
        yield Static(Text("\n").join([*head, _context.styled(line, "", marks)]), id="head")
        yield OptionList(id="text", compact=True, markup=False)
        with VerticalScroll(id="notes", can_focus=False):
            yield Static(id="told")
        yield Footer()

    def on_mount(self) -> None:
        """Point at the paragraph that was asked for."""
        self.call_after_refresh(self._fill)

    def _fill(self) -> None:
        text = self.query_one("#text", OptionList)
        marks = [*_describing.marks(self._record), Mark(*self._asked, "reverse")]
        margin = _context.margin_of(self.size.width)
        text.add_options([Option(self._prompt(paragraph, marks, margin)) for paragraph in self.paragraphs])
        inside = _context.around(self.paragraphs, *self._asked, 0)
        text.highlighted = self.paragraphs.index(inside[0]) if inside else 0
        self.call_after_refresh(text.scroll_to_highlight, top=True)
        text.focus()

    def _prompt(self, paragraph: Paragraph, marks: list[Mark], margin: int) -> Any:
        article = self._record.article
        aside = any(part.start < paragraph.end and paragraph.start < part.end for part in article.furniture)
        return _context.beside(
            article.text[slice(*paragraph)],
            "dim" if aside else "",
            _context.within(paragraph, marks),
            _describing.speakers(self._record.quotes, *paragraph),
            margin,
        )

    @on(OptionList.OptionHighlighted)
    def _tell(self, highlighted: OptionList.OptionHighlighted) -> None:
        told = [visible(note) for note in self._found(highlighted.option_index)]
        self.query_one("#told", Static).update(Text("\n".join(told) or "nothing found in this paragraph"))

    def _found(self, at: int) -> list[str]:
        """Give the notes on what begins in a paragraph."""
        start, end = self.paragraphs[at]
        return [note.text for note in self._notes if start <= note.start < end]

    def action_step(self, by: int) -> None:
        """Point at the next paragraph, or the one before, in which anything was found."""
        text = self.query_one("#text", OptionList)
        at = (text.highlighted or 0) + by
        while 0 <= at < len(self.paragraphs):
            if self._found(at):
                text.highlighted = at
                return
            at += by
