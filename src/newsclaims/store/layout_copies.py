"""Copies of a store as it was before it is brought to another layout, beside it."""

import os
import sqlite3
import tempfile
from contextlib import closing, suppress
from itertools import chain, count
from pathlib import Path

from newsclaims.errors import StoreError


def copied(path: Path, layout: int, newest: int) -> Path:
    """Copy the store beside itself, whole or not at all, over nothing that is there.

    Args:
        path: of the store.
        layout: that it is of.
        newest: to which it is brought next.

    Raises:
        StoreError: the copy can't be made.
    """
    partial = None
    try:
        handle, partial = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        os.close(handle)
        # A connection of its own reads what was last committed; ours has begun to write.
        with closing(sqlite3.connect(path)) as before, closing(sqlite3.connect(partial)) as after:
            before.backup(after)
        os.chmod(partial, path.stat().st_mode & 0o777)
        copy = _free(path, layout)
        os.replace(partial, copy)
    except (OSError, sqlite3.Error) as error:
        told = getattr(error, "strerror", None) or error
        raise StoreError(
            f"{path} is of layout {layout}, and no copy of it can be made beside it: {told}",
            f"make room and let newsclaims write in its folder: it brings the store to layout {newest}",
        ) from error
    finally:
        if partial is not None:
            with suppress(OSError):
                os.unlink(partial)
    return copy


def _free(path: Path, layout: int) -> Path:
    """Give a name for the copy that no file has."""
    first = path.with_name(f"{path.name}.layout-{layout}.bak")
    others = (path.with_name(f"{path.name}.layout-{layout}-{number}.bak") for number in count(2))
    return next(one for one in chain((first,), others) if not one.exists())
