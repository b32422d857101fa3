"""Items of Wikidata for the identities of a store, from a table of names that the user made; kept in the store.

The table is CSV, or divided by tabs, and its first line names the columns: `name`, `item` (Q42) and, if it has them,
`type` (person, organisation, place, group), `latitude` and `longitude` (degrees, of places). Precise before complete:
a name must be an identity's in full, of one identity only, and the table must know one item only of that name.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, get_args

from newsclaims.errors import NewsclaimsError
from newsclaims.language.names import is_acronym, words
from newsclaims.language.person_names import person
from newsclaims.linking import stored
from newsclaims.store import Store
from newsclaims.vocabulary import ActorType

if TYPE_CHECKING:
    from newsclaims.records import Identity

ENTITY = "http://www.wikidata.org/entity/"
"""What stands before an item in the address that Wikidata gives it."""

_ITEM = re.compile(r"Q[1-9]\d*")


class Item(NamedTuple):
    """An item of Wikidata and, of a place, where it is."""

    item: str
    latitude: float | None = None
    longitude: float | None = None


class Entry(NamedTuple):
    """A line of the table."""

    name: str
    item: Item
    type: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """An identity and its item."""

    identity: str
    name: str
    type: str
    item: str
    latitude: float | None = None
    longitude: float | None = None


def read_table(path: Path) -> list[Entry]:
    """Give the lines of a table.

    Raises:
        NewsclaimsError: it can't be read, or a line isn't as it must be; the message says which.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            head = file.readline()
            columns = next(csv.reader([head], delimiter="\t" if "\t" in head else ","), [])
            if not {"name", "item"} <= set(columns):
                raise NewsclaimsError(
                    f"{path} has no columns name and item", "its first line names them: name,item,type"
                )
            rows = csv.DictReader(file, columns, delimiter="\t" if "\t" in head else ",")
            return [_entry(row, path, number) for number, row in enumerate(rows, 2)]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        told = (getattr(error, "strerror", None) or str(error)).lower()
        raise NewsclaimsError(f"can't read {path}: {told}", "--table takes a CSV file in UTF-8") from error


def _entry(row: dict[str, str | None], path: Path, number: int) -> Entry:
    name, item, kind = ((row.get(column) or "").strip() for column in ("name", "item", "type"))
    item = item.removeprefix(ENTITY)
    if not name or not _ITEM.fullmatch(item):
        raise NewsclaimsError(f"{path}, line {number}: {name!r} has the item {item!r}", "write it as in Q42")
    if kind and kind not in get_args(ActorType):
        raise NewsclaimsError(
            f"{path}, line {number}: {kind!r} is no type", f"there are {', '.join(get_args(ActorType))}"
        )
    return Entry(name, Item(item, *_coordinates(row, path, number)), kind or None)


def _coordinates(row: dict[str, str | None], path: Path, number: int) -> tuple[float, float] | tuple[()]:
    given = [(row.get(column) or "").strip() for column in ("latitude", "longitude")]
    if not any(given):
        return ()
    try:
        latitude, longitude = map(float, given)
    except ValueError:
        latitude = longitude = inf
    if not (abs(latitude) <= 90 and abs(longitude) <= 180):
        raise NewsclaimsError(
            f"{path}, line {number}: {given[0]!r} and {given[1]!r} are no coordinates",
            "write latitude and longitude in degrees, as in 50.85 and 4.35",
        )
    return latitude, longitude


def places_of(entries: Iterable[Entry]) -> dict[str, list[Item]]:
    """Give the items of which a table tells where they are, each with all places that it tells, the first first."""
    places: dict[str, list[Item]] = {}
    for _, item, _ in entries:
        if item.latitude is not None and item not in places.setdefault(item.item, []):
            places[item.item].append(item)
    return places


def link_to(store: Store, entries: Sequence[Entry]) -> list[Link]:
    """Keep the items of those whom a table names, in place of all that was kept; give them.

    An item of which the table tells several places is at the first.

    Raises:
        StoreError: the file can't be written.
    """
    stored.refresh(store)
    items: dict[tuple[tuple[str, ...], str], set[str]] = defaultdict(set)
    for entry in entries:
        for kind in (entry.type,) if entry.type else get_args(ActorType):
            items[words(entry.name), kind].add(entry.item.item)
    places = {item: found[0] for item, found in places_of(entries).items()}
    named: dict[tuple[str, ...], list[Link]] = defaultdict(list)
    for id, name, kind in store.rows("SELECT id, name, type FROM identities ORDER BY id"):
        (item, *others) = items.get((words(name), kind), {""})
        known = "" if others or not _is_full(name, kind) else item
        named[words(name)].append(Link(id, name, kind, *places.get(known, Item(known))))
    found = [one for namesakes in named.values() for one in namesakes if one.item and len(namesakes) == 1]
    with store.changes("the table"):
        store.connection.execute("DELETE FROM links")
        store.connection.executemany(
            "INSERT INTO links (identity, item, latitude, longitude) VALUES (?, ?, ?, ?)",
            [(one.identity, one.item, one.latitude, one.longitude) for one in found],
        )
    return sorted(found)


def take_over(store: Store, known: Mapping[str, "Identity"]) -> None:
    """Keep items that another store told of actors, for those of whom nothing is kept here.

    Args:
        store: whose identities are up to date.
        known: by the ids of actors; what is no address of an item is left out.
    """
    found = [
        ((one.same_as or "").removeprefix(ENTITY), one.latitude, one.longitude, actor)
        for actor, one in known.items()
    ]
    sql = """INSERT OR IGNORE INTO links (identity, item, latitude, longitude)
        SELECT identity, ?, ?, ? FROM identity_actors WHERE actor = ?"""
    with store.changes("the import"):
        store.connection.executemany(sql, [row for row in found if _ITEM.fullmatch(row[0])])


def links(store: Store) -> list[Link]:
    """Give what was kept of those who are identities still."""
    stored.see(store)
    sql = """SELECT identity, name, type, item, latitude, longitude
        FROM links JOIN identities ON identities.id = identity ORDER BY identity"""
    return [Link(*row) for row in store.rows(sql)]


def _is_full(name: str, kind: str) -> bool:
    """Say whether a name is enough to know somebody by: a person's has a first name, no other is an acronym."""
    return bool(person(name).first) if kind == "person" else not is_acronym(name)
