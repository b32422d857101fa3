"""The parts of a role: the office, where or for whom it is held, and whether it still is.

"former UN top negotiator" is the office "top negotiator" at the UN, held no more; "chief crop analyst at Vidal" is held
at Vidal. What stands with "of", "for", "in" or "to" is an affiliation only where a name or an organisation stands:
a head of policy and a minister for trade are offices as they are.
"""

from collections.abc import Mapping
from typing import NamedTuple

from spacy.tokens import Doc, Token

from newsclaims import lexicons
from newsclaims.components.actors.capitals import HYPHENS
from newsclaims.components.actors.titled import title_end
from newsclaims.vocabulary import RoleStatus

Extent = tuple[int, int]


class Office(NamedTuple):
    """The parts of a role as ranges of tokens; None for what isn't said."""

    title: Extent | None
    affiliation: Extent | None
    status: RoleStatus


STATUS: dict[str, RoleStatus] = {
    **dict.fromkeys(("former", "ex", "then", "onetime", "erstwhile", "retired", "late", "ousted"), "former"),
    **dict.fromkeys(("deposed", "disgraced", "onetime"), "former"),
    **dict.fromkeys(("acting", "interim", "caretaker"), "acting"),
    **dict.fromkeys(("elect", "designate", "incoming"), "elect"),
}
"""Words that say whether an office is held; "longtime" and "outgoing" say that it is."""
ARTICLES = frozenset(("the", "a", "an", "its", "his", "her", "their"))
AT = frozenset(("at", "with", "from"))
"""What follows these is an affiliation, whatever it is."""
OF = frozenset(("of", "for", "to", "in"))
"""What follows these is one where it is named or an organisation."""
OPENING = frozenset(("“", '"', "‘", ":", "•"))
PLACE_NOUNS = lexicons.actor_words("seat")
HEADING = lexicons.actor_words("heading")
"""What those do who head something without an office."""
PORTFOLIOS = frozenset(("secretary", "minister", "undersecretary", "commissioner"))
GONE = frozenset(("VBD", "VBN"))
FOUNDING = frozenset(("found", "own", "create", "establish"))
"""What was founded once stays founded."""


def office(doc: Doc, first: int, last: int, named: Mapping[int, Extent]) -> Office:
    """Give the parts of the role in the tokens `[first, last)`.

    Args:
        doc: the article.
        first: where the role begins.
        last: its end.
        named: the tokens of names of actors, each with the name's range.

    Example:
        former UN top negotiator  ->  title "top negotiator", affiliation "UN", status "former"
    """
    if doc[first].lemma_ in HEADING | {"work"} and doc[first].pos_ == "VERB":
        return _clause(doc, first, last, named)
    link, affiliation = _behind(doc, first, last, named)
    status = _status(doc, first, link)
    start = first
    before = _in_front(doc, first, link, named)
    if before is not None and _is_portfolio(doc, before, link):
        before = None
    if before is not None:
        start = before[1]
        affiliation = affiliation or before
    return Office(_title(doc, start, link), affiliation, status)


def _clause(doc: Doc, first: int, last: int, named: Mapping[int, Extent]) -> Office:
    """Give the parts of "heads the union", which names no office."""
    verb = doc[first]
    at = first + 1
    if at < last and doc[at].lower_ in AT | OF:
        at += 1
    helped = first > 0 and doc[first - 1].lower_ in ("has", "have", "'s", "’s")
    gone = verb.tag_ in GONE and not helped and verb.lemma_ not in FOUNDING
    return Office(None, _phrase(doc, at, last, named), "former" if gone else "current")


def _status(doc: Doc, first: int, link: int) -> RoleStatus:
    """Give what the words before the office say: not those of whose office it is, "the former king's adviser"."""
    at = first
    for i in range(first, link):
        if doc[i].tag_ == "POS":
            at = i + 1
    words = [doc[i].lower_ for i in range(at, link)]
    before = first - 1
    while before > 0 and doc[before].lower_ in ARTICLES:
        before -= 1
    if at == first and before >= 0:
        # "Friis, then the chief analyst"; "the late senator"
        words.insert(0, doc[before].lower_)
    for word in words:
        for part in word.split("-"):
            if part in STATUS:
                return STATUS[part]
    return "former" if "one-time" in "".join(words) else "current"


def _behind(doc: Doc, first: int, last: int, named: Mapping[int, Extent]) -> tuple[int, Extent | None]:
    """Give where the office ends and the affiliation after it, "chief crop analyst | at Vidal"."""
    for i in range(first + 1, last - 1):
        word = doc[i].lower_
        if word in AT and doc[i + 1].lower_ == "large":
            continue
        if word in AT:
            found = _phrase(doc, i + 1, last, named)
        elif word in OF and i not in named and not _within_title(doc, first, i, last):
            found = _phrase(doc, i + 1, last, named)
            if found is not None and not _holds(doc, found, named, word):
                found = None
        else:
            continue
        if found is not None:
            return i, found
        if word in AT:
            return i, None
    return last, None


def _within_title(doc: Doc, first: int, i: int, last: int) -> bool:
    """Whether the word `i` is part of a title of the table: Secretary of State."""
    return any((title_end(doc, at, last) or 0) > i for at in range(max(first, i - 3), i))


def _holds(doc: Doc, extent: Extent, named: Mapping[int, Extent], link: str) -> bool:
    """Whether an office can be held there: at a named actor, or at what a noun for organisations heads."""
    first, last = extent
    if first in named:
        place = doc[first].ent_type_ in ("GPE", "LOC", "FAC")
        return link != "in" or not place
    nouns = lexicons.role_nouns("organisation")
    singular = [doc[i].lemma_.lower() for i in range(first, last) if doc[i].tag_ not in ("NNS", "NNPS")]
    return link != "in" and any(word in nouns for word in singular)


def _phrase(doc: Doc, first: int, last: int, named: Mapping[int, Extent]) -> Extent | None:
    """Give the noun phrase that starts at `first`: the name in it, or all of it without its article."""
    while first < last and (doc[first].lower_ in ARTICLES or doc[first].is_space):
        first += 1
    end = first
    while end < last and not _ends(doc, end, first, named):
        end += 1
    if end < last and doc[end].lower_ == "of" and doc[end - 1].lower_ in PLACE_NOUNS and end + 1 in named:
        # "the Rhenish city of Neuss"
        return named[end + 1]
    possessor = None
    for i in range(first, end):
        if doc[i].tag_ == "POS":
            possessor = i
    if possessor is not None and end - 1 not in named:
        # "the bank's trading desk" is the bank's.
        end = possessor
    for i in range(end - 1, first - 1, -1):
        if i in named and first <= named[i][0] and named[i][1] <= last:
            return named[i]
    while end > first and (doc[end - 1].is_punct or doc[end - 1].is_space):
        end -= 1
    start = end
    while start > first and doc[start - 1].pos_ == "PROPN":
        start -= 1
    # "the non-partisan Harbour Report"
    return (start if start < end else first, end) if first < end else None


def _ends(doc: Doc, i: int, first: int, named: Mapping[int, Extent]) -> bool:
    if i in named:
        return False
    token = doc[i]
    if token.is_punct or token.is_space:
        return token.text not in HYPHENS and token.text != "."
    return token.pos_ in ("VERB", "AUX", "SCONJ", "PRON", "ADP", "CCONJ") and token.tag_ not in (
        "VBG",
        "POS",
        "PRP$",
    )


def _in_front(doc: Doc, first: int, link: int, named: Mapping[int, Extent]) -> Extent | None:
    """Give the affiliation before the office: EU | top diplomat, the bloc | 's chief, Kenyan | President."""
    for i in range(first, link):
        if doc[i].pos_ == "ADP" and i not in named:
            # "strategist on the bank's board" has no owner in front.
            link = i
            break
    end = link
    while end > first and doc[end - 1].tag_ != "POS":
        end -= 1
    if end > first:
        found = _phrase(doc, _after_status(doc, first, end), end - 1, named)
        return (found[0], end) if found is not None and found[1] <= first else found
    best: Extent | None = None
    for i in range(first, link - 1):
        if i in named and first <= named[i][0] and named[i][1] < link and not _joined(doc, named[i][1], link):
            best = named[i]
    if best is not None:
        return best
    for i in range(first, link - 1):
        for words in (2, 1):
            if i + words < link and doc[i : i + words].text in lexicons.demonyms():
                return i, i + words
    return _capitals(doc, first, link)


def _is_portfolio(doc: Doc, extent: Extent, link: int) -> bool:
    """Whether the word before the office is what it is for: Labour | Secretary, Police | Commissioner."""
    first, last = extent
    word = doc[first].text
    return (
        last - first == 1
        and last == link - 1
        and doc[last].lower_ in PORTFOLIOS
        and not word.isupper()
        and word not in lexicons.demonyms()
        and not (word in lexicons.known_names() and lexicons.known_names()[word].type == "place")
    )


def _joined(doc: Doc, i: int, link: int) -> bool:
    """Whether a hyphen ties the word before `i` to the one behind: Lagos-based."""
    return i + 1 < link and doc[i].text in HYPHENS and not doc[i - 1].whitespace_


def _after_status(doc: Doc, first: int, last: int) -> int:
    while first < last - 1 and (doc[first].lower_ in STATUS or doc[first].text in HYPHENS):
        first += 1
    return first


def _capitals(doc: Doc, first: int, link: int) -> Extent | None:
    """Give the capitalised words before an office in small letters, or before a title: Harbour Board | chief."""
    at = _after_status(doc, first, link)
    end = at
    while end < link - 1 and doc[end].text[0].isupper() and title_end(doc, end, link) is None:
        end += 1
    if (
        end == at
        or doc[at].is_sent_start
        or doc[at - 1].text in OPENING
        or _joined(doc, end, link)
        or doc[end - 1].text in HYPHENS
    ):
        return None
    lower = all(doc[i].text[0].islower() or not doc[i].text[0].isalpha() for i in range(end, link))
    return (at, end) if lower or title_end(doc, end, link) == link else None


def _title(doc: Doc, first: int, last: int) -> Extent | None:
    """Give the office in `[first, last)` without what tells whether it is held, and where somebody lives."""
    changed = True
    while changed and first < last:
        changed = False
        based = _based(doc, first, last)
        if based is not None:
            first, changed = based, True
        elif _skipped(doc[first]):
            first, changed = first + 1, True
    while last > first and (
        doc[last - 1].text in HYPHENS or _status_word(doc[last - 1]) or doc[last - 1].is_space
    ):
        last -= 1
    return (first, last) if first < last else None


def _skipped(token: Token) -> bool:
    return (
        token.text in HYPHENS
        or token.tag_ == "POS"
        or token.lower_ in ARTICLES
        or token.is_space
        or _status_word(token)
        or token.text in (".", ",")
    )


def _status_word(token: Token) -> bool:
    return token.lower_ in STATUS or token.lower_ in ("one-time",)


def _based(doc: Doc, first: int, last: int) -> int | None:
    """Give the end of "Lagos-based" at `first`."""
    for i in range(first, min(last, first + 4)):
        if doc[i].lower_ == "based" and i > first and doc[i - 1].text in HYPHENS:
            return i + 1
        if doc[i].lower_.endswith("-based"):
            return i + 1
    return None
