"""Which gender a word itself states: a pronoun, a title, a noun such as spokeswoman or widower. Never a first name."""

import re

from newsclaims import lexicons

FEMININE, MASCULINE, NEITHER = "feminine", "masculine", "neither"
PRONOUNS = {
    "she": FEMININE,
    "her": FEMININE,
    "hers": FEMININE,
    "herself": FEMININE,
    "he": MASCULINE,
    "him": MASCULINE,
    "his": MASCULINE,
    "himself": MASCULINE,
}
OWNER = re.compile(r"['’]s?\s")
"""What stands between an owner and what is theirs: "Mr Moyo's daughter" is a daughter."""


def gender_of(word: str) -> str:
    """Give the gender that a title or a noun for a person states, or "".

    Example:
        >>> gender_of("Mrs"), gender_of("spokesman"), gender_of("minister"), gender_of("Ann")
        ('feminine', 'masculine', '', '')
    """
    noun = word.lower()
    said = lexicons.titles().get((word,)) or lexicons.role_nouns("person").get(noun)
    if not said and noun in lexicons.source_nouns():
        said = lexicons.source_nouns()[noun].gender
    return said or ""
