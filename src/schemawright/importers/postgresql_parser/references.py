"""What a query, expression or statement speaks of: relations, columns, functions and types by name."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from schemawright.importers.postgresql_parser.adapter import Node

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


@dataclass(frozen=True, slots=True)
class Place:
    """A name in a tree: where it begins (a byte; `None` where the tree does not tell), in a literal if `quoted`."""

    kind: ReferenceKind
    names: Names
    location: int | None
    quoted: bool = False


def places(tree: Any) -> Iterator[Place]:
    """Every name in a tree, names of common table expressions among the relations."""
    for kind, node in typed_nodes(tree):
        if kind == "RangeVar":
            namespace = node.get("schemaname")
            yield Place("relation", (namespace, node["relname"]) if namespace else (node["relname"],), _at(node))
        elif kind == "TypeCast":
            if (registered := registered_name(node)) is not None:
                yield Place(registered[0], split_name(registered[1]), _at(node["arg"]["A_Const"]), quoted=True)
        elif (role := _HOLDERS.get(kind)) is not None and (names := tuple(_parts(node.get(role[1], ())))):
            yield Place(role[0], names, _at(node) if role[2] else None)


def _parts(nodes: Any) -> Iterator[str]:
    for node in nodes:
        if "String" in node:
            yield node["String"].get("sval", "")


def _at(node: Node) -> int:
    return int(node.get("location", 0))


_HOLDERS: dict[str, tuple[ReferenceKind, str, bool]] = {
    "ColumnRef": ("column", "fields", True),
    "FuncCall": ("function", "funcname", True),
    "TypeName": ("type", "names", True),
    "ObjectWithArgs": ("function", "objname", False),
    "CreateTrigStmt": ("function", "funcname", False),
}
"""Nodes that name something: what, in which field, and whether their location is the name's."""


def mentions(tree: Any) -> Mentions:
    """The names that a tree holds; names of common table expressions are none."""
    found = Mentions()
    by_kind = {
        "relation": found.relations,
        "column": found.columns,
        "function": found.functions,
        "type": found.types,
    }
    for place in places(tree):
        by_kind[place.kind].setdefault(place.names)
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
