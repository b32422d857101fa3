"""What a user types to search, as FTS5 takes it."""

import re

from newsclaims.errors import QueryError
from newsclaims.language.names import words
from newsclaims.query.filters import storable

_TERM = re.compile(r'(-?)"([^"]*)"?|(\S+)')


def match_expression(asked: str) -> str:
    """Give the FTS5 expression for what a user typed: all words, in any order.

    `"in quotation marks"` is a phrase, `asset*` the beginning of a word, `-word` or `NOT word` must be absent, `OR`
    stands between alternatives. Everything else is taken as words, whatever marks are in it.

    Raises:
        QueryError: there is no word to look for.

    Example:
        >>> match_expression('"frozen assets" loan* -Belgium')
        '("frozen assets" AND "loan" *) NOT "Belgium"'
    """
    alternatives: list[tuple[list[str], list[str]]] = [([], [])]
    negated = False
    for minus, phrase, word in _TERM.findall(storable(asked)):
        if word == "OR":
            alternatives.append(([], []))
        elif word == "NOT":
            negated = True
        if word in ("AND", "OR", "NOT"):
            continue
        plain = phrase or word
        if word.startswith("-"):
            minus, plain = "-", word[1:]
        term = _term(plain, prefix=word.endswith("*"))
        if term:
            alternatives[-1][bool(minus) or negated].append(term)
        negated = False
    parts = []
    for present, absent in alternatives:
        if present:
            together = " AND ".join(present)
            parts.append(" NOT ".join([f"({together})" if absent else together, *absent]))
    if not parts:
        raise QueryError(f"there is no word to look for in {asked!r}", "give one or more words")
    return parts[0] if len(parts) == 1 else " OR ".join(f"({part})" for part in parts)


def _term(text: str, prefix: bool) -> str:
    if not words(text):
        return ""
    quoted = '"' + text.rstrip("*").replace('"', '""') + '"'
    return f"{quoted} *" if prefix else quoted
