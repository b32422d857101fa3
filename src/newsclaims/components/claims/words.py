"""An article's tokens by place: those of a stretch of text, its head, and the sentence they are in."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import numpy as np
from spacy.tokens import Doc, Token

from newsclaims.language.parse import NOUNS
from newsclaims.records import Region, Span

OF_A_NOUN = ("prep", "acl", "compound", "nummod")
"""What belongs to a noun behind it."""

OPENING, CLOSING = ("“", '"', "``", "''"), ("”",)
"""Marks of quotation: those that may open one, and those that can only close it."""

FARTHEST = 300
"""Tokens before a word in which a mark of quotation is looked for."""


class Words:
    """The tokens of an article, read once: a Doc makes them anew whenever it is asked."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.tokens = list(doc)
        starts, lengths, opens = doc.to_array(["IDX", "LENGTH", "SENT_START"]).T
        self.starts = starts.tolist()
        self.ends = (starts + lengths).tolist()
        opening = opens == 1
        self.number = opening.cumsum().tolist()
        self.noun_places = self.where("POS", *NOUNS)
        self.openings = [int(place) for place in opening.nonzero()[0]]
        self.roots: dict[tuple[int, int], Token] = {}
        self.printed: dict[int, Region] = {}
        """Where sentences begin and end, by the places of their first tokens."""

    def between(self, start: int, end: int) -> list[Token]:
        """Give the tokens that share a code point with `[start, end)`."""
        return self.tokens[bisect_right(self.ends, start) : bisect_left(self.starts, end)]

    def nouns(self, start: int, end: int) -> list[Token]:
        """Give the nouns and names that share a code point with `[start, end)`."""
        first, last = bisect_right(self.ends, start), bisect_left(self.starts, end)
        return self.among(self.noun_places, first, last)

    def where(self, attribute: str, *values: str) -> list[int]:
        """Give the places of the tokens of which an attribute, such as `TAG`, has one of some values."""
        known = [self.doc.vocab.strings[value] for value in values]
        places: list[int] = np.isin(self.doc.to_array(attribute), known).nonzero()[0].tolist()
        return places

    def among(self, places: Sequence[int], first: int, last: int) -> list[Token]:
        """Give the tokens of those of some places that are between two."""
        return [self.tokens[i] for i in places[bisect_left(places, first) : bisect_left(places, last)]]

    def root(self, region: Region) -> Token:
        """Give the head of a stretch: the first word that hangs on one outside."""
        place = region.start, region.end
        if place not in self.roots:
            self.roots[place] = head(self.between(*place))
        return self.roots[place]

    def sentence_of(self, place: int) -> Region:
        """Give where the sentence of the code point `place` begins and ends."""
        first, last = self._extent(place)
        if first not in self.printed:
            printed = [token for token in self.tokens[first:last] if not token.is_space]
            self.printed[first] = Region(start=printed[0].idx, end=printed[-1].idx + len(printed[-1]))
        return self.printed[first]

    def sentence(self, place: int) -> list[Token]:
        """Give the sentence of the code point `place`."""
        first, last = self._extent(place)
        return self.tokens[first:last]

    def _extent(self, place: int) -> tuple[int, int]:
        token = bisect_right(self.starts, place) - 1
        number = bisect_right(self.openings, token)
        first = self.openings[number - 1] if number else 0
        return first, self.openings[number] if number < len(self.openings) else len(self.tokens)


def noun_phrase(noun: Token, stop: int) -> Span:
    """Give a noun with what is told of it up to `stop`, without a clause: *a plan for Lunsk*, which he made."""
    last = noun
    for child in noun.rights:
        if child.dep_ not in OF_A_NOUN or child.right_edge.idx >= stop:
            break
        last = child.right_edge
    words = noun.doc[noun.left_edge.i : last.i + 1]
    return Span(start=words.start_char, end=words.end_char, text=words.text)


def head(tokens: Sequence[Token]) -> Token:
    """Give the first of some neighbouring tokens that hangs on none of them."""
    first, last = tokens[0].i, tokens[-1].i
    for token in tokens:
        above = token.head.i
        outside = above == token.i or not first <= above <= last
        if outside and not token.is_space and not token.is_punct:
            return token
    return tokens[0]


def is_quoted(word: Token) -> bool:
    """Whether the nearest mark of quotation before a word on its line opens: what somebody says, found or not."""
    for one in reversed(word.doc[max(word.i - FARTHEST, 0) : word.i]):
        if "\n" in one.text or one.text in CLOSING:
            return False
        if one.text in OPENING:
            return one.text == "“" or not one.whitespace_
    return False


def is_quoted_within(word: Token, first: Token) -> bool:
    """Whether a single mark is open at a word, since the first of what is quoted: “men say, ‘Pay *me*’”."""
    opened = False
    for one in word.doc[first.i : word.i]:
        if one.text == "‘" or (one.text == "'" and not one.whitespace_ and _is_apart(one)):
            opened = True
        elif one.text in ("’", "'"):
            opened = False
    return opened


def _is_apart(mark: Token) -> bool:
    """Whether a blank or a sign stands before a mark: not the *boys’* mill."""
    before = mark.nbor(-1) if mark.i else None
    return before is None or bool(before.whitespace_) or before.is_punct
