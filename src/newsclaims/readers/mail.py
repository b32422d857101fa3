"""Mail: newsletters and alerts, one message or a mailbox of them, and pages that a browser saved as MHTML."""

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr, parsedate_to_datetime
from importlib.util import find_spec

from newsclaims.errors import ArticleError
from newsclaims.readers.encoding import WESTERN
from newsclaims.readers.items import Fields, File, Item, too_large, whole
from newsclaims.readers.wrapping import unwrapped

_BEGINS = b"From "
_QUOTED = re.compile(rb"^>(>*From )", re.M)
_BETWEEN = re.compile(rb"(?<=\n)\r?\n\Z")
"""The line that a mailbox sets between two messages is none of either."""

_SAVED = "Snapshot-Content-Location"
"""Where a page was that a browser saved: the head's subject and date are the saving's, not the page's."""

_LISTS = ("List-Id", "List-Unsubscribe", "List-Post")
"""What only the mail of a list carries: its sender is an outlet, else a person."""


def read_mail(file: File) -> Iterator[Item]:
    """Give the article of a mail."""
    yield Item("", _article(whole(file)))


def read_mbox(file: File) -> Iterator[Item]:
    """Give the article of each message (`#L3` is the third)."""
    for number, message in enumerate(_messages(file), start=1):
        content = (
            too_large(message, file.limits.most)
            if isinstance(message, int)
            else _article(_QUOTED.sub(rb"\1", _BETWEEN.sub(b"", message)))
        )
        yield Item(f"#L{number}", content)


def _messages(file: File) -> Iterator[bytes | int]:
    """Give the messages of a mailbox, or the size of those that are too large: no more is held than one."""
    lines: list[bytes] = []
    size, after_blank = 0, True
    file.stream.readline()
    while line := file.stream.readline(1_000_000):
        if after_blank and line.startswith(_BEGINS):
            yield size if size > file.limits.most else b"".join(lines)
            lines, size = [], 0
            continue
        size += len(line)
        if size > file.limits.most:
            lines.clear()
        else:
            lines.append(line)
        after_blank = not line.strip()
    yield size if size > file.limits.most else b"".join(lines)


def _article(data: bytes) -> Fields | ArticleError:
    """Give what a message carries."""
    try:
        message = message_from_bytes(data, policy=policy.default)
        fields = _body(message)
        if fields is None:
            return ArticleError(
                "a mail without a text", "its attachments, saved, can be read if they are articles"
            )
        return {**fields, **_known(message)}
    except (
        LookupError,
        ValueError,
        AttributeError,
        IndexError,
        TypeError,
    ) as error:  # the parser's, of odd headers
        return ArticleError(f"a mail that is malformed: {error}")


def _body(message: EmailMessage) -> Fields | None:
    """Give the text of a message: its HTML, as that is what readers see, or its plain part where that can't be read."""
    markup, plain = message.get_body(("related", "html")), message.get_body(("plain",))
    if markup is not None and markup.is_multipart():
        markup = markup.get_body(("html",))
    if markup is not None and (plain is None or find_spec("trafilatura") is not None):
        return {"html": _content(markup)}
    return {"scraped": unwrapped(_content(plain).replace("\r\n", "\n"))} if plain is not None else None


def _content(part: MIMEPart) -> str:
    """Give the text of a part; where its head names no encoding, or ASCII by habit, the bytes tell."""
    data = part.get_payload(decode=True)
    if part.get_content_charset("us-ascii") == "us-ascii" and isinstance(data, bytes):
        return data.decode("utf-8", WESTERN)
    return str(part.get_content())


def _known(message: EmailMessage) -> Fields:
    """Give what a message's head says of its article."""
    if _SAVED in message:
        return {"url": _header(message, _SAVED)}
    fields: Fields = {"title": _header(message, "Subject"), "published": _day(message)}
    name, sender = parseaddr(_header(message, "From") or "")
    is_list = any(header in message for header in _LISTS)
    fields["outlet" if is_list else "byline"] = name or sender
    fields["id"] = (_header(message, "Message-ID") or "").strip("<> ")
    return {name: value for name, value in fields.items() if value}


def _header(message: EmailMessage, name: str) -> str | None:
    value = message.get(name)
    return " ".join(str(value).split()) if value is not None else None


def _day(message: EmailMessage) -> str | None:
    try:
        return parsedate_to_datetime(_header(message, "Date") or "").date().isoformat()
    except ValueError:
        return None
