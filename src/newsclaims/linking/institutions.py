"""Names that many bear: which of them an article means.

"The Supreme Court" is that of the country which the article mostly names, "Georgia" the state or the country by the
other places named with it.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from newsclaims import lexicons
from newsclaims.language.names import SMALL_WORDS, words


def place_meant(name: str, beside: AbstractSet[str]) -> str | None:
    """Give the one place that the places named with it tell, or else the usual one; None for more than one."""
    namesakes: Sequence[lexicons.Namesake] = lexicons.place_namesakes()[name]
    told = [place.place for place in namesakes if place.beside & beside]
    meant = told or [place.place for place in namesakes if place.usual]
    return meant[0] if len(meant) == 1 else None


def is_common(name: str) -> bool:
    """Say whether every state has an institution of that name.

    Example:
        >>> is_common("Supreme Court"), is_common("Ministry of Foreign Affairs"), is_common("European Commission")
        (True, True, False)
    """
    weighty = [word for word in words(name) if word not in SMALL_WORDS]
    known = lexicons.institution_words()
    pairs = {at for at, pair in enumerate(pairwise(weighty)) if " ".join(pair) in known}
    return bool(weighty) and all(word in known or pairs & {at - 1, at} for at, word in enumerate(weighty))
