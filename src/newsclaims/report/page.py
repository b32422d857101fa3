"""The page: contents, speakers, and article after article."""

import re
import tempfile
from base64 import b64encode
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any, NamedTuple, TextIO

import jinja2
from markupsafe import Markup

from newsclaims.records import Article, ArticleRecord, Speaker
from newsclaims.report import article as articles
from newsclaims.report import wording

PIECE = 1 << 16
"""Characters that are copied at once."""

CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")
"""What HTML can't hold; a mark stands for each."""


class Entry(NamedTuple):
    """An article in the list of contents.

    Attributes:
        number: of the article on the page.
        title: as printed, or else the source.
        outlet: if it is known.
        published: if it is known.
        counts: how many quotes (of speech, as the commands count), figures, dates and claims.
    """

    number: int
    title: str
    outlet: str | None
    published: str | None
    counts: dict[str, int]


Speakers = dict[tuple[str, str], dict[int, list[str]]]
"""By identity, "" for none, and name: the quotes' ids by the number of the article."""


def write(records: Iterable[ArticleRecord], out: TextIO) -> None:
    """Write a page that holds the records, one by one as they come.

    What comes before the articles can only be told after them, so they wait in a file of their own. In memory are
    one article, the list of contents and the speakers, never the texts.
    """
    templates = _templates()
    entries: list[Entry] = []
    speakers: Speakers = {}
    unnamed: Speakers = {}
    with tempfile.TemporaryFile("w+", encoding="utf-8", newline="") as aside:
        for number, record in enumerate(records, 1):
            entry = _entry(number, record)
            entries.append(entry)
            for quote in record.quotes:
                if quote.speaker is not None and quote.mode == "speech":
                    index = speakers if _has_name(quote.speaker) else unnamed
                    index.setdefault(_who(record, quote.speaker), {}).setdefault(number, []).append(quote.id)
            aside.write(templates.get_template("article.html").render(_shown(entry, record)))
        aside.seek(0)
        pieces = templates.get_template("page.html").generate(
            entries=entries,
            titles={entry.number: entry.title for entry in entries},
            indexes=[
                ("speakers", "Speakers", "Nobody is quoted by name.", _ranked(speakers)),
                ("unnamed", "Sources without a name", "", _ranked(unnamed)),
            ],
            articles=_pieces(aside),
            style=_asset("style.css"),
            script=_asset("script.js"),
            policy=_policy(),
        )
        out.writelines(pieces)


def _has_name(speaker: Speaker) -> bool:
    """Say whether somebody belongs into an index of names: not "many", "his team" or "a third"."""
    return speaker.actor is not None or speaker.type == "person"


def _who(record: ArticleRecord, speaker: Speaker) -> tuple[str, str]:
    identity = record.identity(speaker.actor)
    return (identity.id, identity.name) if identity is not None else ("", speaker.name)


def _entry(number: int, record: ArticleRecord) -> Entry:
    article = record.article
    return Entry(
        number,
        article.title or article.source,
        article.outlet,
        article.published,
        {
            "quotes": sum(quote.mode == "speech" for quote in record.quotes),
            "figures": len(record.figures),
            "dates": len(record.dates),
            "claims": len(record.claims),
        },
    )


def _shown(entry: Entry, record: ArticleRecord) -> dict[str, Any]:
    prefix = f"a{entry.number}-"
    rows = articles.rows(record)
    return {
        "entry": entry,
        "prefix": prefix,
        "article": record.article,
        "facts": _facts(record.article),
        "url": _web(record.article.url),
        "blocks": articles.blocks(record, prefix, rows),
        "rows": rows,
        "actors": [(actor, wording.roles(actor.roles)) for actor in record.actors if actor.mentions],
    }


def _facts(article: Article) -> list[str]:
    told = [article.outlet, article.published, *article.byline, article.dateline]
    if article.published_clash is not None:
        told.insert(2, f"(the page also says {article.published_clash})")
    return [one for one in told if one]


def _web(url: str | None) -> str | None:
    """Give the address if it is one of the web: a link may be clicked, and this one comes from outside."""
    return url if url is not None and url.lower().startswith(("https://", "http://")) else None


def _ranked(speakers: Speakers) -> list[tuple[str, int, dict[int, list[str]]]]:
    counted = [(name, sum(map(len, places.values())), places) for (_, name), places in speakers.items()]
    return sorted(counted, key=lambda speaker: (-speaker[1], speaker[0]))


def _pieces(aside: TextIO) -> Iterator[Markup]:
    while piece := aside.read(PIECE):
        yield Markup(piece)


@cache
def _templates() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FunctionLoader(_asset),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=_visible,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _visible(value: object) -> object:
    if not isinstance(value, str) or CONTROLS.search(value) is None:
        return value
    return type(value)(CONTROLS.sub("\ufffd", value))


@cache
def _asset(name: str) -> Markup:
    return Markup((files("newsclaims.report") / name).read_text("utf-8"))


def _policy() -> str:
    """Give the page's Content-Security-Policy: nothing from anywhere, and no style or script but its own."""
    own = {
        directive: b64encode(sha256(_asset(name).encode()).digest()).decode()
        for directive, name in (("style-src", "style.css"), ("script-src", "script.js"))
    }
    sources = [f"{directive} 'sha256-{digest}'" for directive, digest in own.items()]
    return "; ".join(["default-src 'none'", *sources, "base-uri 'none'", "form-action 'none'"])
