"""The persons of one surname in a store: whose their full names are, by the names and by what the articles tell."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from newsclaims import lexicons
from newsclaims.linking.bearers import Bearers
from newsclaims.linking.known import Known
from newsclaims.linking.nodes import BETWEEN, Fact, name_of, person_node, weight

COMMON_SURNAME = 5
"""So many persons of one surname that another of the same first name is no surprise."""


WELL_KNOWN = 30
"""So many appearances of a name that it is one person's, of whom all know."""


class Somebody:
    """A person, organisation, place or group as far as it is known: whom a form may mean.

    Attributes:
        label: the node by which it is known, and for one of several persons of that name the first actor.
        nodes: all of its nodes.
        facts: its appearances, where others bear its name.
    """

    def __init__(
        self, known: Known, label: str, nodes: Iterable[str], facts: Sequence[Fact] | None = None
    ) -> None:
        self.known = known
        self.label = label
        self.nodes = frozenset(nodes)
        self.facts = facts

    @cached_property
    def articles(self) -> frozenset[str]:
        """In which it is named in full."""
        if self.facts is not None:
            return frozenset(fact.article for fact in self.facts)
        return frozenset().union(*map(self.known.articles, self.nodes))

    @cached_property
    def roles(self) -> frozenset[str]:
        """The words of its roles, in any article."""
        if self.facts is not None:
            return frozenset(word for fact in self.facts for word in fact.role_words)
        return frozenset().union(*map(self.known.role_words, self.nodes))

    @cached_property
    def genders(self) -> frozenset[str]:
        """What the first names are usually."""
        firsts = (name_of(node).first.title() for node in self.nodes)
        return frozenset(lexicons.first_names().get(first, "") for first in firsts) - {""}


class Candidates:
    """Whom an open node may mean."""

    def __init__(self, ones: Iterable[Somebody]) -> None:
        self.ones = list(ones)

    @cached_property
    def _by_article(self) -> dict[str, list[Somebody]]:
        found: dict[str, list[Somebody]] = {}
        for one in self.ones:
            for article in one.articles:
                found.setdefault(article, []).append(one)
        return found

    @cached_property
    def _named(self) -> frozenset[str]:
        return frozenset(self._by_article)

    def named_in(self, articles: frozenset[str]) -> dict[str, Somebody]:
        """Give those whom any of the articles names, by their labels."""
        return {one.label: one for article in articles & self._named for one in self._by_article[article]}


class Surname:
    """The bearers of a surname.

    Attributes:
        names: their full names.
        bearers: who they are as far as names and jobs tell.
        open: who of them may be another by evidence, and whom.
    """

    def __init__(self, known: Known, beginning: str) -> None:
        self.known = known
        self.block = known.block(beginning)
        self.names = Bearers(map(name_of, self.block))
        self.bearers: list[Somebody] = []
        self._of_node: dict[str, list[Somebody]] = {}
        for names in self.names.names:
            for one in self._apart([person_node("person", name) for name in names]):
                self.bearers.append(one)
                for node in one.nodes:
                    self._of_node.setdefault(node, []).append(one)
        self.open = self._open()

    def of_node(self, node: str) -> list[Somebody]:
        """Give those who bear a full name: one, or several by their jobs."""
        return self._of_node.get(node, [])

    def of(self, fact: Fact) -> Somebody:
        """Give whom an appearance under a full name is."""
        ones = self._of_node[fact.node]
        return next(one for one in ones if one.facts is None or fact in one.facts)

    def _apart(self, nodes: list[str]) -> list[Somebody]:
        """Give the bearers of names that agree: not one where an article has two of them, or several by their jobs."""
        kept, alone = nodes[:1], list[str]()
        for node in nodes[1:]:
            both = any(not self.known.articles(node).isdisjoint(self.known.articles(one)) for one in kept)
            (alone if both else kept).append(node)
        return [*self._by_jobs(kept), *(Somebody(self.known, node, [node]) for node in alone)]

    def _by_jobs(self, nodes: list[str]) -> list[Somebody]:
        """Take those for several who have a common surname, and neither company nor roles but jobs in several places.

        One job alone is no evidence, for somebody without company in common may be meant all the same; nor is there any
        doubt of one whom many articles name.
        """
        common = len(self.names.names) >= COMMON_SURNAME
        jobs = [job for node in nodes for job in self.known.jobs(node, WELL_KNOWN + 1)] if common else []
        if len(jobs) <= WELL_KNOWN and sum(jobs) > 1:
            facts = sorted(fact for node in nodes for fact in self.known.of_node(node))
            parts = _parts(facts, [fact.role_words for fact in facts])
            if _have_jobs(parts):  # or else the company, which costs more to ask for, doesn't matter
                parts = _parts(facts, [fact.role_words | self._company(fact, nodes) for fact in facts])
            if _have_jobs(parts):
                return [
                    Somebody(self.known, BETWEEN.join((nodes[0], part[0].actor)), nodes, part)
                    for part in parts
                ]
        return [Somebody(self.known, nodes[0], nodes)]

    def _company(self, fact: Fact, nodes: Iterable[str]) -> frozenset[str]:
        return frozenset(one.node for one in self.known.cast(fact.article) if weight(one.node)).difference(
            nodes
        )

    def _open(self) -> list[tuple[Somebody, list[Somebody]]]:
        """Give who may be another of the surname by evidence, and whom; not where the name is that of several."""
        found = []
        for number, others in sorted(self.names.open.items()):
            ones = self._bearers(number)
            if len(ones) == 1:
                found.append((ones[0], [one for other in sorted(others) for one in self._bearers(other)]))
        return found

    def _bearers(self, number: int) -> list[Somebody]:
        nodes = {person_node("person", name) for name in self.names.names[number]}
        return [one for one in self.bearers if one.nodes <= nodes]

    def may_be(self, node: str) -> list[Somebody]:
        """Give whom the bearer of a full name may be by evidence."""
        return next((candidates for one, candidates in self.open if node in one.nodes), [])


def _parts(facts: Sequence[Fact], marks: Sequence[frozenset[str]]) -> list[list[Fact]]:
    """Give appearances in parts that are linked by the marks of each, in order."""
    part_of = list(range(len(facts)))

    def part(number: int) -> int:
        while part_of[number] != number:
            part_of[number] = number = part_of[part_of[number]]
        return number

    first: dict[str, int] = {}
    for number, own in enumerate(marks):
        for mark in own:
            ends = sorted((part(first.setdefault(mark, number)), part(number)))
            part_of[ends[1]] = ends[0]
    parts: dict[int, list[Fact]] = {}
    for number, fact in enumerate(facts):
        parts.setdefault(part(number), []).append(fact)
    return list(parts.values())


def _have_jobs(parts: Iterable[Iterable[Fact]]) -> bool:
    """Say whether several parts tell a job."""
    return sum(any(fact.jobs for fact in part) for part in parts) > 1


def united(label: str, ones: Sequence[Somebody]) -> Somebody:
    """Give one for several who are one."""
    if len(ones) == 1:
        return ones[0]
    whole = Somebody(ones[0].known, label, frozenset().union(*(one.nodes for one in ones)))
    whole.articles = frozenset().union(*(one.articles for one in ones))
    whole.roles = frozenset().union(*(one.roles for one in ones))
    return whole


def joined(ones: Sequence[Somebody], meant: Mapping[str, str]) -> dict[str, str]:
    """Give the labels of those who are another, and whose: not who is named in an article with anybody of that label.

    Args:
        ones: all of a surname.
        meant: by label, whom each is by evidence.
    """
    members: dict[str, list[Somebody]] = {}
    for one in ones:
        members.setdefault(last(one.label, meant), []).append(one)
    return {
        one.label: meant[one.label]
        for same in members.values()
        for one in same
        if one.label in meant
        and all(other is one or one.articles.isdisjoint(other.articles) for other in same)
    }


def last(label: str, meant: Mapping[str, str]) -> str:
    """Follow from one to the other to the last; in a circle to the first of it."""
    seen = [label]
    while (label := meant.get(label, "")) and label not in seen:
        seen.append(label)
    return min(seen[seen.index(label) :]) if label else seen[-1]
