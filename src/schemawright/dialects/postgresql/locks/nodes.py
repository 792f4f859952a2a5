"""Reading PostgreSQL's trees: names, types, and what an expression speaks of."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from schemawright.dialects.postgresql.parser import Node

STABLE = frozenset(
    """now transaction_timestamp statement_timestamp current_setting timezone date_trunc date_part extract age make_date
    make_interval make_timestamp make_timestamptz to_char to_date to_number to_timestamp lower upper initcap concat
    concat_ws format length trim btrim ltrim rtrim left right replace substr substring repeat reverse md5 sha256 encode
    decode quote_literal abs ceil floor round trunc mod power sqrt array_length array_append array_cat cardinality
    string_to_array array_to_string jsonb_build_object jsonb_build_array json_build_object json_build_array to_json
    to_jsonb to_tsvector pg_typeof int4range int8range numrange tsrange tstzrange daterange""".split()
)
"""Functions of PostgreSQL's own, none of them volatile."""

VOLATILE = frozenset(
    """random gen_random_uuid uuidv4 uuidv7 clock_timestamp timeofday nextval currval lastval setval pg_sleep
    random_normal""".split()
)


@dataclass(frozen=True, slots=True)
class Type:
    """A type by the name that `pg_type` has for it; `namespace` is empty for a built-in one, or where none is said."""

    name: str
    namespace: str = ""
    arguments: tuple[int, ...] = ()
    is_array: bool = False
    collation: str | None = None

    @property
    def element(self) -> "Type":
        """The type without its brackets."""
        return replace(self, is_array=False)


def names_of(nodes: list[Node]) -> tuple[str, ...]:
    """The parts of a qualified name."""
    return tuple(node["String"].get("sval", "") for node in nodes)


def type_of(node: Node, collation: Node | None = None) -> Type:
    """A `TypeName`."""
    names = names_of(node.get("names", []))
    numbers = [_number(modifier) for modifier in node.get("typmods", [])]
    namespace = names[-2] if len(names) > 1 and names[-2] != "pg_catalog" else ""
    arguments = tuple(-1 if number is None else number for number in numbers)
    said = ".".join(names_of(collation["collname"])) if collation is not None else None
    return Type(names[-1] if names else "", namespace, arguments, "arrayBounds" in node, said)


def _number(node: Node) -> int | None:
    constant = node.get("A_Const")
    return int(constant["ival"].get("ival", 0)) if constant is not None and "ival" in constant else None


def walk(value: Any) -> Iterator[tuple[str, Node]]:
    """Every node in a tree with its type, from the outside in."""
    if isinstance(value, list):
        for one in value:
            yield from walk(one)
    elif isinstance(value, dict):
        for key, content in value.items():
            if isinstance(content, dict):
                yield key, content
            yield from walk(content)


def columns_in(expression: Node) -> set[str]:
    """The columns that an expression names."""
    found = set()
    for kind, node in walk(expression):
        if kind == "ColumnRef" and "String" in node["fields"][-1]:
            found.add(node["fields"][-1]["String"]["sval"])
    return found


def proven_not_null(expression: Node) -> set[str]:
    """The columns that a check demands a value of: `a IS NOT NULL`, alone or behind `AND`."""
    ((kind, node),) = expression.items()
    if kind == "BoolExpr" and node["boolop"] == "AND_EXPR":
        return {name for part in node["args"] for name in proven_not_null(part)}
    if kind == "NullTest" and node["nulltesttype"] == "IS_NOT_NULL" and "ColumnRef" in node["arg"]:
        return columns_in(node)
    return set()


def is_volatile(expression: Node, stable: frozenset[str]) -> bool:
    """Whether a default may give each row another value; a function that is not known may."""
    for kind, node in walk(expression):
        if kind != "FuncCall":
            continue
        names = names_of(node["funcname"])
        is_known = names[-1] not in VOLATILE if names[0] == "pg_catalog" else names[-1] in STABLE | stable
        if not is_known:
            return True
    return False
