"""What may be a quotation mark: curly and straight, guillemets, typed with two signs, those of other keyboards."""

import re

from newsclaims.language.paragraphs import first_word

_DOUBLE = r"''|``|´´|(?<!\d)″|,,|<<(?=\S)|(?<=[^\s<>])>>|[“”„‟«»‹›❝❞「」『』\"＂]"
_SINGLE = r"[‘’‚'`]"
_MARK = re.compile(rf"{_DOUBLE}|{_SINGLE}")
_DOUBLED = re.compile(rf"‘‘|’’|{_DOUBLE}|{_SINGLE}")

OPENERS = ("“", "„", "‟", "«", "‹", "❝", "「", "『", "``", ",,", "<<", "‘‘")
CLOSERS = ("”", "»", "›", "❞", "」", "』", ">>", "’’")
SINGLES = frozenset("‘’‚'`")
NEAR = 9
"""Characters before a mark that are looked at for a sign."""
EITHER = ('"', "＂", "''", "´´", "″")


def marks(text: str, start: int, end: int) -> list[re.Match[str]]:
    """Give what may be a quotation mark in a paragraph, in order, also single ones and apostrophes.

    Two single ones are one mark where some open: ‘‘It is late,’’ she said; not where two end: ‘He called it ‘late’’.
    """
    pattern = _MARK if text.find("‘‘", start, end) < 0 else _DOUBLED
    return list(pattern.finditer(text, start, end))


def beside(text: str, mark: re.Match[str], start: int, end: int) -> tuple[str, str]:
    """Give the characters before and behind a mark, blanks at the ends of its paragraph."""
    before = text[mark.start() - 1] if mark.start() > start else " "
    return before, text[mark.end()] if mark.end() < end else " "


def sign_before(text: str, mark: re.Match[str], start: int) -> str:
    """Give the sign or letter before a mark and its blank."""
    return text[max(start, mark.start() - NEAR) : mark.start()].rstrip()[-1:] or " "


def repeated(text: str, mark: re.Match[str], end: int) -> bool:
    """Whether the next paragraph opens with the same mark."""
    following = first_word(text, end, min(end + 4, len(text)))
    return following > end and text.startswith(mark.group(), following)
