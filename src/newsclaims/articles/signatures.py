"""Who signed an article, as a page prints it: bylines, lines of what a page says about itself, names of papers."""

import re

from newsclaims.articles.day_order import WEEKDAY
from newsclaims.articles.line_shapes import Found, Line
from newsclaims.articles.page_dates import (
    dated_spans,
    is_date_line,
    page_dates,
    tells_age,
    without_dates,
)
from newsclaims.language.blanks import BLANKS
from newsclaims.lexicons import common_words, first_names, known_names

_CAP = r"(?-i:(?:[A-Z]\.){2,}|[A-Z0-9][\w'&-]*(?:\.[\w'&-]+)*)"
_JOINED = r"(?:of|the|and|&|de)"
_PERSON = (
    r"(?-i:[A-ZÀ-ÖØ-ÞČĆĐİŁŚŞŠŻŹŽ](?:[^\W\d]|['.-])+"
    r"(?: (?:van|von|der|den|de|la|al|bin|du|di|da|el|ter"
    r"|(?!(?:For|In|At|With|By|And|On|Special|SPECIAL)\b)[A-Z](?:[^\W\d]|['.-])*)){1,4})"
)
PEOPLE = rf"{_PERSON}(?:(?:,? and | {{0,2}}, {{1,3}}| & |; ){_PERSON}){{0,9}}"
_CREDIT = r"(?-i:[A-Z@][\w'.&-]*)(?:[ /,|]+(?:(?-i:[A-Z@][\w'.&-]*)|of|the|via|and|&|for)){0,7}"
PARTS = {
    "{outlet}": rf"(?P<outlet>(?:the )?{_CAP}(?:(?: {_JOINED}){{0,2}} {_CAP}){{0,6}})",
    "{names}": rf"(?P<names>{PEOPLE})",
    "{others}": rf"(?:{PEOPLE})",
    "{person}": rf"(?P<person>{_PERSON})",
    "{title}": r"(?P<title>.{3,250})",
    "{spot}": r"(?-i:(?:the )?[A-Z][\w'.]+(?:[ -][A-Z][\w'.]+){0,2})",
    "{credit}": _CREDIT,
}
_BYS = re.compile(r"(?:[|/] {0,2})?(?:by|from|authors?:)", re.IGNORECASE)
_BY = re.compile(
    r"(?:[|/] {0,2})?(?:(?:(?:by|from):?|authors?:) {1,3}|(?-i:[Bb]y(?=[A-Z])))"
    rf"(?P<names>{PEOPLE})(?P<rest>.{{0,140}})",
    re.IGNORECASE,
)
"""A signature; the "By" may be an element of its own on the page, and run into the name in the text."""
_DATED = re.compile(
    r"\W*(?:(?:posted|published|story|words|text|written|report(?:ed)?|article|filed|added|created|submitted)\b\W*)?"
    rf"(?:on\b\W*)?(?P<by>by:? {{1,3}})?(?P<names>{PEOPLE}"
    r"|(?(by)(?-i:[a-z][\w.-]+(?: [a-z][\w.-]+)?|[A-ZÀ-Þ][^\W\d_][\w.'-]*)|(?!)))"
    r"(?: *\(?@\w{2,20}\)?)?(?:[\W\d]|\b(?:on|at|GMT|UTC)\b)*",
    re.IGNORECASE,
)
"""What is left of a name and a date in one line without the date; a number may be that of the comments. Behind "by" it
may be what somebody is called there: `tidewalker`."""
_LABEL = re.compile(r"\b(?:source|date|published|updated):(?= )", re.IGNORECASE)
"""What says of a part of a signature what it is."""
_DAY_BEFORE = re.compile(rf"(?:{WEEKDAY.pattern})[, ]*$", re.IGNORECASE)
_WITH_AGENCY = re.compile(r"\s*with (?:AFP|AP|Reuters|dpa|DPA|EPA|PA|agenc\w+|wires?)\b")
"""Whose material a reporter used, which is not whom he reports for."""
POSTED = re.compile(rf"({PEOPLE}) in {PARTS['{spot}']}")
"""Reporters with the places that they reported from."""
_AFFILIATION = re.compile(
    r"[\s,|·/()•-]*(?:(?:special (?:to|for)|for|at|with) (?P<for>.+)|(?:in|reports? from|reporting from) .+"
    r"|.*\b(?:correspondents?|reporters?|editor|writers?|columnist|staff|desk|team|contributor|analyst|professor"
    r"|fellow|bureau|chief)\b.*"
    rf"|(?P<outlet>(?:the )?{_CAP}(?:(?: {_JOINED})? {_CAP}){{0,4}})|)[\s,|·/()•-]*",
    re.IGNORECASE,
)
_MASTHEAD = re.compile(
    r"(?:(?:[Tt]he|[A-Z][\w'.&-]*|\d{1,2}) ){0,4}(?:[A-Z]\w+-)?(?:News|Times|Post|Press|Herald|Tribune|Journal|Guardian"
    r"|Gazette|Telegraph|Chronicle|Observer|Mail|Mirror|Independent|Standard|Express|Star|Sun|Globe|Mercury|Courier|Examiner|Sentinel"
    r"|Monitor|Review|Bulletin|Register|Dispatch|Echo|Argus|Record|Today|Online|Newspaper|Magazine|Weekly|Daily"
    r"|Courant|Clarion|Beacon|Inquirer|Enquirer|Advertiser|Gleaner|Ledger|Monthly"
    r"|Radio|TV|Network|Agency)(?: (?:Online|Network|Agency|Europe|International|UK|US|Today|Live))?"
)
_DESK = re.compile(r"(.{2,40}) (?:Staff|Newsroom|News Desk|Web Desk|Reporters)")
_SEPARATOR = re.compile(r" ?[|·•] ?| - | / |(?<=\w) (?=(?-i:Published|Updated|Posted) )")
_READ_TIME = re.compile(r"(?:est\. ?)?\d{1,3} ?min(?:ute)?s?(?: read)?", re.I)
_ROLE = re.compile(
    r"\b(?:correspondents?|reporters?|editor|writers?|columnist|staff|desk|team|contributor|analyst|bureau|chief)\b",
    re.I,
)


def is_masthead(name: str) -> bool:
    """Say whether a short line is a newspaper's name: capitals, and a noun that papers are called by."""
    return len(name) <= 60 and _MASTHEAD.fullmatch(name.title() if name.isupper() else name) is not None


def byline(text: str, line: Line) -> Found | None:
    """Recognise `By Maria Lopez and John Carter, Harbour Post | Updated 2 Dec 2025`."""
    match = _BY.fullmatch(_signature(line.plain)) if _BYS.match(line.plain) else None
    if match is None:
        return None
    rest = without_dates(match["rest"])
    rest = re.sub(
        r"(?i)\b\d{1,2}[ -]min(?:ute)?s?\b(?: read)?|\bupdated\b:?|(?:\bfollow )?@\w{2,20}",
        lambda found: " " * len(found[0]),
        rest,
    )
    if line.ends_sentence and rest.strip(" .") and not page_dates(line.plain):
        return None
    affiliation = _AFFILIATION.fullmatch(rest.rstrip("."))
    if affiliation is None:
        return None
    people, outlet = _people(text[line.at + match.start("names") : line.at + match.end("names")])
    for group in ("for", "outlet"):
        agency = group == "for" and _WITH_AGENCY.match(rest) is not None
        if affiliation[group] and not agency and not _is_place(affiliation[group]):
            start = line.at + match.start("rest") + affiliation.start(group)
            outlet = text[start : start + len(affiliation[group].rstrip())].strip(" ,|·")
    return Found("byline", "any", "", names="; ".join(people), outlet=outlet)


def _signature(plain: str) -> str:
    """Give a line with its dates blanked out, so that a month or a weekday isn't taken for the end of a name."""
    for start, end in reversed(dated_spans(plain)):
        weekday = _DAY_BEFORE.search(plain, 0, start)
        start = weekday.start() if weekday else start
        plain = plain[:start] + "," + " " * (end - start - 1) + plain[end:]
    return _LABEL.sub(lambda label: " " * len(label[0]), plain)


def _is_place(name: str) -> bool:
    """Say whether what follows an author's name is where he wrote: `By Rohit Shah, Mumbai`."""
    known = known_names().get(name.strip(" ,|·."))
    return known is not None and known.type == "place"


def dated_byline(text: str, line: Line) -> Found | None:
    """Recognise a name and a date in one line, in whichever order: `27 August 2018 10:05 BST by Julia Clover`.

    Example:
        >>> from newsclaims.articles.line_shapes import look
        >>> page = "Laura June Tobolski July 10, 2015"
        >>> dated_byline(page, look(page, 0, len(page))).names
        'Laura June Tobolski'
    """
    if line.ends_sentence or not (page_dates(line.plain) or tells_age(line.plain)):
        return None
    match = _DATED.fullmatch(without_dates(line.plain))
    if match is None:
        return None
    start, end = match.span("names")
    people, outlet = _people(text[line.at + start : line.at + end])
    alone = " " not in match["names"] and match["names"][0].isupper()
    if not people or ((alone or not match["by"]) and not all(map(is_a_person, people))):
        return None
    return Found("byline", "top" if match["by"] else "under", "", names="; ".join(people), outlet=outlet)


def is_a_person(name: str) -> bool:
    """Say whether a name without a "by" is a person's: no words of a menu, or a known first name."""
    words = name.split()
    return words[0] in first_names() or not any(word.casefold() in common_words() for word in words)


def imprint(text: str, line: Line) -> Found | None:
    """Recognise a line of several things the page says about itself: `Ann Berg | Harbour Post | 2 Dec 2025 | 4 min`."""
    if not _SEPARATOR.search(line.plain):
        return None
    names = outlet = None
    signed = dated = False
    at = 0
    for segment in _SEPARATOR.split(line.plain):
        start = line.plain.index(segment, at)
        at = start + len(segment)
        by = byline(text, line._replace(at=line.at + start, plain=segment.strip(), ends_sentence=False))
        if by is not None:
            names, outlet, signed = by.names, by.outlet or outlet, True
        elif is_date_line(segment) or page_dates(segment):
            dated = True
        elif _READ_TIME.fullmatch(segment.strip()):
            continue
        elif names is None and re.fullmatch(_PERSON, segment.strip()) and not is_masthead(segment.strip()):
            names = text[line.at + start : line.at + at].strip(BLANKS)
        elif re.fullmatch(rf"{_CAP}(?: {_CAP}){{0,3}}", segment.strip()):
            outlet = outlet or text[line.at + start : line.at + at].strip(BLANKS)
        else:
            return None
    if not dated:
        return None
    # Unsigned, a name and a date may as well be a headline and its date.
    place = "top" if signed or names is None else "under"
    return Found("byline" if names else "date", place, "", names=names, outlet=outlet)


def _people(names: str) -> tuple[list[str], str | None]:
    """Part the authors of a byline from what follows them in the same style: their jobs, their outlet."""
    people: list[str] = []
    outlet = None
    for name in split_names(names):
        if (desk := _DESK.fullmatch(name)) is not None:
            outlet = desk[1]
        if is_masthead(name):
            outlet = name
        elif not people or not _ROLE.search(name):
            people.append(name)
    return people, outlet


def unsigned(names: str) -> str:
    """Give a byline without its "By".

    Example:
        >>> unsigned("BY ADA OBI"), unsigned("By: Ann Berg"), unsigned("Byron Lee")
        ('ADA OBI', 'Ann Berg', 'Byron Lee')
    """
    return re.sub(r"(?i)^by:? ", "", names)


def split_names(names: str) -> list[str]:
    """Give the authors of a byline one by one.

    Example:
        >>> split_names("Maria Lopez, Ann Berg and John Carter")
        ['Maria Lopez', 'Ann Berg', 'John Carter']
    """
    parted = (name.strip(BLANKS + ",;") for name in re.split(r",? and |, | & |; ", names))
    return [name for name in parted if name]
