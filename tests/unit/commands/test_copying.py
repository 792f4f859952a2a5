"""Taking a part of a document out, and putting it into another one or beside itself."""

from schemawright.changes.apply import apply
from schemawright.changes.change import invert
from schemawright.commands.copying import copying, with_new_ids
from schemawright.commands.parting import part_of
from schemawright.commands.schemas import new_document
from schemawright.importers.registry import ImportOptions, importer_for
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.index import Index, IndexElement
from schemawright.model.key import Key
from schemawright.model.relationship import Relationship
from schemawright.model.schema import Schema
from schemawright.model.table import Table
from schemawright.model.types import Domain, Enum
from schemawright.model.view import View

SHOP = """
CREATE SCHEMA sales;
CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
CREATE TYPE size AS ENUM ('s', 'l');
CREATE TYPE unused AS ENUM ('x');
CREATE TABLE shop (id integer PRIMARY KEY);
CREATE TABLE shirt (id integer PRIMARY KEY, size size[] NOT NULL, stock positive, shop_id integer REFERENCES shop);
CREATE TABLE sales.sale (id integer PRIMARY KEY, shirt_id integer NOT NULL REFERENCES shirt);
CREATE INDEX sale_shirt ON sales.sale (shirt_id);
CREATE TABLE measure (taken date NOT NULL) PARTITION BY RANGE (taken);
CREATE TABLE measure_2025 PARTITION OF measure FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE VIEW sold AS SELECT shirt.id FROM shirt JOIN sales.sale ON shirt_id = shirt.id;
"""


def _read(text: str) -> Document:
    return Document(importer_for("shop.sql").read(text, ImportOptions()).records)


def _ids(document: Document, *names: str) -> list[str]:
    bearers: list[Table | View] = [*document.all(Table), *document.all(View)]
    return [one.id for one in bearers if one.name in names]


def test_a_part_takes_along_what_belongs_to_it_and_what_it_uses() -> None:
    shop = _read(SHOP)
    part = part_of(shop, [*_ids(shop, "shirt", "sale"), "gone"])
    assert sorted(table.name for table in part.all(Table)) == ["sale", "shirt"]
    assert [one.name for one in part.all(Enum)] == ["size"]
    assert [one.name for one in part.all(Domain)] == ["positive"]
    assert len(part.all(Column)) == 6
    assert [one.source_table_id for one in part.all(Relationship)] == _ids(shop, "sale")
    assert [one.name for one in part.all(Index)] == ["sale_shirt"]


def test_a_partition_alone_is_a_table_of_its_own() -> None:
    shop = _read(SHOP)
    part = part_of(shop, _ids(shop, "measure_2025"))
    (table,) = part.all(Table)
    assert (table.partition_of, table.partition_bound) == (None, None)
    assert [(one.name, one.is_local) for one in part.all(Column)] == [("taken", True)]


def test_a_copy_stands_beside_what_is_there_under_free_names() -> None:
    shop = _read(SHOP)
    changes = copying(shop, with_new_ids(part_of(shop, _ids(shop, "shirt", "sale", "sold"))))
    after = apply(shop, changes)
    assert apply(after, invert(changes)) == shop
    assert {table.name for table in after.all(Table)} >= {"shirt", "shirt_2", "sale", "sale_2"}
    assert len(after.all(Enum)) == len(shop.all(Enum))
    assert {key.name for key in after.all(Key)} >= {"shirt_pkey", "shirt_pkey_2"}
    new = {table.name: table for table in after.all(Table)}
    assert new["sale_2"].namespace_id == new["sale"].namespace_id
    copied = [one for one in after.all(Relationship) if one.source_table_id == new["sale_2"].id]
    assert [one.target_table_id for one in copied] == [new["shirt_2"].id]
    sold = next(view for view in after.all(View) if view.name == "sold_2")
    assert set(sold.depends_on) == {new["shirt"].id, new["sale"].id}


def test_a_copy_brings_its_types_and_namespaces_into_another_schema() -> None:
    shop, other = _read(SHOP), new_document("Other")
    after = apply(other, copying(other, with_new_ids(part_of(shop, _ids(shop, "shirt", "sale")))))
    assert {table.name for table in after.all(Table)} == {"shirt", "sale"}
    assert {one.name for one in after.all(Enum)} == {"size"}
    again = apply(after, copying(after, with_new_ids(part_of(shop, _ids(shop, "shirt", "sale")))))
    assert {table.name for table in again.all(Table)} == {"shirt", "sale", "shirt_2", "sale_2"}
    assert len(again.all(Enum)) == 1


def test_new_ids_touch_only_ids() -> None:
    table = Table(id="book", name="book", comment="id")
    column = Column(id="id", table_id="book", name="id", data_type="integer")
    index = Index(id="book_ix", table_id="book", name="book_ix", columns=(IndexElement(column_id="id"),))
    copy = with_new_ids(Document([Schema(id="s", name="s"), table, column, index]))
    assert [(one.name, one.comment) for one in copy.all(Table)] == [("book", "id")]
    (made,) = copy.all(Column)
    assert (made.name, made.id == "id", copy.find(Table, made.table_id) is not None) == ("id", False, True)
    assert [element.column_id for one in copy.all(Index) for element in one.columns] == [made.id]
