"""The words of time in a text, each with its class and what it contributes to a TIMEX3 value."""

import re
from functools import cache
from typing import NamedTuple

from newsclaims import lexicons
from newsclaims.components.dates.spelled import spelled, spelled_day, starts_number
from newsclaims.language.blanks import BLANKS


class Word(NamedTuple):
    """A time word, numeral or mark: its class (a name that rules use), its value, and where it stands."""

    kind: str
    value: str
    start: int
    end: int


WORDS = re.compile(
    r"""
      (?P<PLAIN>[^\W\d_]{3,}+(?![\w'’-]))  # most words, so that they are told from the rest at once
    | (?P<BREAK>\n[^\S\n]{0,50}\n)
    | (?P<PART_OF_YEAR>(?:[QH][1-4]|[1-4][QH](?:20)?(?:\d\d)?)(?!\w))
    | (?P<FISCAL_YEAR>FY\s?(?:20\d\d|\d\d)(?!\w))
    | (?P<DAY_MONTH_YEAR>\d{1,2}-(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}-(?:\d{4}|\d\d)(?![\w-]))
    | (?P<SERVICE>(?:[01]\d|2[0-4])[.:]?[0-5]\d\s?hrs\b|0\d[0-5]\d\s(?:hours|h)\b)
    | (?P<VULGAR>(?:\d{1,4}[\s-]?)?[½¼¾⅓⅔⅛])
    | (?P<OTHER>[$€£¥]\s?\d[\d.,]{0,30}\w* | \d[\d,.]{0,30}\s?[%°]
        | (?!(?:mid|early|late|pre|post)-)[^\W\d_]{1,30}-?\d\w*
        | (?!\d{1,4}(?:[.:]\d\d)?[ap]m\b|\d{1,4}(?:st|nd|rd|th|s)\b|\d{1,2}(?:[.:]\d\d)?\s?[ap]\.m)
          \d[\d.]{0,30}[^\W\d_]\w*)
    | (?P<ISO>\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w/]))
    | (?P<NUMERIC>\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?![\w/]) | \d{1,2}-\d{1,2}-(?:\d{4}|\d\d)(?![\w-])
        | \d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)(?![\w.]\w) | (?:19|20)\d\d(?P<PARTED>[./])\d\d(?P=PARTED)\d\d(?![\w/.]\w))
    | (?P<NINE_ELEVEN>9/11(?![\w/]))
    | (?P<CLOCK>\d{1,2}:\d\d(?::\d\d)?(?!\d) | \d{1,2}\.\d\d(?=\s?[ap]\.?m\b))
    | (?P<DECADE>(?:\d\d|['’])?\d0['’]?s\b)
    | (?P<NTH>\d{1,2}(?:st|nd|rd|th)\b)
    | (?P<SHORT_YEAR>(?<![\w])['’]\d\d(?!\w))
    | (?P<FRACTION>(?:\d{1,4}[\s-])?\d/\d\d?(?![\w/]))
    | (?P<NUMERAL>(?:\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)(?:\+(?=[\s-][a-z]))?)
    | (?P<AMPM>[ap]\.\s?m\b\.?|[ap]m\b)
    | (?P<POSS>['’]s?(?!\w))
    | (?P<HYPHEN>[-–—])
    | (?P<COMMA>,)
    | (?P<SLASH>/)
    | (?P<WORD>[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)?)
    | (?P<PUNCT>[^\s\w])|\w+
    """,
    re.VERBOSE | re.IGNORECASE,
)

_ABBREVIATED = frozenset(
    "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed weds thu thur thurs fri sat sun".split()  # noqa: SIM905
)
_NEED_A_POINT = frozenset(("mar", "sun", "sat", "wed", "mon"))
"""Abbreviations that are words or names without their full stop."""

_CAPITALISED = frozenset(("MONTH", "WEEKDAY", "WEEKDAYS", "HOLIDAY", "ERA", "TERM_NAME"))

_IN_NAMES = frozenset(("UNIT", "UNITS", "PART", "WEEKEND", "TODAY", "NOW"))
_BEFORE_A_CAPITAL = frozenset(
    "PUNCT BREAK HYPHEN COMMA POSS FISCAL CALENDAR NTH ORD SECOND HOLIDAY NUMBER SMALL HOUR DAY".split()  # noqa: SIM905
)
"""Where a common noun may have a capital and be none of a name's: at a sentence's start, in `Fiscal Year 2025`."""


@cache
def _dictionary() -> tuple[dict[str, tuple[str, str]], dict[str, list[tuple[list[str], str, str]]]]:
    """Give the single words, and the phrases by their first word, longest first."""
    words: dict[str, tuple[str, str]] = {}
    phrases: dict[str, list[tuple[list[str], str, str]]] = {}
    entries = [(name, row.kind, row.value) for row in lexicons.time_words() for name in row.words]
    entries += [(day.name, "HOLIDAY", day.rule) for day in lexicons.holidays()]
    for name, kind, value in entries:
        pieces = [found[0].lower().replace("’", "'") for found in WORDS.finditer(name)]
        if len(pieces) == 1:
            words[pieces[0]] = (kind, value)
        else:
            phrases.setdefault(pieces[0], []).append((pieces, kind, value))
    for same_start in phrases.values():
        same_start.sort(key=lambda phrase: -len(phrase[0]))
    return words, phrases


def lex(text: str, start: int, end: int) -> list[Word]:
    """Give the words and marks of `text[start:end]` in order; what has nothing to do with time has the class OTHER."""
    found: list[Word] = []
    lowered: list[str] = []
    known, phrases = _dictionary()
    for match in WORDS.finditer(text, start, end):
        group, word = match.lastgroup or "OTHER", match[0]
        if word == "." and found and found[-1].end > match.start():
            continue  # it went with the shortened word before it
        low = word.lower().replace("’", "'")
        if group in ("PLAIN", "WORD"):
            kind, value = known.get(low, ("OTHER", ""))
            stop = match.end()
            pointed = low in _ABBREVIATED and stop < end and text[stop] == "."
            bare = low in _NEED_A_POINT and not pointed and not _in_full(low, found, text, stop)
            if bare or not _is_of_time(kind, word, found, text, stop):
                kind = "OTHER"
            found.append(Word(kind, value, match.start(), stop + (pointed and kind != "OTHER")))
        else:
            found.append(_numeric(group, word, match.start(), match.end()))
        lowered.append(low)
    return _join(found, lowered, phrases)


def _in_full(word: str, before: list[Word], text: str, end: int) -> bool:
    """Say whether a day stands beside an abbreviation that may be another word: `18 Mar`, `Sun 22 Mar`."""
    if word == "mar":
        return bool(before) and before[-1].kind in ("HOUR", "DAY")
    return _DAY_AND_MONTH.match(text, end) is not None


_DAY_AND_MONTH = re.compile(r"\s+\d{1,2}\s+[A-Z][a-z]{2}")


def _is_of_time(kind: str, word: str, before: list[Word], text: str, end: int) -> bool:
    """Say whether a word's capital, or its lack of one, lets it be the time word that it looks like."""
    if kind in _CAPITALISED:
        return word[0].isupper()
    return kind not in _IN_NAMES or not _in_a_name(word, before, text, end)


def _in_a_name(word: str, before: list[Word], text: str, end: int) -> bool:
    """Say whether a common noun's capital is that of a name: `Person of the Year`, ABC's `This Week`.

    It isn't in `on Saturday Night`, `Last Year`, which some print so, nor in a headline in capitals; but it is in
    `Last Week Tonight`.
    """
    if not word.istitle() or not before or before[-1].kind in _BEFORE_A_CAPITAL:
        return False
    if _in_title_case(text, end):
        return False
    if before[-1].kind in ("WEEKDAY", "LAST", "NEXT") and text[before[-1].start].isupper():
        return _A_CAPITAL.match(text, end) is not None
    return True


def _in_title_case(text: str, end: int) -> bool:
    """Say whether the line has all its words in capitals, as a headline, where a capital says nothing."""
    rest, _, _ = text[end : end + _HEADLINE].partition("\n")
    _, _, begun = text[max(end - _HEADLINE, 0) : end].rpartition("\n")
    line = begun + rest
    if len(line) >= _HEADLINE:
        return False
    words = _LONG_WORD.findall(line)
    return len(words) > _FEW and _QUOTED.isdisjoint(line) and all(word[0].isupper() for word in words)


_HEADLINE = 160
"""Characters of the longest headline."""
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_QUOTED = frozenset('"“”')
"""Marks around a title, whose capitals are a name's."""
_FEW = 3
"""Words that may all have capitals by chance."""
_A_CAPITAL = re.compile(r"\s+[A-Z]")


def _numeric(group: str, word: str, start: int, end: int) -> Word:
    """Give the class and value of a numeral by its size: HOUR (1 to 12), DAY (to 31), YEAR (four digits), NUMBER."""
    if group == "NUMERAL":
        return _by_size(word, start, end)
    if group == "NTH":
        return Word("NTH", str(int(word[:-2])), start, end)
    if group == "SERVICE":
        digits = re.sub(r"\D", "", word)
        return Word("SERVICE", f"{digits[:2]}:{digits[2:]}", start, end)
    if group == "DECADE":
        digits = re.sub(r"\D", "", word)
        return Word("DECADE", digits[:-1], start, end)
    if group in ("FRACTION", "VULGAR"):
        return Word("NUMBER", _fraction(word), start, end)
    return Word(group, word, start, end)


def _by_size(word: str, start: int, end: int) -> Word:
    plain = word.replace(",", "").rstrip("+")
    if len(plain) > 9:
        return Word("OTHER", "", start, end)
    if "." in plain:
        return Word("NUMBER", plain, start, end)
    number = int(plain)
    if len(word) == 4:
        return Word("YEAR" if 1200 <= number < 2200 else "FOUR", word, start, end)
    if len(word) > 2 or not 1 <= number <= 31:
        return Word("NUMBER", plain, start, end)
    return Word("HOUR", str(number), start, end) if number <= 12 else Word("DAY", word, start, end)


_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}


def _fraction(word: str) -> str:
    if word[-1] in _VULGAR:
        return f"{int(word[:-1].rstrip(BLANKS + '-') or 0) + _VULGAR[word[-1]]:g}"
    whole, upper, lower = re.fullmatch(r"(?:(\d+)[\s-])?(\d)/(\d\d?)", word).groups()  # type: ignore[union-attr]
    return f"{int(whole or 0) + int(upper) / max(int(lower), 1):g}"


def _join(
    found: list[Word], lowered: list[str], phrases: dict[str, list[tuple[list[str], str, str]]]
) -> list[Word]:
    """Join the words of a known phrase, and those of a number that is spelled out, into one."""
    joined: list[Word] = []
    at = 0
    while at < len(found):
        word, end = found[at], at + 1
        day_end, day = spelled_day(lowered, at) if lowered[at] in ("twenty", "thirty") else (at, 0)
        if day:
            end, word = day_end, Word("NTH", str(day), word.start, found[day_end - 1].end)
        elif starts_number(lowered[at]):
            end, number, spoken_year = spelled(lowered, at)
            kind = (
                "YEAR" if spoken_year or 1900 < number < 2100 else "SMALL" if 0 < number <= 12 else "NUMBER"
            )
            word = Word(kind, str(number), word.start, found[end - 1].end)
        for pieces, kind, value in phrases.get(lowered[at], ()):
            if lowered[at : at + len(pieces)] == pieces:
                end = at + len(pieces)
                word = Word(kind, value, word.start, found[end - 1].end)
                break
        joined.append(word)
        at = end
    return joined
