"""The parts of a person's name, and whether two names are one person's."""

import re
from functools import lru_cache
from typing import NamedTuple

from newsclaims import lexicons
from newsclaims.language.names import words

PARTICLES = lexicons.name_words("particle")
"""Words that belong to a surname and are left out now and then, or printed with a capital."""

GIVEN = lexicons.name_words("given")
"""Particles that are first names or initials, too: Al Gore, Van Jones; but al-Assad."""

COURTESIES = lexicons.name_words("courtesy")
"""Titles that say nothing about what somebody does, without their full stop: Mr, Mrs."""

HONORIFICS = COURTESIES | lexicons.name_words("honour")
"""Those and the ones that many have: Dr, Sir."""

LEARNED = lexicons.name_words("learned")
"""Titles of offices that many have: Professor."""

SUFFIXES = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
"""What tells a father from his son."""

SOUNDS = (
    ("q", "k"), ("gh", "g"), ("kh", "h"), ("dh", "d"), ("zh", "z"), ("tch", "ch"), ("ou", "u"), ("oo", "u"),
    ("ee", "i"), ("ey", "y"), ("ai", "ay"), ("ei", "ay"), ("ph", "f"), ("w", "v"), ("yy", "y"), ("g", "k"),
)  # fmt: skip
"""What differs between two ways to write a surname in Latin letters."""

_ENDINGS = re.compile(r"(?:yy|iy|ij|yi|ii)$")
_SKI = re.compile(r"sk(?:i|yi)$")
_INITIALS = re.compile(r"[A-Z]\.?[A-Z]\.?")
_GIVEN_BEHIND = re.compile(r"[A-Z][a-z]{1,5}-[a-z]{1,6}")
"""A given name of two syllables behind the family's, as in Korea and Hong Kong: Han Ji-woo, Raymond Cheung Wai-lok."""
_UMLAUT = re.compile(r"(?<=[^aeiouy])([aou])e(?=[^aeiouy])")


@lru_cache(maxsize=100_000)
def surname(word: str) -> str:
    """Give one spelling for those in which a surname comes into English.

    Example:
        >>> surname("zelenskyy"), surname("zelenskiy"), surname("mueller"), surname("kowalski")
        ('zelensky', 'zelensky', 'muller', 'kowalsky')
    """
    if len(word) <= 4:
        return word
    word = _UMLAUT.sub(r"\1", _ENDINGS.sub("y", word))
    return _SKI.sub("sky", word)


@lru_cache(maxsize=10_000)
def sound(last: str) -> str:
    """Give a folded surname as it sounds roughly, for those that two alphabets lie between.

    Example:
        >>> sound("gaddafi") == sound("qaddafi"), sound("smith") == sound("smit")
        (True, False)
    """
    for a, b in SOUNDS:
        last = last.replace(a, b)
    last = "".join(letter for at, letter in enumerate(last) if at == 0 or letter != last[at - 1])
    return last.removesuffix("h")[:-1] if last.endswith(("o", "a", "ah")) else last


class PersonName(NamedTuple):
    """The parts of a person's name, folded.

    Attributes:
        first: the first name or its initial; "" where only the surname is printed.
        middles: names and initials between it and the surname, without particles.
        last: the surname's last word.
        suffix: jr, sr, ii, iii, iv, or "".
        words: all of it but the suffix and the particles.
    """

    first: str
    middles: tuple[str, ...]
    last: str
    suffix: str
    words: tuple[str, ...]


@lru_cache(maxsize=200_000)
def person(name: str) -> PersonName:
    """Give the parts of a person's printed name.

    Example:
        >>> person("George H. W. Bush").middles, person("Ocasio-Cortez").first, person("Von der Leyen").last
        (('h', 'w'), '', 'leyen')
        >>> person("JD Vance") == person("J. D. Vance") == person("J.D. Vance")
        True
        >>> person("Raymond Cheung Wai-lok").last
        'cheung'
        >>> person("Santiago Ramón y Cajal").words, person("Es Devlin").first, person("Y. Chen").first
        (('santiago', 'ramon', 'cajal'), 'es', 'y')
    """
    printed = name.replace(",", " ").split() or [name]
    suffix = _suffix(printed)
    if suffix:
        printed.pop()
    if len(printed) == 3 and _GIVEN_BEHIND.fullmatch(printed[2]):
        printed = [printed[0], printed[2], printed[1]]
    parts = _parts(printed, name.isupper())
    if not parts:
        return PersonName("", (), name, suffix, (name,))
    particle = _begins_with_a_particle(printed[0], parts)
    kept = [part for at, part in enumerate(parts[:-1]) if part not in PARTICLES or (at == 0 and not particle)]
    last = surname(parts[-1])
    if len(printed) == 1 or len(parts) == 1 or particle:
        return PersonName("", (), last, suffix, (*kept, last))
    return PersonName(kept[0], tuple(kept[1:]), last, suffix, (*kept, last))


def family_first(name: str) -> bool:
    """Say whether a full name as printed begins with the family's, as in Korea and China.

    Example:
        >>> family_first("Kim Seo-yun"), family_first("Raymond Cheung Wai-lok")
        (True, False)
    """
    printed = name.split()
    return len(printed) == 2 and _GIVEN_BEHIND.fullmatch(printed[1]) is not None


def printed_first(name: str) -> str:
    """Give the first name of a full name as it is printed.

    Example:
        >>> printed_first("Ada Obi"), printed_first("Kim Seo-yun")
        ('Ada', 'Seo-yun')
    """
    return name.split()[1 if family_first(name) else 0]


def _suffix(printed: list[str]) -> str:
    """Give what tells a father from his son, at the end of a name: jr; "" where nothing does."""
    return SUFFIXES.get("".join(words(printed[-1])), "") if len(printed) > 1 else ""


def _parts(printed: list[str], capitals: bool) -> list[str]:
    """Give the words of a name, initials in one word apart: J.D. Vance has three."""
    initials = len(printed) > 1 and not capitals and _INITIALS.fullmatch(printed[0])
    first = tuple(printed[0].replace(".", "").casefold()) if initials else words(printed[0])
    return [*first, *(part for piece in printed[1:] for part in words(piece))]


def _begins_with_a_particle(printed: str, parts: list[str]) -> bool:
    """Say whether a particle begins a surname, al-Assad, Van der Bellen; not a first name, Al Gore, Van Jones."""
    if parts[0] not in PARTICLES:
        return False
    given = parts[0] in GIVEN and printed[:1].isupper() and "-" not in printed
    return not given or (len(parts) > 2 and parts[1] in PARTICLES)


def same_person(one: PersonName, other: PersonName) -> bool:
    """Say whether two full names are spellings of one: what both print agrees, and only an initial may be missing.

    Example:
        >>> same_person(person("Volodymyr Zelenskyy"), person("Vladimir Zelensky"))
        True
        >>> same_person(person("George Bush"), person("George W. Bush"))
        True
        >>> same_person(person("Mary Smith"), person("Mary Louise Smith"))
        False
    """
    if (one.last, one.suffix) != (other.last, other.suffix) or not one.first or not other.first:
        return False
    if not same_first(one.first, other.first):
        return False
    shorter, longer = sorted((one.middles, other.middles), key=len)
    if not all(same_middle(a, b) for a, b in zip(shorter, longer, strict=False)):
        return False
    return all(len(middle) == 1 for middle in longer[len(shorter) :])


def maybe_same_person(one: PersonName, other: PersonName) -> bool:
    """Say whether two names don't contradict each other: nicknames, initials, middle names and surnames alone.

    Example:
        >>> maybe_same_person(person("Bill Clinton"), person("William J. Clinton"))
        True
        >>> maybe_same_person(person("Bill Clinton"), person("Hillary Clinton"))
        False
        >>> maybe_same_person(person("López Obrador"), person("Obrador"))
        True
    """
    if one.suffix != other.suffix:
        return False
    shorter, longer = sorted((one.words, other.words), key=len)
    if len(shorter) < len(longer) and longer[-len(shorter) :] == shorter:
        return True
    if one.last != other.last or not one.first or not other.first:
        return False
    if not any(same(one.first, other.first) for same in (same_middle, same_first, nicknames)):
        return False
    return all(same_middle(a, b) for a, b in zip(one.middles, other.middles, strict=False))


def surnames(name: PersonName) -> set[tuple[str, ...]]:
    """Give what somebody may be called without a first name: each end of the name.

    Example:
        >>> sorted(surnames(person("Alexandria Ocasio-Cortez")))
        [('cortez',), ('ocasio', 'cortez')]
    """
    return {name.words[at:] for at in range(1, len(name.words))}


def one_person(one: PersonName, other: PersonName) -> bool:
    """Say whether two names in one article may be one person's: the surname's sound suffices behind a first name.

    Example:
        >>> one_person(person("Muammar Gaddafi"), person("Muammar Qaddafi"))
        True
        >>> one_person(person("Jo Cox"), person("Brian Cox"))
        False
    """
    if maybe_same_person(one, other):
        return True
    alike = sound(one.last) == sound(other.last) and same_first(one.first, other.first)
    return alike and bool(one.first) and maybe_same_person(one, other._replace(last=one.last))


def same_first(one: str, other: str) -> bool:
    """Say whether two first names are one name in two spellings: Mohammed, Muhammad; Andriy, Andrii."""
    return surname(one) == surname(other) or (
        other in lexicons.name_variants().get(one, ()) and skeleton(one) == skeleton(other)
    )


def nicknames(one: str, other: str) -> bool:
    """Say whether one is short for the other: bill, william; but not bill, will."""
    return other in lexicons.name_variants().get(one, ()) and (is_formal(one) or is_formal(other))


@lru_cache(maxsize=1)
def _formal() -> frozenset[str]:
    return frozenset(row["names"].split()[0] for row in lexicons.rows("name_variants"))


def is_formal(first: str) -> bool:
    """Say whether a first name is the one in full, for which others are short."""
    return first in _formal()


def same_middle(one: str, other: str) -> bool:
    """Say whether two names are equal or one is the other's initial."""
    return one == other or (min(len(one), len(other)) == 1 and one[:1] == other[:1])


@lru_cache(maxsize=10_000)
def skeleton(first: str) -> str:
    """Give the consonants of a first name, by which its spellings in Latin letters agree.

    Example:
        >>> skeleton("mohammed") == skeleton("muhamad"), skeleton("bill") == skeleton("will")
        (True, False)
    """
    letters = first.replace("x", "ks").replace("c", "k").replace("w", "v")
    kept = [letter for letter in letters if letter not in "aeiouyjh"]
    return "".join(letter for at, letter in enumerate(kept) if at == 0 or letter != kept[at - 1])
