"""Mail as Python's own library writes it: newsletters, mailboxes, and pages saved as MHTML."""

import mailbox
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path
from typing import Any

import pytest

from newsclaims import articles
from newsclaims.articles import Unreadable
from newsclaims.cli.app import run

SAID = "“We lost the vote,” Mayor Ada Obi told reporters on Monday."
STORY = "".join(f"<p>{number}: {SAID} She spoke in the town hall of the city.</p>" for number in range(3))
LINES = [f"{number}: {SAID} She spoke in the town hall of the city." for number in range(3)]


def message(markup: bool = True, subject: str = "Vote lost", number: int = 1, **headers: str) -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Harbour Post <news@example.org>"
    made["To"] = "reader@example.org"
    made["Subject"] = subject
    made["Date"] = "Thu, 27 Nov 2025 10:00:00 +0100"
    made["Message-ID"] = f"<{number}@example.org>"
    for name, value in headers.items():
        made[name.replace("_", "-")] = value
    made.set_content("\n\n".join(LINES), cte="quoted-printable")
    if markup:
        made.add_alternative(f"<html><body>{STORY}</body></html>", subtype="html", cte="quoted-printable")
    return made


@pytest.mark.parametrize("markup", [True, False])
@pytest.mark.parametrize("name", ["letter.eml", "letter"])
def test_a_newsletter(markup: bool, name: str, write: Any, read: Any) -> None:
    [article] = read(write(name, bytes(message(markup, List_Unsubscribe="<mailto:x@example.org>"))))
    assert (article.id, article.source, article.title) == ("1@example.org", name, "Vote lost")
    assert (article.published, article.outlet, article.byline) == ("2025-11-27", "Harbour Post", [])
    assert [line for line in article.text.split("\n") if line] == LINES


def test_a_person_who_writes_is_no_outlet(write: Any, read: Any) -> None:
    [article] = read(write("a.eml", bytes(message())))
    assert (article.outlet, article.byline) == (None, ["Harbour Post"])


def test_a_subject_that_is_encoded(write: Any, read: Any) -> None:
    [article] = read(write("a.eml", bytes(message(subject="“Été” at the harbour"))))
    assert article.title == "“Été” at the harbour"


def test_without_trafilatura_the_plain_part_is_read(
    write: Any, read: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsclaims.readers.mail.find_spec", lambda name: None)
    [article] = read(write("a.eml", bytes(message())))
    assert "\n\n" in article.text


def boxed(path: Path, *messages: EmailMessage) -> str:
    box = mailbox.mbox(path)
    for one in messages:
        box.add(one)
    box.close()
    return path.name


def test_a_mailbox_is_read_message_by_message_and_again_unchanged(
    here: Path, read: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    first = message(number=1)
    first.get_body(("plain",)).set_content("From the mayor’s office.\n\nFrom now on it rains.")  # type: ignore[union-attr]
    path = boxed(here / "letters.mbox", first, message(number=2, subject="Again"), message(number=3))
    assert [(one.source, one.id) for one in read(path)] == [
        (f"letters.mbox#L{number}", f"{number}@example.org") for number in (1, 2, 3)
    ]
    assert run(["extract", path, "--fast"]) == 0
    assert run(["extract", path, "--fast"]) == 0
    assert "3 articles: 0 extracted, 3 unchanged" in capsys.readouterr().err


def test_a_letter_is_the_same_article_in_a_mailbox_and_by_itself(here: Path, write: Any, read: Any) -> None:
    letter = message(number=1)
    [article] = read(boxed(here / "letters.mbox", letter), write("letter.eml", bytes(letter)))
    assert article.sources == ["letter.eml", "letters.mbox#L1"]


def test_a_message_too_large_is_told_and_the_others_are_read(here: Path) -> None:
    large = message(number=2)
    large.add_attachment(b"x" * 20_000, maintype="application", subtype="pdf")
    path = boxed(here / "letters.mbox", message(number=1), large, message(number=3))
    first, second, third = articles.read([path], max_bytes=10_000)
    assert isinstance(second, Unreadable)
    assert (second.source, second.reason[:10]) == ("letters.mbox#L2", "too large:")
    assert (first.source, third.source) == ("letters.mbox#L1", "letters.mbox#L3")


def test_a_mail_without_a_text_is_told(write: Any, refused: Any) -> None:
    made = EmailMessage()
    made["From"], made["Message-ID"] = "a@example.org", "<1@example.org>"
    made.add_attachment(b"%PDF-", maintype="application", subtype="pdf")
    assert refused(write("a.eml", bytes(made)))[0].reason == "a mail without a text"


@pytest.mark.parametrize("dated", [True, False])
def test_a_page_saved_as_mhtml_has_what_it_says_itself_and_not_the_day_of_saving(
    dated: bool, write: Any, read: Any
) -> None:
    saved = MIMEMultipart("related", type="text/html")
    saved["From"] = "<Saved by Blink>"
    saved["Snapshot-Content-Location"] = "https://example.org/1"
    saved["Subject"] = "Vote lost | Harbour Post"
    saved["Date"] = "Tue, 02 Dec 2025 10:00:00 -0000"
    told = '<meta property="article:published_time" content="2025-11-27T09:00:00Z">' * dated
    body = f"<html><head>{told}</head><body><h1>Vote lost</h1>{STORY}</body></html>"
    page = MIMEText(f"<!DOCTYPE html>{body}", "html", "utf-8")
    page["Content-Location"] = "https://example.org/1"
    saved.attach(page)
    saved.attach(MIMEText("p { color: red }", "css"))
    [article] = read(write("page.mhtml", bytes(saved)))
    assert (article.title, article.url, article.byline) == ("Vote lost", "https://example.org/1", [])
    assert article.published == ("2025-11-27" if dated else None)
    assert set(LINES) <= set(article.text.split("\n"))


def test_a_mail_needs_no_more_than_the_standard_asks(write: Any, read: Any) -> None:
    head = "From: news@post.example\nTo: desk@post.example\nSubject: Vote lost\nDate: Tue, 02 Jan 2024 10:00:00 +0000"
    [article] = read(write("a.eml", f"{head}\n\n{SAID}\n"))
    assert (article.title, article.published, article.text.strip()) == ("Vote lost", "2024-01-02", SAID)


def test_headers_above_a_text_make_no_mail(write: Any, read: Any) -> None:
    [article] = read(write("a.txt", f"Title: Vote lost\nDate: Nov 27, 2025\nFrom: Harbour Post\n\n{SAID}\n"))
    assert article.text.startswith("Title: ")
