"""Names in a form in which spellings of one name are equal, and the parts of a person's name."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from newsclaims import lexicons

PARTICLES = lexicons.name_words("particle")
"""Words that belong to a surname and are left out now and then, or printed with a capital."""

GIVEN = lexicons.name_words("given")
"""Particles that are first names, too: Al Gore, Van Jones; but al-Assad."""

SUFFIXES = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
"""What tells a father from his son."""

LEGAL_FORMS = lexicons.name_words("legal_form")
"""What a company's name ends in where it is printed in full."""

SPELLINGS = {"defence": "defense", "centre": "center", "programme": "program", "theatre": "theater"}
"""British spellings, and the American ones that stand for them. Not labour: Britain's party isn't Australia's."""

SMALL_WORDS = lexicons.name_words("small")
"""What says nothing in the name of an organisation."""

SOUNDS = (
    ("q", "k"), ("gh", "g"), ("kh", "h"), ("dh", "d"), ("zh", "z"), ("tch", "ch"), ("ou", "u"), ("oo", "u"),
    ("ee", "i"), ("ey", "y"), ("ai", "ay"), ("ei", "ay"), ("ph", "f"), ("w", "v"), ("yy", "y"), ("g", "k"),
)  # fmt: skip
"""What differs between two ways to write a surname in Latin letters."""

_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ə": "a", "ħ": "h"}
)
_INSIDE = str.maketrans("", "", ".'’‘`ʼʻʾʿ´")
_WORD = re.compile(r"\w+|&")
_POSSESSIVE = re.compile(r"['’]s?\b")
_ENDINGS = re.compile(r"(?:yy|iy|ij|yi|ii)$")
_SKI = re.compile(r"sk(?:i|yi)$")
_INITIALS = re.compile(r"[A-Z]\.?[A-Z]\.?")
_UMLAUT = re.compile(r"(?<=[^aeiouy])([aou])e(?=[^aeiouy])")


@lru_cache(maxsize=200_000)
def words(name: str) -> tuple[str, ...]:
    """Give the words of a name without case, accents, full stops and apostrophes; hyphens part words.

    Example:
        >>> words("Zoë O’Brien-Łuczak"), words("J.D. Vance")
        (('zoe', 'obrien', 'luczak'), ('jd', 'vance'))
    """
    apart = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return tuple(_WORD.findall(plain.translate(_INSIDE).translate(_LETTERS)))


def fold(name: str) -> str:
    """Give a name for comparison: its `words`, a blank between them.

    Example:
        >>> fold("Zoë  O’Brien-Łuczak")
        'zoe obrien luczak'
    """
    return " ".join(words(name))


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
    """
    printed = name.replace(",", " ").split() or [name]
    suffix = ""
    if len(printed) > 1:
        suffix = SUFFIXES.get("".join(words(printed[-1])), "")
    if suffix:
        printed.pop()
    initials = len(printed) > 1 and not name.isupper() and _INITIALS.fullmatch(printed[0])
    first = tuple(printed[0].replace(".", "").casefold()) if initials else words(printed[0])
    parts = [*first, *(part for piece in printed[1:] for part in words(piece))]
    if not parts:
        return PersonName("", (), name, suffix, (name,))
    # "al-Assad" and "Van der Bellen" begin with a particle, "Al Gore" and "Van Jones" with a first name.
    given = parts[0] in GIVEN and printed[0][:1].isupper() and "-" not in printed[0]
    begins = parts[0] in PARTICLES and not (given and (len(parts) < 3 or parts[1] not in PARTICLES))
    alone = len(printed) == 1 or len(parts) == 1 or begins
    kept = [part for at, part in enumerate(parts[:-1]) if part not in PARTICLES or (at == 0 and not begins)]
    last = surname(parts[-1])
    if alone:
        return PersonName("", (), last, suffix, (*kept, last))
    return PersonName(kept[0], tuple(kept[1:]), last, suffix, (*kept, last))


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
    """
    if one.suffix != other.suffix:
        return False
    shorter, longer = sorted((one.words, other.words), key=len)
    if len(shorter) < len(longer) and longer[-len(shorter) :] == shorter:
        return True  # "López Obrador", "Obrador"
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


@lru_cache(maxsize=200_000)
def name_key(name: str, kind: str) -> tuple[str, ...]:
    """Give the form in which the spellings of the name of an organisation, a place or a group are equal.

    Example:
        >>> name_key("U.S.", "place") == name_key("United States", "place")
        True
        >>> name_key("Ministry of Defence", "organisation") == name_key("Defense Ministry", "organisation")
        True
        >>> name_key("Acme Inc.", "organisation"), name_key("Norwegians", "group")
        (('acme',), ('norwegian',))
    """
    entry = lexicons.known_names().get(name)
    if entry is not None and entry.type == kind:
        name = entry.key
    parts = [SPELLINGS.get(word, word) for word in words(name)]
    parts = parts[1:] if len(parts) > 1 and parts[0] == "the" else parts
    if kind == "organisation":
        while len(parts) > 1 and parts[-1] in LEGAL_FORMS:
            parts.pop()
        if len(parts) > 2 and parts[0] in ("ministry", "department") and parts[1] in ("of", "for"):
            parts = [*(part for part in parts[2:] if part != "the"), parts[0]]
        parts = ["and" if part == "&" else re.sub(r"isation(s?)$", r"ization\1", part) for part in parts]
    elif kind == "group" and len(parts) == 1 and len(parts[0]) > 3:
        parts = [parts[0].removesuffix("s")]
    return tuple(parts) or (name,)


def is_acronym(name: str) -> bool:
    """Say whether a name is one: EPP, S.E.C., AfD."""
    letters = name.replace(".", "")
    return 1 < len(letters) <= 7 and letters.isalpha() and sum(map(str.isupper, letters)) > len(letters) / 2


@lru_cache(maxsize=100_000)
def role_words(role: str) -> frozenset[str]:
    """Give the words of a role by which it is recognised elsewhere.

    Example:
        >>> sorted(role_words("the EU’s former top diplomat"))
        ['diplomat', 'eu']
    """
    return frozenset(words(_POSSESSIVE.sub(" ", role))) - _PASSING


_PASSING = SMALL_WORDS | lexicons.name_words("passing")
"""Words that say nothing of whose role it is, or that pass with time."""
