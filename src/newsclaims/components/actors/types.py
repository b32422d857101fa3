"""What a name can be of: what the tables know of it, the head that types it, and which of the weights wins."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from newsclaims import lexicons
from newsclaims.components.actors.mentions import Name
from newsclaims.components.actors.suffixes import SUFFIXES
from newsclaims.lexicons import KnownName
from newsclaims.vocabulary import ActorType


class Edges(NamedTuple):
    """The first and the last words of an article's names of several words."""

    first: frozenset[str]
    last: frozenset[str]

    @classmethod
    def of(cls, forms: Iterable[str]) -> "Edges":
        """Give those of the printed forms."""
        split = [form.split() for form in forms if " " in form]
        return cls(frozenset(words[0] for words in split), frozenset(words[-1] for words in split))


@dataclass(slots=True)
class Member:
    """An actor in the making: its type and the places where it is named, in order."""

    type: ActorType
    names: list[Name] = field(default_factory=list)

    @property
    def forms(self) -> dict[str, int]:
        """The printed forms and how often each stands there, in order of appearance."""
        return dict(Counter(name.text for name in self.names))


DIRECTIONS = lexicons.actor_words("direction")
BROADCASTING = frozenset(("Radio", "TV", "Television", "FM"))
"""What makes a station's name, also amid it."""
INSTITUTIONAL = frozenset(("of", "for", "on", "into", "to", "against"))
"""What leads from the head of an institution to its complement."""
REALMS = frozenset(("State", "Commonwealth", "City", "Town", "Kingdom", "Province", "Canton", "Emirate"))
"""What stands before "of" and the name of a place."""


def known(text: str) -> KnownName | None:
    """Give what the tables know about a printed form, also where it stands in capitals."""
    found = lexicons.known_names().get(text)
    if found is None and len(text) > 3 and text.isupper():
        found = lexicons.known_names().get(text.title()) or lexicons.known_names().get(text.replace(".", ""))
    return found


def head_type(words: Sequence[str]) -> str | None:
    """Give the type that the head of a name gives it: Ministry of Defence, Kherson Oblast, Clean Air Act.

    Example:
        >>> head_type(["Council", "of", "Orange", "County"]), head_type(["University", "of", "Ohio", "Press"])
        ('organisation', 'organisation')
        >>> head_type(["Harbour", "Radio", "Esbjerg"])
        'organisation'
    """
    heads = lexicons.name_heads()
    if len(words) < 2:
        return None
    if words[-1] in SUFFIXES:
        # World War II
        words = words[:-1]
    if not BROADCASTING.isdisjoint(words[1:-1]) and heads.get(words[-1]) is None:
        return "organisation"
    last = heads.get(words[-1])
    for i in range(1, len(words)):
        before = heads.get(words[i - 1]) or lexicons.led_heads().get(words[i - 1])
        if words[i] in INSTITUTIONAL and before is not None:
            return last if last == "organisation" else before
    return last or (lexicons.front_heads().get(words[0]) if words[0] not in lexicons.first_names() else None)
