"""Text to what the quote tagger reads: word pieces with their case, their quotation marks and their paragraph.

The base model is uncased and knows no layout, so three small features say what it can't see: how the word is
written, whether it stands inside quotation marks, and whether it opens a paragraph.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from newsclaims.language.quotation_marks import CLOSERS, OPENERS, SINGLES, marks

if TYPE_CHECKING:
    from tokenizers import Tokenizer

WINDOW = 256
"""Pieces that the model reads at a time, the two border pieces included."""

CONTEXT = 32
"""Pieces before what a window is read for, and behind it where it ends inside a paragraph, that it reads as well."""

LONGEST_SINGLE = 1000
"""Code points that a quotation in single marks may run; further off, the mark is taken for an apostrophe."""

CASES = 6
QUOTED = 3

Ints = NDArray[np.int64]

_OPEN_SINGLE = re.compile(r"(?<![^\W_])[‘'](?=\w)")
_SENTENCE = re.compile(r"(?:[.!?…][\"”’'\])]*\s+[\"“‘'(\[]*|[“„«]|(?<!\S)[\"‘'])(?=\w)")
_CLOSE_SINGLE = re.compile(r"(?<=[\w.,!?…])[’'](?!\w)")


@dataclass(frozen=True)
class Pieces:
    """The word pieces of an article's body.

    Attributes:
        ids: vocabulary ids, one a piece.
        start: where each piece starts in the text, in code points.
        end: one past its last code point.
        head: 1 where the piece opens a word.
        case: how its word is written (0 lower, 1 Title, 2 UPPER, 3 miXed, 4 digits, 5 no letters).
        quoted: 0 outside quotation marks, 1 inside double ones, 2 inside single ones.
        opens: 1 in the first word of a paragraph.
        begins: 1 in the first word of any other sentence, or of a quotation.
    """

    ids: Ints
    start: Ints
    end: Ints
    head: Ints
    case: Ints
    quoted: Ints
    opens: Ints
    begins: Ints


def quoted_map(paragraph: str) -> bytearray:
    """Give, for each code point of a paragraph, whether it stands inside double (1) or single (2) quotation marks.

    A mark that isn't closed runs to the end of its paragraph, as a quotation over several paragraphs is printed.
    """
    inside = bytearray(len(paragraph))
    opened: int | None = None
    for mark in marks(paragraph, 0, len(paragraph)):
        char, i = mark[0], mark.start()
        if char in SINGLES:
            continue
        if opened is None:
            stray = char in CLOSERS or (char == '"' and i > 0 and paragraph[i - 1].isdigit())
            if not stray:
                opened = i
        elif char in OPENERS:
            inside[opened:i] = b"\1" * (i - opened)
            opened = i
        else:
            inside[opened : mark.end()] = b"\1" * (mark.end() - opened)
            opened = None
    if opened is not None:
        inside[opened:] = b"\1" * (len(paragraph) - opened)
    _single(paragraph, inside)
    return inside


def _single(paragraph: str, inside: bytearray) -> None:
    """Mark what stands inside single quotation marks and not already inside double ones."""
    at = 0
    while opening := _OPEN_SINGLE.search(paragraph, at):
        at = opening.end()
        closing = _CLOSE_SINGLE.search(paragraph, at, at + LONGEST_SINGLE)
        if closing and not any(inside[opening.start() : closing.end()]):
            inside[opening.start() : closing.end()] = b"\2" * (closing.end() - opening.start())
            at = closing.end()


def case_of(word: str) -> int:
    """Give the class of a word's spelling, as `Pieces.case` has it."""
    if word.isdigit():
        return 4
    if not any(char.isalpha() for char in word):
        return 5
    if word.islower():
        return 0
    if word.isupper():
        return 2 if len(word) > 1 else 1
    return 1 if word[0].isupper() and word[1:].islower() else 3


def pieces(text: str, paragraphs: Sequence[tuple[int, int]], tokenizer: "Tokenizer") -> Pieces:
    """Give the word pieces of the paragraphs of `text`, in order.

    Args:
        text: the article.
        paragraphs: the stretches to read, in code points.
        tokenizer: the base model's, without padding or truncation.
    """
    told = [text[first:last] for first, last in paragraphs]
    encodings = tokenizer.encode_batch(told, add_special_tokens=False)
    offsets = _column(chain.from_iterable(encoding.offsets) for encoding in encodings).reshape(-1, 2)
    kept = offsets[:, 0] < offsets[:, 1]
    opening = _column(
        [first] * len(encoding) for (first, _), encoding in zip(paragraphs, encodings, strict=True)
    )
    start, end = (offsets + opening[:, None])[kept].T
    word = _column(encoding.word_ids for encoding in encodings)[kept]
    head = (np.diff(word, prepend=-1) != 0) | (np.diff(opening[kept], prepend=-1) != 0)
    number = np.cumsum(head) - 1
    bounds = zip(start[head].tolist(), end[np.roll(head, -1)].tolist(), strict=True)
    quoted = bytearray(len(text))
    sentences: list[int] = []
    for (first, last), paragraph in zip(paragraphs, told, strict=True):
        quoted[first:last] = quoted_map(paragraph)
        sentences += [first + found.end() for found in _SENTENCE.finditer(paragraph)]
    return Pieces(
        ids=_column(encoding.ids for encoding in encodings)[kept],
        start=start,
        end=end,
        head=head.astype(np.int64),
        case=_column([[case_of(text[s:e]) for s, e in bounds]])[number],
        quoted=np.array(quoted, dtype=np.int64)[start],
        opens=(word == 0).astype(np.int64),
        begins=(np.isin(start[head], sentences)[number] & (word != 0)).astype(np.int64),
    )


def _column(lists: Iterable[Iterable[int | None]]) -> Ints:
    """Give numbers that stand in several lists as one array."""
    return np.array(list(chain.from_iterable(lists)), dtype=np.int64)


class Window(NamedTuple):
    """A stretch of pieces read at a time, and the part of it that it is read for: `first <= since < until <= last`."""

    first: int
    last: int
    since: int
    until: int


def windows(paragraphs: Sequence[int], count: int) -> list[Window]:
    """Give the stretches to read at a time over `count` pieces.

    Each is read for as many whole paragraphs as it holds, behind a little of what stands before them. Only a
    paragraph longer than a window is cut; then both sides of the cut are read a little further.

    Args:
        paragraphs: the pieces at which one starts, in order.
        count: the pieces.
    """
    size = WINDOW - 2
    out: list[Window] = []
    since = 0
    while since < count:
        first = max(0, since - CONTEXT)
        last = first + size
        if last >= count:
            last = until = count
        else:
            at = bisect_right(paragraphs, last)
            until = paragraphs[at - 1] if at else since
            if until > since:
                last = until
            else:
                until = last - CONTEXT
        out.append(Window(first, last, since, until))
        since = until
    return out
