"""Whether two statements are the same but for their layout: by PostgreSQL's own parse trees."""

from collections.abc import Callable
from types import MappingProxyType
from typing import Any

from schemawright.base.errors import SourceError
from schemawright.dialects.postgresql.normal import UNKNOWN, Normal, as_type, normal_tree, type_text
from schemawright.dialects.postgresql.parser import TOO_DEEP, Node, Statement, parse

_PLACES = frozenset(("location", "stmt_location", "stmt_len", "replace"))
_SYSTEM = ({"String": {"sval": "pg_catalog"}}, {"String": {"sval": "public"}})
_NAMES = frozenset(("names", "funcname", "objname", "defnames"))
"""Lists of names that may begin with a namespace which is looked into anyway."""
_DEFAULTS = frozenset(
    (("volatility", "volatile"), ("parallel", "unsafe"), ("strict", False), ("security", False), ("leakproof", False))
)
_UNORDERED = frozenset(("options",))
_CONDITIONS = MappingProxyType(
    {
        "CreatePolicyStmt": frozenset(("qual", "with_check")),
        "CreateTrigStmt": frozenset(("whenClause",)),
        "RuleStmt": frozenset(("whereClause",)),
    }
)
"""What these statements say of one table's columns."""

ALL_STATISTICS = 3
"""The kinds of extended statistics; with none named there are all."""

Reader = Callable[[Node], str]
"""Gives a condition of a statement as PostgreSQL keeps it: it knows the table that the statement is about."""


def _plainly(condition: Node) -> str:
    return normal_tree(condition, {})


def alike(one: str, other: str, readers: tuple[Reader, Reader] = (_plainly, _plainly)) -> bool:
    """Whether both are the same statement, their conditions as the readers read them.

    What stands in `public` is the same with its namespace and without.
    """
    try:
        trees = [parse(text).statements for text in (one, other)]
    except (SourceError, RecursionError):
        return False
    if any(len(tree) != 1 or tree[0].kind == TOO_DEEP for tree in trees):
        return False
    first, second = (tree[0] for tree in trees)
    if first.kind != second.kind:
        return False
    return _statement_form(first, readers[0]) == _statement_form(second, readers[1])


def _statement_form(statement: Statement, read: Reader) -> tuple[Any, dict[str, str]]:
    conditions = _CONDITIONS.get(statement.kind, frozenset()) & statement.node.keys()
    rest = {name: held for name, held in statement.node.items() if name not in conditions}
    if statement.kind == "CreateFunctionStmt":
        rest["options"] = _without_estimates(rest)
    if statement.kind == "CreateStatsStmt" and len(rest.get("stat_types", ())) == ALL_STATISTICS:
        del rest["stat_types"]
    return _form(rest), {name: read(statement.node[name]) for name in conditions}


def _without_estimates(function: Node) -> list[Node]:
    """The options of a function but the cost and the rows that it has anyway (`interpret_function_parameter`)."""
    options: list[Node] = function.get("options", [])
    given = {one["DefElem"]["defname"]: one["DefElem"].get("arg", {}) for one in options}
    is_compiled = given.get("language", {}).get("String", {}).get("sval") in ("c", "internal")
    gives_rows = function.get("returnType", {}).get("setof", False)
    usual = {"cost": 1.0 if is_compiled else 100.0, "rows": 1000.0 if gives_rows else 0.0}
    return [one for one in options if _number(given[name := one["DefElem"]["defname"]]) != usual.get(name, "none")]


def _number(argument: Node) -> float | None:
    if "Float" in argument:
        return float(argument["Float"]["fval"])
    return float(argument["Integer"].get("ival", 0)) if "Integer" in argument else None


def _says_default(option: Node) -> bool:
    """Whether an option of a function says only what is so without it."""
    element = option.get("DefElem", {})
    ((_, value),) = element.get("arg", {"": {}}).items()
    said = value.get("sval", value.get("boolval", False)) if isinstance(value, dict) else None
    return (element.get("defname"), said) in _DEFAULTS


def _default(parameter: Node) -> str:
    """The default of a function's parameter, as a value of its type."""
    default = Normal({}).typed(parameter["defexpr"])
    return as_type(default, type_text(parameter["argType"]) or UNKNOWN).form


def _form(value: Any, field: str = "") -> Any:
    if isinstance(value, list):
        held = value[1:] if field in _NAMES and len(value) > 1 and value[0] in _SYSTEM else value
        forms = [_form(one) for one in held if not (field in _UNORDERED and _says_default(one))]
        return sorted(forms, key=repr) if field in _UNORDERED else forms
    if not isinstance(value, dict):
        return "FUNC_PARAM_DEFAULT" if value == "FUNC_PARAM_IN" else value
    if "defexpr" in value and "argType" in value:
        value = value | {"defexpr": _default(value)}
    return {
        name: _form(held, name)
        for name, held in value.items()
        if name not in _PLACES and (name, held) != ("schemaname", "public")
    }
