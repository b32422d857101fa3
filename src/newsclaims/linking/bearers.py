"""The persons in the making: a person is a number, its names are full names that agree."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from newsclaims import lexicons
from newsclaims.language import person_names
from newsclaims.language.person_names import PersonName
from newsclaims.linking.appearances import Appearance, Companion, Company

COMMON_SURNAME = 5
"""So many persons of one surname that another of the same first name is no surprise."""


class Bearers:
    """Who bears which full names, in which articles, with which roles and company.

    Attributes:
        appearances: all, in canonical order.
        company: the cast of each article, without those whom to share tells nothing.
        parts: the parts of the name of each appearance of a person.
        names: the full names of each person.
        person_of: whose a full name is.
        unsure: full names that could be those of several.
        members: the appearances of each person under a full name.
        articles: in which each person is named so.
    """

    def __init__(
        self, appearances: Sequence[Appearance], numbers: Iterable[int], everybody: Company, company: Company
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
        self._companies: dict[int, dict[Companion, int]] = {}
        self.articles = [{appearances[number].article for number in members} for members in self.members]

    def _group(self, full: set[PersonName]) -> None:
        """Make persons of full names, those with most parts first; what fits two of them stays by itself."""
        for name in sorted(full, key=lambda name: (-len(name.middles), -sum(map(len, name.words)), name)):
            fitting = [
                number
                for number in self.with_first(name, _spellings(name.first))
                if all(person_names.same_person(name, other) for other in self.names[number])
            ]
            if len(fitting) == 1:
                self._add(name, fitting[0])
                continue
            self.names.append([])
            self._add(name, len(self.names) - 1)
            if fitting:
                self.unsure[name] = tuple(fitting)

    def _add(self, name: PersonName, number: int) -> None:
        """Give a person a further name, and keep under what it is looked up."""
        self.names[number].append(name)
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
            members = self.members[number]
            # Two jobs are needed, which costs less to see than what hangs together.
            common = bearers[known[0].last] >= COMMON_SURNAME and self._jobs(members) > 1
            parts = self._parts(members) if common else []
            if sum(self._jobs(part) > 0 for part in parts) > 1:
                self.members[number] = parts[0]
                self.members += parts[1:]
                self.names += [known] * (len(parts) - 1)

    def _jobs(self, members: Iterable[int]) -> int:
        """Give of how many of the appearances a job is told."""
        return sum(bool(self.appearances[member].affiliations) for member in members)

    def _parts(self, members: list[int]) -> list[list[int]]:
        """Give the members in parts that are linked by company or roles, in order."""
        part_of = {member: member for member in members}

        def part(member: int) -> int:
            while part_of[member] != member:
                part_of[member] = member = part_of[part_of[member]]
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

    def with_first(self, name: PersonName, firsts: Iterable[str]) -> list[int]:
        """Give the persons of that surname with one of the first names, whose middle names may agree."""
        found: dict[int, None] = {}
        for first in firsts:
            for key in _looked_up(name):
                found |= dict.fromkeys(self._by_first.get((name.last, name.suffix, first, *key), ()))
        return list(found)

    def roles(self, number: int) -> set[str]:
        """Give the words of a person's roles, in any article."""
        return {word for member in self.members[number] for word in self.appearances[member].role_words}

    def company_of(self, number: int) -> dict[Companion, int]:
        """Give with whom a person is named, in any article."""
        if number not in self._companies:
            found: dict[Companion, int] = {}
            for article in self.articles[number]:
                found |= self.company[article]
            for name in self.names[number]:
                found.pop(("person", name.words), None)
            self._companies[number] = found
        return self._companies[number]


def is_full(name: PersonName) -> bool:
    """Say whether a name tells a person from others of the surname: by a first name, or by two initials."""
    return len(name.first) > 1 or bool(name.first and name.middles)


def _middle_keys(name: PersonName) -> tuple[tuple[str, str], ...]:
    """Give under what a name is looked up by the first of its middle names: by itself, and by its initial."""
    middle = name.middles[0] if name.middles else ""
    return ("is", middle), ("begins", middle[:1])


def _looked_up(name: PersonName) -> list[tuple[str, ...]]:
    """Give the keys of the names whose middle names may agree with those of a name."""
    if not name.middles:
        return [()]
    middle = name.middles[0]
    if len(middle) == 1:
        return [("begins", middle), ("is", "")]
    return [("is", middle), ("is", middle[0]), ("is", "")]


@cache
def _spellings(first: str) -> list[str]:
    variants = lexicons.name_variants().get(first, frozenset())
    return sorted({first} | {other for other in variants if person_names.same_first(first, other)})
