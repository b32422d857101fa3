"""Numbers and years written as words: twenty-four, three hundred and five, nineteen ninety-one."""

from collections.abc import Sequence

_ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
NUMBERS = {word: value for value, word in enumerate(_ONES.split())} | {
    word: 10 * tens for tens, word in enumerate(_TENS.split(), 2)
}
"""The words below a hundred."""


_ORDINALS = {
    word: value
    for value, word in enumerate("first second third fourth fifth sixth seventh eighth ninth".split(), 1)  # noqa: SIM905
}


def spelled_day(words: Sequence[str], at: int) -> tuple[int, int]:
    """Give where an ordinal of twenty-one to thirty-nine that starts at `at` ends, and its value; 0 if there is none.

    Example:
        >>> spelled_day(["twenty", "-", "seventh"], 0)
        (3, 27)
    """
    tens = NUMBERS.get(_word(words, at), 0)
    one = at + 1 + (_word(words, at + 1) == "-")
    value = _ORDINALS.get(_word(words, one), 0)
    return (one + 1, tens + value) if tens in (20, 30) and value else (at, 0)


def starts_number(word: str) -> bool:
    """Say whether a number in words can start with `word`."""
    return word in NUMBERS or word in ("hundred", "thousand")


def spelled(words: Sequence[str], at: int) -> tuple[int, int, bool]:
    """Give where the number that starts at `at` ends, its value, and whether it is spoken as a year.

    Args:
        words: lower-case words and marks; a hyphen is a word of its own.
        at: where a number starts.

    Example:
        >>> spelled(["twenty", "-", "four", "hours"], 0)
        (3, 24, False)
        >>> spelled(["nineteen", "ninety", "-", "one"], 0)
        (4, 1991, True)
        >>> spelled(["two", "thousand", "and", "eight"], 0)
        (4, 2008, False)
    """
    end, value = _below_thousand(words, at)
    if _word(words, end) == "thousand":
        end, value = end + 1, max(value, 1) * 1000
        more, rest = _below_thousand(words, end + (_word(words, end) == "and"))
        return (more, value + rest, False) if rest else (end, value, False)
    if 13 <= value <= 20:
        more, rest = _below_hundred(words, end)
        if rest >= 10:
            return more, value * 100 + rest, True
    return end, value, False


def _below_thousand(words: Sequence[str], at: int) -> tuple[int, int]:
    end, value = _below_hundred(words, at)
    if _word(words, end) != "hundred":
        return end, value
    end, value = end + 1, max(value, 1) * 100
    more, rest = _below_hundred(words, end + (_word(words, end) == "and"))
    return (more, value + rest) if rest else (end, value)


def _below_hundred(words: Sequence[str], at: int) -> tuple[int, int]:
    value = NUMBERS.get(_word(words, at), -1)
    if value < 0:
        return at, 0
    end = at + 1
    if value >= 20:
        one = end + (_word(words, end) == "-")
        if 0 < NUMBERS.get(_word(words, one), 0) < 10:
            return one + 1, value + NUMBERS[words[one]]
    return end, value


def _word(words: Sequence[str], at: int) -> str:
    return words[at] if at < len(words) else ""
