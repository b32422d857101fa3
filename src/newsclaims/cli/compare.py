"""`newsclaims compare`: where several articles agree, and where they don't."""

from typing import Annotated, Any, Literal

import typer

from newsclaims.cli import _options, _store
from newsclaims.cli._output import write
from newsclaims.cli._reading import Reading, reading
from newsclaims.cli._styles import ACCENT
from newsclaims.cli._views import Column, View
from newsclaims.errors import QueryError


def _told(text: str, speaker: str | None) -> str:
    return f"{text} ({speaker})" if speaker else text


VIEW = View(
    fields=(
        "kind", "verdict", "text", "speaker",
        "other_path", "other_start", "other_end", "other_text", "other_speaker", "why", "only", "other_only",
    ),
    columns=(
        Column("verdict", lambda row: f"{row.verdict} ({row.kind})", ACCENT, whole=True),
        Column("one", lambda row: _told(row.text, row.speaker), "bold", body=True),
        Column("the other", lambda row: _told(row.other_text, row.other_speaker), body=True),
        Column("in", lambda row: row.other_outlet or row.other_path, "dim", most=16),
        Column("published", lambda row: row.other_published, "dim", whole=True),
        Column("what makes them comparable", lambda row: row.why, "dim", most=32),
    ),
    noun="pairs",
    room=120,
)  # fmt: skip


@reading()
def compare(
    words: Annotated[
        str | None,
        typer.Argument(
            metavar="WORDS", help="What it is about; of a figure what it measures, in all these words."
        ),
    ] = None,
    about: Annotated[
        str | None, typer.Option("--about", "--topic", metavar="WORDS", help="The same as WORDS.")
    ] = None,
    kind: Annotated[
        Literal["figure", "quote", "claim", "date"] | None,
        typer.Option(help="What is compared; without it, all."),
    ] = None,
    verdict: Annotated[
        Literal["agree", "compatible", "different", "open"] | None,
        typer.Option(help="Only those that agree, may both be true, differ, or can't be compared."),
    ] = None,
    speaker: Annotated[
        list[str] | None,
        typer.Option(
            "--speaker",
            metavar="NAME",
            autocompletion=_options.speakers,
            help="Who says both; given twice, what the two say of the same things, or one in two articles.",
        ),
    ] = None,
    open_ones: Annotated[
        bool,
        typer.Option(
            "--open",
            help="Also figures of one thing that can't be compared, and why; with WORDS what is told beside it.",
        ),
    ] = False,
    *,
    options: Reading,
) -> None:
    """Print where articles agree and where they don't: one figure, quote, claim or date beside another article's.

    `agree` are two told alike; `compatible` those that may both be true: "up to", rounded or shortened; `different` are
    two amounts of one thing, a claim that one affirms and the other denies, an event on two days. Each row says what
    makes the two comparable. A quote stands beside the earliest of its family. In a pipe a pair is a line, divided by
    tabs: path:start-end, kind, verdict, text, speaker, other_path, other_start, other_end, other_text, other_speaker,
    why, and of quotes the words that only one has: only, other_only.

    The exit code is 0 if there are any, 1 if not, 2 after an error.

    Examples:
        newsclaims compare
        newsclaims compare loan --json
        newsclaims compare --kind quote --since 2025-11
        newsclaims compare loan --open
        newsclaims compare --speaker kallas --speaker "von der leyen" --about "frozen assets"
    """
    from newsclaims.query.comparisons import ComparisonFilter, comparisons

    if words is not None and about is not None:
        raise QueryError("WORDS and --about are the same", "give one of them")
    topic = words if words is not None else about
    chosen: dict[str, Any] = {"kind": kind, "verdict": verdict}
    wanted = ComparisonFilter(
        about=topic, speakers=tuple(speaker or ()), open_ones=open_ones, **chosen, **options.articles()
    )
    with _store.reading(options.db) as store:
        if speaker and len(speaker) > 1:
            _expect_two(speaker, chosen, open_ones)
            from newsclaims.query import ClaimFilter
            from newsclaims.query.side_by_side import side_by_side

            said = ClaimFilter(about=topic, **options.articles())
            write(side_by_side(store, speaker[0], speaker[1], said), VIEW, options, store)
        else:
            write(comparisons(store, wanted), VIEW, options, store)


def _expect_two(speakers: list[str], chosen: dict[str, Any], open_ones: bool) -> None:
    if len(speakers) > 2:
        raise QueryError(f"{len(speakers)} speakers don't stand side by side", "give --speaker twice")
    if open_ones or any(chosen.values()):
        raise QueryError(
            "what two speakers say has no kinds and verdicts", "leave out --kind, --verdict and --open"
        )
