"""What a claim speaks of beyond its own words: of what a predicate is said, what was asked, what its sentence is on.

"Asked about the strike, Obi described the offer as “too low”": the claim is *too low*, and is about the offer (its
target) and the strike (the question).
"""

from collections.abc import Iterator, Mapping

from spacy.tokens import Token

from newsclaims.components.claims.matter import Found, asked_before, beside
from newsclaims.components.claims.propositions import CLAUSES, Unit, subject
from newsclaims.components.claims.topics import topic_of
from newsclaims.language.parse import NOUNS, child_behind, children_in, first_child, has_child
from newsclaims.records import Actor, Thing
from newsclaims.vocabulary import AboutBy

PREDICATIVE = ("oprd", "acomp", "attr", "amod", "pobj")
"""What a predicate is to its cue: called the tax *a disgrace*, described it as *legitimate*."""


def about(
    unit: Unit,
    cue: Token | None,
    claimant: str | None,
    actor_of: Mapping[int, str],
    actors: Mapping[str, Actor],
    amounts: set[int],
) -> list[Thing]:
    """Give the subjects of a claim, its target, and what the question or the clause before it speaks of, each once.

    Args:
        unit: the claim's tokens, and the heads of its main clauses.
        cue: the head of its quote's cue; None in the article's own voice.
        claimant: the id of who says it.
        actor_of: the id of the actor that a token names, by the token's place.
        actors: the actors by id.
        amounts: the places of the tokens of figures and dates, which are none.
    """
    found: dict[tuple[str, AboutBy], Thing] = {}
    for by, token in (*_spoken_of(unit, cue), *asked_before(unit, claimant, actor_of)):
        named = token.i in actor_of or (token.pos_ in NOUNS and token.i not in amounts)
        topic = topic_of(token, actor_of, actors, amounts) if named else None
        if topic is not None:
            found.setdefault((topic.text, by), Thing(**topic.model_dump(), by=by))
    return list(found.values())


def _spoken_of(unit: Unit, cue: Token | None) -> Found:
    """Give the words for what a claim speaks of, and how each of them gets to be that."""
    for head in unit.heads:
        who = subject(head) if head.pos_ in CLAUSES else None
        if who is not None:
            yield from (("subject", noun) for noun in _with_owners(who))
    if cue is None:
        return
    target = target_of(unit, cue)
    for noun in _with_owners(target) if target is not None else ():
        yield "target", noun
    yield from beside(cue, unit)


def target_of(unit: Unit, cue: Token | None) -> Token | None:
    """Give the head of what a predicate is said of: called *the tax* a disgrace, described *its concerns* as just."""
    if cue is None or cue.pos_ not in CLAUSES or not _is_predicate(unit, cue):
        return None
    said_of = child_behind(cue, "dobj") or first_child(cue, "dobj", "nsubjpass")
    if said_of is None or any(token.i == said_of.i for token in unit.tokens):
        return None
    # In a relative clause it is said of the noun above.
    relative = cue.dep_ == "relcl" and said_of.tag_ in ("WDT", "WP")
    return cue.head if relative else said_of


def _is_predicate(unit: Unit, cue: Token) -> bool:
    """Whether a claim is no clause, but what something is called or described as."""
    head = unit.heads[0] if unit.heads else unit.tokens[0]
    if head.pos_ in CLAUSES and has_child(head, "nsubj", "nsubjpass", "aux"):
        return False
    if head.head == cue:
        return head.dep_ in PREDICATIVE[:3]
    above = head.head
    # The parser hangs such a predicate on the verb or on its object.
    hung = above.head == cue or above.head.head == cue
    return above.lower_ == "as" and hung and head.dep_ in PREDICATIVE


def _with_owners(noun: Token) -> Iterator[Token]:
    """Give a noun, those whose it is, and what is beside it: *Belgium’s* concerns and *fears*; of "all of it" it."""
    whole = children_in(noun, "prep") if noun.pos_ not in NOUNS else []
    for of in whole:
        yield from (part for one in children_in(of, "pobj") for part in _with_owners(one))
    for one in (noun, *noun.conjuncts):
        yield one
        yield from children_in(one, "poss")
