"""What a name does, which pronoun comes next, and what is named together with it."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from newsclaims import lexicons
from newsclaims.components.actors.clues import ANY, Clue, Table, clue, every, first, word_clue
from newsclaims.components.actors.clues_before import BEFORE, LOCATED, PLACE_NOUNS, TITLED
from newsclaims.components.actors.clues_behind import APART, OWNING, PARTIES
from newsclaims.components.actors.examples import Example
from newsclaims.components.actors.mentions import Name, is_dateline
from newsclaims.components.actors.weights import HINT, TITLE

SAYING = lexicons.actor_words("saying")
LIVING = lexicons.actor_words("living")
"""What only people do, or is done to them: was born, nodded."""
HIS = frozenset(("he", "she", "his", "himself", "herself"))
ITS = frozenset(("its", "itself"))
REACH = 15
"""Words behind a subject in which the pronoun may stand."""
LISTED = 2
"""Places beside a name that make it the name of one more."""
DEEDS: Table = {}
"""Clues by the verb of which a name is the subject."""
PRONOUNS: Table = {}
"""Clues by the first pronoun behind a subject."""
TOGETHER: Table = {}
"""Clues by what the model takes the others for that "and" names together with a name."""
DATELINES: Table = {}


word_clue(
    DEEDS, SAYING, "says", "doing-as-people",
    Example("Zarpent Olk told them so, and Zarpent Olk insisted.", "Zarpent Olk", "person"),
    person=HINT,
)  # fmt: skip

word_clue(
    DEEDS, LIVING, "lives", "doing-as-people",
    Example("Zarpent smiled.", "Zarpent", "person"),
    person=2 * HINT,
)  # fmt: skip

word_clue(
    PRONOUNS, HIS, "his", "pronoun",
    Example("Zarpent sold his house.", "Zarpent", "person"),
    person=2 * HINT,
)  # fmt: skip

word_clue(
    PRONOUNS, ITS, "its", "pronoun",
    Example("Zarpent raised its prices in May.", "Zarpent", "organisation"),
    organisation=HINT, place=HINT,
)  # fmt: skip

word_clue(
    TOGETHER, ["PERSON"], "with-a-person", "named-together",
    Example("Amina Diallo, Verrin Zust and Zarpent Olk left the town of Lugo.", "Verrin Zust", "person"),
    person=2 * HINT,
)  # fmt: skip

word_clue(
    TOGETHER, ["ORG"], "with-an-organisation", "named-together",
    Example("Nokia and ZRPQ left.", "ZRPQ", "organisation"),
    organisation=HINT,
)  # fmt: skip

word_clue(
    TOGETHER, ["PLACES"], "with-a-place", "named-together",
    Example("The regions of Zarpent and Elsby lie in the south.", "Elsby", "place"),
    whole=True, place=TITLE,
)  # fmt: skip

word_clue(
    TOGETHER, ["A PLACE"], "among-places", "named-together",
    Example("They came from Mombasa, Nairobi and Zarpent.", "Zarpent", "place"),
    place=LOCATED,
)  # fmt: skip


@clue(
    DATELINES, [ANY], "dateline",
    Example("ZARPENT (AP) — They left the town on Friday.", "ZARPENT", "place"),
    Example("ZARPENT, Spain — They left.", "ZARPENT", "place"),
    whole=True, place=TITLE,
)  # fmt: skip
def _dateline(doc: Doc, name: Name) -> bool:
    return is_dateline(doc, name)


def around(doc: Doc, name: Name) -> Iterator[Clue]:
    """Give the clues at one place."""
    yield from every(TITLED, doc, name)
    if name.first > 0:
        yield from first(BEFORE, doc[name.first - 1].lower_, doc, name)
    if name.last < len(doc):
        yield from _behind(doc, name)
    yield from _of_a_subject(doc, name)
    yield from first(TOGETHER, _named_together(doc, name), doc, name)
    yield from every(DATELINES, doc, name)


def _behind(doc: Doc, name: Name) -> Iterator[Clue]:
    """Give the clues behind a name."""
    yield from every(PARTIES, doc, name)
    if doc[name.last].text not in (",", "(", "–", "—"):
        yield from every(OWNING, doc, name)
    elif name.last + 2 < len(doc):
        yield from first(APART, doc[name.last + 1].lower_, doc, name)


def _of_a_subject(doc: Doc, name: Name) -> Iterator[Clue]:
    """Give the clues that a name gives as the subject of a verb."""
    last = doc[name.last - 1]
    if last.dep_ in ("nsubj", "nsubjpass"):
        yield from first(DEEDS, last.head.lemma_, doc, name)
        yield from first(PRONOUNS, _pronoun(doc, name), doc, name)


def _pronoun(doc: Doc, name: Name) -> str:
    """Give the first pronoun behind a name where no person is named between: "Vidal raised its prices"."""
    for i in range(name.last, min(len(doc), name.last + REACH)):
        token = doc[i]
        if token.is_sent_start or token.ent_type_ == "PERSON":
            return ""
        if token.lower_ in PRONOUNS:
            return token.lower_
    return ""


def _is_of_places(doc: Doc, name: Name) -> bool:
    """Whether a name is in a list behind a plural that says what all of it is: the regions of Lugo and Elsby."""
    first = doc[name.last - 1]
    while first.dep_ == "conj" and first.head.i < first.i:
        first = first.head
    of = first.left_edge.i - 1
    return (
        of > 0 and doc[of].lower_ == "of" and doc[of - 1].tag_ == "NNS" and doc[of - 1].lemma_ in PLACE_NOUNS
    )


def _named_together(doc: Doc, name: Name) -> str:
    """Give the label of those who are named together with it, people's first; "" where nobody is."""
    last = doc[name.last - 1]
    if last.dep_ != "conj" and not last.n_rights:
        return ""
    if _is_of_places(doc, name):
        return "PLACES"
    labels = [child.ent_type_ for child in last.rights if child.dep_ == "conj"]
    above = [one.ent_type_ for one in _listed_before(last)]
    labels += above[:1] if last.dep_ == "conj" else []
    beside = next((label for label in ("PERSON", "ORG") if label in labels), "")
    return beside or ("A PLACE" if (labels + above[1:]).count("GPE") >= LISTED else "")


def _listed_before(last: Token) -> Iterator[Token]:
    """Give those that are listed before it, the nearest first: Mombasa, Nairobi and | Lugo."""
    while last.dep_ in ("conj", "appos") and last.head.i < last.i:
        last = last.head
        yield last
