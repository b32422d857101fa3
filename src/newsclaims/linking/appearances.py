"""What linking starts from: one row for each actor of each article, and what an article tells about all of its cast."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newsclaims import lexicons
from newsclaims.language.names import role_words


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
