"""The tables of a record, and what their rows are made of besides columns that hold one value each."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from newsclaims.language.names import fold

BETWEEN_SPANS = " … "
"""What stands between the parts of a quote's content where it is shown as one text."""

BETWEEN_TOPICS = "; "
"""What stands between a claim's topics where they are shown as one text."""

_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Table(NamedTuple):
    """What the rows of a table are made of, besides columns that hold one value each.

    Attributes:
        name: SQL's.
        owner: of a list's table: the column that holds the id of what has the list.
        only: of a list whose items are no objects: the column that holds one.
        is_span: whether a row is a span itself.
        spans: the nested objects that are spans; None in a record where all their columns are.
        objects: the other nested objects, likewise.
        always: those of `objects` that are never None.
        references: the columns that hold the id of another record of the same article.
        numbers: the columns that hold an int of any size, or a float.
        lists: the tables of the lists by their fields.
        derived: columns that are no fields, for searching and reading, and how they follow from the record.
    """

    name: str
    owner: str = ""
    only: str = ""
    is_span: bool = False
    spans: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    always: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    lists: Mapping[str, "Table"] = _NOTHING
    derived: Mapping[str, Callable[[Any], Any]] = _NOTHING


def measured_words(kind: str, unit: str | None, text: str, of: str | None) -> str:
    """Give the words by which a figure is found as an amount of something, folded; of a count its own, too.

    Example:
        >>> measured_words("count", "flight", "40 flights", "routes to Łódź")
        'routes to lodz flight 40 flights'
    """
    return fold(" ".join(filter(None, (of, *((unit, text) if kind == "count" else ())))))


ARTICLE = Table("articles", objects=("pipeline",), lists={"regions": Table("regions", owner="article")})

RECORDS: Mapping[str, Table] = {
    "actors": Table(
        "actors",
        lists={
            "aliases": Table("actor_aliases", owner="actor", only="alias"),
            "roles": Table(
                "actor_roles",
                owner="actor",
                is_span=True,
                spans=("title", "affiliation"),
                references=("affiliation_actor",),
            ),
            "mentions": Table("actor_mentions", owner="actor", is_span=True),
        },
    ),
    "quotes": Table(
        "quotes",
        spans=("source", "cue", "medium", "addressee"),
        objects=("speaker",),
        references=("speaker_actor", "reported_by"),
        lists={"content": Table("quote_spans", owner="quote", is_span=True)},
        derived={
            "start": lambda quote: quote["content"][0]["start"],
            "end": lambda quote: quote["content"][-1]["end"],
            "text": lambda quote: BETWEEN_SPANS.join(span["text"] for span in quote["content"]),
        },
    ),
    "figures": Table(
        "figures",
        is_span=True,
        spans=("of",),
        references=("equivalent_of",),
        numbers=("value", "low", "high"),
        derived={
            "words": lambda figure: measured_words(
                figure["kind"], figure["unit"], figure["text"], (figure["of"] or {}).get("text")
            )
        },
    ),
    "dates": Table("dates", is_span=True),
    "claims": Table(
        "claims",
        is_span=True,
        spans=("printed", "target"),
        objects=("claimant", "on_behalf_of", "sentence"),
        always=("claimant",),
        references=("claimant_actor", "on_behalf_of_actor", "quote", "within"),
        lists={
            "figures": Table("claim_figures", owner="claim", only="figure", references=("figure",)),
            "dates": Table("claim_dates", owner="claim", only="date", references=("date",)),
            "actors": Table("claim_actors", owner="claim", only="actor", references=("actor",)),
            "participants": Table("claim_participants", owner="claim", references=("actor",)),
            "topics": Table("claim_topics", owner="claim", references=("actor",)),
            "about": Table("claim_about", owner="claim", references=("actor",)),
            "insertions": Table(
                "claim_insertions", owner="claim", spans=("span",), references=("actor", "date")
            ),
        },
        derived={
            "topic": lambda claim: BETWEEN_TOPICS.join(topic["text"] for topic in claim["topics"]),
            "about_text": lambda claim: BETWEEN_TOPICS.join(thing["text"] for thing in claim["about"]),
            "subject": lambda claim: BETWEEN_TOPICS.join(
                thing["text"] for thing in claim["about"] if thing["by"] in ("subject", "target")
            ),
        },
    ),
}
"""The tables of a record's lists by their fields; each after those that it refers to."""


def _span_queries(table: Table, records: Table | None = None) -> Iterator[str]:
    """Give the SQL for record, start, end and text of a table's spans in one article, and of those of its lists."""
    of, joined = table.name, ""
    record = f"{of}.id"
    if records is not None:
        record, of = f"{table.name}.{table.owner}", records.name
        joined = f" JOIN {of} ON {of}.id = {record}"
    for part in [*([""] if table.is_span else []), *(f"{field}_" for field in table.spans)]:
        columns = ", ".join(f'{table.name}."{part}{column}"' for column in ("start", "end", "text"))
        yield f"""SELECT {record}, {columns} FROM {table.name}{joined}
            WHERE {of}.article = ? AND {table.name}.{part}text IS NOT NULL"""
    for items in table.lists.values():
        yield from _span_queries(items, table)


def _all_spans(tables: Iterable[Table]) -> Iterator[str]:
    for table in tables:
        yield from _span_queries(table)


SPANS = tuple(_all_spans(RECORDS.values()))
"""The SQL for the record's id, start, end and text of every span of an article, a table or nested object each."""
