"""How a record is rows of the store's tables: the description is the models', and nothing of a record is left out."""

from types import UnionType
from typing import Any, Union, get_args, get_origin

import pytest
from pydantic import BaseModel

from newsclaims.records import Actor, ArticleRecord, Claim, Date, Figure, Quote, Span
from newsclaims.store import Store, record_tables

MODELS = {"actors": Actor, "quotes": Quote, "figures": Figure, "dates": Date, "claims": Claim}


def parts(model: type[BaseModel], *, listed: bool) -> dict[str, Any]:
    """Give the fields of a model that are lists, with what is in them; or else those that are objects."""
    found = {}
    for name, field in model.model_fields.items():
        kinds = (
            get_args(field.annotation)
            if get_origin(field.annotation) in (Union, UnionType)
            else (field.annotation,)
        )
        for kind in kinds:
            if listed and get_origin(kind) is list:
                found[name] = get_args(kind)[0]
            elif not listed and isinstance(kind, type) and issubclass(kind, BaseModel):
                found[name] = kind
    return found


def check_table(table: record_tables.Table, model: type[BaseModel]) -> None:
    objects = parts(model, listed=False)
    assert table.is_span == issubclass(model, Span)
    assert set(table.spans) == {name for name, kind in objects.items() if issubclass(kind, Span)}
    assert {*table.spans, *table.objects} == objects.keys()
    assert set(table.always) == {name for name in objects if model.model_fields[name].is_required()}
    lists = parts(model, listed=True)
    assert table.lists.keys() == lists.keys()
    for name, items in table.lists.items():
        assert bool(items.only) == (lists[name] is str)
        if not items.only:
            check_table(items, lists[name])


def test_the_records_tables_are_told() -> None:
    assert set(record_tables.RECORDS) | {
        *("article", "identities", "pipeline", "warnings", "schema_version", "corrections", "extracted"),
    } == set(ArticleRecord.model_fields)


@pytest.mark.parametrize("name", MODELS)
def test_the_description_is_that_of_the_models(name: str) -> None:
    check_table(record_tables.RECORDS[name], MODELS[name])


def test_references_are_those_that_the_tables_enforce(store: Store) -> None:
    """A column that holds a record's id refers to its table; what has the list is no reference."""

    def tables(some: Any) -> Any:
        for table in some:
            yield table
            yield from tables(table.lists.values())

    for table in tables(record_tables.RECORDS.values()):
        enforced = {row["from"] for row in store.rows(f"PRAGMA foreign_key_list({table.name})")}
        assert set(table.references) == enforced - {"article", table.owner}, table.name


def test_every_span_of_a_record_is_checked(store: Store) -> None:
    for record in store.records():
        of_records = [
            span for field in record_tables.RECORDS for one in getattr(record, field) for span in one.spans()
        ]
        selected = [
            tuple(row)[1:] for sql in record_tables.SPANS for row in store.rows(sql, (record.article.id,))
        ]
        assert sorted(selected) == sorted((span.start, span.end, span.text) for span in of_records)
