"""What stands between the capitalised words of one name: particles, hyphens, possessives, a nickname in quotes."""

from collections.abc import Container

from spacy.tokens import Doc

from newsclaims import lexicons
from newsclaims.components.actors.capitals import HYPHENS, PARTICLES, capital, namelike

MEMBERS = frozenset(
    (
        "People", "Women", "Men", "Children", "Workers", "Farmers", "Teachers", "Veterans", "Citizens", "Nurses",
        "Tenants", "Students", "Players", "Bankers", "Writers", "Officers", "Lawyers", "Consumers", "Bishops",
        "Parents", "Pilots", "Employers", "Seafarers", "Sheriffs", "Mayors", "Governors",
    )
)  # fmt: skip
"""Whose party, hospital or union it is: a possessive inside a name."""
NICKNAME_MARKS = {"“": "”", '"': '"', "‘": "’'", "'": "'", "(": ")", "``": "''"}
FAMILIES = frozenset(
    (
        "Kim",
        "Lee",
        "Park",
        "Choi",
        "Jung",
        "Kang",
        "Cho",
        "Yoon",
        "Jang",
        "Lim",
        "Han",
        "Oh",
        "Seo",
        "Shin",
        "Kwon",
        "Hwang",
        "Ahn",
        "Song",
        "Ban",
        "Moon",
        "Wang",
        "Li",
        "Zhang",
        "Liu",
        "Chen",
        "Yang",
        "Zhao",
        "Wu",
        "Zhou",
        "Xu",
        "Sun",
        "Ma",
        "Zhu",
        "Hu",
        "Lin",
        "Guo",
        "He",
        "Gao",
        "Luo",
        "Tsai",
        "Chiang",
        "Tang",
        "Leung",
        "Lam",
        "Chan",
        "Wong",
        "Ng",
        "Goh",
        "Tan",
        "Koh",
        "Ong",
    )
)
"""Frequent family names of Korea and China, some of them first names elsewhere."""
COMPOUNDING = frozenset(
    (
        "e",
        "i",
        "ul",
        "ur",
        "us",
        "al",
        "el",
        "de",
        "du",
        "la",
        "le",
        "sur",
        "sous",
        "en",
        "upon",
        "on",
        "by",
        "an",
    )
)
"""Words between the hyphens of one name: Lashkar-e-Taiba, Stratford-upon-Avon."""
SUFFIXED = frozenset(
    (
        "led",
        "based",
        "backed",
        "era",
        "style",
        "like",
        "wide",
        "born",
        "elect",
        "owned",
        "run",
        "area",
        "type",
        "free",
        "only",
        "made",
        "held",
        "side",
        "bound",
        "ally",
        "allied",
        "esque",
        "ish",
        "level",
        "size",
        "class",
        "linked",
        "lite",
        "lists",
        "plus",
        "hater",
        "haters",
        "fan",
        "fans",
        "style",
        "trip",
        "bill",
        "deal",
        "plan",
        "heavy",
        "built",
        "grown",
        "wing",
        "line",
        "time",
    )
)
"""What hangs on a name by a hyphen and isn't part of it."""


def bridge(doc: Doc, words: list[str], i: int, last: int, common: Container[str]) -> int | None:
    """Give the end of the name's next word across a hyphen or particles at `i`, or None if the name ends here."""
    word = words[i]
    glued = not doc[i - 1].whitespace_ and bool(doc[i].whitespace_)
    possessive = doc[i].tag_ == "POS" or (word in ("'", "’") and glued and words[i - 1].endswith("s"))
    if word in NICKNAME_MARKS and not possessive:
        return _after_nickname(doc, words, i, last, common)
    if word in PARTICLES:
        if word == "do" and doc[i - 1].ent_type_ != "PERSON" and words[i - 1] not in lexicons.first_names():
            # Portugal's "Maria do Carmo", and not "What Swedes do Norwegians like?"
            return None
        j = i + 1
        while j < last and (words[j] in PARTICLES or words[j] in HYPHENS):
            j += 1
        return j + 1 if j < last and namelike(doc[j], common, False) else None
    if word in HYPHENS and not doc[i - 1].whitespace_ and not doc[i].whitespace_ and i + 1 < last:
        after = _hyphenated(doc, words, i, last)
        if after is not None:
            return after
    if i + 1 == last or not capital(words[i + 1]):
        return None
    spaced = bool(doc[i - 1].whitespace_), bool(doc[i].whitespace_)
    # "Friis-inspired" ends a name, "Jean-Claude" doesn't; "Lt . Gov." is the tokenizer's cut.
    bridged = (
        (word in HYPHENS and spaced == (False, False))
        or (word == "." and spaced == (False, True) and len(words[i - 1]) <= 4)
        or word == "\xa0"
    )
    if (
        not bridged
        and possessive
        and (
            lexicons.name_heads().get(words[i + 1]) == "organisation"
            or words[i - 1 : i + 3 : 2] == ["People", "Republic"]
        )
    ):
        # "the Swiss People's Party" is one name where the model says so, or the words do.
        members = words[i - 1] in MEMBERS or words[i - 1][:-1].lower() in lexicons.role_nouns("person")
        bridged = members or (
            len(word) > 1 and doc[i].ent_type_ == "ORG" and doc[i].ent_iob_ == doc[i + 1].ent_iob_ == "I"
        )
    return i + 2 if bridged and namelike(doc[i + 1], common, False) else None


def _hyphenated(doc: Doc, words: list[str], i: int, last: int) -> int | None:
    """Give the end of what a hyphen adds to a name in small letters, or None: Ban Ki|-moon, Lashkar|-e-Taiba."""
    then = words[i + 1]
    if then in COMPOUNDING and i + 3 < last and words[i + 2] in HYPHENS and words[i + 3][0].isupper():
        return i + 4
    short = then.islower() and then.isalpha() and len(then) <= 6 and then not in SUFFIXED
    if i + 2 < last and words[i + 2] in HYPHENS:
        # editor-in-chief
        return None
    if not short or i < 2 or len(words[i - 1]) > 6 or doc[i + 1].tag_ in ("VBN", "VBG", "VBD"):
        return None
    # In Korea and China the family's name stands first, and a given name of two syllables has a hyphen.
    family, given = words[i - 2], words[i - 1]
    eastern = capital(family) and len(family) <= 5 and family not in lexicons.known_names() and capital(given)
    names = lexicons.first_names()
    return (
        i + 2
        if eastern and given not in lexicons.known_names() and (family not in names or family in FAMILIES)
        else None
    )


def _after_nickname(doc: Doc, words: list[str], i: int, last: int, common: Container[str]) -> int | None:
    """Give the end of the surname behind a nickname in quotes or brackets: Thomas | “Tip” O’Neill."""
    closing = NICKNAME_MARKS[words[i]]
    j = i + 1
    while j < min(last, i + 4) and capital(words[j]) and words[j][0].isupper() and not words[j].isupper():
        j += 1
    if j == i + 1 or j + 1 >= last or words[j] not in closing or not capital(words[j + 1]):
        return None
    if not doc[i - 1].whitespace_ or not doc[j].whitespace_ or doc[j - 1].whitespace_:
        return None
    first = words[i - 1]
    person = first in lexicons.first_names() or doc[i - 1].ent_type_ == "PERSON" or len(first) == 2
    return j + 2 if person and namelike(doc[j + 1], common, False) else None
