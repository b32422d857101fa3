"""Files, folders and standard input become Articles: one module a format."""

from newsclaims.articles.reading import How, Unreadable, count, find, read, read_so
from newsclaims.articles.text import from_text

__all__ = ["How", "Unreadable", "count", "find", "from_text", "read", "read_so"]
