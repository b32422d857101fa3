"""One shape for what is asked of the store: a question is data, and so is its filter; rows are selected in one way."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from itertools import chain, islice, repeat
from operator import itemgetter
from typing import Any, Generic, NamedTuple, TypeVar

from newsclaims.linking import stored
from newsclaims.query import rows
from newsclaims.query.conditions import OF_ARTICLE, Asked, Conditions, conditions
from newsclaims.query.filters import ArticleFilter
from newsclaims.query.literals import letters
from newsclaims.store import IN_ORDER, Store

Row = TypeVar("Row", bound=rows.Row | tuple[Any, ...])

ARTICLE = "articles.source AS path, articles.outlet, articles.published, articles.title"
"""The columns of an article that every row has, in SQL."""


class Question(NamedTuple, Generic[Row]):
    """What rows there are and what can be asked of them.

    Attributes:
        row: their type; its fields are columns.
        columns: in SQL, behind the article's.
        tables: what stands behind FROM.
        order: behind the order of articles; or, with `by`, in place of it.
        asked: what the filter's fields ask for, besides the article's.
        always: a condition on all rows.
        searched: the texts of which the filter's pattern must match one.
        flags: the fields that are true or false, and 1 or 0 in SQL.
        linked: whether the rows tell identities, which must be up to date.
        lettered: the table whose `text` is all that is searched, and has an index of its letters.
        bare: whether rows are named tuples of these columns alone, in their order: many are read, and few told.
    """

    row: type[Row]
    columns: str
    tables: str
    order: str
    asked: Mapping[str, Asked] = {}
    always: str | None = None
    searched: Callable[[Any], tuple[str, ...]] = lambda row: (row.text,)
    flags: tuple[str, ...] = ()
    linked: bool = False
    lettered: str | None = None
    bare: bool = False


class Answers(Iterator[Row]):
    """The rows of a question that a filter lets through, each read when it is asked for."""

    def __init__(
        self, store: Store, question: Question[Row], wanted: ArticleFilter, where: Conditions
    ) -> None:
        self._store = store
        self._question = question
        self._pattern = wanted.pattern
        self._where = where
        self._rows = self._selected()

    def __next__(self) -> Row:
        return next(self._rows)

    def first(self, most: int) -> Iterator[Row | None]:
        """Give the first rows, and None for each of the others: they are counted without being read.

        A pattern wants all of them read, for only Python matches it.
        """
        if self._pattern:
            return chain(islice(self, most), (None for _ in self))
        rows = list(self._selected(f"LIMIT {most}"))
        return chain(rows, repeat(None, self._count() - most if len(rows) == most else 0))

    def _selected(self, limit: str = "") -> Iterator[Row]:
        one, matches = self._question, self._pattern.test() if self._pattern else None
        columns = one.columns if one.bare else f"{ARTICLE}, {one.columns}"
        sql = f"""SELECT {columns} FROM {one.tables} {self._where.sql()}
            ORDER BY {one.order.format(articles=IN_ORDER)} {limit}"""
        found = _made(one, self._store.rows(sql, self._where.values))
        return (row for row in found if matches is None or matches(one.searched(row)))

    def _count(self) -> int:
        sql = f"SELECT count(*) FROM {self._question.tables} {self._where.sql()}"
        ((number,),) = self._store.rows(sql, self._where.values)
        return int(number)


class Counted(Iterator[Row]):
    """Rows of what was counted, the most frequent first, each made when it is asked for."""

    def __init__(self, counted: Iterable[Any], made: Callable[[Any], Row]) -> None:
        self._counted = iter(counted)
        self._made = made

    def __next__(self) -> Row:
        return self._made(next(self._counted))

    def first(self, most: int) -> Iterator[Row | None]:
        """Give the first rows, and None for each of the others."""
        return chain(islice(self, most), (None for _ in self._counted))


def answers(store: Store, question: Question[Row], wanted: ArticleFilter) -> Answers[Row]:
    """Give the rows of a question that a filter lets through.

    Raises:
        QueryError: a pattern, a day or another value can't be understood.
        NoMatchError: a name matches nothing.
    """
    if question.linked or any(getattr(wanted, name, None) for name in ("speakers", "about", "subject")):
        stored.see(store)
    where = conditions(store, wanted, {**OF_ARTICLE, **question.asked})
    if question.always:
        where.add(question.always)
    if question.lettered and wanted.pattern and (expression := letters(wanted.pattern)):
        index = f"{question.lettered}_letters_fts"
        where.add(
            f"{question.lettered}.rowid IN (SELECT rowid FROM {index} WHERE {index} MATCH :letters)",
            letters=expression,
        )
    return Answers(store, question, wanted, where)


def _made(question: Question[Row], found: Iterable[Any]) -> Iterator[Row]:
    """Make rows of SQLite's; where a field's column stands is looked up once, not for each row."""
    make: Any = question.row
    if question.bare:
        yield from map(make._make, found)
        return
    names = [field.name for field in fields(make)]
    flags = [at for at, name in enumerate(names) if name in question.flags]
    values_of: Callable[[Any], tuple[Any, ...]] | None = None
    for row in found:
        if values_of is None:
            columns = list(map(str.lower, row.keys()))  # SQLite knows them in any case
            values_of = itemgetter(*map(columns.index, names))
        values = list(values_of(row))
        for at in flags:
            values[at] = bool(values[at])
        yield make(*values)
