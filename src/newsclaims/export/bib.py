"""BibTeX: the articles as sources to be cited in LaTeX, as biblatex and biber read them, in UTF-8."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TextIO

from newsclaims.export import addresses

if TYPE_CHECKING:
    from newsclaims.records import Article, ArticleRecord

_NO_KEY = re.compile(r"[^A-Za-z0-9.:-]+")

_ACTING = {
    ord(sign): f"\\{sign}" for sign in "&%$#_"
} | {
    ord("\\"): r"{\textbackslash}", ord("{"): r"{\textbraceleft}", ord("}"): r"{\textbraceright}",
    ord("~"): r"{\textasciitilde}", ord("^"): r"{\textasciicircum}",
}  # fmt: skip
"""What LaTeX takes for a command, as it prints it; a brace counts for BibTeX even behind a backslash."""


def write(records: Iterable["ArticleRecord"], out: TextIO, table: str) -> None:
    """Write an entry for each article; `table` isn't used, for an article is one source."""
    taken: set[str] = set()
    for record in records:
        article = record.article
        key = _key(article.id, taken)
        kind = "article" if article.outlet else "misc"
        fields = "".join(f",\n  {name} = {{{value}}}" for name, value in _fields(article))
        out.write(f"@{kind}{{{key}{fields}\n}}\n\n")


def _fields(article: "Article") -> Iterator[tuple[str, str]]:
    told = {
        "author": " and ".join(f"{{{_plain(name)}}}" for name in article.byline),
        "title": f"{{{_plain(article.title)}}}"
        if article.title
        else "",  # twice braced, it keeps its capitals
        "journal": _plain(article.outlet or ""),
        "date": (article.published or "")[:10],
        "year": (article.published or "")[:4],
        "url": addresses.web(article) or "",
    }
    return ((name, value) for name, value in told.items() if value)


def _key(id: str, taken: set[str]) -> str:
    """Give what an article is cited by, which no other has, not even in other letter case."""
    key = plain = _NO_KEY.sub("-", id).strip("-") or "article"
    number = 1
    while key.lower() in taken:
        number += 1
        key = f"{plain}-{number}"
    taken.add(key.lower())
    return key


def _plain(text: str) -> str:
    return " ".join(text.split()).translate(_ACTING)
