"""Which capitalised words may be part of a name: not all that English prints with a capital are."""

from collections.abc import Container

from spacy.tokens import Doc, Token

from newsclaims import lexicons

TYPES = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
    "EVENT": "thing",
    "PRODUCT": "thing",
    "WORK_OF_ART": "thing",
    "LAW": "thing",
}
"""What the model's labels (OntoNotes 5) are to us; the labels of amounts and dates aren't here."""

PARTICLES = frozenset(
    (
        "von",
        "van",
        "der",
        "den",
        "de",
        "del",
        "della",
        "di",
        "da",
        "do",
        "dos",
        "du",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "bint",
        "ben",
        "ter",
        "ten",
        "zu",
        "abu",
        "af",
        "av",
        "y",
    )
)
HYPHENS = frozenset("-–‐‑")
CLOSED = frozenset(("DET", "PRON", "ADP", "CCONJ", "SCONJ", "AUX", "PART", "NUM", "PUNCT", "SYM", "SPACE"))
OPEN_AT_START = frozenset(("ADV", "VERB", "ADJ", "INTJ", "NOUN"))
PARTIES = frozenset("RDI")
MARKUP = frozenset("<>=@_{}|#[]")
"""Letters that no name has."""


def capital(word: str) -> bool:
    """Whether there is a capital in a word that begins with a letter: Kyiv, iPhone."""
    return word[0].isalpha() and not word.islower()


def opening(doc: Doc, i: int) -> bool:
    """Whether the token `i` stands where English capitalises any word."""
    return (
        i == 0
        or bool(doc[i].is_sent_start)
        or doc[i - 1].text in ("“", '"', ":", "‘", "•", "—", "(")
        or doc[i - 1].is_space
    )


def in_party_mark(words: list[str], i: int) -> bool:
    """Whether the word `i` stands in a mark like "(R-Texas)", or in "secretary of State": no names of actors."""
    if words[i] == "State" and words[max(0, i - 2) : i] == ["secretary", "of"]:
        return True
    if words[i] in PARTIES:
        return i + 1 < len(words) and words[i + 1] in HYPHENS
    return i > 1 and words[i - 1] in HYPHENS and words[i - 2] in PARTIES


def namelike(token: Token, common: Container[str], start: bool) -> bool:
    """Whether a token can be a word of a name; `start` where English would capitalise it anyway."""
    text = token.text
    if not MARKUP.isdisjoint(text) or (token.i and token.nbor(-1).text in ("#", "@")):
        # #SaveTheLake, @harbour_post
        return False
    labelled = token.ent_type_ in TYPES
    if not text[0].isupper():
        # al-Assad's "al" is a particle; iPhone and d'Estaing have their capital inside.
        return labelled and text[0].isalpha() and not text.islower() and not text.startswith("n'")
    if (
        text in lexicons.plain_capitals()
        or text.startswith(("I’", "I'"))
        or (len(text) == 1 and not labelled)
    ):
        return False
    if text in lexicons.known_names():
        return not (start and token.pos_ in CLOSED and not text.isupper())
    if token.pos_ in CLOSED and (start or not labelled):
        return False
    if (
        start
        and token.tag_ in ("VBG", "RB")
        and text.endswith(("ing", "ly"))
        and text not in lexicons.first_names()
    ):
        # "Asserting Moyo's role", which the model takes for a name.
        return False
    if not start or (labelled and (TYPES[token.ent_type_] != "thing" or token.ent_iob_ == "B")):
        return True
    if text in lexicons.name_heads():
        return True
    if token.pos_ in OPEN_AT_START and text not in lexicons.first_names():
        return False
    return text.lower() not in common
