"""What "it" and "they" mean: the subject of the sentence before, where nothing else in it can be meant.

A subject that goes on as a subject is the likeliest center (Grosz, Joshi and Weinstein 1995): "The dam was built in
haste. It broke." It is sure where no other subject or object of its number stands between, nor somebody whose it is.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from newsclaims.components.claims.propositions import SUBJECTS, subject
from newsclaims.components.claims.referents import TURN, is_one_person, leads
from newsclaims.language.parse import NOUNS, has_child, is_finite, sentence_of
from newsclaims.lexicons import assertion_words

ONE, SEVERAL = ("NN", "NNP"), ("NNS", "NNPS")
NUMBER = {"it": ONE, "they": SEVERAL}
NO_RIVALS = ("compound", "nmod", "npadvmod", "pobj", "attr")
"""Behind a preposition a noun is seldom gone on with, and a predicate is the subject's own."""

EMPTY = frozenset(
    "be seem appear become take mean look make matter depend happen rain feel sound help remain".split()  # noqa: SIM905
)
"""Verbs whose "it" stands for what follows, for what was said, or for nothing."""

CLAUSAL = ("ccomp", "xcomp", "csubj", "csubjpass", "expl")
"""What a verb has whose "it" stands for a clause."""


def subject_before(pronoun: Token) -> Token | None:
    """Give the noun that "it" or "they" goes on to speak of."""
    number = NUMBER.get(pronoun.lower_)
    sentence = sentence_of(pronoun)
    if number is None or not _is_main(pronoun) or sentence.start == 0:
        return None
    before = sentence_of(pronoun.doc[sentence.start - 1])
    who = subject(before.root) if is_finite(before.root) else None
    if who is None or who.tag_ not in number or who.pos_ not in NOUNS:
        return None
    if (
        is_one_person(who)
        or who.lower_ == "people"
        or has_child(who, "poss")
        or TURN.search(pronoun.doc[who.i : pronoun.i].text)
    ):
        return None
    beside = [*before, *sentence[: pronoun.i - sentence.start]]
    return None if _rivals(who, beside, number) else who


def is_several(noun: Token) -> bool:
    """Whether a noun may be "they": several things or people, no time."""
    several = noun.tag_ in ("NNS", "NNPS") or has_child(noun, "conj")
    return several and noun.pos_ in NOUNS and noun.ent_type_ not in ("DATE", "TIME")


def _is_main(pronoun: Token) -> bool:
    """Whether a pronoun is the subject of its sentence's verb, and the verb says something of it."""
    verb = pronoun.head
    if pronoun.dep_ not in SUBJECTS or not leads(verb) or not is_finite(verb):
        return False
    return pronoun.lower_ == "they" or (
        verb.lemma_ not in EMPTY and not any(child.dep_ in CLAUSAL for child in verb.children)
    )


def _rivals(who: Token, beside: Sequence[Token], number: Sequence[str]) -> list[Token]:
    """Give the other nouns that a pronoun may mean."""
    return [
        noun
        for noun in beside
        if noun.i != who.i
        and noun.tag_ in number
        and noun.pos_ in NOUNS
        and noun.dep_ not in NO_RIVALS
        and noun.ent_type_ not in ("DATE", "TIME", "PERSON")
        and noun.lemma_.lower() not in assertion_words("vague")
    ]
