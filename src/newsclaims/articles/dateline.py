"""Where and when a report begins, as its first paragraph prints it: `KYIV, Dec 2 (AP) — …`."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from newsclaims.articles.line_shapes import Line, is_turn, look
from newsclaims.articles.page_dates import page_dates, yearless_day
from newsclaims.articles.signatures import is_masthead
from newsclaims.language.blanks import BLANKS
from newsclaims.language.paragraphs import paragraphs
from newsclaims.language.person_names import COURTESIES
from newsclaims.lexicons import known_names, media_words, towns
from newsclaims.records import Article

_AGENCY = r"[(/](?P<agency>(?:[A-Z]|dpa\b)[\w .&'-]{1,40}|dpa)[)/]"
_REGION = r"(?:, [A-Z][\w'.]*(?: [A-Z][\w'.]*){0,2})?"
_PLACE = rf"(?P<place>[A-Z][\w'.]*(?:[ /-](?:[A-Z][\w'.]*|of|the|de|la|al|upon|el)){{0,3}}{_REGION})"
_CAPS = rf"(?P<place>[A-Z][A-Z'.]+(?:[ /-](?:[A-Z][A-Z'.]+|of|de|la|al|el)){{0,3}}{_REGION})"
_TOWN = r"[A-Z][\w'.]*(?:[ -](?:[A-Z][\w'.]*|of|de|la|al|el)){0,3}"
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
        rf"\W{{0,3}}(?P<city>{_TOWN}): (?=[\"']?[A-Z0-9])",
    )
)
_ABBREVIATED = re.compile(r"(?:\b[A-Z]\.)+$|, [A-Z][a-z]{1,4}\.$")
_NOT_PLACES = re.compile(
    r"(?:EXCLUSIVE|BREAKING|UPDATE|ANALYSIS|OPINION|WATCH|LIVE|FACT CHECK|EXPLAINER|VIDEO|NEWS|NOTE|Q|A)\b"
)

_PAPERS = frozenset({"advocate", "citizen", "leader", "messenger", "pioneer", "voice"})
"""What papers are called besides mastheads' plainer nouns; behind a name and before a dash it is one."""

_CLOSING = BLANKS + "\"'"
_ENDS = (".", "!", "?", ":")
"""How a sentence ends, and no headline."""

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
    """Give the stretches of an article's body, a dateline apart: its place isn't a subject of the first sentence.

    Where a caption stands first it is one of the next paragraphs that has it, and then with its agency or day.
    """
    body = [(region.start, region.end) for region in article.body]
    lines = [look(article.text, *paragraph) for paragraph in paragraphs(article.text, body)[:DATELINED]]
    talk = sum(map(is_turn, lines)) > 1
    for at, line in enumerate(lines):
        found = find_dateline(article.text, line)
        if found is None or found.end >= line.end or article.text[found.end : line.end].isupper():
            continue  # CHESS - OBI BEATS HALE is a headline
        first = at == 0 and (article.dateline is not None or not talk)
        if first or found.agency or found.published or found.yearless or _is_below_title(lines, at, found):
            return [part for region in body for part in _parted(region, found.end)]
    return body


def _is_below_title(lines: Sequence[Line], at: int, dateline: Dateline) -> bool:
    """Whether what a paragraph begins with is parted by a dash, and only lines that are no sentences stand above."""
    titles = all(not one.plain.rstrip(_CLOSING).endswith(_ENDS) for one in lines[:at])
    return titles and ":" not in lines[at].plain[: dateline.end - lines[at].at]


def _parted(region: tuple[int, int], at: int) -> list[tuple[int, int]]:
    """Give a stretch in two where a place stands inside it."""
    start, end = region
    return [(start, at), (at, end)] if start < at < end else [region]


def find_dateline(text: str, line: Line) -> Dateline | None:
    """Give the dateline that a paragraph begins with, as printed, if it has one."""
    plain = line.plain[:160]
    for pattern in _DATELINES:
        match = pattern.match(plain)
        if match is None:
            continue
        printed = {name: text[line.at + start : line.at + end] for name, (start, end) in _spans(match)}
        city = printed.pop("city", None)
        if city is not None and not _is_city(city):
            continue
        if _NOT_PLACES.match(printed.get("place", "")) or _is_somebody(printed.get("place", "")):
            continue
        dates = page_dates(plain[: match.end()])
        yearless = None if dates else yearless_day(plain[: match.end()])
        place, agency = _place(printed.get("place", city)), printed.get("agency")
        if place is not None and _is_a_paper(place):  # Harbour News –
            place, agency = None, agency or place
        end = len(plain) - len(plain[match.end() :].lstrip(BLANKS + "-_:,."))
        return Dateline(place, dates[0].day if dates else None, agency, yearless, line.at + end)
    return None


def _is_city(printed: str) -> bool:
    """Say whether a name is a town's that the tables know, which alone says that a colon doesn't follow a speaker."""
    known = known_names().get(printed)
    return printed in towns() or (known is not None and known.kind in ("city", "capital"))


def _is_a_paper(place: str) -> bool:
    """Say whether a name is a newspaper's: its noun says so, and no table knows it as a town's."""
    last = place.split()[-1].lower()
    named = " " in place and (is_masthead(place) or last in _PAPERS)
    return last in media_words() or (named and not _is_city(place))


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
