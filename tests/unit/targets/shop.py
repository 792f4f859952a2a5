"""A document made by hand that has every awkward thing a generator meets. Ids are words, so that failures read well."""

from typing import Any

from schemawright.base import order
from schemawright.model.check import Check
from schemawright.model.column import Column, Generated
from schemawright.model.document import Document
from schemawright.model.index import Index, IndexElement
from schemawright.model.key import Key
from schemawright.model.namespace import Extension, Namespace
from schemawright.model.record import Record
from schemawright.model.relationship import Relationship
from schemawright.model.schema import Schema
from schemawright.model.sequence import Identity
from schemawright.model.table import Table
from schemawright.model.types import Domain, DomainCheck, Enum, EnumValue


def table(
    id: str, *columns: Column, key: tuple[str, ...] = (), namespace: str = "public", **values: Any
) -> list[Record]:
    """A table with its columns in order and, if `key` names columns, its primary key."""
    name = values.pop("name", id)
    records: list[Record] = [Table(id=id, namespace_id=namespace, name=name, **values)]
    places = order.spread(len(columns))
    for place, column in zip(places, columns, strict=True):
        values_of = {field: getattr(column, field) for field in column.__struct_fields__}
        records.append(Column(**values_of | {"id": f"{id}.{column.name}", "table_id": id, "order": place}))
    if key:
        ids = tuple(f"{id}.{name}" for name in key)
        records.append(Key(id=f"{id}.pkey", table_id=id, name=f"{name}_pkey", key_type="primary", column_ids=ids))
    return records


def column(name: str, data_type: str, **values: Any) -> Column:
    """A column that `table` gives its id, table and place."""
    return Column(id="", table_id="", name=name, data_type=data_type, **values)


def required(name: str, data_type: str, **values: Any) -> Column:
    """A column that is not null."""
    return column(name, data_type, is_nullable=False, **values)


def unique(table_id: str, *names: str) -> Key:
    """A unique constraint."""
    ids = tuple(f"{table_id}.{name}" for name in names)
    name = f"{table_id}_{'_'.join(names)}_key"
    return Key(id=name, table_id=table_id, name=name, key_type="unique", column_ids=ids)


def reference(source: str, names: tuple[str, ...], target: str, to: tuple[str, ...], **values: Any) -> Relationship:
    """A foreign key."""
    name = f"{source}_{'_'.join(names)}_fkey"
    return Relationship(
        id=name,
        name=values.pop("name", name),
        source_table_id=source,
        source_column_ids=tuple(f"{source}.{name}" for name in names),
        target_table_id=target,
        target_column_ids=tuple(f"{target}.{name}" for name in to),
        **values,
    )


def document(*parts: Record | list[Record], name: str = "Shop") -> Document:
    """A document of these records, with the namespace `public`."""
    records: list[Record] = [Schema(id="schema", name=name, slug="shop"), Namespace(id="public", name="public")]
    for part in parts:
        records += part if isinstance(part, list) else [part]
    return Document(records)


SERIAL = {"identity": Identity()}


def shop() -> Document:
    """Customers, orders with composite keys, a product tree, tags, and what hostile users might name things."""
    return document(
        Namespace(id="sales", name="sales"),
        Extension(id="ltree", name="ltree", namespace_id="public"),
        Enum(
            id="status",
            namespace_id="public",
            name="order_status",
            values=(
                EnumValue(id="v1", name="new"),
                EnumValue(id="v2", name="in-transit"),
                EnumValue(id="v3", name="O'Hara"),
            ),
        ),
        Domain(
            id="year",
            namespace_id="public",
            name="year",
            data_type="integer",
            checks=(DomainCheck(name="year_check", expression="VALUE >= 1901 AND VALUE <= 2155"),),
        ),
        table(
            "customers",
            required("id", "bigint", **SERIAL),
            required("email", "character varying(80)"),
            column("Full Name", "text", comment="As it is on letters."),
            required("balance", "numeric(10,2)", default_value="0.00"),
            required("is_active", "boolean", default_value="true"),
            required("preferences", "jsonb", default_value="'{}'::jsonb"),
            column("nick_names", "text[]"),
            required("created_at", "timestamp with time zone", default_value="now()"),
            required("updated_at", "timestamp with time zone", default_value="now()"),
            column("deleted_at", "timestamp with time zone"),
            key=("id",),
            soft_delete=True,
            timestamps=True,
            comment="Who buys.",
        ),
        unique("customers", "email"),
        table(
            "orders",
            required("customer_id", "bigint"),
            required("number", "integer"),
            required("status", "order_status", default_value="'new'::order_status"),
            column("referrer_id", "bigint"),
            column("placed_in", "year"),
            column("total", "numeric(12,2)", generated=Generated(expression="(number * 2.5)")),
            key=("customer_id", "number"),
            namespace="sales",
        ),
        Check(id="orders_number_check", table_id="orders", name="orders_number_check", expression="number > 0"),
        Index(
            id="orders_status_idx",
            table_id="orders",
            name="orders_status_idx",
            columns=(
                IndexElement(column_id="orders.status"),
                IndexElement(expression="lower(placed_in::text)", order="desc"),
            ),
            where="status = 'new'::order_status",
        ),
        reference("orders", ("customer_id",), "customers", ("id",), on_delete="cascade"),
        reference("orders", ("referrer_id",), "customers", ("id",), on_delete="set null"),
        table(
            "lines",
            required("customer_id", "bigint"),
            required("number", "integer"),
            required("line", "smallint"),
            required("product_id", "uuid"),
            key=("customer_id", "number", "line"),
            namespace="sales",
        ),
        reference("lines", ("customer_id", "number"), "orders", ("customer_id", "number"), on_delete="cascade"),
        reference("lines", ("product_id",), "products", ("id",)),
        table(
            "products",
            required("id", "uuid", default_value="gen_random_uuid()"),
            column("parent_id", "uuid"),
            required("name", "text", default_value="'thing'::text"),
            column("search", "tsvector"),
            column("validity", "daterange"),
            column("path", "ltree"),
            column("statuses", "order_status[]"),
            key=("id",),
        ),
        reference("products", ("parent_id",), "products", ("id",)),
        table("tags", required("tag", "text"), key=("tag",)),
        table("product_tags", required("product_id", "uuid"), required("tag", "text"), key=("product_id", "tag")),
        reference("product_tags", ("product_id",), "products", ("id",), on_delete="cascade"),
        reference("product_tags", ("tag",), "tags", ("tag",)),
        table(
            "profiles",
            required("customer_id", "bigint"),
            column("validate", "text"),
            column("class", "text"),
            key=("customer_id",),
        ),
        reference("profiles", ("customer_id",), "customers", ("id",)),
        table(
            "events", required("id", "integer"), column("at", "timestamp without time zone"), column("payload", "json")
        ),
        table("sales_customers", required("id", "integer"), key=("id",), name="customers", namespace="sales"),
        table(
            "hostile",
            required("id", "integer"),
            column('"; DROP TABLE x; --', "text", default_value='\'*/ `${x}` """ \\ \''),
            column("🙂", "text"),
            column("2fa", "boolean"),
            key=("id",),
            name="class */ \u202e\n`x`",
            comment='"""\n*/ `${process.exit()}` \\',
        ),
    )
