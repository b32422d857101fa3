"""Factiva: how it writes an article, with the codes of its fields (`HD`, `PD`, `TD`) or without them.

Codes stand in a column of their own: as text that is blanks or a tabulator, and of RTF's cells a vertical line is left.
"""

import re
from collections.abc import Sequence

from newsclaims.errors import ArticleError
from newsclaims.readers.days import iso_day
from newsclaims.readers.items import Fields, in_section

BORDER = re.compile(r"[ \t]*(?:AN[ \t|]+)?Document [A-Z]{3}[A-Z0-9]{7,}+\w*+[ \t\r|]*$")
TELLS = (
    re.compile(f"^{BORDER.pattern}", re.M),
    re.compile(r"^[ \t]*(?:WC[ \t]+)?[\d,]+ words[ \t\r]*$", re.M),
)
TELLS_CODED = tuple(
    re.compile(rf"^[ \t]*{code}(?:[ \t\r]*$|\t|  |\|)", re.M) for code in ("HD", "PD", "SN", "(?:LP|TD)")
)

_CODES = (
    "SE", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "LA", "CY", "LP", "TD", "CT", "RF", "ART", "CO",
    "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN", "VOL", "CLM", "DLN",
)  # fmt: skip
_CODE = re.compile(rf"\s*({'|'.join(_CODES)})(?:[ \t\r]*$|\t+|  +|\|)(.*)$")
_WORDS = re.compile(r"\s*[\d,]+ words\s*$")
_RIGHTS = re.compile(r"\s*(?:\(c\)|©|Copyright\b)", re.I)
_BY = re.compile(r"\s*By\s+", re.I)
_HEAD = 16
"""So many lines below the day the head of an article may end."""

_HOUR = re.compile(r"\d\d?:\d\d")


def read(lines: Sequence[str]) -> Fields:
    """Give what an article carries.

    Raises:
        ArticleError: it has no text.
    """
    fields = _coded(lines) if sum(_CODE.match(line) is not None for line in lines) > 3 else _plain(lines)
    if not str(fields.get("text") or "").strip():
        raise ArticleError("no text between its head and its end")
    return {name: value for name, value in fields.items() if value}


def _coded(lines: Sequence[str]) -> Fields:
    """Read an article whose fields have codes: each begins a line, and its value goes on to the next."""
    values: dict[str, list[str]] = {}
    at = None
    for line in (line.rstrip("\r|") for line in lines):
        if code := _CODE.match(line):
            at = code[1]
            values.setdefault(at, []).extend([code[2]] if code[2].strip() else [])
        elif at is not None:
            values[at].append(line.strip())
    told = {code: " ".join(" ".join(value).split()) for code, value in values.items()}
    return {
        "text": "\n\n".join("\n".join(values[code]).strip() for code in ("LP", "TD") if code in values),
        "title": told.get("HD"),
        "published": iso_day(told["PD"]) if "PD" in told else None,
        "outlet": told.get("SN"),
        "byline": _BY.sub("", told.get("BY", "")),
        **in_section(told.get("SE")),
    }


def _plain(lines: Sequence[str]) -> Fields:
    """Read an article without codes: section, headline, byline, length, day, outlet, its code, language, rights, text.

    The section may be missing, and so may the byline.
    """
    full = [line.strip() for line in lines]
    length = next((at for at, line in enumerate(full) if _WORDS.match(line)), None)
    if length is None:
        raise ArticleError("no head: it doesn't tell how many words it has")
    dated = next((at for at in range(length + 1, min(length + 6, len(full))) if iso_day(full[at])), length)
    return {
        "text": "\n".join(full[_head_end(full, dated) + 1 :]).strip(),
        "published": iso_day(full[dated]),
        "outlet": next((line for line in full[dated + 1 :] if line and not _HOUR.match(line)), None),
        **_above([line for line in full[:length] if line]),
    }


def _above(lines: Sequence[str]) -> Fields:
    """Read what stands above the length: the headline is right above the byline, or else longer than a section."""
    signed = next((at for at, line in enumerate(lines) if at and _BY.match(line)), None)
    title = max(lines[-2:], key=len, default=None) if signed is None else lines[signed - 1]
    return {
        "title": title,
        "byline": None if signed is None else _BY.sub("", lines[signed]),
        **in_section(lines[0] if len(lines) > 1 and title == lines[1] else None),
    }


def _head_end(lines: Sequence[str], dated: int) -> int:
    """Give the last line of a head without codes: whose the rights are, or else the language."""
    below = range(dated, min(dated + _HEAD, len(lines)))
    rights = next((at for at in below if _RIGHTS.match(lines[at])), None)
    if rights is not None:
        return rights
    return next((at for at in below if lines[at] == "English"), dated + 3)
