"""One paragraph of a page as its shape shows it: a sentence, a title, a list item; and the furniture it matches."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from newsclaims.articles.page_dates import WEEKDAY, is_date_line, page_dates, without_dates
from newsclaims.language.blanks import BLANKS
from newsclaims.lexicons import FurnitureRule, furniture, known_names

HEADER_ONLY = ("head", "top", "under")
"""The places of rules that count above the journalism only."""

SEEN = 1200
"""Characters of a paragraph that are looked at: enough for what it is, whatever its length."""

_CUT = re.compile(r"\w(?:\.\.\.|…)$")
_TITLE = 16
"""Fewer words than these that end in an ellipsis are a title that was cut to fit its box."""

_CLOSE = 240
"""Characters at the end of a paragraph in which a credit or a caption's source is looked for."""

_LONGEST = {"whole": 250, "start": SEEN, "close": 500, "split": 10_000_000}

_PLAIN = str.maketrans("‘’‚‛“”„«»‹›–—―−‐‑\t\n\r" + BLANKS, "''''\"\"\"\"\"''------   " + " " * len(BLANKS))
_CREDITED = re.compile(r"[:/|()\[\]@-]|(?:Images|[Rr]euters|REUTERS|AFP|AP|EPA|[Ss]hutterstock|alliance)\W*$")
_MARKER = re.compile(r"(?:#{1,6} +|> *|[*_]{1,3}|[•·▪●◦‣■►▶→] *|-(?= )|\d{1,2}[.)](?= ))[ >*_]*")
_NOTHING = re.compile(r"[\W_]*")
_TALKS = re.compile(r"(?:[A-Z][\w.'-]+(?: [A-Z][\w.'-]*){0,3}): ?\S")
_SPEAKER = re.compile(r"[A-Z][A-Z .'-]{2,30}: ?\S")
_BULLET = re.compile(r"(?:[•·▪●◦‣■►▶→-]|\* |\d{1,2}[.)])")
_CLOCK = re.compile(
    r"\d{1,2}(?:[:.h]\d\d){0,2} ?(?:[ap]\.?m\.?)?(?: ?\(?[a-z]{1,4}\)?)?(?: ago)?", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.!?…][\"')\]*_]*(?: ?\[\d+\])*$")
_WORD = re.compile(r"[^\W\d_][\w'.&-]*")
_SMALL = frozenset({
    "a", "after", "all", "an", "and", "are", "as", "at", "be", "but", "by", "for", "from", "how", "in", "into",
    "is", "it", "its", "like", "nor", "not", "of", "off", "on", "or", "our", "out", "over", "so", "than", "that",
    "the", "their", "this", "to", "up", "vs", "was", "we", "what", "when", "who", "why", "will", "with", "you",
    "your",
})  # fmt: skip
"""The words that a headline set in capitals may leave small."""
_HOUSE = re.compile(
    r"\b(?:subscri\w+|newsletters?|inbox|sign(?:ed)? up|log ?in|cookies?|privacy|terms of (?:use|service)"
    r"|donat\w+|advertis\w+|all rights reserved|(?:our|this) (?:web)?site"
    r"|our (?:readers|journalism|newsroom|(?:chief |senior )?editors?|editorial|policy|team|app|archives|partners"
    r"|sponsors|supporters|mission|staff|reporters|terms|comments|community)"
    r"|your (?:e-?mail|inbox|consent|browser|device|data|account|support|subscription|preferences|experience"
    r"|privacy|comments?))\b",
    re.IGNORECASE,
)
_HOUSE_VOICE = re.compile(r"\b(?:we|us|our|you|your)\b", re.IGNORECASE)

_CAP = r"(?-i:(?:[A-Z]\.){2,}|[A-Z0-9][\w'&-]*(?:\.[\w'&-]+)*)"
_JOINED = r"(?:of|the|and|&|de)"
_PERSON = (
    r"(?-i:[A-Z](?:[^\W\d]|['.-])+"
    r"(?: (?:van|von|der|den|de|la|al|bin|du|di|da|el|ter|[A-Z](?:[^\W\d]|['.-])*)){1,4})"
)
_PEOPLE = rf"{_PERSON}(?:(?:,? and | {{0,2}}, {{1,3}}| & |; ){_PERSON}){{0,9}}"
_CREDIT = r"(?-i:[A-Z@][\w'.&-]*)(?:[ /,|]+(?:(?-i:[A-Z@][\w'.&-]*)|of|the|via|and|&|for)){0,7}"
_PARTS = {
    "{outlet}": rf"(?P<outlet>(?:the )?{_CAP}(?:(?: {_JOINED}){{0,2}} {_CAP}){{0,6}})",
    "{names}": rf"(?P<names>{_PEOPLE})",
    "{others}": rf"(?:{_PEOPLE})",
    "{person}": rf"(?P<person>{_PERSON})",
    "{title}": r"(?P<title>.{3,250})",
    "{spot}": r"(?-i:(?:the )?[A-Z][\w'.]+(?:[ -][A-Z][\w'.]+){0,2})",
    "{credit}": _CREDIT,
}
_BY = re.compile(
    rf"(?:(?:by|from):? {{1,3}}|(?-i:By(?=[A-Z])))(?P<names>{_PEOPLE})(?P<rest>.{{0,140}})", re.IGNORECASE
)
"""A signature; the "By" may be an element of its own on the page, and run into the name in the text."""
_DAY_BEFORE = re.compile(rf"(?:{WEEKDAY.pattern})[, ]*$", re.IGNORECASE)
_WITH_AGENCY = re.compile(r"\s*with (?:AFP|AP|Reuters|dpa|DPA|EPA|PA|agenc\w+|wires?)\b")
"""Whose material a reporter used, which is not whom he reports for."""
_POSTED = re.compile(rf"({_PEOPLE}) in {_PARTS['{spot}']}")
"""Reporters with the places that they reported from."""
_AFFILIATION = re.compile(
    r"[\s,|·/()•-]*(?:(?:for|at|with) (?P<for>.+)|(?:in|reports? from|reporting from) .+"
    r"|.*\b(?:correspondents?|reporters?|editor|writers?|columnist|staff|desk|team|contributor|analyst|professor"
    r"|fellow|bureau|chief)\b.*"
    rf"|(?P<outlet>(?:the )?{_CAP}(?:(?: {_JOINED})? {_CAP}){{0,4}})|)[\s,|·/()•-]*",
    re.IGNORECASE,
)
_MASTHEAD = re.compile(
    r"(?:(?:[Tt]he|[A-Z][\w'.&-]*) ){0,4}(?:News|Times|Post|Press|Herald|Tribune|Journal|Guardian|Gazette|Telegraph"
    r"|Chronicle|Observer|Mail|Mirror|Independent|Standard|Express|Star|Sun|Globe|Mercury|Courier|Examiner|Sentinel"
    r"|Monitor|Review|Bulletin|Register|Dispatch|Echo|Argus|Record|Today|Online|Newspaper|Magazine|Weekly|Daily"
    r"|Radio|TV|Network|Agency)(?: (?:Online|Network|Agency|Europe|International|UK|US|Today|Live))?"
)
_DESK = re.compile(r"(.{2,40}) (?:Staff|Newsroom|News Desk|Web Desk|Reporters)")
_SEPARATOR = re.compile(r" ?[|·•] ?| - | / |(?<=\w) (?=(?-i:Published|Updated|Posted) )")
_READ_TIME = re.compile(r"(?:est\. ?)?\d{1,3} ?min(?:ute)?s?(?: read)?", re.I)
_ROLE = re.compile(
    r"\b(?:correspondents?|reporters?|editor|writers?|columnist|staff|desk|team|contributor|analyst|bureau|chief)\b",
    re.I,
)


class Line(NamedTuple):
    """A paragraph: where it stands and how it looks."""

    start: int
    end: int
    at: int
    """Where `plain` begins in the text: after bullets and Markdown's marks."""
    plain: str
    """Its first characters, one for one, with straight quotes, hyphens for dashes and plain spaces."""
    close: str
    """Its last characters, likewise."""
    marker: str
    words: int
    ends_sentence: bool
    prose: bool


class Found(NamedTuple):
    """What a line was recognised as."""

    kind: str
    place: str
    takes: str
    outlet: str | None = None
    names: str | None = None
    title: str | None = None
    person: str | None = None
    split: int | None = None


def look(text: str, start: int, end: int) -> Line:
    """Give the paragraph `[start, end)` of `text` as a `Line`."""
    seen = text[start : min(end, start + SEEN)].translate(_PLAIN)
    mark = _MARKER.match(seen)
    marker = mark[0] if mark and mark.end() < len(seen) else ""
    plain = seen[len(marker) :].replace("**", "  ")
    if end - start <= SEEN:
        plain = plain.rstrip("*_# ")
    close = text[max(start, end - _CLOSE) : end].translate(_PLAIN).rstrip("*_ ")
    words = len(plain.split())
    ends_sentence = _SENTENCE_END.search(close) is not None
    line = Line(start, end, start + len(marker), plain, close, marker, words, ends_sentence, False)
    return line._replace(prose=_is_prose(line))


def _is_prose(line: Line) -> bool:
    """Say whether it reads like a sentence of the body rather than like a title or a label."""
    if line.marker.startswith("#"):
        return False
    if not line.ends_sentence:
        return line.words >= 25
    if is_titled(line) or (line.words < 4 and '"' not in line.plain):
        return False
    if line.words < _TITLE and _CUT.search(line.plain) and '"' not in line.plain:
        return False
    asks = line.close.rstrip("\"')]")[-1:] in "?!"
    return not asks or line.words >= 16 or '"' in line.plain or is_turn(line)


def is_turn(line: Line) -> bool:
    """Say whether it is a turn of a conversation in print, `MINISTER: They will run on Friday`."""
    return _SPEAKER.match(line.plain) is not None and not line.plain.isupper()


def is_named_turn(line: Line) -> bool:
    """Say whether it may be a turn of a printed interview: `Ann Berg: It was`, `AB: No`."""
    return _TALKS.match(line.plain) is not None


def is_titled(line: Line) -> bool:
    """Say whether it is set like a headline: every longer word with a capital.

    A sentence full of names isn't: `President Santos met Chancellor Weber on Friday.` has a verb in small letters.
    """
    every = _WORD.findall(line.plain[:300])
    if line.ends_sentence and any(word.islower() and word not in _SMALL for word in every):
        return False
    words = [word for word in every if len(word) > 3]
    capital = sum(word[0].isupper() for word in words)
    return (
        4 <= len(words) <= 22
        and line.words <= 30
        and capital >= 0.85 * len(words)
        and not line.plain.isupper()
    )


def is_item(line: Line) -> bool:
    """Say whether it is an item of a list: bulleted or numbered."""
    return _BULLET.match(line.marker) is not None


def is_house_voice(line: Line) -> bool:
    """Say whether the publisher speaks to its readers about itself: subscriptions, cookies, its policy.

    It takes a "we" or a "you" outside quotation marks, so that a story about cookies isn't taken for a notice.
    """
    own = re.sub(r'"[^"]*"?', " ", line.plain)
    return _HOUSE.search(own) is not None and _HOUSE_VOICE.search(own) is not None


def is_addressed(line: Line) -> bool:
    """Say whether the publisher speaks of itself or to its readers: "our", "you" outside quotation marks."""
    return _HOUSE_VOICE.search(re.sub(r'"[^"]*"?', " ", line.plain)) is not None


def is_masthead(name: str) -> bool:
    """Say whether a short line is a newspaper's name: capitals, and a noun that papers are called by."""
    return len(name) <= 60 and _MASTHEAD.fullmatch(name.title() if name.isupper() else name) is not None


def recognise(text: str, line: Line, header: bool) -> Found | None:
    """Give the first rule that fits the line, with the names that stand in it as printed; or None.

    Args:
        text: the page.
        line: the paragraph.
        header: whether it stands above the journalism, where more is furniture than below it.
    """
    if _NOTHING.fullmatch(line.plain):
        return Found("separator", "any", "")
    if line.end - line.start <= 200:
        if is_date_line(line.plain):
            return Found("time" if _CLOCK.fullmatch(line.plain) else "date", "top", "")
        by = _byline(text, line) or (_imprint(text, line) if header else None)
        if by is not None:
            return by
    credited = _CREDITED.search(line.close) is not None
    for rule, pattern in rules():
        if line.end - line.start > _LONGEST[rule.extent] or (rule.place in HEADER_ONLY and not header):
            continue
        if rule.extent in ("close", "split"):
            if not credited:
                continue
            match = pattern.search(line.close)
            offset = line.end - len(line.close)
            if match is not None and rule.extent == "close" and match.end() < len(line.close):
                continue
        else:
            match = pattern.fullmatch(line.plain) if rule.extent == "whole" else pattern.match(line.plain)
            offset = line.at
        if match is None or (rule.extent == "whole" and line.prose and rule.kind in _NEVER_SENTENCES):
            continue
        return _found(text, rule, match, offset)
    return None


_NEVER_SENTENCES = {
    "byline",
    "comments",
    "place",
    "role",
    "section",
    "tags",
    "weather",
    "social",
    "navigation",
    "live",
}


@cache
def rules() -> Sequence[tuple[FurnitureRule, re.Pattern[str]]]:
    """Give the furniture rules with their patterns compiled."""
    compiled = []
    for rule in furniture():
        pattern = rule.pattern
        for name, part in _PARTS.items():
            pattern = pattern.replace(name, part)
        if rule.extent in ("close", "split"):
            pattern = rf"(?:{pattern})$"
        compiled.append((rule, re.compile(pattern, re.IGNORECASE)))
    return compiled


def _found(text: str, rule: FurnitureRule, match: re.Match[str], offset: int) -> Found:
    printed: dict[str, str | None] = {}
    for name, (start, end) in {name: match.span(name) for name in match.re.groupindex}.items():
        if start >= 0:
            printed[name] = text[offset + start : offset + end].strip(BLANKS + ",;:|-–—")
    if is_masthead(printed.get("person") or ""):
        printed["outlet"] = printed.pop("person")
    split = offset + match.start() if rule.extent == "split" else None
    if "names" in printed and rule.kind == "byline" and rule.place == "under":
        first = offset + match.start()
        posted = [text[first + at.start(1) : first + at.end(1)] for at in _POSTED.finditer(match[0])]
        printed["names"] = "; ".join(posted) or printed["names"]
    return Found(rule.kind, rule.place, rule.takes, split=split, **printed)


def _byline(text: str, line: Line) -> Found | None:
    """Recognise `By Maria Lopez and John Carter, Harbour Post | Updated 2 Dec 2025`."""
    match = _BY.fullmatch(_signature(line.plain))
    if match is None:
        return None
    rest = without_dates(match["rest"])
    rest = re.sub(
        r"(?i)\b\d{1,2}[ -]min(?:ute)?s?\b(?: read)?|\bupdated\b:?", lambda found: " " * len(found[0]), rest
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
    for found in reversed(page_dates(plain)):
        start = found.start
        weekday = _DAY_BEFORE.search(plain, 0, start)
        start = weekday.start() if weekday else start
        plain = plain[:start] + "," + " " * (found.end - start - 1) + plain[found.end :]
    return plain


def _is_place(name: str) -> bool:
    """Say whether what follows an author's name is where he wrote: `By Rohit Shah, Mumbai`."""
    known = known_names().get(name.strip(" ,|·."))
    return known is not None and known.type == "place"


def _imprint(text: str, line: Line) -> Found | None:
    """Recognise a line of several things the page says about itself: `Ann Berg | Harbour Post | 2 Dec 2025 | 4 min`."""
    if not _SEPARATOR.search(line.plain):
        return None
    names = outlet = None
    signed = dated = False
    at = 0
    for segment in _SEPARATOR.split(line.plain):
        start = line.plain.index(segment, at)
        at = start + len(segment)
        by = _byline(text, line._replace(at=line.at + start, plain=segment.strip(), ends_sentence=False))
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
    # Without a "By", a name and a date may as well be a headline and its date.
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


def split_names(names: str) -> list[str]:
    """Give the authors of a byline one by one.

    Example:
        >>> split_names("Maria Lopez, Ann Berg and John Carter")
        ['Maria Lopez', 'Ann Berg', 'John Carter']
    """
    parted = (name.strip(BLANKS + ",;") for name in re.split(r",? and |, | & |; ", names))
    return [name for name in parted if name]
