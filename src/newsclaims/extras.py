"""What an article carries beside its fields, by the names of its columns; and how to ask for it: section=Politics."""

from collections.abc import Iterable, Mapping

from newsclaims.errors import QueryError

Extra = Mapping[str, str | list[str]]

CARRIED = "What else its row or its feed's item carried, by the names of its columns; the key is missing for nothing."


def bare(name: str) -> str:
    """Give a name in what counts of it.

    Example:
        >>> bare("Publication Date"), bare("publication_date"), bare("datePublished")
        ('publicationdate', 'publicationdate', 'datepublished')
    """
    return "".join(sign for sign in name.casefold() if sign.isalnum())


def asked(where: Iterable[str]) -> dict[str, set[str]]:
    """Give what is asked for by the bare names of columns: one of several values, case aside.

    Raises:
        QueryError: one isn't COLUMN=VALUE.

    Example:
        >>> asked(["Section=Politics", "page=1"])
        {'section': {'politics'}, 'page': {'1'}}
    """
    found: dict[str, set[str]] = {}
    for pair in where:
        name, sign, value = pair.partition("=")
        if not sign or not bare(name):
            raise QueryError(
                f"--where {pair!r} names no column's value", "write COLUMN=VALUE: section=Politics"
            )
        found.setdefault(bare(name), set()).add(_plain(value))
    return found


def holds(extra: Extra, wanted: Mapping[str, set[str]]) -> bool:
    """Say whether each column that is asked for carries one of its values, alone or in a list.

    Example:
        >>> holds({"Section": "Politics", "tags": ["EU", "Loan"]}, asked(["section=politics", "tags=loan"]))
        True
    """
    carried: dict[str, set[str]] = {}
    for name, value in extra.items():
        words = [value] if isinstance(value, str) else value
        carried.setdefault(bare(name), set()).update(map(_plain, words))
    return all(carried.get(name, set()) & values for name, values in wanted.items())


def _plain(value: str) -> str:
    return " ".join(value.casefold().split())
