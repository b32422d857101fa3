"""`newsclaims quotes`: who said what."""

from typing import Annotated, Any, Literal

import typer

from newsclaims.cli import _options, _store
from newsclaims.cli._counting import KeepCopies, counted
from newsclaims.cli._output import write
from newsclaims.cli._reading import Reading, reading
from newsclaims.cli._styles import STYLES
from newsclaims.cli._views import ARTICLE, Column, View
from newsclaims.errors import QueryError


def _who(row: Any) -> str:
    """Give who speaks, and below it who tells so, where somebody else does."""
    who = row.speaker or f"({row.mention or 'unknown'})"
    return f"{who}, told by {row.reported_by}" if row.reported_by else who


VIEW = View(
    fields=("speaker", "kind", "reporting", "text"),
    columns=(
        Column("speaker", _who, "bold", most=26),
        Column("quote", lambda row: row.text, lambda row: "bold" if row.kind == "direct" else "", body=True),
        Column("kind", lambda row: row.kind, lambda row: STYLES[row.kind], whole=True),
        Column("stance", lambda row: row.stance, whole=True),
        Column("cue", lambda row: f"{row.reporting} {row.medium or ''}".strip(), "dim", wide=True, most=16),
        *ARTICLE,
    ),
    noun="quotes",
)

GROUPS = View(
    fields=("quotes", "direct", "mixed", "indirect", "speakers", "articles", "name"),
    columns=(
        Column("", lambda row: row.name or "(not known)", "bold", body=True),
        Column("quotes", lambda row: row.quotes, right=True),
        Column("direct", lambda row: row.direct or "", right=True),
        Column("mixed", lambda row: row.mixed or "", right=True),
        Column("indirect", lambda row: row.indirect or "", right=True),
        Column("speakers", lambda row: row.speakers or "", right=True),
        Column("articles", lambda row: row.articles, right=True),
    ),
    noun="groups",
    room=0,
)


@reading()
def quotes(
    pattern: _options.QuotePattern = None,
    speaker: _options.Speakers = None,
    kind: _options.Kind = None,
    mode: _options.Mode = "speech",
    stance: _options.QuoteStance = None,
    medium: _options.Medium = None,
    anonymous: _options.Anonymous = False,
    min_confidence: _options.MinConfidence = 0.0,
    about: _options.About = None,
    subject: _options.Subject = None,
    by: Annotated[
        Literal["outlet", "speaker", "month", "article"] | None,
        typer.Option(help="Not the quotes, but how many there are of each."),
    ] = None,
    keep_copies: KeepCopies = False,
    sort: Annotated[
        Literal["place", "newest", "speaker"],
        typer.Option(help="In which order: as printed, the newest articles first, or by speaker."),
    ] = "place",
    *,
    options: Reading,
) -> None:
    """Print who said what.

    In a pipe a quote is a line, divided by tabs: path:start-end, speaker, kind, cue, text. The offsets count
    characters of the article's text, from the first part of the quote to the end of its last. With --by: quotes,
    direct, mixed, indirect, speakers, articles, and the outlet, speaker, month or article; of near copies one counts.

    The exit code is 0 if there are any, 1 if not, 2 after an error.

    Examples:
        newsclaims quotes --speaker kallas
        newsclaims quotes -i "frozen assets|loan" --kind direct
        newsclaims quotes --speaker "von der leyen" --stance warns -C 1
        newsclaims quotes --speaker kallas --about belgium
        newsclaims quotes --speaker kallas --by month
        newsclaims quotes --since 2025-11 --csv > quotes.csv
        newsclaims quotes --columns speaker,outlet,published,quote
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
        newest_first=sort == "newest",
        by_speaker=sort == "speaker",
        **chosen,
        **options.articles(),
    )
    if by is not None and (options.files or options.count or options.context is not None):
        raise QueryError("-c, -l and -C are for quotes, not for how many there are", "leave out --by")
    with _store.reading(options.db) as store:
        if by is not None:
            wanted = counted(store, wanted, keep_copies, by_outlet=by == "outlet")
            write(query.quote_groups(store, by, wanted), GROUPS, options, store)
            return
        write(query.quotes(store, wanted), VIEW, options, store)
