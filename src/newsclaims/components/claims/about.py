"""What a claim speaks of beyond its own words: of what a predicate is said, what was asked, what its sentence is on.

"Asked about the strike, Obi described the offer as “too low”": the claim is *too low*, and is about the offer (its
target) and the strike (the question).
"""

from collections.abc import Iterable, Iterator, Mapping

from spacy.tokens import Token

from newsclaims.components.claims.propositions import CLAUSES, Unit, subject
from newsclaims.components.claims.topics import topic_of
from newsclaims.language.parse import NOUNS, child_behind, children_in, first_child, has_child
from newsclaims.lexicons import assertion_words
from newsclaims.records import Actor, Thing
from newsclaims.vocabulary import AboutBy

PREDICATIVE = ("oprd", "acomp", "attr", "amod", "pobj")
"""What a predicate is to its cue: called the tax *a disgrace*, described it as *legitimate*."""

CONCESSIVE = ("while", "although", "though", "whereas")
"""What opens a clause that is on the same matter as the main one; "when" and "as" tell of the occasion."""

OCCASION = ("after", "before", "during", "at", "in", "since")
"""What tells when or where one was asked, not what: questioned *after the debate*."""

Found = Iterator[tuple[AboutBy, Token]]


def about(
    unit: Unit,
    cue: Token | None,
    actor_of: Mapping[int, str],
    actors: Mapping[str, Actor],
    amounts: set[int],
) -> list[Thing]:
    """Give the subjects of a claim, its target, and what the question or the clause before it speaks of, each once.

    Args:
        unit: the claim's tokens, and the heads of its main clauses.
        cue: the head of its quote's cue; None in the article's own voice.
        actor_of: the id of the actor that a token names, by the token's place.
        actors: the actors by id.
        amounts: the places of the tokens of figures and dates, which are none.
    """
    found: dict[tuple[str, AboutBy], Thing] = {}
    for by, token in _spoken_of(unit, cue):
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
    inside = {token.i for token in unit.tokens}
    target = target_of(unit, cue)
    for noun in _with_owners(target) if target is not None else ():
        yield "target", noun
    for clause in _beside(cue, inside):
        by = _relation(clause)
        if by is not None:
            yield from ((by, noun) for noun in _nouns(clause) if noun.i not in inside)


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


def _beside(cue: Token, inside: set[int]) -> Iterator[Token]:
    """Give the adverbial clauses of a cue before it, and of the cues that it is coordinated to."""
    while True:
        yield from (
            clause for clause in children_in(cue, "advcl") if clause.i < cue.i and clause.i not in inside
        )
        if cue.dep_ != "conj" or cue.head == cue:
            return
        cue = cue.head


def _relation(clause: Token) -> AboutBy | None:
    """Say what a clause before a cue is: the question that was answered, or on what the sentence is."""
    if clause.tag_ == "VBN" and clause.lemma_.lower() in assertion_words("question"):
        return "question" if not has_child(clause, "aux") else None
    opened = first_child(clause, "mark") if subject(clause) is not None else None
    return "sentence" if opened is not None and opened.lower_ in CONCESSIVE else None


def _nouns(clause: Token) -> Iterable[Token]:
    """Give the nouns of a clause, but not those that did it: questioned by *reporters*."""
    askers = {word.i for agent in children_in(clause, "agent") for word in children_in(agent, "pobj")}
    beside = {
        word.i for when in children_in(clause, "prep") if when.lower_ in OCCASION for word in when.subtree
    }
    return (word for word in clause.subtree if word.pos_ in NOUNS and word.i not in askers | beside)
