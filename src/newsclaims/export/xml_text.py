"""Texts for XML, which can't hold every sign."""

import re

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def plain(text: str) -> str:
    r"""Give a text in which a mark stands for each sign that XML can't hold; places in it stay as they are.

    Example:
        >>> plain("a\x0bb") == "a\ufffdb"
        True
    """
    return _CONTROLS.sub("\ufffd", text)
