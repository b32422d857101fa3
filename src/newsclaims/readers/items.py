"""What readers are given and what they give: a file, and the articles in it before they are articles."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from pathlib import PurePath
from typing import Any, BinaryIO, Literal, NamedTuple, Protocol

from newsclaims.errors import ArticleError

Fields = dict[str, Any]
"""An article as a feed carries it: `text`, `html` or `scraped`, and what is known of it, by the names of the record; as
`extra` what its columns carry besides."""


def in_section(section: str | None) -> Fields:
    """Give the part of a newspaper that an article stands in, as a field; nothing where it isn't told."""
    return {"extra": {"section": section}} if section else {}


class Page(NamedTuple):
    """A page as it was scraped or saved: all that is known of it has to be read from it."""

    data: bytes
    form: Literal["text", "html"]
    url: str | None = None
    """Where it was published, if that is known from elsewhere and the page may not say it."""


class Passed(NamedTuple):
    """What is no article, and wasn't asked for or called one: a picture among pages. `words` says what it is."""

    words: str


Content = Fields | Page | Passed | ArticleError
"""What a reader may give: an article in one of two shapes, or why there is none."""


class Item(NamedTuple):
    """One thing that a file holds, and its place there: `#L12`, `#a/b.txt`, or nothing where it is all of the file."""

    place: str
    content: Content
    columns: tuple[str, ...] = ()
    """What its columns or keys are called in the file."""


@dataclass(frozen=True)
class Limits:
    """What a reader keeps to."""

    most: int
    """Bytes that are read as one article."""
    columns: Mapping[str, str] = field(default_factory=dict)
    """The user's own names of fields: `{"outlet": "publication"}`."""
    depth: int = 3
    """How many archives may stand in one another."""
    exclude: Sequence[str] = ()
    """Patterns of the members of archives that are left out, as files are of folders."""


@dataclass(frozen=True)
class File:
    """An open file, or what stands for one: standard input, a member of an archive."""

    stream: BinaryIO
    name: str
    """What it is called: consulted only where its content doesn't tell."""
    limits: Limits
    named: bool = True
    """It was asked for, and didn't merely stand in a folder or an archive."""
    table: str | None = None
    """The only one that is asked for of those it holds."""
    head: bytes = b""
    """How it begins, once it was looked into."""

    def inside(self, stream: BinaryIO, name: str) -> "File":
        """Give what stands in this file.

        Raises:
            ArticleError: too many archives stand in one another.
        """
        if not self.limits.depth:
            raise ArticleError("archives in archives in archives", "unpack it, and give the folder")
        return File(stream, name, replace(self.limits, depth=self.limits.depth - 1), self.named)


class Reader(Protocol):
    """Reads one kind of file, item by item as they are asked for."""

    def __call__(self, file: File) -> Iterator[Item]:
        """Give what the file holds."""


def is_excluded(path: PurePath, patterns: Sequence[str]) -> bool:
    """Say whether one of the patterns fits a path or a part of it."""
    whole = path.as_posix()
    return any(
        fnmatchcase(whole, pattern) or any(fnmatchcase(part, pattern) for part in path.parts)
        for pattern in patterns
    )


def too_large(size: int | None, most: int) -> ArticleError:
    """Give the error that says how large something is, if that is known, and what to do."""
    told = (
        f"more than {_megabytes(most)}"
        if size is None
        else f"{_megabytes(size)}, and {_megabytes(most)} are the most"
    )
    return ArticleError(f"too large: {told}", "split it into articles, or raise --max-bytes")


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:,.0f} MB" if size >= 1_000_000 else f"{size:,} bytes"


def whole(file: File) -> bytes:
    """Give all bytes of a file.

    Raises:
        ArticleError: there are more than are read as one article.
    """
    data = file.stream.read(file.limits.most + 1)
    if len(data) > file.limits.most:
        raise too_large(None, file.limits.most)
    return data
