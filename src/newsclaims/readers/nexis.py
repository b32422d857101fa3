"""LexisNexis and Nexis Uni: how they write an article.

The older layout numbers the articles (`3 of 500 DOCUMENTS`), sets outlet and date in the middle of their lines, and
labels in capitals. The newer one, of Nexis Uni, Lexis+ and Lexis Advance, has the headline first, `Body` above the
text, and `End of Document` below it.
"""

import re
from collections.abc import Sequence

from newsclaims.errors import ArticleError
from newsclaims.readers.days import iso_day
from newsclaims.readers.items import Fields, in_section

OLD_BORDER = re.compile(r"[ \t]*\d+ of \d+ DOCUMENTS?[ \t\r]*$")
OLD_TELLS = (re.compile(f"^{OLD_BORDER.pattern}", re.M),)
BORDER = re.compile(r"[ \t]*End of Document[ \t\r]*$")
TELLS = (re.compile(r"^[ \t]*Body[ \t\r]*$", re.M), re.compile(r"^[ \t]*(?:Length|Load-Date):", re.M))

_TOP = 40
"""In so many lines an article's head stands."""

_LABEL = re.compile(r"\s*([A-Z][A-Z-]{3,24}): +(\S.*)$")
_NEW_LABEL = re.compile(r"\s*(Byline|Section|Length|Dateline|Highlight): *(\S.*)$")
_HEAD = frozenset({"BYLINE", "SECTION", "LENGTH", "DATELINE", "HIGHLIGHT", "SERIES", "EDITION"})
"""The labels above an old article's text."""

_FOOT = frozenset({
    "ACC-NO", "CITY", "COMPANY", "CORRECTION", "CORRECTION-DATE", "COUNTRY", "DISTRIBUTION", "DOCUMENT-TYPE",
    "GEOGRAPHIC", "GRAPHIC", "INDUSTRY", "JOURNAL-CODE", "LANGUAGE", "LOAD-DATE", "NOTES", "ORGANIZATION", "PERSON",
    "PUB-TYPE", "PUBLICATION-TYPE", "STATE", "SUBJECT", "TICKER", "TYPE", "UPDATE",
})  # fmt: skip
"""Those below it: others are the article's own, as the places that it begins with are (LONDON: …)."""

_COPYRIGHT = re.compile(r"\s*(?:Copyright|©|\(c\)) ?(?:©|\(c\))? ?\d{4}\b", re.I)
_ENDS = re.compile(r"\s*(?:Load-Date:|Classification\s*$|Graphic\s*$|Notes\s*$|Correction\s*$)")


def read_old(lines: Sequence[str]) -> Fields:
    """Give what an article of the older layout carries.

    Raises:
        ArticleError: it has no text.
    """
    dated = next((at for at, line in enumerate(lines[:_TOP]) if iso_day(line)), None)
    labels = {label[1]: at for at, line in enumerate(lines[:_TOP]) if (label := _LABEL.match(line))}
    head = [at for name, at in labels.items() if name in _HEAD]
    begins = -1 if dated is None else dated
    start = 1 + labels.get("LENGTH", max(head, default=begins))
    end = next((at for at in range(start, len(lines)) if _is_foot(lines[at])), len(lines))
    known: dict[str, str | None] = {}
    if dated is not None:
        known["title"] = _paragraph(lines[dated + 1 : min(head, default=start)])
        known["published"] = iso_day(lines[dated])
        known["outlet"] = _last(lines[:dated])
    if "BYLINE" in labels:
        known["byline"] = lines[labels["BYLINE"]].partition(":")[2].strip()
    if "SECTION" in labels:
        known["section"] = lines[labels["SECTION"]].partition(":")[2].strip()
    return _article(lines[start:end], **known)


def _is_foot(line: str) -> bool:
    """Say whether a line stands below an old article's text."""
    label = _LABEL.match(line)
    return (label is not None and label[1] in _FOOT) or _COPYRIGHT.match(line) is not None


def read(lines: Sequence[str]) -> Fields:
    """Give what an article of Nexis Uni carries.

    Raises:
        ArticleError: it has no text.
    """
    body = next((at for at, line in enumerate(lines) if line.strip() == "Body"), None)
    if body is None:
        raise ArticleError("no text: the database couldn't give it, or gave an address alone")
    end = next((at for at in range(body + 1, len(lines)) if _ENDS.match(lines[at])), len(lines))
    head = [line.strip() for line in lines[:body] if line.strip()]
    labels = {label[1]: label[2].strip() for line in head if (label := _NEW_LABEL.match(line))}
    closed = next((at for at, line in enumerate(head) if _COPYRIGHT.match(line)), len(head))
    dated = next((at for at in range(closed - 1, -1, -1) if iso_day(head[at])), None)
    return _article(
        lines[body + 1 : end],
        title=head[dated - 2] if dated is not None and dated > 1 else None,
        published=iso_day(head[dated]) if dated is not None else None,
        outlet=head[dated - 1] if dated is not None and dated > 0 else None,
        byline=labels.get("Byline"),
        section=labels.get("Section"),
    )


def _article(body: Sequence[str], *, section: str | None = None, **known: str | None) -> Fields:
    text = "\n".join(body).strip("\n")
    if not text.strip():
        raise ArticleError("no text between its head and its end")
    return {"text": text, **{name: value for name, value in known.items() if value}, **in_section(section)}


def _paragraph(lines: Sequence[str]) -> str | None:
    """Give the headline: the first lines that don't stand in the middle, as editions do."""
    words: list[str] = []
    for line in lines:
        if line.strip() and not line.startswith(" " * 8):
            words.append(line.strip())
        elif words:
            break
    return " ".join(words) or None


def _last(lines: Sequence[str]) -> str | None:
    return next(
        (line.strip() for line in reversed(lines) if line.strip() and not _COPYRIGHT.match(line)), None
    )
