"""What counts where things are counted: of near copies one."""

from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

if TYPE_CHECKING:
    from newsclaims.query import ArticleFilter
    from newsclaims.store import Store

Wanted = TypeVar("Wanted", bound="ArticleFilter")

KeepCopies = Annotated[
    bool,
    typer.Option("--keep-copies", help="Count near copies, too: a wire story in ten papers ten times."),
]


def counted(store: "Store", wanted: Wanted, keep_copies: bool, *, by_outlet: bool = False) -> Wanted:
    """Give the filter of what is counted: the fullest of each family of near copies, or all."""
    if keep_copies:
        return wanted
    from newsclaims.query.copies import counted_once

    return counted_once(store, wanted, by_outlet=by_outlet)
