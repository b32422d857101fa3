"""How those whom he or she may mean stand to the pronoun: the features by which they are weighed.

Where somebody is named is told by the clause or sentence, and by the place in it: parallel places, subjects and
recency (Hobbs 1978; Lappin and Leass 1994), and the principles of binding, that rule out whom a pronoun's own clause
names (Chomsky 1981). The weights stand in `lexicons/en/pronoun_weights.tsv`, fitted by `training/pronoun_weights.py`.
"""

import math
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from newsclaims.components.speakers.discourse import PARTS_OF_A_NAME, Appearance, Discourse
from newsclaims.components.speakers.noun_phrases import HE_SHE
from newsclaims.components.speakers.salience import salience
from newsclaims.language.relations import SUBJECTS
from newsclaims.lexicons import pronoun_weights

OBJECTS = ("dobj", "dative", "attr", "oprd")
CLAUSES = frozenset(
    ("ROOT", "advcl", "relcl", "acl", "ccomp", "xcomp", "conj", "pcomp", "csubj", "parataxis")
)
PLACES = {
    **dict.fromkeys(SUBJECTS, "subject"), **dict.fromkeys(OBJECTS, "object"), "poss": "owner", "pobj": "prepositional",
}  # fmt: skip
CASES = {"subject": "he", "owner": "his"}
"""The pronouns of a place; elsewhere it is "him"."""

BESIDE = ("by", "with", "about", "from", "against")
"""What stands before others who take part in what somebody does."""

NAMING = ("born", "named", "called", "dubbed", "nicknamed", "using")
"""Participles whose object may be the name of their subject."""

MOST_BETWEEN = 4
FARTHEST = 5
"""Others between, and sentences, of which more count as so many."""

STEPS = 12
"""Steps up the parse; longer ways are parser errors."""


def candidates(stage: Discourse, pronoun: Token, reach: int) -> list[Appearance]:
    """Give where those appear whom he or she may mean, latest first: before it, and by name behind it in its sentence.

    Args:
        stage: the article's appearances.
        pronoun: the pronoun.
        reach: how many sentences back somebody may appear.
    """
    behind = [one for one in stage.behind(pronoun.i) if one.token in stage.names]
    possible = (one for one in (*behind, *stage.before(pronoun.idx, reach)) if _may_be(stage, one, pronoun))
    return [one for one in possible if not _is_beside(stage, one, pronoun)]


def _may_be(stage: Discourse, one: Appearance, pronoun: Token) -> bool:
    """Whether somebody is one human being, and not known to be she where the pronoun is he."""
    gender = HE_SHE[pronoun.lower_]
    human = one.entity.human and not one.entity.plural and one.entity.type != "organisation"
    return human and stage.gender.get(one.entity.key, stage.called.get(one.entity.key, gender)) == gender


def _is_beside(stage: Discourse, one: Appearance, pronoun: Token) -> bool:
    """Whether somebody stands in a participle that has the pronoun for its subject: asked by *Hale*, he said.

    Not who he is called there: born *Tom Hale*, writing as *Tom Hale*, using the name *Tom Hale*.
    """
    top = stage.doc[one.top]
    acts = top.dep_ in ("dobj", "dative") or (top.dep_ == "pobj" and top.head.lower_ in BESIDE)
    if not acts or top.i not in stage.names or pronoun.dep_ not in SUBJECTS or one.start > pronoun.idx:
        return False
    above = (child for child in pronoun.head.lefts if child.dep_ == "advcl" and child.is_ancestor(top))
    clause = next(above, None)
    if clause is None or (top.dep_ == "dobj" and clause.lower_ in NAMING):
        return False
    return not any(token.dep_ in SUBJECTS or token.lower_.endswith("self") for token in clause.subtree)


def scores(stage: Discourse, pronoun: Token, seen: Sequence[Appearance]) -> list[float]:
    """Give how likely a pronoun means each of some appearances, as log odds up to a constant."""
    weights = pronoun_weights()
    by_place = [
        sum(weights.get(name, 0.0) * value for name, value in given.items())
        for given in features(stage, pronoun, seen)
    ]
    if stage.learned is None or not seen:
        return by_place
    by_tagger = stage.learned.scores(pronoun.idx, [one.start for one in seen])
    return [one + other for one, other in zip(by_place, by_tagger, strict=True)]


def features(stage: Discourse, pronoun: Token, seen: Sequence[Appearance]) -> list[dict[str, float]]:
    """Give for each of some appearances, latest first, what speaks for or against its being whom a pronoun means."""
    case = CASES.get(PLACES.get(pronoun.dep_, ""), "him")
    here = [one for one in seen if one.sentence == stage.sentence_of[pronoun.i]]
    barred = {(one.entity.key, why) for one in here for why in _bars(stage, one, pronoun)}
    first = seen[-1].entity.key if seen else None
    between: list[str] = []
    found = []
    for one in seen:
        key, top = one.entity.key, stage.doc[one.top]
        where, place = (
            _where(stage, one, pronoun),
            "subject" if one.subject else PLACES.get(top.dep_, "other"),
        )
        given = {
            where: 1.0, f"{where}, {case}": 1.0, f"{where}, {place}": 1.0, f"{case}, {place}": 1.0,
            f"{where}, {case}, {place}": 1.0,
            "same gender": float(key in stage.gender or stage.usual.get(key) == HE_SHE[pronoun.lower_]),
            "salience": salience(stage, one, pronoun), "named": math.log2(1 + stage.named[key]),
        }  # fmt: skip
        if one.start < pronoun.idx:
            given[f"{min(len({*between} - {key}), MOST_BETWEEN)} between"] = 1.0
            between.append(key)
        given |= dict.fromkeys(_of_itself(stage, one, key == first), 1.0)
        given |= {why: 1.0 for whose, why in barred if whose == key}
        found.append(given)
    return found


def _of_itself(stage: Discourse, one: Appearance, first: bool) -> Iterator[str]:
    """Tell what an appearance is, wherever the pronoun stands."""
    token, top = stage.doc[one.token], stage.doc[one.top]
    if first:
        yield "first"
    if token.i != top.i:
        yield f"as {token.dep_}"
    if one.subject and top.head.dep_ == "ROOT":
        yield "main subject"
    if token.i not in stage.names:
        yield "not by name"


def _where(stage: Discourse, one: Appearance, pronoun: Token) -> str:
    """Give where an appearance stands to a pronoun: in which sentence, or in which clause of its own."""
    sentences = stage.sentence_of[pronoun.i] - one.sentence
    if sentences:
        return f"{min(sentences, FARTHEST)} before"
    mine, its = _clause(pronoun), _clause(stage.doc[one.top])
    if mine.i == its.i:
        clause = "clause"
    else:
        clause = "above" if its.is_ancestor(mine) else "below" if mine.is_ancestor(its) else "beside"
    return clause if one.start < pronoun.idx else f"ahead {clause}"


def _clause(token: Token) -> Token:
    """Give the verb of a token's clause."""
    for _ in range(STEPS):
        if token.head.i == token.i or (token.dep_ in CLAUSES and token.pos_ in ("VERB", "AUX")):
            break
        token = token.head
    return token


def _bars(stage: Discourse, one: Appearance, pronoun: Token) -> Iterator[str]:
    """Tell why somebody can't be whom a pronoun means that stands in one sentence with the name."""
    token, top = stage.doc[one.token], stage.doc[one.top]
    owner, verb = pronoun.dep_ == "poss", pronoun.head
    if owner:
        if one.start > pronoun.idx and (verb.i in (token.i, top.head.i) or _is_part(token, verb)):
            yield "owned"  # her mother Mary
    elif top.head.i == verb.i and verb.pos_ in ("VERB", "AUX") and "poss" not in (top.dep_, token.dep_):
        yield "in one clause"  # Hale told him
    if pronoun.dep_ in SUBJECTS and one.start > pronoun.idx and verb.is_ancestor(token):
        yield "below it"  # he thinks that Hale left


def _is_part(token: Token, noun: Token) -> bool:
    """Whether a name tells who a noun is: her husband, the poet *John Hale*."""
    return token.dep_ in PARTS_OF_A_NAME and noun.i in (token.head.i, token.head.head.i)
