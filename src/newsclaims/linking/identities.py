"""From the actors of all articles to identities: who is the same person, organisation, place or group."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from newsclaims import lexicons
from newsclaims.language.names import is_acronym, words
from newsclaims.language.person_names import person
from newsclaims.linking.appearances import Appearance, casts, company
from newsclaims.linking.institutions import others
from newsclaims.linking.rulings import Pins, Rulings, apart, together
from newsclaims.linking.same_people import Joins, people


class Identity(NamedTuple):
    """One person, organisation, place or group of the store.

    Attributes:
        id: type and name, as in `person/kaja-kallas`; of several with that name each has its first article behind it.
        name: the full form that most articles print.
        type: what most articles take it for.
        actors: its actors, one or more of an article each.
    """

    id: str
    name: str
    type: str
    actors: tuple[str, ...]


def link(appearances: Iterable[Appearance], rulings: Rulings = Rulings()) -> list[Identity]:  # noqa: B008  (frozen)
    """Give who is who among the actors of all articles.

    A function of the set alone: the order of `appearances` doesn't count. What isn't certain stays apart. What the
    user said comes first: the lines of the file, then the decisions, then what the articles tell.

    Example:
        >>> ada, obi = Appearance("1/a1", "1", "Ada Obi", "person"), Appearance("2/a1", "2", "Ada OBI", "person")
        >>> eva = Appearance("2/a2", "2", "Eva Obi", "person")
        >>> [(one.id, one.actors) for one in link([eva, obi, ada])]
        [('person/ada-obi', ('1/a1', '2/a1')), ('person/eva-obi', ('2/a2',))]
    """
    known = sorted(set(appearances), key=lambda one: (one.article, one.actor))
    persons = [number for number, one in enumerate(known) if one.type == "person"]
    rest = [number for number, one in enumerate(known) if one.type != "person"]
    everybody = casts(known)
    telling = company(everybody)
    groups = _Groups(known, rulings)
    for joins in (people(known, persons, everybody, telling), others(known, rest, telling)):
        groups.join(joins)
    return _named(known, groups)


class _Groups:
    """Appearances in groups that are joined pair by pair, where nothing keeps the two apart.

    Attributes:
        known: all of them.
        parent: of each the one that it was joined to, or itself.
        sides: on which side of which decision a group stands, where the user split anything.
        articles: in which a person's group is named.
        pins: the name that the user's file gives to a group.
    """

    def __init__(self, known: Sequence[Appearance], rulings: Rulings) -> None:
        self.known = known
        self.parent = list(range(len(known)))
        self.ruled = bool(rulings.decisions or rulings.aliases)
        self.sides = apart(rulings.decisions, known)
        self.articles = {number: {one.article} for number, one in enumerate(known) if one.type == "person"}
        self.pins = Pins(rulings.aliases).names(known)
        first: dict[str, int] = {}
        for number, pin in list(self.pins.items()):
            self._unite(first.setdefault(pin, number), number)
        for one_number, other_number in together(rulings.decisions, known):
            if not self._split(one_number, other_number):
                self._unite(one_number, other_number)

    def join(self, joins: Joins) -> None:
        """Join what belongs together, unless the user split it or, where it is only likely, an article has both."""
        for one, other in joins.same:
            if not self._split(one, other):
                self._unite(one, other)
        for one, other in joins.likely:
            if not self._split(one, other) and not self._both(one, other):
                self._unite(one, other)

    def root(self, number: int) -> int:
        """Give the appearance that stands for the group."""
        while self.parent[number] != number:
            self.parent[number] = self.parent[self.parent[number]]
            number = self.parent[number]
        return number

    def _split(self, one: int, other: int) -> bool:
        """Say whether the user keeps two groups apart."""
        one, other = self.root(one), self.root(other)
        if one == other or not self.ruled:
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


def _named(known: Sequence[Appearance], groups: _Groups) -> list[Identity]:
    """Give the groups with their names and ids, in order of id."""
    members: dict[int, list[int]] = {}
    for number in range(len(known)):
        members.setdefault(groups.root(number), []).append(number)
    found: dict[str, list[Identity]] = {}
    for root, numbers in members.items():
        one = _identity([known[number] for number in numbers], groups.pins.get(root))
        found.setdefault(one.id, []).append(one)
    return sorted(one for namesakes in found.values() for one in _told_apart(namesakes))


def _identity(ones: Sequence[Appearance], pin: str | None) -> Identity:
    """Give the identity of a group, under the name that the user gave it or its own."""
    kind = ones[0].type if len(ones) == 1 else _most(Counter(one.type for one in ones))
    name = pin or _fullest(ones, kind)
    slug = f"{kind}/{'-'.join(words(name)) or name}"
    return Identity(slug, name, kind, tuple(one.actor for one in ones))


def _told_apart(namesakes: Sequence[Identity]) -> Sequence[Identity]:
    """Give namesakes with their first actors in their ids: there may be two of that name in one article."""
    if len(namesakes) == 1:
        return namesakes
    return [one._replace(id=f"{one.id}@{one.actors[0]}") for one in namesakes]


def _fullest(ones: Sequence[Appearance], kind: str) -> str:
    """Give the name by which to call somebody: in full, as most articles print it."""
    if len({one.name for one in ones}) == 1:
        return ones[0].name
    names = Counter(one.name for one in ones)
    full = _in_full(names, kind)
    spelt: dict[tuple[str, ...], Counter[str]] = {}
    for name in full or names:
        spelt.setdefault(words(name), Counter())[name] = names[name]
    totals = {_most(forms): forms.total() for forms in spelt.values()}
    return _most(Counter(totals))


def _in_full(names: Iterable[str], kind: str) -> set[str]:
    """Give the names in full: with a first name; as a table has them; not as an acronym."""
    if kind == "person":
        return {name for name in names if person(name).first}
    entries = [lexicons.known_names().get(name) for name in names]
    known = {entry.key for entry in entries if entry is not None and entry.type == kind}
    return known.intersection(names) or {name for name in names if not is_acronym(name)}


def _most(counts: Counter[str]) -> str:
    """Give the most frequent; of those that are as frequent not the one in capitals, then the longest."""
    return min(counts, key=lambda text: (-counts[text], text.isupper(), -len(text), text))
