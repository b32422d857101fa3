"""Organisations, places and groups across articles: by their name, where it is the name of one.

A name that many bear tells nothing by itself: "the Supreme Court" is that of the country which the article mostly
names, "Georgia" the state or the country by the other places named with it. A short form joins the long one to which
an article ties it, if no article ties it to another.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from newsclaims import lexicons
from newsclaims.language.names import SMALL_WORDS, is_acronym, name_key, words
from newsclaims.linking.appearances import ENOUGH, Appearance, Companion, Company, main_countries
from newsclaims.linking.same_people import Joins

Node = tuple[str, tuple[str, ...], str]
"""A type, a name's key, and which of those that bear the name; the latter "" where only one does."""


def others(appearances: Sequence[Appearance], numbers: Iterable[int], company: Company) -> Joins:
    """Give which of the organisations, places and groups among `appearances` are one.

    Args:
        appearances: all, in canonical order.
        numbers: which of them are no persons.
        company: the cast of each article.
    """
    numbers = list(numbers)
    beside: dict[str, set[str]] = {}
    for one in appearances:
        beside.setdefault(one.article, set()).update(one.surfaces)
    countries = main_countries(appearances)
    nodes = {n: _node(appearances[n], beside[appearances[n].article], countries) for n in numbers}
    first: dict[Node, int] = {}
    joins = Joins([], [])
    for number, node in nodes.items():
        if first.setdefault(node, number) != number:
            joins.same.append((first[node], number))
    owners = _owners(appearances, nodes)
    beside_whom = _with_whom(appearances, nodes, owners, company)
    for number, node in nodes.items():
        short = (node[0], node[1], "")
        called = owners.get(short, set()) - {node}
        owner = _meant_by(appearances[number], short, called, beside_whom, company)
        if owner is not None:
            joins.likely.append((first[owner], number))
    return joins


def _node(one: Appearance, beside: set[str], countries: dict[str, str]) -> Node:
    """Give what an appearance is known by."""
    key = name_key(one.name, one.type)
    if one.type == "place" and one.name in lexicons.place_namesakes():
        meant = _meant(lexicons.place_namesakes()[one.name], beside)
        return (one.type, key, one.article) if meant is None else (one.type, name_key(meant, "place"), "")
    if one.type == "organisation" and is_common(one.name):
        return one.type, key, countries.get(one.article, one.article)
    return one.type, key, ""


def _meant(namesakes: Sequence[lexicons.Namesake], beside: set[str]) -> str | None:
    """Give the one place that the places named with it tell, or else the usual one; None for more than one."""
    told = [place.place for place in namesakes if place.beside & beside]
    meant = told or [place.place for place in namesakes if place.usual]
    return meant[0] if len(meant) == 1 else None


def is_common(name: str) -> bool:
    """Say whether every state has an institution of that name.

    Example:
        >>> is_common("Supreme Court"), is_common("Ministry of Foreign Affairs"), is_common("European Commission")
        (True, True, False)
    """
    weighty = [word for word in words(name) if word not in SMALL_WORDS]
    known = lexicons.institution_words()
    pairs = {at for at, pair in enumerate(pairwise(weighty)) if " ".join(pair) in known}
    return bool(weighty) and all(word in known or pairs & {at - 1, at} for at, word in enumerate(weighty))


def _owners(appearances: Sequence[Appearance], nodes: dict[int, Node]) -> dict[Node, set[Node]]:
    """Give for a short form those whom some article calls so; "Fox" of Fox News.

    Several words with which a longer name begins are the whole of which that is a part: New York University.
    """
    owners: dict[Node, set[Node]] = {}
    for number, node in nodes.items():
        one = appearances[number]
        for alias in one.aliases:
            key = name_key(alias, one.type)
            if key != node[1] and not (len(key) > 1 and node[1][: len(key)] == key):
                owners.setdefault((one.type, key, ""), set()).add(node)
    return owners


def _with_whom(
    appearances: Sequence[Appearance],
    nodes: dict[int, Node],
    owners: dict[Node, set[Node]],
    company: Company,
) -> dict[Companion, set[Node]]:
    """Give for each companion the owners of short forms with whom it is named; of the forms that somebody bears."""
    borne = {(node[0], node[1], "") for node in nodes.values()}
    telling = {owner for short in owners.keys() & borne for owner in owners[short]}
    found: dict[Companion, set[Node]] = {}
    for number, node in nodes.items():
        if node in telling:
            for companion in company[appearances[number].article]:
                found.setdefault(companion, set()).add(node)
    return found


def _meant_by(
    one: Appearance, short: Node, called: set[Node], beside: dict[Companion, set[Node]], company: Company
) -> Node | None:
    """Give the owner of a short form: the only one of an acronym, or the one of whom the company speaks."""
    if len(called) == 1 and is_acronym(one.name):
        return next(iter(called))
    return _owner(one, short, called, beside, company) if called else None


def _owner(
    one: Appearance, short: Node, called: set[Node], beside: dict[Companion, set[Node]], company: Company
) -> Node | None:
    """Give the one owner of a short form of whom the article's company speaks, and of no other owner."""
    shared: dict[Node, int] = {}
    for companion, weight in company[one.article].items():
        told = {owner for owner in called & beside.get(companion, set()) if companion != owner[:2]}
        if len(told) == 1 and companion != short[:2]:
            (owner,) = told
            shared[owner] = shared.get(owner, 0) + weight
    if len(shared) != 1:
        return None
    ((owner, weight),) = shared.items()
    return owner if weight >= ENOUGH else None
