"""The names that PostgreSQL chooses where none is given (`makeObjectName`, `ChooseRelationName`, `ChooseIndexName`,
`ChooseConstraintName`, `FigureColname` in `src/backend/commands/indexcmds.c`, `pg_constraint.c`, `parse_target.c`).

Lengths are in bytes of UTF-8, as in the server: a name has at most 63.
"""

from collections.abc import Callable, Iterable

from schemawright.dialects.naming import NAME_BYTES, clip, make_object_name
from schemawright.dialects.postgresql.parser import Node


def choose(first: str, second: str | None, label: str, is_taken: Callable[[str], bool]) -> str:
    """The first free one of `first_second_label`, `…label1`, `…label2` and so on."""
    name = make_object_name(first, second or "", label)
    number = 0
    while is_taken(name):
        number += 1
        name = make_object_name(first, second or "", f"{label}{number}")
    return name


def joined(names: Iterable[str]) -> str:
    """Column names as the middle part of a name: with `_` between, given up once 64 bytes are reached."""
    text = ""
    for name in names:
        text += f"_{name}" if text else name
        if len(text.encode()) > NAME_BYTES:
            break
    return text


def index_column_names(names: Iterable[str]) -> list[str]:
    """The columns of an index: the given names, a number added where one comes twice."""
    found: list[str] = []
    for name in names:
        current, number = name, 0
        while current in found:
            number += 1
            current = clip(name, NAME_BYTES - len(str(number))) + str(number)
        found.append(current)
    return found


def expression_name(node: Node) -> str:
    """What `FigureIndexColname` calls an expression: the function or column in it, or `expr`."""
    return _figure(node)[0] or "expr"


def column_name(node: Node) -> str:
    """What `FigureColname` calls a column of a query."""
    return _figure(node)[0] or "?column?"


def _figure(node: Node | None) -> tuple[str | None, int]:
    """A name and its strength: 2 where it is a column's or function's, 1 where a type's or the like."""
    if not node:
        return None, 0
    ((kind, content),) = node.items()
    if kind == "ColumnRef":
        names = [part["String"]["sval"] for part in content["fields"] if "String" in part]
        return (names[-1], 2) if names else (None, 0)
    if kind == "FuncCall":
        return content["funcname"][-1]["String"]["sval"], 2
    if kind == "A_Indirection":
        fields = [part["String"]["sval"] for part in content.get("indirection", ()) if "String" in part]
        return (fields[-1], 2) if fields else _figure(content.get("arg"))
    if kind == "TypeCast":
        name, strength = _figure(content.get("arg"))
        return (name, strength) if strength > 1 else (content["typeName"]["names"][-1]["String"]["sval"], 1)
    if kind == "CollateClause":
        return _figure(content.get("arg"))
    if kind == "CaseExpr":
        name, strength = _figure(content.get("defresult"))
        return (name, strength) if strength > 1 else ("case", 1)
    if kind == "A_Expr" and content.get("kind") == "AEXPR_NULLIF":
        return "nullif", 2
    if kind == "MinMaxExpr":
        return ("least" if content.get("op") == "IS_LEAST" else "greatest"), 2
    if kind == "SubLink":
        return _of_subquery(content)
    if kind == "SQLValueFunction":
        return content["op"].removeprefix("SVFOP_").removesuffix("_N").lower(), 2
    return _CONSTRUCTS.get(kind, (None, 0))


def _of_subquery(link: Node) -> tuple[str | None, int]:
    called = {"EXISTS_SUBLINK": "exists", "ARRAY_SUBLINK": "array"}.get(link.get("subLinkType", ""))
    if called is not None:
        return called, 2
    select = link.get("subselect", {}).get("SelectStmt", {}) if link.get("subLinkType") == "EXPR_SUBLINK" else {}
    while "larg" in select:
        select = select["larg"]
    targets = select.get("targetList", ())
    target = targets[0]["ResTarget"] if targets else {}
    return (target["name"], 2) if "name" in target else _figure(target.get("val"))


_CONSTRUCTS: dict[str, tuple[str | None, int]] = {
    "CoalesceExpr": ("coalesce", 2),
    "A_ArrayExpr": ("array", 2),
    "RowExpr": ("row", 2),
    "GroupingFunc": ("grouping", 2),
    "XmlSerialize": ("xmlserialize", 2),
    "JsonIsPredicate": (None, 0),
    "JsonParseExpr": ("json", 2),
    "JsonScalarExpr": ("json_scalar", 2),
    "JsonSerializeExpr": ("json_serialize", 2),
    "JsonObjectConstructor": ("json_object", 2),
    "JsonArrayConstructor": ("json_array", 2),
}
