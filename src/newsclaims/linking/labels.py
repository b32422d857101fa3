"""Who is who among the nodes of a store: the label of each appearance, those who have one being one.

Three steps, each of which looks only at what its names are found by: full names of one surname (`persons.py`); those
full names and short forms of organisations that may be another's, which are if nearly all their articles tell the
same one; weak forms, each by its own article (`evidence.py`). The first two give the labels of nodes, the last one
those of single appearances. No step depends on the order in which articles came.
"""

from collections import Counter
from collections.abc import Iterable
from functools import cache

from newsclaims.linking.evidence import other_meant, person_meant
from newsclaims.linking.known import Known
from newsclaims.linking.nodes import BETWEEN, Fact, begin, forms_of, kind_of, person_block
from newsclaims.linking.persons import Candidates, Somebody, Surname, joined, last, united

NEARLY_ALL = 0.9
"""Of the appearances that mean anybody so many must mean one for their name to be that one's."""


class Labels:
    """The labels as they follow from what is known, and from whom the open appearances mean."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self.surname = cache(self._surname)
        self.persons = cache(self._persons)
        self.candidates = cache(self._candidates)

    def _surname(self, beginning: str) -> Surname:
        return Surname(self.known, beginning)

    def _persons(self, beginning: str) -> dict[str, Somebody]:
        """Give the persons of a surname by the labels of its bearers, some of whom are one."""
        surname = self.surname(beginning)
        meant = {one.label: by for one, _ in surname.open if (by := self._told(one.nodes))}
        both = joined(surname.bearers, meant)
        members: dict[str, list[Somebody]] = {}
        for one in surname.bearers:
            members.setdefault(last(one.label, both), []).append(one)
        return {one.label: united(label, same) for label, same in members.items() for one in same}

    def _told(self, nodes: Iterable[str]) -> str | None:
        """Give whom the appearances of nodes mean, if nearly all who mean anybody mean one."""
        sql = "SELECT meant, count(*) FROM appearances WHERE node = ? AND meant IS NOT NULL GROUP BY meant"
        found: Counter[str] = Counter()
        for node in nodes:
            found.update(dict(self.known.execute(sql, (node,)).fetchall()))
        label, number = found.most_common(1)[0] if found else ("", 0)
        return label if number > NEARLY_ALL * found.total() else None

    def _candidates(self, node: str) -> Candidates:
        """Give whom those with an open node may mean."""
        kind = kind_of(node)
        if kind == "person":
            return Candidates(self.surname(begin(node)).may_be(node))
        if kind != "weak":
            called = self.known.called(begin(node))
            return Candidates(Somebody(self.known, one, [one]) for one in sorted(called) if one != node)
        nodes = {one for one in self.known.block(person_block(node)) if node in forms_of(one)}
        found: dict[str, Somebody] = {}
        for one in sorted(nodes | self.known.called(node)):
            block = begin(one)
            persons = (self.persons(block)[bearer.label] for bearer in self.surname(block).of_node(one))
            found |= {person.label: person for person in persons}
        return Candidates(found.values())

    def meant(self, fact: Fact) -> str | None:
        """Give whom an open appearance means by its own article's evidence."""
        candidates = self.candidates(fact.node)
        if not candidates.ones:
            return None
        return (person_meant if fact.type == "person" else other_meant)(self.known, fact, candidates)

    def of_weak(self, article: str) -> dict[str, str]:
        """Give the labels of an article's weak forms: each that of whom it means, unless another is that one there."""
        weak = {fact.actor: fact.node for fact in self.known.cast(article) if kind_of(fact.node) == "weak"}
        sql = "SELECT actor, meant FROM appearances WHERE article = ? AND meant IS NOT NULL"
        meant = {actor: label for actor, label in self.known.execute(sql, (article,)) if actor in weak}
        taken = Counter(meant.values())
        blocks = {person_block(label) for label in meant.values()}
        taken.update(self._of_person(fact) for fact in self.known.cast(article) if begin(fact.node) in blocks)
        return {
            actor: meant[actor]
            if actor in meant and taken[meant[actor]] == 1
            else BETWEEN.join((node, actor))
            for actor, node in weak.items()
        }

    def _of_person(self, fact: Fact) -> str:
        bearer = self.surname(begin(fact.node)).of(fact)
        return self.persons(begin(fact.node))[bearer.label].label

    def of_other(self, node: str) -> str:
        """Give the label of an organisation, place or group."""
        meant: dict[str, str] = {}
        now = node
        while now not in meant and (owner := self._told([now])):
            meant[now] = now = owner
        return last(node, meant)
