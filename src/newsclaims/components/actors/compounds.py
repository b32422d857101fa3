"""Names of several runs: what "of", "for" and "and" make one name of, as in Department of Health and Human Services."""

from collections.abc import Iterator

from newsclaims import lexicons
from newsclaims.components.actors.complements import (
    head_of,
    heads_a_body,
    is_common,
    is_matter,
    stands_apart,
)
from newsclaims.components.actors.pairs import JOINING, LINKS, REACH, Pair, link
from newsclaims.components.actors.printed import Cut, Printed

COMMITTEES = frozenset(("Committee", "Subcommittee"))
OFFICES = frozenset(
    (
        ("Secretary", "of", "State"),
        ("Secretary", "of", "Defense"),
        ("Chief", "of", "Staff"),
        ("Minister", "of", "State"),
    )
)
"""Titles with a capitalised word after "of", which `titled` knows as titles."""
OF_HEADS = frozenset(
    (
        "House",
        "Daughters",
        "Sons",
        "Doctors",
        "Friends",
        "Brotherhood",
        "State",
        "States",
        "Isle",
        "Sea",
        "Cape",
    )
)
"""Beside the heads of organisations, places and things, the words whose "of" goes on with a name."""
PARTIES = frozenset(("Party", "Alliance", "Movement", "Coalition", "Front"))
NAMED = frozenset(("PERSON", "GPE", "LOC", "NORP", "FAC"))
"""Labels that a thing which somebody stands for hasn't."""
PROGRAMS = (["program"], ["programme"], ["project"], ["mission"], ["campaign"], ["trial"])
PORTFOLIOS = frozenset(("Ministry", "Department", "Office", "Directorate", "Secretariat", "Committee"))
"""What has a field in its name and no place, Committee on Commerce."""
LONGEST = 16
"""Words of the longest name that letters in brackets stand for."""


def joined(printed: Printed, parts: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Give the runs of one sentence with those joined that "of", "for" and "and" make one name."""
    i = 0
    while i < len(parts):
        first, last = parts[i]
        while i + 1 < len(parts) and _is_one_name(Pair(printed, first, last, *parts[i + 1])):
            i += 1
            last = parts[i][1]
        yield first, last
        i += 1


def _is_one_name(pair: Pair) -> bool:
    """Whether two runs are one name with the words between them."""
    between = pair.between
    if not between:
        return False
    if between in ([","], ["and"], ["&"], [",", "and"]) and (
        _lists_portfolios(pair) or _is_spelled_out(pair)
    ):
        return True
    if pair.link not in JOINING | {"the"} or not _leads_on(pair) or stands_apart(pair):
        return False
    return any(link.joins(pair) for link in LINKS if pair.link in link.words)


def _leads_on(pair: Pair) -> bool:
    """Whether nothing but an article stands behind the link, or a day: on | the January 4th | Attack."""
    article, *day = pair.between if pair.link == "the" else pair.between[1:] or [""]
    dated = all(
        token.ent_type_ == "DATE" or token.text[0].isdigit()
        for token in pair.printed.doc[pair.then - len(day) : pair.then]
    )
    return article == "the" and dated if day else article in ("", "the", "a")


@link(
    frozenset(("and", "&")),
    Cut("They left Trinidad and Tobago.", {}, ("Trinidad and Tobago",)),
)
def _known_by_both(pair: Pair) -> bool:
    """Whether a table knows it as one name."""
    return " ".join([*pair.opening, *pair.between, *pair.more]) in lexicons.known_names()


@link(frozenset("&"), Cut("They sued Verrin & Okenwa there.", {}, ("Verrin & Okenwa",)))
def _ampersand(pair: Pair) -> bool:
    return True


@link(
    frozenset(("of",)),
    Cut("They met Secretary of State Ann Lee.", {"State": "ORG", "Ann Lee": "PERSON"}, ("Ann Lee",)),
)
def _office(pair: Pair) -> bool:
    return (pair.opening[-1], pair.link, pair.more[0]) in OFFICES


@link(
    frozenset(("and",)),
    Cut("They left the Senate Rules and Conduct Committee.", {}, ("Senate Rules and Conduct Committee",)),
)
def _committee(pair: Pair) -> bool:
    return pair.opening[0] in ("House", "Senate", "Joint") and pair.more[-1] in COMMITTEES


@link(
    frozenset(("and",)),
    Cut(
        "They left the Department of Health and Zarpent Services.",
        {"the Department of Health and Zarpent Services": "ORG"},
        ("Department of Health and Zarpent Services",),
    ),
    Cut("They met Ito and Mbeki there.", {"Ito and Mbeki": "PERSON"}, ("Ito", "Mbeki")),
)
def _and(pair: Pair) -> bool:
    if not pair.is_one_entity or pair.left == "PERSON":
        return False
    inside = not {"of", "for", "on"}.isdisjoint(pair.opening)
    return inside or lexicons.name_heads().get(pair.more[-1]) in ("organisation", "thing")


@link(
    frozenset(("and",)),
    Cut("The Orchard and Renewal Party split.", {"Renewal Party": "ORG"}, ("Orchard and Renewal Party",)),
    Cut("The Government and Renewal Party split.", {}, ("Government", "Renewal Party")),
    Cut("The President and Renewal Party split.", {}, ("Renewal Party",)),
    Cut("The Tories and Green Party split.", {"Tories": "NORP"}, ("Tories", "Green Party")),
    Cut("They met Orchard and Renewal Party there.", {}, ("Orchard", "Renewal Party")),
    Cut("The Olk and Renewal Party split.", {"Olk": "PERSON"}, ("Olk", "Renewal Party")),
)
def _matters_of_a_party(pair: Pair) -> bool:
    """Whether a party is called by two things that it is for, behind one article: the Orchard | and | Renewal Party."""
    first, heads = pair.first, lexicons.name_heads()
    articled = first > 0 and pair.printed.words[first - 1].lower() == "the"
    if not articled or pair.between != ["and"] or len(pair.opening) > 1 or len(pair.more) != 2:
        return False
    held = pair.opening[0].lower() in lexicons.role_nouns("person")
    alone = held or " ".join(pair.more) in lexicons.known_names()
    headed = pair.opening[0] in heads
    tables = (lexicons.known_names(), lexicons.first_names(), lexicons.demonyms())
    known = any(word in table for word in (pair.opening[0], pair.more[0]) for table in tables)
    named = known or {pair.left, pair.right} & NAMED
    return not (alone or named or headed) and pair.more[-1] in PARTIES


@link(
    JOINING - {"and", "&"},
    Cut("They joined Doctors in Need.", {"Doctors in Need": "ORG"}, ("Doctors in Need",)),
)
def _one_entity(pair: Pair) -> bool:
    to = pair.link == "to" and pair.head != "organisation"
    return pair.is_one_entity and pair.left not in ("PERSON", "GPE") and not to


@link(
    frozenset(("of",)),
    Cut("They joined the Coalition of the Hopeful.", {}, ("Coalition of the Hopeful",)),
    Cut("They joined Friends of Elsby.", {}, ("Friends of Elsby",)),
)
def _of(pair: Pair) -> bool:
    headed = pair.head is not None or pair.opening[-1] in OF_HEADS
    return headed and pair.right not in ("PERSON", "DATE")


@link(
    frozenset(("for", "on", "against")),
    Cut("They left the Council on Harbours.", {}, ("Council on Harbours",)),
    Cut("They left the Council for Lugo.", {"Lugo": "GPE"}, ("Council", "Lugo")),
    Cut("Construction for the Harbour ended.", {"Harbour": "ORG"}, ("Construction", "Harbour")),
    Cut("They built the Olk Space Center for the Pollux program.", {}, ("Olk Space Center", "Pollux")),
)
def _for(pair: Pair) -> bool:
    people = pair.right == "NORP" and pair.more[0] in lexicons.demonyms()
    if people or pair.right in ("PERSON", "GPE", "DATE") or _describes(pair):
        return False
    return heads_a_body(pair.opening[-1]) and not _opens_bare(pair)


def _opens_bare(pair: Pair) -> bool:
    """Whether one word that the model takes for nothing opens the sentence with no article: Construction | for …."""
    bare = len(pair.opening) == 1 and not pair.left and pair.opening[0] not in lexicons.led_heads()
    return bare and bool(pair.printed.doc[pair.first].is_sent_start)


def _describes(pair: Pair) -> bool:
    """Whether the second run only says which program it is for: Space Center | for the | Pollux program."""
    return len(pair.between) == REACH and pair.printed.words[pair.end : pair.end + 1] in PROGRAMS


def _lists_portfolios(pair: Pair) -> bool:
    """Whether the second run goes on with a list of portfolios: … for Environment | , | Food | and | Rural Affairs."""
    head = head_of(pair.opening)
    if head is None or not _are_portfolios(pair):
        return False
    if head not in PORTFOLIOS and not is_common(pair, pair.last - 1):
        return False
    return "," in pair.opening or (_closes_a_list(pair) if pair.between == [","] else is_matter(pair))


def _are_portfolios(pair: Pair) -> bool:
    """Whether a common noun is the last word of the second run, or the model has one name of all of it."""
    if pair.is_one_entity and pair.left == "ORG":
        return True
    unknown = {" ".join(pair.more), *pair.more}.isdisjoint(lexicons.known_names())
    return unknown and is_common(pair, pair.end - 1) and pair.right != "PERSON"


def _is_spelled_out(pair: Pair) -> bool:
    """Whether letters in brackets stand for all of it: Health | , | Roads | and | Ports Elsby | (HRPE)."""
    words = pair.printed.words[pair.first : pair.first + LONGEST]
    at = words.index("(") if "(" in words else 0
    letters = words[at + 1] if at and words[at + 2 : at + 3] == [")"] else ""
    if not letters.isupper() or len(letters) < 3 or at <= pair.then - pair.first:
        return False
    initials = [word[0] for word in words[:at] if word not in JOINING and word != ","]
    return "".join(initials) == letters


def _closes_a_list(pair: Pair) -> bool:
    """Whether the run behind a comma holds the last portfolios, or more follow: | Communities | and …."""
    behind = pair.printed.words[pair.end : pair.end + 2]
    return behind[:1] in (["and"], ["&"], [","]) and behind[1:] != ["the"]
