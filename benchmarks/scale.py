"""What questions to a large store cost, beside the floor: SQL by itself that reads the same rows by an index.

    python benchmarks/scale.py STORE.db --speaker NAME --pattern "a|b" --about THING [--compare] [--link]

`large_stores.py` makes such a store. Seconds are the processor's, the least of three (of --compare and --link the only
one: linking anew is what `newsclaims extract` does at its end), while Python looks for garbage as seldom as the command
has it. STORE.db is copied before it is linked.
"""

import argparse
import gc
import random
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from rich.console import Console
from rich.table import Table

from newsclaims import query
from newsclaims.cli import SELDOM
from newsclaims.cli._terminal import MOST_AT_TERMINAL
from newsclaims.linking import stored
from newsclaims.query.comparisons import comparisons
from newsclaims.query.copies import copies
from newsclaims.store import Store

REPEATED = 3


def seconds(ask: Callable[[], Iterable[object]], times: int = REPEATED) -> tuple[int, float]:
    """Give how many rows a question has, and the least time that it takes."""
    took = []
    for _ in range(times):
        begun = time.process_time()
        rows = sum(1 for _ in ask())
        took.append(time.process_time() - begun)
    return rows, min(took)


def questions(
    store: Store, speaker: str, pattern: str, about: str
) -> dict[str, Callable[[], Iterable[object]]]:
    """Give the commands, as they ask the store."""
    like = query.Pattern(expression=pattern, ignore_case=True)
    return {
        f"quotes --speaker {speaker}": lambda: query.quotes(store, query.QuoteFilter(speakers=(speaker,))),
        f'quotes -i "{pattern}"': lambda: query.quotes(store, query.QuoteFilter(pattern=like)),
        f"figures --about {about}": lambda: query.figures(store, query.FigureFilter(about=about)),
        "actors --count": lambda: query.actor_counts(store),
        "actors --count at a terminal": lambda: query.actor_counts(store, aliases=False).first(
            MOST_AT_TERMINAL
        ),
        "actors --across": lambda: query.identities(store),
        "articles --copies": lambda: copies(store),
    }


QUOTED = """SELECT identity, count(*) FROM quotes JOIN identity_actors ON actor = speaker_actor
    GROUP BY 1 ORDER BY 2 DESC"""

FLOORS = (
    "SELECT * FROM quotes JOIN articles ON articles.id = quotes.article WHERE quotes.id IN ({ids}) ORDER BY source",
    "SELECT * FROM quotes JOIN articles ON articles.id = quotes.article WHERE quotes.id IN ({ids}) ORDER BY source",
    "SELECT * FROM figures JOIN articles ON articles.id = figures.article WHERE figures.id IN ({ids}) ORDER BY source",
    QUOTED,
    QUOTED,
    """SELECT identities.*, count(*) FROM identities JOIN identity_actors ON identity = identities.id
       JOIN actors ON actors.id = actor GROUP BY 1""",
    "SELECT id, hashes FROM articles JOIN article_sketches ON article = id ORDER BY published",
)
"""The same rows by plain SQL, in the order of the questions; ids are those that the question gives."""


def measured(store: Store, given: argparse.Namespace) -> Table:
    """Give the table of questions, their seconds and their floors."""
    table = Table("question", "rows", "seconds", "plain SQL", "ratio")
    stored.see(store)
    for (name, ask), sql in zip(
        questions(store, given.speaker, given.pattern, given.about).items(), FLOORS, strict=True
    ):
        rows, took = seconds(ask)
        ids = [row.id for row in ask() if hasattr(row, "id")] if "{ids}" in sql else []
        floor = _floor(store.connection, sql.format(ids=", ".join("?" * len(ids))), ids)
        table.add_row(name, f"{rows:,}", f"{took:.3f}", f"{floor:.3f}", f"{took / floor:.1f}")
    return table


def _floor(connection: sqlite3.Connection, sql: str, ids: list[str]) -> float:
    connection.setlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, 250_000)
    return max(seconds(lambda: connection.execute(sql, ids))[1], 0.0001)


def linked(path: Path) -> tuple[float, list[float]]:
    """Give the seconds in which the identities of a store are found anew, and those that each article more costs."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy.db"
        shutil.copy(path, copy)
        with Store.open(copy) as store:
            store.connection.execute("DELETE FROM linking")
            anew = _linking(store)
            ids = [id for (id,) in store.rows("SELECT id FROM articles ORDER BY id")]
            more = []
            for id in random.Random(6).sample(ids, min(50, len(ids))):
                record = store.record(id)
                store.remove(id)
                stored.refresh(store)
                store.add(record)
                more.append(_linking(store))
    return anew, sorted(more)


def _linking(store: Store) -> float:
    begun = time.process_time()
    stored.refresh(store)
    return time.process_time() - begun


def main() -> None:
    reader = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    reader.add_argument("store", type=Path)
    reader.add_argument("--speaker", required=True)
    reader.add_argument("--pattern", required=True)
    reader.add_argument("--about", required=True)
    reader.add_argument("--compare", action="store_true", help="time compare, stories and topics, too")
    reader.add_argument("--link", action="store_true", help="time linking, too")
    given = reader.parse_args()
    gc.set_threshold(SELDOM)
    with Store.open(given.store) as store:
        table = measured(store, given)
        across: dict[str, Callable[[], Iterable[object]]] = {
            "compare": lambda: comparisons(store),
            "stories": lambda: query.stories(store),
            "topics": lambda: query.topics(store),
            "topics at a terminal": lambda: query.topics(store).first(MOST_AT_TERMINAL),
        }
        for name, ask in across.items() if given.compare else ():
            rows, took = seconds(ask, 1)
            table.add_row(name, f"{rows:,}", f"{took:.1f}", "", "")
    if given.link:
        anew, more = linked(given.store)
        table.add_row("linking anew", "", f"{anew:.1f}", "", "")
        table.add_row(
            "linking one article more", "", f"{more[len(more) // 2]:.3f}, {more[-1]:.3f} at most", "", ""
        )
    Console(width=100).print(table)


if __name__ == "__main__":
    main()
