"""Numbers that are no amounts: dates, clock times, years, names, labels, addresses, telephone numbers."""

import re

from newsclaims import lexicons
from newsclaims.components.amounts.amount import Amount
from newsclaims.components.amounts.context import Context
from newsclaims.numerals import ONES, TENS, either

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[0-9]|20)\d\d"
_STREET = (
    r"(?:Street|St\b\.?|Avenue|Ave\b\.?|Road|Rd\b\.?|Lane|Drive|Boulevard|Blvd\b\.?|Square|Place|Court|Way|Terrace"
    r"|Crescent|Row|Gardens|Parkway|Highway|Plaza)\b"
)
_CAPITAL_LABELS = [word for word in lexicons.designators() if word[0].isupper()]
_SMALL_LABELS = [word for word in lexicons.designators() if not word[0].isupper()]
_CODES = [s for currency in lexicons.currencies() for s in currency.symbols if s.isalpha() and s.isupper()]

SHAPES = re.compile(
    rf"""(?:(?<!\w)|(?=[\[(’'])) (?: https?://\S+ | www\.\S+ | [\w.+-]+@[\w-]+\.\w+ | [@\#]\w+          # addresses on the net, handles
    | \+\d[\d\s().-]{{7,}}\d | \(\d{{3}}\)\s?\d{{3}}[-\s]\d{{4}} | \b\d{{3}}[-.]\d{{3}}[-.]\d{{4}}\b
    | \b1-8\d\d-\d{{3}}-\d{{4}}\b | \b\d{{3}}-\d{{4}}\b(?!\s(?:people|men|women))   # telephones
    | \b\d{{4}}-\d\d-\d\d(?:T[\d:.]+Z?)? | \b\d{{1,2}}[/.]\d{{1,2}}[/.](?:\d{{4}}|\d\d)\b
    | \b9/11\b | \b24/7\b | \b(?:0?[1-9]|1[0-2])/(?:[12]\d|3[01])\b(?=\s(?:attacks?|terror)) | \b7/7\b
    | \b\d{{1,2}}(?:[:.][0-5]\d(?:[:.][0-5]\d)?)?\s?(?:a\.m\.|p\.m\.|[ap]m\b|AM\b|PM\b|[ap]\.m\b|o[’']clock\b)
    | \b(?:[01]?\d|2[0-4])[:.][0-5]\d\s?(?:GMT|UTC|EST|EDT|CET|CEST|BST|PST|PDT|ET|h\b|hrs\b|hours\b)
    | \b(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?\b | \b[0-2]\d[0-5]\d\s?(?:GMT|UTC|hours|hrs|h)\b
    | \b{_MONTH}\s{_DAY}(?!\d|[,.]\d)(?:(?:\s?[-–—]\s?|\s(?:and|to|or)\s|,\s){_DAY}(?![\d%]|[,.]\d|\s(?:percent|people)))?
        (?:,?\s{_YEAR})?\b
    | \b{_DAY}(?:\s?[-–—]\s?{_DAY})?\s(?:of\s)?{_MONTH}(?!\w)(?:,?\s{_YEAR}\b)? | \b{_MONTH},?\s(?:of\s)?{_YEAR}\b
    | \b(?:1[5-9]|20)\d\d\s?[-–—/]\s?(?:(?:1[5-9]|20)\d\d|\d\d)\b(?![%,.]\d)        # 2015-16
    | \b(?:between|from)\s(?:19|20)\d\d\s(?:and|to|until|through)\s(?:19|20)\d\d\b
    | \b\d{{2,4}}(?:[’']?s)\b | [’']\d\d\b                                    # the 1990s, '68
    | \b\d+(?:st|nd|rd|th|ST|ND|RD|TH)\b
    | \b(?:\d{{1,3}}\.){{3}}\d{{1,3}}\b | \bv\d+(?:\.\d+)+ | \b\d+\.\d+\.\d+\b
    | \[\d{{1,3}}\] | (?<=\n)\s*\(?\d{{1,2}}[.)](?=\s) | \A\s*\(?\d{{1,2}}[.)](?=\s+[A-Z“"])   # notes, lists
    | \b\d{{1,5}}[A-Z]?(?:-\d+)?\s(?:[NSEW]\.?\s)?(?:[A-Z]\w+\s|\d+(?:st|nd|rd|th)\s){{1,3}}{_STREET} | \b\d{{1,4}}\s(?:Rue|rue|Via|Calle)\s
    | \b(?:{either(_CAPITAL_LABELS)})[\s-]{{1,2}}(?:\#|No\.\s)?\d+(?:[-–.,]\d+)*\w?(?:(?:,\s|,?\s(?:and|or|to|through)\s)\d+(?![\d,.]*\s(?:percent|million|billion)|[%\d]))*(?![\w%])
    | (?<![\w-])(?:{either(_SMALL_LABELS)})\s?\#?\d+(?:\.\d+)*(?:\s?(?:-|–|to|and)\s?\d+)?(?![\w%]|,\d|\.\d)
    | \b(?:{either([word for word in _CAPITAL_LABELS if word.isalpha()])})\s(?i:{either({**ONES, **TENS})})\b(?!\s(?:percent|hundred|thousand|million|billion))
    | \b(?!(?:{either(_CODES)})\d)[A-Z]{{1,5}}[-–]?\d+\w*(?:[-/]\d+\w*)* | \b\d+(?:x|×)\d+\b                         # F-16, G20, 4x4
    | \b[A-Z][\w]*-\d+\w*\b(?!\spercent) | \b\d+[A-Z]{{1,2}}(?=\s[A-Z][a-z]+\s{_STREET})
    )""",
    re.VERBOSE,
)
_AGO = re.compile(
    r"(?:[-\s]\w+)?\s(?:ago|earlier|later|hence|from\snow|beforehand|afterwards?|since)\b|(?:[-\s]\w+)?\s(?:before|after)\s(?:the|his|her|he|she|it|they|that|its)\b",
    re.IGNORECASE,
)
_ORDINALISH = re.compile(
    r"\b(?:day|week|year|month|hour|minute|number|no\.?|page|nearest|top|week’s|article|at|by|around|until|till|before|after)\s$",
    re.IGNORECASE,
)
_YEARISH = re.compile(r"(?:1[0-9]|20)\d\d")
_CALENDAR_NOUN = {
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "gmt", "o'clock", "am", "pm", "fm", "a.m.", "p.m.",
}  # fmt: skip
_NAMES = {"ORG", "PRODUCT", "FAC", "WORK_OF_ART", "LAW", "EVENT", "GPE", "LOC", "PERSON", "NORP"}


def shapes(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Give the stretches of a sentence that hold digits, but no amount, by their printed shape."""
    return [found.span() for found in SHAPES.finditer(text, start, end)]


def is_date_offset(text: str, amount: Amount, end: int) -> bool:
    """Say whether a duration only tells when: "two years ago"."""
    return amount.kind == "duration" and _AGO.match(text, amount.end, end) is not None


def is_year(context: Context, amount: Amount, noun: str | None) -> bool:
    """Say whether bare digits are a year: four of them from 1000 to 2099 without a mark of quantity."""
    printed = context.text[slice(*amount.number)]
    if not _YEARISH.fullmatch(printed) or amount.modifier != "exactly" or amount.kind not in (None, "count"):
        return False
    if printed.endswith("000") or not printed.startswith(("19", "20")):
        return noun is None or amount.hyphened
    return True


def is_name(context: Context, amount: Amount, noun: str | None) -> bool:
    """Say whether the number belongs to a name: "Three Mile Island", "Group of Seven", "Catch 22"."""
    start, end = amount.number
    text = context.text
    token = context.token(start)
    before = context.doc[token.i - 1] if token.i else None
    at_start = token.is_sent_start or before is None or before.is_punct or before.is_space
    capital = text[start].isupper() and not text[start:end].isupper()
    following = text[end : end + 2]
    label = token.ent_type_ in _NAMES
    if capital and not at_start:
        return label or following[1:].isupper() or (before is not None and before.pos_ == "PROPN")
    if capital and label and following[1:].isupper() and token.ent_type_ != "NORP":
        return True
    if amount.style != "digits" or amount.scaled or before is None or at_start:
        return False
    if text[start - 1].isspace() and before.pos_ == "PROPN" and before.text[:1].isupper():
        return noun is None or (label and before.ent_type_ == token.ent_type_)
    return False


def is_clock(text: str, amount: Amount, noun: str | None) -> bool:
    """Say whether a small bare number is a time of day or a label: "at 6", "by 10", "day 4"."""
    value = amount.value
    if noun is not None or amount.modifier != "exactly" or not isinstance(value, int) or value > 24:
        return False
    return _ORDINALISH.search(text, max(0, amount.start - 12), amount.start) is not None


def is_calendar(noun: str) -> bool:
    """Say whether the noun behind a number makes it a date: "27 November"."""
    return noun.lower() in _CALENDAR_NOUN
