"""Numbers that are no amounts: dates, clock times, years, names, labels, addresses, telephone numbers."""

import re

from spacy.tokens import Token

from newsclaims import lexicons
from newsclaims.components.figures import units
from newsclaims.components.figures.amount import Amount
from newsclaims.components.figures.results import results
from newsclaims.components.figures.setting import Context
from newsclaims.language.numerals import ONES, TENS, either

ABBREVIATION = 12
"""How far an abbreviation at which a sentence was broken (approx. 300, Nos. 10) may reach back, in characters."""

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

_NAMED_LABELS = [word for word in _CAPITAL_LABELS if word.isalpha()]
_SCALED = r"(?:percent|per\scent|hundred|thousand|million|billion|trillion)\b"
_HALF_DAY = r"(?:[ap]\.m\.|[ap]m\b|AM\b|PM\b|[ap]\.m\b|o[’']clock\b)"
_HOUR = rf"(?:1[0-2]|[1-9]|{either([word for word, value in ONES.items() if 1 <= value <= 12])})"
_DAY_PART = r"""(?:last\snight|tonight|tomorrow|daily|(?:every|each)\s(?:day|morning|evening|night)
    |on\s(?:week(?:day|end)s|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)|(?:this|yesterday|in\sthe|on\sthe)\s(?:morning|afternoon|evening|night))"""
_ZONE = r"(?:GMT|UTC|EST|EDT|CET|CEST|BST|PST|PDT|ET|h\b|hrs\b|hours\b)"

SHAPES = {
    "address on the net, handle": r"https?://\S+ | www\.\S+ | [\w.+-]{1,64}@[\w-]+\.\w+ | [@\#]\w+",
    "telephone": r"""\+\d[\d\s().-]{7,20}\d | \(\d{3}\)\s?\d{3}[-\s]\d{4} | \b(?:1-)?\d{3}[-.]\d{3}[-.]\d{4}\b
        | \b\d{3}-\d{4}\b(?!\s(?:people|men|women)) | (?<![.,:\d])(?<!\d\s)0\d{2,4}[-\s]\d{3,4}(?:[-\s]?\d{3,4})?\b
        | (?<![.,:\d])(?<!\d\s)0\d{2,}\b""",
    "date in digits": r"\b\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)? | \b\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d\d)\b",
    "date that became a name": r"\b9/11\b | \b24/7\b | \b7/7\b | \b\d{1,2}/\d{1,2}\b(?=\s(?:attacks?|terror))",
    "clock time": rf"""\b\d{{1,2}}(?:[:.][0-5]\d(?:[:.][0-5]\d)?)?\s?{_HALF_DAY}
        | \b(?:[01]?\d|2[0-4])[:.][0-5]\d\s?{_ZONE} | \b(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?\b
        | \b[0-2]\d[0-5]\d\s?(?:GMT|UTC|hours|hrs|h)\b
        | (?:(?<=\bat\s)|(?<=\bbeyond\s)|(?<=\buntil\s)|(?<=\btill\s))(?:[01]?\d|2[0-4])\s?hrs\b
        | \b(?:[Bb]etween|[Ff]rom)\s{_HOUR}\s(?:and|to|until|till)\s{_HOUR}\s{_DAY_PART}\b
        | \b(?:opens?|opening|staffed|manned|hours(?:\s(?:are|were))?|(?:is|are|was|were|be)\sclosed)
          \s(?:(?:daily|only|weekdays)\s)?(?:(?:between|from)\s)?{_HOUR}(?:\s(?:and|to|until|till)\s|\s?[-–]\s?){_HOUR}
          (?=[.,;:)”"]|\s(?:and|but|daily|during|each|every|except|for|in|on|so|through|throughout|while)\b|\s?\Z)""",
    "month and day": rf"""\b{_MONTH}\s{_DAY}(?!\d|[,.]\d)
          (?:(?:\s?[-–—]\s?|\s(?:and|to|or)\s|,\s){_DAY}(?![\d%]|[,.]\d|\s(?:percent|people)))?(?:,?\s{_YEAR})?\b
        | \b{_DAY}(?:\s?[-–—]\s?{_DAY})?\s(?:of\s)?{_MONTH}(?!\w)(?:,?\s{_YEAR}\b)?
        | \b{_MONTH},?\s(?:of\s)?{_YEAR}\b""",
    "span of years": r"""\b(?:1[5-9]|20)\d\d\s?[-–—/]\s?(?:(?:1[5-9]|20)\d\d|\d\d)\b(?![%,.]\d)
        | \b(?:between|from)\s(?:19|20)\d\d\s(?:and|to|until|through)\s(?:19|20)\d\d\b""",
    "decade, short year": r"""\b\d{2,4}[’']?s\b
        | (?<![’'])[’']\d\d\b(?!%|\s[a-z]+s\b|\s(?:people|percent|per\scent|men|women|children|million|billion)\b)""",
    "ordinal": r"\b\d+(?:st|nd|rd|th|ST|ND|RD|TH)\b",
    "version": r"""\b(?:\d{1,3}\.){3}\d{1,3}\b | \bv\d+(?:\.\d+)+ | \b(?!\d{1,3}(?:\.\d{3}){2,}\b)\d+\.\d+\.\d+\b
        | (?<=[Vv]ersion\s)\d+(?:\.\d+)+""",
    "lines of a picture": r"""(?<![$€£.,\d])\b[48]K\b
        (?!\s(?:\w+\s)?(?:people|followers|subscribers|views|users|members|jobs))""",
    "version behind a name": r"""(?<=[a-z]\s)[A-Z][a-z]+\s\d{1,2}[a-g]\b(?:\s(?:and|or|to)\s\d{1,2}[a-g]\b)?
        (?!\s(?:an?|per|of)\s)""",
    "coordinate": r"""\b\d{1,3}(?:\.\d+)?°\s?(?:\d{1,2}[′’']\s?(?:\d{1,2}(?:\.\d+)?[″”"]\s?)?)?[NSEW]\b""",
    "footnote, list number": r"""\[\d{1,3}\] | (?<=\n)[^\S\n]{0,8}\(?\d{1,2}[.)](?=\s)
        | \A\s{0,8}\(?\d{1,2}[.)](?=\s+[A-Z“"])""",
    "street": rf"""\b\d{{1,5}}[A-Z]?(?:-\d+)?\s(?:[NSEW]\.?\s)?(?:[A-Z]\w+\s|\d+(?:st|nd|rd|th)\s){{1,3}}{_STREET}
        | \b\d{{1,4}}\s(?:Rue|rue|Via|Calle)\s""",
    "label": rf"""\b(?:{either(_CAPITAL_LABELS)})[\s-]{{1,2}}(?:\#|No\.\s)?\d+(?:[-–.,]\d+)*\w?
          (?:(?:,\s|,?\s(?:and|or|to|through)\s)\d+(?![\d,.]*\s{_SCALED}|[%\d]|\.\d))*(?:\s(?:out\s)?of\s\d+)?(?![\w%])
        | (?<![\w-])(?:{either(_SMALL_LABELS)})\s?\#?\d+(?:\.\d+)*(?:\s?(?:-|–|to|and|of|out\sof)\s?\d+)?
          (?![\w%]|,\d|\.\d)
        | \b(?:{either(_NAMED_LABELS)})\s(?i:{either([*ONES, *TENS])})\b(?!\s{_SCALED})""",
    "letters and digits": rf"""\b(?!(?:{either(_CODES)})\d)[A-Z]{{1,5}}[-–]?\d+\w*(?:[-/]\d+\w*)* | \b\d+(?:x|×)\d+\b
        | \b[A-Z]\w*-\d+\w*\b(?!\spercent)""",
}
"""Printed shapes that hold numbers, but no amount."""

_SHAPES = re.compile(rf"(?:(?<!\w)|(?=[\[(’']))(?:{'|'.join(SHAPES.values())})", re.VERBOSE)
_AGO = re.compile(
    r"""(?:[-\s]\w+)?\s(?:ago|earlier|later|hence|from\snow|beforehand|afterwards?|since)\b
      | (?:[-\s]\w+)?\s(?:before|after)\s(?:the|his|her|he|she|it|they|that|its)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_CAPITAL_WORD = re.compile(r"[A-Z][a-z]+")
_SMALL_WORD = re.compile(r"(?<![\w’'])[a-z]+\s\Z")
_ORDINALISH = re.compile(
    r"\b(?:day|week|year|month|hour|minute|number|no\.?|page|nearest|top|article|at|by|around|until|till|before|after)\s\Z",
    re.IGNORECASE,
)
_YEARISH = re.compile(r"(?:1[0-9]|20)\d\d")
_WHEN = re.compile(r"\b(?:from|in|since|until|by|before|after)\s\Z", re.IGNORECASE)
"""What stands before "around 1490"."""
_NAMES = {"ORG", "PRODUCT", "FAC", "WORK_OF_ART", "LAW", "EVENT", "GPE", "LOC", "PERSON", "NORP"}


def shapes(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Give the stretches that hold digits, but no amount, by their printed shape, in a sentence or across its start."""
    found = [found.span() for found in _SHAPES.finditer(text, max(0, start - ABBREVIATION), end)]
    return sorted(found + results(text, start, end))


def is_date_offset(text: str, amount: Amount, end: int) -> bool:
    """Say whether a duration only tells when: "two years ago"."""
    return amount.kind == "duration" and _AGO.match(text, amount.end, end) is not None


def is_occasion(context: Context, amount: Amount) -> bool:
    """Say whether "one day" tells of an occasion rather than of how long, or the article in "a day" counts nothing."""
    printed = context.text[amount.number[0] : amount.end].lower()
    if amount.value == 1 and amount.dimension and printed.startswith(("a ", "an ")):
        return True
    return amount.kind == "duration" and printed in ("one day", "one night")


def is_titled(context: Context, amount: Amount) -> bool:
    """Say whether a number and its unit are capital words within a sentence: Three Mile Island, the film 13 Hours."""
    start, end = amount.number
    if amount.kind not in ("measure", "duration", "age") or context.token(start).is_sent_start:
        return False
    unit = _CAPITAL_WORD.match(context.text, end + 1)
    if unit is None or unit[0].lower() not in units.NOUNS:
        return False
    if amount.style == "words":
        return _is_capital(context.text, amount)
    return amount.dimension != "temperature" and _is_of_a_work(context.text, amount)


def _is_capital(text: str, amount: Amount) -> bool:
    """Say whether a number in words has a capital, and isn't printed in capitals."""
    start, end = amount.number
    return text[start].isupper() and not text[start:end].isupper()


def _is_of_a_work(text: str, amount: Amount) -> bool:
    """Say whether a number in digits with a capital unit stands in the middle of a sentence: the film 13 Hours."""
    named = amount.kind == "age" and text[amount.end + 1 : amount.end + 2].isupper()
    return named or bool(_SMALL_WORD.search(text, max(0, amount.number[0] - 24), amount.number[0]))


def is_label(context: Context, amount: Amount, noun: str | None) -> bool:
    """Say whether a bare number, with the lemma of the noun behind it, is a date, an identifier or a name."""
    return any(is_so(context, amount, noun) for is_so in _LABELS)


def _is_identifier(context: Context, amount: Amount, noun: str | None) -> bool:
    """Say whether it has more digits than anybody prints without commas."""
    printed = context.text[slice(*amount.number)]
    return len(printed) > 9 and printed.isdigit()


def _is_year(context: Context, amount: Amount, noun: str | None) -> bool:
    """Say whether bare digits are a year: four of them from 1000 to 2099 without a mark of quantity."""
    printed = context.text[slice(*amount.number)]
    if not _YEARISH.fullmatch(printed) or amount.measure is not None:
        return False
    if amount.modifier != "exactly":
        before = (max(0, amount.start - 8), amount.start)
        return amount.modifier == "about" and noun is None and _WHEN.search(context.text, *before) is not None
    if printed.endswith("000") or not printed.startswith(("19", "20")):
        return noun is None or amount.hyphened
    return True


def _is_name_in_words(context: Context, amount: Amount, noun: str | None) -> bool:
    """Say whether a capital number word belongs to a name: "Three Mile Island", "Group of Seven"."""
    if not _is_capital(context.text, amount):
        return False
    token, before = _at(context, amount)
    goes_on = context.text[amount.number[1] + 1 : amount.number[1] + 2].isupper()
    label = token.ent_type_ in _NAMES
    if before is not None and before.lower_ == "of" and before.i and _is_capital_name(before.nbor(-1)):
        return True  # the Gang of Eight
    if before is None:
        return label and goes_on and token.ent_type_ != "NORP"
    return label or goes_on or before.pos_ == "PROPN"


def _is_name_in_digits(context: Context, amount: Amount, noun: str | None) -> bool:
    """Say whether digits belong to a name before them: "Catch 22", "Apollo 11"."""
    if amount.style != "digits" or amount.scaled or _is_capital(context.text, amount):
        return False
    token, before = _at(context, amount)
    if before is not None and before.lower_ in ("and", "or"):
        token, before = _first_listed(before)  # SDGs 7 and 11
    if before is None or not (_is_capital_name(before) or before.text[:2].isupper()):
        return False
    within = token.ent_type_ in _NAMES and before.ent_type_ == token.ent_type_
    return context.text[amount.number[0] - 1].isspace() and (noun is None or within)


def _is_capital_name(word: Token) -> bool:
    return word.pos_ == "PROPN" and word.text[:1].isupper()


def _first_listed(joint: Token) -> tuple[Token, Token | None]:
    """Give the bare number that "and" joins another one to, and the word before it."""
    first = joint.nbor(-1) if joint.i > 1 else joint
    return first, first.nbor(-1) if first.is_digit else None


def _is_model(context: Context, amount: Amount, noun: str | None) -> bool:
    """Say whether digits without a comma are what a thing is called by, not how many: the 46140, a 737 jet.

    A singular behind them, or a verb in the singular, tells.
    """
    printed = context.text[slice(*amount.number)]
    if not printed.isdigit() or len(printed) < _SHORTEST_MODEL or amount.start != amount.number[0]:
        return False
    if noun is not None:
        behind = context.doc[context.after(amount.end)]
        single = behind.tag_ == "NN" and behind.lower_ not in _INVARIABLE and behind.lemma_ == noun
        return single and not amount.hyphened and _ends_there(behind)
    if printed in context.called:
        return True
    if context.text[amount.start - 4 : amount.start].lower() != "the ":
        return False
    return len(printed) >= _LONG_MODEL or _SINGULAR.match(context.text, amount.end) is not None


_SHORTEST_MODEL, _LONG_MODEL = 3, 5
"""Digits from which on a number may be a model's, and from which on it is behind "the"."""
_INVARIABLE = frozenset(lexicons.figure_words("invariable"))
_SINGULAR = re.compile(r"\s(?:is|was|has|does)\b")


def _ends_there(noun: Token) -> bool:
    """Say whether a noun is the last of its phrase: an 80486 chip, no 500 metre race."""
    return noun.dep_ not in ("compound", "nmod", "npadvmod") and noun.text.islower()


def _is_version(context: Context, amount: Amount, noun: str | None) -> bool:
    """Say whether a decimal is a version, as the article calls it or one beside it: the 0.17 release … in 0.16."""
    printed = context.text[slice(*amount.number)]
    return (
        "." in printed and noun in (None, "release", "update") and printed.split(".")[0] in context.versions
    )


def _at(context: Context, amount: Amount) -> tuple[Token, Token | None]:
    """Give the token of a number, and the word before it, None where a sentence or a clause begins there."""
    token = context.token(amount.number[0])
    before = context.doc[token.i - 1] if token.i else None
    opens = token.is_sent_start or before is None or before.is_punct or before.is_space
    return token, None if opens else before


def _is_quoted(context: Context, amount: Amount, noun: str | None) -> bool:
    """Say whether bare digits stand alone between quotation marks, as a title does: the show "24"."""
    start, end = amount.start, amount.end
    opened = start > 0 and context.text[start - 1] in _OPENING
    return opened and amount.style == "digits" and _CLOSING.match(context.text, end) is not None


_OPENING = "“‘\"'"
_CLOSING = re.compile(r"[,.]?[”’\"']")


def _is_clock(context: Context, amount: Amount, noun: str | None) -> bool:
    """Say whether a small bare number is a time of day or a label: "at 6", "by 10", "day 4"."""
    value = amount.value
    if noun is not None or amount.modifier != "exactly" or not isinstance(value, int) or value > 24:
        return False
    return _ORDINALISH.search(context.text, max(0, amount.start - 12), amount.start) is not None


_LABELS = (
    _is_quoted,
    _is_version,
    _is_model,
    _is_identifier,
    _is_year,
    _is_name_in_words,
    _is_name_in_digits,
    _is_clock,
)
