"""Options that several commands take, and what completes them in a shell."""

import os
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Annotated, Literal, get_args

import typer

from newsclaims import machine
from newsclaims.cli._streams import visible
from newsclaims.vocabulary import QuoteKind, Stance

DEFAULT_DB = Path("data/newsclaims.db")

Db = Annotated[Path, typer.Option("--db", envvar="NEWSCLAIMS_DB", metavar="FILE", help="The store.")]

Model = Annotated[
    str,
    typer.Option(
        "--model",
        envvar="NEWSCLAIMS_MODEL",
        metavar="NAME",
        help="spaCy pipeline: sm, md, the name of an installed one, or a path.",
    ),
]


def _jobs(given: str | int) -> int:
    if given == "auto":
        return machine.processes()
    if not str(given).isdecimal() or not int(given):
        raise typer.BadParameter(f"{given!r} isn't a number of processes, nor auto")
    return int(given)


Published = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Publication date of the articles that don't print theirs."),
]

Fast = Annotated[
    bool,
    typer.Option("--fast", help="By rule alone, in two thirds of the time: fewer quotes and fewer names."),
]
AnyLanguage = Annotated[
    bool, typer.Option("--any-language", help="Read articles that aren't in English, too.")
]

JOBS = typer.Option(
    "--jobs",
    "-j",
    parser=_jobs,
    metavar="N",
    help="How many processes parse; auto: as many as there are cores and memory for.",
)
Jobs = Annotated[int, JOBS]

FormatName = Literal[
    "jsonl",
    "json",
    "csv",
    "html",
    "jsonld",
    "annotations",
    "bib",
    "csl",
    "xlsx",
    "parquet",
    "brat",
    "labelstudio",
    "doccano",
    "geojson",
    "inception",
    "notes",
    "spacy",
    "datasette",
]
"""What `export` writes."""

Format = Annotated[
    FormatName | None,
    typer.Option("--format", help="How --output is written; otherwise as its ending says, or jsonl."),
]

Table = Annotated[
    Literal["articles", "quotes", "figures", "dates", "actors", "claims"],
    typer.Option("--table", help="The table that CSV or Parquet holds."),
]

Texts = Annotated[
    Literal["none", "quotes", "full"],
    typer.Option(
        "--texts",
        help="What of the articles' words a page holds: none, those of quotes and claims, or all.",
    ),
]

STANCES = ", ".join(get_args(Stance))


def speakers(ctx: typer.Context, incomplete: str) -> list[str]:
    """Complete a speaker's name from the store, most quoted first; without one, nothing."""
    sql = "SELECT speaker_name FROM quotes WHERE speaker_name IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC"
    return _completed(ctx, incomplete, sql)


def actors(ctx: typer.Context, incomplete: str) -> list[str]:
    """Complete an actor's name from the store, the one of most articles first; without one, nothing."""
    return _completed(ctx, incomplete, "SELECT name FROM actors GROUP BY 1 ORDER BY count(*) DESC")


def _completed(ctx: typer.Context, incomplete: str, sql: str) -> list[str]:
    from newsclaims.store.opening import connect

    db = ctx.params.get("db") or os.environ.get("NEWSCLAIMS_DB") or DEFAULT_DB
    try:
        with closing(connect(Path(db))) as connection:
            found = connection.execute(sql).fetchall()
    except sqlite3.Error:
        return []
    # The shell shows them at a terminal, past what guards our own output there.
    names = [name for (name,) in found if name.startswith(incomplete) and _is_plain(name)]
    # Bash puts a completion on the line as it is, where a space would end the word and `$(…)` would run.
    bash = os.environ.get("_NEWSCLAIMS_COMPLETE") == "complete_bash"
    return [re.sub(r"([^\w.,:@%+/-])", r"\\\1", name) for name in names] if bash else names


def _is_plain(name: str) -> bool:
    return visible(name) == name and "\n" not in name and "\t" not in name


Speakers = Annotated[
    list[str] | None,
    typer.Option(
        "--speaker",
        metavar="NAME",
        autocompletion=speakers,
        help="Who said it: any part of the name (repeatable).",
    ),
]

Claimants = Annotated[
    list[str] | None,
    typer.Option(
        "--speaker",
        metavar="NAME",
        autocompletion=speakers,
        help="Who claims it, an outlet too: any part of the name (repeatable).",
    ),
]

By = Annotated[
    str | None,
    typer.Option(
        "--by", envvar="NEWSCLAIMS_BY", metavar="NAME", help="Who says so, if not the system's user."
    ),
]

Mode = Annotated[
    Literal["speech", "attitude", "any"],
    typer.Option("--mode", help="What was said, or what was believed, wanted, expected."),
]

About = Annotated[
    str | None,
    typer.Option(
        metavar="WORDS",
        help="Speaking of it: of two words both, or the noun where the article has both side by side; of more the noun "
        "and half; a place's people, too.",
    ),
]

Subject = Annotated[
    str | None,
    typer.Option(metavar="WORDS", help="Likewise, but said of it: as subject, or what is called so."),
]

From = Annotated[
    str | None, typer.Option("--from", metavar="DATE", help="Speaking of then or later: 2025, 2025-11, …")
]

To = Annotated[str | None, typer.Option("--to", metavar="DATE", help="Speaking of then or earlier.")]

QuotePattern = Annotated[
    str | None, typer.Argument(metavar="PATTERN", help="Regular expression for what was said.")
]
ClaimPattern = Annotated[
    str | None, typer.Argument(metavar="PATTERN", help="Regular expression for the claim.")
]
Kind = Annotated[QuoteKind | None, typer.Option(help="How it is quoted.")]
QuoteStance = Annotated[
    Stance | None,
    typer.Option(metavar="STANCE", help=f"Quotes with such a claim: {STANCES}."),
]
Medium = Annotated[
    list[str] | None, typer.Option(metavar="NAME", help="Who reported it: told CNN (repeatable).")
]
Anonymous = Annotated[bool, typer.Option("--anonymous", help="Only from sources without a name.")]
MinConfidence = Annotated[
    float, typer.Option(min=0, max=1, metavar="P", help="Only quotes as probable as this.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Tell only what failed.")]
