"""Text that somebody misread before it was saved, as scraped tables often hold it.

UTF-8 that was read as Windows-1252 (â€œIt isnâ€™t,â€ he said), and HTML's references left in plain text (&ldquo;It
is&rdquo;). Both hide every quotation mark. A name alone (JosÃ©) stays as it is printed.
"""

import re
from html import unescape

_MISREAD = re.compile("â(?:€|\x80)")
"""What the first two bytes of a quotation mark, an apostrophe, a dash or an ellipsis in UTF-8 are misread as."""

_LOST = re.compile("â€(?![\x80-\xbf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€])")
"""A closing mark whose third byte, 9D, was dropped: Windows-1252 has no character for it."""

_REFERENCE = re.compile(r"&(?:amp;)?(?:quot|apos|[lr][ds]quo|#39|#82(?:16|17|20|21)|#x27|#x201[89cd]);", re.I)
"""A reference to a quotation mark or an apostrophe, also one that was escaped twice."""

_MARKS = re.compile("[“”‘’]")


def mended(text: str) -> str:
    r"""Give plain text as it was meant, where it shows more misread quotation marks than others.

    Example:
        >>> mended("â€œIt isnâ€™t,â€ he said."), mended("&quot;It isn&#39;t,&quot; he said.")
        ('“It isn’t,” he said.', '"It isn\'t," he said.')
    """
    text = read_anew(text)
    return unescape(unescape(text)) if _prevails(_REFERENCE, text) else text


def read_anew(text: str) -> str:
    """Give text, or markup, that was misread as Windows-1252 as the UTF-8 that it was."""
    if not _prevails(_MISREAD, text):
        return text
    from ftfy import fix_encoding

    return fix_encoding(_LOST.sub("â€\x9d", text))


def _prevails(misread: re.Pattern[str], text: str) -> bool:
    """Say whether a text has more marks that were misread than others."""
    return len(misread.findall(text)) > len(_MARKS.findall(text))
