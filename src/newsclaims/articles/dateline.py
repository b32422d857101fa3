"""Where and when a report begins, as its first paragraph prints it: `KYIV, Dec 2 (AP) — …`."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from newsclaims.articles.line_shapes import Line, look
from newsclaims.articles.page_dates import page_dates, yearless_day
from newsclaims.language.blanks import BLANKS
from newsclaims.language.person_names import COURTESIES
from newsclaims.lexicons import media_words
from newsclaims.records import Article

_AGENCY = r"[(/](?P<agency>(?:[A-Z]|dpa\b)[\w .&'-]{1,40}|dpa)[)/]"
_REGION = r"(?:, [A-Z][\w'.]*(?: [A-Z][\w'.]*){0,2})?"
_PLACE = rf"(?P<place>[A-Z][\w'.]*(?:[ /-](?:[A-Z][\w'.]*|of|the|de|la|al|upon|el)){{0,3}}{_REGION})"
_CAPS = rf"(?P<place>[A-Z][A-Z'.]+(?:[ /-](?:[A-Z][A-Z'.]+|of|de|la|al|el)){{0,3}}{_REGION})"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_WHEN = rf"(?:[A-Z][a-z]+day,? )?(?:[A-Z][a-z]{{2,8}}\.? {_DAY}|{_DAY} [A-Z][a-z]{{2,8}}\.?)(?:,? \d{{4}})?"
_DATELINES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\W{{0,3}}{_PLACE} ?/ ?(?P<agency>[A-Z][\w .&-]{{2,40}}?) ?/ ?{_WHEN} ?/ ?(?=\S)",
        rf"\W{{0,3}}{_PLACE}[.,]? {_WHEN},? ?(?:{_AGENCY})? ?(?:-{{1,2}}|_|:|/PRNewswire/|\.) ?(?=\S)",
        rf"\W{{0,3}}{_PLACE}[.,]? {_WHEN},? ?{_AGENCY}",
        rf"\W{{0,3}}{_PLACE}(?: \([A-Z][\w/]{{0,8}}\))?, {_WHEN},? (?P<agency>[A-Z]{{2,5}}) ?- ?(?=\S)",
        rf"\W{{0,3}}{_PLACE} ?{_AGENCY},? {_WHEN} ?(?:-{{1,2}}|_|:) ?(?=\S)",
        rf"\W{{0,3}}{_PLACE} ?(?:-{{1,2}} ?)?{_AGENCY} ?(?:-{{1,2}}|_|:|\.)",
        rf"{_AGENCY} ?-",
        r"\((?P<agency>[A-Z]{2,5}|Reuters)\)",
        r"(?P<agency>[A-Z]{2,3}) -",
        rf"\W{{0,3}}{_CAPS}\W{{0,2}} ?(?:-{{1,2}}|_|:) ?(?=[\"'A-Z0-9])",
        rf"\W{{0,3}}{_PLACE} - (?=[\"']?[A-Z0-9])",
    )
)
_ABBREVIATED = re.compile(r"(?:\b[A-Z]\.)+$|, [A-Z][a-z]{1,4}\.$")
_NOT_PLACES = re.compile(
    r"(?:EXCLUSIVE|BREAKING|UPDATE|ANALYSIS|OPINION|WATCH|LIVE|FACT CHECK|EXPLAINER|VIDEO|NEWS|NOTE|Q|A)\b"
)

DATELINED = 4
"""Paragraphs at an article's beginning of which one may have the dateline."""


class Dateline(NamedTuple):
    """Where and when a report begins: `KYIV, Ukraine, Dec 2 (AP) — …`; without a year, its day is `(month, day)`."""

    place: str | None
    published: str | None
    agency: str | None
    yearless: tuple[int, int] | None = None
    end: int = 0
    """Where the report's first sentence starts, in code points."""


def day_of_dateline(dateline: Dateline, printed: str | None) -> str | None:
    """Give the day of a dateline; where it has no year, the one that is nearest to the day the page gives."""
    if dateline.published is not None or dateline.yearless is None or printed is None:
        return dateline.published
    given = date.fromisoformat(printed)
    days = []
    for year in (given.year - 1, given.year, given.year + 1):
        with suppress(ValueError):  # there is no 29 February
            days.append(date(year, *dateline.yearless))
    return min(days, key=lambda day: abs(day - given)).isoformat() if days else None


def with_dateline_apart(article: Article) -> list[tuple[int, int]]:
    """Give the paragraphs of an article, a dateline apart: its place isn't a subject of the first sentence.

    Where a caption stands first it is one of the next that has it, and then with its agency or day.
    """
    body = [(region.start, region.end) for region in article.body]
    for at, (start, end) in enumerate(body[:DATELINED]):
        found = find_dateline(article.text, look(article.text, start, end))
        first = at == 0 and article.dateline is not None
        if (
            found is not None
            and found.end < end
            and (first or found.agency or found.published or found.yearless)
        ):
            return [*body[:at], (start, found.end), (found.end, end), *body[at + 1 :]]
    return body


def find_dateline(text: str, line: Line) -> Dateline | None:
    """Give the dateline that a paragraph begins with, as printed, if it has one."""
    plain = line.plain[:160]
    for pattern in _DATELINES:
        match = pattern.match(plain)
        if match is None:
            continue
        printed = {name: text[line.at + start : line.at + end] for name, (start, end) in _spans(match)}
        if _NOT_PLACES.match(printed.get("place", "")) or _is_somebody(printed.get("place", "")):
            continue
        dates = page_dates(plain[: match.end()])
        yearless = None if dates else yearless_day(plain[: match.end()])
        place, agency = _place(printed.get("place")), printed.get("agency")
        if place is not None and place.split()[-1].lower() in media_words():  # Harbour News –
            place, agency = None, agency or place
        end = len(plain) - len(plain[match.end() :].lstrip(BLANKS + "-_:,."))
        return Dateline(place, dates[0].day if dates else None, agency, yearless, line.at + end)
    return None


def _is_somebody(printed: str) -> bool:
    """Say whether a name stands behind a title of courtesy, as those of members do: Ms Ada Obi (Lugo): …."""
    return printed.partition(" ")[0].rstrip(".") in COURTESIES


def _place(printed: str | None) -> str | None:
    """Give a place as printed, without what ends it but the full stop of an abbreviation."""
    place = printed.strip(BLANKS + ",") if printed else None
    return place if place is None or _ABBREVIATED.search(place) else place.rstrip(".")


def _spans(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, int]]]:
    for name in match.re.groupindex:
        if match[name]:
            yield name, match.span(name)
