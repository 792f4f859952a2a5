"""Column definitions."""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from schemawright.dialects.naming import make_object_name
from schemawright.dialects.postgresql.ddl.casts import default_storage
from schemawright.dialects.postgresql.parser import Node, quote_identifier
from schemawright.dialects.postgresql.types import BUILT_IN
from schemawright.importers.postgresql_parser import expressions
from schemawright.importers.postgresql_parser.options import (
    collation_of,
    option_values,
    parameters,
    sequence_options,
)
from schemawright.importers.postgresql_parser.qualifying import closed
from schemawright.importers.postgresql_parser.type_names import SERIALS, type_text
from schemawright.model.column import Column, Generated
from schemawright.model.facts import type_parts
from schemawright.model.sequence import Identity, Sequence

if TYPE_CHECKING:
    from schemawright.importers.postgresql_parser.reading import Reading

NO_NOT_NULL: dict[str, Any] = {
    "is_nullable": True,
    "not_null_name": None,
    "not_null_inherited": True,
    "not_null_validated": True,
}
"""The fields of a column that takes nulls."""
_STORAGE = {"p": "plain", "e": "external", "x": "extended", "m": "main"}
_END = 1 << 62
_ATTRIBUTES: dict[str, dict[str, Any]] = {
    "CONSTR_ATTR_DEFERRABLE": {"deferrable": True},
    "CONSTR_ATTR_NOT_DEFERRABLE": {"deferrable": False},
    "CONSTR_ATTR_DEFERRED": {"deferrable": True, "initdeferred": True},
    "CONSTR_ATTR_IMMEDIATE": {"initdeferred": False},
    "CONSTR_ATTR_ENFORCED": {"is_enforced": True},
    "CONSTR_ATTR_NOT_ENFORCED": {"is_enforced": False},
}


@dataclass(slots=True)
class ColumnDraft:
    """A column on its way: the fields of its record, and what else its definition asks for."""

    fields: dict[str, Any]
    constraints: list[Node] = field(default_factory=list)
    """Keys, checks and foreign keys written with the column."""
    sequence: Sequence | None = None
    """The sequence that `serial` makes, not yet owned by the column."""


def draft_column(
    reading: "Reading", namespace: str, table: str, definition: Node, *, is_unlogged: bool = False
) -> ColumnDraft:
    """A `ColumnDef` of the table called `table` (which may not exist yet); what `serial` makes is logged as it is."""
    name = definition["colname"]
    type_name = definition.get("typeName")
    fields: dict[str, Any] = {"name": name}
    draft = ColumnDraft(fields)
    if type_name is not None:
        names = type_name["names"]
        serial = SERIALS.get(names[0]["String"]["sval"]) if len(names) == 1 else None
        fields["data_type"] = serial or type_text(reading, type_name)
        if serial is not None:
            draft.sequence = _serial(reading, namespace, table, name, serial, is_unlogged)
            fields["is_nullable"] = False
            fields["default_value"] = nextval(namespace, draft.sequence.name)
    if "collClause" in definition:
        fields["collation"] = collation_of(definition)
    if "fdwoptions" in definition:
        fields["options"] = parameters(definition["fdwoptions"])
    if "storage_name" in definition:
        set_storage(fields, definition["storage_name"])
    if definition.get("compression", "default") != "default":
        fields["compression"] = definition["compression"]
    if "constraints" in definition:
        _read_constraints(reading, draft, namespace, table, definition)
    return draft


def set_storage(fields: dict[str, Any], storage: str) -> None:
    """Notes a storage other than the type's own."""
    data_type = fields["data_type"]
    is_own = type_parts(data_type).base in BUILT_IN and storage.upper() == default_storage(data_type)
    fields["storage"] = None if is_own or storage.lower() == "default" else storage.lower()


def _read_constraints(reading: "Reading", draft: ColumnDraft, namespace: str, table: str, definition: Node) -> None:
    fields = draft.fields
    nodes = [node["Constraint"] for node in definition["constraints"]]
    marks = [node.get("location", 0) for node in nodes]
    if "collClause" in definition:
        marks.append(definition["collClause"]["location"])
    for node in nodes:
        kind = node["contype"]
        if kind == "CONSTR_NOTNULL":
            fields["is_nullable"] = False
            fields["not_null_inherited"] = not node.get("is_no_inherit")
            if "conname" in node:
                fields["not_null_name"] = own_not_null_name(table, fields["name"], node["conname"])
        elif kind == "CONSTR_DEFAULT":
            fields["default_value"] = closed(reading, default_text(reading, node["location"], marks))
        elif kind == "CONSTR_IDENTITY":
            fields["is_nullable"] = False
            fields["identity"] = identity_of(fields.get("data_type", "bigint"), node)
        elif kind == "CONSTR_GENERATED":
            text = expressions.bracketed(reading, node["location"], expressions.AS)
            fields["generated"] = Generated(
                expression=closed(reading, text), storage="virtual" if node.get("generated_kind") == "v" else "stored"
            )
        elif kind in ("CONSTR_PRIMARY", "CONSTR_UNIQUE", "CONSTR_CHECK", "CONSTR_FOREIGN"):
            if kind == "CONSTR_PRIMARY":
                fields["is_nullable"] = False
            draft.constraints.append(node)
        elif kind in _ATTRIBUTES and draft.constraints:
            draft.constraints[-1] = draft.constraints[-1] | _ATTRIBUTES[kind]


_SIMPLE = re.compile(rb"DEFAULT\s+((?:'[^'\\]*'|\(\)|\[\]|[\w.:\s])*[\w\])'])\s*[,)]", re.IGNORECASE)
"""An expression of words, numbers, strings, casts and empty brackets, up to the comma or bracket behind it."""


def default_text(reading: "Reading", location: int, marks: list[int]) -> str:
    """The expression behind `DEFAULT`; `marks` are where the column's other clauses begin."""
    limit = min((mark for mark in marks if mark > location), default=_END)
    if (simple := _SIMPLE.match(reading.statement.data, location)) is not None:
        # No scan is needed: what it matches holds no comment, and no comma or bracket of its own.
        return reading.statement.text(simple.start(1), min(simple.end(1), limit)).rstrip()
    tokens = reading.tokens
    token = tokens.at(location)
    while tokens.kinds[token] != expressions.DEFAULT:
        token += 1
    limit = min((mark for mark in marks if mark > tokens.starts[token]), default=_END)
    return expressions.clause(tokens, token + 1, limit)


def own_not_null_name(table: str, column: str, name: str) -> str | None:
    """The name of a not-null constraint where it is not the one that PostgreSQL would choose."""
    return None if name == make_object_name(table, column, "not_null") else name


def kept_not_null_name(table: str, column: Column) -> str | None:
    """The name of a column's not-null constraint, which stays when the column is copied, or called otherwise."""
    return None if column.is_nullable else column.not_null_name or make_object_name(table, column.name, "not_null")


def identity_of(data_type: str, node: Node) -> Identity:
    """`GENERATED … AS IDENTITY` from its constraint node."""
    values = option_values(node.get("options"))
    given = values.get("sequence_name")
    return Identity(
        generation="always" if node.get("generated_when") == "a" else "by default",
        sequence_name=given[-1] if isinstance(given, tuple) and given else None,
        options=sequence_options(values, data_type),
    )


def counter_name(table: str, column: Column) -> str | None:
    """The name of an identity column's sequence; `None` for any other column."""
    if column.identity is None:
        return None
    return column.identity.sequence_name or make_object_name(table, column.name, "seq")


def with_counter(identity: Identity | None, table: str, column: str, name: str | None) -> Identity | None:
    """An identity whose sequence bears this name, which is noted where it is not the usual one."""
    if identity is None:
        return None
    return replace(identity, sequence_name=None if name == make_object_name(table, column, "seq") else name)


def _serial(reading: "Reading", namespace: str, table: str, column: str, data_type: str, is_unlogged: bool) -> Sequence:
    """The sequence behind `serial`: an integer column, not null, that takes its values from there and owns it."""
    catalog = reading.catalog
    sequence = Sequence(
        id=reading.new_id(),
        namespace_id=reading.add_namespace(namespace),
        name=catalog.relation_name(namespace, table, column, "seq", False),
        data_type=data_type,
        is_unlogged=is_unlogged,
    )
    catalog.put(sequence)
    catalog.relations[namespace, sequence.name] = sequence.id
    return sequence


def nextval(namespace: str, sequence: str) -> str:
    """The default of a serial column."""
    names = (sequence,) if namespace == "public" else (namespace, sequence)
    text = ".".join(map(quote_identifier, names)).replace("'", "''")
    return f"nextval('{text}'::regclass)"
