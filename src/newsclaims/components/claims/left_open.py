"""What a reading leaves open: its pronouns and bare descriptions that neither it nor an insertion explains.

"He [Obi] sold the mill" leaves the mill open, "a mill burnt down and it was sold" nothing.
"""

from collections.abc import Callable, Collection, Container, Iterable, Sequence

from spacy.tokens import Token

from newsclaims.components.claims.phrases import POINTING, is_bare
from newsclaims.components.claims.propositions import CLAUSES, MODALS
from newsclaims.components.claims.referents import is_one_person
from newsclaims.components.claims.taking_up import (
    DEMONSTRATIVES,
    TELLING,
    TIMES,
    is_demonstrative,
    stands_for_a_clause,
    subjects_beside,
)
from newsclaims.language.genders import PRONOUNS
from newsclaims.language.parse import NOUN_CODES, NOUNS, has_child, has_finite, sentence_of
from newsclaims.lexicons import assertion_words

ONE, SEVERAL = ("it", "its"), ("they", "them", "their")
SPEAKING = ("i", "me", "my"), ("we", "us", "our")
FIRST = (*SPEAKING[0], *SPEAKING[1])
PERSONAL = (*PRONOUNS, *ONE, *SEVERAL, *FIRST)
OPEN_TAGS = ("PRP", "PRP$", "DT")
"""Tags of pronouns; the parser's "DT" is "this" alone as well as an article."""

POINTED = ("the", *POINTING)
"""Articles of what was told before, or is in sight."""

BESIDE = ("conj", "advcl")
"""What a clause is to one that was told before it."""

CONTRACTED = 3
"""Letters at most between a word and what is put in behind it: he’ll [Obi]."""


def left_open(
    printed: Sequence[Token],
    likely: Iterable[Token],
    front: Sequence[Token],
    told: Collection[int],
    named: Container[int],
    voiced: bool,
) -> list[Token]:
    """Give the words of a reading that stay open.

    Args:
        printed: the tokens of the reading.
        likely: its nouns and those with `OPEN_TAGS`.
        front: those of what stands in front of them, in brackets.
        told: the places of what is put in.
        named: the tokens that mean somebody who is named in it.
        voiced: whether the reading says who speaks.
    """
    closed = {kind[0] for kind in SPEAKING} if voiced else set()
    found = []
    for word in likely:
        if told and _is_told(word, told):
            closed.add(_kind(word))
        elif word.i not in named and _takes_up(word) and _kind(word) not in closed:
            before = [*front, *printed[: word.i - printed[0].i]]
            if not _is_explained(word, before):
                found.append(word)
    return found


def _is_told(word: Token, told: Collection[int]) -> bool:
    end = word.idx + len(word)
    return any(end <= at <= end + CONTRACTED for at in told)


def _kind(word: Token) -> str:
    """Give what words have in common that stand for one thing: a gender, a number, a noun."""
    lower = word.lower_
    if lower in PRONOUNS:
        return PRONOUNS[lower]
    return next((kind[0] for kind in (ONE, SEVERAL, *SPEAKING) if lower in kind), word.lemma_.lower())


def _takes_up(word: Token) -> bool:
    """Whether a word stands for what was told before: *she*, *this*, *the plan*."""
    if word.pos in NOUN_CODES:
        if not word.n_lefts or word.dep_ == "appos" or not is_bare(word, POINTED):
            return False
        return word.lemma_.lower() not in assertion_words("here")
    if word.tag_ == "DT":
        return is_demonstrative(word) and not has_child(word, *TELLING)
    return _is_personal(word) and not has_child(word, *TELLING) and not _means_what_follows(word)


def _is_personal(word: Token) -> bool:
    """Whether a word is "he", "its", "them", but no "it" that stands for nothing or for a clause."""
    if word.lower_ == "it" and stands_for_a_clause(word.head):
        return False
    if word.lower_.endswith("self"):
        return False  # whoever its clause is about
    return word.tag_ in ("PRP", "PRP$") and word.lower_ in PERSONAL and not _is_of_a_name(word)


def _is_of_a_name(word: Token) -> bool:
    """Whether a word has its capital from a name that it stands in: Save *Our* Dams."""
    if not word.is_title or word.lower_ == "i" or word.i == sentence_of(word).start:
        return False
    return word.nbor(-1).is_title and not word.nbor(-1).is_punct


def _means_what_follows(word: Token) -> bool:
    """Whether the subject that a pronoun means stands behind it: as *it* grew, Acme hired."""
    if word.lower_ in FIRST:
        return False
    return any(who.i > word.i and who.pos_ in NOUNS for who in subjects_beside(word))


def _is_explained(word: Token, before: Sequence[Token]) -> bool:
    """Whether a reading has before a word what it may mean: a person, a thing, what was said, its noun."""
    if word.pos_ in NOUNS:
        return any(one.lemma == word.lemma and one.pos in NOUN_CODES for one in before)
    if word.lower_ in FIRST:
        return False
    if word.lower_ in DEMONSTRATIVES:
        return is_told_of(word, before)
    clause = None if word.tag_ == "PRP$" else _clause(word)
    fits = _fitting(word.lower_)
    return any(
        one.pos in NOUN_CODES and fits(one) and one.ent_type_ not in TIMES and _clause(one) != clause
        for one in before
    )


def is_told_of(word: Token, before: Iterable[Token]) -> bool:
    """Whether some words tell something, of the clause that a demonstrative stands in apart."""
    untold = _untold(word)
    return has_finite(one for one in before if (one.head if one.dep_ in MODALS else one).i not in untold)


def _untold(word: Token) -> set[int]:
    """Give the heads of what isn't told yet where a word stands: Obi *knew* that; not: Obi left, and that hurt."""
    found = {word.i}
    for above in word.ancestors:
        if word.dep_ in BESIDE and above.i < word.i and above.pos_ in CLAUSES:
            return found
        found.add(above.i)
        word = above
    return found


def _fitting(word: str) -> Callable[[Token], bool]:
    """Give the test for nouns that a pronoun may mean."""
    if word in PRONOUNS:
        return is_one_person
    if word in SEVERAL:
        return lambda one: one.tag_ in ("NNS", "NNPS") or has_child(one, "conj")
    return lambda one: one.tag_ in ("NN", "NNP") and not _is_person(one)


def _clause(word: Token) -> Token | None:
    """Give the verb of a word's clause, within which a pronoun means nothing else: Obi told *her*."""
    return next((above for above in word.ancestors if above.pos_ in CLAUSES), None)


def _is_person(noun: Token) -> bool:
    """Whether a noun can't be "it"; a name without a type may be a firm's."""
    return noun.ent_type_ == "PERSON" or (noun.pos_ == "NOUN" and is_one_person(noun))
