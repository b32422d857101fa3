"""What linking starts from: one row for each actor of each article, and what an article tells about all of its cast."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from newsclaims import lexicons
from newsclaims.language.names import name_key, role_words
from newsclaims.language.person_names import person


class Appearance(NamedTuple):
    """An actor in one article.

    Attributes:
        actor: its id in the store.
        article: id of the article.
        name: the fullest form that the article prints.
        type: person, organisation, place or group.
        aliases: the other forms it prints.
        roles: what the article says the actor is, as printed.
        mentions: how often it is named.
        affiliations: where, or of what, the roles are held, as printed.
    """

    actor: str
    article: str
    name: str
    type: str
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    mentions: int = 1
    affiliations: tuple[str, ...] = ()

    @property
    def surfaces(self) -> tuple[str, ...]:
        """The name and the other forms."""
        return (self.name, *self.aliases)

    @property
    def role_words(self) -> frozenset[str]:
        """The words of all its roles."""
        return frozenset().union(*(role_words(role) for role in self.roles))


Companion = tuple[str, object]
"""One of the others in an article's cast: its type and what it is known by."""

Company = dict[str, dict[Companion, int]]
"""For each article its cast, with the weight of each: two for a name that few stories share, one for a place."""

ENOUGH = 3
"""Weight of the companions that two articles must share for them to speak of one person: two, not both places."""

EVERYWHERE = 10
"""Articles in which somebody must be named, and at least every fourth of all, to be in everybody's company."""


def casts(appearances: Iterable[Appearance]) -> Company:
    """Give the cast of each article, without the persons whom it knows by their surname alone."""
    found: Company = {}
    for one in appearances:
        here = found.setdefault(one.article, {})
        if one.type != "person":
            here[one.type, name_key(one.name, one.type)] = 2 if one.type == "organisation" else 1
        elif len(person(one.name).first) > 1:
            here[one.type, person(one.name).words] = 2
    return found


def company(everybody: Company) -> Company:
    """Give the casts without those who are named everywhere: that two articles share them tells nothing."""
    numbers = Counter(companion for here in everybody.values() for companion in here)
    most = max(EVERYWHERE, len(everybody) // 4)
    return {
        article: {companion: weight for companion, weight in here.items() if numbers[companion] <= most}
        for article, here in everybody.items()
    }


def main_countries(appearances: Sequence[Appearance]) -> dict[str, str]:
    """Give for each article the country that it names most, by itself, its capital or its states.

    None where it names no country, or two as often.
    """
    counts: dict[str, dict[str, int]] = {}
    known = lexicons.known_names()
    for one in appearances:
        entry = known.get(one.name)
        if one.type != "place" or entry is None:
            continue
        # Of the countries with states only the United States' are in the table.
        country = {"country": entry.key, "state": "United States"}.get(entry.kind, entry.country)
        if country:
            here = counts.setdefault(one.article, {})
            here[country] = here.get(country, 0) + one.mentions
    mostly = {article: _mostly(numbers) for article, numbers in counts.items()}
    return {article: country for article, country in mostly.items() if country}


def _mostly(numbers: Mapping[str, int]) -> str:
    """Give what is named most often, or "" for two that are named as often."""
    most = max(numbers.values())
    first = [country for country, number in numbers.items() if number == most]
    return first[0] if len(first) == 1 else ""
