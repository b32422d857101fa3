"""Forms of one word, and words of which one thing can't be both: what two texts are compared by."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from newsclaims import lexicons

_SHORTEST = 3
"""Letters that are left of a word for its ending to be one: no -ing is taken off "sing"."""

_PLURAL = re.compile(r"(?<=\w{3})(?<![sui])s$")
_VERBAL = re.compile(r"(?<=\w{3})(?:ing|(?<!e)ed)$")
_VOWEL = re.compile(r"[aeiouy]")
_IES = re.compile(r"(?<=\w{2})ie[sd]$")
_DOUBLE = re.compile(r"(?<=\w{2})(\w)\1$")


@lru_cache(1 << 16)
def base(word: str) -> str:
    """Give what all forms of a word have in common, a word in small letters: it need not be one itself.

    Example:
        >>> [base(word) for word in ("sold", "sells", "opened", "open", "carries", "stopped", "closing", "king")]
        ['sel', 'sel', 'open', 'open', 'carry', 'stop', 'clos', 'king']
    """
    word = lexicons.irregular_verbs().get(word, word)
    word = _PLURAL.sub("", _IES.sub("y", word))
    without = _VERBAL.sub("", word)
    if without != word and _VOWEL.search(without):
        word = without
    if len(word) > _SHORTEST:
        word = word.removesuffix("e")
    return _DOUBLE.sub(r"\1", word)


@cache
def _sides() -> dict[str, tuple[tuple[int, bool, str], ...]]:
    """Give for a word each pair of sides that it is on: its number, whether it is the first, and its kind."""
    found: dict[str, list[tuple[int, bool, str]]] = {}
    for number, row in enumerate(lexicons.antonyms()):
        for first, words in ((True, row.one), (False, row.other)):
            for word in words:
                found.setdefault(base(word), []).append((number, first, row.kind))
    return {word: tuple(its) for word, its in found.items()}


def antonyms(words: Iterable[str]) -> frozenset[str]:
    """Give those words that are one side of a pair, by what their forms have in common.

    Example:
        >>> sorted(antonyms(("exports", "rose", "and", "the", "council", "refuses")))
        ['refus', 'ris']
    """
    return frozenset(map(base, antonym_forms().intersection(words)))


def opposed(one: str, other: str) -> str | None:
    """Give how two such words are opposed: change, stand, or None if they aren't.

    Example:
        >>> opposed(base("rose"), base("dropped")), opposed(base("accepts"), base("rejected")), opposed("ris", "grow")
        ('change', 'stand', None)
    """
    sides = _sides()
    others = {(number, not first) for number, first, _ in sides.get(other, ())}
    return next((kind for number, first, kind in sides.get(one, ()) if (number, first) in others), None)


def has_contrary(word: str) -> bool:
    """Say whether such a word may be opposed to another.

    Example:
        >>> has_contrary(base("rose")), has_contrary(base("bridge"))
        (True, False)
    """
    return word in _sides()


@cache
def antonym_forms() -> frozenset[str]:
    """Give every form that one of those words may have: by them the index of texts is asked, too."""
    irregular: dict[str, set[str]] = {}
    for form, word in lexicons.irregular_verbs().items():
        irregular.setdefault(word, set()).add(form)
    words = {word for row in lexicons.antonyms() for word in (*row.one, *row.other)}
    return frozenset(form for word in words for form in (word, *irregular.get(word, ()), *_regular(word)))


@cache
def forms_by_side() -> dict[int, tuple[str, ...]]:
    """Give the forms on each side of a pair of contraries, by a number: that of the other side is one more, or less.

    Example:
        >>> sides = forms_by_side()
        >>> any("rose" in forms and "fell" in sides[side ^ 1] for side, forms in sides.items())
        True
    """
    found: dict[int, list[str]] = {}
    for form in sorted(antonym_forms()):
        for number, first, _ in _sides().get(base(form), ()):
            found.setdefault(2 * number + first, []).append(form)
    return {side: tuple(forms) for side, forms in found.items()}


def _regular(word: str) -> tuple[str, ...]:
    stem = word.removesuffix("e")
    if word.endswith("y"):
        return f"{word[:-1]}ies", f"{word[:-1]}ied", f"{word}ing"
    forms = [f"{word}s", f"{word}es", f"{stem}ed", f"{stem}ing"]
    return (*forms, f"{stem}{stem[-1]}ed", f"{stem}{stem[-1]}ing")
