"""The words of `lexicons/en/date_words.tsv`, by group."""

from functools import cache

from newsclaims.lexicons import rows


@cache
def date_words(group: str) -> frozenset[str]:
    """Give the words of one group, in lower case or as printed.

    Example:
        >>> "barley" in date_words("of-a-season")
        True
    """
    return frozenset(next(row["words"] for row in rows("date_words") if row["group"] == group).split())
