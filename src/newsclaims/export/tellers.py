"""Who tells a quote, where somebody tells in his own words what somebody else said."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclaims.records import ArticleRecord, Quote


def teller(record: "ArticleRecord", quote: "Quote") -> str | None:
    """Give the speaker of the quote in whose words a quote of the record is told, as printed."""
    telling = next((one for one in record.quotes if one.id == quote.reported_by), None)
    return telling.speaker.name if telling is not None and telling.speaker is not None else None
