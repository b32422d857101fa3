"""What somebody is by what is done in an article: who was charged is the defendant, who was shot the victim."""

from collections.abc import Iterator

from spacy.strings import get_string_id
from spacy.tokens import Token

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

BESIDE = {"prosecuting": "prosecutor", "defending": "lawyer"}
"""What those are behind whose name it stands as a participle: Ana Souza, *prosecuting*, said."""

BEFORE_COURT = {"deny": "defendant", "appear": "defendant", "face": "defendant", "fine": "defendant"}
"""What they are who do it, or undergo it, with a charge or a court beside it: Ana Souza denies *murder*."""

CHARGES = frozenset(
    (
        "charge", "count", "murder", "manslaughter", "theft", "fraud", "arson", "assault", "rape", "robbery", "court",
        "magistrate",
    )
)  # fmt: skip
"""What a defendant denies or faces, and stands before."""

HEARS = frozenset(("court", "jury", "juror", "inquest", "tribunal", "commission", "inquiry", "hearing"))
"""To whom a witness speaks."""

COURT = frozenset(
    (
        "court",
        "jury",
        "jurors",
        "judge",
        "magistrates",
        "trial",
        "tribunal",
        "client",
        "prosecuting",
        "prosecutor",
        "prosecutors",
        "defendant",
    )
)
"""Words of which one stands in a story of a court: who defends there is no footballer."""


def deeds(stage: Discourse) -> Iterator[tuple[str, str]]:
    """Give the persons with the nouns for them by the verbs whose subjects they are.

    Example:
        Ana Souza was charged with theft.  ->  ("a1", "defendant"); so, too: Ana Souza, accused of theft
    """
    court = is_of_a_court(stage)
    for appearance in stage.appearances:
        token = stage.doc[appearance.token]
        if appearance.entity.type != "person":
            continue
        verbs = UNDERGONE if token.dep_ == "nsubjpass" else DONE if token.dep_ in SUBJECTS else {}
        of_court = (_beside(stage, token.i), _before_court(token)) if court else ()
        undergone = (
            UNDERGONE.get(lemma(one)) for one in token.rights if one.dep_ == "acl" and one.tag_ == "VBN"
        )
        for noun in (verbs.get(lemma(token.head)), *undergone, *of_court):
            if noun is not None:
                yield appearance.entity.key, noun


def is_of_a_court(stage: Discourse) -> bool:
    """Whether an article tells of a court."""
    words = {get_string_id(word) for word in COURT}
    return not words.isdisjoint(stage.doc.to_array(["LOWER"]).ravel().tolist())


def _beside(stage: Discourse, name: int) -> str | None:
    """Give the noun for who does what stands between commas behind a name that ends at a token."""
    behind = stage.doc[name + 1 : name + 4]
    between = len(behind) == 3 and behind[0].text == "," and behind[2].text in (",", ".")
    return BESIDE.get(behind[1].lower_) if between else None


def _before_court(name: Token) -> str | None:
    """Give what somebody is who tells a court something, or denies a charge in it."""
    verb = name.head
    if name.dep_ not in (*SUBJECTS, "nsubjpass"):
        return None
    beside = {lemma(one) for one in verb.subtree if one.i > verb.i and one.dep_ in ("dobj", "dative", "pobj")}
    if lemma(verb) == "ask" and any(lemma(child) == "plead" for child in verb.rights):
        return "defendant"  # was not asked to plead
    if lemma(verb) == "tell":
        told = {lemma(one) for one in verb.rights if one.dep_ in ("dobj", "dative")}
        return "witness" if told & HEARS else None
    return BEFORE_COURT.get(lemma(verb)) if beside & CHARGES else None
