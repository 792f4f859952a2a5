"""Keys and bounds of partitions as PostgreSQL keeps them."""

from functools import lru_cache
from itertools import zip_longest
from typing import Any

from schemawright.base.errors import SourceError
from schemawright.dialects.names import Names
from schemawright.dialects.postgresql.ddl.column_types import column_types
from schemawright.dialects.postgresql.ddl.operator_classes import is_default
from schemawright.dialects.postgresql.normal import UNKNOWN, WHOLE, Normal, Typed, as_type, bare, named, quoted
from schemawright.dialects.postgresql.parser import Node, parse
from schemawright.model.column import Column
from schemawright.model.table import Partitioning, Table


def normal_partition(names: Names, table: Table, field: str, text: str) -> str:
    """An element of a key or a bound; other texts, and what has no form, as they are."""
    if field == "key" and table.partitioning is not None:
        return _key_form(names, table, table.partitioning.strategy, text)
    if field == "partition_bound":
        return _bound_form(names, table, text)
    return text


@lru_cache(maxsize=4096)
def _statement(text: str) -> Node | None:
    try:
        return parse(text).statements[0].node
    except SourceError:
        return None


def _key_form(names: Names, table: Table, strategy: str, text: str) -> str:
    if (statement := _statement(f"CREATE TABLE t () PARTITION BY {strategy} ({text})")) is None:
        return text
    element: Node = statement["partspec"]["partParams"][0]["PartitionElem"]
    column = _column(names, table, element)
    form = named(column.name) if column is not None else ""
    if column is None:
        form = Normal(column_types(names, table.id)).typed(element["expr"]).form if "expr" in element else text
    operator_class = ".".join(_strings(element.get("opclass", ())))
    collation = ".".join(_strings(element.get("collation", ())))
    method = "hash" if strategy == "hash" else "btree"
    data_type = names.underlying(column.data_type) if column is not None else None
    if collation and (column is None or column.collation is None or collation != column.collation.replace('"', "")):
        form += f" 'collate' {named(collation)}"
    return form if not operator_class or is_default(method, operator_class, data_type) else f"{form} {operator_class}"


def _column(names: Names, table: Table, element: Node) -> Column | None:
    """The column that an element of a key is."""
    called = element.get("name")
    return next((one for one in names.document.children(table.id, Column) if one.name == called), None)


def _strings(nodes: Any) -> list[str]:
    return [node["String"]["sval"] for node in nodes]


def _bound_form(names: Names, table: Table, text: str) -> str:
    if (statement := _statement(f"CREATE TABLE t PARTITION OF u {text}")) is None:
        return text
    bound: Node = statement["partbound"]
    if bound.get("is_default"):
        return "'default'"
    if bound["strategy"] == "h":
        return f"'hash' '{bound.get('modulus', 0)}' '{bound.get('remainder', 0)}'"
    types = _key_types(names, table)
    if "listdatums" in bound:
        return f"'in' {_values(bound['listdatums'], types * len(bound['listdatums']))}"
    return f"'from' {_values(bound['lowerdatums'], types)} 'to' {_values(bound['upperdatums'], types)}"


def _key_types(names: Names, table: Table) -> list[str | None]:
    """The types of the elements of the key that a partition's bound is of, where they are columns."""
    above = names.document.find(Table, table.partition_of)
    key: Partitioning | None = above.partitioning if above is not None else None
    if above is None or key is None:
        return []
    found: list[str | None] = []
    for text in key.key:
        statement = _statement(f"CREATE TABLE t () PARTITION BY {key.strategy} ({text})")
        element = statement["partspec"]["partParams"][0]["PartitionElem"] if statement is not None else {}
        column = _column(names, above, element)
        found.append(bare(names.underlying(column.data_type)) if column is not None else None)
    return found


def _values(nodes: list[Node], types: list[str | None]) -> str:
    pairs = zip_longest(nodes, types[: len(nodes)])
    return "(" + " ".join(_value(node, data_type) for node, data_type in pairs) + ")"


def _value(node: Node, data_type: str | None) -> str:
    """A value of a bound: it is made one of the key's type at once, whatever type it has by itself."""
    edge = _strings(node.get("ColumnRef", {}).get("fields", ()))
    if edge:
        return quoted(edge[0].lower())
    cast = node.get("TypeCast")
    held = cast["arg"] if cast is not None else node
    as_written = Normal({}).typed(node)
    if "A_Const" not in held or (cast is not None and not _becomes(as_written.type, data_type, cast["typeName"])):
        return as_written.form
    return as_type(Typed(UNKNOWN, "", _text(held["A_Const"])), data_type or UNKNOWN).form


def _becomes(given: str | None, data_type: str | None, type_name: Node) -> bool:
    """Whether a literal of one type is the same value as of the other."""
    is_same = given is not None and (given == data_type or {given, data_type} <= {*WHOLE})
    return is_same and "typmods" not in type_name


def _text(constant: Node) -> str | None:
    """A constant as a literal of an unknown type; `None` for `NULL`."""
    if "boolval" in constant:
        return "true" if constant["boolval"].get("boolval") else "false"
    if "sval" in constant:
        return str(constant["sval"].get("sval", ""))
    if "fval" in constant:
        return str(constant["fval"]["fval"])
    return str(constant["ival"].get("ival", 0)) if "ival" in constant else None
