"""Items of Wikidata for the identities of a store, from a table of names that the user made; kept in the store.

The table is CSV, or divided by tabs, and its first line names the columns: `name`, `item` (Q42) and, if it has it,
`type` (person, organisation, place, group). Precise before complete: a name must be an identity's in full, of one
identity only, and the table must know one item only of that name.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, get_args

from newsclaims.errors import NewsclaimsError
from newsclaims.language.names import is_acronym, words
from newsclaims.language.person_names import person
from newsclaims.linking import stored
from newsclaims.store import Store
from newsclaims.vocabulary import ActorType

ENTITY = "http://www.wikidata.org/entity/"
"""What stands before an item in the address that Wikidata gives it."""

_ITEM = re.compile(r"Q[1-9]\d*")


class Entry(NamedTuple):
    """A line of the table."""

    name: str
    item: str
    type: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """An identity and its item."""

    identity: str
    name: str
    type: str
    item: str


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
    return Entry(name, item, kind or None)


def link_to(store: Store, entries: Iterable[Entry]) -> list[Link]:
    """Keep the items of those whom a table names, in place of all that was kept; give them.

    Raises:
        StoreError: the file can't be written.
    """
    stored.refresh(store)
    items: dict[tuple[tuple[str, ...], str], set[str]] = defaultdict(set)
    for entry in entries:
        for kind in (entry.type,) if entry.type else get_args(ActorType):
            items[words(entry.name), kind].add(entry.item)
    named: dict[tuple[str, ...], list[Link]] = defaultdict(list)
    for id, name, kind in store.rows("SELECT id, name, type FROM identities ORDER BY id"):
        (item, *others) = items.get((words(name), kind), {""})
        named[words(name)].append(Link(id, name, kind, "" if others or not _is_full(name, kind) else item))
    found = [one for namesakes in named.values() for one in namesakes if one.item and len(namesakes) == 1]
    with store.changes("the table"):
        store.connection.execute("DELETE FROM links")
        store.connection.executemany(
            "INSERT INTO links (identity, item) VALUES (?, ?)", [(one.identity, one.item) for one in found]
        )
    return sorted(found)


def take_over(store: Store, items: Mapping[str, str]) -> None:
    """Keep items that another store told of actors, for those of whom nothing is kept here.

    Args:
        store: whose identities are up to date.
        items: by the ids of actors; what is no address of an item is left out.
    """
    found = {actor: item.removeprefix(ENTITY) for actor, item in items.items()}
    sql = """INSERT OR IGNORE INTO links (identity, item)
        SELECT identity, ? FROM identity_actors WHERE actor = ?"""
    with store.changes("the import"):
        store.connection.executemany(
            sql, [(item, actor) for actor, item in found.items() if _ITEM.fullmatch(item)]
        )


def links(store: Store) -> list[Link]:
    """Give what was kept of those who are identities still."""
    stored.see(store)
    sql = """SELECT identity, name, type, item FROM links JOIN identities ON identities.id = identity
        ORDER BY identity"""
    return [Link(*row) for row in store.rows(sql)]


def _is_full(name: str, kind: str) -> bool:
    """Say whether a name is enough to know somebody by: a person's has a first name, no other is an acronym."""
    return bool(person(name).first) if kind == "person" else not is_acronym(name)
