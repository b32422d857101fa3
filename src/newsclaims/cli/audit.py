"""`newsclaims audit`: who gets quoted, and at what length."""

from typing import Annotated, Literal

import typer

from newsclaims.cli import _store
from newsclaims.cli._counting import KeepCopies, counted
from newsclaims.cli._output import write
from newsclaims.cli._reading import Reading, reading
from newsclaims.cli._views import Column, View

By = Literal["outlet", "month", "role", "organisation", "named", "gender", "speaker"]

VIEW = View(
    fields=(
        "quotes", "words", "share", "own_words", "speakers", "articles", "named", "anonymous", "unresolved",
        "women", "men", "unknown", "no_person", "month", "name",
    ),
    columns=(
        Column("", lambda row: row.name or "(not known)", "bold"),
        Column("quotes", lambda row: row.quotes, right=True),
        Column("words", lambda row: row.words, right=True),
        Column("share", lambda row: f"{row.share}%", right=True),
        Column("own words", lambda row: row.own_words, right=True, wide=True),
        Column("speakers", lambda row: row.speakers, right=True, wide=True),
        Column("articles", lambda row: row.articles, right=True, wide=True),
        Column("anonymous", lambda row: row.anonymous or "", right=True),
        Column("women", lambda row: row.women or "", right=True),
        Column("men", lambda row: row.men or "", right=True),
        Column("unknown", lambda row: row.unknown or "", right=True),
        Column("no person", lambda row: row.no_person or "", right=True),
    ),
    noun="rows",
)  # fmt: skip

MONTHLY = VIEW._replace(
    columns=(
        VIEW.columns[0],
        Column("month", lambda row: row.month or "(no date)", whole=True),
        *VIEW.columns[1:],
    ),
    room=112,
)


@reading("count", "files", "context", "max_count")
def audit(
    pattern: Annotated[
        str | None, typer.Argument(metavar="PATTERN", help="Regular expression for the rows' names.")
    ] = None,
    by: Annotated[By, typer.Option("--by", help="What to tell apart.")] = "named",
    monthly: Annotated[
        bool, typer.Option("--monthly", help="Month by month, as the articles were published.")
    ] = False,
    keep_copies: KeepCopies = False,
    *,
    options: Reading,
) -> None:
    """Print who gets quoted, how often and with how many words: the audit of an outlet's sources.

    A role is what the article calls the speaker, or else what most articles do; an organisation is the speaker, or
    where the speaker has a role. `own words` are those between quotation marks. Whether a person is a woman or a man
    tells only the article itself, by titles, words such as spokeswoman, and pronouns that mean that person; never a
    first name. Where it tells nothing, that is `unknown`. Only what was said counts, not what was believed, and what is
    told within somebody's quote counts in that alone. Of near copies the fullest counts, by outlet for each of the
    outlets; --keep-copies counts all.

    In a pipe a row is a line, divided by tabs: quotes, words, share of all quoted words in percent, own words,
    speakers, articles, quotes of named speakers, of anonymous and of unresolved ones, of women, men, persons of
    unknown gender and of no person, month, and what --by tells apart.

    The exit code is 0 if there are any, 1 if not, 2 after an error.

    Examples:
        newsclaims audit
        newsclaims audit --by outlet
        newsclaims audit --by gender --monthly --outlet euractiv
        newsclaims audit --by role "minister|president"
        newsclaims audit --by speaker --since 2025-11 --csv > sources.csv
    """
    from newsclaims import query

    with _store.reading(options.db) as store:
        wanted = query.ActorFilter(pattern=options.pattern(pattern), **options.articles())
        wanted = counted(store, wanted, keep_copies, by_outlet=by == "outlet")
        rows = query.audit(store, by, wanted, monthly=monthly)
        write(rows, MONTHLY if monthly else VIEW, options, store)
