"""What near copies are known by: a MinHash of a story's runs of five words, its sketch, kept beside its article.

rensa makes it (R-MinHash) and gives it as bytes, which say by which version of its hashing they were made; those of
another it refuses. Who takes a rensa of another version adds a migration that makes all sketches anew with `fill`.
"""

import re
import sqlite3
from collections.abc import Callable, Iterable
from typing import NamedTuple

from rensa import RMinHash

from newsclaims.errors import StoreError
from newsclaims.store.refusals import ANEW

WORDS = 5
"""Words of a run."""
HASHES = 128
"""Hashes of a sketch: of two texts' hashes as large a share is the same as of their runs, give or take .04."""
_SEED = 1

_WORD = re.compile(r"\w+")
_BODY = 'SELECT start, "end" FROM regions WHERE article = ? AND kind IS NULL ORDER BY position'

Rows = Callable[..., Iterable[sqlite3.Row]]
"""Gives the rows of a query: `Store.rows`, or a connection's own."""


class Sketch(NamedTuple):
    """How many different runs of five words a text has, and their MinHash."""

    runs: int
    hashes: RMinHash


def runs_of(text: str) -> set[str]:
    """Give a text's runs of five words; letter case and marks don't count.

    Example:
        >>> sorted(runs_of("“We lost,” the mayor said on Monday."))
        ['lost the mayor said on', 'the mayor said on monday', 'we lost the mayor said']
    """
    words = _WORD.findall(text.lower())
    return {" ".join(words[at : at + WORDS]) for at in range(len(words) - WORDS + 1)}


def sketch(text: str) -> Sketch:
    """Give the sketch of a text."""
    runs = runs_of(text)
    hashes = RMinHash(num_perm=HASHES, seed=_SEED)
    hashes.update(list(runs))
    return Sketch(len(runs), hashes)


def packed(made: Sketch) -> bytes:
    """Give the hashes of a sketch as they are stored."""
    found: bytes = made.hashes.__getstate__()
    return found


def unpacked(runs: object, stored: object) -> Sketch:
    """Give a sketch from its columns.

    Raises:
        StoreError: the store is damaged, so that it isn't there.
    """
    hashes = RMinHash(num_perm=HASHES, seed=_SEED)
    try:
        hashes.__setstate__(stored)
    except (TypeError, ValueError):
        runs = None
    if not isinstance(runs, int) or len(hashes.digest()) != HASHES:
        raise StoreError("the store is damaged: the sketch of an article isn't there", ANEW)
    return Sketch(runs, hashes)


def fill(connection: sqlite3.Connection, article: str | None = None) -> None:
    """Keep the sketch of a stored article, or of all."""
    ids = [article] if article else [id for (id,) in connection.execute("SELECT id FROM articles")]
    for id in ids:
        made = sketch(story_of(connection.execute, id))
        connection.execute(
            "INSERT INTO article_sketches (article, runs, hashes) VALUES (?, ?, ?)",
            (id, made.runs, packed(made)),
        )


def story_of(rows: Rows, article: str) -> str:
    """Give the story of a stored article, without its furniture."""
    ((text,),) = rows("SELECT text FROM articles WHERE id = ?", (article,))
    return "\n".join(text[start:end] for start, end in rows(_BODY, (article,)))
