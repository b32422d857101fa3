"""Whom a weak form means: a surname alone, an initial, a name that fits several; by the company and the roles."""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple, TypeVar

from newsclaims import lexicons
from newsclaims.language import names, person_names
from newsclaims.language.person_names import PersonName
from newsclaims.linking.appearances import ENOUGH, Appearance, Companion
from newsclaims.linking.bearers import Bearers

MANY = -1
"""Stands for a person where a word or a companion speaks of more than one."""

LONGEST = 4
"""Words of a surname: López Obrador, Suu Kyi."""

Mark = TypeVar("Mark")


class Candidates(NamedTuple):
    """Whom a weak form may mean, and what speaks of one of them alone."""

    persons: tuple[int, ...]
    by_role: dict[str, int]
    by_companion: dict[Companion, int]


class WeakNames:
    """The forms by which persons may be called, beside their full names."""

    def __init__(self, bearers: Bearers) -> None:
        self.bearers = bearers
        self._called = self._forms()
        self._known: dict[PersonName, Candidates] = {}
        for name, number in bearers.person_of.items():
            # A name may be the end of a longer one, too.
            longer = self._called.get(name.words, set()) - {number}
            if longer:
                bearers.unsure[name] = tuple(sorted({*longer, *bearers.unsure.get(name, ())}))

    def _forms(self) -> dict[tuple[str, ...], set[int]]:
        """Give the persons who may be called so: by the end of their name, or as an article calls them."""
        called: dict[tuple[str, ...], set[int]] = {}
        for number, known in enumerate(self.bearers.names):
            for name in known:
                for start in range(max(1, len(name.words) - LONGEST), len(name.words)):
                    called.setdefault(name.words[start:], set()).add(number)
                if (name.first,) not in first_names():
                    # No first name, so the family's name may stand first.
                    called.setdefault((person_names.surname(name.first),), set()).add(number)
                called.setdefault((name.last, "by initial", name.first[:1]), set()).add(number)
            for member in self.bearers.members[number]:
                for alias in self.bearers.appearances[member].aliases:
                    form = person_names.person(alias)
                    if form not in self.bearers.person_of:
                        called.setdefault(form.words, set()).add(number)
        return called

    def candidates(self, name: PersonName) -> Candidates:
        """Give whom a weak form may mean."""
        if name not in self._known:
            persons = tuple(sorted(self._persons(name)))
            self._known[name] = Candidates(
                persons,
                _by_mark((mark, number) for number in persons for mark in self.bearers.roles(number)),
                _by_mark((mark, number) for number in persons for mark in self.bearers.company_of(number)),
            )
        return self._known[name]

    def _persons(self, name: PersonName) -> Iterable[int]:
        """Give those who may be called so."""
        known = self.bearers.names
        if name in self.bearers.unsure:
            return self.bearers.unsure[name]
        if name.first:
            near = self._called.get((name.last, "by initial", name.first), set())
            return [n for n in near if all(person_names.maybe_same_person(name, one) for one in known[n])]
        return [n for n in self._called.get(name.words, ()) if known[n][0].suffix == name.suffix]

    def meant(self, number: int) -> int | None:
        """Give the one person of whom the article's role or company speaks, and no other of the name."""
        one, form = self.bearers.appearances[number], self.bearers.parts[number]
        candidates = self.candidates(form)
        here = self.bearers.company[one.article]
        evidence = [[candidates.by_role.get(word, MANY) for word in one.role_words]]
        if self._is_telling(form, candidates):
            evidence.append([candidates.by_companion.get(companion, MANY) for companion in here])
        told = (
            {person for person in found if person != MANY and self._may_be(one, person)} for found in evidence
        )
        # The role counts before the company, and neither if it speaks of two.
        first = next(filter(None, told), set[int]())
        if len(first) != 1:
            return None
        (person,) = first
        sure = len(candidates.persons) > 1 or bool(candidates.by_role.keys() & one.role_words)
        return person if sure or self._shares_enough(one, candidates) else None

    def _shares_enough(self, one: Appearance, candidates: Candidates) -> bool:
        """Say whether enough of an article's company is that of those who may be meant."""
        here = self.bearers.company[one.article]
        shared = sum(weight for companion, weight in here.items() if companion in candidates.by_companion)
        return shared >= ENOUGH

    def _is_telling(self, form: PersonName, candidates: Candidates) -> bool:
        """Say whether company tells who is meant: not for "Sarah", of whom many stories have one."""
        return form.words not in first_names() or any(
            self.bearers.names[number][0].last == form.last for number in candidates.persons
        )

    def _may_be(self, one: Appearance, person: int) -> bool:
        """Say whether neither the article nor a word such as congresswoman tells the two apart."""
        if one.article in self.bearers.articles[person]:
            return False
        said = _stated_genders(one)
        usual = {
            lexicons.first_names().get(name.first.title(), "") for name in self.bearers.names[person]
        } - {""}
        return not said or not usual or bool(said & usual)


def _by_mark(marked: Iterable[tuple[Mark, int]]) -> dict[Mark, int]:
    """Give for each mark the one person who has it, or MANY."""
    found: dict[Mark, int] = {}
    for mark, number in marked:
        found[mark] = MANY if found.get(mark, number) != number else number
    return found


@cache
def first_names() -> frozenset[tuple[str, ...]]:
    """Give the first names, folded as a form is: of whom "Sarah" is told, only the article knows."""
    return frozenset(names.words(first) for first in lexicons.first_names())


def _stated_genders(one: Appearance) -> set[str]:
    """Give the genders that the words of the roles themselves state: congresswoman, Mr."""
    found = set()
    for role in one.roles:
        for word in role.split():
            found.add(lexicons.titles().get((word,), ""))
            found.add(lexicons.role_nouns("person").get(word.lower(), ""))
    return found - {""}
