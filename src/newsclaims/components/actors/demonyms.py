"""Words for the members of nations, creeds and parties, and of the places that the tables know."""

from functools import cache

from newsclaims import lexicons

ONE_OF = ("man", "woman", "men", "women")
"""Behind a nation's adjective its members: Frenchman, Englishwomen."""


@cache
def is_demonym(word: str) -> bool:
    """Whether a word is an adjective or noun of a nation, creed or party, in the singular or the plural.

    Example:
        >>> [is_demonym(word) for word in ("Kenyan", "Kenyans", "Iowan", "New Yorker", "Philippines", "Lugo")]
        [True, True, True, True, False, False]
        >>> [is_demonym(word) for word in ("Dutchman", "Englishwomen", "Norman")]
        [True, True, False]
    """
    known = lexicons.known_names()
    one = word.removesuffix("s")
    if word in known and word not in lexicons.demonyms():
        return False
    if word in lexicons.demonyms() or one in lexicons.demonyms():
        return True
    if any(word.endswith(end) and word.removesuffix(end) in lexicons.demonyms() for end in ONE_OF):
        return True
    return any(one.endswith(end) and one[: -len(end)] in known for end in ("n", "an", "er"))


def is_plural_demonym(word: str) -> bool:
    """Whether a word means several members: Belgians; but not Swiss, which an adjective is, too."""
    return is_demonym(word) and word.endswith(("s", "men")) and word not in lexicons.demonyms()
