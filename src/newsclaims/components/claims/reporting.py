"""Figures and dates in the reporting clause: "on Monday he said", "a report of 40 pages said"."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from newsclaims.components.claims.words import Words
from newsclaims.language.parse import VERBS, child_behind, has_child, has_word, is_infinitive
from newsclaims.lexicons import assertion_words, reporting_words
from newsclaims.records import Date, Figure, Quote

ASIDE = ("relcl", "appos", "conj", "parataxis", "ccomp", "advcl", "acl", "csubj")
"""What lies beside the reporting clause: "Obi, who owns 12 mills, said", "Obi, 45, said"."""

SPEAKING = (
    "speak",
    "talk",
    "address",
    "write",
    "tweet",
    "testify",
    "appear",
    "comment",
    "ask",
    "post",
    "reply",
    "add",
)

SAYING = (
    "say",
    "tell",
    "add",
    "note",
    "write",
    "explain",
    "argue",
    "state",
    "report",
    "announce",
    "warn",
    "claim",
)
"""Verbs of which a clause is what was said."""


OCCASION = ("before", "after", "during", "following")
"""What brings in when something was said, whose figures are the article's."""


class Reporting:
    """The reporting clauses of an article's quotes, by their cues."""

    def __init__(self, words: Words, quotes: Sequence[Quote]) -> None:
        self.words = words
        self.cues: dict[int, str] = {}
        for quote in quotes:
            for verb in _told_with(words.root(quote.cue)) if quote.cue is not None else ():
                self.cues.setdefault(verb.i, quote.id)

    def quote(self, item: Figure | Date) -> str | None:
        """Give the quote in whose reporting clause a figure or date stands.

        Neither the source's age is part of it nor the figures of the occasion.
        """
        if not self.cues or (isinstance(item, Figure) and item.kind == "age"):
            return None
        root = self.words.root(item)
        quote = _governing(root, self.cues)
        return None if isinstance(item, Figure) and quote is not None and self._is_occasion(root) else quote

    def _is_occasion(self, token: Token) -> bool:
        """Whether a figure tells of the occasion: said *before the 4-1 win*."""
        below = token
        while below.head.i not in self.cues and below.head != below:
            below = below.head
        occasion = below.lower_ in OCCASION or has_word(below.children, *OCCASION)
        return below.i < token.i and occasion

    def clause(self, item: Figure | Date) -> tuple[list[Token], str] | None:
        """Give the clause of reported speech in which an item stands, and the quote that has the same cue.

        "It will rise by 3%, Obi said: “I am sure of it.”" is Obi's in both its parts, though one alone is quoted.
        """
        token = self.words.root(item) if self.cues else None
        while token is not None and token.head != token:
            if token.head.i in self.cues:
                said = token.dep_ == "ccomp" and token.head.lemma_.lower() in SAYING
                clause = self.words.tokens[token.left_edge.i : token.right_edge.i + 1]
                return (clause, self.cues[token.head.i]) if said else None
            token = token.head
        return None

    def source(self, item: Figure | Date) -> list[Token] | None:
        """Give the noun phrase of the source, if a figure or date stands in it: "Ada Obi, 45," said."""
        token = self.words.root(item) if self.cues else None
        while token is not None and token.head != token:
            if token.head.i in self.cues:
                subject = token.dep_ in ("nsubj", "nsubjpass")
                return self.words.tokens[token.left_edge.i : token.right_edge.i + 1] if subject else None
            token = token.head
        return None


def _told_with(cue: Token) -> Iterator[Token]:
    """Give a cue, and the verbs whose infinitive it is, of the same subject: she *seemed* on Monday to *say*."""
    yield cue
    while is_infinitive(cue) and cue.dep_ in ("xcomp", "advcl") and cue.i > cue.head.i:
        cue = cue.head
        if cue.pos_ not in VERBS or has_child(cue, "dobj", "auxpass"):
            return
        yield cue


def _governing(token: Token, cues: dict[int, str]) -> str | None:
    """Give the quote whose cue governs a word, but not by way of a clause beside it."""
    while token.i not in cues:
        beside = token.dep_ in ASIDE and not (
            _speaking(token, cues) or _close(token) or _following(token, cues)
        )
        if token.head == token or beside:
            return None
        token = token.head
    return cues[token.i]


def _close(clause: Token) -> bool:
    """Whether a participle tells which thing is meant: "a report released in May said"."""
    before = clause.doc[clause.left_edge.i - 1] if clause.left_edge.i else clause
    return clause.dep_ == "acl" and not before.is_punct


def _speaking(clause: Token, cues: dict[int, str]) -> bool:
    """Whether a clause says on what occasion somebody spoke: "speaking on Monday, she said"."""
    return clause.dep_ == "advcl" and clause.head.i in cues and clause.lemma_.lower() in SPEAKING


def _following(clause: Token, cues: dict[int, str]) -> bool:
    """Whether a participle goes on with an event that was reported: "reported two raids, killing 30"."""
    if clause.tag_ == "VBG" and clause.dep_ == "conj":
        return _following(clause.head, cues)
    reported = child_behind(clause.head, "dobj") is not None
    return (
        clause.dep_ == "advcl"
        and clause.tag_ == "VBG"
        and clause.head.i in cues
        and clause.head.i < clause.i
        and reported
    )


def is_asked(words: Words, quote: Quote) -> bool:
    """Whether the printed source is the one who was spoken to: "Obi was asked why …" names nobody who asks."""
    if quote.cue is None or quote.source is None:
        return False
    cue = words.root(quote.cue)
    source = words.root(quote.source)
    passive = has_child(cue, "auxpass")
    return passive and cue.lemma_ in SPOKEN_TO and source.dep_ == "nsubjpass" and source.head == cue


SPOKEN_TO = ("ask", "tell", "urge", "warn", "advise", "order", "remind", "inform")
MAYBE = ("may", "might", "could", "should")


def is_said(words: Words, quote: Quote) -> bool:
    """Whether a quote was said at all: not what nobody said, might say or would have said.

    "Obi did not say that …", "critics might argue …" claim nothing; "did not deny" is an answer all the same, and
    "would later say" has happened. Nor how much was said: their smiles said *a lot*, and *it all*.
    """
    cue = words.root(quote.cue) if quote.cue is not None else None
    if cue is None or cue.pos_ not in VERBS:
        return True
    if quote.kind == "indirect" and cue.lemma_.lower() in SAYING and _is_amount(words, quote):
        return False
    beside = [child for child in cue.children if _modifies(child, cue) and not _is_content(child, quote)]
    if any(map(_is_never, beside)) and not _denies(quote):
        return False
    return not _is_supposed({word.lower_ for word in beside})


def _is_amount(words: Words, quote: Quote) -> bool:
    """Whether what is said is told by pronouns and words of quantity alone."""
    vague = assertion_words("vague")
    return all(
        token.pos_ in ("PRON", "DET") or token.lower_ in vague
        for part in quote.content
        for token in words.between(part.start, part.end)
    )


def _is_never(word: Token) -> bool:
    return word.dep_ == "neg" or word.lower_ == "never"


def _is_supposed(beside: set[str]) -> bool:
    """Whether the words beside a cue make a supposition of it: might say, would have said."""
    have = not beside.isdisjoint(("have", "'ve", "’ve"))
    return not beside.isdisjoint(MAYBE) or ("would" in beside and have)


def _modifies(child: Token, cue: Token) -> bool:
    return child.dep_ in ("aux", "neg", "advmod") and child.i < cue.i


def _is_content(token: Token, quote: Quote) -> bool:
    return any(part.start <= token.idx < part.end for part in quote.content)


def _denies(quote: Quote) -> bool:
    """Whether a quote's cue denies, in any of its frames."""
    rows = reporting_words().get((quote.cue.lemma, "verb"), {}) if quote.cue is not None else {}
    return any(row.stance == "denies" for row in rows.values())
