"""Text to what the quote tagger reads: word pieces with their case, their quotation marks and their paragraph.

The base model is uncased and knows no layout, so three small features say what it can't see: how the word is
written, whether it stands inside quotation marks, and whether it opens a paragraph.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

WINDOW = 256
"""Pieces that the model reads at a time, the two border pieces included."""

OVERLAP = 64
"""Pieces that two neighbouring windows share."""

LONGEST_SINGLE = 1000
"""Code points that a quotation in single marks may run; further off, the mark is taken for an apostrophe."""

CASES = 6
QUOTED = 3

Ints = NDArray[np.int64]

_OPEN_SINGLE = re.compile(r"(?<![^\W_])[‘'](?=\w)")
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
    """

    ids: Ints
    start: Ints
    end: Ints
    head: Ints
    case: Ints
    quoted: Ints
    opens: Ints


def quoted_map(paragraph: str) -> bytearray:
    """Give, for each code point of a paragraph, whether it stands inside double (1) or single (2) quotation marks.

    A mark that isn't closed runs to the end of its paragraph, as a quotation over several paragraphs is printed.
    """
    inside = bytearray(len(paragraph))
    opened: int | None = None
    i = 0
    while i < len(paragraph):
        char = paragraph[i]
        pair = paragraph[i : i + 2]
        width = 2 if pair in ("''", "``") else 1
        if width == 2 or char in '"“”„«»':
            if opened is None:
                stray = char in "”»" or (char == '"' and i > 0 and paragraph[i - 1].isdigit())
                if not stray:
                    opened = i
            elif char in "“„«":
                inside[opened:i] = b"\1" * (i - opened)
                opened = i
            else:
                inside[opened : i + width] = b"\1" * (i + width - opened)
                opened = None
        i += width
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


def pieces(text: str, paragraphs: Sequence[tuple[int, int]], tokenizer: Tokenizer) -> Pieces:
    """Give the word pieces of the paragraphs of `text`, in order.

    Args:
        text: the article.
        paragraphs: the stretches to read, in code points.
        tokenizer: the base model's, without padding or truncation.
    """
    rows: list[tuple[int, int, int, int, int, int, int]] = []
    encodings = tokenizer.encode_batch([text[s:e] for s, e in paragraphs], add_special_tokens=False)
    for (first, last), encoding in zip(paragraphs, encodings, strict=True):
        paragraph = text[first:last]
        inside = quoted_map(paragraph)
        previous = None
        case = 0
        bounds = _word_bounds(encoding.word_ids, encoding.offsets)
        for id_, word, (s, e) in zip(encoding.ids, encoding.word_ids, encoding.offsets, strict=True):
            if s == e:
                continue
            if word != previous:
                case = case_of(paragraph[slice(*bounds[word])])
            rows.append((id_, first + s, first + e, word != previous, case, inside[s], word == 0))
            previous = word
    columns = np.array(rows, dtype=np.int64).reshape(-1, 7).T
    return Pieces(*columns)


def _word_bounds(
    words: list[int | None], offsets: list[tuple[int, int]]
) -> dict[int | None, tuple[int, int]]:
    bounds: dict[int | None, tuple[int, int]] = {}
    for word, (s, e) in zip(words, offsets, strict=True):
        bounds[word] = (bounds[word][0] if word in bounds else s, e)
    return bounds


def windows(count: int) -> list[tuple[int, int]]:
    """Give the stretches `[first, last)` of pieces to read at a time, overlapping, over `count` pieces."""
    size = WINDOW - 2
    out = [(0, min(size, count))] if count else []
    while out and out[-1][1] < count:
        first = out[-1][1] - OVERLAP
        out.append((first, min(first + size, count)))
    return out
