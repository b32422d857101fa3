"""What is claimed: which claims can be asked for, in which order, and what of each is told."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsclaims.linking.speaking import IDENTIFIED, speakers
from newsclaims.query.aboutness import asked_about
from newsclaims.query.conditions import Asked
from newsclaims.query.filters import ArticleFilter
from newsclaims.query.questions import Question, answers
from newsclaims.query.rows import PrintedRow
from newsclaims.query.speakers_asked import said_by
from newsclaims.query.weighing import CHECKABLE, WEIGHT, WHY
from newsclaims.store import Store
from newsclaims.vocabulary import QuoteMode, Stance

_BRACKETS = re.compile(r"\[[^\]]*\] ?| \[[^\]]*\]")
"""What a reading puts in, or the article itself."""


@dataclass(frozen=True, kw_only=True)
class ClaimFilter(ArticleFilter):
    """Which claims, in which order.

    Attributes:
        mode: None gives attitudes as well as speech and the articles' own voice.
        about: a noun phrase (`about_expression` says what finds it), in any part of the claim or beside it.
        subject: likewise, as the claim's subject or what it is said of.
        clear: only those whose reading leaves nothing open.
        checkable: only those that can be checked (`weighing.CHECKABLE`).
        heaviest_first: in the order of their weight instead of their place.
    """

    speakers: tuple[str, ...] = ()
    stance: Stance | None = None
    negated: bool | None = None
    hedged: bool | None = None
    about: str | None = None
    subject: str | None = None
    mode: QuoteMode | None = "speech"
    clear: bool = False
    checkable: bool = False
    heaviest_first: bool = False


@dataclass(frozen=True, slots=True)
class ClaimRow(PrintedRow):
    """A claim; `quote` is None in the article's own voice, lists are joined by semicolons.

    `open` is how much of the reading nothing explains; None in a store that an older version filled.

    `weight`, 0 to 1, is how much it matters to who checks facts, for the `reasons` (`query/weighing.py`).
    """

    claimant_id: str | None
    claimant: str | None
    claimant_printed: str | None
    claimant_type: str | None
    mode: str
    stance: str
    negated: bool
    hedged: bool
    quote: str | None
    on_behalf_of: str | None
    figures: str
    dates: str
    actors: str
    topics: str
    text: str
    reading: str
    open: int | None
    weight: float
    reasons: str
    corrected_by: str | None

    @property
    def told(self) -> str:
        """The claim's words, or where they alone are no clause ("legitimate") its reading, which begins before them."""
        whole = not self.reading or _bare(self.reading).startswith(_bare(self.text))
        return self.text if whole or self.quote is None else self.reading


def _bare(words: str) -> str:
    """Give words without what stands in brackets and without the marks around them."""
    return _BRACKETS.sub("", words).strip(" “”\"'‘’")


def _joined(table: str, name: str, shown: str) -> str:
    """Give the SQL for a claim's figures, dates or actors as one text."""
    return f"""(SELECT coalesce(group_concat(shown, '; '), '') FROM
        (SELECT {shown} AS shown FROM claim_{table} JOIN {table} ON {table}.id = claim_{table}.{name}
         WHERE claim_{table}.claim = claims.id ORDER BY claim_{table}.position))"""


CLAIM = f"""{IDENTIFIED.format(name="claimant", of="claims.claimant")},
    claims.id, claims.start, claims."end", claims.text, claims.claimant_type,
    claims.stance, claims.negated, claims.hedged, claims.quote, claims.corrected_by"""
"""The columns of a claim, in SQL."""


OF_CLAIM = {
    "speakers": said_by("claims.claimant"),
    "mode": Asked("claims.mode = :mode"),
    **asked_about(),
}


CLAIMS = Question(
    ClaimRow,
    columns=f"""{CLAIM}, claims.on_behalf_of_name AS on_behalf_of, claims.topic AS topics, claims.mode,
        claims.reading, claims.open,
        {_joined("figures", "figure", "figures.text")} AS figures,
        {_joined("dates", "date", "coalesce(dates.value, dates.text)")} AS dates,
        {_joined("actors", "actor", "actors.name")} AS actors, {WEIGHT} AS weight, {WHY} AS reasons""",
    tables=f"""claims JOIN articles ON articles.id = claims.article LEFT JOIN quotes ON quotes.id = claims.quote
        {speakers("claims", "claimant")}""",
    order="{articles}, claims.start, claims.rowid",
    asked={
        **OF_CLAIM,
        "stance": Asked("claims.stance = :stance"),
        "negated": Asked("claims.negated = :negated"),
        "hedged": Asked("claims.hedged = :hedged"),
        "clear": Asked("NOT :clear OR claims.open = 0"),
        "checkable": Asked(f"NOT :checkable OR ({CHECKABLE})"),
    },
    linked=True,
    lettered="claims",
    flags=("negated", "hedged"),
)


def claims(store: Store, wanted: ClaimFilter = ClaimFilter()) -> Iterator[ClaimRow]:
    """Give the claims that `wanted` lets through.

    Raises:
        QueryError: a pattern or a day can't be understood, or `about` holds no word.
        NoMatchError: a speaker or an outlet matches nothing.
    """
    order = f"weight DESC, {CLAIMS.order}" if wanted.heaviest_first else CLAIMS.order
    return answers(store, CLAIMS._replace(order=order), wanted)
