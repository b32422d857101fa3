"""What actors are to a claim's main clause: subject, object, possessor and so on, where the parse says so."""

from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from newsclaims.components.claims.propositions import whole_clause
from newsclaims.language.parse import children_in
from newsclaims.lexicons import assertion_words
from newsclaims.records import Participant
from newsclaims.vocabulary import Part

PARTS: dict[str, Part] = {
    "nsubj": "subject",
    "nsubjpass": "subject",
    "csubj": "subject",
    "dobj": "object",
    "dative": "indirect_object",
}


def participants(
    unit: Sequence[Token], heads: Sequence[Token], actor_of: Mapping[int, str], addressees: Sequence[str] = ()
) -> list[Participant]:
    """Give what actors are to the main clauses of a claim, in the order of the words, each part once.

    Args:
        unit: the claim's tokens.
        heads: the heads of its main clauses.
        actor_of: the id of the actor that a token names, by the token's place.
        addressees: ids of the actors to whom it was said.
    """
    main = {word.i for head in heads for word in _main(head)}
    found: dict[tuple[str, Part], Participant] = {}
    for token in unit:
        actor = actor_of.get(token.i)
        if actor is None:
            continue
        above = token.head.i
        if above != token.i and actor_of.get(above) == actor:
            continue  # the rest of a name is above
        part = _part(token, main)
        if part is not None:
            found.setdefault((actor, part), Participant(actor=actor, part=part))
    for actor in addressees:
        found.setdefault((actor, "addressee"), Participant(actor=actor, part="addressee"))
    return list(found.values())


def _main(head: Token) -> list[Token]:
    """Give the verbs of a main clause, and of the one that a verb of opinion brings in: "I think they will …"."""
    words = list(whole_clause(head))
    if head.lemma_.lower() in assertion_words("opinion"):
        words += [word for clause in children_in(head, "ccomp") for word in whole_clause(clause)]
    return words


def _part(token: Token, main: set[int]) -> Part | None:
    while token.dep_ in ("conj", "appos") and token.head.i not in main and token.head != token:
        token = token.head
    if token.dep_ == "poss":
        return "possessor" if _part(token.head, main) in ("subject", "object", "agent", "oblique") else None
    if token.dep_ == "pobj":
        prep = token.head
        if prep.head.i not in main:
            return None
        return {"agent": "agent", "dative": "indirect_object"}.get(prep.dep_, "oblique")  # type: ignore[return-value]
    return PARTS.get(token.dep_) if token.head.i in main else None
