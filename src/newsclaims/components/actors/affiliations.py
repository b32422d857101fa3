"""Where or for whom an office is held: behind it, "chief crop analyst | at Vidal", or in front, "EU | top diplomat"."""

from collections.abc import Mapping

from spacy.tokens import Doc

from newsclaims import lexicons
from newsclaims.components.actors.capitals import HYPHENS
from newsclaims.components.actors.office_words import STATUS, Extent
from newsclaims.components.actors.titled import title_end

ARTICLES = frozenset(("the", "a", "an", "its", "his", "her", "their"))
AT = frozenset(("at", "with", "from"))
"""What follows these is an affiliation, whatever it is."""
OF = frozenset(("of", "for", "to", "in"))
"""What follows these is one where it is named or an organisation."""
OPENING = frozenset(("“", '"', "‘", ":", "•"))
SEATS = lexicons.actor_words("seat")
PORTFOLIOS = frozenset(("secretary", "minister", "undersecretary", "commissioner"))
CLAUSES = frozenset(("VERB", "AUX", "SCONJ", "PRON", "ADP", "CCONJ"))
"""What isn't in a noun phrase, but for participles and possessives."""

Named = Mapping[int, Extent]
"""The tokens of names of actors, each with the name's range."""


def behind(doc: Doc, first: int, last: int, named: Named) -> tuple[int, Extent | None]:
    """Give where the office ends and the affiliation after it, "chief crop analyst | at Vidal"."""
    for i in range(first + 1, last - 1):
        if _is_at(doc, i):
            return i, phrase(doc, i + 1, last, named)
        if doc[i].lower_ in OF and i not in named and not _within_title(doc, first, i, last):
            found = phrase(doc, i + 1, last, named)
            if found is not None and _holds(doc, found, named, doc[i].lower_):
                return i, found
    return last, None


def _is_at(doc: Doc, i: int) -> bool:
    """Whether an affiliation follows, whatever it is; not in "ambassador at large"."""
    return doc[i].lower_ in AT and doc[i + 1].lower_ != "large"


def _within_title(doc: Doc, first: int, i: int, last: int) -> bool:
    """Whether the word `i` is part of a title of the table: Secretary of State."""
    return any((title_end(doc, at, last) or 0) > i for at in range(max(first, i - 3), i))


def _holds(doc: Doc, extent: Extent, named: Named, link: str) -> bool:
    """Whether an office can be held there: at a named actor, or at what a noun for organisations heads."""
    first, last = extent
    if first in named:
        place = doc[first].ent_type_ in ("GPE", "LOC", "FAC")
        return link != "in" or not place
    nouns = lexicons.role_nouns("organisation")
    singular = [doc[i].lemma_.lower() for i in range(first, last) if doc[i].tag_ not in ("NNS", "NNPS")]
    return link != "in" and any(word in nouns for word in singular)


def phrase(doc: Doc, first: int, last: int, named: Named) -> Extent | None:
    """Give the noun phrase that starts at `first`: the name in it, or all of it without its article."""
    while first < last and (doc[first].lower_ in ARTICLES or doc[first].is_space):
        first += 1
    end = first
    while end < last and not _ends(doc, end, named):
        end += 1
    if end < last and doc[end].lower_ == "of" and doc[end - 1].lower_ in SEATS and end + 1 in named:
        return named[end + 1]
    end = _owner_end(doc, first, end, named)
    for i in range(end - 1, first - 1, -1):
        if i in named and first <= named[i][0] and named[i][1] <= last:
            return named[i]
    return _capitalised_end(doc, first, end)


def _owner_end(doc: Doc, first: int, end: int, named: Named) -> int:
    """Give where the owner ends, if no name ends the phrase: the bank | 's trading desk."""
    marks = [i for i in range(first, end) if doc[i].tag_ == "POS"]
    return marks[-1] if marks and end - 1 not in named else end


def _capitalised_end(doc: Doc, first: int, end: int) -> Extent | None:
    """Give the capitalised words that end the phrase, or all of it: the non-partisan | Harbour Report."""
    while end > first and (doc[end - 1].is_punct or doc[end - 1].is_space):
        end -= 1
    start = end
    while start > first and doc[start - 1].pos_ == "PROPN":
        start -= 1
    if first >= end:
        return None
    return (start if start < end else first), end


def _ends(doc: Doc, i: int, named: Named) -> bool:
    """Whether the noun phrase ends before the token `i`."""
    if i in named:
        return False
    token = doc[i]
    if token.is_punct or token.is_space:
        return token.text not in HYPHENS and token.text != "."
    return token.pos_ in CLAUSES and token.tag_ not in ("VBG", "POS", "PRP$")


def in_front(doc: Doc, first: int, link: int, named: Named) -> Extent | None:
    """Give the affiliation before the office: EU | top diplomat, the bloc | 's chief, Kenyan | President."""
    # An owner behind a preposition isn't in front.
    link = next((i for i in range(first, link) if doc[i].pos_ == "ADP" and i not in named), link)
    marks = [i for i in range(first, link) if doc[i].tag_ == "POS"]
    if marks:
        return _owner(doc, first, marks[-1], named)
    return _named(doc, first, link, named) or _nation(doc, first, link) or _capitals(doc, first, link)


def _owner(doc: Doc, first: int, mark: int, named: Named) -> Extent | None:
    """Give the owner before a possessive's mark, and the mark where a name stands before."""
    found = phrase(doc, _after_status(doc, first, mark + 1), mark, named)
    return (found[0], mark + 1) if found is not None and found[1] <= first else found


def _named(doc: Doc, first: int, link: int, named: Named) -> Extent | None:
    """Give the last actor named before the office, if no hyphen makes an adjective of it."""
    inside = [named[i] for i in range(first, link - 1) if i in named]
    fitting = [
        (start, end) for start, end in inside if first <= start and end < link and not _joined(doc, end, link)
    ]
    return fitting[-1] if fitting else None


def _nation(doc: Doc, first: int, link: int) -> Extent | None:
    """Give the first word for a nation before the office: South Korean | President."""
    demonyms = lexicons.demonyms()
    extents = ((i, i + words) for i in range(first, link - 1) for words in (2, 1) if i + words < link)
    return next((extent for extent in extents if doc[slice(*extent)].text in demonyms), None)


def is_portfolio(doc: Doc, extent: Extent, link: int) -> bool:
    """Whether the word before the office is what it is for: Labour | Secretary, Police | Commissioner."""
    first, last = extent
    if last - first != 1 or last != link - 1 or doc[last].lower_ not in PORTFOLIOS:
        return False
    word = doc[first].text
    entry = lexicons.known_names().get(word)
    place = entry is not None and entry.type == "place"
    return not word.isupper() and word not in lexicons.demonyms() and not place


def _joined(doc: Doc, i: int, link: int) -> bool:
    """Whether a hyphen ties the word before `i` to the one behind: Lagos-based."""
    return i + 1 < link and doc[i].text in HYPHENS and not doc[i - 1].whitespace_


def _after_status(doc: Doc, first: int, last: int) -> int:
    """Give where the words go on behind former, acting and so on."""
    while first < last - 1 and (doc[first].lower_ in STATUS or doc[first].text in HYPHENS):
        first += 1
    return first


def _capitals(doc: Doc, first: int, link: int) -> Extent | None:
    """Give the capitalised words before an office in small letters, or before a title: Harbour Board | chief."""
    at = _after_status(doc, first, link)
    end = at
    while end < link - 1 and doc[end].text[0].isupper() and title_end(doc, end, link) is None:
        end += 1
    if end == at or _opens(doc, at) or _joined(doc, end, link):
        return None
    lower = all(doc[i].text[0].islower() or not doc[i].text[0].isalpha() for i in range(end, link))
    return (at, end) if lower or title_end(doc, end, link) == link else None


def _opens(doc: Doc, i: int) -> bool:
    """Whether a word has its capital from the sentence or the quotation that it opens."""
    return bool(doc[i].is_sent_start) or doc[i - 1].text in OPENING
