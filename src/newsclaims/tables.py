"""A record as rows of the store's tables, and back.

Columns carry the names of the models' fields (`schema.sql`), so that a field that gets added to a model needs a
column there and nothing here; without one, adding a record fails.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsclaims.records import ArticleRecord

BETWEEN_SPANS = " … "
"""What stands between the parts of a quote's content where it is shown as one text."""

_INT64 = range(-(2**63), 2**63)
BETWEEN_TOPICS = "; "
"""What stands between a claim's topics where they are shown as one text."""

_REFERENCES = (
    "speaker_actor",
    "claimant_actor",
    "on_behalf_of_actor",
    "affiliation_actor",
    "quote",
    "within",
    "equivalent_of",
)


def insert(connection: sqlite3.Connection, record: "ArticleRecord") -> None:
    """Insert all rows of a record."""
    data = record.model_dump()
    article = data["article"]
    here = article["id"]
    body, furniture = article.pop("body"), article.pop("furniture")
    del article["sources"]  # the store's own affair (store/places.py)
    byline = json.dumps(article.pop("byline"), ensure_ascii=False)
    pipeline = _flat({"pipeline": data["pipeline"]})
    _insert(connection, "articles", [{**_flat(article), **pipeline, "byline": byline}])
    _insert(connection, "regions", _listed("article", here, [*body, *furniture]))
    for actor in data["actors"]:
        lists = {name: actor.pop(name) for name in ("roles", "mentions", "aliases")}
        row = _row(here, actor)
        _insert(connection, "actors", [row])
        aliases = [{"alias": alias} for alias in lists["aliases"]]
        _insert(connection, "actor_aliases", _listed("actor", row["id"], aliases))
        roles = [_global(here, _flat(role)) for role in lists["roles"]]
        _insert(connection, "actor_roles", _listed("actor", row["id"], roles))
        _insert(connection, "actor_mentions", _listed("actor", row["id"], lists["mentions"]))
    for quote in data["quotes"]:
        content = quote.pop("content")
        row = _row(here, quote)
        row["start"], row["end"] = content[0]["start"], content[-1]["end"]
        row["text"] = BETWEEN_SPANS.join(span["text"] for span in content)
        _insert(connection, "quotes", [row])
        _insert(connection, "quote_spans", _listed("quote", row["id"], content))
    _insert(connection, "figures", [_row(here, figure) for figure in data["figures"]])
    _insert(connection, "dates", [_row(here, date) for date in data["dates"]])
    for claim in data["claims"]:
        lists = {name: claim.pop(f"{name}s") for name in ("figure", "date", "actor")}
        about = {name: claim.pop(name) for name in ("participants", "topics")}
        row = _row(here, claim)
        row["topic"] = BETWEEN_TOPICS.join(topic["text"] for topic in about["topics"])
        _insert(connection, "claims", [row])
        for name, items in about.items():
            for item in items:
                item["actor"] = None if item["actor"] is None else f"{here}/{item['actor']}"
            _insert(connection, f"claim_{name}", _listed("claim", row["id"], items))
        for name, ids in lists.items():
            links = [{name: f"{here}/{local}"} for local in ids]
            _insert(connection, f"claim_{name}s", _listed("claim", row["id"], links))


def _row(article: str, record: dict[str, Any]) -> dict[str, Any]:
    """Give a record of `article` as a row: flat, its id and its references made global."""
    row = _global(article, _flat(record))
    row["article"] = article
    return row


def _global(article: str, row: dict[str, Any]) -> dict[str, Any]:
    """Make the id and the references of a row of `article` global."""
    for name in ("id", *_REFERENCES):
        if row.get(name) is not None:
            row[name] = f"{article}/{row[name]}"
    return row


def _flat(record: Mapping[str, Any], prefix: str = "") -> dict[str, Any]:
    """Give nested fields one level: {"cue": {"start": 3}} as {"cue_start": 3}; leave out what is None."""
    flat: dict[str, Any] = {}
    for name, value in record.items():
        if isinstance(value, dict):
            flat |= _flat(value, f"{prefix}{name}_")
        elif isinstance(value, int) and value not in _INT64:
            flat[prefix + name] = str(value)
        elif value is not None:
            flat[prefix + name] = value
    return flat


def _listed(owner: str, owner_id: str, items: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    return [{owner: owner_id, "position": position, **item} for position, item in enumerate(items)]


def _insert(connection: sqlite3.Connection, table: str, rows: Iterable[Mapping[str, Any]]) -> None:
    for row in rows:
        # The names are those of our own models; a field without a column is an error, never a loss.
        columns = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join("?" * len(row))
        connection.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", tuple(row.values()))


def read(rows: Callable[..., Iterator[sqlite3.Row]], here: str) -> dict[str, Any] | None:
    """Give a stored record as plain data, or None."""
    found = next(rows("SELECT * FROM articles WHERE id = ?", (here,)), None)
    if found is None:
        return None
    article = dict(found)
    pipeline = _taken(article, "pipeline")
    regions = [
        _kept(row, "article", "position")
        for row in rows("SELECT * FROM regions WHERE article = ? ORDER BY position", (here,))
    ]
    article["byline"] = json.loads(article["byline"])
    article["sources"] = [
        row["source"]
        for row in rows("SELECT source FROM where_read WHERE article = ? ORDER BY position", (here,))
    ]
    article["body"] = [_kept(region, "kind") for region in regions if region["kind"] is None]
    article["furniture"] = [region for region in regions if region["kind"] is not None]

    def table(name: str) -> list[dict[str, Any]]:
        found = rows(f"SELECT * FROM {name} WHERE article = ? ORDER BY rowid", (here,))
        return [_local(here, dict(row)) for row in found]

    def lists(name: str, owner: str) -> dict[str, list[dict[str, Any]]]:
        """Give the rows of a list's table by the local id of what they belong to."""
        sql = f"""SELECT {name}.* FROM {name} JOIN {owner}s ON {owner}s.id = {name}.{owner}
            WHERE {owner}s.article = ? ORDER BY {name}.{owner}, position"""
        gathered: dict[str, list[dict[str, Any]]] = {}
        for row in rows(sql, (here,)):
            gathered.setdefault(row[owner][len(here) + 1 :], []).append(_kept(row, owner, "position"))
        return gathered

    actors = table("actors")
    for field in ("aliases", "roles", "mentions"):
        items = lists(f"actor_{field}", "actor")
        for actor in actors:
            actor[field] = items.get(actor["id"], [])
    for actor in actors:
        actor["aliases"] = [item["alias"] for item in actor["aliases"]]
        for role in actor["roles"]:
            _unlink(here, role)
            for field in ("title", "affiliation"):
                part = _taken(role, field)
                role[field] = part if part["text"] is not None else None
    quotes = table("quotes")
    spans = lists("quote_spans", "quote")
    for quote in quotes:
        del quote["start"], quote["end"], quote["text"]
        quote["content"] = spans.get(quote["id"], [])
        for field in ("speaker", "source", "cue", "medium", "addressee"):
            part = _taken(quote, field)
            quote[field] = part if any(value is not None for value in part.values()) else None
    figures = table("figures")
    for figure in figures:
        for field in ("value", "low", "high"):
            figure[field] = number(figure[field])
        part = _taken(figure, "of")
        figure["of"] = part if part["text"] is not None else None
    claims = table("claims")
    for field in ("figure", "date", "actor"):
        items = lists(f"claim_{field}s", "claim")
        for claim in claims:
            claim[f"{field}s"] = [item[field][len(here) + 1 :] for item in items.get(claim["id"], [])]
    for field in ("participants", "topics"):
        items = lists(f"claim_{field}", "claim")
        for claim in claims:
            claim[field] = items.get(claim["id"], [])
            for item in claim[field]:
                item["actor"] = None if item["actor"] is None else item["actor"][len(here) + 1 :]
    for claim in claims:
        del claim["topic"]
        claim["claimant"] = _taken(claim, "claimant")
        other = _taken(claim, "on_behalf_of")
        claim["on_behalf_of"] = other if any(value is not None for value in other.values()) else None
    return {
        "article": article,
        "actors": actors,
        "quotes": quotes,
        "figures": figures,
        "dates": table("dates"),
        "claims": claims,
        "pipeline": pipeline,
    }


def number(stored: int | float | str | None) -> int | float | None:
    """Give a figure's number as it was: an integer beyond 64 bits is stored as text."""
    return int(stored) if isinstance(stored, str) else stored


def _kept(row: sqlite3.Row | dict[str, Any], *dropped: str) -> dict[str, Any]:
    return {name: row[name] for name in row.keys() if name not in dropped}  # noqa: SIM118  (a Row gives its values)


def _local(article: str, row: dict[str, Any]) -> dict[str, Any]:
    """Undo what `_row` did to ids and references."""
    del row["article"]
    _unlink(article, row)
    return row


def _unlink(article: str, row: dict[str, Any]) -> None:
    """Make the id and the references of a row local to its article."""
    for name in ("id", *_REFERENCES):
        if row.get(name) is not None:
            row[name] = row[name][len(article) + 1 :]


def _taken(row: dict[str, Any], name: str) -> dict[str, Any]:
    """Take the columns of the nested object `name` out of a row."""
    columns = [column for column in row if column.startswith(f"{name}_")]
    return {column[len(name) + 1 :]: row.pop(column) for column in columns}


def _span_query(table: str, part: str = "", owner: str = "") -> str:
    """Give the SQL for id, start, end and text of every span of a table in one article."""
    columns = ", ".join(f'{table}."{part}{column}"' for column in ("start", "end", "text"))
    if owner:
        return f"""SELECT {table}.{owner}, {columns} FROM {table} JOIN {owner}s ON {owner}s.id = {table}.{owner}
            WHERE {owner}s.article = ? AND {table}.{part}text IS NOT NULL"""
    return f"SELECT {table}.id, {columns} FROM {table} WHERE {table}.article = ? AND {part}text IS NOT NULL"


SPANS = (
    _span_query("quote_spans", owner="quote"),
    *(_span_query("quotes", part=f"{name}_") for name in ("source", "cue", "medium", "addressee")),
    _span_query("actor_roles", owner="actor"),
    _span_query("actor_roles", part="title_", owner="actor"),
    _span_query("actor_roles", part="affiliation_", owner="actor"),
    _span_query("actor_mentions", owner="actor"),
    _span_query("figures"),
    _span_query("figures", part="of_"),
    _span_query("dates"),
    _span_query("claims"),
)
"""The SQL for the id, start, end and text of every span of an article, a table each."""
