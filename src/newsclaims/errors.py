"""The errors that newsclaims raises: each says what is wrong and what to do about it. And our own faults, told."""

import os

BUG = "this is a bug in newsclaims; NEWSCLAIMS_DEBUG=1 in front of the command shows where"
"""The hint beside a fault of our own."""

LOUD = ("NEWSCLAIMS_STRICT", "NEWSCLAIMS_DEBUG")
"""Environment variables that let a fault be raised: our tests and benchmarks/fuzz.py set the first."""


def fault(error: Exception) -> str:
    """Give an error that nobody foresaw in one line, for what goes on without it; raise it in strict mode.

    Example:
        IndexError("list index out of range")  ->  "IndexError: list index out of range"
    """
    if any(os.environ.get(name) for name in LOUD):
        raise error
    return f"{type(error).__name__}: {' '.join(str(error).split())}"


class NewsclaimsError(Exception):
    """Anything that newsclaims itself refuses to do.

    Attributes:
        message: what is wrong, in one line, without a full stop at its end.
        hint: what the user can do about it, or None.
        exit_code: how the command line ends with it: 2, or 1 where there was merely nothing to find.
    """

    exit_code = 2

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __reduce__(self) -> tuple[type["NewsclaimsError"], tuple[str, str | None]]:
        """Keep the hint when the error comes back from a worker process."""
        return type(self), (self.message, self.hint)


class ArticleError(NewsclaimsError):
    """One article can't be read (not text, empty, too large, malformed); the others can."""


class ModelError(NewsclaimsError):
    """The spaCy pipeline that was asked for is missing or lacks what the components need."""


class StoreError(NewsclaimsError):
    """The database is missing, damaged, locked or of another schema version."""


class QueryError(NewsclaimsError):
    """A filter can't be understood: a date, an amount, a pattern."""


class NoMatchError(QueryError):
    """A name, a unit or an id matches nothing that is stored."""

    exit_code = 1


class GoldError(NewsclaimsError):
    """A gold file can't be read or names an article that has no record."""
