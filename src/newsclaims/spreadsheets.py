"""What spreadsheets make of a file of text: a formula, of what begins like one; other letters, without a mark."""

from typing import Any

BYTE_ORDER_MARK = "\ufeff"
"""What a file of text begins with that Excel is to take for UTF-8."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def plain(cell: Any) -> Any:
    """Give a cell of a CSV file that a spreadsheet shows as it is: an apostrophe before what looks like a formula.

    Only texts are concerned: a negative number stays one. The list is that of OWASP's page on CSV injection.

    Example:
        >>> plain("=1+1"), plain(-5), plain("5 - 2")
        ("'=1+1", -5, '5 - 2')
    """
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def bare(cell: str) -> str:
    """Give a cell of a CSV file without the apostrophe that `plain` put there.

    Example:
        >>> bare("'=1+1"), bare("'t Hooft")
        ('=1+1', "'t Hooft")
    """
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell
