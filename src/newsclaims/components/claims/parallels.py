"""What "it" means by a parallel to the clause before: object after object, the same verb again, what was asked about.

A pronoun goes on with what had its own place in the clause before (Smyth 1994): "The council drew up *a levy*. Obi
called it “a trick”"; "*a deal* may be signed. If it isn’t signed, …"; "Asked if *Acme* was late, Obi called its trains
“slow”".
"""

from collections.abc import Iterator

from spacy.tokens import Token

from newsclaims.components.claims.propositions import SUBJECTS, subject, whole_clause
from newsclaims.components.claims.referents import is_one_person
from newsclaims.components.claims.things import EMPTY, ONE
from newsclaims.language.parse import (
    NOUNS,
    VERBS,
    child_behind,
    children_in,
    first_child,
    has_child,
    is_finite,
    is_infinitive,
    sentence_of,
)
from newsclaims.lexicons import assertion_words, reporting_words

FARTHEST = 4
"""Clauses in a row that may speak of one thing: Obi called it “a gift”, Lind called it “waste”."""

LABELLING = frozenset(("as", "object-complement"))


def gives_labels(verb: Token) -> bool:
    """Whether a verb says what something is: *called* it a gift, *described* it as fair."""
    return not LABELLING.isdisjoint(reporting_words().get((verb.lemma_.lower(), "verb"), {}))


def is_labelled(pronoun: Token) -> bool:
    """Whether "it" is given a label: called *it* “a gift”."""
    if pronoun.lower_ != "it":
        return False
    verb = pronoun.head if pronoun.head.pos_ in VERBS else pronoun.head.head
    return pronoun.i == verb.i + 1 and gives_labels(verb)


def parallel(pronoun: Token) -> Token | None:
    """Give the noun that "it" or "its" means by a parallel, if any."""
    if pronoun.lower_ not in ("it", "its"):
        return None
    if is_labelled(pronoun):
        return _labelled_before(pronoun)
    return _asked_about(pronoun) or _of_same_verb(pronoun)


def _labelled_before(pronoun: Token) -> Token | None:
    """Give the object of the clause before, where that brings something in, or has spoken of it, too."""
    for _ in range(FARTHEST):
        verb = _clause_before(pronoun)
        if verb is None:
            return None
        last = list(whole_clause(verb))[-1]
        noun = _object(last)
        if noun is not None and sentence_of(verb) == sentence_of(pronoun) and _is_of_another(noun):
            return None
        if noun is not None and noun.lower_ == "it":
            pronoun = noun
            continue
        return noun if noun is not None and _is_thing(noun) and _presents(last) else None
    return None


def _presents(verb: Token) -> bool:
    """Whether a clause puts up a thing to be spoken of: drew up *a levy*, praised *the pact*; not: sank the ferry."""
    lemma = verb.lemma_.lower()
    if lemma in assertion_words("presents"):
        return True
    frames = reporting_words().get((lemma, "verb"), {})
    return "object" in frames or not LABELLING.isdisjoint(frames)


def _of_same_verb(pronoun: Token) -> Token | None:
    """Give what the same verb was told of in the sentence before: *a deal* may be signed. If it isn’t signed, ….

    "Done" is any that is yet to come: they hope to reach *a deal*. If it isn’t done, ….
    """
    verb, first = pronoun.head, sentence_of(pronoun).start
    if pronoun.dep_ != "nsubjpass" or first == 0:
        return None
    before = sentence_of(pronoun.doc[first - 1])
    if "\n" in before.text.strip() or before[-1].is_space:
        return None
    alike = [one for one in before if one.pos_ in VERBS and _is_same(one, verb)]
    nouns = [noun for noun in map(_object, alike) if noun is not None]
    return nouns[0] if len(nouns) == 1 and _is_thing(nouns[0]) else None


def _is_same(one: Token, verb: Token) -> bool:
    return is_infinitive(one) if verb.lemma_ == "do" else one.lemma_ == verb.lemma_


def _asked_about(pronoun: Token) -> Token | None:
    """Give the subject of what somebody was asked: asked whether *Acme* was late, Obi called its trains “slow”.

    A person who answers has no "its"; a body may mean its own.
    """
    if pronoun.dep_ not in ("poss", "nsubj") or (pronoun.dep_ == "nsubj" and pronoun.head.lemma_ in EMPTY):
        return None
    for verb in pronoun.ancestors:
        who = first_child(verb, *SUBJECTS)
        for asked in children_in(verb, "advcl") if who is not None and is_one_person(who) else ():
            if asked.i < pronoun.i and asked.lemma_.lower() in assertion_words("question"):
                subjects = [one for one in map(subject, _clauses(asked)) if one is not None]
                return subjects[0] if len(subjects) == 1 and _is_thing(subjects[0]) else None
    return None


def _clauses(asked: Token) -> Iterator[Token]:
    """Give the clauses of what was asked: asked *whether it was late*, pressed on *whether it was*."""
    yield from children_in(asked, "ccomp", "advcl")
    yield from (clause for of in children_in(asked, "prep") for clause in children_in(of, "pcomp"))


def _clause_before(pronoun: Token) -> Token | None:
    """Give the verb of the clause before a pronoun's: in its sentence, or of the sentence before in its paragraph."""
    verb = pronoun.head if pronoun.head.pos_ in VERBS else pronoun.head.head
    above = verb.head
    if verb.dep_ == "conj" and above.pos_ in VERBS:
        return above
    if verb.dep_ == "advcl" and above.i < verb.i:
        return above
    first = sentence_of(pronoun).start
    if first == 0 or pronoun.doc[first - 1].is_space:
        return None
    root = sentence_of(pronoun.doc[first - 1]).root
    if not is_finite(root):
        return None
    last = next((one for one in reversed(list(root.conjuncts)) if one.pos_ in VERBS), root)
    return last if last.i > root.i else root


def _object(verb: Token) -> Token | None:
    """Give what is done to in a clause: its object, or the subject of a passive."""
    if has_child(verb, "auxpass"):
        return first_child(verb, "nsubjpass") or (
            first_child(verb.head, *SUBJECTS) if verb.dep_ == "xcomp" else None
        )
    told = child_behind(verb, "dobj")
    small = child_behind(verb, "ccomp") if told is None and gives_labels(verb) else None
    return first_child(small, *SUBJECTS) if small is not None else told


def _is_of_another(noun: Token) -> bool:
    """Whether a noun is that of a thing which "it" may mean, too: doubted the use *of the map*, calling it “dusty”."""
    owners = (below for of in children_in(noun, "prep") if of.lower_ == "of" for below in of.children)
    return any(below.tag_ in ONE and below.dep_ == "pobj" for below in owners)


def _is_thing(noun: Token) -> bool:
    """Whether a noun is one thing, which "it" may mean."""
    known = noun.pos_ in NOUNS and noun.tag_ in ONE and noun.ent_type_ not in ("DATE", "TIME", "PERSON")
    lemma = noun.lemma_.lower()
    return known and not is_one_person(noun) and lemma not in assertion_words("vague")
