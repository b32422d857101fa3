"""The gold of the press: the texts aren't here, so what can be told of it without them."""

from pathlib import Path

from newsclaims.evaluation.gold import read

GOLD = Path(__file__).parent / "gold"
PRESS = {"press": 12, "press_quotes": 10, "press_unread": 10, "press_wire": 12}
"""The folders, and how many articles each annotates."""

ARTICLES = [article for folder in PRESS for article in read(GOLD / folder)]


def test_is_read() -> None:
    assert {folder: len(read(GOLD / folder)) for folder in PRESS} == PRESS


def test_fragments_stand_in_order() -> None:
    for article in ARTICLES:
        for quote in article.quotes:
            ends = [end for fragment in quote.content for end in fragment]
            assert ends == sorted(set(ends)), (article.article, quote.content)


def test_only_an_optional_quote_has_no_speaker() -> None:
    assert all(quote.speaker or quote.optional for article in ARTICLES for quote in article.quotes)


def test_no_quote_is_told_twice() -> None:
    for article in ARTICLES:
        contents = [quote.content for quote in article.quotes]
        assert all(content not in contents[:i] for i, content in enumerate(contents)), article.article
