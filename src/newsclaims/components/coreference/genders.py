"""Which grammatical gender the article gives each person: by the titles and nouns around the name."""

from collections.abc import Sequence

from spacy.tokens import Doc

from newsclaims.lexicons import source_nouns
from newsclaims.records import Actor

TITLES = {
    **dict.fromkeys(("mr", "sir", "lord", "king", "prince"), "masculine"),
    **dict.fromkeys(("mrs", "ms", "lady", "queen", "princess", "dame", "baroness"), "feminine"),
}


def genders(doc: Doc, actors: Sequence[Actor]) -> dict[str, str]:
    """Give feminine or masculine for the actors whose gender the text shows; the others are left out."""
    text = doc.text
    found = {}
    for actor in actors:
        if actor.type != "person":
            continue
        words = {word.strip(".,").lower() for role in actor.roles for word in role.text.split()}
        for mention in actor.mentions:
            words.update(
                word.strip(".").lower()
                for word in text[max(mention.start - 20, 0) : mention.start].split()[-1:]
            )
        for word in words:
            noun = source_nouns().get(word)
            gender = TITLES.get(word) or (noun.gender if noun else "")
            if gender:
                found[actor.id] = gender
    return found
