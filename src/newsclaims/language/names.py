"""Names in a form in which spellings of one name are equal; the parts of a person's name are in `person_names`."""

import re
import unicodedata
from functools import lru_cache

from newsclaims import lexicons

LEGAL_FORMS = lexicons.name_words("legal_form")
"""What a company's name ends in where it is printed in full."""

SPELLINGS = {"defence": "defense", "centre": "center", "programme": "program", "theatre": "theater"}
"""British spellings, and the American ones that stand for them. Not labour: Britain's party isn't Australia's."""

SMALL_WORDS = lexicons.name_words("small")
"""What says nothing in the name of an organisation."""

_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ə": "a", "ħ": "h"}
)
_INSIDE = str.maketrans("", "", ".'’‘`ʼʻʾʿ´")
_MARKS = {**_INSIDE, **dict.fromkeys(map(ord, "“”„–—"), " ")}
"""What leaves most texts in plain letters, which needn't be taken apart."""
_WORD = re.compile(r"\w+|&")
_POSSESSIVE = re.compile(r"['’]s?\b")
_ISATION = re.compile(r"isation(s?)$")


@lru_cache(maxsize=200_000)
def words(name: str) -> tuple[str, ...]:
    """Give the words of a name without case, accents, full stops and apostrophes; hyphens part words.

    Example:
        >>> words("Zoë O’Brien-Łuczak"), words("J.D. Vance")
        (('zoe', 'obrien', 'luczak'), ('jd', 'vance'))
    """
    return words_of_text(name)


def words_of_text(text: str) -> tuple[str, ...]:
    """Give the `words` of a whole text, which aren't kept: nobody asks for those of one text again."""
    plain = text.casefold().translate(_MARKS)
    if not plain.isascii():
        apart = unicodedata.normalize("NFKD", plain)
        plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
        plain = plain.translate(_INSIDE).translate(_LETTERS)
    return tuple(_WORD.findall(plain))


def fold(name: str) -> str:
    """Give a name for comparison: its `words`, a blank between them.

    Example:
        >>> fold("Zoë  O’Brien-Łuczak")
        'zoe obrien luczak'
    """
    return " ".join(words(name))


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
        parts = _office_first(_without_legal_form(parts))
        parts = ["and" if part == "&" else _ISATION.sub(r"ization\1", part) for part in parts]
    elif kind == "group" and len(parts) == 1 and len(parts[0]) > 3:
        parts = [parts[0].removesuffix("s")]
    return tuple(parts) or (name,)


def _without_legal_form(parts: list[str]) -> list[str]:
    """Give the words of an organisation's name before "Inc", "Co. Ltd" and the like."""
    end = len(parts)
    while end > 1 and parts[end - 1] in LEGAL_FORMS:
        end -= 1
    return parts[:end]


def _office_first(parts: list[str]) -> list[str]:
    """Give "defense ministry" for "ministry of defense"."""
    if len(parts) < 3 or parts[0] not in ("ministry", "department") or parts[1] not in ("of", "for"):
        return parts
    return [*(part for part in parts[2:] if part != "the"), parts[0]]


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
