"""`newsclaims search`: full-text search over records and articles."""

from itertools import islice
from typing import Annotated, Any, Literal

import typer

from newsclaims.cli import _options, _store
from newsclaims.cli._output import write
from newsclaims.cli._reading import Reading, reading
from newsclaims.cli._views import ARTICLE, Column, View


def _speaker(row: Any) -> str:
    return row.speaker or ("(unknown)" if row.found_in == "quote" else "(the article)")


VIEW = View(
    fields=("found_in", "speaker", "text"),
    columns=(
        Column("speaker", _speaker, "bold", most=26),
        Column("found in", lambda row: row.found_in),
        Column("text", lambda row: row.text, body=True),
        *ARTICLE,
    ),
    noun="results",
)


@reading("ignore_case", "word", "fixed", "invert", "max_count")
def search(
    words: Annotated[
        list[str], typer.Argument(metavar="QUERY", help='Words; "a phrase", begin*, -without, OR.')
    ],
    within: Annotated[
        Literal["quotes", "claims", "text"] | None, typer.Option("--in", help="Look only there.")
    ] = None,
    about: _options.About = None,
    subject: _options.Subject = None,
    most: Annotated[
        int | None, typer.Option("-m", "--max-count", min=1, metavar="N", help="Only the N best.")
    ] = None,
    *,
    options: Reading,
) -> None:
    """Search quotes, claims and the articles' text for words, whatever their case and accents.

    Quotes come first, then claims in the articles' own voice, then other passages; in each the best match first.
    With --about or --subject these are left out.
    A word of several articles gets all its articles. In a pipe a result is a line, divided by tabs:
    path:start-end, where it was found (quote, claim, text), speaker, text.

    The exit code is 0 if there are any, 1 if not, 2 after an error.

    Examples:
        newsclaims search frozen assets
        newsclaims search '"reparations loan" -belgium'
        newsclaims search 'sanction* OR tariff*' --in quotes --since 2025-11
    """
    from newsclaims import query

    with _store.reading(options.db) as store:
        found = query.search(
            store,
            " ".join(words),
            query.SearchFilter(about=about, subject=subject, **options.articles()),
            within,
        )
        write(islice(found, most), VIEW, options, store)
