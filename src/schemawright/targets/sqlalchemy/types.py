"""PostgreSQL's types in SQLAlchemy's words: what a column holds in Python, and its type object."""

from dataclasses import dataclass
from typing import Any

from schemawright.model.document import Document
from schemawright.model.types import Composite, Domain, Enum, Range
from schemawright.seeding.data_types import DataType, namespace_name, resolve
from schemawright.targets.layout import Node
from schemawright.targets.sqlalchemy.python import Code, call

# Each with the Python type of its values and SQLAlchemy's type (SQLAlchemy 2 manual, "PostgreSQL data types").
_PLAIN: dict[str, tuple[str, str]] = {
    "bigint": ("int", "sa.BigInteger"),
    "boolean": ("bool", "sa.Boolean"),
    "bytea": ("bytes", "sa.LargeBinary"),
    "cidr": ("str", "postgresql.CIDR"),
    "citext": ("str", "postgresql.CITEXT"),
    "date": ("datetime.date", "sa.Date"),
    "double precision": ("float", "sa.Double"),
    "hstore": ("dict[str, str | None]", "postgresql.HSTORE"),
    "inet": ("str", "postgresql.INET"),
    "integer": ("int", "sa.Integer"),
    "json": ("Any", "postgresql.JSON(none_as_null=True)"),
    "jsonb": ("Any", "postgresql.JSONB(none_as_null=True)"),
    "macaddr": ("str", "postgresql.MACADDR"),
    "macaddr8": ("str", "postgresql.MACADDR8"),
    "money": ("str", "postgresql.MONEY"),
    "oid": ("int", "postgresql.OID"),
    "real": ("float", "sa.REAL"),
    "regclass": ("str", "postgresql.REGCLASS"),
    "smallint": ("int", "sa.SmallInteger"),
    "text": ("str", "sa.Text"),
    "tsquery": ("str", "postgresql.TSQUERY"),
    "tsvector": ("str", "postgresql.TSVECTOR"),
    "uuid": ("uuid.UUID", "sa.Uuid"),
}
_RANGE_ITEMS = {
    "int4": "int",
    "int8": "int",
    "num": "decimal.Decimal",
    "date": "datetime.date",
    "ts": "datetime.datetime",
    "tstz": "datetime.datetime",
}


@dataclass(frozen=True)
class MappedType:
    """`python` is the annotation, `node` the type object, `enums` the Python enums that either mentions."""

    python: str
    node: Node
    enums: tuple[Enum, ...] = ()
    is_raw: bool = False
    """SQLAlchemy has no word for it: `SqlType("ltree")`, whose values are PostgreSQL's own text."""


def mapped_type(document: Document, data_type: DataType, enum_names: dict[str, str]) -> MappedType:
    """The type of an attribute; `enum_names` gives each enum's class by its record's id."""
    if data_type.is_array:
        element = mapped_type(document, data_type.element, enum_names)
        if element.is_raw:
            return _raw(data_type)
        more: dict[str, Any] = {"dimensions": data_type.dimensions} if data_type.dimensions > 1 else {}
        python = "list[" * data_type.dimensions + element.python + "]" * data_type.dimensions
        return _made(python, call("postgresql.ARRAY", element.node, **more), element.enums)
    match data_type.user_type:
        case Enum() as enum:
            return _made(enum_names[enum.id], _enum(document, enum, enum_names), (enum,))
        case Domain() as domain:
            return _domain(document, domain, enum_names)
        case Composite() | Range():
            return _raw(data_type)
    return _built_in(document, data_type)


def _built_in(document: Document, data_type: DataType) -> MappedType:
    base, arguments = data_type.base, [Code(argument) for argument in data_type.arguments]
    if base in _PLAIN:
        return _made(_PLAIN[base][0], Code(_PLAIN[base][1]))
    match base:
        case "character varying":
            return _made("str", call("sa.String", *arguments) if arguments else Code("sa.String"))
        case "character":
            return _made("str", call("sa.CHAR", *(arguments or [Code("1")])))
        case "numeric":
            return _made("decimal.Decimal", call("sa.Numeric", *arguments) if arguments else Code("sa.Numeric"))
        case "bit" | "bit varying":
            varying = {"varying": True} if base != "bit" else {}
            return _made("str", call("postgresql.BIT", *arguments, **varying))
        case "interval" if not arguments:
            return _made("datetime.timedelta", Code("postgresql.INTERVAL"))
    if base.startswith(("timestamp ", "time ")):
        python, name = ("datetime.datetime", "DateTime") if base.startswith("timestamp") else ("datetime.time", "Time")
        zone: dict[str, Any] = {"timezone": True} if base.endswith("with time zone") and "without" not in base else {}
        if arguments:
            own = "postgresql.TIMESTAMP" if name == "DateTime" else "postgresql.TIME"
            return _made(python, call(own, **zone, precision=arguments[0]))
        return _made(python, call(f"sa.{name}", **zone) if zone else Code(f"sa.{name}"))
    kind = base.removesuffix("multirange").removesuffix("range")
    if kind in _RANGE_ITEMS and kind != base:
        python = f"Range[{_RANGE_ITEMS[kind]}]"
        if base.endswith("multirange"):
            return _made(f"list[{python}]", Code(f"postgresql.{base.upper()}"))
        return _made(python, Code(f"postgresql.{base.upper()}"))
    return _raw(data_type)


def _made(python: str, node: Node, enums: tuple[Enum, ...] = ()) -> MappedType:
    return MappedType(python, node, enums)


def _raw(data_type: DataType) -> MappedType:
    return MappedType("str", call("SqlType", data_type.text), is_raw=True)


def _enum(document: Document, enum: Enum, names: dict[str, str]) -> Node:
    schema = namespace_name(document, enum.namespace_id)
    more = {"schema": schema} if schema else {}
    return call("postgresql.ENUM", Code(names[enum.id]), name=enum.name, **more, values_callable=Code("enum_values"))


def _domain(document: Document, domain: Domain, names: dict[str, str]) -> MappedType:
    below = mapped_type(document, resolve(document, domain.data_type), names)
    schema = namespace_name(document, domain.namespace_id)
    more: dict[str, Any] = {"schema": schema} if schema else {}
    if not domain.is_nullable:
        more["not_null"] = True
    node = call("postgresql.DOMAIN", domain.name, below.node, **more)
    return MappedType(below.python, node, below.enums, below.is_raw)
