"""What holds for any text at all, through the whole pipeline."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import newsclaims
from newsclaims import articles, pipeline
from newsclaims.errors import ArticleError
from newsclaims.extraction import extract_all
from newsclaims.language.blanks import BLANKS
from newsclaims.records import Article, ArticleRecord

PIECES = (
    "“", "”", '"', "'", "‘", "’", "«", "»", "(", ")", "—", "…", ".", ",", "?", ":", ";", "$", "€", "%",
    " ", " ", " ", "\n", "\n\n", "\xa0", "\u200b", "\u2028", "\r\n", "\t", "👩‍👩‍👧", "🇧🇪",
    "e\u0301", "\u0301", "ß", "İ", "½", "٣", "Anna Lind", "the minister", "she", "they", "Sources",
    "the EU's top diplomat", "OPEC",
    "Brussels", "CNN", "said", "told", "according to", "warned that", "denied", "would", "not", "has", "that",
    "will stay", "cost", "€187 billion", "3 to 5%", "1,000,000", "99999999999999999999", "12.5.2025", "5km",
    "two-thirds", "$5m ($6m)", "yesterday", "last night", "in 2024", "on Friday", "Nov 27, 2025", "at 9pm",
    "three years ago", "31 February", "Read also:", "By Anna Lind", "Published by", "5 min read",
)  # fmt: skip
NEWSLIKE = st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join) | st.lists(
    st.sampled_from(PIECES), max_size=60
).map("".join)
ANYTHING = st.text(max_size=300)

SLOW = settings(deadline=None, suppress_health_check=list(HealthCheck))


def extracted(text: str) -> ArticleRecord | None:
    """Give the record of a text; None where it is blank, which must be refused."""
    if text.strip(BLANKS):
        return newsclaims.extract(text, published="2025-11-27", any_language=True)
    with pytest.raises(ArticleError, match="empty"):
        newsclaims.extract(text)
    return None


def check(record: ArticleRecord, text: str) -> None:
    """Check what must be true of any record of `text`."""
    assert record.article.text == text.replace("\0", "\ufffd")
    text = record.article.text
    for span in record.spans():
        assert text[span.start : span.end] == span.text
        assert span.text == span.text.strip(BLANKS)
    for letter, items in (
        ("a", record.actors),
        ("q", record.quotes),
        ("f", record.figures),
        ("d", record.dates),
        ("c", record.claims),
    ):
        assert [item.id for item in items] == [f"{letter}{number}" for number in range(1, len(items) + 1)]
    regions = sorted(
        (region.start, region.end) for region in [*record.article.body, *record.article.furniture]
    )
    assert all(0 <= start < end <= len(text) for start, end in regions)
    assert record.warnings == []
    furniture = {i for region in record.article.furniture for i in range(region.start, region.end)}
    body = {i for region in record.article.body for i in range(region.start, region.end)} - furniture
    for span in record.spans():
        printed = {i for i in range(span.start, span.end) if not text[i].isspace()}
        assert printed <= body, span
    known = {
        item.id for items in (record.actors, record.quotes, record.figures, record.dates) for item in items
    }
    for claim in record.claims:
        assert known.issuperset([*claim.figures, *claim.dates, *claim.actors, *filter(None, [claim.quote])])
    for quote in record.quotes:
        assert quote.speaker is not None or quote.unresolved is not None
        assert quote.speaker is None or quote.speaker.actor is None or quote.speaker.actor in known
    for date in record.dates:
        assert (date.value is None) == (date.unresolved is not None)


@SLOW
@given(ANYTHING)
@example("0\xad")
def test_any_text_at_all(text: str) -> None:
    if record := extracted(text):
        check(record, text)


@SLOW
@given(NEWSLIKE)
@example("€187 billion \u200b")
@example(
    "Mr.\u200cTrump\u200csaid\u200cit\u200cbefore\u200canti-monarchist\u200cclashes\u200cwith\u200croyalist\u200c"
)
def test_any_heap_of_news(text: str) -> None:
    if record := extracted(text):
        check(record, text)
        assert extracted(text) == record


@pytest.mark.parametrize(
    "text",
    [
        "“" * 500,
        '"' * 501,
        "“We will stay,” she said. " + "“" * 50,
        "said " * 500,
        "(" * 500,
        "$" * 500,
        "1" * 2000,
        "1," * 500,
        "2025-" * 200,
        "e" + "\u0301" * 500,
        "👩‍👩‍👧" * 200,
        "A" * 5000,
        "A. " * 500,
        "\n" * 500 + "She said no." + "\n" * 500,
        "\u202eSaid Anna Lind “yes”.",
        "Anna Lind said \x00 “yes”.\x07",
    ],
    ids=lambda text: repr(text[:12]),
)
def test_hostile_texts(text: str) -> None:
    if record := extracted(text):
        check(record, text)


STORIES = (
    "Berlin – Trade fell by 4% last year, Anna Lind, the central bank's chief economist, said on Friday.",
    "“We will stay,” the minister told reporters. “And we will pay €3 billion ($3.5 billion).”",
    "The union denied that 200 workers had been dismissed in May. It said only 20 had left.",
    "Oil prices rose to $81 a barrel, according to traders. Another trader warned that they may double.",
    "Nothing happened.",
    "She will not come, her spokesman Carl Blom said. “She is ill,” he added, “and has been since Monday.”",
)


def stories() -> list[Article]:
    return [
        articles.from_text(text, source=f"{number}.txt", published="2025-11-27")
        for number, text in enumerate(STORIES)
    ]


def results(found: list[Article], jobs: int = 1) -> dict[str, ArticleRecord]:
    pairs = list(extract_all(found, jobs=jobs))
    assert [article.id for article, _ in pairs] == [article.id for article in found]
    return {article.id: record for article, record in pairs if isinstance(record, ArticleRecord)}


def test_records_do_not_depend_on_order_batch_or_jobs() -> None:
    expected = results(stories())
    assert len(expected) == len(STORIES)
    assert results(stories()[::-1]) == expected
    alone: dict[str, ArticleRecord] = {}
    for article in stories():
        alone |= results([article])
    assert alone == expected
    assert results(stories(), jobs=2) == expected


def one_line(size: int) -> str:
    story = " ".join(STORIES) + " "
    return story * (size // len(story) + 1)


def test_fifty_kilobytes_in_one_line() -> None:
    text = one_line(50_000)
    record = newsclaims.extract(text, published="2025-11-27")
    check(record, text)
    assert len(record.quotes) > 250


@pytest.mark.long
def test_a_megabyte_in_one_line() -> None:
    # By rule alone: with the tagger it ends as well, after two minutes or more.
    text = one_line(1_000_000)
    record = newsclaims.extract(text, published="2025-11-27", nlp=pipeline.load(fast=True))
    check(record, text)
    assert len(record.quotes) > 5000


@pytest.mark.long
@pytest.mark.parametrize("word", ["a", "1", "1,"])
def test_a_megabyte_in_one_word(word: str) -> None:
    # One token or few: the parse is quick, so that what our own patterns cost on a long line is what counts.
    text = "The end. " + word * (1_000_000 // len(word))
    check(
        newsclaims.extract(text, published="2025-11-27", nlp=pipeline.load(fast=True), any_language=True),
        text,
    )
