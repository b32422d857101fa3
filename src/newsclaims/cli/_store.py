"""Opening the store for a command."""

from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from newsclaims.store import Store


def opened(db: Path, *, create: bool = False) -> "Store":
    """Open the store; tell where it was brought up to the newest layout, and where it is kept as it was."""
    from newsclaims.store import Store

    store = Store.open(db, create=create)
    if store.copy is not None:
        typer.echo(f"{db} was brought up to this version; as it was, it is kept as {store.copy}", err=True)
    return store
