"""Which words head a role, and where the words of one end."""

from collections.abc import Mapping

from spacy.tokens import Doc, Token

from newsclaims import lexicons
from newsclaims.components.actors.titled import title_end

LINKS = frozenset(("of", "for", "and", "to", "at", "in", "on", "&"))
"""Words that may stand inside a role: head of policy, minister for foreign affairs and trade."""
ARTICLES = frozenset(("the", "a", "an"))
LONGEST = 18
"""Tokens in the longest role that is looked for."""

Nouns = Mapping[str, str]
"""The nouns that head the roles of one type of actor."""


def heads_role(token: Token, nouns: Nouns) -> bool:
    """Whether a word heads a role, in the singular: chief, but not chiefs."""
    return token.lower_ in nouns or (token.lemma_.lower() in nouns and token.tag_ not in ("NNS", "NNPS"))


def is_role_word(token: Token) -> bool:
    """Whether a word heads roles of anybody, or is a title."""
    roles = lexicons.role_nouns("person"), lexicons.role_nouns("organisation")
    return any(token.lower_ in nouns for nouns in roles) or (token.text,) in lexicons.titles()


def is_role(doc: Doc, first: int, end: int, nouns: Nouns) -> bool:
    """Whether the noun phrase `[first, end)` is headed by a word for a role, or ends in a title."""
    if any(title_end(doc, i, end) == end for i in range(first, end)):
        return True
    link = next((i for i in range(first + 1, end) if doc[i].text in ("of", "for")), end)
    return heads_role(doc[link - 1], nouns) or heads_role(doc[end - 1], nouns)


def after_articles(doc: Doc, at: int, stop: int) -> int:
    """Give where the words go on behind articles."""
    while at < stop and doc[at].lower_ in ARTICLES:
        at += 1
    return at
