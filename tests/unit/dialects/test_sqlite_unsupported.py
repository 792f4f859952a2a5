"""What SQLite has no place for is refused by name, record by record."""

from collections.abc import Iterable
from typing import Any

import pytest

from schemawright.base.errors import UnsupportedError
from schemawright.migrate.plan import creation, plan
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.index import Exclusion, ExclusionElement, Index, IndexElement
from schemawright.model.key import Key
from schemawright.model.namespace import Extension, Namespace
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.relationship import Relationship
from schemawright.model.schema import Schema
from schemawright.model.sequence import Identity, Sequence, SequenceOptions
from schemawright.model.table import Partitioning, Table
from schemawright.model.types import Composite, Domain, Enum, Range
from schemawright.model.view import MaterializedView, View

SCHEMA = Schema(id="s", name="s", dialect="sqlite")
ELEMENT = IndexElement(column_id="c")


def table(**values: Any) -> Table:
    return Table(id="t", name="t", **values)


def column(**values: Any) -> Column:
    return Column(**{"id": "c", "table_id": "t", "name": "c", "data_type": "INTEGER"} | values)


def key(**values: Any) -> Key:
    return Key(**{"id": "k", "table_id": "t", "name": "k", "key_type": "primary", "column_ids": ("c",)} | values)


def relationship(**values: Any) -> Relationship:
    ends = {"source_table_id": "t", "source_column_ids": ("c",), "target_table_id": "t", "target_column_ids": ("c",)}
    return Relationship(**{"id": "r", "name": "r"} | ends | values)


def index(**values: Any) -> Index:
    return Index(**{"id": "i", "table_id": "t", "name": "i", "columns": (ELEMENT,)} | values)


def codes(records: Iterable[Record]) -> list[str]:
    with pytest.raises(UnsupportedError) as caught:
        creation(Document([SCHEMA, *records]))
    assert all(found.help and found.subject for found in caught.value.diagnostics)
    return [found.code for found in caught.value.diagnostics]


@pytest.mark.parametrize(
    "record",
    [
        Namespace(id="x", name="x"),
        Extension(id="x", name="x"),
        Enum(id="x", name="x"),
        Domain(id="x", name="x", data_type="TEXT"),
        Composite(id="x", name="x"),
        Range(id="x", name="x", subtype="INTEGER"),
        Sequence(id="x", name="x"),
        MaterializedView(id="x", name="x", query="SELECT 1"),
        Exclusion(id="x", table_id="t", name="x", elements=(ExclusionElement(column_id="c", operator="="),)),
        RawObject(id="x", object_type="function", name="f()", text="CREATE FUNCTION f() RETURNS int LANGUAGE sql"),
        RawObject(id="x", object_type="grant", name="g", text="GRANT SELECT ON t TO someone"),
        View(id="x", name="x", query="SELECT 1", check_option="local"),
        View(id="x", name="x", query="SELECT 1", options={"security_barrier": "true"}),
        Check(id="x", table_id="t", name="x", expression="c > 0", validated=False),
        Check(id="x", table_id="t", name="x", expression="c > 0", no_inherit=True),
        key(nulls_distinct=False),
        key(include=("c",)),
        key(deferrable=True),
        key(storage_parameters={"fillfactor": "70"}),
        relationship(on_delete_column_ids=("c",)),
        relationship(validated=False),
        index(index_type="gin"),
        index(include=("c",)),
        index(nulls_distinct=False),
        index(storage_parameters={"fillfactor": "70"}),
        index(columns=(IndexElement(column_id="c", nulls="first"),)),
        index(columns=(IndexElement(column_id="c", operator_class="text_ops"),)),
        index(columns=(IndexElement(column_id="c", prefix_length=5),)),
    ],
    ids=lambda record: f"{type(record).__name__}-{record.id}",
)
def test_what_stands_beside_a_table(record: Record) -> None:
    assert codes([table(), column(), record]) == ["MIGRATE_NOT_IN_SQLITE"]


@pytest.mark.parametrize(
    "values",
    [
        {"is_unlogged": True},
        {"partitioning": Partitioning(strategy="range", key=("c",))},
        {"of_type": "x"},
        {"tablespace": "x"},
        {"row_security": "on"},
        {"replica_identity": "full"},
        {"storage_parameters": {"fillfactor": "70"}},
        {"storage_parameters": {"without_rowid": "true"}},
    ],
    ids=str,
)
def test_options_of_a_table(values: dict[str, Any]) -> None:
    assert codes([table(**values), column()]) == ["MIGRATE_NOT_IN_SQLITE"]


@pytest.mark.parametrize(
    "values",
    [
        {"identity": Identity()},
        {"storage": "plain"},
        {"compression": "lz4"},
        {"statistics": 7},
        {"options": {"n_distinct": "1"}},
    ],
    ids=str,
)
def test_options_of_a_column(values: dict[str, Any]) -> None:
    assert codes([table(), column(**values)]) == ["MIGRATE_NOT_IN_SQLITE"]


def test_options_of_counting() -> None:
    counting = column(identity=Identity(options=SequenceOptions(start=7)))
    assert codes([table(), counting, key()]) == ["MIGRATE_NOT_IN_SQLITE"]
    assert codes([table(), column(identity=Identity(), data_type="INT"), key()]) == ["MIGRATE_NOT_IN_SQLITE"]
    assert creation(Document([SCHEMA, table(), column(identity=Identity()), key()])).up


def test_types_of_a_strict_table() -> None:
    strict = table(storage_parameters={"strict": "true"})
    assert codes([strict, column(data_type="VARCHAR(9)")]) == ["MIGRATE_NOT_IN_SQLITE"]


def test_a_table_without_columns_and_one_with_two_primary_keys() -> None:
    assert codes([table()]) == ["MIGRATE_NOT_IN_SQLITE"]
    assert codes([table(), column(), key(), key(id="l", name="l")]) == ["MIGRATE_NOT_IN_SQLITE"]


def test_a_migration_from_and_to_it_is_refused_too() -> None:
    plain = Document([SCHEMA, table(), column()])
    beyond = Document([SCHEMA, table(), column(), Enum(id="x", name="x")])
    for old, new in ((plain, beyond), (beyond, plain)):
        with pytest.raises(UnsupportedError, match="SQLite has no enum: x"):
            plan(old, new)
