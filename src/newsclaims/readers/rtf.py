"""RTF: its text, as databases and old word processors write it."""

from collections.abc import Iterator
from typing import Any, cast

from newsclaims.errors import ArticleError
from newsclaims.readers.documents import articles_of
from newsclaims.readers.items import File, Item, whole


def read_rtf(file: File) -> Iterator[Item]:
    """Give the article of an RTF document, or the articles of an export."""
    try:
        from striprtf.striprtf import rtf_to_text
    except ImportError:
        raise ArticleError(
            "RTF needs striprtf, which isn't installed", 'pip install "newsclaims[rtf]"'
        ) from None
    source = whole(file).decode("latin-1")  # what isn't ASCII is written in ASCII
    try:
        text = str(cast(Any, rtf_to_text)(source, errors="replace"))
    except Exception as error:  # of a malformed document the library raises whatever it likes
        raise ArticleError(f"an RTF document that is damaged: {error}", "save it anew") from None
    yield from articles_of(text, file.limits.most)
