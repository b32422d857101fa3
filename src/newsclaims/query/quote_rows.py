"""Who said what: which quotes can be asked for, and what of each is told."""

from collections.abc import Iterator
from dataclasses import dataclass

from newsclaims.linking.speaking import IDENTIFIED, speakers
from newsclaims.query.aboutness import OF_QUOTE, asked_about
from newsclaims.query.conditions import Asked, one_of
from newsclaims.query.filters import ArticleFilter
from newsclaims.query.questions import Question, answers
from newsclaims.query.rows import PrintedRow
from newsclaims.query.speakers_asked import said_by
from newsclaims.store import Store
from newsclaims.vocabulary import QuoteKind, QuoteMode, Stance


@dataclass(frozen=True, kw_only=True)
class QuoteFilter(ArticleFilter):
    """Which quotes, in which order.

    Attributes:
        mode: None gives attitudes as well as speech.
        newest_first: by the day of publication, instead of in order of place.
        by_speaker: by who says it, those whom nobody knows last.
    """

    speakers: tuple[str, ...] = ()
    kind: QuoteKind | None = None
    mode: QuoteMode | None = "speech"
    stance: Stance | None = None
    media: tuple[str, ...] = ()
    anonymous: bool = False
    min_confidence: float = 0.0
    about: str | None = None
    subject: str | None = None
    newest_first: bool = False
    by_speaker: bool = False


@dataclass(frozen=True, slots=True)
class QuoteRow(PrintedRow):
    """A quote: `[start, end)` is from its first content span to the end of its last, `text` all of them.

    `reported_by` is who tells it, where it is told in somebody else's words.
    """

    speaker_id: str | None
    speaker: str | None
    speaker_printed: str | None
    speaker_type: str | None
    kind: str
    mode: str
    stance: str | None
    cue: str | None
    mention: str | None
    rule: str | None
    medium: str | None
    addressee: str | None
    confidence: float
    text: str
    reported_by: str | None
    corrected_by: str | None

    @property
    def reporting(self) -> str:
        """The cue, and who tells what somebody else is told to have said: wondered (told by one diplomat)."""
        return f"{self.cue or ''} (told by {self.reported_by})" if self.reported_by else self.cue or ""


QUOTES = Question(
    QuoteRow,
    columns=f"""{IDENTIFIED.format(name="speaker", of="quotes.speaker")},
        quotes.id, quotes.start, quotes."end", quotes.speaker_type, quotes.kind, quotes.mode,
        quotes.cue_text AS cue, quotes.source_text AS mention, quotes.speaker_rule AS rule,
        quotes.medium_name AS medium, quotes.addressee_text AS addressee, quotes.confidence, quotes.text,
        (SELECT coalesce(speaker_name, 'somebody') FROM quotes AS outer_one
         WHERE outer_one.id = quotes.reported_by) AS reported_by,
        quotes.corrected_by,
        (SELECT stance FROM claims WHERE claims.quote = quotes.id ORDER BY claims.start LIMIT 1) AS stance""",
    tables=f"quotes JOIN articles ON articles.id = quotes.article {speakers('quotes', 'speaker')}",
    order="{articles}, quotes.start, quotes.rowid",
    asked={
        "speakers": said_by("quotes.speaker"),
        "kind": Asked("quotes.kind = :kind"),
        "mode": Asked("quotes.mode = :mode"),
        "stance": Asked(
            "EXISTS (SELECT 1 FROM claims WHERE claims.quote = quotes.id AND claims.stance = :stance)"
        ),
        "media": Asked(
            "quotes.medium_name IN (SELECT value FROM json_each(:media))",
            one_of(
                "media", "SELECT DISTINCT medium_name FROM quotes WHERE medium_name IS NOT NULL", "medium"
            ),
        ),
        "anonymous": Asked("NOT :anonymous OR quotes.speaker_type = 'anonymous'"),
        "min_confidence": Asked("quotes.confidence >= :min_confidence"),
        **asked_about(OF_QUOTE),
    },
    linked=True,
    lettered="quotes",
)


def quotes(store: Store, wanted: QuoteFilter = QuoteFilter()) -> Iterator[QuoteRow]:
    """Give the quotes that `wanted` lets through.

    Raises:
        QueryError: a pattern or a day can't be understood.
        NoMatchError: a speaker, an outlet or a medium matches nothing.
    """
    rows = answers(store, QUOTES, wanted)
    if wanted.newest_first:
        return iter(sorted(rows, key=lambda row: row.published or "", reverse=True))
    if wanted.by_speaker:
        return iter(sorted(rows, key=lambda row: (row.speaker is None, row.speaker or "")))
    return rows
