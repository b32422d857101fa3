"""What a clause leaves out because the sentence before has it: a noun behind a number, a verb behind its auxiliary.

Lind bought two mills. *Both* burnt. Obi was to repair them. If she *does* not, they will be sold. A number or "most"
without a noun counts what was just told (nominal ellipsis), an auxiliary alone repeats what was just said to be done
(Halliday and Hasan 1976).
"""

from collections.abc import Iterable, Sequence
from itertools import islice

from spacy.tokens import Token

from newsclaims.components.claims.propositions import SUBJECTS
from newsclaims.components.claims.taking_up import TELLING, TIMES
from newsclaims.components.claims.things import is_several
from newsclaims.components.claims.words import Words
from newsclaims.language.parse import FINITE, NOUNS, children_in, has_child, has_finite, has_word

COUNTING = ("both", "neither", "none", "others", "another", "most", "half", "few", "several")
"""Words that count things without naming them; "some" and "many" may be anybody."""

PERCENT = ("percent", "%", "per cent")
REPEATING = ("do", "have")
BESIDE = ("neg", "punct", "advmod", "cc", "conj", "advcl")
"""What an auxiliary without its verb may have behind it."""

CONDITIONS = ("could", "can")
"""Auxiliaries in a condition whose verb stands behind it: if Obi *could*, she would leave."""


def gaps(words: Words) -> list[int]:
    """Give the places of an article's words that may stand for more than they say, by their forms alone."""
    counting = words.where("LOWER", *COUNTING, *PERCENT, "one")
    return sorted({*counting, *words.where("TAG", "CD", "MD"), *words.where("LEMMA", *REPEATING)})


def elided(printed: Sequence[Token], among: Iterable[Token] | None = None) -> Token | None:
    """Give the first word of a reading that stands for more than it says, if nothing before it in it tells that.

    Args:
        printed: the tokens of the reading.
        among: those that may be it by their forms, if they are known.
    """
    for word in printed if among is None else among:
        told = islice(printed, word.i - printed[0].i)
        if counts(word):
            if not any(one.pos_ in NOUNS and one.ent_type_ not in TIMES for one in told):
                return word
        elif repeats(word) and not has_finite(
            one for one in told if one != word.head and not word.is_ancestor(one)
        ):
            return word
    return None


def counts(word: Token) -> bool:
    """Whether a subject is a number or the like without its noun: *two* left, *both* left; not: two of them."""
    if word.dep_ not in SUBJECTS or has_child(word, *TELLING, "compound", "poss"):
        return False
    if word.lower_ in PERCENT:
        return True
    if word.lower_ == "one":
        return bool(word.is_sent_start) and word.head.tag_ == "VBD"  # or else it may be anybody
    number = word.tag_ == "CD" and word.ent_type_ not in (*TIMES, "MONEY")
    return number or (word.lower_ in COUNTING and word.pos_ not in ("VERB", "NOUN"))


def repeats(word: Token) -> bool:
    """Whether an auxiliary stands for its verb, too: if she *does* not, he said he *hadn’t*."""
    modal = word.tag_ == "MD"
    if not (modal or (word.lemma_ in REPEATING and word.tag_ in FINITE)):
        return False
    if word.dep_ not in ("ROOT", "ccomp", "advcl", "conj") or not has_child(word, *SUBJECTS):
        return False
    if word.dep_ == "advcl" and (modal or not has_word(children_in(word, "mark"), "if", "unless")):
        return False
    return all(child.dep_ in BESIDE for child in word.rights) and not _has_adverb(word)


def _has_adverb(word: Token) -> bool:
    """Whether something is done in a manner: Obi *does better*."""
    return any(child.i > word.i and child.tag_ in ("RB", "RBR") for child in children_in(word, "advmod"))


def can_tell(word: Token, said: Sequence[Token]) -> bool:
    """Whether what was said may tell what a word leaves out: several things for a number, a clause for a verb."""
    if counts(word):
        return any(is_several(one) for one in said)
    return has_finite(said)
