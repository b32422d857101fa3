"""Where each token of an article stands: in which paragraph, and inside which quotation marks."""

from bisect import bisect_left, bisect_right

from spacy.tokens import Doc, Span

from newsclaims.components import annotations
from newsclaims.components.quotes.marks import quotations
from newsclaims.components.quotes.quotation import Quotation, trimmed
from newsclaims.language.paragraphs import paragraphs

SENTENCE_ENDS = (".", "!", "?", ";")
"""Tokens behind which something else is said."""


class Layout:
    """The tokens of `doc` beside its paragraphs and quotations; every part of the rules reads it.

    Attributes:
        text: the article's text.
        quotations: the outermost quotations of the body, in order.
        inside: for each token the place of its quotation in `quotations`, or -1.
        paragraph: for each token the number of its paragraph, or -1 outside the body.
    """

    def __init__(self, doc: Doc, marks: list[Quotation] | None = None) -> None:
        self.doc = doc
        self.text = annotations.text(doc)
        regions = annotations.body(doc)
        self.quotations = quotations(self.text, regions) if marks is None else marks
        self.lines = paragraphs(self.text, regions)
        self.starts: list[int] = doc.to_array("IDX").tolist()
        self.inside = [-1] * len(doc)
        for number, quotation in enumerate(self.quotations):
            for i in range(self.at(quotation.start), self.before(quotation.end)):
                self.inside[i] = number
        self.paragraph = [-1] * len(doc)
        for number, (start, end) in enumerate(self.lines):
            for i in range(self.at(start), self.before(end)):
                self.paragraph[i] = number

    def tells(self, i: int) -> bool:
        """Whether a token is the article's own, in its body and outside marks."""
        return self.paragraph[i] >= 0 and self.inside[i] < 0

    def within(self, number: int) -> Span:
        """Give the tokens inside the marks of a quotation, or none."""
        quotation = self.quotations[number]
        return self.doc[self.at(quotation.inner_start) : self.before(quotation.inner_end)]

    def content(self, number: int) -> tuple[int, int]:
        """Give what stands in a quotation, as the guide has it."""
        quotation = self.quotations[number]
        return trimmed(self.text, quotation.inner_start, quotation.inner_end)

    def ends_sentence(self, number: int) -> bool:
        """Whether a quotation ends with the sign that ends a sentence."""
        return self.text[self.quotations[number].inner_end - 1] in ".!?"

    def at(self, char: int) -> int:
        """Give the first token that starts at `char` or later, or the text's last one, which goes on there."""
        return max(min(bisect_left(self.starts, char), len(self.starts) - 1), 0)

    def before(self, char: int) -> int:
        """Give one past the last token that starts before `char`."""
        return bisect_left(self.starts, char)

    def token(self, char: int) -> int:
        """Give the token that holds the code point `char`, or the white space before it."""
        return max(bisect_right(self.starts, char) - 1, 0)

    def chars(self, first: int, stop: int) -> tuple[int, int]:
        """Give the code points of the tokens `[first, stop)`, which are one at least."""
        last = self.doc[max(first, stop - 1)]
        return self.starts[first], last.idx + len(last)

    def paragraph_end(self, i: int) -> int:
        """Give one past the last token of the paragraph of token `i`."""
        number = self.paragraph[i] if i < len(self.paragraph) else -1
        return self.before(self.lines[number][1]) if number >= 0 else min(i + 1, len(self.doc))

    def paragraph_start(self, i: int) -> int:
        """Give the first token of the paragraph of token `i`."""
        number = self.paragraph[i]
        return self.at(self.lines[number][0]) if number >= 0 else i
