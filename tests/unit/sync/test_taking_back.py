"""What is taken back comes back as it was, whatever the rules say of what is new."""

from collections.abc import Callable

import pytest

from schemawright.base.errors import RefusedError
from schemawright.changes.apply import apply
from schemawright.changes.change import Change, invert, to_wire
from schemawright.commands.evaluate import evaluate
from schemawright.importers.registry import ImportOptions, find_importers
from schemawright.model.column import Column
from schemawright.model.document import Document, from_json
from schemawright.model.key import Key
from schemawright.model.table import Table
from schemawright.store.log import LoggedBatch
from schemawright.sync.taking_back import taking_back
from tests.counting import calls

HEIRS = """
CREATE TABLE parent (id integer PRIMARY KEY, size integer, CHECK (size > 0));
CREATE TABLE child (own text, extra integer) INHERITS (parent);
CREATE TABLE grandchild (last text) INHERITS (child);
CREATE TABLE whole (day integer NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE part PARTITION OF whole FOR VALUES FROM (1) TO (2);
CREATE TABLE other (id integer PRIMARY KEY, child integer REFERENCES parent);
CREATE VIEW seen AS SELECT own FROM child;
"""
LONG = "x" * 200_000


def read(text: str) -> Document:
    return Document(find_importers()["postgresql"].read(text, ImportOptions()).records)


def logged(changes: tuple[Change, ...]) -> LoggedBatch:
    return LoggedBatch(2, "batch", None, "ada", "2026-01-01T00:00:00Z", changes)


def by_server(document: Document, changes: tuple[Change, ...]) -> Document:
    """As the server takes a batch of its log back."""
    return apply(document, taking_back(logged(changes), ())(document))


def by_browser(document: Document, changes: tuple[Change, ...]) -> Document:
    """As the browser does: it sends the inverse as an edit."""
    return apply(document, evaluate(document, [to_wire(change) for change in invert(changes)]))


def deleted(document: Document, *names: str) -> tuple[Change, ...]:
    ids = [named(document, name).id for name in names]
    return evaluate(document, [{"command": "deleteRecords", "arguments": {"ids": ids}}])


def named(document: Document, name: str) -> Table:
    return next(table for table in document.all(Table) if table.name == name)


@pytest.mark.parametrize("back", [by_server, by_browser])
@pytest.mark.parametrize(
    "names", [["parent"], ["child"], ["grandchild"], ["parent", "child", "grandchild"], ["whole", "part"], ["part"]]
)
def test_heirs_and_partitions_come_back_with_the_columns_they_had(
    names: list[str], back: Callable[[Document, tuple[Change, ...]], Document]
) -> None:
    document = read(HEIRS)
    changes = deleted(document, *names)
    assert back(apply(document, changes), changes) == document


def test_an_heir_that_comes_back_has_what_its_parent_has_got_since() -> None:
    document = read(HEIRS)
    changes = deleted(document, "child")
    now = apply(document, changes)
    column = {"tableId": named(now, "parent").id, "name": "later", "dataType": "text", "order": "z"}
    now = apply(now, evaluate(now, [{"action": "create", "kind": "column", "id": "later", "values": column}]))
    after = by_server(now, changes)
    names = [column.name for column in after.children(named(after, "child").id, Column)]
    assert sorted(names) == ["extra", "id", "later", "own", "size"]


def test_a_name_that_is_taken_by_now_gets_a_number() -> None:
    document = read("CREATE TABLE a (id integer PRIMARY KEY, x text);")
    changes = (*deleted(document, "a"),)
    now = apply(document, changes)
    values = {"name": "a", "positionX": 0, "positionY": 0}
    now = apply(now, evaluate(now, [{"action": "create", "kind": "table", "id": "new", "values": values}]))
    after = by_server(now, changes)
    assert sorted(table.name for table in after.all(Table)) == ["a", "a_2"]
    # Also within a table that has stayed.
    column = next(iter(document.all(Column)))
    gone = evaluate(after, [{"action": "delete", "kind": "column", "id": column.id}])
    again = {"tableId": column.table_id, "name": column.name, "dataType": "text", "order": "z"}
    now = apply(after, gone)
    now = apply(now, evaluate(now, [{"action": "create", "kind": "column", "id": "newer", "values": again}]))
    names = [one.name for one in by_server(now, gone).children(column.table_id, Column)]
    assert sorted(names) == sorted(["x", column.name, f"{column.name}_2"])


def test_a_name_without_end_comes_back() -> None:
    json = f'{{"schemawright": 1, "schema": {{"id": "s", "name": "n"}}, "tables": [{{"id": "t", "name": "{LONG}"}}]}}'
    document = from_json(json)
    for operation in (
        {"action": "update", "kind": "table", "id": "t", "values": {"name": "short"}},
        {"action": "delete", "kind": "table", "id": "t"},
    ):
        changes = evaluate(document, [operation])
        now = apply(document, changes)
        with pytest.raises(RefusedError, match="200000 bytes"):
            by_browser(now, changes)
        assert by_server(now, changes) == document


def test_a_refusal_names_the_operation_among_those_made_together() -> None:
    document = read("CREATE TABLE a (id integer PRIMARY KEY);")
    table = named(document, "a").id
    good = {"action": "create", "kind": "column", "id": "c", "values": {"tableId": table, "name": "c", "order": "b"}}
    good["values"] |= {"dataType": "text"}  # type: ignore[operator]
    bad = {"action": "create", "kind": "key", "id": "k", "values": {"tableId": table, "columnIds": ["gone"]}}
    bad["values"] |= {"name": "k", "keyType": "unique"}  # type: ignore[operator]
    with pytest.raises(RefusedError, match="refers to the column gone") as refused:
        evaluate(document, [good, bad, good | {"id": "d"}])
    assert (refused.value.data["operation"], refused.value.pointer) == (1, "/operations/1")


def test_what_is_made_in_a_row_may_refer_to_what_comes_later() -> None:
    document = read("CREATE TABLE a (id integer PRIMARY KEY);")
    key = {"tableId": "t", "columnIds": ["c"], "name": "k", "keyType": "primary"}
    column = {"tableId": "t", "name": "c", "dataType": "text", "order": "a"}
    made = [("key", "k", key), ("column", "c", column), ("table", "t", {"name": "t"})]
    operations = [{"action": "create", "kind": kind, "id": id, "values": values} for kind, id, values in made]
    after = apply(document, evaluate(document, operations))
    assert after.require(Key, "k").column_ids == ("c",)
    assert not after.require(Column, "c").is_nullable


def test_taking_back_twice_the_tables_is_twice_the_work() -> None:
    def work(count: int) -> int:
        document = read(
            "".join(f"CREATE TABLE t{n} (id integer PRIMARY KEY, a integer, b text);" for n in range(count))
        )
        changes = deleted(document, *(f"t{number}" for number in range(count)))
        now = apply(document, changes)
        assert by_server(now, changes) == document
        return calls(lambda: by_server(now, changes))

    work(10)  # what is kept from one to the next is there for both
    assert work(120) < 2.3 * work(60)
