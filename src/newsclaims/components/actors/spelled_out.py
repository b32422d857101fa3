"""Names of several words that stand beside their acronym, or that the model reads as one over commas and an "and".

Immigration, Refugees and Citizenship Canada (IRCC); SLU, the Southern Lakes Union; PVD (Peace and Democracy).
"""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from newsclaims import lexicons
from newsclaims.components import annotations
from newsclaims.components.actors.aliases import SMALL_WORDS, acronyms
from newsclaims.components.actors.capitals import HYPHENS, TYPES

FEWEST = 3
"""Letters of an acronym that is no chance."""
LONGEST = 14
"""Tokens of the longest name that is looked for."""
MARKS = 3
"""Marks in a row that may stand between an acronym and its words."""
JOINING = frozenset(("and", "&"))
JOINTS = SMALL_WORDS | {",", "-"}

Range = tuple[int, int]


def spelled_out(doc: Doc) -> list[Range]:
    """Give the tokens `[first, last)` of such names, in order, wherever the story prints them."""
    words = annotations.words(doc)
    ranges = (*_before_brackets(doc, words), *_behind_acronyms(doc, words), *_listing(doc))
    texts = {doc[first:last].text for first, last in ranges}
    found = (
        doc.char_span(*match.span())
        for text in texts
        for match in re.finditer(re.escape(text) + r"(?!\w)", annotations.text(doc))
    )
    regions = annotations.body(doc)
    return sorted(
        (span.start, span.end)
        for span in found
        if span is not None
        and any(start <= span.start_char and span.end_char <= end for start, end in regions)
    )


def _before_brackets(doc: Doc, words: list[str]) -> Iterator[Range]:
    for i in range(2, len(words) - 2):
        if words[i] == "(" and words[i + 2] == ")":
            first = _begin(doc, i, words[i + 1])
            if first is not None:
                yield first, i


def _behind_acronyms(doc: Doc, words: list[str]) -> Iterator[Range]:
    """Give the names that an acronym stands before: in brackets, in whatever language its letters are, or in commas."""
    for i in range(len(words) - 4):
        bracket = words[i + 1] == "("
        if not bracket and (words[i + 1] != "," or words[i + 2].lower() != "the"):
            continue
        if len(words[i]) < FEWEST or not acronyms(words[i]):
            continue
        first = i + 2 if bracket else i + 3
        last = next((at for at in range(first, min(first + LONGEST, len(doc))) if words[at] in "),."), first)
        if words[last : last + 1] == [")" if bracket else ","] and _is_full(doc, i, first, last, bracket):
            yield first, last


def _listing(doc: Doc) -> Iterator[Range]:
    """Give the names that the model takes for one organisation over a comma and an "and"."""
    for one in doc.ents:
        if one.label_ == "ORG" and "," in (words := [token.text for token in one]):
            behind = words[words.index(",") + 1 :]
            plain = all(word in JOINTS or word[0].isupper() for word in words)
            if plain and not JOINING.isdisjoint(behind[1:-1]) and words[0] not in lexicons.known_names():
                yield one.start, one.end


def _is_full(doc: Doc, short: int, first: int, last: int, bracket: bool) -> bool:
    """Whether capital words are the name that an acronym stands for: one that joins words, or has its initials."""
    words = [token for token in doc[first:last] if token.text not in JOINTS and token.tag_ != "POS"]
    if len(words) < 2 or words[0].i != first or not all(token.text[0].isupper() for token in words):
        return False
    spelled = doc[short].text == "".join(token.text[0] for token in words)
    return spelled or (bracket and any(token.text in ("and", "of", "for") for token in doc[first:last]))


def _begin(doc: Doc, stop: int, short: str) -> int | None:
    """Give where the name before the token `stop` begins that a short form spells, if it joins several words."""
    letters = [*short]
    few = len(letters) < FEWEST
    if not acronyms(short):
        return None
    for i in range(stop - 1, max(stop - LONGEST, -1), -1):
        word = doc[i].text
        if word in JOINTS:
            continue
        if word[0] != letters.pop():
            return None
        if not letters:
            told = not few or (i > 0 and doc[i - 1].tag_ == "JJ")  # Conservative New Dawn (ND)
            return i if told and _is_one(doc, i, stop) else None
    return None


def _is_one(doc: Doc, first: int, stop: int) -> bool:
    """Whether it is one name, and no list of names: Apple, Google and Amazon."""
    words = [token.text for token in doc[first:stop]]
    if not ("," in words or "and" in words or "&" in words):
        return True
    if words[0] in lexicons.known_names():
        return False
    names = [entity for entity in doc[first:stop].ents if entity.label_ in TYPES]
    return not any(one.start == first and one.end < stop and doc[one.end].text == "," for one in names)


def in_small_letters(doc: Doc, i: int) -> bool:
    """Whether an acronym at the token `i` is short for plain words beside it: basic drill course (BDC), BDC – basic ….

    What heads an organisation at their end names one all the same: the regional planning office (RPO).
    """
    letters = doc[i].text.lower()
    if len(letters) < FEWEST:
        return False
    ends = [i - 1] if doc[i - 1 : i + 2].text.replace(doc[i].text, "") == "()" else []
    before = _initials_before(doc, ends[0], letters) if ends else None
    words = before or _initials_behind(doc, i + 1, letters)
    return words is not None and lexicons.name_heads().get(words[-1].text.title()) != "organisation"


def _initials_before(doc: Doc, stop: int, letters: str) -> list[Token] | None:
    """Give the words in small letters before a bracket that an acronym's letters begin, or None."""
    words = [token for token in doc[max(0, stop - 2 * len(letters)) : stop] if token.text not in HYPHENS]
    return _spelling(words[-len(letters) :], letters)


def _initials_behind(doc: Doc, first: int, letters: str) -> list[Token] | None:
    """Give the same behind an acronym and marks: a bracket, a dash, quotation marks."""
    at = first
    while at < min(len(doc), first + MARKS) and doc[at].is_punct:
        at += 1
    return _spelling(list(doc[at : at + len(letters)]), letters) if at > first else None


def _spelling(words: list[Token], letters: str) -> list[Token] | None:
    small = all(token.text.islower() for token in words)
    return words if small and "".join(token.text[0] for token in words) == letters else None
