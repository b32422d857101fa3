"""What somebody is by what is done in an article: who was charged is the defendant, who was shot the victim."""

from collections.abc import Iterator

from newsclaims.components.speakers.discourse import Discourse, lemma
from newsclaims.language.relations import SUBJECTS

UNDERGONE = {
    "charge": "defendant", "convict": "defendant", "sentence": "defendant", "jail": "defendant",
    "imprison": "defendant", "arrest": "defendant", "accuse": "defendant", "indict": "defendant",
    "remand": "defendant", "arraign": "defendant", "acquit": "defendant",
    "kill": "victim", "murder": "victim", "stab": "victim", "shoot": "victim", "injure": "victim", "wound": "victim",
    "attack": "victim", "assault": "victim", "rob": "victim",
    "cross-examine": "witness",
}  # fmt: skip
"""What those are who undergo it."""

DONE = {"plead": "defendant", "testify": "witness", "sue": "plaintiff"}
"""What those are who do it."""


def deeds(stage: Discourse) -> Iterator[tuple[str, str]]:
    """Give the persons with the nouns for them by the verbs whose subjects they are.

    Example:
        Ana Souza was charged with theft.  ->  ("a1", "defendant")
    """
    for appearance in stage.appearances:
        token = stage.doc[appearance.token]
        if appearance.entity.type == "person" and token.dep_ in SUBJECTS:
            noun = (UNDERGONE if token.dep_ == "nsubjpass" else DONE).get(lemma(token.head))
            if noun is not None:
                yield appearance.entity.key, noun
