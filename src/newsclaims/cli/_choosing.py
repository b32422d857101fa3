"""Options that say what is read and how it is called, and what `extract` and `inspect` make of them."""

import os
import re
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newsclaims.cli import _settings
from newsclaims.cli._views import fold
from newsclaims.errors import ArticleError, NewsclaimsError

if TYPE_CHECKING:
    from newsclaims.articles import Unreadable
    from newsclaims.articles.selection import Choice
    from newsclaims.cli._summary import Summary
    from newsclaims.records import Article

Columns = Annotated[
    list[str] | None,
    typer.Option(
        "--map",
        metavar="FIELD=COLUMN",
        help="What a table or feed calls a field: outlet=paper (repeatable).",
    ),
]

Exclude = Annotated[
    list[str] | None,
    typer.Option(
        "--exclude",
        metavar="PATTERN",
        help="Leave out such files and folders, in archives, too (repeatable).",
    ),
]


FilesFrom = Annotated[
    str | None,
    typer.Option(
        "--files-from",
        metavar="FILE",
        help="Read the files that are listed there (-: standard input), a line each or divided by NUL.",
    ),
]

Limit = Annotated[
    int | None, typer.Option("--limit", min=1, metavar="N", help="Take the first N articles only.")
]

Sample = Annotated[
    int | None, typer.Option("--sample", min=1, metavar="N", help="Take N articles at random.")
]

Seed = Annotated[
    int, typer.Option("--seed", metavar="N", help="Which ones --sample takes: one seed, the same ones.")
]

Since = Annotated[
    str | None,
    typer.Option("--since", metavar="DATE", help="Take what was published then or later: 2025-11, …"),
]

Until = Annotated[
    str | None, typer.Option("--until", metavar="DATE", help="Take what was published then or earlier.")
]

Outlets = Annotated[
    list[str] | None,
    typer.Option("--outlet", metavar="NAME", help="Take what this outlet published (repeatable)."),
]

Where = Annotated[
    list[str] | None,
    typer.Option(
        "--where", metavar="COLUMN=VALUE", help="Take what its feed or table says so of (repeatable)."
    ),
]

DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Print the articles that would be read, and store nothing.")
]


def listed(file: str) -> list[str]:
    """Give the paths that a file, or standard input, lists.

    Raises:
        NewsclaimsError: it can't be read.
    """
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        raise NewsclaimsError(
            f"--files-from {file}: {(error.strerror or str(error)).lower()}", "give a file that lists files"
        ) from None
    paths = data.split(b"\0") if b"\0" in data else data.splitlines()
    return [os.fsdecode(path) for path in paths if path.strip()]


def day(published: str | None) -> str | None:
    """Give the day that `--published` says.

    Raises:
        NewsclaimsError: it says none.
    """
    from newsclaims.articles.text import day_of

    try:
        return day_of(published)
    except ArticleError as error:
        raise NewsclaimsError(f"--{error.message}", error.hint) from None


def columns(told: list[str] | None) -> dict[str, str]:
    """Give what each field is called, as `--map` says, and where that says nothing, `newsclaims.toml`.

    Raises:
        NewsclaimsError: there is no such field, or no name; the message says where.
    """
    from newsclaims.readers.columns import names

    settings = _settings.current()
    said = [
        (field, column, f'{settings.origins[f"columns.{field}"]}: in [columns], {field} = "{column}"')
        for field, column in settings.columns.items()
    ]
    for pair in told or ():
        field, _, column = pair.partition("=")
        said.append((field, column, f"--map {pair!r}"))
    for field, column, where in said:
        if field not in names() or not column.strip():
            line = "FIELD=COLUMN" if where.startswith("--map") else 'FIELD = "COLUMN"'
            raise NewsclaimsError(
                f"{where} names no field's column",
                f"write {line}; the fields are {', '.join(names())}",
            )
    return {field: column for field, column, _ in said}


def choice(
    since: str | None,
    until: str | None,
    outlets: list[str] | None,
    where: list[str] | None,
    limit: int | None,
    sample: int | None,
    seed: int,
) -> "Choice":
    """Give which articles are chosen.

    Raises:
        NewsclaimsError: a day is none, or no column is asked for.
    """
    from newsclaims.articles.selection import Choice
    from newsclaims.extras import asked

    for day in (since, until):
        if day is not None and not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", day):
            raise NewsclaimsError(
                f"{day!r} isn't a day, a month or a year", "write it as in 2025-11-27 or 2025-11"
            )
    asked(where or ())  # before anything is read
    return Choice(since, until, tuple(outlets or ()), tuple(where or ()), limit, sample, seed)


def show(found: Iterable["Article | Unreadable"], passed: Counter[str], summary: "Summary") -> None:
    """Print what would be read, an article a line, then what can't be, and store nothing."""
    from newsclaims.articles import Unreadable

    count = 0
    for item in found:
        if isinstance(item, Unreadable):
            summary.fail(item.source, item.reason, item.hint)
            continue
        count += 1
        row = (item.source, item.published, item.outlet, item.title)
        typer.echo("\t".join(fold(cell or "") for cell in row))
    for line in summary.told_failures():
        typer.echo(line, err=True)
    if passed:
        typer.echo(f"passed over: {counted(passed)}", err=True)
    if summary.failures or not count:
        raise typer.Exit(2 if summary.failures else 1)


def counted(passed: Counter[str]) -> str:
    """Tell what was no article, and how often: a PNG picture (2), another file."""
    return ", ".join(f"{what} ({count:,})" if count > 1 else what for what, count in passed.most_common())


def named(source: str) -> str:
    """Give a source as a reader calls it."""
    return "standard input" if source == "-" else source
