"""Opening the store for a command."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from newsclaims.cli import _settings
from newsclaims.errors import StoreError

if TYPE_CHECKING:
    from newsclaims.store import Store


def opened(db: Path, *, create: bool = False) -> "Store":
    """Open the store; tell where it was brought up to the newest layout, and where it is kept as it was."""
    from newsclaims.store import Store

    store = Store.open(db, create=create)
    store.aliases = _settings.current().aliases
    if store.copy is not None:
        typer.echo(f"{db} was brought up to this version; as it was, it is kept as {store.copy}", err=True)
    return store


@contextmanager
def reading(db: Path) -> "Iterator[Store]":
    """Open the store for one command, and close it.

    Raises:
        StoreError: it can't be opened, or the command failed over a file that is damaged.
    """
    with opened(db) as store, telling_damage(store):
        yield store


@contextmanager
def telling_damage(store: "Store") -> Iterator[None]:
    """Tell it as damage where a question fails over a file that is damaged.

    Raises:
        StoreError: it did.
    """
    try:
        yield
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        # What a row comes to that an index has and its table hasn't. Only of a sound store it is a bug of ours.
        damage = store.damage()
        if damage is None:
            raise
        raise StoreError(
            f"{store.path} is damaged: {damage}",
            "newsclaims check tells all; extract into a new one, and move it away",
        ) from error
