"""What a query, expression or statement speaks of: relations, columns, functions and types by name."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from schemawright.dialects.postgresql.parser import Node

Names = tuple[str, ...]
ReferenceKind = Literal["relation", "column", "function", "type"]


@dataclass(slots=True)
class Mentions:
    """Qualified names, in the order of their first mention."""

    relations: dict[Names, None] = field(default_factory=dict)
    columns: dict[Names, None] = field(default_factory=dict)
    functions: dict[Names, None] = field(default_factory=dict)
    types: dict[Names, None] = field(default_factory=dict)


def typed_nodes(tree: Any) -> Iterator[tuple[str, Node]]:
    """Every node of a tree with its type, those too that stand in it without one (`relation`)."""
    waiting: list[Any] = [tree]
    while waiting:
        current = waiting.pop()
        if isinstance(current, list):
            waiting.extend(reversed(current))
            continue
        for key, value in reversed(current.items()):
            if isinstance(value, list):
                waiting.append(value)
            elif isinstance(value, dict):
                waiting.append(value)
                if key[0].isupper():
                    yield key, value
                elif "relname" in value:
                    yield "RangeVar", value
                elif "names" in value and "typemod" in value:
                    yield "TypeName", value
                elif "objname" in value:
                    yield "ObjectWithArgs", value


def named(tree: Any) -> Iterator[tuple[ReferenceKind, Names]]:
    """Every name in a tree with what it names; names of common table expressions are among the relations."""
    for kind, node in typed_nodes(tree):
        if kind == "RangeVar":
            namespace = node.get("schemaname")
            yield "relation", (namespace, node["relname"]) if namespace else (node["relname"],)
        elif kind == "TypeCast":
            if (registered := registered_name(node)) is not None:
                yield registered[0], split_name(registered[1])
        elif (role := _HOLDERS.get(kind)) is not None and (names := tuple(_parts(node.get(role[1], ())))):
            yield role[0], names


def _parts(nodes: Any) -> Iterator[str]:
    for node in nodes:
        if "String" in node:
            yield node["String"].get("sval", "")


_HOLDERS: dict[str, tuple[ReferenceKind, str]] = {
    "ColumnRef": ("column", "fields"),
    "FuncCall": ("function", "funcname"),
    "TypeName": ("type", "names"),
    "ObjectWithArgs": ("function", "objname"),
    "CreateTrigStmt": ("function", "funcname"),
    "CreateEventTrigStmt": ("function", "funcname"),
}
"""Nodes that name something: what, and in which field."""


def mentions(tree: Any) -> Mentions:
    """The names that a tree holds; names of common table expressions are none."""
    found = Mentions()
    by_kind = {
        "relation": found.relations,
        "column": found.columns,
        "function": found.functions,
        "type": found.types,
    }
    for role, names in named(tree):
        by_kind[role].setdefault(names)
    for kind, node in typed_nodes(tree):
        if kind == "CommonTableExpr":
            found.relations.pop((node["ctename"],), None)
    return found


_REGISTERED: dict[str, Literal["relation", "function"]] = {
    "regclass": "relation",
    "regproc": "function",
    "regprocedure": "function",
}


def registered_name(cast: Node) -> tuple[Literal["relation", "function"], str] | None:
    """What `'sales.orders_id_seq'::regclass` (`::regproc`…) names, as text."""
    target = tuple(_parts(cast["typeName"].get("names", ())))[-1:]
    constant = cast.get("arg", {}).get("A_Const", {}).get("sval", {}).get("sval")
    role = _REGISTERED.get(target[0]) if target else None
    return (role, constant.partition("(")[0]) if role and constant else None


def split_name(text: str) -> Names:
    """The parts of a qualified name as it stands in SQL: `sales."Order"` is `("sales", "Order")`."""
    parts: list[str] = []
    at = 0
    while at < len(text):
        if text[at] == '"':
            end = at + 1
            while end < len(text) and (text[end] != '"' or text[end + 1 : end + 2] == '"'):
                end += 2 if text[end] == '"' else 1
            parts.append(text[at + 1 : end].replace('""', '"'))
            at = end + 2
        else:
            end = text.find(".", at)
            end = len(text) if end < 0 else end
            parts.append(text[at:end].strip().lower())
            at = end + 1
    return tuple(parts)
