"""What an article's source tells: a file holds one article, a feed one a line, and both have an order."""

import re

IN_ORDER = """substr(articles.source, 1, instr(articles.source || '#L', '#L') - 1),
    CAST(substr(articles.source, instr(articles.source, '#L') + 2) AS INTEGER), articles.id"""
"""The order of `Store.records`, in SQL."""

_FEED_LINE = re.compile(r"#L(\d+)$")


def is_file(source: str) -> bool:
    """Say whether a source holds one article: a file does, a feed's line may hold another tomorrow."""
    return source != "-" and _FEED_LINE.search(source) is None


def in_order(source: str) -> tuple[str, int]:
    """Give the key by which sources are sorted: a feed's in order of its lines."""
    found = _FEED_LINE.search(source)
    return (source[: found.start()], int(found[1])) if found else (source, 0)
