"""What records say of each other, on plain data: found by name, joined where words are, forgotten with who is none."""

from collections.abc import Mapping
from typing import Any

from newsclaims.correcting.word_places import Plain
from newsclaims.language.names import words

LISTS: Mapping[str, str] = {
    "quote": "quotes",
    "figure": "figures",
    "date": "dates",
    "actor": "actors",
    "claim": "claims",
}
"""The lists of a record by the kind of what is in them."""

_ONE = ("actor", "quote", "within", "reported_by", "equivalent_of", "anchor", "date")
"""The fields that hold the id of another record."""


def fresh_id(data: Plain, kind: str) -> str:
    """Give an id that no record of the kind has."""
    numbers = [int(item["id"][1:]) for item in data[LISTS[kind]]]
    return f"{kind[0]}{max(numbers, default=0) + 1}"


def actor_called(data: Plain, name: str) -> Plain | None:
    """Give the actor of this name, or else of whom it is another form."""
    asked = words(name)
    for actor in data["actors"]:
        if words(actor["name"]) == asked:
            return dict(actor)
    return next((dict(one) for one in data["actors"] if asked in map(words, one["aliases"])), None)


def forget(part: Any, id: str) -> None:
    """Take the id of a record that is none out of all that names it."""
    if isinstance(part, list):
        for one in part:
            forget(one, id)
    elif isinstance(part, dict):
        for name in _ONE:
            if part.get(name) == id:
                part[name] = None
        for name in LISTS.values():
            if id in part.get(name, ()):
                part[name].remove(id)
        for value in part.values():
            forget(value, id)


def without_references(part: Any) -> Any:
    """Give a part of a record that names no other record: what it named may be called otherwise now."""
    if isinstance(part, list):
        return [without_references(one) for one in part]
    if not isinstance(part, dict):
        return part
    kept = {name: without_references(value) for name, value in part.items()}
    return kept | {name: None for name in _ONE if name in kept and kept[name] != "published"}


def within(item: Mapping[str, Any], spans: list[Plain]) -> bool:
    """Say whether a span lies in one of some others."""
    return any(span["start"] <= item["start"] and item["end"] <= span["end"] for span in spans)


def join_claims(data: Plain, kind: str, item: Plain) -> None:
    """Let the claims in whose words a figure, a date or an actor stands name it."""
    spans = item.get("mentions", [item])
    for claim in data["claims"]:
        if any(within(span, [claim]) for span in spans) and item["id"] not in claim[LISTS[kind]]:
            claim[LISTS[kind]].append(item["id"])
