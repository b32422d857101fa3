"""Questions to a dependency parse that every room asks: what hangs on a word, and whether it is a finite verb."""

from collections.abc import Callable, Iterable
from functools import lru_cache

from spacy import symbols
from spacy.tokens import Doc, Span, Token

FINITE = ("VBD", "VBZ", "VBP", "MD")
"""Tags of finite verbs."""

RELATIVES = ("WDT", "WP", "WP$", "WRB")
"""Tags of relative pronouns and adverbs."""

VERBS = ("VERB", "AUX")
NOUNS = ("NOUN", "PROPN")
NOUN_CODES = (symbols.NOUN, symbols.PROPN)
"""The same as `token.pos` has them, which takes a sixth of the time of `token.pos_`."""


def first_child(token: Token, *relations: str) -> Token | None:
    """Give the first word that hangs on another in one of these relations."""
    # Most words have none, which `n_lefts` and `n_rights` tell without a generator.
    for child in token.children if token.n_lefts or token.n_rights else ():
        if child.dep_ in relations:
            return child
    return None


def has_child(token: Token, *relations: str) -> bool:
    """Whether a word hangs on another in one of these relations."""
    return first_child(token, *relations) is not None


def first_left(token: Token, *relations: str) -> Token | None:
    """Give the first word before another that hangs on it in one of these relations."""
    before = token.lefts if token.n_lefts else ()
    return next((child for child in before if child.dep_ in relations), None)


def has_left(token: Token, *relations: str) -> bool:
    """Whether a word stands before another and hangs on it in one of these relations."""
    return first_left(token, *relations) is not None


def is_negated(verb: Token) -> bool:
    """Whether a "not" hangs on a verb."""
    return has_child(verb, "neg")


def is_infinitive(verb: Token) -> bool:
    """Whether a verb has its "to": to leave."""
    return any(child.tag_ == "TO" for child in verb.lefts)


def sentence_of(token: Token) -> Span:
    """Give `token.sent`, which spaCy looks for anew whenever it is asked."""
    sentences, number = _sentences(token.doc)
    return sentences[number[token.i]]


@lru_cache(maxsize=1)
def _sentences(doc: Doc) -> tuple[list[Span], list[int]]:
    """Give the sentences of a Doc, and the number of each token's."""
    sentences = list(doc.sents)
    return sentences, [number for number, sentence in enumerate(sentences) for _ in range(len(sentence))]


def has_finite(tokens: Iterable[Token]) -> bool:
    """Whether a finite verb is among some words."""
    return any(token.tag_ in FINITE for token in tokens)


def has_verb(tokens: Iterable[Token]) -> bool:
    """Whether a verb of any form is among some words."""
    return any(token.pos_ in VERBS for token in tokens)


def is_finite(head: Token) -> bool:
    """Whether a verb is finite by itself or by its auxiliary: left, has left."""
    return head.tag_ in FINITE or any(
        child.tag_ in FINITE and child.dep_ in ("aux", "auxpass") for child in head.children
    )


def has_number(tokens: Iterable[Token]) -> bool:
    """Whether one of some words begins with a digit."""
    return any(token.text[0].isdigit() for token in tokens)


def has_digit(tokens: Iterable[Token]) -> bool:
    """Whether a digit is in one of some words: Rs400."""
    return any(char.isdigit() for token in tokens for char in token.text)


def children_in(token: Token, *relations: str) -> list[Token]:
    """Give the words that hang on another in one of these relations, in order."""
    below = token.children if token.n_lefts or token.n_rights else ()
    return [child for child in below if child.dep_ in relations]


def child_behind(token: Token, *relations: str) -> Token | None:
    """Give the first word behind another that hangs on it in one of these relations."""
    behind = token.rights if token.n_rights else ()
    return next((child for child in behind if child.dep_ in relations), None)


def has_word(tokens: Iterable[Token], *words: str) -> bool:
    """Whether one of some words, in small letters, is among the tokens."""
    return any(token.lower_ in words for token in tokens)


def is_topic(label: Span) -> bool:
    """Whether words before a colon tell what is spoken of: *On the budget*: “…”."""
    return len(label) > 1 and label[0].lower_ in ("on", "about", "regarding") and not has_verb(label)


def is_blank(token: Token) -> bool:
    """Whether a token is punctuation or white space."""
    return token.is_punct or token.is_space


def skip(doc: Doc, first: int, stop: int, passed: Callable[[Token], bool]) -> int:
    """Give the first token from `first` on that isn't to be passed over, or `stop`."""
    return next((i for i in range(first, stop) if not passed(doc[i])), max(first, stop))


def skip_back(doc: Doc, last: int, floor: int, passed: Callable[[Token], bool]) -> int:
    """Give the last token up to `last` that isn't to be passed over; `floor` at the latest, whatever it is."""
    return next((i for i in range(last, floor, -1) if not passed(doc[i])), min(last, floor))
