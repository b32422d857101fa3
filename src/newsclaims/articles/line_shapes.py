"""One paragraph of a page as its shape shows it: a sentence, a title, a list item."""

import re
from functools import lru_cache
from typing import NamedTuple

from newsclaims.language.blanks import BLANKS

SEEN = 1200
"""Characters of a paragraph that are looked at: enough for what it is, whatever its length."""

_SHORT = 160
"""No more characters than these has a line that may come again."""
REMEMBERED = 10_000
"""So many lines are remembered with what they are."""

_CUT = re.compile(r"\w(?:\.\.\.|…)$")
_TITLE = 16
"""Fewer words than these that end in an ellipsis are a title that was cut to fit its box."""

_CLOSE = 240
"""Characters at the end of a paragraph in which a credit or a caption's source is looked for."""

_PLAIN = str.maketrans("‘’‚‛“”„«»‹›–—―−‐‑\t\n\r" + BLANKS, "''''\"\"\"\"\"''------   " + " " * len(BLANKS))
_MARKER = re.compile(r"(?:#{1,6} +|> *|[*_]{1,3}|[•·▪●◦‣■►▶→] *|-(?= )|\d{1,2}[.)](?= ))[ >*_]*")
_TALKS = re.compile(r"(?:[A-Z][\w.'-]+(?: [A-Z][\w.'-]*){0,3}): ?\S")
_SPEAKER = re.compile(r"[A-Z][A-Z .'-]{2,30}: ?\S")
_BULLET = re.compile(r"(?:[•·▪●◦‣■►▶→-]|\* |\d{1,2}[.)])")
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
_QUOTED = re.compile(r'"[^"]*"?')
_PARTICLE = r"(?:van|von|de|der|al|bin)"
_SIGNED = re.compile(
    rf"[.!?,…]\" ?--? ?(?:[A-Z][\w'’-]*\.?|{_PARTICLE}) (?:(?:[A-Z][\w'’.-]*|{_PARTICLE}) ?){{1,5}}(?:[,(].*)?"
)
"""What ends a quotation with its signature: “We are broke.” – Gov. Hal Orr. Teasers have no full stop."""


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
    words = text[start:end]
    line = alone(words) if is_short(words) else _look(words)
    return Line(start, end, start + line.at, *line[3:])


def is_short(words: str) -> bool:
    """Say whether a line is as short as those that come again, on the page and on the outlet's others: a menu's."""
    return len(words) <= _SHORT


def _look(words: str) -> Line:
    end = len(words)
    seen = words[:SEEN].translate(_PLAIN)
    mark = _MARKER.match(seen)
    marker = mark[0] if mark and mark.end() < len(seen) else ""
    plain = seen[len(marker) :].replace("**", "  ")
    if end <= SEEN:
        plain = plain.rstrip("*_# ")
    close = words[max(0, end - _CLOSE) :].translate(_PLAIN).rstrip("*_ ")
    ends_sentence = _SENTENCE_END.search(close) is not None
    line = Line(0, end, len(marker), plain, close, marker, len(plain.split()), ends_sentence, False)
    return line._replace(prose=_is_prose(line))


@lru_cache(maxsize=REMEMBERED)
def alone(words: str) -> Line:
    """Give a short paragraph as a `Line` of a text that is nothing else."""
    return _look(words)


def _is_prose(line: Line) -> bool:
    """Say whether it reads like a sentence of the body rather than like a title or a label."""
    if line.marker.startswith("#"):
        return False
    if is_signed(line):
        return True
    if not line.ends_sentence:
        return line.words >= 25
    if is_titled(line) or (line.words < 4 and '"' not in line.plain):
        return False
    if line.words < _TITLE and _CUT.search(line.plain) and '"' not in line.plain:
        return False
    asks = line.close.rstrip("\"')]")[-1:] in "?!"
    return not asks or line.words >= 16 or '"' in line.plain or is_turn(line)


def is_signed(line: Line) -> bool:
    """Say whether it is a quotation of sentences and, behind a dash, whose it is, as press releases print them."""
    if not line.plain.startswith('"'):
        return False
    mark = line.close.rfind('"')
    return mark > 0 and _SIGNED.fullmatch(line.close, mark - 1) is not None


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
    return _is_titled(line.plain, line.words, line.ends_sentence)


@lru_cache(maxsize=REMEMBERED)
def _is_titled(plain: str, count: int, ends_sentence: bool) -> bool:
    every = _WORD.findall(plain[:300])
    if ends_sentence and any(word.islower() and word not in _SMALL for word in every):
        return False
    words = [word for word in every if len(word) > 3]
    capital = sum(word[0].isupper() for word in words)
    return 4 <= len(words) <= 22 and count <= 30 and capital >= 0.85 * len(words) and not plain.isupper()


def is_item(line: Line) -> bool:
    """Say whether it is an item of a list: bulleted or numbered."""
    return _BULLET.match(line.marker) is not None


def is_house_voice(line: Line) -> bool:
    """Say whether the publisher speaks to its readers about itself: subscriptions, cookies, its policy.

    It takes a "we" or a "you" outside quotation marks, so that a story about cookies isn't taken for a notice.
    """
    return _is_house_voice(line.plain)


@lru_cache(maxsize=10_000)
def _is_house_voice(plain: str) -> bool:
    own = _own_words(plain)
    return _HOUSE_VOICE.search(own) is not None and _HOUSE.search(own) is not None


def _own_words(plain: str) -> str:
    return _QUOTED.sub(" ", plain) if '"' in plain else plain


def is_addressed(line: Line) -> bool:
    """Say whether the publisher speaks of itself or to its readers: "our", "you" outside quotation marks."""
    return _HOUSE_VOICE.search(_own_words(line.plain)) is not None
