"""Where names begin and end: titles, nationalities and neighbours are cut off, halves of a name are joined.

A run such as "Charlotte Mayor Jennifer Roberts" becomes the place and the person, and the person is known to carry a
title; "Kenyan President William Ruto" becomes the person.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from spacy.tokens import Doc, Token

from newsclaims import lexicons
from newsclaims.components.actors.bridges import NICKNAME_MARKS
from newsclaims.components.actors.capitals import HYPHENS, PARTICLES, TYPES


class Piece(NamedTuple):
    """One place where something is named: tokens `[first, last)`, and whether a title stands before it."""

    first: int
    last: int
    titled: bool = False


SUFFIXES = frozenset(("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"))
PREFIXES = frozenset(("pro", "anti", "non", "ex", "then"))
LONGEST_TITLE = 6


@cache
def _title_words() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Give by first word the titles, split at spaces and hyphens and without their full stops, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for title in lexicons.titles():
        words = tuple(word.rstrip(".") for part in title for word in part.split("-"))
        found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(titles, key=len, reverse=True)) for first, titles in found.items()}


def title_end(doc: Doc, at: int, last: int) -> int | None:
    """Give the end of the title that starts at the token `at`, before the token `last`; None if there is none."""
    for words in _title_words().get(doc[at].text.rstrip("."), ()):
        i = at
        for word in words:
            while i < last and i > at and (doc[i].text == "." or doc[i].text in HYPHENS):
                i += 1
            if i >= last or doc[i].text.rstrip(".") != word:
                break
            i += 1
        else:
            return i + 1 if i < last and doc[i].text == "." and not doc[i - 1].whitespace_ else i
    word = doc[at].text
    if at + 1 < last and word.lower() in lexicons.role_nouns("person") and word not in lexicons.first_names():
        # Any other role in capitals before a person: "White House Doctor Connie Mariano".
        then = doc[at + 1]
        known_first = then.text in lexicons.first_names()
        if (then.ent_type_ == "PERSON" and then.ent_iob_ == "B") or (
            known_first and word not in lexicons.name_heads()
        ):
            return at + 1
    return None


def whole_names(doc: Doc) -> frozenset[str]:
    """Give the names of several words that the model saw as one somewhere in the article; they are never cut."""
    found = set()
    for entity in doc.ents:
        first, last = entity.start, entity.end
        if TYPES.get(entity.label_) not in ("organisation", "place"):
            continue
        while first < last and doc[first].lower_ in ("the", "a", "an"):
            first += 1
        while last > first and (doc[last - 1].tag_ == "POS" or doc[last - 1].is_punct):
            last -= 1
        if last - first > 1 and title_end(doc, first, last) is None:
            found.add(doc[first:last].text)
    return frozenset(found)


def pieces(doc: Doc, first: int, last: int, whole: frozenset[str] = frozenset()) -> Iterator[Piece]:
    """Give the names in the run of tokens `[first, last)`, leaving the names in `whole` in one piece."""
    if _is_known(doc, first, last) or (last - first > 1 and doc[first:last].text in whole):
        yield Piece(first, last, _role_before(doc, first))
        return
    start, titled = first, _role_before(doc, first)
    i = first
    while i < last:
        end = title_end(doc, i, min(len(doc), i + LONGEST_TITLE))
        surname = end == last and first < i == start
        # The last word after a title is a name, also where it could be a title: "Mr. King".
        if end is not None and not surname and not _inside_a_name(doc, start, i, end, last):
            if start < i:
                yield from _parts(doc, start, i, titled)
            start = i = _after_portfolio(doc, end, last)
            titled = True
        else:
            i += 1
    if start < last:
        yield from _parts(doc, start, last, titled)


def _after_portfolio(doc: Doc, i: int, last: int) -> int:
    """Give where the person begins behind a title: "Secretary of State for Political Affairs | Ann Lee"."""
    if i < last and doc[i].text in ("for", "of"):
        while i < last and not (doc[i].ent_type_ == "PERSON" and doc[i].ent_iob_ == "B"):
            i += 1
    return i


def _is_known(doc: Doc, first: int, last: int) -> bool:
    return last - first > 1 and doc[first:last].text in lexicons.known_names()


def _inside_a_name(doc: Doc, start: int, i: int, end: int, last: int) -> bool:
    """Whether the title `[i, end)` is a word of a name: General Motors, King County, Martin Luther King."""
    if end > last:
        return True
    if end == last or doc[end].text in SUFFIXES:
        # "White House Press Secretary" ends in a title, "Martin Luther King" doesn't.
        return i > start and doc[i].ent_type_ == "PERSON" and doc[i].ent_iob_ == "I"
    headed = lexicons.name_heads().get(doc[last - 1].text) is not None
    return headed and doc[end].ent_type_ != "PERSON" and doc[last - 1].ent_type_ != "PERSON"


def _role_before(doc: Doc, first: int) -> bool:
    """Whether a lower-case role word stands right before: "columnist Ola Friis"."""
    return first > 0 and doc[first - 1].text.lower() in lexicons.role_nouns("person")


def _parts(doc: Doc, first: int, last: int, titled: bool) -> Iterator[Piece]:
    """Give the names in tokens without titles: what the model or the tables know to be several is cut."""
    while first < last and _loose(doc[first]):
        first += 1
    while last > first and (_loose(doc[last - 1]) or doc[last - 1].text in PARTICLES):
        last -= 1
    if first >= last:
        return
    for i in range(first + 1, last):
        if _cut(doc, first, i, last):
            yield from _parts(doc, first, i, titled)
            yield from _parts(doc, i, last, False)
            return
    yield Piece(first, last, titled)


def _loose(token: Token) -> bool:
    """Whether a token can neither begin nor end a name."""
    return token.text in HYPHENS or token.text == "." or token.is_space


def _cut(doc: Doc, first: int, i: int, last: int) -> bool:
    """Whether one name ends before the token `i` and another begins with it, in the tokens `[first, last)`."""
    left, right = doc[i - 1], doc[i]
    known = lexicons.known_names()
    if i == first + 1 and first > 1 and doc[first - 1].text in HYPHENS and doc[first - 2].lower_ in PREFIXES:
        # "the pro-Moyo Harbour Fund"
        return left.ent_type_ == "PERSON" or left.text in known
    if i - first > 1 and right.ent_type_ == "PERSON" and i == last - 1 and doc[first:i].text in known:
        # "a Washington Post Moyo never read"
        return True
    if any(
        doc[a:b].text in known
        for a, b in ((i - 1, i + 1), (i - 2, i + 1), (i - 1, i + 2))
        if a >= first and b <= last
    ):
        return False
    if left.text in HYPHENS:
        # "US-Russia talks" names two, "Jean-Claude" one.
        return (
            i - 2 >= first
            and right.text in known
            and (doc[i - 2].text in known or is_demonym(doc[i - 2].text))
        ) or (doc[first : i - 1].text in known and doc[i:last].text in known)
    if left.text in NICKNAME_MARKS or right.text in NICKNAME_MARKS or left.text in "”’')":
        return False
    if right.text in HYPHENS or left.text in PARTICLES or right.text in SUFFIXES:
        return False
    begins = right.ent_iob_ == "B"
    heads = lexicons.name_heads()
    headed = heads.get(doc[last - 1].text) is not None
    names = lexicons.first_names()
    if is_demonym(left.text) and i - 1 == first:
        # "Kenyan William Ruto", "Liberal nominee": cut; "Liberal Party", "Kenyan Foreign Ministry": one name.
        if headed or (right.ent_iob_ == "I" and right.ent_type_ != "PERSON" and left.ent_type_ != "NORP"):
            return False
        return left.ent_type_ == "NORP" or begins or right.text in names
    if is_demonym(right.text) and right.ent_type_ == "NORP" and left.ent_type_ != "NORP" and not headed:
        return True
    if not begins or headed:
        return i + 1 < last and doc[i:last].text in known and left.ent_type_ == "PERSON"
    if right.ent_type_ == "PERSON":
        if left.ent_type_ == "PERSON":
            return False
        if left.ent_type_ not in TYPES:
            # "Harbour Policy | Amina Diallo", but "Ola Friis" where the model saw the surname only.
            whole = i + 1 < last and doc[i + 1].ent_iob_ == "I"
            return whole and (i - first > 1 or (right.text in names and left.text not in names))
        return not (left.text in names and i - first == 1 and left.text not in known)
    if left.ent_type_ == "PERSON":
        # "Marta van den | Brink": the model's cut, not the text's.
        return last - i > 1 or (i - first > 2 and doc[i - 1].text not in PARTICLES)
    return right.ent_type_ == "NORP" and is_demonym(right.text)


@cache
def is_demonym(word: str) -> bool:
    """Whether a word is an adjective or noun of a nation, creed or party, in the singular or the plural."""
    known = lexicons.known_names()
    one = word.removesuffix("s")
    if word in known and word not in lexicons.demonyms():
        # the Philippines
        return False
    if word in lexicons.demonyms() or one in lexicons.demonyms():
        return True
    # Iowan, Cincinnatian, New Yorker
    return any(one.endswith(end) and one[: -len(end)] in known for end in ("n", "an", "er"))
