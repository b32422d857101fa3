"""Appearances in groups, each of which is one identity: by their labels, and before that by what the user said."""

from collections.abc import Iterable, Sequence

from newsclaims.linking.nodes import Fact, kind_of
from newsclaims.linking.rulings import Pins, Rulings, apart, together

Group = tuple[str | None, list[Fact]]
"""The name that the user's file gives to a group, and its appearances."""


def grouped(labelled: Iterable[tuple[str, Fact]], rulings: Rulings) -> list[Group]:
    """Give the groups of all appearances with their labels."""
    found: dict[object, Group] = {}
    labelled = sorted(labelled, key=lambda one: one[1])
    if not (rulings.decisions or rulings.aliases):
        for label, fact in labelled:
            found.setdefault(label, (None, []))[1].append(fact)
        return list(found.values())
    groups = _Groups([fact for _, fact in labelled], rulings)
    groups.join([label for label, _ in labelled])
    for number, fact in enumerate(groups.known):
        root = groups.root(number)
        found.setdefault(root, (groups.pins.get(root), []))[1].append(fact)
    return list(found.values())


class _Groups:
    """Appearances in groups that are joined pair by pair, where nothing keeps the two apart.

    Attributes:
        known: all of them.
        parent: of each the one that it was joined to, or itself.
        sides: on which side of which decision a group stands, where the user split anything.
        articles: in which a person's group is named.
        pins: the name that the user's file gives to a group.
    """

    def __init__(self, known: Sequence[Fact], rulings: Rulings) -> None:
        self.known = known
        self.parent = list(range(len(known)))
        self.sides = apart(rulings.decisions, known)
        self.articles = {number: {one.article} for number, one in enumerate(known) if one.type == "person"}
        self.pins = Pins(rulings.aliases).names(known)
        first: dict[str, int] = {}
        for number, pin in list(self.pins.items()):
            self._unite(first.setdefault(pin, number), number)
        for one_number, other_number in together(rulings.decisions, known):
            if not self._split(one_number, other_number):
                self._unite(one_number, other_number)

    def join(self, labels: Sequence[str]) -> None:
        """Join those of one name, then those of one label, unless the user split them.

        Nor, after what the user joined, where an article has both under two names.
        """
        of_name: dict[tuple[str, str], int] = {}
        of_label: dict[str, int] = {}
        for number, label in enumerate(labels):
            node = self.known[number].node
            first = of_name.setdefault((node, label), number) if kind_of(node) != "weak" else number
            if not self._split(first, number):
                self._unite(first, number)
        for number, label in enumerate(labels):
            first = of_label.setdefault(label, number)
            if not self._split(first, number) and not self._both(first, number):
                self._unite(first, number)

    def root(self, number: int) -> int:
        """Give the appearance that stands for the group."""
        while self.parent[number] != number:
            self.parent[number] = self.parent[self.parent[number]]
            number = self.parent[number]
        return number

    def _split(self, one: int, other: int) -> bool:
        """Say whether the user keeps two groups apart."""
        one, other = self.root(one), self.root(other)
        if one == other:
            return False
        pins = {self.pins.get(one), self.pins.get(other)} - {None}
        if len(pins) > 1:
            return True
        fewer, more = sorted((self.sides.get(one, {}), self.sides.get(other, {})), key=len)
        return any(more.get(decision, side) != side for decision, side in fewer.items())

    def _both(self, one: int, other: int) -> bool:
        """Say whether some article has both as two persons."""
        mine, theirs = (self.articles.get(self.root(number), set[str]()) for number in (one, other))
        return not mine.isdisjoint(theirs)

    def _unite(self, one: int, other: int) -> None:
        one, other = self.root(one), self.root(other)
        if one == other:
            return
        # The smaller group's marks go into the larger one's: each is moved a few times only.
        if self._marks(one) < self._marks(other):
            one, other = other, one
        self.parent[other] = one
        if other in self.articles:
            self.articles.setdefault(one, set()).update(self.articles.pop(other))
        if other in self.sides:
            self.sides[one] = self.sides.pop(other) | self.sides.get(one, {})
        if other in self.pins:
            self.pins.setdefault(one, self.pins[other])

    def _marks(self, root: int) -> int:
        return len(self.articles.get(root, ())) + len(self.sides.get(root, ()))
