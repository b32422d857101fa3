"""What the article says somebody is: titles before the name, appositives beside it, "who heads" after it.

A role is kept as printed, without its article: "UN top negotiator" before a name, "league’s trade chief" after it.
It is believed only where a word that heads roles stands in it.
"""

from collections.abc import Container, Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Token

from newsclaims import lexicons
from newsclaims.components.actors.capitals import HYPHENS
from newsclaims.components.actors.mentions import Name
from newsclaims.components.actors.offices import HEADING, Extent, Office, office
from newsclaims.components.actors.titled import title_end
from newsclaims.components.actors.types import Member


class Found(NamedTuple):
    """A role as a range of tokens, and its parts."""

    first: int
    last: int
    office: Office


NOUN_PHRASE = frozenset(("NOUN", "PROPN", "ADJ", "NUM"))
MANAGING = frozenset(("managing", "supervising", "presiding", "founding", "commanding"))
"""Participles that are part of an office."""
LINKS = frozenset(("of", "for", "and", "to", "at", "in", "on", "&"))
"""Words that may stand inside a role: head of policy, minister for foreign affairs and trade."""
ARTICLES = frozenset(("the", "a", "an"))
OPENING = frozenset((",", "(", "–", "—", "-", "--"))
CLOSING = frozenset((",", ")", "–", "—", "--", ";", ".", ":", "”", "?", "!"))
SERVING = frozenset(("serve", "work", "act", "sit"))
NEGATIONS = frozenset(("not", "n't", "n’t", "never"))
NO_OBJECT = lexicons.actor_words("no_object")
"""What follows a verb that heads nothing: who ran for office, who led a walkout."""
HONORIFICS = frozenset(("Mr", "Mrs", "Ms", "Miss", "Messrs", "Mme"))
"""Titles that say nothing about what somebody does."""
BREAKS = frozenset("\n\r\x0b\x0c\x85\u2028\u2029")
"""The characters that end a line."""
LONGEST = 18
"""Tokens in the longest role that is looked for."""


def roles(doc: Doc, members: Sequence[Member]) -> list[list[Found]]:
    """Give for each member its roles, each wording once, in order."""
    named = {
        i: (name.first, name.last)
        for member in members
        for name in member.names
        for i in range(name.first, name.last)
    }
    found = []
    for member in members:
        extents: list[Found] = []
        seen: set[str] = set()
        if member.type in ("person", "organisation"):
            nouns = lexicons.role_nouns("person" if member.type == "person" else "organisation")
            for name in member.names:
                for first, last in _beside(doc, name, nouns, named):
                    words = doc[first:last].text
                    if words.lower() not in seen:
                        seen.add(words.lower())
                        extents.append(Found(first, last, office(doc, first, last, named)))
        found.append(sorted(extents))
    return found


def _beside(doc: Doc, name: Name, nouns: dict[str, str], named: Container[int]) -> list[Extent]:
    """Give the roles beside one mention, as ranges of tokens."""
    found = []
    at = name.first
    while at > 0 and doc[at - 1].is_space and BREAKS.isdisjoint(doc[at - 1].text):
        # A no-break space is a token of its own.
        at -= 1
    if at > 0 and doc[at - 1].text in ("-", "–"):
        return []
    if at > 0 and doc[at - 1].text == "," and _closes(doc, name.last):
        # "the union's top diplomat, Amina Diallo, warned"
        found.append(_before(doc, at - 1, nouns, named))
    else:
        found.append(_before(doc, at, nouns, named))
    if name.last < len(doc) and doc[name.last].text in OPENING and not _hyphenated(doc, name.last):
        after = name.last + 1
        found.append(_after(doc, after + (after < len(doc) and doc[after].text == "\xa0"), nouns))
    return [one for extent in found if extent is not None for one in _each(doc, *extent, nouns)]


def _each(doc: Doc, first: int, last: int, nouns: dict[str, str]) -> list[Extent]:
    """Give the roles that "and" joins one by one: "a lobbyist | and a former mayor of Lugo"."""
    for i in range(first + 1, last - 1):
        if doc[i].lower_ in ("and", "turned") and _heads_role(doc[i - 1], nouns):
            then = i + 1
            while then < last and (doc[then].lower_ in ARTICLES or doc[then].lower_ == "now"):
                then += 1
            if then < last and _is_role(doc, then, last, nouns):
                return [(first, i), *_each(doc, then, last, nouns)]
    return [(first, last)]


def _hyphenated(doc: Doc, i: int) -> bool:
    """Whether the token `i` is a hyphen that makes one word of those around it: "Moyo-era"."""
    return doc[i].text in HYPHENS and not doc[i - 1].whitespace_


def _closes(doc: Doc, i: int) -> bool:
    return i < len(doc) and doc[i].text in CLOSING


def _heads_role(token: Token, nouns: dict[str, str]) -> bool:
    return token.lower_ in nouns or (token.lemma_.lower() in nouns and token.tag_ not in ("NNS", "NNPS"))


def _before(doc: Doc, end: int, nouns: dict[str, str], named: Container[int]) -> Extent | None:
    """Give the role that ends right before the token `end`, read backwards word by word."""
    if end == 0 or doc[end - 1].text in LINKS or doc[end - 1].lower_ in ARTICLES:
        return None
    first = end
    floor = max(doc[end - 1].sent.start if end > 0 else 0, end - LONGEST)
    while first > floor and _inside(doc, first - 1, end, floor):
        if doc[first - 1].text == "and" and first - 2 in named:
            break
        first -= 1
    first = _after_link(doc, _trimmed(doc, first, end), end, nouns)
    if first >= end or doc[end - 1].text.rstrip(".") in HONORIFICS:
        return None
    if doc[end - 1].pos_ == "ADJ" and any(doc[i].text in ("of", "for") for i in range(first, end)):
        # "campaign manager for Kenyan William Ruto" is about another.
        return None
    return (first, end) if _is_role(doc, first, end, nouns) else None


def _inside(doc: Doc, i: int, end: int, floor: int) -> bool:
    """Whether the token `i` may belong to a role that ends before `end`."""
    token = doc[i]
    if token.ent_type_ in ("DATE", "TIME") and token.pos_ != "ADJ" and doc[i + 1].text not in HYPHENS:
        return False
    if token.pos_ == "ADJ" and token.dep_ in ("acomp", "ROOT"):
        # "I am sure President Moyo will come"
        return False
    if token.pos_ in NOUN_PHRASE or token.tag_ == "POS":
        return token.text not in ("“", "”")
    if token.text in HYPHENS:
        return i + 1 < end and not doc[i - 1].whitespace_ and not token.whitespace_
    if token.text == ".":
        return (
            not doc[i - 1].whitespace_ and i > floor and len(doc[i - 1]) < 5 and doc[i - 1].text[0].isupper()
        )
    if token.lower_ in MANAGING or (token.lower_ == "in" and _tied(doc, i, end)):
        # managing director, editor-in-chief
        return True
    if token.tag_ in ("VBN", "VBG") and i > floor and doc[i - 1].text in HYPHENS:
        return True
    if token.lower_ == "the" and i > floor:
        # "secretary general of the league", but not "met the minister"
        return doc[i - 1].lower_ in ("of", "for")
    if token.text in ("of", "for") and i > floor and i + 1 < end:
        # "head of the bank", but not "the centrepiece of President Moyo's plan"
        title = any(title_end(doc, at, i) == i for at in range(max(floor, i - 4), i))
        return title or _is_role_word(doc[i - 1])
    return (
        token.text in ("and", "&")
        and i > floor
        and doc[i - 1].pos_ == "PROPN"
        and doc[i + 1].pos_ in ("PROPN", "NOUN")
    )


def _tied(doc: Doc, i: int, end: int) -> bool:
    """Whether hyphens stand before and behind the token `i`."""
    return 0 < i < end - 1 and doc[i - 1].text in HYPHENS and doc[i + 1].text in HYPHENS


def _after_link(doc: Doc, first: int, end: int, nouns: dict[str, str]) -> int:
    """Give where the role begins if the words before its last "of" are another's: founder of the | group X."""
    for i in range(end - 1, first, -1):
        if doc[i].text in ("of", "for"):
            if _is_role_word(doc[end - 1]) and not doc[end - 1].is_lower:
                # daughter of former | President X
                return _trimmed(doc, i, end)
            if not _heads_role(doc[i - 1], nouns) and _heads_role(doc[end - 1], nouns):
                return _trimmed(doc, i, end)
            break
    return first


def _is_role_word(token: Token) -> bool:
    word = token.lower_
    return (
        word in lexicons.role_nouns("person")
        or word in lexicons.role_nouns("organisation")
        or (token.text,) in lexicons.titles()
    )


def _trimmed(doc: Doc, first: int, end: int) -> int:
    """Give where the role begins in `[first, end)`: not at a link, a possessive's mark or a full stop."""
    while first < end and (
        doc[first].text in LINKS
        or doc[first].lower_ in ARTICLES
        or doc[first].is_punct
        or doc[first].tag_ == "POS"
    ):
        first += 1
    return first


def _is_role(doc: Doc, first: int, end: int, nouns: dict[str, str]) -> bool:
    """Whether the noun phrase `[first, end)` is headed by a word for a role, or ends in a title."""
    for i in range(first, end):
        whole_title = title_end(doc, i, end)
        if whole_title == end:
            return True
    head = end - 1
    for i in range(first + 1, end):
        if doc[i].text in ("of", "for"):
            head = i - 1
            break
    return _heads_role(doc[head], nouns) or _heads_role(doc[end - 1], nouns)


def _after(doc: Doc, first: int, nouns: dict[str, str]) -> Extent | None:
    """Give the role in the appositive or relative clause that starts at the token `first`."""
    stop = min(len(doc), first + LONGEST)
    if first < stop and doc[first].lower_ == "who":
        return _relative(doc, first, stop, nouns)
    if (
        first + 1 < stop
        and doc[first].lower_ in ("then", "now", "also")
        and doc[first + 1].text not in HYPHENS
    ):
        first += 1
    while first < stop and (
        doc[first].lower_ in ARTICLES or doc[first].pos_ == "CCONJ" or doc[first].tag_ == "PRP$"
    ):
        first += 1
    return _phrase(doc, first, stop, nouns)


def _phrase(doc: Doc, first: int, stop: int, nouns: dict[str, str]) -> Extent | None:
    """Give the noun phrase that starts at the token `first`, if a word for a role heads it."""
    end, head = first, None
    while end < stop and not _ends(doc, end, head is not None):
        if (
            head is None
            and _heads_role(doc[end], nouns)
            and (end + 1 == stop or doc[end + 1].pos_ not in ("NOUN", "PROPN"))
        ):
            head = end
        end += 1
    if (
        head is None
        or end <= first
        or (end < len(doc) and doc[end].pos_ in ("VERB", "AUX") and not _participle(doc[end]))
    ):
        return None
    while end > head + 1 and (
        doc[end - 1].text in LINKS
        or doc[end - 1].pos_ in ("DET", "ADP", "CCONJ", "PRON", "PART", "SPACE", "ADV")
    ):
        end -= 1
    return first, end


def _ends(doc: Doc, i: int, headed: bool) -> bool:
    token = doc[i]
    if token.is_space or (token.is_punct and token.text not in HYPHENS):
        return True
    if token.text in HYPHENS:
        return bool(doc[i - 1].whitespace_)
    if token.pos_ in ("VERB", "AUX", "PRON", "SCONJ", "INTJ") and not (
        token.dep_ == "poss" or token.tag_ == "PRP$"
    ):
        return not (i > 0 and doc[i - 1].text in HYPHENS)
    return token.pos_ == "ADP" and not headed


def _participle(token: Token) -> bool:
    return token.tag_ in ("VBN", "VBG")


def _relative(doc: Doc, first: int, stop: int, nouns: dict[str, str]) -> Extent | None:
    """Give the role in the relative clause at `first`: "heads the union", and "mayor of Lugo" of "who was mayor"."""
    at = first + 1
    while at < stop and doc[at].pos_ in ("ADV", "AUX") and doc[at].lower_ not in NEGATIONS:
        at += 1
    if at >= stop:
        return None
    if doc[at].lemma_ in SERVING and at + 1 < stop and doc[at + 1].lower_ == "as":
        at += 2
    if doc[at - 1].lower_ == "as" or doc[at - 1].lemma_ == "be":
        while at < stop and doc[at].lower_ in ARTICLES:
            at += 1
        return _phrase(doc, at, stop, nouns)
    works = doc[at].lemma_ == "work" and at + 1 < stop and doc[at + 1].lower_ in ("for", "at")
    if not works and (doc[at].lemma_ not in HEADING or doc[at + 1 : at + 2].text in NO_OBJECT):
        return None
    end = at + 1
    while (
        end < stop
        and doc[end].text not in CLOSING
        and not doc[end].is_space
        and doc[end].pos_ not in ("VERB", "AUX", "SCONJ")
    ):
        end += 1
    while end > at + 1 and doc[end - 1].pos_ in ("ADV", "CCONJ", "ADP"):
        end -= 1
    return (at, end) if end > at + 1 else None
