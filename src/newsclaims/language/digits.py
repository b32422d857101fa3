"""Numbers in digits, in all the styles in which news groups them: 1,200, 1.200, 1 200, 12,34,567, 1'200."""

import re
from collections.abc import Callable
from typing import Literal

Style = Literal["digits", "dotted", "words"]
"""How a number is printed: dotted are digits that may be thousands in the European way (1.200)."""

_GAP = r"[\x20\xa0\u2005-\u200a\u202f\u205f]"
"""The blanks that group digits: a space, no-break or narrow."""
_DIGITS = re.compile(
    rf"""(?P<grouped>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?)(?![\d,]\d)
    | (?P<spaced>[1-9]\d{{0,2}}(?:{_GAP}\d{{3}})+)
        (?!\d|{_GAP}\d)(?P<rest>[.,]\d{{1,2}}(?!\d))?
    | (?P<indian>\d{{1,2}}(?:,\d{{2}})+,\d{{3}}(?:\.\d+)?)(?!\d)
    | (?P<dotted>\d{{1,3}}(?:\.\d{{3}}){{2,}}(?:,\d+)?)(?!\d)
    | (?P<apostrophe>\d{{1,3}}(?:['’]\d{{3}})+)(?!\d)
    | (?P<decimal>\d+(?:\.\d+)?)(?P<comma>,\d{{1,2}}(?!\d))?
    | (?P<bare>\.\d+)""",
    re.VERBOSE,
)
_LONGEST = 32
"""Characters of the longest number in digits; more are no amount, and int() refuses thousands of them."""


def read_digits(text: str, start: int, end: int) -> tuple[int | float, Style, int] | None:
    """Give what the digits at `start` come to, how they are printed, and where they end; None if there are none.

    Example:
        >>> [read_digits(text, 0, len(text)) for text in ("1,200", "1.200", "1.200,50", "12,34,567")]
        [(1200, 'digits', 5), (1.2, 'dotted', 5), (1200.5, 'digits', 8), (1234567, 'digits', 9)]
    """
    found = _DIGITS.match(text, start, end)
    if found is None or found.end() - start > _LONGEST:
        return None
    kind, printed = next((kind, found[kind]) for kind in _DIGITS.groupindex if found[kind] is not None)
    if kind == "decimal":
        return (*_decimal(printed, found["comma"] or ""), found.end())
    return _GROUPED.get(kind, _without_commas)(printed, found), "digits", found.end()


def _number(digits: str) -> int | float:
    return float(digits) if "." in digits else int(digits)


def _without_commas(printed: str, found: re.Match[str]) -> int | float:
    """Read 1,200 or 12,34,567.8 or 1'200."""
    return _number(re.sub(r"[,'’]", "", printed))


def _with_blanks(printed: str, found: re.Match[str]) -> int | float:
    """Read 1 200 000, and 1 200,50."""
    return _number(re.sub(r"\D", "", printed) + (found["rest"] or "").replace(",", "."))


def _with_dots(printed: str, found: re.Match[str]) -> int | float:
    """Read 1.200.000, and 1.200.000,50."""
    return _number(printed.replace(".", "").replace(",", "."))


_GROUPED: dict[str, Callable[[str, re.Match[str]], int | float]] = {
    "spaced": _with_blanks,
    "dotted": _with_dots,
}
"""How digits in groups are read, where not by leaving out commas and apostrophes."""


def _decimal(printed: str, comma: str) -> tuple[int | float, Style]:
    """Read 12, 1.5, 1,50 and 1.200,50; 1.200 may be thousands."""
    if comma:
        return float(printed.replace(".", "") + comma.replace(",", ".")), "digits"
    dotted = re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", printed)
    return _number(printed), "dotted" if dotted else "digits"
