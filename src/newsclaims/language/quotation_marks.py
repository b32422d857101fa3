"""What may be a quotation mark: curly and straight, guillemets, typed with two signs, those of other keyboards."""

import re

_DOUBLE = r"''|``|,,|<<(?=\S)|(?<=[^\s<>])>>|[“”„‟«»‹›❝❞「」『』\"＂]"
_SINGLE = r"[‘’‚'`]"
_MARK = re.compile(rf"{_DOUBLE}|{_SINGLE}")
_DOUBLED = re.compile(rf"‘‘|’’|{_DOUBLE}|{_SINGLE}")

OPENERS = ("“", "„", "‟", "«", "‹", "❝", "「", "『", "``", ",,", "<<", "‘‘")
CLOSERS = ("”", "»", "›", "❞", "」", "』", ">>", "’’")
SINGLES = frozenset("‘’‚'`")
EITHER = ('"', "＂", "''")


def marks(text: str, start: int, end: int) -> list[re.Match[str]]:
    """Give what may be a quotation mark in a paragraph, in order, also single ones and apostrophes.

    Two single ones are one mark where some open: ‘‘It is late,’’ she said; not where two end: ‘He called it ‘late’’.
    """
    pattern = _MARK if text.find("‘‘", start, end) < 0 else _DOUBLED
    return list(pattern.finditer(text, start, end))
