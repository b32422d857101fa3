"""Words that take up what stands before them: *it*, *they*, *this*, that *plan*; and what they may mean.

"It" is a thing where it does something, and nothing where it rains or a clause is told behind its verb.
"""

from collections.abc import Collection, Iterator, Sequence

from spacy.tokens import Span as Stretch
from spacy.tokens import Token

from newsclaims.components.claims.phrases import is_another, is_bare
from newsclaims.components.claims.propositions import SUBJECTS, whole_clause
from newsclaims.components.claims.referents import is_one_person
from newsclaims.components.claims.things import CLAUSAL, EMPTY, ONE, SEVERAL
from newsclaims.language.genders import PRONOUNS
from newsclaims.language.parse import (
    NOUN_CODES,
    NOUNS,
    children_in,
    has_child,
    has_finite,
    has_word,
    sentence_of,
)
from newsclaims.lexicons import assertion_words

DEMONSTRATIVES = ("this", "that", "these", "those", "such")
THINGS, PEOPLE, MEMBERS = ("it", "its"), ("they", "their", "them"), ("both", "neither", "each", "none")
PLACES = (*SUBJECTS, "poss")
TELLING = ("relcl", "acl", "prep")
"""What says behind a word which one is meant: those *who left*."""

LEADING = (*SUBJECTS, "dobj")
"""Places of nouns that a text may go on to speak of."""

TIMES = ("DATE", "TIME")
WEATHER = ("rain", "snow", "hail")
WHO = ("who", "whom")
SORTS = ("kind", "sort", "type", "thing", "one", "way", "reason", "same", "only", "case", "time", "point")
"""Nouns of which "it is the … that" says what it is, or how."""


def open_word(printed: Sequence[Token], told: Collection[int]) -> Token | None:
    """Give the word of a reading that takes up what stands before it, if nothing is put in that tells what it means.

    Args:
        printed: the tokens of the reading.
        told: the places of what is put into it.
    """
    word = taking_up(printed)
    return word if word is not None and not any(at <= _end(word) for at in told) else None


def is_beside(word: Token, first: Token) -> bool:
    """Whether a word may take up a noun that stands before a reading in its sentence; "this" no subject.

    "They" may take up a number, too: *two in three* said *they* would go.

    Args:
        word: the word.
        first: the reading's first.
    """
    personal, several = word.tag_ in ("PRP", "PRP$"), word.lower_ in PEOPLE
    return any(
        (noun.pos_ in NOUNS or (several and noun.pos_ == "NUM" and noun.dep_ in SUBJECTS))
        and noun.ent_type_ not in TIMES
        and (personal or noun.dep_ not in (*SUBJECTS, "compound", "nmod"))
        for noun in first.doc[sentence_of(first).start : first.i]
    )


def taking_up(words: Sequence[Token] | Stretch) -> Token | None:
    """Give the first word of some that stands for a thing, if it takes up what stands before them."""
    first = next((word for word in words if _stands_for_something(word)), None)
    if first is None:
        return None
    if first.pos_ not in NOUNS:
        return None if _means_what_follows(first) else first
    return first if first.pos_ == "NOUN" and _is_this(first) else None


def _stands_for_something(word: Token) -> bool:
    """Whether a word is a noun, but no time and no part of another, or a pronoun that takes up one."""
    if word.pos in NOUN_CODES and word.lower_ not in MEMBERS:
        return word.ent_type_ not in TIMES and word.dep_ not in ("compound", "nmod")
    return _is_pronoun(word)


def _is_this(noun: Token) -> bool:
    """Whether a noun is pointed to, *this* plan, or means what was just told, *the move*.

    Not "this year", "this reporter", "those workers who left".
    """
    pointing = any(child.lower_ in DEMONSTRATIVES for child in children_in(noun, "det", "amod", "predet"))
    lemma = noun.lemma_.lower()
    if not (pointing or is_act(noun)) or lemma in assertion_words("here") or is_one_person(noun):
        return False
    return not any(child.left_edge.i == noun.i + 1 and child.dep_ in TELLING for child in noun.rights)


def is_act(noun: Token) -> bool:
    """Whether a noun means what was just told: *the move*."""
    act = noun.lemma_.lower() in assertion_words("act") and noun.tag_ == "NN"
    return act and noun.dep_ in (*PLACES, "dobj") and is_bare(noun)


def _is_pronoun(word: Token) -> bool:
    """Whether a word is a pronoun of the third person, or one like it, that stands for a noun."""
    return _is_like_a_noun(word) and not has_child(word, *TELLING)


def _is_like_a_noun(word: Token) -> bool:
    """Whether a word is *she*, *this*, *the two*, *both*, or *them* of "some of them"."""
    if word.lower_ in DEMONSTRATIVES:
        return is_demonstrative(word)
    if word.lower_ == "them":
        return word.head.lower_ == "of" and word.head.head.dep_ in SUBJECTS
    numbered = word.tag_ == "CD" and has_word(word.lefts, "the", "all")
    return word.dep_ in PLACES and (numbered or word.lower_ in (*PRONOUNS, *THINGS, *PEOPLE, *MEMBERS))


def is_demonstrative(word: Token) -> bool:
    """Whether "this" or the like stands alone: *this* helps, not "that said" nor "those 50"."""
    if word.lower_ not in DEMONSTRATIVES:
        return False
    idiom = word.head.lower_ in ("said", "being")
    counted = any(one.pos_ in ("NUM", "SYM") for one in word.doc[word.i + 1 : word.i + 2])
    alone = word.tag_ == "DT" and word.dep_ in (*PLACES, "dobj", "pobj", "attr")
    return alone and not idiom and not counted


def _means_what_follows(word: Token) -> bool:
    """Whether a pronoun stands for what comes behind it: *it* is odd that; as *it* grew, Acme hired."""
    if word.lower_ in DEMONSTRATIVES:
        return any(one.lemma_.lower() in assertion_words("here") for one in children_in(word.head, "attr"))
    if word.lower_ == "it" and stands_for_a_clause(word.head):
        return True
    return any(who.i > word.i and who.pos_ in (*NOUNS, "NUM", "SYM") for who in subjects_beside(word))


def subjects_beside(word: Token) -> Iterator[Token]:
    """Give the subjects of the clauses that a word stands in, but for its own phrase, up to one that is reported."""
    below = word
    for above in word.ancestors:
        yield from (who for who in children_in(above, *SUBJECTS) if who != below)
        if above.dep_ == "ccomp":
            return
        below = above


def stands_for_a_clause(verb: Token) -> bool:
    """Whether "it" is only the place of a clause behind its verb (*it* is odd that he left) or nothing (*it* rained).

    So it does in "made *it* hard to leave" and in "*it* was Obi who left". Where it does something, or is
    destined or going to do it, it stands for a thing: *it* shows that he knew.
    """
    if verb.lemma_ in WEATHER or _is_cleft(verb) or _is_asked_what(verb):
        return True
    if verb.pos_ == "ADJ" and verb.dep_ == "ccomp":
        return any(child.dep_ in (*CLAUSAL, "advcl") for child in verb.rights)
    passive = has_child(verb, "auxpass")
    if verb.lemma_ not in (*EMPTY, "cost") and not (passive and has_child(verb, "ccomp", "csubjpass")):
        return False
    said = [verb, *children_in(verb, "acomp", "attr", "oprd", "advmod")]
    return any(child.dep_ in (*CLAUSAL, "advcl", "pcomp") for one in said for child in one.rights)


def _is_cleft(verb: Token) -> bool:
    """Whether "it" only points to somebody, or to what is known: it was *Obi who* left, it is *the mill that* leaks.

    "It is a mill that leaks" says what it is, and so does "it is the first that leaks".
    """
    last = list(whole_clause(verb))[-1]
    if last.lemma_ != "be":
        return False
    told = children_in(last, "attr")
    clauses = [below for one in (last, *told) for below in children_in(one, "relcl", "ccomp")]
    if any(has_word(below.lefts, *WHO) for below in clauses):
        return True
    known = [one for one in told if _is_known(one)]
    return any(has_word(below.lefts, "that") for one in known for below in children_in(one, "relcl"))


def _is_known(noun: Token) -> bool:
    """Whether a noun is a name, or has its definite article and nothing that tells it as one of several."""
    if noun.pos_ == "PROPN":
        return not has_child(noun, "det")
    several = is_another(noun) or any(child.tag_ == "JJS" for child in noun.lefts)
    return has_word(noun.lefts, "the") and not several and noun.lemma_.lower() not in SORTS


def _is_asked_what(verb: Token) -> bool:
    """Whether "it" is nothing: what *it* is like to leave, what *it* takes."""
    if verb.lemma_ == "take":
        return has_word(verb.lefts, "what")
    like = [child for child in verb.rights if child.lower_ == "like"] if verb.lemma_ == "be" else []
    return any(has_word(one.children, "what") for one in like)


def can_mean(word: Token, said: Sequence[Token]) -> bool:
    """Whether a word may mean something of what was said: several things by "they", none by "she"."""
    leading = [token for token in said if token.pos_ in NOUNS and token.dep_ in LEADING]
    if word.lower_ in MEMBERS:
        return any(has_child(token, "conj") for token in leading)
    if word.tag_ == "CD":
        return any(token.tag_ == "CD" or has_child(token, "conj") for token in said)
    if word.lower_ in PEOPLE:
        several = any(token.tag_ in SEVERAL or has_child(token, "conj") for token in leading)
        return several or any(map(_counts_several, said))
    if word.lower_ in THINGS:
        return any(token.tag_ in ONE and not is_one_person(token) for token in leading)
    return word.lower_ not in PRONOUNS and has_finite(said)


def _counts_several(token: Token) -> bool:
    """Whether a subject only counts things of a noun in the plural: *a lot* of women, *many* of the mills."""
    if token.dep_ not in LEADING or (
        token.pos_ in NOUNS and token.lemma_.lower() not in assertion_words("vague")
    ):
        return False
    counted = (below for of in children_in(token, "prep") if of.lower_ == "of" for below in of.children)
    return any(below.tag_ in SEVERAL for below in counted)


def _end(word: Token) -> int:
    """Give the end of a word, with what is contracted with it."""
    return word.idx + len(word) + 3
