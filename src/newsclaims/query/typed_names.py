"""Names as a person types them: case and diacritics aside, any of the words, in their order."""

import difflib
from collections.abc import Iterable

from newsclaims.errors import NoMatchError, QueryError
from newsclaims.language.names import words

SHOWN = 5
"""Names that a hint lists where none is spelt alike."""


def matches(asked: tuple[str, ...], name: str) -> bool:
    """Say whether a name has all the words asked for, in their order.

    Example:
        >>> matches(words("von der leyen"), "Ursula von der Leyen")
        True
    """
    remaining = iter(words(name))
    return all(word in remaining for word in asked)


def matching(asked: str, names: Iterable[str], what: str) -> list[str]:
    """Give those of `names` that `asked` may mean.

    Args:
        asked: what the user typed.
        names: what there is, most wanted first.
        what: what they name, for the error: speaker, outlet, medium.

    Raises:
        NoMatchError: none; its hint gives the ones spelt most alike, or else some that there are.
        QueryError: `asked` holds no word.
    """
    wanted = words(asked)
    if not wanted:
        raise QueryError(f"{asked!r} names no {what}", f"give a part of the {what}'s name")
    names = list(names)
    found = [name for name in names if matches(wanted, name)]
    if not found:
        alike = suggestions(wanted, names)
        if alike:
            hint = f"did you mean {' or '.join(alike)}?"
        elif names:
            hint = f"there are {', '.join(names[:SHOWN])}" + (", …" if len(names) > SHOWN else "")
        else:
            hint = f"nothing that is stored has a {what}"
        raise NoMatchError(f"no {what} matches {asked!r}", hint)
    return found


def short_forms(full: Iterable[str], names: Iterable[str]) -> list[str]:
    """Give those of `names` that end a name of `full`, and no name but those of `full`.

    Example:
        >>> short_forms(["Ada Obi", "Jo Lind"], ["Obi", "Ada Obi", "Lind", "Jo Lind", "Eva Lind"])
        ['Obi']
    """
    names = list(names)
    wanted = {words(name) for name in full}
    longer: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    for parts in {words(name) for name in names} | wanted:
        for start in range(1, len(parts)):
            longer.setdefault(parts[start:], set()).add(parts)
    found = []
    for name in names:
        whole = {parts for parts in longer.get(words(name), ()) if parts not in longer}
        if whole and whole <= wanted:
            found.append(name)
    return found


def suggestions(wanted: tuple[str, ...], names: Iterable[str], most: int = 3) -> list[str]:
    """Give the names with the last word wanted, then those spelt most like the words, in whole or in some of theirs.

    Of several forms of one name the first is given.

    Example:
        >>> suggestions(words("President Obi"), ["Ada Obi", "Obi", "Ada B. Obi", "Obi campaign", "Jo Lind"])
        ['Ada Obi', 'Obi campaign']
    """
    spelt: dict[str, list[str]] = {}
    found = []
    for name in names:
        parts = words(name)
        if wanted and wanted[-1] in parts:
            found.append(name)
        # A surname alone is compared with the surnames, two words with pairs of words.
        for start in range(max(1, len(parts) - len(wanted) + 1)):
            spelt.setdefault(" ".join(parts[start : start + len(wanted)]), []).append(name)
    alike = difflib.get_close_matches(" ".join(wanted), spelt, n=most, cutoff=0.7)
    found += [name for close in alike for name in spelt[close]]
    distinct: list[str] = []
    for name in found:
        if not any(matches(words(name), one) or matches(words(one), name) for one in distinct):
            distinct.append(name)
    return distinct[:most]
