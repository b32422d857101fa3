"""From the actors of all articles to identities: who is the same person, organisation, place or group."""

import gc
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager

from newsclaims.linking.appearances import Appearance
from newsclaims.linking.grouping import grouped
from newsclaims.linking.known import Known
from newsclaims.linking.naming import Identity, Title, own_id, title
from newsclaims.linking.nodes import Fact, by_article
from newsclaims.linking.rulings import Rulings
from newsclaims.linking.updating import update
from newsclaims.store import table_layout


@contextmanager
def _kept() -> Iterator[None]:
    """Make millions of objects that stay: Python doesn't look again and again which of them are garbage."""
    was_looking = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_looking:
            gc.enable()


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
    with closing(labelled(appearances)) as connection:
        return identities(Known(connection).labelled(), rulings)


@_kept()
def labelled(appearances: Iterable[Appearance]) -> sqlite3.Connection:
    """Give a database of its own with the labels of all appearances."""
    connection = sqlite3.connect(":memory:")
    for (_, name), sql in table_layout.newest().items():
        if name.startswith(("appearances", "called")):
            connection.execute(sql)
    update(connection, by_article(appearances))
    return connection


@_kept()
def identities(labelled: Iterable[tuple[str, Fact]], rulings: Rulings) -> list[Identity]:
    """Give the identities of all appearances with their labels, in order of id; what the user said comes first."""
    named: dict[str, list[tuple[Title, list[Fact]]]] = {}
    for pin, facts in grouped(labelled, rulings):
        called = title(Counter((fact.name, fact.type) for fact in facts), pin)
        named.setdefault(called.slug, []).append((called, sorted(facts)))
    return sorted(
        Identity(
            own_id(slug, facts[0].actor) if len(namesakes) > 1 else slug,
            called.name,
            called.type,
            tuple(fact.actor for fact in facts),
        )
        for slug, namesakes in named.items()
        for called, facts in namesakes
    )
