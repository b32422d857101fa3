"""Modifiers before and after an amount, and the direction it moved in."""

import re
from typing import NamedTuple, get_args

from newsclaims import lexicons
from newsclaims.components.figures.amount import Amount
from newsclaims.language.numerals import ONES, TENS, either, plain
from newsclaims.vocabulary import Change, Modifier

_BEFORE = {row.phrase: row for row in lexicons.modifiers() if row.side == "before"}
_AFTER = {row.phrase: row for row in lexicons.modifiers() if row.side == "after"}
_MODIFIERS: dict[str, Modifier] = {name: name for name in get_args(Modifier)}
_DIRECTIONS: dict[str, Change] = {name: name for name in get_args(Change)}
_CHANGES = {key: _DIRECTIONS[change] for key, change in lexicons.changes().items()}

_DEGREE = (
    r"(?:(?:just|well|far|much|slightly|somewhat|significantly|considerably|substantially|a\slittle|a\sbit|only|perhaps"
    r"|maybe|probably|possibly|currently|very|little)\s)?"
)
# What may stand between a modifier and its number, and says nothing of the amount itself.
_NEUTRAL = (
    r"(?:(?:another|an\sadditional|a\sfurther|a\stotal\sof|an\saverage\sof|an\sestimated|a\srecord|a\swhopping|a\sstaggering"
    r"|a\smere|a\scombined|an\sextra|the|just|all)\s)?"
)
_WORDY = [phrase for phrase in _BEFORE if phrase[-1].isalpha() or phrase[-1] == "."]
_SIGNS = [phrase for phrase in _BEFORE if phrase not in _WORDY]
BEFORE = re.compile(
    rf"""(?:(?<![\w’'-])(?P<degree>{_DEGREE})(?P<phrase>{either(_WORDY)})\s(?:(?<=least\s)(?:at|by|to|in)\s)?{_NEUTRAL}
      | (?P<sign>{either(_SIGNS)})\s?)\Z""",
    re.VERBOSE | re.IGNORECASE,
)
# A cheap look at the words in front saves most searches.
_WORDS = re.compile(r"[\w.~≈<>≤≥]+")
_LAST = {
    *_SIGNS,
    *(phrase.split()[-1] for phrase in _WORDY),
    *(
        "another",
        "additional",
        "further",
        "of",
        "estimated",
        "record",
        "whopping",
        "staggering",
        "mere",
        "combined",
    ),
    *("extra", "the", "just", "all", "at", "by", "to", "in"),
}
_SUFFIXED = [phrase for phrase in _AFTER if phrase[0] in "-+" or phrase == "ish"]
AFTER = re.compile(
    rf"""\s?(?P<joined>{either(_SUFFIXED)})(?!\w)
      | ,?\s(?P<phrase>{either([phrase for phrase in _AFTER if phrase not in _SUFFIXED])})(?![\w-])""",
    re.VERBOSE | re.IGNORECASE,
)
_EITHER_WAY = {"at least", "at most", "at a minimum", "plus", "tops", "and up"}
# Behind an amount these may belong to what comes next.
_OPEN = re.compile(r"\s(?:\w+|[$€£¥]|\d)")
_SPATIAL = {"over", "under", "above", "below", "around", "about", "near", "beyond", "some"}
# They are no prepositions behind another one, nor behind a verb of having.
_ADVERBIAL = re.compile(r"\b(?:has|have|had|having|with|of|for|to|by|in|from|than|after)\s\Z", re.IGNORECASE)
# Degrees that belong to the modifier's words; others stay outside.
_PRINTED = {"a little", "a bit", "just", "well", "slightly"}
# They say where something is, not how far it moved.
_LEVELS = {"above", "below", "beyond", "near", "nearing", "approaching", "close to", "south of", "north of"}
# Something lasted for over 40 years; else it happened during them.
_LASTED = re.compile(
    r"""\b(?:(?:for|after|of|in|with|than|takes?|took|taken|taking|spen[dt]|spends|spending|been|is|was|last(?:s|ed|ing)?)
      | (?:wait|work|serv|liv|rul|reign|stay|teach|taught|marri|jail|imprison|held|detain)\w*
        (?:\s(?:there|here|together|on))?
      )\s\Z""",
    re.VERBOSE | re.IGNORECASE,
)
# Going up to an amount says where it is.
_WENT = re.compile(
    r"""\b(?:(?:went|gone|going|moved|shot|crept|edged|inched|adds?|added|adding|lives?|lived|living)\s
      | (?:bring|brings|brought|bringing|takes?|took|taking|push|pushes|pushed|pushing)\s(?:\w+\s){1,3}(?<!\sof\s)
      )\Z""",
    re.VERBOSE | re.IGNORECASE,
)
# What about five of them? asks, and rounds nothing.
_ASKED = re.compile(r"\b(?:what|how)\s\Z", re.IGNORECASE)
# What is lacking is told, eight votes short of two-thirds: the other amount is what it would take.
_LACKING = re.compile(rf"(?:\d|\b(?:{either([*ONES, *TENS])}))\s(?!(?:f[ae]ll|c[ao]me|stop)\w*\s)[a-z-]+\s\Z")
_UP = re.compile(
    r"(?:[,;(–—]\s?|\b(?:is|are|was|were|be|been|went|go|goes|going|gone|closed|ended|finished|that[’']s|it[’']s)\s)\Z",
    re.IGNORECASE,
)
_BY = re.compile(
    rf"""\b(?P<word>{either([word for word, side in _CHANGES if side == "by"])})(?:\s[\w’'%-]+){{0,5}}?
      \sby\s(?:an?\s|another\s)?\Z""",
    re.VERBOSE | re.IGNORECASE,
)
_MOVED = re.compile(
    rf"\b(?P<word>{either([word for word, side in _CHANGES if side == 'before'])})"
    r"(?:\sby)?(?:\s(?:an?|the|another)(?:\s\w+)?)?\s*\Z",
    re.IGNORECASE,
)
_MOVING = {word for word, side in _CHANGES if side == "before"}
_MOVE = re.compile(
    rf"[\s-](?:[a-z]+\s)?(?P<word>{either([word for word, side in _CHANGES if side == 'after'])})\b",
    re.IGNORECASE,
)
_ON = re.compile(r"\s(?P<word>up|down)\s(?:on|from|compared|year-on-year)\b", re.IGNORECASE)
_LOWER = re.compile(r"\s(?:higher|lower)\b", re.IGNORECASE)
# What is known and led to another amount is what there was; who wins by something led by it.
_KNOWN = re.compile(r"\b(?:the|its|his|her|their|our|my)\s\Z", re.IGNORECASE)
_LEADS_TO = re.compile(r"\sto\s(?:an?\s|about\s|just\s|only\s)?[$€£]?\d")
_LOST = {"lose", "loses", "lost", "losing"}
_MOVE_WINDOW = 72
WINDOW = 56
"""How far before an amount its modifier may begin, in characters."""


def before(text: str, amount: Amount, start: int) -> None:
    """Extend `amount` to the modifier in front of it, no further back than `start`."""
    floor = max(start, amount.start - WINDOW)
    spaced = text[amount.start - 1 : amount.start].isspace()
    if spaced and _LAST.isdisjoint(_last_words(text, floor, amount.start)[-1:]):
        return
    found = BEFORE.search(text, floor, amount.start)
    if found is None or _is_preposition(text, amount, found, start):
        return
    phrase, degree = _phrase(found), plain(found["degree"] or "")
    bound(amount, _MODIFIERS[_BEFORE[phrase].modifier])
    amount.level = phrase in _LEVELS
    amount.start = found.start("phrase") if found["phrase"] and degree not in _PRINTED else found.start()


def _phrase(found: re.Match[str]) -> str:
    return plain(found["phrase"] or found["sign"])


def _is_preposition(text: str, amount: Amount, found: re.Match[str], start: int) -> bool:
    """Say whether the words in front say where or when, and no bound: "over two days", "went up to 40"."""
    phrase = _phrase(found)
    if phrase == "up to" and _WENT.search(text, max(start, found.start() - 30), found.start("phrase")):
        return True
    if phrase.endswith("short of") and _LACKING.search(text, max(0, found.start() - 40), found.start()):
        return True
    if phrase == "about" and _ASKED.search(text, max(start, found.start() - 8), found.start("phrase")):
        return True
    if plain(found["degree"] or ""):
        return False
    if phrase in _SPATIAL and _is_small(amount):
        return _ADVERBIAL.search(text, max(start, found.start() - 8), found.start()) is None
    floor = max(start, amount.start - WINDOW)
    return amount.kind in _BEFORE[phrase].spare and not _LASTED.search(text, floor, found.start())


def _last_words(text: str, start: int, end: int) -> list[str]:
    """Give up to four words at the end of a stretch, as a cheap look before a search."""
    return _WORDS.findall(text[start:end].lower())[-4:]


def _is_small(amount: Amount) -> bool:
    """Say whether it is a word for less than ten things, before which "over" and "around" tell of a place."""
    bare = amount.style == "words" and amount.kind in (None, "count") and not amount.scaled
    return bare and (amount.value or 0) < 10


def after(text: str, amount: Amount, end: int) -> None:
    """Extend `amount` to the modifier behind it, no further than `end`."""
    found = AFTER.match(text, amount.end, end)
    if found is None:
        return
    phrase = plain(found["phrase"] or found["joined"])
    goes_on = phrase in _EITHER_WAY and _OPEN.match(text, found.end(), end)
    if goes_on and (phrase != "plus" or amount.measure is not None):
        return
    bound(amount, _MODIFIERS[_AFTER[phrase].modifier])
    amount.end = found.end()


def bound(amount: Amount, modifier: Modifier) -> None:
    """Give `amount` a modifier, where it has none that says more: at least a couple."""
    if amount.modifier in ("exactly", "about"):
        amount.modifier = modifier


def change(text: str, amount: Amount, start: int, end: int) -> None:
    """Say which way `amount` moved, where a word at it says so: "fell 2.3%", "a 5% rise"; "fell to $71" is a level."""
    floor = max(start, amount.start - _MOVE_WINDOW)
    words = _last_words(text, floor, amount.start)
    by = "by" in words[-3:]
    if _is_no_difference(text, amount, floor, end) or (amount.kind == "duration" and not by):
        return
    told = _told_before(text, amount, floor, words, by)
    if told is not None and _is_idle(text, told, start, by):
        return
    told = told or _told_behind(text, amount, end)
    if told is not None:
        amount.change = _CHANGES[told.word, told.side]


class _Told(NamedTuple):
    """A word that tells which way something moved, the side of the amount that it stands on, and where it starts."""

    word: str
    side: str
    start: int


def _is_no_difference(text: str, amount: Amount, floor: int, end: int) -> bool:
    """Say whether an amount can't be how far something moved: an age, a level, "cut the 36 holes to 18"."""
    if amount.kind in (None, "age", "rank") or amount.level:
        return True
    return _KNOWN.search(text, floor, amount.start) is not None and bool(
        _LEADS_TO.match(text, amount.end, end)
    )


def _told_before(text: str, amount: Amount, floor: int, words: list[str], by: bool) -> _Told | None:
    """Give the verb in front: fell 2.3%, cut its forecast by 3%."""
    found = None if _MOVING.isdisjoint(words) else _MOVED.search(text, floor, amount.start)
    if found:
        return _Told(plain(found["word"]), "before", found.start())
    found = _BY.search(text, floor, amount.start) if by else None
    return _Told(plain(found["word"]), "by", found.start()) if found else None


def _is_idle(text: str, told: _Told, start: int, by: bool) -> bool:
    """Say whether a word of moving tells of no move: "lost by 3 percent", "freed up $26 million"."""
    if told.word in ("up", "down"):
        return _UP.search(text, max(start, told.start - 10), told.start) is None
    return told.side == "before" and by and told.word in _LOST


def _told_behind(text: str, amount: Amount, end: int) -> _Told | None:
    """Give the noun or the adverb behind: a 5% rise, 200,000 barrels a day lower, four points down on 2018."""
    moves = amount.kind in ("percent", "money") or _is_compared(text, amount, end)
    found = _MOVE.match(text, amount.end, end) if moves else None
    if found:
        return _Told(plain(found["word"]), "after", found.start())
    found = _ON.match(text, amount.end, end)
    return _Told(plain(found["word"]), "before", found.start()) if found else None


def _is_compared(text: str, amount: Amount, end: int) -> bool:
    """Say whether it is told how much higher or lower something is: 200,000 barrels a day lower."""
    flows = amount.kind == "count" or "-per-" in (amount.unit or "")
    return flows and _LOWER.match(text, amount.end, end) is not None
