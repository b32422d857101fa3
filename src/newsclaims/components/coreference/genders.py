"""Which grammatical gender the article gives each person: by the titles and nouns around the name."""

from collections.abc import Sequence

from spacy.tokens import Doc

from newsclaims.records import Actor


def genders(doc: Doc, actors: Sequence[Actor]) -> dict[str, str]:
    """Give feminine or masculine for the actors whose gender the text shows; the others are left out."""
    return {}
