"""What near copies are known by: the hashes of a story's runs of five words, its shingles, kept beside its article.

Those divisible by `SAMPLED` are kept by themselves: by this sample pairs are found that may be copies (Broder, "On the
resemblance and containment of documents", 1997). So whoever asks for copies reads no text, and of few articles more
than their samples.
"""

import re
import sqlite3
import zlib
from collections.abc import Callable, Iterable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from newsclaims.errors import StoreError
from newsclaims.store.refusals import ANEW

WORDS = 5
"""Words of a shingle."""
SAMPLED = 8
"""One in so many shingles is in the sample."""

_WORD = re.compile(r"\w+")
_FACTORS = np.array([1, 1_000_003, 998_244_353, 1_000_000_007, 2_147_483_647], dtype=np.uint64)
_STORED = np.dtype("<u8")
_BODY = 'SELECT start, "end" FROM regions WHERE article = ? AND kind IS NULL ORDER BY position'

Shingles = NDArray[np.uint64]

Rows = Callable[..., Iterable[sqlite3.Row]]
"""Gives the rows of a query: `Store.rows`, or a connection's own."""


def shingles(text: str) -> Shingles:
    """Give the hashes of a text's shingles, each once, in order of size; letter case and marks don't count."""
    words = np.array([_hashed(word) for word in _WORD.findall(text.lower())], dtype=np.uint64)
    if len(words) < WORDS:
        return np.zeros(0, dtype=np.uint64)
    runs = len(words) - WORDS + 1
    with np.errstate(over="ignore"):
        whole = sum((words[at : at + runs] * _FACTORS[at] for at in range(WORDS)), np.zeros(runs, np.uint64))
    return np.unique(whole)


@lru_cache(1 << 18)
def _hashed(word: str) -> int:
    return zlib.crc32(word.encode("utf-8", "surrogatepass"))


def is_sampled(found: Shingles) -> NDArray[np.bool_]:
    """Say of each shingle whether it is in the sample."""
    sampled: NDArray[np.bool_] = found % np.uint64(SAMPLED) == 0
    return sampled


def fill(connection: sqlite3.Connection, article: str | None = None) -> None:
    """Keep the shingles of a stored article, or of all."""
    ids = [article] if article else [id for (id,) in connection.execute("SELECT id FROM articles")]
    for id in ids:
        found = of_story(connection.execute, id)
        sampled = is_sampled(found)
        blobs = (part.astype(_STORED).tobytes() for part in (found[sampled], found[~sampled]))
        connection.execute(
            "INSERT INTO article_shingles (article, sample, rest) VALUES (?, ?, ?)", (id, *blobs)
        )


def of_story(rows: Rows, article: str) -> Shingles:
    """Give the shingles of a stored article's story, from its text."""
    ((text,),) = rows("SELECT text FROM articles WHERE id = ?", (article,))
    return shingles("\n".join(text[start:end] for start, end in rows(_BODY, (article,))))


def kept(rows: Rows, article: str) -> Shingles:
    """Give all shingles that are kept of an article, those of the sample first.

    Raises:
        StoreError: the store is damaged, so that they aren't there.
    """
    found = rows("SELECT sample, rest FROM article_shingles WHERE article = ?", (article,))
    return np.concatenate([unpacked(blob) for row in found for blob in row] or [unpacked(None)])


def unpacked(blob: bytes | None) -> Shingles:
    """Give the shingles of a column; raise as `kept` does."""
    if not isinstance(blob, bytes) or len(blob) % _STORED.itemsize:
        raise StoreError("the store is damaged: the shingles of an article aren't there", ANEW)
    return np.frombuffer(blob, _STORED)
