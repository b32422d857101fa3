r"""What records call the places that articles are read from: `page.txt`, `feed.jsonl#L12`, `-`; and the files behind.

`#L12` is a feed's line or what else is counted: a table's row by its line, a message of a mailbox, an item of a list. A
member of an archive stands behind it by its name: `saved.zip#in/page.txt`, `saved.zip#in/feed.jsonl#L12`.

A name is text that can be printed, and no two paths have the same: a byte that isn't UTF-8, a control character and
what would look like one that was written so stand as `\xff`.
"""

import os
import re
from pathlib import Path, PurePath

STDIN = "-"

_LINE = re.compile(r"#L([1-9][0-9]{0,8})\Z")
_UNPRINTABLE = re.compile(rb"[\x00-\x1f\x7f]|\\(?=x[0-9a-f]{2})|#(?=L[1-9][0-9]{0,8}\Z)")
_UNDECODED = re.compile("[\udc80-\udcff]")
_ESCAPE = re.compile(rb"\\x([0-9a-f]{2})")


def source_of(path: Path) -> str:
    """Give a path as the record names it: relative to the current folder if it lies beneath it, with `/` between."""
    if str(path) == STDIN:
        return STDIN
    full = Path(os.path.abspath(path))
    shown = full.relative_to(Path.cwd()) if full.is_relative_to(Path.cwd()) else Path(os.path.normpath(path))
    return printable(shown)


def printable(path: PurePath) -> str:
    r"""Give a path as text.

    Example:
        >>> printable(Path(os.fsdecode(b"caf\xe9.txt"))), printable(Path("café.txt"))
        ('caf\\xe9.txt', 'café.txt')
    """
    told = _UNPRINTABLE.sub(lambda found: b"\\x%02x" % found[0][0], os.fsencode(path.as_posix()))
    return told.decode("utf-8", "backslashreplace")


def path_of(name: str) -> Path:
    """Give the path that `printable` gave this name."""
    raw = _ESCAPE.sub(lambda found: bytes([int(found[1], 16)]), os.fsencode(name))
    return Path(os.fsdecode(raw))


def line_of(source: str) -> tuple[str, int | None]:
    """Give a source's file, and the number of its line if it is a feed's.

    Example:
        >>> line_of("feed.jsonl#L12"), line_of("page.txt")
        (('feed.jsonl', 12), ('page.txt', None))
    """
    found = _LINE.search(source)
    return (source[: found.start()], int(found[1])) if found else (source, None)


def in_order(source: str) -> tuple[str, int]:
    """Give a key that sorts sources by file, and a feed's by line."""
    name, line = line_of(source)
    return name, line or 0


def file_of(name: str) -> Path | None:
    """Give the file of this name, seen from the current folder: absolute, links followed; None if there is none."""
    try:
        path = path_of(name)
    except UnicodeEncodeError:  # no file has such a name
        return None
    return Path(os.path.realpath(path)) if name != STDIN and os.path.isfile(path) else None


def place_of(name: str) -> Path | None:
    """Give the file of this name as `file_of` does; a member of an archive behind the archive's path."""
    file = file_of(name)
    at = len(name)
    while file is None and (at := name.rfind("#", 0, at)) > 0:
        archive = file_of(name[:at])
        file = archive and Path(f"{archive}{path_of(name[at:])}")
    return file


def is_there(place: Path) -> bool:
    """Say whether a path, or the archive in it, is there."""
    path = str(place)
    return os.path.exists(path) or any(
        os.path.isfile(path[:at]) for at, sign in enumerate(path) if sign == "#"
    )


def typed(argument: str) -> str:
    """Give what a user typed for a source as records write it: bytes that aren't UTF-8 are escaped."""
    return _UNDECODED.sub(lambda found: f"\\x{ord(found[0]) - 0xDC00:02x}", argument)
