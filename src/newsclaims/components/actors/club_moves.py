"""What clubs do that cities don't: buy and sell players, stand in a table, and are many: Hull are third."""

from spacy.tokens import Doc, Token

from newsclaims import lexicons
from newsclaims.components.actors.mentions import Name
from newsclaims.language.relations import SUBJECTS

STAFF = lexicons.actor_words("staff")
"""Whom a club has, and a city has not."""
TRADING = frozenset(("sell", "buy", "sign", "re-sign", "loan", "lend", "release", "recall"))
"""What clubs do with players."""
MOVING = frozenset(("leave", "join", "quit", "swap"))
"""What players do with clubs."""
LED = frozenset(("to", "from", "for"))
ARE = frozenset(("are", "were", "have"))
MANY = lexicons.actor_words("playing") | {"travel", "need", "top", "sit", "take", "go"}
"""What clubs do in the form of many: Denver travel, Marlow lead."""
STANDING = frozenset(
    """top bottom first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth unbeaten
    relegated champion""".split()  # noqa: SIM905
)


def is_of_a_transfer(last: Token) -> bool:
    """Say whether the name that ends at a token buys, sells or has a player: sold the striker to | X, him to | X."""
    if last.dep_ == "pobj" and last.head.lower_ in LED:
        above = last.head.head
        verb = above.head if above.dep_ == "dobj" and above.lemma_ in STAFF else above
        return _is_a_players(verb) or (_is_of_a_player(verb) and _is_by_a_name(verb))
    if last.dep_ == "dobj":
        return _is_a_players(last.head)
    return last.dep_ in SUBJECTS and _is_of_a_player(last.head)


def _is_of_a_player(verb: Token) -> bool:
    """Say whether somebody is bought or sold: sold the striker, signed Joe Marsh."""
    things = (child for child in verb.children if child.dep_ == "dobj")
    return verb.lemma_ in TRADING and any(one.lemma_ in STAFF or one.ent_type_ == "PERSON" for one in things)


def _is_by_a_name(verb: Token) -> bool:
    """Say whether a name does it."""
    return any(child.dep_ in SUBJECTS and child.text.istitle() for child in verb.lefts)


def _is_a_players(verb: Token) -> bool:
    """Say whether a player moves: the midfielder left Rome for Turin."""
    return verb.lemma_ in MOVING and any(
        child.dep_ in SUBJECTS and child.lemma_ in STAFF for child in verb.lefts
    )


def are_many(doc: Doc, name: Name) -> bool:
    """Say whether one name has the verb of many, as British papers print clubs: Hull were poor, Denver travel."""
    subject = doc[name.last - 1]
    if (
        subject.dep_ not in SUBJECTS
        or subject.n_rights
        or (subject.text.endswith("s") and name.last - name.first > 1)
    ):
        return False
    verb = subject.head
    if verb.lower_ in ARE or any(child.lower_ in ARE for child in verb.children if child.i < verb.i):
        return True
    helped = any(child.dep_ in ("aux", "auxpass") for child in verb.children)
    return verb.tag_ in ("VBP", "VB") and verb.lower_ == verb.lemma_ and verb.lemma_ in MANY and not helped


def is_placed_in_a_table(doc: Doc, name: Name) -> bool:
    """Say whether one name are third, are top of the table, will be champions."""
    subject = doc[name.last - 1]
    verb = subject.head
    if subject.dep_ not in SUBJECTS or verb.lemma_ != "be":
        return False
    said = [child for child in verb.rights if child.dep_ in ("acomp", "attr", "advmod")]
    return are_many(doc, name) and any(one.lower_ in STANDING for one in said)
