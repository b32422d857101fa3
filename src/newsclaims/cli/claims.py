"""`newsclaims claims`: who asserts what, in which manner; as a list, counted, or as an analyst's ledger."""

from typing import Annotated, Any, Literal

import typer

from newsclaims.cli import _amounts, _options, _store
from newsclaims.cli._counting import KeepCopies, counted
from newsclaims.cli._output import write
from newsclaims.cli._reading import Reading, reading
from newsclaims.cli._styles import ACCENT
from newsclaims.cli._views import ARTICLE, Column, View, claimant
from newsclaims.errors import QueryError
from newsclaims.vocabulary import Stance


def _manner(row: Any) -> str:
    words = [row.mode] if row.mode == "attitude" else []
    words += [row.stance, *(name for name in ("negated", "hedged") if getattr(row, name))]
    return ", ".join(words)


def _recorded(row: Any) -> str:
    words = [
        row.stance,
        *(["negated"] if row.polarity == "negated" else []),
        *(["hedged"] if row.hedged else []),
    ]
    return ", ".join(words)


VIEW = View(
    fields=("claimant", "stance", "negated", "hedged", "figures", "dates", "told"),
    columns=(
        Column("claimant", claimant, "bold"),
        Column("stance", _manner, ACCENT),
        Column("claim", lambda row: row.told, lambda row: "" if row.quote else "dim", body=True),
        Column("figures", lambda row: row.figures, wide=True),
        Column("dates", lambda row: row.dates, wide=True),
        *ARTICLE,
    ),
    noun="claims",
)


READINGS = VIEW._replace(
    fields=(*VIEW.fields[:-1], "reading"),
    columns=(
        *VIEW.columns[:2],
        VIEW.columns[2]._replace(title="reading", cell=lambda row: row.reading),
        *VIEW.columns[3:],
    ),
)


def _by_weight(view: View) -> View:
    """Give a view with what claims weigh, and why."""
    weight = Column("weight", lambda row: f"{row.weight:.2f}", right=True)
    reasons = Column("because of", lambda row: row.reasons, "dim", wide=True)
    return view._replace(columns=(*view.columns[:3], weight, reasons, *ARTICLE))


def _claimant_with_role(row: Any) -> str:
    return f"{claimant(row)}, {row.role}" if row.role else claimant(row)


LEDGER = View(
    fields=(
        "claimant",
        "role",
        "outlet",
        "published",
        "stance",
        "polarity",
        "hedged",
        "figures",
        "dates",
        "about",
        "on_behalf_of",
        "claim",
    ),
    columns=(
        Column("claimant", _claimant_with_role, "bold", most=20),
        Column("stance", _recorded, ACCENT, most=10),
        Column("claim", lambda row: row.claim, lambda row: "" if row.quote else "dim", body=True),
        Column("figures", lambda row: _amounts.short(row.figures), most=18),
        Column("dates", lambda row: row.dates.replace("/", ".."), most=24),
        *ARTICLE[:2],
    ),
    noun="claims",
    room=180,
)

GROUPS = View(
    fields=("claims", "negated", "hedged", "speakers", "articles", "stances", "name"),
    columns=(
        Column("", lambda row: row.name or "(not named)", "bold"),
        Column("claims", lambda row: row.claims, right=True),
        Column("negated", lambda row: row.negated or "", right=True),
        Column("hedged", lambda row: row.hedged or "", right=True),
        Column("speakers", lambda row: row.speakers, right=True, wide=True),
        Column("articles", lambda row: row.articles, right=True),
        Column("stances", lambda row: row.stances, ACCENT),
    ),
    noun="groups",
)


@reading()
def claims(
    pattern: _options.ClaimPattern = None,
    speaker: _options.Claimants = None,
    stance: Annotated[
        Stance | None, typer.Option(metavar="STANCE", help=f"In which manner: {_options.STANCES}.")
    ] = None,
    negated: Annotated[bool | None, typer.Option(help="Only what is said not to be so.")] = None,
    hedged: Annotated[
        bool | None, typer.Option(help="Only what is said to be possible, likely, reported.")
    ] = None,
    about: _options.About = None,
    subject: _options.Subject = None,
    group_by: Annotated[
        Literal["speaker", "stance", "topic"] | None,
        typer.Option(help="Not the claims, but how many there are of each."),
    ] = None,
    clear: Annotated[
        bool,
        typer.Option(
            "--clear",
            help="Only readings in which nothing stays open, no 'she' or 'the plan'. What an earlier version "
            "stored has to be extracted again.",
        ),
    ] = False,
    checkable: Annotated[
        bool,
        typer.Option(
            "--checkable", help="Only assertions with a figure, a day or somebody named as their subject."
        ),
    ] = False,
    sort: Annotated[
        Literal["place", "weight"],
        typer.Option(help="In order of place, or with those first that matter most to who checks facts."),
    ] = "place",
    ledger: Annotated[
        bool,
        typer.Option("--ledger", help="As an analyst's spreadsheet has them: a row each, with all of it."),
    ] = False,
    keep_copies: KeepCopies = False,
    mode: _options.Mode = "speech",
    *,
    options: Reading,
) -> None:
    """Print who claims what: a quote's speaker, or the outlet in the article's own voice.

    In a pipe a claim is a line, divided by tabs: path:start-end, claimant, stance, negated, hedged, figures, dates,
    text, or its reading where the words alone are no clause; with --clear always its reading. With --ledger:
    path:start-end, claimant, role, outlet, published, stance, polarity, hedged, figures in base units, dates as
    intervals, what it is about, on whose behalf it is said, claim.
    With --group-by: claims, negated, hedged, speakers, articles, stances, name; of near copies the fullest counts,
    unless you --keep-copies.

    The exit code is 0 if there are any, 1 if not, 2 after an error.

    Examples:
        newsclaims claims --speaker kallas --stance warns
        newsclaims claims --about "frozen assets" -C 1
        newsclaims claims --speaker kallas --negated
        newsclaims claims --group-by speaker
        newsclaims claims --checkable --sort weight | head -20
        newsclaims claims --clear --csv > readings.csv
        newsclaims claims --mode attitude --speaker "eu leaders"
        newsclaims claims --ledger --csv > ledger.csv
        newsclaims claims --since 2025-11 --json | jq '.[].claimant'
    """
    from newsclaims import query

    chosen: dict[str, Any] = {"stance": stance, "mode": None if mode == "any" else mode}
    wanted = query.ClaimFilter(
        pattern=options.pattern(pattern),
        speakers=tuple(speaker or ()),
        negated=negated,
        hedged=hedged,
        about=about,
        subject=subject,
        clear=clear,
        checkable=checkable,
        heaviest_first=sort == "weight",
        **chosen,
        **options.articles(),
    )
    if group_by is not None and ledger:
        raise QueryError("--group-by and --ledger don't go together", "choose one of them")
    if group_by is not None and (options.files or options.count or options.context is not None):
        raise QueryError("-c, -l and -C are for claims, not for how many there are", "leave out --group-by")
    with _store.reading(options.db) as store:
        if group_by is not None:
            wanted = counted(store, wanted, keep_copies)
            write(query.claim_groups(store, group_by, wanted), GROUPS, options, store)
        elif ledger:
            write(query.ledger(store, wanted), LEDGER, options, store)
        else:
            view = READINGS if clear else VIEW
            view = _by_weight(view) if wanted.heaviest_first else view
            write(query.claims(store, wanted), view, options, store)
