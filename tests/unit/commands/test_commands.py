"""What people do to a schema, and what follows from it by the rules."""

from typing import Any

import pytest

from schemawright.advise.registry import suggest
from schemawright.base.errors import InvalidError, RefusedError
from schemawright.base.ids import new_id
from schemawright.changes.apply import apply
from schemawright.changes.change import invert
from schemawright.commands.evaluate import evaluate
from schemawright.commands.schemas import new_document, slug_of
from schemawright.model import facts
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.index import Index
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table
from schemawright.model.types import Enum
from schemawright.model.view import MaterializedView, View


def do(document: Document, *operations: dict[str, Any]) -> Document:
    """The document after the operations; their inverse must lead back."""
    changes = evaluate(document, operations)
    after = apply(document, changes)
    assert apply(after, invert(changes)) == document
    return after


def command(name: str, /, **arguments: Any) -> dict[str, Any]:
    return {"command": name, "arguments": arguments}


def update(kind: str, id: str, **values: Any) -> dict[str, Any]:
    return {"action": "update", "kind": kind, "id": id, "values": values}


def table(document: Document, name: str) -> Table:
    return next(table for table in document.all(Table) if table.name == name)


def column(document: Document, name: str) -> Column:
    table_name, _, column_name = name.partition(".")
    return next(c for c in document.children(table(document, table_name).id, Column) if c.name == column_name)


def refused(document: Document, *operations: dict[str, Any]) -> str:
    with pytest.raises(RefusedError) as error:
        evaluate(document, operations)
    return error.value.code


@pytest.fixture
def shop() -> Document:
    """customers(id, email) and orders(id, note)."""
    id_column = {"name": "id", "dataType": "bigint", "isPrimaryKey": True}
    return do(
        new_document("Shop"),
        command(
            "addTable", name="customers", columns=[id_column, {"name": "email", "dataType": "varchar", "length": 80}]
        ),
        command("addTable", name="orders", columns=[id_column, {"name": "note", "dataType": "text"}]),
    )


@pytest.fixture
def linked(shop: Document) -> Document:
    """The shop with orders.customer_id."""
    source, target = table(shop, "orders").id, table(shop, "customers").id
    return do(shop, command("addRelationship", sourceTableId=source, targetTableId=target))


def test_a_table_with_columns_gets_its_key(shop: Document) -> None:
    key = facts.primary_key(shop, table(shop, "customers").id)
    assert key is not None
    assert key.name == "customers_pkey"
    assert not column(shop, "customers.id").is_nullable
    assert column(shop, "customers.email").data_type == "character varying(80)"


def test_a_relationship_makes_its_column(linked: Document) -> None:
    (relationship,) = linked.all(Relationship)
    made = column(linked, "orders.customer_id")
    assert made.data_type == "bigint"
    assert relationship.name == "orders_customer_id_fkey"
    assert facts.relationship_type(linked, relationship) == "one_to_many"
    assert not facts.is_required(linked, relationship)


def test_the_key_columns_own_prefix_is_not_doubled() -> None:
    key = {"name": "film_id", "dataType": "integer", "isPrimaryKey": True}
    document = do(new_document("x"), command("addTable", name="film", columns=[key]), command("addTable", name="stock"))
    source, target = table(document, "stock").id, table(document, "film").id
    assert column(do(document, command("addRelationship", sourceTableId=source, targetTableId=target)), "stock.film_id")


def test_cardinality_follows_later_edits(linked: Document) -> None:
    (relationship,) = linked.all(Relationship)
    unique = do(linked, command("setUnique", columnId=relationship.source_column_ids[0], unique=True))
    assert facts.relationship_type(unique, relationship) == "one_to_one"
    again = do(unique, command("setUnique", columnId=relationship.source_column_ids[0], unique=False))
    assert facts.relationship_type(again, relationship) == "one_to_many"


def test_many_to_many_makes_a_junction(shop: Document) -> None:
    source, target = table(shop, "orders").id, table(shop, "customers").id
    document = do(
        shop, command("addRelationship", sourceTableId=source, targetTableId=target, relationshipType="many_to_many")
    )
    made = table(document, "orders_customers")
    assert [c.name for c in document.children(made.id, Column)] == ["order_id", "customer_id"]
    assert facts.junction(document, made.id) is not None


def test_a_relationship_needs_a_key(shop: Document) -> None:
    keyless = do(shop, command("addTable", name="log"))
    ends = {"sourceTableId": table(keyless, "orders").id, "targetTableId": table(keyless, "log").id}
    assert refused(keyless, command("addRelationship", **ends)) == "no_key"


def test_a_key_in_use_stays(linked: Document) -> None:
    key = facts.primary_key(linked, table(linked, "customers").id)
    assert key is not None
    assert refused(linked, {"action": "delete", "kind": "key", "id": key.id}) == "key_in_use"


def test_deleting_a_table_takes_what_needs_it(linked: Document) -> None:
    after = do(linked, command("deleteRecords", ids=[table(linked, "customers").id]))
    assert not after.all(Relationship)
    assert column(after, "orders.customer_id")
    assert {t.name for t in after.all(Table)} == {"orders"}
    assert evaluate(after, [{"action": "delete", "kind": "table", "id": table(linked, "customers").id}]) == ()


def test_names_are_kept_apart(shop: Document) -> None:
    after = do(shop, command("addTable", name="orders"), command("addTable", name="orders"))
    assert {t.name for t in after.all(Table)} == {"customers", "orders", "orders_2", "orders_3"}
    assert refused(shop, update("table", table(shop, "orders").id, name="customers")) == "name_taken"
    assert refused(shop, update("table", table(shop, "orders").id, name=" ")) == "name_empty"
    assert refused(shop, update("table", table(shop, "orders").id, name="ä" * 32)) == "name_too_long"
    assert refused(shop, update("column", column(shop, "orders.note").id, name="id")) == "name_taken"


@pytest.mark.parametrize("name", ['"; DROP TABLE x; --', "a'b", "new\nline", "😀", "\u202ertl"])
def test_hostile_names_are_names(shop: Document, name: str) -> None:
    assert table(do(shop, command("addTable", name=name)), name).name == name


def test_what_is_gone_is_said(shop: Document) -> None:
    gone = new_id()
    assert refused(shop, update("table", gone, name="x")) == "gone"
    assert (
        refused(
            shop,
            {
                "action": "create",
                "kind": "column",
                "id": new_id(),
                "values": {"tableId": gone, "name": "x", "dataType": "text"},
            },
        )
        == "gone"
    )
    values = {
        "name": "r",
        "sourceTableId": table(shop, "orders").id,
        "sourceColumnIds": [column(shop, "orders.id").id],
        "targetTableId": gone,
        "targetColumnIds": [gone],
    }
    assert refused(shop, {"action": "create", "kind": "relationship", "id": new_id(), "values": values}) == "dangling"


@pytest.mark.parametrize(
    ("operation", "pointer"),
    [
        ({"action": "update", "kind": "table", "id": "T", "values": {"nmae": "x"}}, "/operations/0/values/nmae"),
        ({"action": "update", "kind": "table", "id": "T", "values": {"name": 3}}, "/operations/0/values/name"),
        ({"action": "make", "kind": "table", "id": "T"}, "/operations/0/action"),
        ({"action": "create", "kind": "thing", "id": "T"}, "/operations/0/kind"),
        ({"command": "fly"}, "/operations/0/command"),
        (
            {"command": "addTable", "arguments": {"name": "x", "columns": [{"name": "a"}]}},
            "/operations/0/arguments/columns/0",
        ),
        ("hello", "/operations/0"),
    ],
)
def test_malformed_operations_are_pointed_at(shop: Document, operation: Any, pointer: str) -> None:
    if isinstance(operation, dict) and operation.get("id") == "T":
        operation = {**operation, "id": table(shop, "orders").id}
    with pytest.raises(InvalidError) as error:
        evaluate(shop, [operation])
    assert error.value.pointer == pointer


def test_a_failing_batch_does_nothing(shop: Document) -> None:
    operations = [command("addTable", name="x"), update("table", new_id(), name="y")]
    with pytest.raises(RefusedError) as error:
        evaluate(shop, operations)
    assert error.value.data["operation"] == 1


def test_a_rename_reaches_every_text(linked: Document) -> None:
    orders = table(linked, "orders")
    document = do(
        linked,
        {
            "action": "create",
            "kind": "check",
            "id": new_id(),
            "values": {"tableId": orders.id, "name": "c", "expression": "note <> ''"},
        },
        {
            "action": "create",
            "kind": "view",
            "id": new_id(),
            "values": {"name": "v", "query": "SELECT note FROM orders", "dependsOn": [orders.id]},
        },
    )
    after = do(document, update("column", column(document, "orders.note").id, name="remark"))
    (view,) = after.all(View)
    assert view.query == "SELECT remark AS note FROM orders"
    renamed = do(after, update("table", orders.id, name="purchases"))
    (view,) = renamed.all(View)
    assert view.query == "SELECT remark AS note FROM purchases"


def test_a_renamed_type_reaches_columns(shop: Document) -> None:
    document = do(
        shop,
        command("addEnum", name="mood", values=["sad", "glad"]),
        command(
            "addColumn",
            tableId=table(shop, "orders").id,
            column={"name": "mood", "dataType": "mood", "defaultValue": "'sad'::mood"},
        ),
    )
    (enum,) = document.all(Enum)
    after = do(document, update("enum", enum.id, name="temper"))
    assert column(after, "orders.mood").data_type == "temper"
    assert column(after, "orders.mood").default_value == "'sad'::temper"
    sad, _glad = enum.values
    renamed = do(document, command("renameEnumValue", enumId=enum.id, valueId=sad.id, name="blue"))
    assert column(renamed, "orders.mood").default_value == "'blue'::mood"


def test_values_of_an_enum(shop: Document) -> None:
    document = do(shop, command("addEnum", name="mood", values=["sad", "glad"]))
    (enum,) = document.all(Enum)
    sad, glad = (value.id for value in enum.values)

    def values(*operations: Any) -> list[str]:
        (after,) = do(document, *(command(name, enumId=enum.id, **arguments) for name, arguments in operations)).all(
            Enum
        )
        return [value.name for value in after.values]

    assert values(("addEnumValue", {"name": "calm", "beforeId": glad})) == ["sad", "calm", "glad"]
    assert values(("addEnumValue", {"name": "glad", "beforeId": new_id()})) == ["sad", "glad", "glad_2"]
    assert values(("moveEnumValue", {"valueId": glad, "beforeId": sad})) == ["glad", "sad"]
    assert values(("moveEnumValue", {"valueId": sad})) == ["glad", "sad"]
    assert values(("moveEnumValue", {"valueId": sad, "beforeId": sad})) == ["sad", "glad"]
    assert values(("removeEnumValue", {"valueId": sad}), ("removeEnumValue", {"valueId": sad})) == ["glad"]
    both = (("renameEnumValue", {"valueId": sad, "name": "blue"}), ("addEnumValue", {"name": "calm"}))
    assert values(*both) == ["blue", "glad", "calm"]
    with pytest.raises(RefusedError, match="already"):
        values(("renameEnumValue", {"valueId": sad, "name": "glad"}))
    with pytest.raises(RefusedError, match="gone"):
        values(("renameEnumValue", {"valueId": new_id(), "name": "calm"}))


def test_a_deleted_column_breaks_its_views(shop: Document) -> None:
    orders = table(shop, "orders")
    values = {"name": "v", "query": "SELECT note FROM orders", "dependsOn": [orders.id]}
    document = do(shop, {"action": "create", "kind": "materializedView", "id": new_id(), "values": values})
    (view,) = do(document, command("deleteRecords", ids=[column(document, "orders.note").id])).all(MaterializedView)
    assert view.is_broken
    assert view.depends_on == (orders.id,)


def test_heirs_follow_their_parent(shop: Document) -> None:
    orders = table(shop, "orders")
    child = new_id()
    document = do(
        shop,
        {"action": "create", "kind": "table", "id": child, "values": {"name": "old_orders", "inherits": [orders.id]}},
    )
    assert [c.name for c in document.children(child, Column)] == ["id", "note"]
    more = do(document, command("addColumn", tableId=orders.id, column={"name": "total", "dataType": "numeric(10,2)"}))
    assert not column(more, "old_orders.total").is_local
    renamed = do(more, update("column", column(more, "orders.total").id, name="sum"))
    assert column(renamed, "old_orders.sum")
    assert refused(renamed, update("column", column(renamed, "old_orders.sum").id, name="x")) == "inherited"
    less = do(renamed, command("deleteRecords", ids=[column(renamed, "orders.sum").id]))
    assert [c.name for c in less.children(child, Column)] == ["id", "note"]


def test_foreign_keys_get_an_index_suggested(linked: Document) -> None:
    (suggestion,) = suggest(linked)
    assert suggestion.code == "FOREIGN_KEY_INDEX"
    after = do(linked, *suggestion.operations)
    (index,) = after.all(Index)
    assert index.name == "orders_customer_id_idx"
    assert suggest(after) == ()


def test_redundant_prefixes_are_found(linked: Document) -> None:
    orders = table(linked, "orders").id
    ids = [column(linked, f"orders.{name}").id for name in ("customer_id", "note")]
    both = do(
        linked,
        command("addIndex", tableId=orders, index={"columns": [{"columnId": ids[0]}]}),
        command("addIndex", tableId=orders, index={"columns": [{"columnId": id} for id in ids]}),
    )
    (suggestion,) = suggest(both)
    assert suggestion.code == "REDUNDANT_INDEX"
    assert [index.name for index in do(both, *suggestion.operations).all(Index)] == ["orders_customer_id_note_idx"]


def test_duplicating_a_table(linked: Document) -> None:
    after = do(linked, command("duplicateTable", tableId=table(linked, "customers").id))
    copy = table(after, "customers_2")
    assert [c.name for c in after.children(copy.id, Column)] == ["id", "email"]
    assert facts.primary_key(after, copy.id) is not None


def test_columns_change_places(shop: Document) -> None:
    orders = table(shop, "orders").id
    after = do(shop, command("placeColumn", columnId=column(shop, "orders.note").id, afterId=None))
    assert [c.name for c in after.children(orders, Column)] == ["note", "id"]


@pytest.mark.parametrize(
    ("name", "slug"), [("My Shop", "my-shop"), ("Ñandú & Co.", "nandu-co"), ("日本", "schema"), ("a" * 99, "a" * 60)]
)
def test_slugs(name: str, slug: str) -> None:
    assert slug_of(name) == slug


def view(query: str) -> dict[str, Any]:
    return {"action": "create", "kind": "view", "id": new_id(), "values": {"name": "v", "query": query}}


def test_a_view_knows_what_it_depends_on(shop: Document) -> None:
    orders, customers = table(shop, "orders").id, table(shop, "customers").id
    document = do(shop, view("WITH c AS (SELECT * FROM public.customers) SELECT o.id FROM orders o JOIN c USING (id)"))
    (made,) = document.all(View)
    assert set(made.depends_on) == {orders, customers}
    after = do(document, update("view", made.id, query="SELECT id FROM orders"))
    assert after.require(View, made.id).depends_on == (orders,)


@pytest.mark.parametrize(
    "query", ["SELEC 1", "SELECT 1; SELECT 2", "CREATE VIEW v AS SELECT 1", "DELETE FROM orders", ""]
)
def test_a_query_that_is_none_is_refused(shop: Document, query: str) -> None:
    assert refused(shop, view(query)) == "syntax_error"


def test_soft_deletion_and_timestamps_bring_their_columns(shop: Document) -> None:
    orders = table(shop, "orders")
    after = do(shop, update("table", orders.id, softDelete=True, timestamps=True))
    names = [c.name for c in after.children(orders.id, Column)]
    assert names == ["id", "note", "deleted_at", "created_at", "updated_at"]
    assert column(after, "orders.deleted_at").is_nullable
    off = do(after, update("table", orders.id, softDelete=False))
    assert [c.name for c in off.children(orders.id, Column)] == names
    has = [{"name": "deletedAt", "dataType": "timestamptz"}]
    kept = do(shop, command("addTable", name="t", softDelete=True, columns=has))
    assert [c.name for c in kept.children(table(kept, "t").id, Column)] == ["deletedAt"]


def test_what_speaks_of_a_deleted_column_goes_with_it(shop: Document) -> None:
    orders = table(shop, "orders").id
    note = column(shop, "orders.note").id
    parts: list[tuple[str, dict[str, Any]]] = [
        ("check", {"name": "a", "expression": "note <> ''"}),
        ("check", {"name": "b", "expression": "id > 0 AND 'note' <> ''"}),
        ("index", {"name": "c", "columns": [{"expression": "lower(note)"}]}),
        ("index", {"name": "d", "columns": [{"columnId": column(shop, "orders.id").id}], "where": "note IS NULL"}),
        ("column", {"name": "loud", "dataType": "text", "generated": {"expression": "upper(note)"}}),
    ]
    document = do(
        shop,
        *({"action": "create", "kind": kind, "id": new_id(), "values": {"tableId": orders, **v}} for kind, v in parts),
    )
    after = do(document, command("deleteRecords", ids=[note]))
    assert [record.name for record in after.parts(orders)] == ["id", "orders_pkey", "b"]  # type: ignore[attr-defined]


def test_a_refused_name_is_pointed_at(shop: Document) -> None:
    id = column(shop, "orders.note").id
    long = "x" * 64
    for operation, pointer in (
        (update("column", id, name=long), "/operations/0/values/name"),
        (command("updateColumn", columnId=id, values={"name": long}), "/operations/0/arguments/values/name"),
        (command("addTable", name=long), "/operations/0/arguments/name"),
    ):
        with pytest.raises(RefusedError) as error:
            evaluate(shop, [operation])
        assert error.value.pointer == pointer
