"""Persons across articles: full names by their parts, surnames alone by the company in which they are named.

Two full names are one person's if they agree in what both print. Weaker forms (a surname, an initial, a nickname, a
name without its middle name) need evidence: a role or companions that exactly one person of that name shares.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from newsclaims import lexicons
from newsclaims.language import names, person_names
from newsclaims.language.person_names import PersonName
from newsclaims.linking.appearances import ENOUGH, Appearance, Companion, Company

MANY = -1
"""Stands for a person where a word or a companion speaks of more than one."""

COMMON = 30
"""So many persons of one first name and surname that nothing is known by comparing them."""

COMMON_SURNAME = 5
"""So many persons of one surname that another of the same first name is no surprise."""

LONGEST = 4
"""Words of a surname: López Obrador, Suu Kyi."""

Join = tuple[int, int]
"""Two appearances of one actor, by their numbers."""


class Joins(NamedTuple):
    """What belongs together: `same` without question, `likely` unless an article tells the two apart."""

    same: list[Join]
    likely: list[Join]


class Candidates(NamedTuple):
    """Whom a weak form may mean, and what speaks of one of them alone."""

    persons: tuple[int, ...]
    by_role: dict[str, int]
    by_companion: dict[Companion, int]


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
    return _People(appearances, list(numbers), everybody, company).joins()


class _People:
    """The persons in the making: a person is a number, its names are full names that agree."""

    def __init__(
        self, appearances: Sequence[Appearance], numbers: list[int], everybody: Company, company: Company
    ) -> None:
        self.appearances = appearances
        self.everybody = everybody
        self.company = company
        self.parts = {number: person_names.person(appearances[number].name) for number in numbers}
        self.names: list[list[PersonName]] = []
        self.person_of: dict[PersonName, int] = {}
        self.unsure: dict[PersonName, tuple[int, ...]] = {}
        self._by_first: dict[tuple[str, ...], list[int]] = {}
        self._group({name for name in self.parts.values() if is_full(name)})
        self.members: list[list[int]] = [[] for _ in self.names]
        for number, name in self.parts.items():
            if name in self.person_of:
                self.members[self.person_of[name]].append(number)
        self._part_namesakes()
        self.articles = [{appearances[number].article for number in members} for members in self.members]
        self._called = self._forms()
        for name, number in self.person_of.items():
            # "López Obrador" is the end of a longer name, too.
            longer = self._called.get(name.words, set()) - {number}
            if longer:
                self.unsure[name] = tuple(sorted({*longer, *self.unsure.get(name, ())}))

    def joins(self) -> Joins:
        """Give which appearances are one person's."""
        same, likely = [], []
        for members in self.members:
            first_of: dict[PersonName, int] = {}
            for number in members:
                first = first_of.setdefault(self.parts[number], number)
                if first != number:
                    same.append((first, number))
                elif number != members[0]:
                    likely.append((members[0], number))
        likely += [(self.members[a][0], self.members[b][0]) for a, b in self._alike()]
        candidates: dict[PersonName, Candidates] = {}
        alone: dict[PersonName, list[int]] = {}
        for number, name in self.parts.items():
            if name in self.person_of and name not in self.unsure:
                continue
            if name not in candidates:
                candidates[name] = self._candidates(name)
            meant = self._meant(number, candidates[name])
            if meant is not None:
                likely.append((self.members[meant][0], number))
            elif (
                name not in self.person_of
                and len(candidates[name].persons) < 2
                and name.words not in _first_names()
            ):
                alone.setdefault(name, []).append(number)
        for namesakes in alone.values():
            likely += self._together(namesakes)
        return Joins(same, likely)

    def _group(self, full: set[PersonName]) -> None:
        """Make persons of full names, those with most parts first; what fits two of them stays by itself."""
        for name in sorted(full, key=lambda name: (-len(name.middles), -sum(map(len, name.words)), name)):
            fitting = []
            for number in self._with_first(name, _spellings(name.first)):
                if all(person_names.same_person(name, other) for other in self.names[number]):
                    fitting.append(number)
            if len(fitting) == 1:
                number = fitting[0]
                self.names[number].append(name)
            else:
                number = len(self.names)
                self.names.append([name])
                if fitting:
                    self.unsure[name] = tuple(fitting)
            self.person_of[name] = number
            for key in ((), *_middle_keys(name)):
                known = self._by_first.setdefault((name.last, name.suffix, name.first, *key), [])
                if number not in known[-1:]:
                    known.append(number)

    def _part_namesakes(self) -> None:
        """Take those for several who have a common surname, and neither company nor roles but jobs in several places.

        One job alone is no evidence: somebody without company in common may be meant all the same.
        """
        bearers = Counter(name.last for known in self.names for name in known[:1])
        for number, known in enumerate(self.names[:]):
            parts = self._parts(self.members[number]) if bearers[known[0].last] >= COMMON_SURNAME else []
            employed = [
                part for part in parts if any(self.appearances[member].affiliations for member in part)
            ]
            if len(employed) > 1:
                self.members[number] = parts[0]
                self.members += parts[1:]
                self.names += [known] * (len(parts) - 1)

    def _parts(self, members: list[int]) -> list[list[int]]:
        """Give the members in parts that are linked by company or roles, in order."""
        part_of = {member: member for member in members}

        def part(member: int) -> int:
            while part_of[member] != member:
                member = part_of[member]
            return member

        first: dict[object, int] = {}
        for member in members:
            one = self.appearances[member]
            own = ("person", self.parts[member].words)
            for mark in (*self.everybody[one.article], *one.role_words):
                if mark != own:
                    ends = sorted((part(first.setdefault(mark, member)), part(member)))
                    part_of[ends[1]] = ends[0]
        parts: dict[int, list[int]] = {}
        for member in members:
            parts.setdefault(part(member), []).append(member)
        return list(parts.values())

    def _with_first(self, name: PersonName, firsts: Iterable[str]) -> list[int]:
        """Give the persons of that surname with one of the first names, whose middle names may agree."""
        if not name.middles:
            keys: list[tuple[str, ...]] = [()]
        elif len(name.middles[0]) == 1:
            keys = [("begins", name.middles[0]), ("is", "")]
        else:
            keys = [("is", name.middles[0]), ("is", name.middles[0][0]), ("is", "")]
        found: dict[int, None] = {}
        for first in firsts:
            for key in keys:
                found |= dict.fromkeys(self._by_first.get((name.last, name.suffix, first, *key), ()))
        return list(found)

    def _alike(self) -> Iterator[tuple[int, int]]:
        """Give the pairs of persons who are one by nickname, initials or middle name, and by their company."""
        near: list[set[int]] = []
        for number, known in enumerate(self.names):
            found = set()
            for name in known:
                others = self._with_first(name, (*_nicknames(name.first), *_initials(name.first)))
                if len(others) <= COMMON:
                    found.update(others)
            near.append(
                {
                    other
                    for other in found - {number}
                    if all(person_names.maybe_same_person(a, b) for a in known for b in self.names[other])
                }
            )
        for number, found in enumerate(near):
            for other in found:
                near[other].add(number)
        for number, found in enumerate(near):
            if len(found) != 1:
                continue
            (other,) = found
            if number < other and near[other] == {number} and self._share(number, other):
                yield number, other

    def _share(self, one: int, other: int) -> bool:
        """Say whether two persons have a role in common, or enough company.

        Not company where both have the same first name, and one a middle name: so have fathers and sons.
        """
        if self._roles(one) & self._roles(other):
            return True
        if {name.first for name in self.names[one]} & {name.first for name in self.names[other]}:
            return False
        mine, theirs = self._company(one), self._company(other)
        return sum(weight for companion, weight in mine.items() if companion in theirs) >= ENOUGH

    def _roles(self, number: int) -> set[str]:
        return {word for member in self.members[number] for word in self.appearances[member].role_words}

    def _company(self, number: int) -> dict[Companion, int]:
        """Give with whom a person is named, in any article."""
        found: dict[Companion, int] = {}
        for article in self.articles[number]:
            found |= self.company[article]
        for name in self.names[number]:
            found.pop(("person", name.words), None)
        return found

    def _forms(self) -> dict[tuple[str, ...], set[int]]:
        """Give the persons who may be called so: by the end of their name, or as an article calls them."""
        called: dict[tuple[str, ...], set[int]] = {}
        for number, known in enumerate(self.names):
            for name in known:
                for start in range(max(1, len(name.words) - LONGEST), len(name.words)):
                    called.setdefault(name.words[start:], set()).add(number)
                if (name.first,) not in _first_names():
                    # "Xi", for Xi Jinping: no first name, so the family's name may stand first.
                    called.setdefault((person_names.surname(name.first),), set()).add(number)
                called.setdefault((name.last, "by initial", name.first[:1]), set()).add(number)
            for member in self.members[number]:
                for alias in self.appearances[member].aliases:
                    form = person_names.person(alias)
                    if form not in self.person_of:
                        called.setdefault(form.words, set()).add(number)
        return called

    def _candidates(self, name: PersonName) -> Candidates:
        """Give whom a weak form may mean."""
        if name in self.unsure:
            found = set(self.unsure[name])
        elif name.first:
            near = self._called.get((name.last, "by initial", name.first), set())
            found = {
                n for n in near if all(person_names.maybe_same_person(name, known) for known in self.names[n])
            }
        else:
            found = {n for n in self._called.get(name.words, ()) if self.names[n][0].suffix == name.suffix}
        persons = tuple(sorted(found))
        by_role: dict[str, int] = {}
        by_companion: dict[Companion, int] = {}
        for number in persons:
            for word in self._roles(number):
                by_role[word] = MANY if by_role.get(word, number) != number else number
            for companion in self._company(number):
                by_companion[companion] = MANY if by_companion.get(companion, number) != number else number
        return Candidates(persons, by_role, by_companion)

    def _meant(self, number: int, candidates: Candidates) -> int | None:
        """Give the one person of whom the article's role or company speaks, and no other of the name."""
        one = self.appearances[number]
        if not candidates.persons:
            return None
        here = self.company[one.article]
        evidence = [[candidates.by_role.get(word, MANY) for word in one.role_words]]
        form = self.parts[number]
        if form.words not in _first_names() or any(
            self.names[n][0].last == form.last for n in candidates.persons
        ):
            # Not for "Sarah", of whom many stories have one.
            evidence.append([candidates.by_companion.get(companion, MANY) for companion in here])
        for found in evidence:
            told = {person for person in found if person != MANY and self._may_be(one, person)}
            if len(told) > 1:
                return None
            if told:
                break
        else:
            return None
        (person,) = told
        if len(candidates.persons) > 1 or candidates.by_role.keys() & one.role_words:
            return person
        shared = sum(weight for companion, weight in here.items() if companion in candidates.by_companion)
        return person if shared >= ENOUGH else None

    def _may_be(self, one: Appearance, person: int) -> bool:
        """Say whether neither the article nor a word such as congresswoman tells the two apart."""
        if one.article in self.articles[person]:
            return False
        said = _stated_genders(one)
        usual = {lexicons.first_names().get(name.first.title(), "") for name in self.names[person]} - {""}
        return not said or not usual or bool(said & usual)

    def _together(self, namesakes: list[int]) -> Iterator[Join]:
        """Join those known by one surname only, where they share a role or somebody they are named with."""
        first: dict[object, int] = {}
        for number in namesakes:
            one = self.appearances[number]
            here = self.company[one.article]
            evidence: list[object] = [companion for companion, weight in here.items() if weight >= ENOUGH]
            for mark in (*evidence, *one.role_words):
                if first.setdefault(mark, number) != number:
                    yield first[mark], number


@cache
def _first_names() -> frozenset[tuple[str, ...]]:
    """Give the first names, folded as a form is: of whom "Sarah" is told, only the article knows."""
    return frozenset(names.words(first) for first in lexicons.first_names())


def is_full(name: PersonName) -> bool:
    """Say whether a name tells a person from others of the surname: by a first name, or by two initials."""
    return len(name.first) > 1 or bool(name.first and name.middles)


def _middle_keys(name: PersonName) -> tuple[tuple[str, str], ...]:
    """Give under what a name is looked up by the first of its middle names: by itself, and by its initial."""
    middle = name.middles[0] if name.middles else ""
    return ("is", middle), ("begins", middle[:1])


def _spellings(first: str) -> list[str]:
    variants = lexicons.name_variants().get(first, frozenset())
    return sorted({first} | {other for other in variants if person_names.same_first(first, other)})


def _nicknames(first: str) -> list[str]:
    variants = lexicons.name_variants().get(first, frozenset())
    return sorted({first} | {other for other in variants if person_names.nicknames(first, other)})


def _initials(first: str) -> tuple[str, ...]:
    return (first[:1],) if len(first) > 1 else ()


def _stated_genders(one: Appearance) -> set[str]:
    """Give the genders that the words of the roles themselves state: congresswoman, Mr."""
    found = set()
    for role in one.roles:
        for word in role.split():
            found.add(lexicons.titles().get((word,), ""))
            found.add(lexicons.role_nouns("person").get(word.lower(), ""))
    return found - {""}
