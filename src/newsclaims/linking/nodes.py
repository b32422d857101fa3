"""The node of an appearance: what it is known by, as the text under which the store keeps it.

A full name is a node, whoever prints it; a surname alone, or behind an initial, is a weak one, which may mean several
persons. The node of an organisation, place or group is its name's key and, for one of those that every state has, the
country that its article mostly names.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from newsclaims import lexicons
from newsclaims.language import names, person_names
from newsclaims.language.person_names import PersonName
from newsclaims.linking.appearances import Appearance, main_countries
from newsclaims.linking.institutions import is_common, place_meant

LONGEST = 4
"""Words of a surname: López Obrador, Suu Kyi."""

BETWEEN = "\t"
"""What divides the parts of a node's text."""


class Fact(NamedTuple):
    """What linking takes from an appearance: a row of the table `appearances`.

    Attributes:
        actor: its id in the store.
        article: id of the article.
        node: what it is known by.
        name: the fullest form that the article prints.
        type: person, organisation, place or group.
        roles: the words of its roles, in order, divided by blanks.
        genders: those that the words of the roles state, likewise.
        jobs: whether the article says of what it holds a role.
    """

    actor: str
    article: str
    node: str
    name: str
    type: str
    roles: str
    genders: str
    jobs: bool

    @property
    def role_words(self) -> frozenset[str]:
        """The words of all its roles."""
        return words_of([self.roles])


def words_of(roles: Iterable[str]) -> frozenset[str]:
    """Give the words of roles that are kept as texts."""
    return frozenset(" ".join(roles).split())


class Called(NamedTuple):
    """A form by which an article calls somebody, beside the ends of a person's name: a row of `called`."""

    form: str
    node: str
    actor: str


def told(cast: Sequence[Appearance]) -> Iterator[tuple[Fact, list[Called]]]:
    """Give what the cast of one article tells, and how it is called."""
    beside = {surface for one in cast for surface in one.surfaces}
    country = main_countries(cast).get(cast[0].article) if cast else None
    for one in cast:
        node = _node(one, beside, country)
        fact = Fact(
            one.actor,
            one.article,
            node,
            one.name,
            one.type,
            " ".join(sorted(one.role_words)),
            " ".join(sorted(_stated_genders(one))),
            bool(one.affiliations),
        )
        yield fact, [Called(form, node, one.actor) for form in sorted(_called(one, node))]


def _node(one: Appearance, beside: set[str], country: str | None) -> str:
    if one.type == "person":
        name = person_names.person(one.name)
        return person_node("person" if is_full(name) else "weak", name)
    key = _key(one.name, one.type)
    if one.type == "place" and one.name in lexicons.place_namesakes():
        meant = place_meant(one.name, beside)
        return other_node("place", _key(meant, "place") if meant else key, "" if meant else one.article)
    common = one.type == "organisation" and is_common(one.name)
    return other_node(one.type, key, (country or one.article) if common else "")


def _key(name: str, kind: str) -> str:
    return " ".join(names.name_key(name, kind))


def person_node(kind: str, name: PersonName) -> str:
    """Give the text of a person's node; those of one surname begin alike."""
    return BETWEEN.join(
        (kind, name.last, name.suffix, name.first, " ".join(name.middles), " ".join(name.words))
    )


def other_node(kind: str, key: str, which: str) -> str:
    """Give the text of another node; those of one name begin alike."""
    return BETWEEN.join((kind, key, which))


@lru_cache(maxsize=100_000)
def name_of(node: str) -> PersonName:
    """Give the name whose node it is."""
    _, last, suffix, first, middles, words = node.split(BETWEEN)
    return PersonName(first, tuple(middles.split()), last, suffix, tuple(words.split()))


def begin(node: str) -> str:
    """Give how the nodes of the same surname begin, or those of the same name."""
    return BETWEEN.join((*node.split(BETWEEN)[:2], ""))


def kind_of(node: str) -> str:
    """Give what a node is: person, weak, or another type."""
    return node.partition(BETWEEN)[0]


def person_block(node: str) -> str:
    """Give how the full names begin that have the surname of a person's node."""
    return BETWEEN.join(("person", node.split(BETWEEN)[1], ""))


def weight(node: str) -> int:
    """Give how much it tells to be named with it: two for a name that few stories share, one for a place, or none."""
    kind = kind_of(node)
    if kind == "person":
        return 2 if len(name_of(node).first) > 1 else 0
    return {"organisation": 2, "weak": 0}.get(kind, 1)


def is_full(name: PersonName) -> bool:
    """Say whether a name tells a person from others of the surname: by a first name, or by two initials."""
    return len(name.first) > 1 or bool(name.first and name.middles)


@lru_cache(maxsize=100_000)
def forms_of(node: str) -> frozenset[str]:
    """Give the weak nodes of the surname by which a full name's bearer may be meant: its ends, or by an initial."""
    if kind_of(node) != "person":
        return frozenset()
    name = name_of(node)
    ends = [name.words[start:] for start in range(max(1, len(name.words) - LONGEST), len(name.words))]
    found = {PersonName("", (), name.last, name.suffix, end) for end in ends}
    initial = name.first[:1]
    found.add(PersonName(initial, (), name.last, name.suffix, (initial, name.last)))
    return frozenset(person_node("weak", form) for form in found)


def _called(one: Appearance, node: str) -> set[str]:
    """Give the forms by which an article calls somebody, as those who bear them are known.

    Several words with which a longer name begins are the whole of which that is a part: New York University.
    """
    if one.type != "person":
        own = tuple(node.split(BETWEEN)[1].split())
        keys = {names.name_key(alias, one.type) for alias in one.aliases}
        return {
            other_node(one.type, " ".join(key), "")
            for key in keys
            if key != own and not (len(key) > 1 and own[: len(key)] == key)
        }
    if not node.startswith("person"):
        return set()
    name = name_of(node)
    forms = [person_names.person(alias) for alias in one.aliases]
    if (name.first,) not in first_names():
        # No first name, so the family's name may stand first.
        family = person_names.surname(name.first)
        forms.append(PersonName("", (), family, "", (family,)))
    weak = {person_node("weak", form._replace(suffix=name.suffix)) for form in forms if not form.first}
    return weak - forms_of(node)


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


def by_article(appearances: Iterable[Appearance]) -> dict[str, list[Appearance]]:
    """Give the casts of the articles, each in order of its actors."""
    found: dict[str, list[Appearance]] = {}
    for one in sorted(set(appearances), key=lambda one: one.actor):
        found.setdefault(one.article, []).append(one)
    return found
