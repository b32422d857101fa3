"""Whatever it is given, the program comes to an end, and says what it didn't read."""

import json
import os
import socket
import threading
from io import BytesIO
from pathlib import Path

import pytest
from spacy.language import Language

import newsclaims
from newsclaims import articles, pipeline
from newsclaims.articles import Unreadable
from newsclaims.articles.reading import count
from newsclaims.readers.json_files import feed_lines
from newsclaims.readers.telling import looks_like_html

MARKS = ["&", "!", "(", "“", "$", "%", "_", "'s", "’S", "&'", "😀", "🇧🇪", "👩‍👩‍👧", "\u0301", "\u200b", "。"]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return pipeline.load(fast=True)


@pytest.mark.parametrize("mark", ["&", "“"])
def test_a_run_of_one_mark_is_no_harder_than_words(mark: str, nlp: Language) -> None:
    text = "The end. " + mark * 4000 + " It is."
    record = newsclaims.extract(text, nlp=nlp)
    assert record.article.text == text
    assert all(text[span.start : span.end] == span.text for span in record.spans())


@pytest.mark.parametrize("mark", MARKS, ids=ascii)
def test_fifty_kilobytes_of_one_mark_become_tokens(mark: str, nlp: Language) -> None:
    # Without cuts spaCy's tokenizer takes minutes over most of these.
    text = "The end. " + mark * (50_000 // len(mark)) + " It is."
    assert pipeline.tokens(nlp, text).text == text


@pytest.mark.parametrize("word", ["a", "&", "1,", "a&b", "x.", "’s", "https://a.b/c?d=e&"])
def test_what_is_not_spaced_is_cut_into_tokens_of_the_same_text(word: str, nlp: Language) -> None:
    text = f"Before,  it {word * 3000}\n\nand {word * 2000} after "
    doc = pipeline.tokens(nlp, text)
    assert doc.text == text
    assert max(len(token) for token in doc) <= 1000


def test_what_is_written_is_not_cut(nlp: Language) -> None:
    text = f"See https://a.example/{'b' * 900} – wait......... what?!?!?! ---------------------- Yes."
    assert [token.text for token in pipeline.tokens(nlp, text)] == [
        token.text for token in nlp.make_doc(text)
    ]


@pytest.mark.parametrize(
    "unit", ["3-", "5% ", "$5 ", "# A\n", "- a\n", "a.", "“No.” ", "1,", "-\xa0"], ids=ascii
)
def test_no_text_has_more_tokens_than_prose_of_twice_its_length(unit: str, nlp: Language) -> None:
    # The parser's time and memory go by tokens, and prose has one for each five characters.
    text = f"The end of it came on Monday. {unit * 3000} It is so."
    doc = pipeline.tokens(nlp, text)
    assert doc.text == text
    assert len(doc) < len(text) / 2 + 2 * 200


def test_a_table_of_digits_keeps_its_tokens(nlp: Language) -> None:
    text = "Boston 4 2 1 9 12 8\n" * 60
    assert len(pipeline.tokens(nlp, text)) == len(nlp.make_doc(text))


def test_comments_without_a_page_are_no_page() -> None:
    assert not looks_like_html(b"<!---->" * 500 + b"x")
    assert looks_like_html(b"<!-- a --> <!-- b -->" * 20 + b"<html>")


def test_pipes_and_sockets_in_a_folder_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It rained on Monday, Ann Berg said.")
    os.mkfifo(tmp_path / "b.txt")
    os.symlink("/dev/zero", tmp_path / "c.jsonl")
    os.symlink("b.txt", tmp_path / "d.html")
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(tmp_path / "e.md"))
        read = list(articles.read([tmp_path]))
    assert [Path(item.source).name for item in read] == ["a.txt"]
    assert count([tmp_path]) == 1


def test_a_device_that_is_named_is_refused() -> None:
    [refused] = articles.read(["/dev/zero"])
    assert isinstance(refused, Unreadable)
    assert refused.reason == "neither a file nor a folder: a device or a socket"
    assert refused.hint


def test_a_pipe_that_is_named_is_read_once(tmp_path: Path) -> None:
    pipe = tmp_path / "feed.jsonl"
    os.mkfifo(pipe)
    assert count([pipe]) is None
    line = json.dumps({"text": "It rained."})
    writer = threading.Thread(target=lambda: pipe.write_text(line))
    writer.start()
    [article] = articles.read([pipe])
    writer.join()
    assert not isinstance(article, Unreadable)
    assert article.text == "It rained."


def test_a_line_too_large_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    feed = tmp_path / "feed.jsonl"
    lines = [
        json.dumps({"id": id, "text": text})
        for id, text in (("a", "Rain."), ("b", "x" * 300), ("c", "Snow."))
    ]
    feed.write_text("\n".join(lines))
    first, second, third = articles.read([feed], max_bytes=100)
    assert not isinstance(first, Unreadable)
    assert not isinstance(third, Unreadable)
    assert (first.id, third.id) == ("a", "c")
    assert isinstance(second, Unreadable)
    assert second.source.endswith("feed.jsonl#L2")
    assert second.reason == f"too large: {len(lines[1]) + 1} bytes, and 100 bytes are the most"
    assert second.hint == "split it into articles, or raise --max-bytes"
    assert count([feed]) == 3


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", []),
        (b"1234\n", [b"1234\n"]),
        (b"1234", [b"1234"]),
        (b"12345\n1\n", [6, b"1\n"]),
        (b"12345", [5]),
        (b"\n\n", [b"\n", b"\n"]),
    ],
)
def test_lines_of_more_than_four_bytes(data: bytes, expected: list[bytes | int]) -> None:
    assert list(feed_lines(BytesIO(data), 4)) == expected


class Asked(BytesIO):
    """A stream that keeps how much was asked of it at a time."""

    most = 0

    def readline(self, size: int | None = -1) -> bytes:  # type: ignore[override]
        assert size is not None
        assert size > 0
        self.most = max(self.most, size)
        return super().readline(size)


def test_no_more_of_a_line_is_held_than_a_megabyte() -> None:
    stream = Asked(b"x" * 3_000_000 + b"\n1\n")
    assert list(feed_lines(stream, 4)) == [3_000_001, b"1\n"]
    assert stream.most <= 1_000_000


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.unknown"])
def test_a_file_too_large_is_refused(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("Rain. " * 100)
    [refused] = articles.read([tmp_path / name], max_bytes=500)
    assert isinstance(refused, Unreadable)
    assert refused.reason == "too large: more than 500 bytes"


def test_an_article_too_long_is_refused_with_its_size(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Rain. " * 1000)
    [refused] = articles.read([tmp_path], max_characters=5000)
    assert isinstance(refused, Unreadable)
    assert refused.reason == "too large: 6,000 characters, and 5,000 are the most"
    assert refused.hint == "split it into articles, or raise --max-characters"
