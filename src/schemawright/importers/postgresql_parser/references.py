"""What a query, expression or statement speaks of: relations, columns, functions and types by name."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from schemawright.importers.postgresql_parser.adapter import Node

Names = tuple[str, ...]


@dataclass(slots=True)
class Mentions:
    """Qualified names, in the order of their first mention."""

    relations: dict[Names, None] = field(default_factory=dict)
    columns: dict[Names, None] = field(default_factory=dict)
    functions: dict[Names, None] = field(default_factory=dict)
    types: dict[Names, None] = field(default_factory=dict)


def typed_nodes(tree: Any) -> Iterator[tuple[str, Node]]:
    """Every node of a tree with its type, those that the tree holds without their type (`relation`) too; no recursion."""
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


def mentions(tree: Any) -> Mentions:
    """The names that a tree holds; names of common table expressions are none."""
    found = Mentions()
    common: set[str] = set()
    for kind, node in typed_nodes(tree):
        if kind == "RangeVar":
            names = (node["schemaname"], node["relname"]) if "schemaname" in node else (node["relname"],)
            found.relations.setdefault(names)
        elif kind == "ColumnRef":
            if names := tuple(_parts(node["fields"])):
                found.columns.setdefault(names)
        elif kind == "FuncCall":
            found.functions.setdefault(tuple(_parts(node["funcname"])))
        elif kind == "TypeName":
            found.types.setdefault(tuple(_parts(node.get("names", ()))))
        elif kind == "CommonTableExpr":
            common.add(node["ctename"])
        elif kind == "TypeCast":
            _registered(node, found)
        elif kind == "ObjectWithArgs":
            found.functions.setdefault(tuple(_parts(node.get("objname", ()))))
        elif kind == "CreateTrigStmt":
            found.functions.setdefault(tuple(_parts(node.get("funcname", ()))))
    for name in common:
        found.relations.pop((name,), None)
    return found


def _parts(nodes: Any) -> Iterator[str]:
    for node in nodes:
        if "String" in node:
            yield node["String"].get("sval", "")


def _registered(cast: Node, found: Mentions) -> None:
    """`'sales.orders_id_seq'::regclass` names a relation, `::regproc` a function, `::regtype` a type."""
    target = tuple(_parts(cast["typeName"].get("names", ())))[-1:]
    holders = {"regclass": found.relations, "regproc": found.functions, "regprocedure": found.functions}
    constant = cast.get("arg", {}).get("A_Const", {}).get("sval", {}).get("sval")
    if constant and target and (holder := holders.get(target[0])) is not None:
        holder.setdefault(split_name(constant.partition("(")[0]))


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
