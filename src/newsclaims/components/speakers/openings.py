"""Where an article opens, and how far apart two of its words stand, whatever lines it is broken into."""

from collections.abc import Iterator

from newsclaims.components import annotations
from newsclaims.components.speakers.discourse import Discourse

LEAD = 2
"""Paragraphs that open an article: the lead, and the headline above it or what goes on below."""

MOST = 12
"""Lines, of which those that open an article are among the first."""

WHOLE = (".", "!", "?", "…", "...", "..")
"""Signs at the end of a sentence, which datelines, bylines and most headlines lack."""


def opens(stage: Discourse, at: int) -> bool:
    """Whether a token stands in the headline or in one of the first paragraphs; no byline and dateline counts."""
    start = annotations.body(stage.doc)[0][0]
    first = stage.tokens(start, stage.starts[-1] + 1)[0]
    if stage.paragraph_of[at] - stage.paragraph_of[first] > MOST:
        return False
    return len({n for n, _ in _ends(stage, first, at, stage.paragraph_of)}) < LEAD


def apart(stage: Discourse, first: int, second: int) -> int:
    """Give how many paragraphs end between two tokens, or sentences where they are fewer: in lines of a sentence each.

    No byline and dateline counts, and nothing that ends within somebody's words.
    """
    paragraphs = {n for n, at in _ends(stage, first, second, stage.paragraph_of) if not stage.told(at)}
    sentences = {n for n, at in _ends(stage, first, second, stage.sentence_of) if not stage.told(at)}
    return min(len(paragraphs), len(sentences))


def _ends(stage: Discourse, first: int, stop: int, number: list[int]) -> Iterator[tuple[int, int]]:
    """Give the numbers of the paragraphs or sentences that end between two tokens as sentences do, and where."""
    last = stage.doc[first]
    for token in stage.doc[first : stop + 1]:
        if token.is_space or token.is_quote or token.text in ("'", ")"):
            continue
        if number[last.i] < number[token.i] and last.text in WHOLE:
            yield number[last.i], last.idx
        last = token
