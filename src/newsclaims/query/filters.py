"""What a query may ask for, as a user gives it: patterns, names, days, amounts, units."""

import calendar
import re
from dataclasses import dataclass

from newsclaims.errors import QueryError
from newsclaims.query.pattern import Pattern


@dataclass(frozen=True, kw_only=True)
class ArticleFilter:
    """What all queries can ask for.

    Attributes:
        pattern: what the record's text must match.
        article: id of the article it must stand in.
        outlets: names of which the article's outlet must match one.
        since: first day of publication: 2025, 2025-11 or 2025-11-27.
        until: last day of publication, likewise.
        story: an article, as `find_article` takes it, whose story it must tell.
        without: ids of articles that are left out.
        where: what its columns must carry besides, `section=Politics`; of several values of one column one.
    """

    pattern: Pattern | None = None
    article: str | None = None
    outlets: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    story: str | None = None
    where: tuple[str, ...] = ()
    without: tuple[str, ...] = ()


def storable(text: str) -> str:
    """Give `text` with a question mark for what can't be stored: what another encoding left in an argument."""
    return text.encode("utf-8", "replace").decode().replace("\0", "?")


_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


def first_day(text: str) -> str:
    """Give the first day of a year, a month or a day.

    Raises:
        QueryError: it is none of them.

    Example:
        >>> first_day("2025-11"), last_day("2025-11")
        ('2025-11-01', '2025-11-30')
    """
    year, month, day = _day(text)
    return f"{year:04}-{month or 1:02}-{day or 1:02}"


def last_day(text: str) -> str:
    """Give the last day of a year, a month or a day; raise QueryError as `first_day` does."""
    year, month, day = _day(text)
    month = month or 12
    return f"{year:04}-{month:02}-{day or calendar.monthrange(year, month)[1]:02}"


def days(first: str | None, last: str | None) -> tuple[str | None, str | None]:
    """Give the first and the last day between two days, months or years; None where that side is open.

    Raises:
        QueryError: one isn't a day, a month or a year, or none lies between them.
    """
    begin = None if first is None else first_day(first)
    end = None if last is None else last_day(last)
    if begin is not None and end is not None and begin > end:
        raise QueryError(f"no day is from {first} to {last}", "give the earlier one first")
    return begin, end


def _day(text: str) -> tuple[int, int, int]:
    found = _DAY.fullmatch(text.strip())
    year, month, day = (int(part or 0) for part in found.groups()) if found else (0, 0, 0)
    right = found is not None and year > 0 and month <= 12 and (found[2] is None or month > 0)
    if right and found is not None and found[3] is not None:
        right = 1 <= day <= calendar.monthrange(year, month)[1]
    if not right:
        raise QueryError(
            f"{text!r} isn't a day, a month or a year", "write it as in 2025-11-27, 2025-11 or 2025"
        )
    return year, month, day
