"""NewsBank, Access World News among it: how the PDF of several articles writes one, that has to be saved there.

The layout is what public readers of such PDFs look for: the headline; the day, the paper and its place between vertical
lines; author, section and length; `OpenURL Link`; the text; whose the rights are; a citation. What stands on lines of
its own there may be one line here, as the paragraphs of a PDF are.
"""

import re
from collections.abc import Sequence

from newsclaims.errors import ArticleError
from newsclaims.readers.days import iso_day
from newsclaims.readers.items import Fields, in_section

BORDER = re.compile(r"[ \t•]*Citation \(aglc Style\)", re.I)
_HEAD = re.compile(
    r"^(?P<day>[A-Z][a-z]{2,8} \d{1,2}, \d{4}) \| (?P<told>.{1,800}?)\bOpenURL Link\b", re.M | re.S
)
TELLS = (_HEAD,)

_RIGHTS = re.compile(r"^[ \t•]*(?:Copyright (?:\(c\)|©)|© Copyright)", re.M | re.I)
_ENDS = r"(?=\s*(?:\||Author:|Section:|[\d,]+ Words\b|OpenURL Link|\n|\Z))"
_AUTHOR = re.compile(rf"\bAuthor: *(\S.*?){_ENDS}")
_SECTION = re.compile(rf"\bSection: *(\S.*?){_ENDS}")
_PAPER = re.compile(rf"(?P<name>.+?)(?:, (?P<article>The))?(?: \([^()]*\))?{_ENDS}")


def read(lines: Sequence[str]) -> Fields:
    """Give what an article carries.

    Raises:
        ArticleError: it has no head, or no text.
    """
    whole = "\n".join(lines)
    head = _HEAD.search(whole)
    if head is None:
        raise ArticleError("no head: it doesn't tell its day and its paper")
    rest = whole[head.end() :]
    rights = _RIGHTS.search(rest)
    text = rest[: rights.start() if rights else len(rest)].strip()
    if not text:
        raise ArticleError("no text: it is a picture of the page", "ocrmypdf FILE with-text.pdf")
    author, section = _AUTHOR.search(head["told"]), _SECTION.search(head["told"])
    above = [line.strip() for line in whole[: head.start()].splitlines() if line.strip()]
    fields = {
        "text": text,
        "title": above[-1] if above else None,
        "published": iso_day(head["day"]),
        "outlet": _named(head["told"]),
        "byline": author[1] if author else None,
        **in_section(section[1] if section else None),
    }
    return {name: value for name, value in fields.items() if value}


def _named(told: str) -> str | None:
    """Give the paper that a head begins with as it is printed: Harbour Post, The (City) is The Harbour Post."""
    found = _PAPER.match(told)
    return found and f"{found['article'] or ''} {found['name']}".strip()
