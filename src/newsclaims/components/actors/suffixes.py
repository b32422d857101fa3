"""What stands behind a person's name and is no surname: Jr., PhD."""

from spacy.tokens import Token

from newsclaims import lexicons

SUFFIXES = frozenset(("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"))
"""What tells a father from his son, and a war from the one before."""


def has_letters(token: Token) -> bool:
    """Whether a word is a degree, an office or an honour in letters, as it stands behind a name: PhD, KC, P.Eng."""
    text = token.text.rstrip(".")
    return text.replace(".", "").lower() in lexicons.name_words("letters") and not text.islower()
