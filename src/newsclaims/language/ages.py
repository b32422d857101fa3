"""An age between a name and what is told of who has it: Ada Obi, 34, a nurse."""

from spacy.tokens import Doc

from newsclaims.language.parse import skip

FARTHEST = 8
"""Tokens of where somebody is from, behind the age."""


def past_age(doc: Doc, at: int) -> int:
    """Give where an appositive begins behind the sign that ends before the token `at`, past age and home.

    Example:
        Ada Obi, | 34, a nurse; Ada Obi ( | 34), a nurse; Ada Obi, | aged 34, of Lugo, a nurse  ->  a nurse
    """
    age = at + (doc[at : at + 1].text.lower() == "aged")
    if not (doc[age : age + 1].text.isdigit() and len(doc[age]) < 4):
        return at
    behind = age + 1 + (doc[age + 1 : age + 2].text == ")")
    if doc[behind + 1 : behind + 2].text in ("of", "from"):
        home = skip(doc, behind + 2, min(len(doc), behind + FARTHEST), lambda one: one.pos_ == "PROPN")
        behind = home if home > behind + 2 else behind
    told = doc[behind : behind + 2]
    joined = len(told) < 2 or told[0].text != "," or told[1].pos_ == "CCONJ"
    return at if joined else behind + 1
