"""`newsclaims quotes`: who said what."""

from typing import Annotated, Any

import typer

from newsclaims.cli import _options, _store
from newsclaims.cli._output import write
from newsclaims.cli._reading import Reading, reading
from newsclaims.cli._styles import STYLES
from newsclaims.cli._views import ARTICLE, Column, View
from newsclaims.vocabulary import QuoteKind, Stance

VIEW = View(
    fields=("speaker", "kind", "cue", "text"),
    columns=(
        Column("speaker", lambda row: row.speaker or f"({row.mention or 'unknown'})", "bold", most=26),
        Column("quote", lambda row: row.text, lambda row: "bold" if row.kind == "direct" else "", body=True),
        Column("kind", lambda row: row.kind, lambda row: STYLES[row.kind], whole=True),
        Column("stance", lambda row: row.stance, whole=True),
        Column("cue", lambda row: f"{row.cue or ''} {row.medium or ''}".strip(), "dim", wide=True, most=16),
        *ARTICLE,
    ),
    noun="quotes",
)


@reading()
def quotes(
    pattern: Annotated[
        str | None, typer.Argument(metavar="PATTERN", help="Regular expression for what was said.")
    ] = None,
    speaker: _options.Speakers = None,
    kind: Annotated[QuoteKind | None, typer.Option(help="How it is quoted.")] = None,
    mode: _options.Mode = "speech",
    stance: Annotated[
        Stance | None,
        typer.Option(metavar="STANCE", help=f"Quotes with such a claim: {_options.STANCES}."),
    ] = None,
    medium: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Who reported it: told CNN (repeatable).")
    ] = None,
    anonymous: Annotated[bool, typer.Option("--anonymous", help="Only from sources without a name.")] = False,
    min_confidence: Annotated[
        float, typer.Option(min=0, max=1, metavar="P", help="Only quotes as probable as this.")
    ] = 0.0,
    about: _options.About = None,
    subject: _options.Subject = None,
    *,
    options: Reading,
) -> None:
    """Print who said what.

    In a pipe a quote is a line, divided by tabs: path:start-end, speaker, kind, cue, text. The offsets count
    characters of the article's text, from the first part of the quote to the end of its last.

    The exit code is 0 if there are any, 1 if not, 2 after an error.

    Examples:
        newsclaims quotes --speaker kallas
        newsclaims quotes -i "frozen assets|loan" --kind direct
        newsclaims quotes --speaker "von der leyen" --stance warns -C 1
        newsclaims quotes --speaker kallas --about belgium
        newsclaims quotes --since 2025-11 --csv > quotes.csv
    """
    from newsclaims import query

    chosen: dict[str, Any] = {"kind": kind, "stance": stance, "mode": None if mode == "any" else mode}
    wanted = query.QuoteFilter(
        pattern=options.pattern(pattern),
        speakers=tuple(speaker or ()),
        media=tuple(medium or ()),
        anonymous=anonymous,
        min_confidence=min_confidence,
        about=about,
        subject=subject,
        **chosen,
        **options.articles(),
    )
    with _store.reading(options.db) as store:
        write(query.quotes(store, wanted), VIEW, options, store)
