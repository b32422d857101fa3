"""Files, folders and standard input become Articles: one module a format."""

from newsclaims.articles.reading import Unreadable, count, find, read
from newsclaims.articles.text import from_text

__all__ = ["Unreadable", "count", "find", "from_text", "read"]
