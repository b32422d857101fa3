"""The options that all reading commands share: which articles, how the pattern is meant, how results are written."""

import inspect
from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import wraps
from typing import TYPE_CHECKING, Annotated, Any, get_type_hints

import typer

from newsclaims.cli import _options
from newsclaims.errors import QueryError

if TYPE_CHECKING:
    from newsclaims.query import Pattern


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What the user chose of the shared options."""

    ignore_case: Annotated[
        bool, typer.Option("-i", "--ignore-case", help="Letter case doesn't count in PATTERN.")
    ] = False
    word: Annotated[bool, typer.Option("-w", "--word-regexp", help="PATTERN matches whole words only.")] = (
        False
    )
    fixed: Annotated[bool, typer.Option("-F", "--fixed-strings", help="PATTERN is plain text.")] = False
    invert: Annotated[bool, typer.Option("-v", "--invert-match", help="What doesn't match PATTERN.")] = False
    outlet: Annotated[list[str] | None, typer.Option(metavar="NAME", help="Published by (repeatable).")] = (
        None
    )
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Published then or later: 2025, 2025-11, 2025-11-27.")
    ] = None
    until: Annotated[str | None, typer.Option(metavar="DATE", help="Published then or earlier.")] = None
    story: Annotated[
        str | None, typer.Option(metavar="ID", help="Telling a story: see newsclaims stories.")
    ] = None
    where: Annotated[
        list[str] | None,
        typer.Option(
            metavar="COLUMN=VALUE", help="Whose feed or table said so: section=Politics (repeatable)."
        ),
    ] = None
    count: Annotated[bool, typer.Option("-c", "--count", help="Only how many, article by article.")] = False
    files: Annotated[
        bool, typer.Option("-l", "--files-with-matches", help="Only which articles have any.")
    ] = False
    context: Annotated[
        int | None, typer.Option("-C", "--context", min=0, metavar="N", help="With N paragraphs around each.")
    ] = None
    max_count: Annotated[
        int | None, typer.Option("-m", "--max-count", min=1, metavar="N", help="At most N of an article.")
    ] = None
    columns: Annotated[
        str | None,
        typer.Option(metavar="NAMES", help="These columns, in this order, as a table or CSV calls them."),
    ] = None
    json: Annotated[bool, typer.Option("--json", help="As one JSON array.")] = False
    jsonl: Annotated[bool, typer.Option("--jsonl", help="As JSON, an object a line.")] = False
    csv: Annotated[bool, typer.Option("--csv", help="As CSV; ' stands before a cell like a formula.")] = False
    bom: Annotated[
        bool, typer.Option("--bom", help="Begin CSV with a byte order mark: Excel wants it to read UTF-8.")
    ] = False
    db: _options.Db = _options.DEFAULT_DB

    def pattern(self, expression: str | None) -> "Pattern | None":
        """Give PATTERN as the switches mean it."""
        from newsclaims.query import Pattern

        if expression is None:
            return None
        return Pattern(
            expression=expression,
            ignore_case=self.ignore_case,
            word=self.word,
            fixed=self.fixed,
            invert=self.invert,
        )

    def articles(self) -> dict[str, Any]:
        """Give the arguments of a filter that say which articles."""
        return {
            "outlets": tuple(self.outlet or ()),
            "since": self.since,
            "until": self.until,
            "story": self.story,
            "where": tuple(self.where or ()),
        }

    def form(self) -> str | None:
        """Give the machine-readable form that was asked for, if any.

        Raises:
            QueryError: more than one was, or a byte order mark for another than CSV, or columns of what has none.
        """
        asked = [name for name in ("json", "jsonl", "csv") if getattr(self, name)]
        if len(asked) > 1:
            raise QueryError(f"--{' and --'.join(asked)} don't go together", "choose one of them")
        if self.bom and asked != ["csv"]:
            raise QueryError("--bom is for --csv", "add that, or leave it out")
        if self.columns is not None and (self.count or self.files or self.context is not None):
            raise QueryError("--columns is for rows, and -c, -l and -C give others", "leave one of them out")
        return asked[0] if asked else None


def reading(*without: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give a command, behind its own options, the shared ones; it takes them as its argument `options`.

    Args:
        without: names of those that this command doesn't have.
    """

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        own = [
            p for p in inspect.signature(command, eval_str=True).parameters.values() if p.name != "options"
        ]
        kinds = get_type_hints(Reading, include_extras=True)
        shared = [field for field in fields(Reading) if field.name not in without]

        @wraps(command)
        def with_options(**given: Any) -> None:
            chosen = {field.name: given.pop(field.name) for field in shared}
            command(**given, options=Reading(**chosen))

        parameters = [p.replace(kind=inspect.Parameter.KEYWORD_ONLY) for p in own]
        for field in shared:
            parameters.append(
                inspect.Parameter(
                    field.name,
                    inspect.Parameter.KEYWORD_ONLY,
                    default=field.default,
                    annotation=kinds[field.name],
                )
            )
        with_options.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
        with_options.__annotations__ = {p.name: p.annotation for p in parameters}
        return with_options

    return decorate
