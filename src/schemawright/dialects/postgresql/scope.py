"""What a name in a query may mean: the tables and subqueries of its FROM clauses, with the columns of each."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from schemawright.dialects.postgresql.parser import Node


@dataclass(frozen=True, slots=True)
class Item:
    """Something in a FROM clause: its name there, the table that it is, and its columns where they are known."""

    alias: str
    table: tuple[str, str] | None
    columns: tuple[str, ...] | None
    is_plain: bool = False
    """Whether it goes by the table's own name."""


@dataclass(slots=True)
class Scope:
    """What the names in a query may mean; `outer` is the query around it."""

    items: list[Item] = field(default_factory=list)
    queries: dict[str, tuple[str, ...] | None] = field(default_factory=dict)
    """Common table expressions by name, with the names of their columns."""
    outer: "Scope | None" = None

    def up(self) -> Iterator["Scope"]:
        """This one and those around it, from within."""
        scope: Scope | None = self
        while scope is not None:
            yield scope
            scope = scope.outer


def strings(nodes: Any) -> list[str]:
    """The words of a list of nodes."""
    return [node["String"].get("sval", "") for node in nodes if "String" in node]


def unquoted(name: str) -> str:
    """A name as the database keeps it."""
    return name[1:-1].replace('""', '"') if name.startswith('"') else name.lower()


def cte_columns(query: Node) -> tuple[str, ...] | None:
    """The names of the columns of a common table expression, or `None` where a star hides some."""
    given = tuple(strings(query.get("aliascolnames", ())))
    return given or output_names(query.get("ctequery", {}).get("SelectStmt", {}))


def output_names(select: Node) -> tuple[str, ...] | None:
    """The names of a query's columns, or `None` where a star hides some."""
    while "larg" in select:
        select = select["larg"]
    names = []
    for wrapped in select.get("targetList", ()):
        target = wrapped["ResTarget"]
        fields = target.get("val", {}).get("ColumnRef", {}).get("fields")
        if "name" in target:
            names.append(target["name"])
        elif fields and "A_Star" in fields[-1]:
            return None
        elif fields:
            names.append(strings(fields)[-1])
    return tuple(names)
