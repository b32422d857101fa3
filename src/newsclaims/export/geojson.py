"""GeoJSON (RFC 7946): the places whose coordinates the user's table tells, with what is said of them."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TextIO

from newsclaims.errors import NoMatchError
from newsclaims.export.jsonl import LINE_ENDS

if TYPE_CHECKING:
    from newsclaims.records import ArticleRecord, Identity


@dataclass(slots=True)
class _Place:
    known: "Identity"
    articles: int = 0
    mentions: int = 0
    claims: int = 0
    quotes: list[str] = field(default_factory=list)


def write(records: Iterable["ArticleRecord"], out: TextIO, table: str) -> None:
    """Write a point a line for each place, once for all articles; `table` isn't used.

    Raises:
        NoMatchError: no place has coordinates.
    """
    places: dict[str, _Place] = {}
    for record in records:
        _count(record, places)
    if not places:
        raise NoMatchError(
            "no place here has coordinates",
            "newsclaims link --table places.csv, with columns name, item, type, latitude and longitude",
        )
    lines = (json.dumps(_feature(place), ensure_ascii=False) for place in places.values())
    told = ",\n".join(lines).translate(LINE_ENDS)
    out.write(f'{{"type": "FeatureCollection", "features": [\n{told}\n]}}\n')


def _count(record: "ArticleRecord", places: dict[str, _Place]) -> None:
    actors = {actor.id: actor for actor in record.actors}
    for known in record.identities:
        if known.latitude is None or known.longitude is None or actors[known.actor].type != "place":
            continue
        place = places.setdefault(known.id, _Place(known))
        about = [claim for claim in record.claims if known.actor in claim.actors]
        told = {claim.quote for claim in about}
        place.articles += 1
        place.mentions += len(actors[known.actor].mentions)
        place.claims += len(about)
        place.quotes += [f"{record.article.id}/{one.id}" for one in record.quotes if one.id in told]


def _feature(place: _Place) -> dict[str, Any]:
    """Give a place as a feature; `quotes` are the ids of those in which it is named, for `newsclaims show`."""
    known = place.known
    return {
        "type": "Feature",
        "id": known.id,
        "geometry": {"type": "Point", "coordinates": [known.longitude, known.latitude]},
        "properties": {
            "name": known.name,
            "sameAs": known.same_as,
            "articles": place.articles,
            "mentions": place.mentions,
            "claims": place.claims,
            "quotes": place.quotes,
        },
    }
