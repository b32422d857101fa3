"""Where names begin and end: titles, nationalities and neighbours are cut off, halves of a name are joined.

A run such as "Charlotte Mayor Jennifer Roberts" becomes the place and the person, and the person is known to carry a
title; "Kenyan President William Ruto" becomes the person.
"""

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from newsclaims import lexicons
from newsclaims.components.actors.capitals import HYPHENS, TYPES
from newsclaims.components.actors.county_offices import is_a_countys
from newsclaims.components.actors.pairs import JOINING
from newsclaims.components.actors.seams import PREFIXES, is_seam
from newsclaims.components.actors.suffixes import SUFFIXES, has_letters
from newsclaims.components.actors.titled import RANKS, after_portfolio, behind_portfolio, is_titled, title_end
from newsclaims.language.names import LEGAL_FORMS
from newsclaims.language.person_names import PARTICLES


class Piece(NamedTuple):
    """One place where something is named: tokens `[first, last)`, and whether a title stands before it."""

    first: int
    last: int
    titled: bool = False


LONGEST_TITLE = 6
UNFINISHED = PARTICLES | JOINING
"""With what no name ends: Ministry of Health and | Education Minister Ada Obi."""


def whole_names(doc: Doc) -> frozenset[str]:
    """Give the names of several words that the model saw as one somewhere in the article; they are never cut."""
    entities = (entity for entity in doc.ents if TYPES.get(entity.label_) in ("organisation", "place"))
    bare = (_bare(doc, entity) for entity in entities)
    return frozenset(
        doc[first:last].text
        for first, last in bare
        if last - first > 1
        and title_end(doc, first, last) is None
        and not _are_two(doc, first, last)
        and not is_a_countys(doc, last - 1)
    )


def _are_two(doc: Doc, first: int, last: int) -> bool:
    """Whether a hyphen stands between two places that tables know: Texas-Mexico."""
    sides = {doc[first].text, doc[last - 1].text}
    return last - first == 3 and doc[first + 1].text in HYPHENS and sides <= lexicons.known_names().keys()


def _bare(doc: Doc, entity: Span) -> tuple[int, int]:
    """Give what the model labels without articles before it, and without a possessive's mark behind."""
    first, last = entity.start, entity.end
    while first < last and doc[first].lower_ in ("the", "a", "an"):
        first += 1
    while last > first and (doc[last - 1].tag_ == "POS" or doc[last - 1].is_punct):
        last -= 1
    return first, last


def pieces(doc: Doc, first: int, last: int, whole: frozenset[str] = frozenset()) -> Iterator[Piece]:
    """Give the names in the run of tokens `[first, last)`, leaving the names in `whole` in one piece."""
    if last - first > 1 and _is_one(doc[first:last].text, whole):
        yield Piece(first, last, is_titled(doc, first))
        return
    start, titled = first, is_titled(doc, first)
    person = behind_portfolio(doc, first, last)
    if person > first:
        yield from _parts(doc, first, person, False)
        start, titled = person, True
    i = start
    while i < last:
        end = _title_at(doc, first, start, i, last)
        if end is None:
            i += 1
            continue
        if start < i:
            yield from _parts(doc, start, i, titled)
        start = i = after_portfolio(doc, end, last)
        titled = True
    if start < last:
        yield from _parts(doc, start, last, titled)


def _is_one(text: str, whole: frozenset[str]) -> bool:
    """Whether words are one name for a table, or for the model somewhere in the article."""
    return text in lexicons.known_names() or text in whole


def _title_at(doc: Doc, first: int, start: int, i: int, last: int) -> int | None:
    """Give the end of the title at `i`, in the run `[first, last)` of which all before `start` is cut off; or None.

    The last word after a title is a name, also where it could be a title: "Mr. King".
    """
    end = title_end(doc, i, min(len(doc), i + LONGEST_TITLE))
    if end is None or (end == last and first < i == start):
        return None
    return None if _inside_a_name(doc, start, i, end, last) else end


def between_titles(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """Give the tokens without the end of a title at the front, and before one that goes on behind.

    Datuk Seri | Rahman Yusof; Ambria | Chief Commissioner.
    """
    for i in range(max(first - 1, 0), last):
        end = title_end(doc, i, min(len(doc), i + LONGEST_TITLE))
        if end is not None and i <= first < end < last:
            first = end
        elif end is not None and i > first and end > last:
            return first, i
    return first, last


def is_portfolio(doc: Doc, first: int, lead: tuple[str, ...] = ("for", "of")) -> bool:
    """Whether an office and its preposition stand before a token: Commissioner for | Water Affairs; no MP for."""
    if first < 2 or doc[first - 1].lower_ not in lead or doc[first - 2].text.isupper():
        return False
    starts = range(max(0, first - 1 - LONGEST_TITLE), first - 1)
    return any(title_end(doc, i, first - 1) == first - 1 for i in starts)


def _inside_a_name(doc: Doc, start: int, i: int, end: int, last: int) -> bool:
    """Whether the title `[i, end)` is a word of a name: General Motors, King County, Martin Luther King."""
    if i - 1 > start and doc[i - 1].text in HYPHENS and doc[i - 2].lower_ not in PREFIXES:
        # Notre-Dame, but not ex-Mayor
        return doc[i - 2].text not in RANKS
    if end > last:
        # The title goes on behind the run.
        return doc[last].text not in HYPHENS and doc[last].tag_ != "POS"
    if end == last or doc[end].text in SUFFIXES:
        # A run may end in a title, a person's name doesn't.
        if i > start and doc[i].text == "General" and doc[i - 1].text in lexicons.name_heads():
            return True  # an adjective: Consulate General
        return i > start and doc[i].ent_type_ == "PERSON" and doc[i].ent_iob_ == "I"
    headed = doc[last - 1].text in lexicons.name_heads()
    return headed and doc[end].ent_type_ != "PERSON" and doc[last - 1].ent_type_ != "PERSON"


def _parts(doc: Doc, first: int, last: int, titled: bool) -> Iterator[Piece]:
    """Give the names in tokens without titles: what the model or the tables know to be several is cut."""
    first, last = trimmed(doc, first, last)
    if first >= last:
        return
    for i in range(first + 1, last):
        if is_seam(doc, first, i, last):
            yield from _parts(doc, first, i, titled)
            yield from _parts(doc, i, last, False)
            return
    yield Piece(first, last, titled)


def trimmed(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """Give the tokens without what neither begins nor ends a name, and no letters: Ruth Coles | KC, Banco | S.A.

    Nor what a firm makes, where it opens the sentence: Glassmaker | Vetrocor; nor who serves a county: Pell County |
    Clerk.
    """
    while first < last and (
        _loose(doc[first]) or doc[first].text == ")" or (last - first > 1 and _is_a_trade(doc[first]))
    ):
        first += 1
    while last > first and (_loose(doc[last - 1]) or doc[last - 1].text in UNFINISHED):
        last -= 1
    while last - first > 2 and (
        has_letters(doc[last - 1]) or _is_counsel(doc, last - 1) or is_a_countys(doc, last - 1)
    ):
        last -= 1
    while (
        last - first > 2
        and doc[last - 2].text == ","
        and doc[last - 1].lower_.replace(".", "") in LEGAL_FORMS
    ):
        last -= 2
    return first, last


def _is_counsel(doc: Doc, i: int) -> bool:
    """Whether an office behind a name begins at a token: Ruth Coles | King's Counsel."""
    return doc[i].text in ("King", "Queen") and [token.text for token in doc[i + 2 : i + 3]] == ["Counsel"]


def _is_a_trade(token: Token) -> bool:
    """Whether a word that opens a sentence tells by what it makes who is named behind it."""
    return bool(token.is_sent_start) and token.lower_.endswith("maker") and token.text.istitle()


def _loose(token: Token) -> bool:
    """Whether a token can neither begin nor end a name."""
    return token.text in HYPHENS or token.text in (".", "(") or token.is_space
