"""`newsclaims agreement`: how far two people agree."""

import json
from pathlib import Path
from typing import Annotated

import typer


def agreement(
    one: Annotated[
        Path, typer.Argument(metavar="A", help="One's records: what newsclaims export json wrote.")
    ],
    other: Annotated[Path, typer.Argument(metavar="B", help="The other's, of the same articles.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print the numbers as JSON.")] = False,
) -> None:
    """Tell how far two people agree who corrected the same articles, each in a store of their own.

    F1 is that of either's records against the other's. Kappa is Cohen's: of each printed word, whether it is part of
    such a record; of speakers, who speaks in the quotes that both have. 1 is full agreement, 0 what chance gives; it
    is left open (-) where all words, or none, are of the kind.

    The exit code is 0, 1 if they have no article in common, 2 after an error.

    Examples:
        newsclaims export json --db ann.db -o ann.json
        newsclaims agreement ann.json bob.json
    """
    from newsclaims import recorded
    from newsclaims.evaluation.agreement import compared

    found = compared(recorded.read(one), recorded.read(other))
    for source in found.alone:
        typer.echo(f"warning: only one of them has {source}", err=True)
    if as_json:
        typer.echo(
            json.dumps({"articles": found.articles, **{kind.kind: kind._asdict() for kind in found.kinds}})
        )
    else:
        typer.echo(f"{found.articles} {'article' if found.articles == 1 else 'articles'}")
        typer.echo("kind            A      B   both      F1   kappa")
        for kind in found.kinds:
            beyond = "-" if kind.kappa is None else f"{kind.kappa:.4f}"
            typer.echo(
                f"{kind.kind:<10} {kind.one:>6} {kind.other:>6} {kind.both:>6}  {kind.f1:.4f} {beyond:>7}"
            )
    if not found.articles:
        raise typer.Exit(1)
