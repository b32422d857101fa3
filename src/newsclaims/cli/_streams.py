"""Standard output and error as every command has them: what a terminal may be shown, and true words when they fail.

Articles, file names and arguments come from others, and some characters act on a terminal: they move its cursor,
retitle its window, turn a line's order round. At a terminal these are printed as escapes. What goes into a pipe or a
file is left as it is, as grep leaves it, and is UTF-8 whatever the locale, as everything that newsclaims writes.
"""

import errno
import os
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from io import TextIOBase, TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO, cast

from newsclaims.errors import NewsclaimsError

if TYPE_CHECKING:
    from newsclaims.records import ArticleRecord
    from newsclaims.report.page import Look

_ACTING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 but tab and line feed, DEL, C1
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"  # which way text runs, and Unicode's retired format controls
    "\u2028\u2029"  # line ends to some terminals and editors, not to others
    "\ufff9-\ufffb\U000e0000-\U000e007f"  # annotations and tags: text beneath the text
    "\ud800-\udfff]"  # half a character, or a byte of a file name that isn't UTF-8
)


class OutputError(NewsclaimsError):
    """Standard output takes nothing more."""


class Stream:
    """An output stream that shows a terminal no character that acts on it, and says what went wrong in our words.

    Attributes:
        own: the stream beneath, for what is ours: colours, and what has been made visible already.
    """

    def __init__(self, own: TextIO) -> None:
        self.own = own
        self._shown = own.isatty()

    def write(self, text: str) -> int:
        """Write a text, at a terminal with escapes for what acts on it."""
        try:
            return self.own.write(visible(text) if self._shown else text)
        except OSError as error:
            self._fail(error)
        return len(text)

    def writelines(self, lines: Iterable[str]) -> None:
        """Write texts one after the other."""
        for line in lines:
            self.write(line)

    def flush(self) -> None:
        """Write what is waiting."""
        try:
            self.own.flush()
        except OSError as error:
            self._fail(error)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.own, name)

    def _fail(self, error: OSError) -> None:
        if isinstance(error, BrokenPipeError):
            raise error
        reason = (error.strerror or str(error)).lower()
        raise OutputError(
            f"can't write to standard output: {reason}",
            "make room, or write elsewhere"
            if error.errno in FULL
            else "give it somewhere to go: > FILE, or | less",
        ) from error


class Told(Stream):
    """Standard error: where nobody hears what is told, the work goes on and the exit code says the rest."""

    def _fail(self, error: OSError) -> None:
        pass


class _Closed(TextIOBase):
    """Stands in for a stream that the shell closed (`>&-`)."""

    def write(self, text: str) -> int:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))


FULL = frozenset((errno.ENOSPC, errno.EDQUOT, errno.EFBIG))
"""What the system says where there is no room."""


def visible(text: str) -> str:
    r"""Give `text` with an escape for each character that acts on a terminal; marks that join letters stay.

    Example:
        >>> visible("a\x1b[2Jb\u202ec"), visible("می‌خواهم 👩‍💻")
        ('a\\x1b[2Jb\\u202ec', 'می\u200cخواهم 👩\u200d💻')
    """
    return _ACTING.sub(lambda found: _escape(found[0]), text)


def _escape(character: str) -> str:
    # As Python writes it and, above ASCII, JSON, so that JSON at a terminal is still JSON.
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x80 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


@contextmanager
def opened() -> Iterator[None]:
    """Put our streams into the places of `sys.stdout` and `sys.stderr`, and back behind it what was there."""
    _keep_closed_places()
    before = sys.stdout, sys.stderr
    sys.stdout = cast(TextIO, Stream(_utf8(sys.stdout, "surrogateescape")))
    sys.stderr = cast(TextIO, Told(_utf8(sys.stderr, "backslashreplace")))
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before


def deliver(
    records: "Iterable[ArticleRecord]",
    form: str,
    output: str,
    table: str,
    look: "Look | None" = None,
    bom: bool = False,
) -> None:
    """Write whole records to a file, which appears whole or not at all, or to standard output (`-`)."""
    from newsclaims import export

    path = Path(output)
    terminal = path.is_char_device() and _is_terminal(path)  # /dev/stdout, /dev/tty
    if form in export.BINARY and (terminal or (output == "-" and sys.stdout.isatty())):
        raise NewsclaimsError(f"{form} is nothing to read at a terminal", f"-o FILE.{form} writes a file")
    if output == "-":
        export.write(records, form, sys.stdout, table, look, bom)
    elif terminal:
        with path.open("w", encoding="utf-8") as opened:
            export.write(records, form, cast(TextIO, Stream(opened)), table, look, bom)
    else:
        export.save(records, form, path, table, look, bom)


def _is_terminal(device: Path) -> bool:
    with suppress(OSError), device.open("wb", buffering=0) as opened:
        return opened.isatty()
    return False


def own(stream: TextIO) -> TextIO:
    """Give the stream beneath, for what is ours and may act: colours, a table's layout."""
    return stream.own if isinstance(stream, Stream) else stream


def discard() -> None:
    """Throw away what still waits for standard output: at exit it would be written to where nothing goes."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), own(sys.stdout).fileno())


def _utf8(stream: TextIO | None, errors: str) -> TextIO:
    # With surrogateescape a file name that isn't UTF-8 is written with the bytes that it has.
    if stream is None:
        return cast(TextIO, _Closed())
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors=errors)
    return stream


def _keep_closed_places() -> None:
    """Fill the places of closed standard streams, which the next file that is opened, a store, would take."""
    for place in range(3):
        try:
            os.fstat(place)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
