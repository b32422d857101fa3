"""What a claim speaks of beyond its own words: of what a predicate is said, what was asked, what its sentence is on.

"Asked about the strike, Obi described the offer as “too low”": the claim is *too low*, and is about the offer (its
target) and the strike (the question).
"""

import sys
from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Token

from newsclaims.components.claims.matter import Found, asked_before, beside
from newsclaims.components.claims.parallels import parallel
from newsclaims.components.claims.propositions import CLAUSES, Unit, subject
from newsclaims.components.claims.told_by import is_clause
from newsclaims.components.claims.topics import topic_of
from newsclaims.components.claims.words import noun_phrase
from newsclaims.language.parse import FINITE, NOUNS, child_behind, children_in, first_child, has_child
from newsclaims.lexicons import reporting_words
from newsclaims.records import Actor, Span, Thing
from newsclaims.vocabulary import AboutBy

PREDICATIVE = ("oprd", "acomp", "attr", "amod", "pobj")
"""What a predicate is to its cue: called the tax *a disgrace*, described it as *legitimate*."""


STOPS = frozenset(",;:–—.()")
TIMES = ("DATE", "TIME")


def about(
    unit: Unit,
    cue: Token | None,
    target: Token | None,
    claimant: str | None,
    actor_of: Mapping[int, str],
    actors: Mapping[str, Actor],
    amounts: set[int],
) -> list[Thing]:
    """Give the subjects of a claim, its target, and what the question or the clause before it speaks of, each once.

    Args:
        unit: the claim's tokens, and the heads of its main clauses.
        cue: the head of its quote's cue; None in the article's own voice.
        target: what it is said of, as `target_of` gives it.
        claimant: the id of who says it.
        actor_of: the id of the actor that a token names, by the token's place.
        actors: the actors by id.
        amounts: the places of the tokens of figures and dates, which are none.
    """
    found: dict[tuple[str, AboutBy], Thing] = {}
    for by, token in (*_spoken_of(unit, cue, target), *asked_before(unit, claimant, actor_of)):
        named = token.i in actor_of or (token.pos_ in NOUNS and token.i not in amounts)
        topic = topic_of(token, actor_of, actors, amounts, by == "target") if named else None
        if topic is not None:
            found.setdefault(
                (topic.text, by), Thing(text=topic.text, head=topic.head, actor=topic.actor, by=by)
            )
    return list(found.values())


def _spoken_of(unit: Unit, cue: Token | None, target: Token | None) -> Found:
    """Give the words for what a claim speaks of, and how each of them gets to be that."""
    for verb in unit.heads:
        who = subject(verb) if verb.pos_ in CLAUSES else None
        if who is not None:
            yield from (("subject", parallel(noun) or noun) for noun in _with_owners(who))
    if cue is None:
        return
    for noun in _with_owners(target) if target is not None else ():
        yield "target", parallel(noun) or noun
    yield from beside(cue, unit)


def target_of(unit: Unit, cue: Token | None) -> Token | None:
    """Give the head of what a predicate is said of: called *the tax* a disgrace, described *its concerns* as just."""
    if cue is None or cue.pos_ not in CLAUSES:
        return None
    labelled = labelled_by(unit, cue)
    if labelled:
        return _head(labelled)
    if not _is_predicate(unit, cue):
        return None
    said_of = child_behind(cue, "dobj") or first_child(cue, "dobj", "nsubjpass")
    if said_of is None or any(token.i == said_of.i for token in unit.tokens):
        return None
    # In a relative clause it is said of the noun above.
    relative = cue.dep_ == "relcl" and said_of.tag_ in ("WDT", "WP")
    return cue.head if relative else said_of


def labelled_by(unit: Unit, cue: Token | None) -> list[Token]:
    """Give the words between a cue that gives labels and its label, which are what that is of, however they are parsed.

    "called *the ban on cars* “a farce”", "dismissed *it* as “dusty” last year"; none where the claim is a clause.
    """
    if cue is None or cue.i >= unit.tokens[0].i or any(map(is_clause, unit.heads)):
        return []
    frames = reporting_words().get((cue.lemma_.lower(), "verb"), {})
    between = [one for one in cue.doc[cue.i + 1 : unit.tokens[0].i] if not (one.is_quote or one.is_space)]
    if between and between[-1].lower_ == "as" and "as" in frames:
        between.pop()
    elif "object-complement" not in frames:
        return []
    told = all(one.tag_ not in FINITE and one.text not in STOPS for one in between)
    named = bool(between) and between[-1].pos_ in (*NOUNS, "PRON", "NUM")
    return between if told and named else []


def _head(labelled: Sequence[Token]) -> Token:
    """Give the noun of what is given a label, which the parser may hang on that."""
    places = {one.i for one in labelled}
    nouns = (one for one in labelled if one.pos_ in (*NOUNS, "PRON", "NUM") and one.head.i not in places)
    return next(nouns, labelled[-1])


def target_span(target: Token | None, unit: Unit, cue: Token | None, stop: int) -> Span | None:
    """Give what a predicate is said of as it is printed, up to the code point `stop`, where the claim begins."""
    if target is None:
        return None
    labelled = labelled_by(unit, cue)
    if not labelled or any(one.ent_type_ in TIMES for one in labelled):
        return noun_phrase(target, stop if target.i < unit.tokens[0].i else sys.maxsize)
    words = target.doc[labelled[0].i : labelled[-1].i + 1]
    return Span(start=words.start_char, end=words.end_char, text=words.text)


def _is_predicate(unit: Unit, cue: Token) -> bool:
    """Whether a claim is no clause, but what something is called or described as."""
    first = unit.heads[0] if unit.heads else unit.tokens[0]
    if first.pos_ in CLAUSES and has_child(first, "nsubj", "nsubjpass", "aux"):
        return False
    if first.head == cue:
        return first.dep_ in PREDICATIVE[:3]
    above = first.head
    # The parser hangs such a predicate on the verb or on its object.
    hung = above.head == cue or above.head.head == cue
    return above.lower_ == "as" and hung and first.dep_ in PREDICATIVE


def _with_owners(noun: Token) -> Iterator[Token]:
    """Give a noun, those whose it is, and what is beside it: *Belgium’s* concerns and *fears*; of "all of it" it."""
    whole = children_in(noun, "prep") if noun.pos_ not in NOUNS else []
    for of in whole:
        yield from (part for one in children_in(of, "pobj") for part in _with_owners(one))
    for one in (noun, *noun.conjuncts):
        yield one
        yield from children_in(one, "poss")
