"""The names that PostgreSQL chooses where none is given (`makeObjectName`, `ChooseRelationName`, `ChooseIndexName`,
`ChooseConstraintName`, `FigureColname` in `src/backend/commands/indexcmds.c`, `pg_constraint.c`, `parse_target.c`).

Lengths are in bytes of UTF-8, as in the server: a name has at most 63.
"""

from collections.abc import Callable, Iterable

from schemawright.importers.postgresql_parser.adapter import Node

MAXIMUM = 63


def clip(name: str, size: int = MAXIMUM) -> str:
    """`name` cut to `size` bytes, never within a character."""
    return name if len(name) * 4 <= size else name.encode()[:size].decode(errors="ignore")


def object_name(first: str, second: str | None, label: str) -> str:
    """`first_second_label`, the longer of the first two shortened until it fits."""
    one, two = first.encode(), (second or "").encode()
    room = MAXIMUM - len(label.encode()) - 1 - (1 if second else 0)
    over = len(one) + len(two) - room
    if over > 0:
        # Byte by byte from the longer one (the second where they are equal), in closed form.
        difference = len(one) - len(two)
        cut_one = min(max(difference, 0), over)
        cut_two = min(max(-difference, 0), over)
        rest = over - cut_one - cut_two
        cut_two += (rest + 1) // 2
        cut_one += rest // 2
        one, two = one[: len(one) - cut_one], two[: len(two) - cut_two]
    parts = [one.decode(errors="ignore"), two.decode(errors="ignore") if second else "", label]
    return "_".join(part for part in parts if part)


def choose(first: str, second: str | None, label: str, is_taken: Callable[[str], bool]) -> str:
    """The first free one of `first_second_label`, `…label1`, `…label2` and so on."""
    name = object_name(first, second, label)
    number = 0
    while is_taken(name):
        number += 1
        name = object_name(first, second, f"{label}{number}")
    return name


def joined(names: Iterable[str]) -> str:
    """Column names as the middle part of a name: with `_` between, given up once 64 bytes are reached."""
    text = ""
    for name in names:
        text += f"_{name}" if text else name
        if len(text.encode()) > MAXIMUM:
            break
    return text


def index_column_names(names: Iterable[str]) -> list[str]:
    """The columns of an index: the given names, a number added where one comes twice."""
    found: list[str] = []
    for name in names:
        current, number = name, 0
        while current in found:
            number += 1
            current = clip(name, MAXIMUM - len(str(number))) + str(number)
        found.append(current)
    return found


def expression_name(node: Node) -> str:
    """What `FigureIndexColname` calls an expression: the function or column in it, or `expr`."""
    return _figure(node)[0] or "expr"


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
    if kind == "SQLValueFunction":
        return content["op"].removeprefix("SVFOP_").removesuffix("_N").lower(), 2
    return _CONSTRUCTS.get(kind, (None, 0))


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
