"""Two wordings of one speech: which words both print, which either leaves out, and how the one became the other."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from newsclaims.language import numerals
from newsclaims.lexicons import comparison_words
from newsclaims.query.shared_blocks import Block, shared_blocks
from newsclaims.query.word_forms import antonyms, base, has_contrary, opposed

RUN = 4
"""Words on end that two wordings of one quote have in common."""

_SMALL = ("filler", "grammar", "auxiliary", "negation", "future")
_APOSTROPHES = "'’‘ʼ"
_NUMBERS = {word: number for word, number in (numerals.ONES | numerals.TENS).items() if word != "one"}
_SENTENCE = re.compile(r"(?<=[.!?…;])[”\"’]?\s+")
_WORD = re.compile(r"\w+")
STEM = 5
"""Letters of a word that count, where its tense or number doesn't."""
ON_END = 3
"""Words on end that both print for them to count as printed by both."""
_ALIKE = 5
_ALIKE_ALL = 4
_MOST_OF = 0.7
_HALF_OF = 0.5
"""How many words that say something are alike where two tell one speech: if they are all that either has, or
most of the shorter text, and half of the longer one."""


class Wording(NamedTuple):
    """How one text became the other.

    Attributes:
        form: exact, shortened, merged, cut (each has an end that the other lacks), edited, contrary (edited, and one
            denies what the other affirms), or reported in own words.
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


class _Stems(dict[str, str]):
    """The stem of each word that was asked for: of as many as all texts have, which is far fewer than they repeat."""

    def __missing__(self, word: str) -> str:
        self[word] = found = base(word)[:STEM]
        return found


_STEMS = _Stems()


class _HaveContrary(dict[str, bool]):
    """Whether each word that was asked for is one of those that have a contrary."""

    def __missing__(self, word: str) -> bool:
        self[word] = found = has_contrary(base(word))
        return found


_HAVE_CONTRARY = _HaveContrary()


@lru_cache(1 << 14)
def spoken(text: str) -> tuple[str, ...]:
    """Give the words of a quote as they are compared: letter case, marks and apostrophes aside.

    Example:
        >>> spoken("“We won’t [ever] sign — not now”")
        ('we', 'wont', 'ever', 'sign', 'not', 'now')
    """
    text = text.casefold()
    for apostrophe in _APOSTROPHES:
        text = text.replace(apostrophe, "")
    return tuple(_WORD.findall(text))


def stems(words: Iterable[str]) -> tuple[str, ...]:
    """Give the words that say something, each by the first letters of its base: a tense or a number is no matter.

    Example:
        >>> stems(spoken("They will sell the opened mills")) == stems(spoken("that they sold an open mill"))
        True
    """
    small = small_words()
    return tuple([_STEMS[word] for word in words if word not in small])


@cache
def small_words() -> frozenset[str]:
    """Give the words that say nothing by which one speech is told from another."""
    return frozenset().union(*map(comparison_words, _SMALL))


def may_be_one(shared: int, longest: int, shorter: int) -> bool:
    """Say whether texts that share so many words share as many on end as make a speech of their own.

    Args:
        shared: how many, in runs of three and more.
        longest: how many of them on end.
        shorter: how many the shorter text has.
    """
    return (2 * shared >= shorter and longest >= min(RUN, shorter)) or longest >= 2 * RUN


def compared(one: str, other: str, blocks: Sequence[Block] | None = None) -> Wording | None:
    """Give how two quotes are wordings of one speech, or None if they aren't.

    They share as many words on end as make a speech of their own: half of the shorter one, or eight; and among them two
    that say something.

    Args:
        one: what stands between marks in one article.
        other: and in another one.
        blocks: what they share, where that is known already.

    Example:
        >>> compared("We will never sign that deal, she knows.", "We will never sign that deal")
        Wording(form='shortened', shared=6, longest=6, only=('she knows',), other_only=())
    """
    words, others = spoken(one), spoken(other)
    if blocks is None or words == others or not _are_shared(blocks, words, others):
        blocks = shared_blocks(words, others, ON_END)
    shared = sum(block.size for block in blocks)
    longest = max((block.size for block in blocks), default=0)
    if not may_be_one(shared, longest, min(len(words), len(others))) or not _tells(words, blocks):
        return None
    return Wording(
        "contrary"
        if _contrary(words, others, blocks, cut=_is_cut(one) or _is_cut(other))
        else _form(words, others, blocks),
        shared,
        longest,
        _left(words, [(block.one, block.size) for block in blocks]),
        _left(others, [(block.other, block.size) for block in blocks]),
    )


def _are_shared(blocks: Sequence[Block], words: Sequence[str], others: Sequence[str]) -> bool:
    """Say whether the words of blocks that were found by numbers are the same."""
    return all(
        words[block.one : block.one + block.size] == others[block.other : block.other + block.size]
        for block in blocks
    )


def _tells(words: Sequence[str], blocks: Sequence[Block]) -> bool:
    """Say whether two words that say something are among the shared ones."""
    small, found = small_words(), ""
    for block in blocks:
        for word in words[block.one : block.one + block.size]:
            if word not in small and _STEMS[word] != found:
                if found:
                    return True
                found = _STEMS[word]
    return False


def _is_cut(text: str) -> bool:
    """Say whether words are left out of a quote, as its dots say."""
    return "…" in text or "..." in text or ". . ." in text


def _contrary(words: Sequence[str], others: Sequence[str], blocks: Sequence[Block], *, cut: bool) -> bool:
    """Say whether of what only either prints, between two blocks or at an end, the one denies what the other affirms.

    It does so where it is the same words but for a negation, or but for two of which one thing can't be both. What dots
    stand for is cut out, and denies nothing.
    """
    negated = _negated(words) or _negated(others)
    if not negated and not (_any_has_contrary(words) and _any_has_contrary(others)):
        return False
    one = other = 0
    for start, other_start, size in (*blocks, Block(len(words), len(others), 0)):
        inside = one > 0 and size > 0 and not cut
        if _gap_contrary(words[one:start], others[other:other_start], inside=inside):
            return True
        one, other = start + size, other_start + size
    return False


def _gap_contrary(words: Sequence[str], others: Sequence[str], *, inside: bool) -> bool:
    """Say it of one gap; at an end, where something may just be cut off, the two have a word in common."""
    if _negated(words) != _negated(others):
        left = _without_verbals(words)
        return left == _without_verbals(others) and (inside or bool(left))
    if not (_any_has_contrary(words) and _any_has_contrary(others)):
        return False
    ones, its = set(_without_verbals(words)), set(_without_verbals(others))
    only, other_only = ones - its, its - ones
    return len(only) == len(other_only) == 1 and opposed(only.pop(), other_only.pop()) is not None


def _any_has_contrary(words: Sequence[str]) -> bool:
    return any(map(_HAVE_CONTRARY.__getitem__, words))


def _without_verbals(words: Sequence[str]) -> list[str]:
    """Give the bases of words without negations and what goes with a verb: *did not pay* is *paid* but for its not."""
    left_out = _verbals()
    return [base(word) for word in words if word not in left_out]


@cache
def _verbals() -> frozenset[str]:
    return frozenset().union(*map(comparison_words, ("negation", "auxiliary", "future")))


def reported(one: str, other: str) -> Wording | None:
    """Give how two texts tell one speech, where one at least has its own words: those that say something are alike.

    What the one tells may be a sentence of the other.

    Example:
        >>> said = "We will never sign a secret trade deal with Lunsk"
        >>> reported(said, "he would never sign a secret trade deal with Lunsk").form
        'reported'
        >>> reported(f"It is late. {said}. Ask the others.", "it would never sign a secret trade deal with Lunsk").form
        'reported'
    """
    found = _reported(spoken(one), spoken(other))
    if found is not None:
        return found
    longer, shorter = sorted((one, other), key=len, reverse=True)
    sentences = _SENTENCE.split(longer)
    its = (_reported(spoken(sentence), spoken(shorter)) for sentence in sentences if len(sentences) > 1)
    return next((wording for wording in its if wording is not None), None)


def _reported(words: Sequence[str], others: Sequence[str]) -> Wording | None:
    said, told = stems(words), stems(others)
    shorter, longer = sorted((len(said), len(told)))
    alike = sum(block.size for block in shared_blocks(said, told))
    if alike < (_ALIKE_ALL if alike == longer else max(_ALIKE, _MOST_OF * shorter, _HALF_OF * longer)):
        return None
    ones, its = map(_numbers, (words, others))
    if not (ones <= its or its <= ones):
        return None
    if _negated(words) != _negated(others) or _antonyms(words, others):
        return None
    return Wording("exact" if words == others else "reported", alike, alike, (), ())


def _numbers(words: Sequence[str]) -> set[str]:
    """Give the numbers among words, in digits: nine is 9."""
    return {str(_NUMBERS.get(word, word)) for word in words if word[0].isdigit() or word in _NUMBERS}


def _antonyms(words: Sequence[str], others: Sequence[str]) -> bool:
    """Say whether one has a word of which the other has the contrary."""
    ones, its = antonyms(words), antonyms(others)
    return any(opposed(word, other) for word in ones - its for other in its - ones)


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
