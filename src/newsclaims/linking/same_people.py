"""Persons across articles: full names by their parts, surnames alone by the company in which they are named.

Two full names are one person's if they agree in what both print. Weaker forms (a surname, an initial, a nickname, a
name without its middle name) need evidence: a role or companions that exactly one person of that name shares.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newsclaims import lexicons
from newsclaims.language import person_names
from newsclaims.language.person_names import PersonName
from newsclaims.linking.appearances import ENOUGH, Appearance, Company
from newsclaims.linking.bearers import Bearers
from newsclaims.linking.weak_names import WeakNames, first_names

COMMON = 30
"""So many persons of one first name and surname that nothing is known by comparing them."""

Join = tuple[int, int]
"""Two appearances of one actor, by their numbers."""


class Joins(NamedTuple):
    """What belongs together: `same` without question, `likely` unless an article tells the two apart."""

    same: list[Join]
    likely: list[Join]


def people(
    appearances: Sequence[Appearance], numbers: Iterable[int], everybody: Company, company: Company
) -> Joins:
    """Give which of the persons among `appearances` are one.

    Args:
        appearances: all, in canonical order.
        numbers: which of them are persons.
        everybody: the cast of each article.
        company: the same without those whom to share tells nothing.
    """
    bearers = Bearers(appearances, numbers, everybody, company)
    weak = WeakNames(bearers)
    same, likely = _in_full(bearers)
    likely += [(bearers.members[a][0], bearers.members[b][0]) for a, b in _alike(bearers)]
    return Joins(same, [*likely, *_weakly(bearers, weak)])


def _in_full(bearers: Bearers) -> tuple[list[Join], list[Join]]:
    """Give the joins of those with the same full name, and of those with spellings of it."""
    same, likely = [], []
    for members in bearers.members:
        first_of: dict[PersonName, int] = {}
        for number in members:
            first = first_of.setdefault(bearers.parts[number], number)
            if first != number:
                same.append((first, number))
            elif number != members[0]:
                likely.append((members[0], number))
    return same, likely


def _weakly(bearers: Bearers, weak: WeakNames) -> Iterator[Join]:
    """Give the joins of weak forms: to the person meant, or of those known by one surname only."""
    alone: dict[PersonName, list[int]] = {}
    for number, name in bearers.parts.items():
        if name in bearers.person_of and name not in bearers.unsure:
            continue
        meant = weak.meant(number)
        if meant is not None:
            yield bearers.members[meant][0], number
        elif name not in bearers.person_of and _is_surname_of_one(weak, name):
            alone.setdefault(name, []).append(number)
    for namesakes in alone.values():
        yield from _together(bearers, namesakes)


def _is_surname_of_one(weak: WeakNames, name: PersonName) -> bool:
    """Say whether a form is no first name, and not that of several."""
    return len(weak.candidates(name).persons) < 2 and name.words not in first_names()


def _alike(bearers: Bearers) -> Iterator[tuple[int, int]]:
    """Give the pairs of persons who are one by nickname, initials or middle name, and by their company."""
    near = _both_ways([_near(bearers, number) for number in range(len(bearers.names))])
    for number, found in enumerate(near):
        if len(found) != 1:
            continue
        (other,) = found
        if number < other and near[other] == {number} and _share(bearers, number, other):
            yield number, other


def _both_ways(near: list[set[int]]) -> list[set[int]]:
    """Give who is near whom, the other way round as well."""
    for number, found in enumerate(near):
        for other in found:
            near[other].add(number)
    return near


def _near(bearers: Bearers, number: int) -> set[int]:
    """Give those whose names don't contradict a person's."""
    known = bearers.names[number]
    found: set[int] = set()
    for name in known:
        others = bearers.with_first(name, (*_nicknames(name.first), *_initials(name.first)))
        if len(others) <= COMMON:
            found.update(others)
    return {
        other
        for other in found - {number}
        if all(person_names.maybe_same_person(a, b) for a in known for b in bearers.names[other])
    }


def _share(bearers: Bearers, one: int, other: int) -> bool:
    """Say whether two persons have a role in common, or enough company.

    Not company where both have the same first name, and one a middle name: so have fathers and sons.
    """
    if bearers.roles(one) & bearers.roles(other):
        return True
    if {name.first for name in bearers.names[one]} & {name.first for name in bearers.names[other]}:
        return False
    mine, theirs = bearers.company_of(one), bearers.company_of(other)
    return sum(weight for companion, weight in mine.items() if companion in theirs) >= ENOUGH


def _together(bearers: Bearers, namesakes: Sequence[int]) -> Iterator[Join]:
    """Join those known by one surname only, where they share a role or somebody they are named with."""
    first: dict[object, int] = {}
    for number in namesakes:
        one = bearers.appearances[number]
        here = bearers.company[one.article]
        evidence: list[object] = [companion for companion, weight in here.items() if weight >= ENOUGH]
        for mark in (*evidence, *one.role_words):
            if first.setdefault(mark, number) != number:
                yield first[mark], number


def _nicknames(first: str) -> list[str]:
    variants = lexicons.name_variants().get(first, frozenset())
    return sorted({first} | {other for other in variants if person_names.nicknames(first, other)})


def _initials(first: str) -> tuple[str, ...]:
    return (first[:1],) if len(first) > 1 else ()
