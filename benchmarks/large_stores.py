"""A store of very many articles without reading one: the rows of some, copied in other words.

    python benchmarks/large_stores.py RECORDS.jsonl OUT.db ARTICLES

RECORDS.jsonl is what `newsclaims export` writes. A copy has other names of persons and organisations, one in three of
its common words is another one, and nine in ten of its amounts; words keep their length, so that the spans stay where
they are. Names are drawn as they come in the news: a few are in many articles, most in few. The copies are published on
the days of ten years. A store that is there already gets what it lacks of so many.
"""

import random
import re
import sys
import zlib
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple, get_args

from linking import SYLLABLES

from newsclaims import vocabulary
from newsclaims.records import ArticleRecord
from newsclaims.store import Store, name_words, record_tables, sketches

EACH = 20
"""Articles for which there is a further set of names."""
AT_ONCE = 500
"""Articles that one transaction adds."""
DAYS = 3653
CLOSED = frozenset(word for kind in vars(vocabulary).values() for word in get_args(kind))
"""Words of the record's closed lists, which stay everywhere."""

_WORD = re.compile(r"\b[A-Za-z]{3,}\b")
_TABLES = """SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' AND name NOT LIKE '%_fts%'
    AND name NOT LIKE 'identi%'
    AND name NOT IN ('linking', 'unlinked', 'appearances', 'called', 'decisions', 'corrections', 'links', 'name_words',
        'article_sketches', 'quoted', 'uncounted')"""

Row = tuple[object, ...]


class Original(NamedTuple):
    """An article that is copied: its id, its rows by table, and the words of the names in it."""

    id: str
    rows: dict[str, list[Row]]
    names: frozenset[str]


def fill(out: Path, records: Path, articles: int) -> None:
    """Add copies to the store in the file `out` until it has so many articles."""
    originals, common = list(_originals(records)), _common(records)
    with Store.open(out, create=True) as store:
        execute = store.connection.execute
        execute("PRAGMA synchronous = OFF")
        execute("PRAGMA foreign_keys = OFF")
        for begin in range(store.counts()["articles"], articles, AT_ONCE):
            execute("BEGIN IMMEDIATE")
            for number in range(begin, min(begin + AT_ONCE, articles)):
                for table, rows in copied(originals[number % len(originals)], number, common).items():
                    if rows:
                        marks = ", ".join("?" * len(rows[0]))
                        store.connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
            execute("COMMIT")
        _index(store)


def _index(store: Store) -> None:
    """Make anew what is kept of names, texts and figures to find them by their words."""
    name_words.fill(store.connection)
    store.connection.execute("DELETE FROM article_sketches")
    sketches.fill(store.connection)
    store.connection.create_function("measured", 4, record_tables.measured_words, deterministic=True)
    store.connection.execute("UPDATE figures SET words = measured(kind, unit, text, of_text)")
    store.connection.execute("INSERT INTO figures_fts (figures_fts) VALUES ('rebuild')")


def _originals(records: Path) -> Iterator[Original]:
    for line in records.open(encoding="utf-8"):
        record = ArticleRecord.model_validate_json(line)
        with Store.open(Path(":memory:"), create=True) as store:
            id = store.add(record)
            tables = [name for (name,) in store.rows(_TABLES)]
            rows = {table: [tuple(row) for row in store.rows(f"SELECT * FROM {table}")] for table in tables}
        named = [actor for actor in record.actors if actor.type in ("person", "organisation")]
        printed = {
            word for actor in named for mention in actor.mentions for word in _WORD.findall(mention.text)
        }
        yield Original(id, rows, frozenset(word for word in printed if word[0].isupper()))


def _common(records: Path) -> dict[int, list[str]]:
    """Give the common words of all records by their length."""
    found: dict[int, dict[str, None]] = {}
    for line in records.open(encoding="utf-8"):
        for word in _WORD.findall(ArticleRecord.model_validate_json(line).article.text):
            if word.islower() and len(word) > 3:
                found.setdefault(len(word), {})[word] = None
    return {length: list(words) for length, words in found.items()}


def copied(original: Original, number: int, common: dict[int, list[str]]) -> dict[str, list[Row]]:
    """Give the rows of the copy of that number."""
    drawn = random.Random(number)
    id, day = f"{drawn.getrandbits(64):016x}", str(date(2015, 1, 1) + timedelta(days=drawn.randrange(DAYS)))
    word = _words(original.names, number, int(max(1, number / EACH) * drawn.random() ** 3), common)

    def value(found: object) -> object:
        if not isinstance(found, str):
            return found
        if found.startswith(original.id):
            return id + found[len(original.id) :]
        return _WORD.sub(lambda match: word(match[0]), found)

    made = {table: [tuple(map(value, row)) for row in rows] for table, rows in original.rows.items()}
    made["articles"] = [_article(row, number, day) for row in made["articles"]]
    made["article_sources"] = [(id, 0, f"{number}.txt", None, None, None)]
    made["figures"] = [_amount(row, drawn) for row in made["figures"]]
    return made


def _words(
    names: frozenset[str], number: int, names_of: int, common: dict[int, list[str]]
) -> Callable[[str], str]:
    """Give what a copy prints for a word: always the same, wherever it stands."""
    known: dict[str, str] = {}

    def word(printed: str) -> str:
        if printed not in known:
            known[printed] = printed
            if printed in names:
                known[printed] = _name(printed, names_of)
            elif (
                printed not in CLOSED
                and len(printed) in common
                and (chance := _hashed(printed, number)) % 3 == 0
            ):
                known[printed] = common[len(printed)][chance // 3 % len(common[len(printed)])]
        return known[printed]

    return word


def _name(printed: str, names_of: int) -> str:
    """Give another name of the same length, in the same set of names always the same."""
    if not names_of:
        return printed
    drawn = random.Random(_hashed(printed, names_of))
    made = "".join(drawn.choice(SYLLABLES) for _ in printed)[: len(printed)]
    return made.upper() if printed.isupper() else made.title()


def _hashed(word: str, number: int) -> int:
    return zlib.crc32(f"{number} {word}".encode())


def _article(row: Row, number: int, day: str) -> Row:
    """Give an article's row with its source, a hash of its own, and its day."""
    id, _, _, text, language, url, title, _, *rest = row
    return (id, f"{number}.txt", f"{number:064x}", text, language, url, title, day, *rest)


def _amount(row: Row, drawn: random.Random) -> Row:
    changed = [
        value + drawn.randint(1, 10**6)
        if isinstance(value, int) and place == 6 and drawn.random() < 0.9
        else value
        for place, value in enumerate(row)
    ]
    return tuple(changed)


if __name__ == "__main__":
    fill(Path(sys.argv[2]), Path(sys.argv[1]), int(sys.argv[3]))
