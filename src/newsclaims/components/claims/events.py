"""Nouns that take up what a verb told: the union *demanded* more. *The demand* was refused.

A noun made of a verb can mean the deed of its clause (Webber 1991), where the article hasn't used the noun before.
"""

from itertools import takewhile

from spacy.tokens import Token

from newsclaims.lexicons import institution_words, source_nouns

ENDINGS = frozenset(
    "ion sion ssion tion ation ition ution cation ment al ance ence ure ing y ery se sm t".split()  # noqa: SIM905
)
"""What a noun has behind the stem that it shares with its verb: decide, deci*sion*."""

SHORTEST = 4
"""Letters of a stem that tell that two words belong together."""

LOST = 2
"""Letters that a verb loses at most before an ending: conclu(de)."""


def is_deed(noun: Token) -> bool:
    """Whether a noun may mean a deed, and nobody who does one: not *the department*, *the opponent*."""
    lemma = noun.lemma_.lower()
    kind = source_nouns().get(lemma)
    somebody = kind is not None and kind.kind != "document"
    return noun.pos_ == "NOUN" and not somebody and lemma not in institution_words()


def tells_of(verb: Token, noun: Token) -> bool:
    """Whether a verb tells of the deed that a noun means: decided, of *decision*; released, of *release*."""
    if verb.pos_ != "VERB":
        return False
    done, deed = verb.lemma_.lower(), noun.lemma_.lower()
    if done == deed:
        return True
    stem = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(done, deed, strict=False)))
    return stem >= max(SHORTEST, len(done) - LOST) and deed[stem:] in ENDINGS
