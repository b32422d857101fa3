"""Where capitals tell nothing: headings and headlines in title case."""

from collections.abc import Iterator

from spacy.tokens import Doc

from newsclaims import lexicons
from newsclaims.components.actors.pairs import JOINING
from newsclaims.components.actors.printed import Printed

SMALL = lexicons.actor_words("headline")
CLOSING = frozenset((".", "!", "?", ":", ";", ",", "”", '"', "’", ")"))
VERBS = lexicons.actor_words("headline_verb")
"""What a headline in title case prints with a capital."""
MARKS = {"“": "”", '"': '"', "‘": "’", "'": "'", "``": "''"}
LONGEST = 10
"""Words of a heading, with its colon."""


def headings(printed: Printed) -> dict[int, int]:
    """Give by their first token the ends of the headings in title case, which are lines or begin one up to a colon."""
    found = {}
    for start, end in _lines(printed.words):
        stop = _colon(printed.words, start, end)
        # A full stop that ends the line is no part of it.
        closed = stop - (stop == end and printed.words[end - 1] == ".")
        if 2 <= closed - start < LONGEST and _is_heading(printed, start, closed):
            found[start] = stop
    return found


def _lines(words: list[str]) -> Iterator[tuple[int, int]]:
    """Give the lines that hold anything."""
    start = 0
    for end in [i for i, word in enumerate(words) if "\n" in word]:
        if end > start:
            yield start, end
        start = end + 1
    if start < len(words):
        yield start, len(words)


def _colon(words: list[str], start: int, end: int) -> int:
    """Give the first colon near the beginning of a line, or the line's end."""
    return next((k for k in range(start, min(end, start + LONGEST)) if words[k] == ":"), end)


def _is_heading(printed: Printed, first: int, last: int) -> bool:
    """Whether a line without a full stop capitalises all its words, plain ones too, as no list of names does."""
    words = printed.words[first:last]
    if words[-1] in CLOSING or not words[0][0].isupper():
        return False
    weighty = [word for word in words if word.isalpha() and word not in SMALL | JOINING]
    if len(weighty) < 2 or not all(word[0].isupper() for word in weighty):
        return False
    return any(map(_is_plain, weighty)) and _names_nobody(printed.doc, first, last)


def _is_plain(word: str) -> bool:
    """Whether a word is a common one that neither names nor heads anything."""
    common = word.lower() in lexicons.common_words()
    return common and word not in lexicons.first_names() and word not in lexicons.name_heads()


def _names_nobody(doc: Doc, first: int, last: int) -> bool:
    """Whether no person is named in the tokens: a line with a name and what somebody does is no heading."""
    first_names = lexicons.first_names()
    return not any(token.ent_type_ == "PERSON" and token.text in first_names for token in doc[first:last])


def in_title_case(words: list[str]) -> bool:
    """Whether every word of weight is capitalised, as in a headline: capitals then tell nothing.

    Example:
        >>> in_title_case("They Never Leave The Beautiful City Again".split())
        True
        >>> in_title_case("They Were Never To Leave The Beautiful City Again".split())
        True
        >>> in_title_case("They have left Amina Diallo Radio Elsby Dakar".split())
        False
    """
    if not VERBS.isdisjoint(words):
        return False
    weighty = [word for word in words if len(word) > 2 and word.isalpha() and word not in SMALL]
    return len(weighty) >= 5 and all(word[0].isupper() for word in weighty)


def outside_titles(words: list[str], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Give the parts of `words[first:last]` outside of titles in quotation marks: capitals tell nothing there.

    Example:
        >>> words = "In ‘ Safer Towns for Girls : Lighting Ways in Elsby ’ Ann Lee writes so".split()
        >>> [" ".join(words[a:b]) for a, b in outside_titles(words, 0, len(words))]
        ['In', 'Ann Lee writes so']
    """
    at = i = first
    while i < last:
        mark = MARKS.get(words[i])
        end = next((k for k in range(i + 1, last) if words[k] == mark), None) if mark else None
        if end is not None and in_title_case(words[i + 1 : end]):
            if at < i:
                yield at, i
            at = i = end
        i += 1
    at += at > first
    if at < last:
        yield at, last
