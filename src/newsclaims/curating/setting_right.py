"""Corrections kept in a store, and taken back; whoever is one across articles is made out anew."""

from collections.abc import Iterable

from newsclaims.correction_records import Correction
from newsclaims.curating.correction_tables import CorrectionRow, Decided, rows
from newsclaims.curating.deciding import Said, correction
from newsclaims.curating.wishes import Wish
from newsclaims.errors import NoMatchError
from newsclaims.linking import stored
from newsclaims.query import find_place
from newsclaims.store import Store


def set_right(store: Store, target: str, wish: Wish, said: Said) -> CorrectionRow:
    """Set right the record that is typed, or add one to the article; give what became of it.

    Raises:
        QueryError: it can't be understood, or nothing is wished for.
        NoMatchError: there is no such record, or the article doesn't print the words.
    """
    place = find_place(store, target)
    made = correction(store.record(place.article), place, wish, said)
    (row,) = keep(store, [Decided(place.article, made)])
    return row


def keep(store: Store, made: Iterable[Decided]) -> list[CorrectionRow]:
    """Keep corrections, article by article; give what became of them."""
    by_article: dict[str, list[Correction]] = {}
    for article, one in made:
        by_article.setdefault(article, []).append(one)
    numbers = {number for article, found in by_article.items() for number in store.correct(article, found)}
    stored.refresh(store)
    return [row for article in by_article for row in rows(store, article) if row.number in numbers]


def take_back(store: Store, target: str | None = None) -> CorrectionRow:
    """Take back the last correction, of a record or an article, or the one of a number; give what it was.

    Raises:
        NoMatchError: there is none.
        QueryError: several articles may be meant.
    """
    found = list(rows(store))
    if target is not None and target.isdigit() and int(target) in {row.number for row in found}:
        found = [row for row in found if row.number == int(target)]
    elif target is not None:
        found = _of_place(store, target)
    if not found:
        raise NoMatchError(
            "there is no such correction", "newsclaims correct --list has those that there are"
        )
    store.undo(found[-1].number)
    stored.refresh(store)
    return found[-1]


def _of_place(store: Store, target: str) -> list[CorrectionRow]:
    """Give the corrections of a record, of one that is none any more too, or of an article; none of a mere number."""
    named, _, local = target.rpartition("/")
    try:
        place = find_place(store, target)
    except NoMatchError:
        if target.isdigit():
            return []
        article = find_place(store, named).article if named else None
        found = [row for row in rows(store, article) if row.id == f"{article}/{local}"]
        if not found:
            raise
        return found
    found = list(rows(store, place.article))
    return [row for row in found if place.record is None or row.id == f"{place.article}/{place.record}"]
