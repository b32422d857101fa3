"""Notes in Markdown for Obsidian and the like: a ZIP with a note for each article and for each speaker, tied by links.

An article's note holds what is quoted, each quote under an anchor of its id; a speaker's shows these very quotes.
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from newsclaims.export import addresses
from newsclaims.export.jsonl import LINE_ENDS
from newsclaims.export.tellers import teller

if TYPE_CHECKING:
    from newsclaims.records import Article, ArticleRecord, Quote

ARTICLES, SPEAKERS = "Articles", "Speakers"
"""The folders."""

LONGEST = 180
"""Bytes of a note's name, of which file systems take 255."""

_NO_NAME = re.compile(r"[\\/:*?\"<>|#^\[\]%\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]+")
"""What no file's name may hold, or no link to it; and what turns a line's order round."""

_DEVICES = re.compile(r"(?:CON|PRN|AUX|NUL|COM\d|LPT\d)(?:\..*)?", re.IGNORECASE)
"""What Windows takes for a device, whatever ends it."""

_ACTING = re.compile(r"[\\`*_\[\]<>#|~^$=%&!]|^[-+]|^\d+(?=[.)])")
"""What Markdown, or Obsidian, would take for its own."""

_UNPRINTED = re.compile(r"[\x7f-\x84\x86-\x9f]")


class _Speaker(NamedTuple):
    """Who is quoted, in a note of which name, and where: other notes' names with the quotes' anchors."""

    note: str
    name: str
    type: str
    aliases: dict[str, None]
    roles: dict[str, None]
    quotes: list[str]


def write(records: Iterable["ArticleRecord"], out: BinaryIO, table: str) -> None:
    """Write the archive; unpacked, it is a vault."""
    names, speakers = _Names(), dict[str, _Speaker]()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for record in records:
            article = record.article
            day = (article.published or "")[:10]
            note = names.of(f"article {article.id}", f"{day} {_title(article)}")
            _add(archive, ARTICLES, note, _article(record, note, names, speakers))
        for speaker in speakers.values():
            _add(archive, SPEAKERS, speaker.note, _speaker(speaker))


def _add(archive: ZipFile, folder: str, name: str, lines: Iterable[str]) -> None:
    # Without a date of today's, for the same records are the same file.
    text = "".join(f"{line}\n" for line in lines)
    archive.writestr(ZipInfo(f"{folder}/{name}.md"), text.encode("utf-8"), ZIP_DEFLATED)


class _Names:
    """Names of notes, no two alike, in whatever letter case: a link gives the name and no folder."""

    def __init__(self) -> None:
        self._of: dict[str, str] = {}
        self._taken: set[str] = set()

    def of(self, key: str, wanted: str) -> str:
        """Give the name of a key's note: the one that it has, or one as near to what is wanted as may be."""
        if key not in self._of:
            plain = _shortened(" ".join(_NO_NAME.sub(" ", wanted).split()).strip(" ."))
            if not plain or _DEVICES.fullmatch(plain):
                plain = f"{plain} note".strip()
            name, number = plain, 1
            while name.casefold() in self._taken:
                number += 1
                name = f"{plain} {number}"
            self._taken.add(name.casefold())
            self._of[key] = name
        return self._of[key]


def _shortened(name: str) -> str:
    """Give a name that isn't too long, cut between two words if that is possible."""
    cut = name.encode()[:LONGEST].decode(errors="ignore")
    return name if cut == name else (cut.rpartition(" ")[0] or cut).rstrip(" .,")


def _article(
    record: "ArticleRecord", note: str, names: _Names, speakers: dict[str, _Speaker]
) -> Iterator[str]:
    article = record.article
    yield from _properties(
        id=article.id, outlet=article.outlet, published=article.published, authors=article.byline,
        url=addresses.web(article), source=article.source,
    )  # fmt: skip
    yield f"# {_plain(_title(article))}"
    yield ""
    for quote in record.quotes:
        if quote.mode == "speech":
            who = _who(record, quote, f"{note}#^{quote.id}", names, speakers)
            yield from _quoted(quote, who, teller(record, quote))
    for title, told in (("Figures", record.figures), ("Days", record.dates)):
        printed = dict.fromkeys(_plain(item.text) for item in told)
        if printed:
            yield f"## {title}"
            yield ""
            yield from (f"- {words}" for words in printed)
            yield ""


def _title(article: "Article") -> str:
    return article.title or article.source.rpartition("/")[2]


def _quoted(quote: "Quote", who: str, told_by: str | None) -> Iterator[str]:
    yield f"> {_plain(' … '.join(span.text for span in quote.content))}"
    told = [who, quote.kind, f"{quote.content[0].start}–{quote.content[-1].end}"]
    if told_by is not None:
        told.append(f"told by {_plain(told_by)}")
    if quote.corrected_by is not None:
        told.append(f"corrected by {_plain(quote.corrected_by)}")
    yield f"> — {', '.join(told)}"
    yield ""
    yield f"^{quote.id}"
    yield ""


def _who(
    record: "ArticleRecord", quote: "Quote", anchor: str, names: _Names, speakers: dict[str, _Speaker]
) -> str:
    """Give who says a quote: a link to the note of who has a name, in which the quote is noted down."""
    speaker = quote.speaker
    if speaker is None:
        return "unknown"
    actor = next((one for one in record.actors if one.id == speaker.actor), None)
    if actor is None:
        return _plain(speaker.name)
    one = record.identity(actor.id)
    name = one.name if one is not None else actor.name
    key = one.id if one is not None else f"{actor.type} {name}"
    known = speakers.setdefault(key, _Speaker(names.of(key, name), name, actor.type, {}, {}, []))
    known.aliases.update(dict.fromkeys(alias for alias in (actor.name, *actor.aliases) if alias != name))
    known.roles.update(dict.fromkeys(role.text for role in actor.roles))
    known.quotes.append(anchor)
    return f"[[{known.note}]]"


def _speaker(speaker: _Speaker) -> Iterator[str]:
    yield from _properties(aliases=list(speaker.aliases), type=speaker.type)
    yield f"# {_plain(speaker.name)}"
    yield ""
    if speaker.roles:
        yield _plain("; ".join(speaker.roles))
        yield ""
    for anchor in speaker.quotes:
        yield f"![[{anchor}]]"
        yield ""


def _properties(**told: Any) -> Iterator[str]:
    """Give a note's properties: YAML, of which JSON is a part."""
    yield "---"
    for name, value in told.items():
        if value not in (None, []):
            written = json.dumps(value, ensure_ascii=False).translate(LINE_ENDS)
            yield f"{name}: {_UNPRINTED.sub(_escaped, written)}"
    yield "---"
    yield ""


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def _plain(text: str) -> str:
    """Give a text on one line, of which nothing is a sign to Markdown."""
    return _ACTING.sub(
        lambda found: f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}", " ".join(text.split())
    )
