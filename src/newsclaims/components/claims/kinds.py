"""Nouns for what an actor is, beside its name: *the company*, *the state*."""

from collections.abc import Callable, Collection, Mapping

from newsclaims.lexicons import institution_words, known_names, media_words, place_namesakes, unions
from newsclaims.records import Actor


def is_firm(actor: Actor) -> bool:
    """Whether an organisation may be a company: not one whose name says that it is an institution."""
    words = {word.lower() for word in actor.name.split()}
    united = any(_is_union(keys)(actor) for keys in unions().values())
    return actor.type == "organisation" and not united and not words & (institution_words() | media_words())


def _is_place(*kinds: str) -> Callable[[Actor], bool]:
    """Give the test for places of some kinds; a seat of government is no state, though Washington is one, too.

    Nor is a place told whose name another has: Georgia, a country and a state.
    """

    def fits(actor: Actor) -> bool:
        known = known_names().get(actor.name)
        if actor.type != "place" or known is None or known.kind not in kinds:
            return False
        if len(place_namesakes().get(actor.name, ())) > 1:
            return False
        return known.kind != "state" or not known.country

    return fits


def _is_union(keys: Collection[str]) -> Callable[[Actor], bool]:
    """Give the test for unions of states."""

    def fits(actor: Actor) -> bool:
        known = known_names().get(actor.name)
        return (actor.name if known is None else known.key) in keys

    return fits


KINDS: Mapping[str, Callable[[Actor], bool]] = {
    "company": is_firm,
    "firm": is_firm,
    "country": _is_place("country"),
    "nation": _is_place("country"),
    "state": _is_place("state"),
    "city": _is_place("city", "capital"),
    **{noun: _is_union(keys) for noun, keys in unions().items()},
}
"""Nouns for what an actor is, beside its name."""
