"""HTML's bytes → its tree → its lines, as a reader sees them: of the whole page, and of the story in it."""

import codecs
import logging
import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from functools import cache
from typing import Any, NamedTuple

from newsclaims.articles.author_links import tells_author
from newsclaims.articles.blockquotes import signed
from newsclaims.articles.decoding import decode, decode_utf8, guess_encoding, storable
from newsclaims.articles.misread import read_anew
from newsclaims.articles.paragraphs import is_wrapped, paragraphs
from newsclaims.errors import ArticleError
from newsclaims.language.blanks import BLANKS
from newsclaims.readers.encoding import WESTERN

_PROLOGUE = re.compile(r"\A\s*<\?xml[^>]*>")
WHOLE = re.compile(r"<(?:html|body)\b", re.I)
_TAGS = re.compile(rb"<(script|style)\b.*?</\1\s*>|<[^>]*>", re.I | re.S)
_CHARSET = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w:.-]+)", re.I)
_WESTERN = frozenset({"utf-8", "ascii", "iso8859-1", "cp1252"})
"""The charsets, by Python's names, that a page may name where its bytes are UTF-8 or Windows-1252 or both."""
_STRAY = 20
"""More control characters than this, and it's no text."""
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f]")

_KEPT = "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u200d"
_STAND_INS = "".join(chr(0x12000 + number) for number in range(len(_KEPT)))
_HIDE = str.maketrans(_KEPT, _STAND_INS)
_SHOW = str.maketrans(_STAND_INS, _KEPT)
"""trafilatura makes every white space a plain one: while it reads, no-break spaces and their like are cuneiform."""

_PULLED = (
    '//*[contains(@class,"pullquote") or contains(@class,"pull-quote") or contains(@class,"pull_quote")]'
)
"""A pull quote says again in large type what a paragraph says."""

_SERIES = " or ".join(
    f'contains(@class,"{name}")' for name in ("gallery", "slideshow", "carousel", "slider", "lightbox")
)
_SLIDES = f"//div[({_SERIES}) and not(.//h1)]|//ul[{_SERIES}]|//section[({_SERIES}) and not(.//h1)]"
"""A series of pictures with what is told of them."""
_LEFT = 3
"""So many lines are left of a story without its pictures; else they are the story."""

_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "br", "button", "caption", "cell", "center", "code", "dd",
    "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
    "h4", "h5", "h6", "head", "header", "hr", "html", "item", "lb", "legend", "li", "list", "main", "menu", "nav", "ol",
    "option", "p", "pre", "quote", "row", "section", "select", "summary", "table", "tbody", "td", "tfoot", "th",
    "thead", "tr", "ul",
})  # fmt: skip
"""The elements, of HTML and of trafilatura's XML, that begin and end a line."""

HEADINGS = frozenset({"head", "h1", "h2", "h3", "h4", "h5", "h6"})
_CELLS = ("cell", "td", "th")
_ITEMS = ("item", "li")
_UNSEEN = frozenset({"script", "style", "noscript", "template", "svg", "iframe", "textarea", "title"})
_CLASS = re.compile(r"\b(?:date|time|published|byline)", re.I)
_GLUED = re.compile(r"\w(?<!published)(?<!updated)(?<!modified)(?<!posted)\Z", re.I)
_SPACES = re.compile(r"[ \t\n\r\f\v]+")

_REPEATED = 60
"""From how many characters a paragraph that stands on the page again, for other screens, is taken once."""


class Line(NamedTuple):
    """A line of text as a reader sees it."""

    text: str
    heading: str | None
    """The element, if it is a heading."""
    linked: bool
    """It is, or holds, a link."""
    time: str | None
    """What a `time` element in it tells machines."""
    authors: tuple[str, ...] = ()
    """What links in it to an author's page say."""
    item: bool = False
    """It is an item of a list, or in one."""


def decode_page(data: bytes) -> str:
    """Give the text of an HTML file, whatever charset it names.

    UTF-8 is told by its bytes. Else the charset that the page names counts, unless that is UTF-8 or Latin-1: under
    these names pages hold Windows-1252 (as the WHATWG's Encoding Standard has it), or both in one. Of a page that
    names none its text tells.

    Raises:
        ArticleError: it isn't text.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return decode(data)
    text = "" if b"\0" in data else _western(data)
    if (data and not text) or len(_CONTROL.findall(text[:100_000])) > _STRAY:
        raise ArticleError("not HTML: it isn't text", "give the page as a browser saves it, not packed")
    return storable(read_anew(text))


def _western(data: bytes) -> str:
    data = data.removeprefix(codecs.BOM_UTF8)
    text = decode_utf8(data)
    if text is not None:
        return text
    named = _CHARSET.search(data[:4096])
    try:
        charset = codecs.lookup(named[1].decode()).name if named else guess_encoding(_TAGS.sub(b" ", data))
        if charset is not None and charset not in _WESTERN:
            return data.decode(charset)
    except (LookupError, ValueError):
        pass
    return data.decode("utf-8", WESTERN)


@cache
def _trafilatura() -> Any:
    try:
        import trafilatura
    except ImportError:
        raise ArticleError(
            "HTML needs trafilatura, which isn't installed", 'pip install "newsclaims[html]"'
        ) from None
    # Else Python would print their warnings, of pages that we report ourselves.
    for name in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(name).addHandler(logging.NullHandler())
    return trafilatura


def parse(markup: str) -> Any:
    """Give the lxml tree of a page, or of a fragment of one.

    Raises:
        ArticleError: there is nothing to parse; or trafilatura is missing.
    """
    if not WHOLE.search(markup):
        markup = f"<html><body><div>{markup}</div></body></html>"
    tree = _trafilatura().load_html(_PROLOGUE.sub("", markup, count=1))
    if tree is None:
        raise ArticleError("not HTML")
    return tree


def page_lines(tree: Any) -> list[Line]:
    """Give all lines of a page, menus and notices among them."""
    return list(_lines(next(tree.iter("body"), tree)))


def story_lines(tree: Any) -> list[Line]:
    """Give the lines of the story on a page, as trafilatura finds them; none where it finds none.

    Its metadata aren't asked for: it guesses dates (from a copyright notice, by today's date) where we'd rather say
    that we don't know. It doesn't deduplicate: it would remember the paragraphs of other pages.
    """
    tree = signed(deepcopy(tree))
    for element in (one for one in tree.iter() if one.tag not in _UNSEEN):
        # White space alone says nothing, and with stand-ins would look like a word.
        if element.text and not element.text.isspace():
            element.text = element.text.translate(_HIDE)
        if element.tail and not element.tail.isspace():
            element.tail = element.tail.translate(_HIDE)
    if tree.xpath(_SLIDES):
        told = _extracted(deepcopy(tree), [_PULLED, _SLIDES])
        if len(told) >= _LEFT:
            return told
    return _extracted(tree, [_PULLED])


def _extracted(tree: Any, without: list[str]) -> list[Line]:
    found = _trafilatura().bare_extraction(tree, fast=True, include_comments=False, prune_xpath=without)
    return list(_once(_lines(found.body))) if found is not None else []


class _Writer:
    """Puts the lines of text together that a reader sees, while the elements are walked through."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.heading: str | None = None
        self.linked = False
        self.time: str | None = None
        self.authors: list[str] = []
        self.preformatted = False
        self.items = 0

    def ended(self) -> Iterator[Line]:
        """Give the line that ends here, if it says anything."""
        whole = "".join(self.pieces)
        self.pieces.clear()
        for written in _wrapped(whole) if self.preformatted else (whole,):
            text = _SPACES.sub(" ", written).translate(_SHOW).strip(BLANKS)
            if text:
                yield Line(text, self.heading, self.linked, self.time, tuple(self.authors), self.items > 0)
                self.linked, self.time = False, None
                self.authors.clear()

    def enter(self, element: Any) -> Iterator[Line]:
        """Write an element's beginning and its text."""
        tag = element.tag
        if _is_block(element) or (
            _GLUED.search(self.pieces[-1] if self.pieces else "") and _is_set_apart(element)
        ):
            yield from self.ended()
        if tag in HEADINGS:
            self.heading = tag
        self.items += tag in _ITEMS
        self.linked = self.linked or (
            tag in ("a", "ref") and bool(element.get("href") or element.get("target"))
        )
        self.time = self.time or (element.get("datetime") if tag == "time" else None)
        self.preformatted = self.preformatted or tag == "pre"
        if tells_author(element):
            self.authors.append(" ".join("".join(element.itertext()).split()))
        if _is_seen(element) and element.text:
            self.pieces.append(element.text)

    def leave(self, element: Any) -> Iterator[Line]:
        """Write an element's end."""
        if _is_block(element):
            yield from self.ended()
        elif element.tag in _CELLS and element.getnext() is not None:
            self.pieces.append(" | ")
        if element.tag in HEADINGS:
            self.heading = None
        self.items -= element.tag in _ITEMS
        self.preformatted = self.preformatted and element.tag != "pre"


def _wrapped(text: str) -> list[str]:
    """Give the paragraphs of a text that was wrapped by hand, as wires and mail are; what isn't, code, is one."""
    return [text[start:end] for start, end in paragraphs(text)] if is_wrapped(text) else [text]


def _lines(root: Any) -> Iterator[Line]:
    """Give the lines of text beneath an element of HTML or of trafilatura's XML, in order.

    Without recursion, since pages nest as deep as they like; a table's row is a line.
    """
    writer = _Writer()
    walk: list[tuple[Any, bool]] = [(root, True)]
    while walk:
        element, entered = walk.pop()
        if entered:
            yield from writer.enter(element)
            walk.append((element, False))
            if _is_seen(element):
                walk.extend((child, True) for child in reversed(element))
            continue
        yield from writer.leave(element)
        if element is not root and element.tail:
            writer.pieces.append(element.tail)
    yield from writer.ended()


def _is_seen(element: Any) -> bool:
    return isinstance(element.tag, str) and element.tag not in _UNSEEN


def _is_block(element: Any) -> bool:
    return element.tag in _BLOCKS and not _is_flat_cell(element)


def _is_set_apart(element: Any) -> bool:
    """Say whether an inline element looks like a line of its own by the style sheet alone.

    `By Ann Berg<span class="date">Nov 27</span>`, or `<div><span>Ann Berg</span><span>Nov 27</span></div>`.
    """
    if element.tag == "time":
        return True
    if element.tag not in ("span", "a"):
        return False
    if _CLASS.search(element.get("class") or ""):
        return True
    box, before = element.getparent(), element.getprevious()
    return before is not None and not before.tail and box.tag == "div" and not (box.text or "").strip()


def _is_flat_cell(element: Any) -> bool:
    return element.tag in _CELLS and not any(child.tag in _BLOCKS for child in element)


def _once(lines: Iterable[Line]) -> Iterator[Line]:
    """Give the lines without those that the page has again: for narrow and for wide screens."""
    seen: set[str] = set()
    for line in lines:
        if len(line.text) < _REPEATED or line.text not in seen:
            yield line
        seen.add(line.text)
