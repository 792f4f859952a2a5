"""Whether two statements are the same but for their layout: by PostgreSQL's own parse trees."""

from typing import Any

from schemawright.base.errors import SourceError
from schemawright.dialects.postgresql.parser import TOO_DEEP, parse

_PLACES = frozenset(("location", "stmt_location", "stmt_len", "replace"))
_SYSTEM = ({"String": {"sval": "pg_catalog"}}, {"String": {"sval": "public"}})
_NAMES = frozenset(("names", "funcname", "objname", "defnames"))
"""Lists of names that may begin with a namespace which is looked into anyway."""
_UNORDERED = frozenset(("options",))


def alike(one: str, other: str) -> bool:
    """Whether both are the same statement. What stands in `public` is the same with its namespace and without."""
    try:
        trees = [parse(text).statements for text in (one, other)]
    except (SourceError, RecursionError):
        return False
    if any(len(tree) != 1 or tree[0].kind == TOO_DEEP for tree in trees):
        return False
    first, second = (tree[0] for tree in trees)
    return first.kind == second.kind and _form(first.node) == _form(second.node)


def _form(value: Any, field: str = "") -> Any:
    if isinstance(value, list):
        held = value[1:] if field in _NAMES and len(value) > 1 and value[0] in _SYSTEM else value
        forms = [_form(one) for one in held]
        return sorted(forms, key=repr) if field in _UNORDERED else forms
    if not isinstance(value, dict):
        return "FUNC_PARAM_DEFAULT" if value == "FUNC_PARAM_IN" else value
    return {
        name: _form(held, name)
        for name, held in value.items()
        if name not in _PLACES and (name, held) != ("schemaname", "public")
    }
