"""Titles before names: where one ends, and what else of somebody's office stands in capitals."""

import re
from functools import cache

from spacy.tokens import Doc

from newsclaims import lexicons
from newsclaims.components.actors.capitals import HYPHENS

RANKS = frozenset(
    ("Assistant", "Associate", "Deputy", "Vice", "Senior", "Shadow", "Acting", "Junior", "Principal")
)
"""What stands before a title and is part of it."""
LONGEST_CHARGE = 3
"""Words of what a chief officer is in charge of, at most: Chief Human Resources Officer."""
LETTERS = 5
"""Letters of the longest office that is told in letters: PPRO."""
PORTFOLIO_LINKS = frozenset(("of", "for", "and", "&"))
_TOKENS = re.compile(r"['’]s?|(?:[^-'’]|(?<=\.)-)+")


@cache
def _title_words() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Give by first word the titles, split as the tokenizer does and without their full stops, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for title in lexicons.titles():
        words = tuple(word.rstrip(".") for part in title for word in _TOKENS.findall(part))
        found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(titles, key=len, reverse=True)) for first, titles in found.items()}


def title_end(doc: Doc, at: int, last: int) -> int | None:
    """Give the end of the title that starts at the token `at`, before the token `last`; None if there is none."""
    officer = _chief_officer(doc, at, last)
    if officer is not None:
        return officer
    for words in _title_words().get(doc[at].text.rstrip("."), ()):
        end = _match(doc, at, last, words)
        if end is not None:
            return end
    if at + 1 >= last:
        return None
    if doc[at].text in RANKS:
        # A rank stands before a title.
        end = title_end(doc, at + 1, last)
        if end is not None:
            return end
    return at + 1 if _is_role_in_capitals(doc, at) or is_office_in_letters(doc, at, last) else None


def _chief_officer(doc: Doc, at: int, last: int) -> int | None:
    """Give the end of an office over whatever it names, Chief Medical Officer, at the token `at`; None for others."""
    if doc[at].text != "Chief":
        return None
    for i in range(at + 2, min(at + 2 + LONGEST_CHARGE, last)):
        if not doc[i - 1].text[0].isupper():
            return None
        if doc[i].text == "Officer":
            return i + 1
    return None


def _match(doc: Doc, at: int, last: int, words: tuple[str, ...]) -> int | None:
    """Give the end of a title's words from the token `at` on, with the full stop behind it; None for others."""
    i = at
    for word in words:
        while at < i < last and (doc[i].text == "." or doc[i].text in HYPHENS):
            i += 1
        if i >= last or doc[i].text.rstrip(".") != word:
            return None
        i += 1
    return i + 1 if i < last and doc[i].text == "." and not doc[i - 1].whitespace_ else i


def _is_role_in_capitals(doc: Doc, at: int) -> bool:
    """Whether any other role stands in capitals before a person: White House | Doctor | Connie Mariano."""
    word, then = doc[at].text, doc[at + 1]
    low = word.lower()
    if word in lexicons.first_names() or word in lexicons.demonyms():
        return False
    if not (low in lexicons.role_nouns("person") or low in lexicons.people()):
        return False
    if then.ent_type_ == "PERSON" and then.ent_iob_ == "B":
        return True
    return then.text in lexicons.first_names() and word not in lexicons.name_heads()


def is_office_in_letters(doc: Doc, at: int, last: int) -> bool:
    """Whether letters that no table knows stand right before somebody's full name: RC | Juma Kessy.

    A body's letters don't, but for those of a noun between them: the BBC presenter Ann Lee. Two letters before a
    surname alone are initials.
    """
    word = doc[at].text
    if not (word.isalpha() and word.isupper() and 1 < len(word) <= LETTERS) or word in lexicons.known_names():
        return False
    if at + 2 >= last or not doc[at + 2].text.istitle() or doc[at].ent_type_ == "PERSON":
        return False
    then = doc[at + 1].text
    return then.istitle() and then in lexicons.first_names() and then not in lexicons.name_heads()


def begins_a_name(doc: Doc, i: int) -> bool:
    """Whether a person's name begins at the token `i` for the model."""
    return doc[i].ent_type_ == "PERSON" and doc[i].ent_iob_ == "B"


def after_portfolio(doc: Doc, i: int, last: int) -> int:
    """Give where the person begins behind a title: "Secretary of State for Political Affairs | Ann Lee"."""
    if i < last and doc[i].text in ("for", "of"):
        i += 1
        while i < last and not begins_a_name(doc, i):
            i += 1
    return i


def behind_portfolio(doc: Doc, first: int, last: int) -> int:
    """Give where the person begins in the last words of a portfolio: (Housing and) Local Government | Priya Nair."""
    if first == 0 or doc[first - 1].lower_ not in PORTFOLIO_LINKS or _has_a_title(doc, first, last):
        return first
    held = first > 1 and doc[first - 2].lower_ in lexicons.role_nouns("person")
    for i in range(first + 1, last - 1):
        before = doc[i - 1].text
        if before in lexicons.first_names() or not (held or before.lower() in lexicons.common_words()):
            return first
        if begins_a_name(doc, i):
            return i if lexicons.name_heads().get(doc[last - 1].text) is None else first
    return first


def _has_a_title(doc: Doc, first: int, last: int) -> bool:
    """Whether a title begins anywhere in the tokens."""
    return any(title_end(doc, i, last) is not None for i in range(first, last))


def is_titled(doc: Doc, first: int) -> bool:
    """Whether a lower-case role word stands right before: "columnist Ola Friis"; no verb: "will host Lyon"."""
    if first == 0 or doc[first - 1].text.lower() not in lexicons.role_nouns("person"):
        return False
    helped = any(child.dep_ == "aux" and child.i < first for child in doc[first - 1].children)
    return not (helped and doc[first - 1].tag_ == "VB")
