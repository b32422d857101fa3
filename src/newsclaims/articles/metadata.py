"""What a page says about its article: title, publication date, outlet, byline, dateline."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from newsclaims.articles.line_shapes import is_masthead, is_turn, split_names
from newsclaims.articles.page_dates import page_dates, yearless_day
from newsclaims.articles.parts import Part
from newsclaims.language.blanks import BLANKS

_OUTLETS = (
    "published_by", "outlet", "copyright", "headline", "contributor", "author_bio", "byline", "disclaimer", "appeal",
    "newsletter", "social", "press_contact", "explainer", "sources", "related", "comments", "navigation",
)  # fmt: skip
"""The kinds of furniture that name the outlet, the plainest first."""

_DATED = ("date", "byline", "published_by", "database", "read_time", "section", "outlet")
"""The kinds that hold the day of publication."""

_BYLINES = ("byline", "contributor", "author_bio")

_AGENCY = r"[(/](?P<agency>(?:[A-Z]|dpa\b)[\w .&'-]{1,40}|dpa)[)/]"
_REGION = r"(?:, [A-Z][\w'.]*(?: [A-Z][\w'.]*){0,2})?"
_PLACE = rf"(?P<place>[A-Z][\w'.]*(?:[ /-](?:[A-Z][\w'.]*|of|the|de|la|al|upon|el)){{0,3}}{_REGION})"
_CAPS = rf"(?P<place>[A-Z][A-Z'.]+(?:[ /-](?:[A-Z][A-Z'.]+|of|de|la|al|el)){{0,3}}{_REGION})"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_WHEN = rf"(?:[A-Z][a-z]+day,? )?(?:[A-Z][a-z]{{2,8}}\.? {_DAY}|{_DAY} [A-Z][a-z]{{2,8}}\.?)(?:,? \d{{4}})?"
_DATELINES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\W{{0,3}}{_PLACE}[.,]? {_WHEN},? ?(?:{_AGENCY})? ?(?:-{{1,2}}|_|:|/PRNewswire/|\.) ?\S",
        rf"\W{{0,3}}{_PLACE}[.,]? {_WHEN},? ?{_AGENCY}",
        rf"\W{{0,3}}{_PLACE} ?{_AGENCY} ?(?:-{{1,2}}|_|:|\.)",
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

_NEAR = 3
"""How many lines above the headline its date may stand."""

_COMPANY = re.compile(
    r"(?:[.,]? All Rights Reserved.*|,? (?:L\.?P|Limited|Ltd|Inc|LLC|plc|PLC|GmbH|Pty|Pvt|\([Pp]\)|Corp|Co|BV|NV|AG|SA"
    r"|AB|ASA?|Oy|SpA|Interactive|(?:19|20)\d\d)\.?)+$"
)
"""What a notice of copyright adds to the outlet's name: the company's form, a year."""

_LETTER = re.compile(r"['’]s? .*\b(?:Brief|Briefing|Newsletter|Digest|Update|Review|Alert)s?$")
"""What a newsletter is called, behind whose it is: `Harbour's Morning Brief`."""

_SUFFIX = re.compile(r"(?P<title>.{12,}?) ?(?: [|-]|[|]) ?(?P<outlet>[^|]{2,40})$")


class Metadata(NamedTuple):
    """What was found; None or empty where the page doesn't say."""

    title: str | None
    published: str | None
    outlet: str | None
    byline: list[str]
    dateline: str | None
    published_clash: str | None = None


class Dateline(NamedTuple):
    """Where and when a report begins: `KYIV, Ukraine, Dec 2 (AP) — …`; without a year, its day is `(month, day)`."""

    place: str | None
    published: str | None
    agency: str | None
    yearless: tuple[int, int] | None = None


def read_metadata(text: str, page: Sequence[Part]) -> Metadata:
    """Give what the page's furniture and the dateline of its first paragraph say about the article.

    Dates and names in the prose are never taken: "On December 2, 2025, the talks…" isn't a publication date.
    """
    talk = sum(part.kind is None and is_turn(part.line) for part in page) > 1
    dateline = None if talk else next((find_dateline(text, part) for part in page if part.kind is None), None)
    title, suffix = _title(text, page)
    printed = _published(page)
    told = _day_of(dateline, printed) if dateline else None
    published = (dateline.published if dateline else None) or printed
    return Metadata(
        title,
        published,
        _outlet(page, suffix) or (dateline.agency if dateline else None),
        _byline(page),
        dateline.place if dateline else None,
        clash(published, told, printed),
    )


def clash(published: str | None, *others: str | None) -> str | None:
    """Give the first of the other days that is told of an article's publication and isn't `published`."""
    return next((day for day in others if day and published and day != published), None)


def _day_of(dateline: Dateline, printed: str | None) -> str | None:
    """Give the day of a dateline; where it has no year, the one that is nearest to the day the page gives."""
    if dateline.published is not None or dateline.yearless is None or printed is None:
        return dateline.published
    given = date.fromisoformat(printed)
    days = []
    for year in (given.year - 1, given.year, given.year + 1):
        with suppress(ValueError):  # there is no 29 February
            days.append(date(year, *dateline.yearless))
    return min(days, key=lambda day: abs(day - given)).isoformat() if days else None


def find_dateline(text: str, part: Part) -> Dateline | None:
    """Give the dateline that a paragraph begins with, as printed, if it has one."""
    plain = part.line.plain[:160]
    for pattern in _DATELINES:
        match = pattern.match(plain)
        if match is None:
            continue
        printed = {
            name: text[part.line.at + start : part.line.at + end] for name, (start, end) in _spans(match)
        }
        if _NOT_PLACES.match(printed.get("place", "")):
            continue
        dates = page_dates(plain[: match.end()])
        yearless = None if dates else yearless_day(plain[: match.end()])
        place = printed["place"].strip(BLANKS + ",") if "place" in printed else None
        if place is not None and not _ABBREVIATED.search(place):
            place = place.rstrip(".")
        return Dateline(place, dates[0].day if dates else None, printed.get("agency"), yearless)
    return None


def _spans(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, int]]]:
    for name in match.re.groupindex:
        if match[name]:
            yield name, match.span(name)


def _title(text: str, page: Sequence[Part]) -> tuple[str | None, str | None]:
    """Give the headline as printed, and the outlet that a page title ends with: `Loan agreed | Harbour Post`."""
    for part in page:
        if part.kind != "headline":
            continue
        if part.found is not None and part.found.title:
            return part.found.title, None
        line = part.line
        title = " ".join(text[line.at : line.end].strip(BLANKS + "*_#").split())
        suffix = _SUFFIX.fullmatch(line.plain)
        if suffix is not None and _is_outlet(page, suffix["outlet"]):
            first, last = suffix.span("outlet")
            return text[line.at : line.at + suffix.end("title")].strip(BLANKS), text[
                line.at + first : line.at + last
            ].strip(BLANKS)
        return title, None
    return None, None


def _is_outlet(page: Sequence[Part], name: str) -> bool:
    """Say whether the end of a page title names the outlet: a paper's name, or one that the page gives elsewhere."""
    if is_masthead(name):
        return True
    others = {part.found.outlet.casefold() for part in page if part.found is not None and part.found.outlet}
    return name.casefold() in others


def _published(page: Sequence[Part]) -> str | None:
    """Give the day of publication: where the page says so, else its first bare date, else of its last update.

    The dates from the headline on go before those above it, which may be today's or of another story.
    """
    days: dict[str, str] = {}
    context = " ".join(part.line.plain for part in page if part.kind in ("date", "time", "byline"))
    body = next((at for at, part in enumerate(page) if part.kind is None), len(page))
    near = max(0, _headline_at(page) - _NEAR)
    for at in (*range(near, len(page)), *range(near)):
        part, above = page[at], at < body
        if part.kind not in _DATED or (part.kind in ("section", "outlet") and not above):
            continue
        for found in page_dates(part.line.plain[:300], context):
            label = found.label
            if not above and part.kind != "date" and not label:
                continue
            if found.day is not None:
                days.setdefault(label if above or label else "below", found.day)
    return next((days[label] for label in ("published", "", "updated", "below") if label in days), None)


def _headline_at(page: Sequence[Part]) -> int:
    """Give the index of the headline, or of the page's first line."""
    return next((at for at, part in enumerate(page) if part.kind == "headline"), 0)


def _outlet(page: Sequence[Part], suffix: str | None) -> str | None:
    for kind in _OUTLETS:
        if kind == "headline" and suffix:
            return suffix
        for part in page:
            if part.kind != kind:
                continue
            if part.found is not None and part.found.outlet:
                outlet = _COMPANY.sub("", part.found.outlet.rstrip(".")).removeprefix("the ")
                if kind == "newsletter":
                    outlet = _LETTER.sub("", outlet)
                if kind == "copyright":
                    outlet = _masthead(page, outlet) or outlet
                if kind != "related" or is_masthead(outlet):
                    return outlet
            if kind == "outlet" and part.found is None:
                return part.line.plain
    return None


def _masthead(page: Sequence[Part], company: str) -> str | None:
    """Give the line above the story that a publisher's name begins with: `The Meridian`, of Meridian News & Media."""
    for part in page:
        if part.kind is None:
            return None
        name = part.line.plain.casefold().removeprefix("the ")
        if (
            part.found is None
            and len(name) > 2
            and company.casefold().removeprefix("the ").startswith(name + " ")
        ):
            return part.line.plain
    return None


def _byline(page: Sequence[Part]) -> list[str]:
    """Give the authors as printed: of the byline, or else those who are credited below the journalism.

    A byline below the headline goes before one above it, which may be an item of a menu.
    """
    headline = _headline_at(page)
    for kind in _BYLINES:
        for part in (*page[headline:], *page[:headline]):
            if part.kind != kind:
                continue
            if part.found is None and kind == "byline":
                return [part.line.plain]
            if part.found is None:
                continue
            if kind == "author_bio":
                if part.found.place == "bio" and part.found.person:
                    return [part.found.person]
                continue
            if part.found.names:
                return split_names(part.found.names)
            if kind == "byline":
                return [re.sub(r"(?i)^by ", "", part.line.plain)]
    return []
