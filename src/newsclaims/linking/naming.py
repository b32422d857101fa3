"""What an identity is called: the name in full that most articles print, and an id of its type and name."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from newsclaims import lexicons
from newsclaims.language.names import is_acronym, words
from newsclaims.language.person_names import person


class Identity(NamedTuple):
    """One person, organisation, place or group of the store.

    Attributes:
        id: type and name, as in `person/kaja-kallas`; of several with that name each has its first actor behind it.
        name: the full form that most articles print.
        type: what most articles take it for.
        actors: its actors, one or more of an article each.
    """

    id: str
    name: str
    type: str
    actors: tuple[str, ...]


class Title(NamedTuple):
    """What an identity is called.

    Attributes:
        slug: its id, as long as no other has it.
        name: the full form that most articles print.
        type: what most articles take it for.
    """

    slug: str
    name: str
    type: str


def title(printed: Mapping[tuple[str, str], int], pin: str | None = None) -> Title:
    """Give what to call somebody.

    Args:
        printed: its names, each with its type, and how often articles print them.
        pin: the name that the user gave to it.
    """
    kinds: Counter[str] = Counter()
    names: Counter[str] = Counter()
    for (name, kind), number in printed.items():
        kinds[kind] += number
        names[name] += number
    kind = _most(kinds)
    called = pin or _fullest(names, kind)
    return Title(slug(called, kind), called, kind)


def slug(name: str, kind: str) -> str:
    """Give the id of somebody of that name and type, as long as no other has it."""
    return f"{kind}/{'-'.join(words(name)) or name}"


def own_id(slug: str, first: str) -> str:
    """Give the id of one of several of that slug, by its first actor."""
    return f"{slug}@{first}"


def _fullest(names: Counter[str], kind: str) -> str:
    """Give the name by which to call somebody: in full, as most articles print it."""
    if len(names) == 1:
        return next(iter(names))
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
