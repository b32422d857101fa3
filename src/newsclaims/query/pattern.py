"""A user's regular expression: it means what Python's `re` means by it, and it comes to an end."""

import re
import warnings
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from newsclaims.errors import QueryError

SECONDS = 2.0
"""How long a pattern may take over one text: a plain one takes a millisecond over a whole article."""

_PLAIN = re.compile(r"(\\.)|\{(?!\d*,?\d*\})|(?<=\[):", re.DOTALL)
"""What is plain to `re` alone: a brace that begins no count, as `regex` reads `a{e}` as "nearly a"; [: in a class."""


@dataclass(frozen=True, kw_only=True)
class Pattern:
    """A regular expression of Python's `re`, with grep's switches."""

    expression: str
    ignore_case: bool = False
    word: bool = False
    fixed: bool = False
    invert: bool = False

    def test(self) -> Callable[[Iterable[str]], bool]:
        """Give the test whether the expression is found in one of some texts, or in none where it is inverted.

        The test raises QueryError for a text over which the expression takes more than `SECONDS`, as `(.*a){25}$` can.

        Raises:
            QueryError: it isn't a regular expression.
        """
        import regex  # `re` can't be given a time limit

        expression, flags = self._checked()
        expression = _PLAIN.sub(lambda plain: plain[1] or rf"\{plain[0]}", expression)
        try:
            search = regex.compile(expression, flags | regex.VERSION0).search
        except (regex.error, RecursionError, OverflowError) as error:
            raise self._refused(error) from error

        def found(text: str) -> bool:
            try:
                return search(text, timeout=SECONDS) is not None
            except (TimeoutError, MemoryError):
                raise QueryError(
                    f"the pattern {self.expression!r} takes too long: more than {SECONDS:g} seconds over one text",
                    "it can match in too many ways: take out a * or + within what is itself repeated",
                ) from None

        return lambda texts: any(found(text) for text in texts) != self.invert

    def _checked(self) -> tuple[str, int]:
        """Give the expression with its switches, and its flags, if `re` takes it."""
        expression = re.escape(self.expression) if self.fixed else self.expression
        if self.word:
            expression = rf"(?<!\w)(?:{expression})(?!\w)"
        flags = re.IGNORECASE if self.ignore_case else 0
        try:
            with warnings.catch_warnings(action="ignore"):  # of what it may mean to a later Python
                re.compile(expression, flags)
        except (re.error, RecursionError, OverflowError) as error:
            raise self._refused(error) from error
        return expression, int(flags)

    def _refused(self, error: Exception) -> QueryError:
        return QueryError(
            f"{self.expression!r} isn't a regular expression: {error}",
            "-F takes the pattern as it is written; a backslash before ( ) [ ] * + ? . makes one of them plain",
        )
