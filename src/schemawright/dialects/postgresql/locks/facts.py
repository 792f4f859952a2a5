"""What a table, an index or a domain is, as far as locks depend on it."""

from dataclasses import dataclass, field

from schemawright.dialects.postgresql.locks.effect import Name
from schemawright.dialects.postgresql.locks.nodes import Type, names_of
from schemawright.dialects.postgresql.parser import Node

Shape = tuple[str, ...]
"""The columns of an index in order, what it includes behind them, and whether two nulls are one; empty if unknown."""

SERIALS = {"serial": "int4", "bigserial": "int8", "smallserial": "int2"}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its type and whether it may be null."""

    type: Type
    is_not_null: bool = False


@dataclass(frozen=True, slots=True)
class Constraint:
    """A constraint: `target` is what a foreign key references; `columns` those it names; `proves` those not null.

    Keys of one `shape` are over the same columns in the same order.
    """

    kind: str
    is_valid: bool = True
    target: Name | None = None
    columns: frozenset[str] = frozenset()
    proves: frozenset[str] = frozenset()
    shape: Shape = ()
    check: Node = field(default_factory=dict, hash=False)


@dataclass(slots=True)
class Table:
    """A table, or a view. `is_new`: nobody else sees it yet. `is_detached`: it was a partition a moment ago.

    `partition_key` is what it is partitioned by, if that is one expression.
    """

    name: Name
    is_new: bool = True
    is_detached: bool = False
    is_partitioned: bool = False
    partition_key: Node | None = None
    parents: list[Name] = field(default_factory=list)
    default_partition: Name | None = None
    columns: dict[str, Column] = field(default_factory=dict)
    constraints: dict[str, Constraint] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Index:
    """An index: its table, the columns that it names, and its shape."""

    table: Name
    columns: frozenset[str]
    shape: Shape = ()


@dataclass(frozen=True, slots=True)
class Domain:
    """A domain: the type beneath, and whether it has constraints."""

    type: Type
    is_constrained: bool


def key_shape(node: Node) -> Shape:
    """The shape of a key by its constraint node."""
    return _shape(names_of(node.get("keys", [])), names_of(node.get("including", [])), node)


def index_shape(node: Node) -> Shape:
    """The shape of an index by its node."""
    parts = [element["IndexElem"] for element in node.get("indexParams", [])]
    if "whereClause" in node or any("name" not in part or part.get("opclass") for part in parts):
        return ()
    included = tuple(one["IndexElem"].get("name", "") for one in node.get("indexIncludingParams", []))
    return _shape(tuple(part["name"] for part in parts), included, node)


def _shape(columns: tuple[str, ...], included: tuple[str, ...], node: Node) -> Shape:
    return (*columns, "(", *included, ")", *("=",) * bool(node.get("nulls_not_distinct"))) if columns else ()


SUFFIXES = {
    "CONSTR_PRIMARY": "pkey",
    "CONSTR_UNIQUE": "key",
    "CONSTR_FOREIGN": "fkey",
    "CONSTR_CHECK": "check",
    "CONSTR_EXCLUSION": "excl",
    "CONSTR_NOTNULL": "not_null",
}
"""What PostgreSQL puts behind the name of a constraint that has none."""
