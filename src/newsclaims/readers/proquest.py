"""ProQuest: how it writes an article, each field behind its label."""

import re
from collections.abc import Sequence

from newsclaims.errors import ArticleError
from newsclaims.readers.days import iso_day
from newsclaims.readers.items import Fields, in_section

BORDER = re.compile(r"[ \t]*_{20,}[ \t\r]*$")
TELLS = (
    re.compile(f"^{BORDER.pattern}", re.M),
    re.compile(r"^(?:Full text|Publication info|Publication title|ProQuest document ID):", re.M),
)

_LABELS = (
    "Abstract", "Author", "Company / organization", "Copyright", "Country of publication", "Credit", "Database",
    "Document type", "Document URL", "Edition", "First page", "Full text", "ISSN", "Issue", "Language of publication",
    "Last updated", "Links", "Location", "Pages", "People", "Place of publication", "ProQuest document ID",
    "Publication date", "Publication info", "Publication subject", "Publication title", "Publication year", "Publisher",
    "Section", "Source type", "Subject", "Title", "Volume",
)  # fmt: skip
_BEHIND = frozenset({
    "Company / organization", "Copyright", "Credit", "Publication title", "Publication year", "Publication date",
    "Subject", "Title",
})  # fmt: skip
"""The labels that may stand first below the text: another there is the article's own (Location: …)."""

_LABEL = re.compile(rf"({'|'.join(_LABELS)}): ?(.*)$")
_NUMBER = re.compile(r"\s*Document \d+ of \d+\s*$")
_DAY = re.compile(r"\d{1,2} [A-Z][a-z]+ \d{4}|[A-Z][a-z]+ \d{1,2}, \d{4}")
_MISSING = re.compile(r"\s*(?:Not available|Full text unavailable)", re.I)


def read(lines: Sequence[str]) -> Fields:
    """Give what an article carries.

    Raises:
        ArticleError: it has no text.
    """
    values: dict[str, list[str]] = {}
    above: list[str] = []
    at = None
    for line in lines:
        label = _LABEL.match(line)
        if label is not None and (at != "Full text" or label[1] in _BEHIND):
            at = label[1]
            values.setdefault(at, []).append(label[2])
        elif at is not None:
            values[at].append(line)
        elif line.strip() and not _NUMBER.match(line):
            above.append(line.strip())
    text = "\n".join(values.get("Full text", ())).strip()
    if not text or _MISSING.match(text):
        raise ArticleError("no text: the database has none of it")
    told = {label: " ".join(" ".join(value).split()) for label, value in values.items()}
    day = told.get("Publication date") or next(iter(_DAY.findall(told.get("Publication info", ""))), "")
    fields = {
        "text": text,
        "title": told.get("Title") or next(iter(above), None),
        "published": iso_day(day),
        "outlet": told.get("Publication title") or told.get("Publication info", "").partition(" ;")[0],
        "byline": told.get("Author", "").rstrip("."),
        "url": told.get("Document URL"),
        "id": told.get("ProQuest document ID"),
        **in_section(told.get("Section")),
    }
    return {name: value for name, value in fields.items() if value}
