"""The page: a small application in one file, and for readers without scripts its first articles as they are."""

import tempfile
from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Literal, NamedTuple, TextIO, cast, get_args

import jinja2
from markupsafe import Markup

from newsclaims.linking.naming import Identity
from newsclaims.records import Article, ArticleRecord
from newsclaims.report import article as articles
from newsclaims.report import data, wording
from newsclaims.report.sections import Section
from newsclaims.report.speakers import Speakers
from newsclaims.vocabulary import QuoteKind, Stance

STATIC = 20
"""Articles that are there without a script, too."""

PIECE = 1 << 16
"""Characters that are copied at once."""

STYLES = ("style.css", "views.css")

SCRIPTS = (
    "elements", "data", "folding", "address", "told", "list", "charts", "network", "citation", "parts", "quotes",
    "speakers", "claims", "figures", "days", "articles", "article", "tables", "views",
)  # fmt: skip
"""The script's files, in the order in which they stand in it."""

LIVE = "live"
"""The further one of a page that is served."""

CORRECTING = "correcting"
"""The further one of a page on which quotes can be set right."""

START = "start"
"""The last one."""


class Look(NamedTuple):
    """How a page is to be.

    Attributes:
        texts: what of the articles' words it holds: `none`, those of quotes and claims, or the `full` texts.
        identities: who is who in the store that the records are of; without, it is told from the records.
        sections: further tables, which are taken when all articles are written.
        narrowed: what the records were narrowed to, in words, where they are a part only.
        live: the store's version that it shows, where it is served and asks whether there is a newer one.
        stories: of an article that tells what others tell, the id of the first who does.
        correcting: whether quotes can be set right on it, where it is served.
    """

    texts: Literal["none", "quotes", "full"] = "full"
    identities: Iterable[Identity] | None = None
    sections: Iterable[Section] = ()
    narrowed: str = ""
    live: str | None = None
    stories: Mapping[str, str] = MappingProxyType({})
    correcting: bool = False


class Entry(NamedTuple):
    """An article in the list of contents.

    Attributes:
        number: of the article on the page, from 1.
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


Index = dict[tuple[str, str], dict[int, list[str]]]
"""By identity, "" for none, and name: the quotes' ids by the number of the article."""


def write(records: Iterable[ArticleRecord], out: TextIO, look: Look = Look()) -> None:  # noqa: B008  (frozen)
    """Write a page that holds the records, one by one as they come.

    What comes before the articles can only be told after them, so they wait in files of their own. In memory are one
    article and who speaks, never the texts.
    """
    entries: list[Entry] = []
    named: Index = {}
    unnamed: Index = {}
    speakers = Speakers(look.identities)
    script = _script(look)
    count = 0
    with _aside() as static, _aside() as records_aside, _aside() as texts_aside:
        for number, record in enumerate(records):
            count += 1
            if number < STATIC:
                entries.append(_static(number + 1, record, look, static))
                _indexed(number + 1, record, named, unnamed)
            speakers.add(number, record)
            between = ",\n" if number else ""
            story = look.stories.get(record.article.id)
            records_aside.write(between + data.line(data.records(record, look.texts, story)))
            if look.texts == "full":
                texts_aside.write(("\n" if number else "") + data.line(data.text(record)))
        pieces = (
            _templates()
            .get_template("page.html")
            .generate(
                count=count,
                texts=look.texts,
                narrowed=look.narrowed,
                entries=entries,
                titles={entry.number: entry.title for entry in entries},
                indexes=[
                    ("speakers", "Speakers", "Nobody is quoted by name.", _ranked(named)),
                    ("unnamed", "Sources without a name", "", _ranked(unnamed)),
                ],
                articles=_pieces(static),
                records=_pieces(records_aside),
                article_texts=_pieces(texts_aside),
                identities=(Markup(data.line(one)) for one in speakers.told()),
                sections=(Markup(data.line(one.told())) for one in look.sections),
                style=_style(),
                live=look.live,
                correcting=look.correcting,
                kinds=get_args(QuoteKind),
                stances=get_args(Stance),
                script=script,
                policy=_policy(script, look.live is not None),
            )
        )
        out.writelines(pieces)


def _indexed(number: int, record: ArticleRecord, named: Index, unnamed: Index) -> None:
    """Put an article's quotes of speech under who speaks; "many", "his team" and "a third" are no names."""
    for quote in record.quotes:
        speaker = quote.speaker
        if speaker is not None and quote.mode == "speech":
            index = named if speaker.actor is not None or speaker.type == "person" else unnamed
            identity = record.identity(speaker.actor)
            who = (identity.id, identity.name) if identity is not None else ("", speaker.name)
            index.setdefault(who, {}).setdefault(number, []).append(quote.id)


def _static(number: int, record: ArticleRecord, look: Look, out: TextIO) -> Entry:
    entry = _entry(number, record)
    out.write(_templates().get_template("article.html").render(_shown(entry, record, look)))
    return entry


def _entry(number: int, record: ArticleRecord) -> Entry:
    article = record.article
    counts = Counter(
        quotes=sum(quote.mode == "speech" for quote in record.quotes),
        figures=len(record.figures),
        dates=len(record.dates),
        claims=sum(claim.mode == "speech" for claim in record.claims),
    )
    return Entry(number, article.title or article.source, article.outlet, article.published, counts)


def _shown(entry: Entry, record: ArticleRecord, look: Look) -> dict[str, Any]:
    prefix = f"a{entry.number}-"
    rows = articles.rows(record)
    return {
        "entry": entry,
        "prefix": prefix,
        "article": record.article,
        "facts": _facts(record.article),
        "url": data.web(record.article.url),
        "texts": look.texts,
        "blocks": articles.blocks(record, prefix, rows) if look.texts == "full" else (),
        "rows": rows,
        "actors": [(actor, wording.roles(actor.roles)) for actor in record.actors if actor.mentions],
    }


def _facts(article: Article) -> list[str]:
    told = [article.outlet, article.published, *article.byline, article.dateline]
    if article.published_clash is not None:
        told.insert(2, f"(the page also says {article.published_clash})")
    return [one for one in told if one]


def _ranked(index: Index) -> list[tuple[str, int, dict[int, list[str]]]]:
    counted = [(name, sum(map(len, places.values())), places) for (_, name), places in index.items()]
    return sorted(counted, key=lambda speaker: (-speaker[1], speaker[0]))


def _aside() -> TextIO:
    return cast(TextIO, tempfile.TemporaryFile("w+", encoding="utf-8", newline=""))


def _pieces(aside: TextIO) -> Iterator[Markup]:
    aside.seek(0)
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
    if not isinstance(value, str) or data.CONTROLS.search(value) is None:
        return value
    return type(value)(data.CONTROLS.sub("\ufffd", value))


@cache
def _asset(name: str) -> Markup:
    return Markup((files("newsclaims.report") / name).read_text("utf-8"))


def _style() -> Markup:
    return Markup().join(map(_asset, STYLES))


def _script(look: Look) -> Markup:
    """Give the script in one piece: its files share one scope, and nothing beside it."""
    further = [
        name for name, wanted in ((LIVE, look.live is not None), (CORRECTING, look.correcting)) if wanted
    ]
    parts = [_asset(f"script/{name}.js") for name in (*SCRIPTS, *further, START)]
    return Markup('"use strict";\n{\n') + Markup("\n").join(parts) + Markup("}\n")


def _policy(script: Markup, live: bool) -> str:
    """Give the page's Content-Security-Policy: no style or script but its own, and nothing but from who serves it."""
    own = {
        directive: b64encode(sha256(content.encode()).digest()).decode()
        for directive, content in (("style-src", _style()), ("script-src", script))
    }
    sources = [f"{directive} 'sha256-{digest}'" for directive, digest in own.items()]
    asked = ["connect-src 'self'"] if live else []
    return "; ".join(["default-src 'none'", *sources, *asked, "base-uri 'none'", "form-action 'none'"])
