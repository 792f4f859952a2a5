"""Whatever operations come, the document stays whole, and all can be undone."""

import random
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from schemawright.base.errors import InvalidError, RefusedError
from schemawright.base.ids import new_id
from schemawright.changes.apply import apply
from schemawright.changes.change import invert
from schemawright.commands.evaluate import evaluate
from schemawright.commands.names import _space
from schemawright.commands.schemas import new_document
from schemawright.model import facts
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.key import Key
from schemawright.model.kinds import KIND_OF
from schemawright.model.record import Record
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table

NAMES = ["id", "name", "customer", "customers", "order", "Order", "ä", "x" * 63, '"; DROP TABLE x; --']


def random_operation(rng: random.Random, document: Document) -> dict[str, Any]:
    """Any operation: sensible, hopeless, or in between."""
    tables = [table.id for table in document.all(Table)] or [new_id()]
    columns = [column.id for column in document.all(Column)] or [new_id()]
    records = list(document)
    name = rng.choice(NAMES)
    record: Record = rng.choice(records)
    choices: list[Callable[[], dict[str, Any]]] = [
        lambda: {"command": "addTable", "arguments": {"name": name, "columns": _columns(rng)}},
        lambda: {"command": "addTable", "arguments": {"name": name, "columns": _columns(rng)}},
        lambda: {"command": "addColumn", "arguments": {"tableId": rng.choice(tables), "column": _columns(rng)[0]}},
        lambda: {
            "command": "addRelationship",
            "arguments": {
                "sourceTableId": rng.choice(tables),
                "targetTableId": rng.choice(tables),
                "relationshipType": rng.choice(["one_to_one", "one_to_many", "many_to_many"]),
            },
        },
        lambda: {
            "command": "setUnique",
            "arguments": {"columnId": rng.choice(columns), "unique": rng.random() < 0.5},
        },
        lambda: {
            "command": "setPrimaryKey",
            "arguments": {"tableId": rng.choice(tables), "columnIds": rng.sample(columns, min(2, len(columns)))},
        },
        lambda: {
            "command": "addIndex",
            "arguments": {"tableId": rng.choice(tables), "index": {"columns": [{"columnId": rng.choice(columns)}]}},
        },
        lambda: {"command": "deleteRecords", "arguments": {"ids": [record.id]}},
        lambda: {"command": "duplicateTable", "arguments": {"tableId": rng.choice(tables)}},
        lambda: {"action": "update", "kind": KIND_OF[type(record)].name, "id": record.id, "values": {"name": name}},
        lambda: {
            "action": "update",
            "kind": "column",
            "id": rng.choice(columns),
            "values": {"isNullable": rng.random() < 0.5},
        },
        lambda: {
            "action": "create",
            "kind": "table",
            "id": new_id(),
            "values": {"name": name, "inherits": [rng.choice(tables)]},
        },
    ]
    return rng.choice(choices)()


def _columns(rng: random.Random) -> list[dict[str, Any]]:
    return [
        {
            "name": rng.choice(NAMES),
            "dataType": rng.choice(["int", "text", "numeric(9,2)"]),
            "isPrimaryKey": rng.random() < 0.4,
            "isUnique": rng.random() < 0.3,
        }
        for _ in range(rng.randint(1, 3))
    ]


def assert_whole(document: Document) -> None:
    for record in document:
        for reference in KIND_OF[type(record)].references:
            for id in reference.ids(record):
                assert id in document, f"{record} refers to {id} in {reference.field}"
    named = [(record.named, _space(document, record), record.name) for record in document if record.named]  # type: ignore[attr-defined]
    assert [name for name, count in Counter(named).items() if count > 1] == []
    for table in document.all(Table):
        assert sum(key.key_type == "primary" for key in document.children(table.id, Key)) <= 1
        if (key := facts.primary_key(document, table.id)) is not None:
            assert not any(column.is_nullable for column in facts.columns(document, key.column_ids))
    for relationship in document.all(Relationship):
        assert frozenset(relationship.target_column_ids) in facts.unique_sets(document, relationship.target_table_id)


@pytest.mark.parametrize("seed", range(40))
def test_the_document_stays_whole(seed: int) -> None:
    rng = random.Random(seed)
    document = new_document("walk")
    done = 0
    for _ in range(60):
        operations = [random_operation(rng, document) for _ in range(rng.randint(1, 3))]
        try:
            changes = evaluate(document, operations)
        except (RefusedError, InvalidError):
            continue
        after = apply(document, changes)
        assert apply(after, invert(changes)) == document
        assert_whole(after)
        document, done = after, done + 1
    assert done > 5
