"""`newsclaims claims`: who asserts what, in which manner."""

from typing import Annotated, Any, Literal

import typer

from newsclaims.cli import _options
from newsclaims.cli._output import Column, View, claimant, write
from newsclaims.cli._reading import Reading, reading


def _manner(row: Any) -> str:
    words = [row.stance, *(name for name in ("negated", "hedged") if getattr(row, name))]
    return ", ".join(words)


VIEW = View(
    fields=("claimant", "stance", "negated", "hedged", "figures", "dates", "text"),
    columns=(
        Column("claimant", claimant, "bold"),
        Column("stance", _manner, "cyan"),
        Column("claim", lambda row: row.text, lambda row: "" if row.quote else "dim"),
        Column("figures", lambda row: row.figures, wide=True),
        Column("dates", lambda row: row.dates, wide=True),
    ),
    noun="claims",
)


@reading()
def claims(
    pattern: Annotated[
        str | None, typer.Argument(metavar="PATTERN", help="Regular expression for the claim.")
    ] = None,
    speaker: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            autocompletion=_options.speakers,
            help="Who claims it, an outlet too: any part of the name (repeatable).",
        ),
    ] = None,
    stance: Annotated[
        _options.Stance | None, typer.Option(metavar="STANCE", help=f"In which manner: {_options.STANCES}.")
    ] = None,
    negated: Annotated[bool | None, typer.Option(help="Only what is said not to be so.")] = None,
    hedged: Annotated[
        bool | None, typer.Option(help="Only what is said to be possible, likely, reported.")
    ] = None,
    about: Annotated[
        str | None, typer.Option(metavar="WORDS", help="Claims with all these words, as search takes them.")
    ] = None,
    mode: Annotated[
        Literal["speech", "attitude", "any"],
        typer.Option(help="What was said, or what was believed, wanted, expected."),
    ] = "speech",
    *,
    options: Reading,
) -> None:
    """Print who claims what: a quote's speaker, or the outlet in the article's own voice.

    In a pipe a claim is a line, divided by tabs: path:start-end, claimant, stance, negated, hedged, figures, dates,
    text.

    The exit code is 0 if there are any, 1 if not, 2 after an error.

    Examples:
        newsclaims claims --speaker kallas --stance warns
        newsclaims claims --about "frozen assets" -C 1
        newsclaims claims --speaker kallas --negated
        newsclaims claims --since 2025-11 --json | jq '.[].claimant'
    """
    from newsclaims import query
    from newsclaims.store import Store

    chosen: dict[str, Any] = {"stance": stance, "mode": None if mode == "any" else mode}
    wanted = query.ClaimFilter(
        pattern=options.pattern(pattern),
        speakers=tuple(speaker or ()),
        negated=negated,
        hedged=hedged,
        about=about,
        **chosen,
        **options.articles(),
    )
    with Store.open(options.db) as store:
        write(query.claims(store, wanted), VIEW, options, store)
