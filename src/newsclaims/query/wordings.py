"""Two wordings of one speech: which words both print, which either leaves out, and how the one became the other."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from newsclaims.lexicons import comparison_words
from newsclaims.query.shared_blocks import Block, shared_blocks

RUN = 4
"""Words on end that two wordings of one quote have in common."""

_APOSTROPHES = re.compile(r"['’‘ʼ]")
_WORD = re.compile(r"\w+")
STEM = 5
"""Letters of a word that count, where its tense or number doesn't."""
_ON_END = 3
"""Words on end that both print for them to count as printed by both."""
_ALIKE = 5
_MOST_OF = 0.7
_HALF_OF = 0.5
"""How many words that say something are alike, of the shorter text and of the longer, where two tell one speech."""


class Wording(NamedTuple):
    """How one text became the other.

    Attributes:
        form: exact, shortened, merged, cut (each has an end that the other lacks), edited, or reported in own words.
        shared: how many words both print, in runs of three and more.
        longest: how many of them on end.
        only: what the first alone prints, bit by bit.
        other_only: what the other alone prints.
    """

    form: str
    shared: int
    longest: int
    only: tuple[str, ...]
    other_only: tuple[str, ...]


@lru_cache(1 << 14)
def spoken(text: str) -> tuple[str, ...]:
    """Give the words of a quote as they are compared: letter case, marks and apostrophes aside.

    Example:
        >>> spoken("“We won’t [ever] sign — not now”")
        ('we', 'wont', 'ever', 'sign', 'not', 'now')
    """
    return tuple(_WORD.findall(_APOSTROPHES.sub("", text.casefold())))


def stems(words: Sequence[str]) -> tuple[str, ...]:
    """Give the words that say something, each by its first letters: a tense or a number more or less is no matter.

    Example:
        >>> stems(spoken("They will support the workers")) == stems(spoken("that they supported a worker"))
        True
    """
    small = small_words()
    return tuple(word[:STEM] for word in words if word not in small)


@cache
def small_words() -> frozenset[str]:
    """Give the words that say nothing by which one speech is told from another."""
    return frozenset().union(*map(comparison_words, ("filler", "grammar", "negation", "future")))


def compared(one: str, other: str) -> Wording | None:
    """Give how two quotes are wordings of one speech, or None if they aren't.

    They share as many words on end as make a speech of their own: half of the shorter one, or eight; and among them two
    that say something.

    Example:
        >>> compared("We will never sign that deal, she knows.", "We will never sign that deal")
        Wording(form='shortened', shared=6, longest=6, only=('she knows',), other_only=())
    """
    words, others = spoken(one), spoken(other)
    blocks = shared_blocks(words, others, _ON_END)
    shared = sum(block.size for block in blocks)
    longest = max((block.size for block in blocks), default=0)
    shorter = min(len(words), len(others))
    half = 2 * shared >= shorter and longest >= min(RUN, shorter)
    if not (half or longest >= 2 * RUN) or not _tells(words, blocks):
        return None
    return Wording(
        _form(words, others, blocks),
        shared,
        longest,
        _left(words, [(block.one, block.size) for block in blocks]),
        _left(others, [(block.other, block.size) for block in blocks]),
    )


def _tells(words: Sequence[str], blocks: Sequence[Block]) -> bool:
    """Say whether two words that say something are among the shared ones."""
    found: set[str] = set()
    for block in blocks:
        found.update(stems(words[block.one : block.one + block.size]))
        if len(found) > 1:
            return True
    return False


def reported(one: str, other: str) -> Wording | None:
    """Give how two texts tell one speech, where one at least has its own words: those that say something are alike.

    Example:
        >>> said = "We will never sign a secret trade deal with Lunsk"
        >>> reported(said, "he would never sign a secret trade deal with Lunsk").form
        'reported'
    """
    words, others = spoken(one), spoken(other)
    said, told = stems(words), stems(others)
    shorter, longer = sorted((len(said), len(told)))
    alike = sum(block.size for block in shared_blocks(said, told))
    numbers = [{word for word in its if word[0].isdigit()} for its in (words, others)]
    if _negated(words) != _negated(others) or not (numbers[0] <= numbers[1] or numbers[1] <= numbers[0]):
        return None
    if alike < max(_ALIKE, _MOST_OF * shorter, _HALF_OF * longer):
        return None
    return Wording("exact" if words == others else "reported", alike, alike, (), ())


def _negated(words: Sequence[str]) -> bool:
    return not comparison_words("negation").isdisjoint(words)


def _form(words: Sequence[str], others: Sequence[str], blocks: Sequence[Block]) -> str:
    if words == others:
        return "exact"
    if sum(block.size for block in blocks) == min(len(words), len(others)):
        return "shortened" if len(blocks) == 1 else "merged"
    first, last = blocks[0], blocks[-1]
    starts = 0 in (first.one, first.other)
    ends = last.one + last.size == len(words) or last.other + last.size == len(others)
    return "cut" if len(blocks) == 1 and starts and ends else "edited"


def _left(words: Sequence[str], shared: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    """Give what stands between the shared words, bit by bit."""
    bits, end = [], 0
    for start, size in (*shared, (len(words), 0)):
        bits.append(" ".join(words[end:start]))
        end = start + size
    return tuple(bit for bit in bits if bit)
