"""Setting right what is stored, and taking that back."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from newsclaims.errors import NoMatchError
from newsclaims.store import corrections, keeping, places

if TYPE_CHECKING:
    from newsclaims.correction_records import Correction
    from newsclaims.store.database import Database


def add(store: "Database", article: str, found: "Iterable[Correction]") -> list[int]:
    """Keep corrections of an article, and lay them over its record; give their numbers."""
    with store.changes(article) as changes:
        numbers = [corrections.note(store.connection, article, one) for one in found]
        _lay_again(store, changes, article)
    return numbers


def undo(store: "Database", number: int) -> corrections.Kept:
    """Take back a correction; give what it was.

    Raises:
        NoMatchError: there is none of this number.
    """
    found = next((one for one in corrections.kept(store.rows) if one.number == number), None)
    if found is None:
        raise NoMatchError(
            f"there is no correction {number}", "newsclaims correct --list has those that there are"
        )
    with store.changes(found.article) as changes:
        store.connection.execute("DELETE FROM corrections WHERE number = ?", (number,))
        _lay_again(store, changes, found.article)
    return found


def _lay_again(store: "Database", changes: places.Changes, article: str) -> None:
    """Lay an article's corrections over what was extracted from it; those of one that isn't stored wait for it."""
    if any(store.rows("SELECT 1 FROM articles WHERE id = ?", (article,))):
        record = keeping.kept(store, article).model_copy(update={"corrections": []})
        keeping.put(store, changes, record, article, places.stored(store.rows, article), [article])
