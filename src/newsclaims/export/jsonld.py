"""JSON-LD: articles, quotations and claims in the words of schema.org, for search engines and triple stores."""

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, TextIO

from newsclaims.export import addresses
from newsclaims.export.jsonl import LINE_ENDS
from newsclaims.store.record_tables import BETWEEN_SPANS

if TYPE_CHECKING:
    from newsclaims.records import Actor, Article, ArticleRecord, Claim, Quote

CONTEXT = {"@vocab": "https://schema.org/", "url": {"@type": "@id"}, "isPartOf": {"@type": "@id"},
           "appearance": {"@type": "@id"}, "isBasedOn": {"@type": "@id"},
           "sameAs": {"@type": "@id"}}  # fmt: skip
"""What the keys mean; whole, so that nobody has to fetch it."""

_TYPES = {"person": "Person", "organisation": "Organization", "place": "Place", "group": "Organization"}


def write(records: Iterable["ArticleRecord"], out: TextIO, table: str) -> None:
    """Write one document, a thing a line; `table` isn't used, for the document holds everything."""
    out.write(f'{{"@context": {json.dumps(CONTEXT)},\n"@graph": [')
    before = "\n"
    for record in records:
        for thing in _things(record):
            told = {name: value for name, value in thing.items() if value not in (None, [], "")}
            out.write(before + json.dumps(told, ensure_ascii=False).translate(LINE_ENDS))
            before = ",\n"
    out.write("\n]}\n")


def _things(record: "ArticleRecord") -> Iterator[dict[str, Any]]:
    """Give an article, the actors it names, what is said in it, and what is claimed."""
    article = record.article
    yield {
        "@id": addresses.article(article),
        "@type": "NewsArticle",
        "headline": article.title,
        "datePublished": article.published,
        "publisher": _named("Organization", article.outlet),
        "author": [_named("Person", name) for name in article.byline],
        "inLanguage": article.language,
        "url": article.url,
        "identifier": article.id,
    }
    for actor in record.actors:
        yield _actor(record, actor)
    for quote in record.quotes:
        if quote.mode == "speech":
            yield _quotation(article, quote)
    for claim in record.claims:
        if claim.mode == "speech":
            yield _claim(article, claim)


def _named(type: str, name: str | None) -> dict[str, Any] | None:
    return None if name is None else {"@type": type, "name": name}


def _actor(record: "ArticleRecord", actor: "Actor") -> dict[str, Any]:
    who = record.identity(actor.id)
    return {
        "@id": addresses.record(record.article, actor.id),
        "@type": _TYPES[actor.type],
        "name": actor.name,
        "alternateName": actor.aliases,
        "description": list(dict.fromkeys(role.text for role in actor.roles)),
        "sameAs": who.same_as if who is not None else None,
    }


def _who(article: "Article", who: Any) -> dict[str, Any] | None:
    """Give a speaker or a claimant: the actor, or somebody of a name."""
    if who is None or who.name is None:
        return None
    if who.actor is not None:
        return {"@id": addresses.record(article, who.actor)}
    return _named("Organization" if who.type == "organisation" else "Person", who.name)


def _quotation(article: "Article", quote: "Quote") -> dict[str, Any]:
    return {
        "@id": addresses.record(article, quote.id),
        "@type": "Quotation",
        "text": BETWEEN_SPANS.join(span.text for span in quote.content),
        "creator": _who(article, quote.speaker),
        "isPartOf": addresses.record(article, quote.reported_by)
        if quote.reported_by is not None
        else addresses.article(article),
        "url": addresses.words(article, quote.content[0]),
        "editor": _named("Person", quote.corrected_by),
    }


def _claim(article: "Article", claim: "Claim") -> dict[str, Any]:
    return {
        "@id": addresses.record(article, claim.id),
        "@type": "Claim",
        "text": claim.reading or claim.text,
        "author": _who(article, claim.claimant),
        "about": [_named("Thing", topic.text) for topic in claim.topics],
        "appearance": addresses.article(article),
        "datePublished": article.published,
        "isBasedOn": addresses.record(article, claim.quote) if claim.quote is not None else None,
        "editor": _named("Person", claim.corrected_by),
    }
