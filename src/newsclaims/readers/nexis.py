"""LexisNexis and Nexis Uni: how they write an article.

The older layout numbers the articles (`3 of 500 DOCUMENTS`), sets outlet and date in the middle of their lines, and
labels in capitals. The newer one, of Nexis Uni, Lexis+ and Lexis Advance, has the headline first, `Body` above the
text, and `End of Document` below it.
"""

import re
from collections.abc import Sequence

from newsclaims.errors import ArticleError
from newsclaims.readers.days import iso_day
from newsclaims.readers.items import Fields

OLD_BORDER = re.compile(r"[ \t]*\d+ of \d+ DOCUMENTS?[ \t\r]*$")
OLD_TELLS = (re.compile(f"^{OLD_BORDER.pattern}", re.M),)
BORDER = re.compile(r"[ \t]*End of Document[ \t\r]*$")
TELLS = (re.compile(r"^[ \t]*Body[ \t\r]*$", re.M), re.compile(r"^[ \t]*(?:Length|Load-Date):", re.M))

_LABEL = re.compile(r"\s*([A-Z][A-Z-]{3,24}): +(\S.*)$")
_NEW_LABEL = re.compile(r"\s*(Byline|Section|Length|Dateline|Highlight): *(\S.*)$")
_HEAD = frozenset({"BYLINE", "SECTION", "LENGTH", "DATELINE", "HIGHLIGHT", "SERIES", "EDITION"})
"""The labels above an old article's text; all others stand below it."""

_COPYRIGHT = re.compile(r"\s*(?:Copyright|©|\(c\)) ?\d{4}\b|\s*Copyright ", re.I)
_ENDS = re.compile(r"\s*(?:Load-Date:|Classification\s*$|Graphic\s*$|Notes\s*$|Correction\s*$)")


def read_old(lines: Sequence[str]) -> Fields:
    """Give what an article of the older layout carries.

    Raises:
        ArticleError: it has no text.
    """
    dated = next((at for at, line in enumerate(lines[:40]) if iso_day(line)), None)
    labels: dict[str, str] = {}
    start, end = 0 if dated is None else dated + 1, len(lines)
    for at, line in enumerate(lines):
        label = _LABEL.match(line)
        if label is not None and label[1] in _HEAD and at < end and "LENGTH" not in labels:
            labels[label[1]], start = label[2].strip(), at + 1
        elif (label is not None and label[1] not in _HEAD) or (at > start and _COPYRIGHT.match(line)):
            end = min(end, at) if at > start else end
    first = min((at for at, line in enumerate(lines) if _LABEL.match(line)), default=start)
    return _article(
        lines[start:end],
        title=_paragraph(lines[dated + 1 : first]) if dated is not None else None,
        published=iso_day(lines[dated]) if dated is not None else None,
        outlet=_last(lines[:dated]) if dated is not None else None,
        byline=labels.get("BYLINE"),
    )


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
    )


def _article(body: Sequence[str], **known: str | None) -> Fields:
    text = "\n".join(body).strip("\n")
    if not text.strip():
        raise ArticleError("no text between its head and its end")
    return {"text": text, **{name: value for name, value in known.items() if value}}


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
