"""Full names of one surname: which are spellings of one name, and which may be another's all the same."""

from collections.abc import Iterable
from functools import cache

from newsclaims import lexicons
from newsclaims.language import person_names
from newsclaims.language.person_names import PersonName

COMMON = 30
"""So many persons of one first name and surname that nothing is known by comparing them."""


class Bearers:
    """The full names of one surname in groups that agree, each of which is a person's as far as names tell.

    Attributes:
        names: the full names of each.
        of: whose a full name is.
        open: those who may be another of these, by evidence, and whom: one whose name fits several or is the end of
            longer ones; of two with a nickname, an initial or a middle name more, whom no third is like, the first.
    """

    def __init__(self, full: Iterable[PersonName]) -> None:
        self.names: list[list[PersonName]] = []
        self.of: dict[PersonName, int] = {}
        self.open: dict[int, set[int]] = {}
        self._by_first: dict[tuple[str, ...], list[int]] = {}
        self._group(set(full))
        self._find_longer()
        self._find_alike()

    def _group(self, full: set[PersonName]) -> None:
        """Make persons of full names, those with most parts first; what fits two of them stays by itself."""
        for name in sorted(full, key=lambda name: (-len(name.middles), -sum(map(len, name.words)), name)):
            fitting = [
                number
                for number in self._with_first(name, _spellings(name.first))
                if all(person_names.same_person(name, other) for other in self.names[number])
            ]
            if len(fitting) == 1:
                self._add(name, fitting[0])
                continue
            self.names.append([])
            self._add(name, len(self.names) - 1)
            if fitting:
                self.open[len(self.names) - 1] = set(fitting)

    def _add(self, name: PersonName, number: int) -> None:
        """Give a person a further name, and keep under what it is looked up."""
        self.names[number].append(name)
        self.of[name] = number
        for key in ((), *_middle_keys(name)):
            known = self._by_first.setdefault((name.suffix, name.first, *key), [])
            if number not in known[-1:]:
                known.append(number)

    def _with_first(self, name: PersonName, firsts: Iterable[str]) -> list[int]:
        """Give the persons with one of the first names, whose middle names may agree."""
        found: dict[int, None] = {}
        for first in firsts:
            for key in _looked_up(name):
                found |= dict.fromkeys(self._by_first.get((name.suffix, first, *key), ()))
        return list(found)

    def _find_longer(self) -> None:
        """Open those whose full name is the end of a longer one, too."""
        ends: dict[tuple[str, ...], set[int]] = {}
        for name, number in self.of.items():
            for start in range(1, len(name.words) - 1):
                ends.setdefault((name.suffix, *name.words[start:]), set()).add(number)
        for name, number in self.of.items():
            longer = ends.get((name.suffix, *name.words), set()) - {number}
            if longer:
                self.open.setdefault(number, set()).update(longer)

    def _find_alike(self) -> None:
        """Open one of each two persons who may be one by nickname, initials or middle name."""
        near = [self._near(number) for number in range(len(self.names))]
        for number, found in enumerate(near):
            for other in found:
                near[other].add(number)
        unsure = set(self.open)
        for number, found in enumerate(near):
            if len(found) == 1 and not unsure & {number, *found}:
                (other,) = found
                if number < other and near[other] == {number}:
                    self.open[number] = {other}

    def _near(self, number: int) -> set[int]:
        """Give those whose names don't contradict a person's."""
        known = self.names[number]
        found: set[int] = set()
        for name in known:
            others = self._with_first(name, (*_nicknames(name.first), *_initials(name.first)))
            if len(others) <= COMMON:
                found.update(others)
        return {
            other
            for other in found - {number}
            if all(person_names.maybe_same_person(a, b) for a in known for b in self.names[other])
        }

    def may_be(self, name: PersonName) -> frozenset[PersonName]:
        """Give the full names of all whom the bearer of one may be."""
        meant = self.open.get(self.of[name], ()) if name in self.of else ()
        return frozenset(one for number in meant for one in self.names[number])


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


def _nicknames(first: str) -> list[str]:
    variants = lexicons.name_variants().get(first, frozenset())
    return sorted({first} | {other for other in variants if person_names.nicknames(first, other)})


def _initials(first: str) -> tuple[str, ...]:
    return (first[:1],) if len(first) > 1 else ()
