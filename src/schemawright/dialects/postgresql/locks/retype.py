"""Which changes of type leave the rows as they are (`ATColumnChangeRequiresRewrite`; manual, ALTER TABLE, notes)."""

from schemawright.dialects.postgresql.locks.nodes import Type
from schemawright.dialects.postgresql.parser import Node

_OIDS = frozenset(
    """regclass regproc regprocedure regoper regoperator regtype regrole regnamespace regconfig regdictionary
    regcollation""".split()
)
BINARY = frozenset(
    {
        ("text", "varchar"),
        ("text", "bpchar"),
        ("varchar", "text"),
        ("varchar", "bpchar"),
        ("citext", "text"),
        ("citext", "varchar"),
        ("citext", "bpchar"),
        ("text", "citext"),
        ("varchar", "citext"),
        ("cidr", "inet"),
        ("bit", "varbit"),
        ("varbit", "bit"),
        ("xml", "text"),
        ("xml", "varchar"),
        ("xml", "bpchar"),
        ("oid", "int4"),
        ("int4", "oid"),
        *((name, other) for name in _OIDS for other in ("oid", "int4")),
        *((other, name) for name in _OIDS for other in ("oid", "int4")),
    }
)
"""Pairs of types that PostgreSQL casts without touching the value (`pg_cast.castmethod = 'b'`)."""

SAME_ORDER = frozenset({"text", "varchar"}), frozenset({"cidr", "inet"}), frozenset({"bit", "varbit"})
"""Types whose indexes serve each other."""

_PRECISION = frozenset({"time", "timetz", "timestamp", "timestamptz"})
_FINEST = 6
_ZONES = frozenset({"timestamp", "timestamptz"})
_ALL_FIELDS = 0x7FFF


def rewrites(old: Type | None, new: Type, *, is_utc: bool) -> bool:
    """Whether a change of type, domains seen through, rewrites the table; of an unknown type it may."""
    if old is None or old.is_array != new.is_array:
        return True
    if old.is_array and old.element != new.element:
        return old.name != new.name or bool(new.arguments)
    if (old.namespace, old.name) == (new.namespace, new.name):
        return not _holds(old, new)
    pair = old.name, new.name
    if set(pair) == _ZONES:
        return not (is_utc and _holds(Type("timestamp", arguments=old.arguments), new))
    if pair not in BINARY:
        return True
    return bool(new.arguments)


def _holds(old: Type, new: Type) -> bool:
    """Whether every value fits as it is when only the arguments differ."""
    if old.arguments == new.arguments or not new.arguments:
        return True
    if new.name in _PRECISION:
        return new.arguments[0] >= min((old.arguments or (_FINEST,))[0], _FINEST)
    if new.name == "interval":
        return _interval_holds(old, new)
    if not old.arguments:
        return False
    if new.name in ("varchar", "varbit"):
        return new.arguments[0] >= old.arguments[0]
    if new.name == "numeric":
        before, after = ((*one.arguments, 0)[:2] for one in (old, new))
        return after[1] == before[1] and after[0] >= before[0]
    return False


def _interval_holds(old: Type, new: Type) -> bool:
    fields, wanted = (one.arguments[0] if one.arguments else _ALL_FIELDS for one in (old, new))
    before, after = (one.arguments[1] if len(one.arguments) > 1 else _FINEST for one in (old, new))
    return wanted in (_ALL_FIELDS, fields) and after >= min(before, _FINEST)


def rebuilds_index(old: Type | None, new: Type) -> bool:
    """Whether an index over the column is made anew although the rows stay."""
    if old is None or old.collation != new.collation:
        return True
    return old.name != new.name and not any({old.name, new.name} <= alike for alike in SAME_ORDER)


def is_plain_cast(expression: Node | None, column: str) -> bool:
    """Whether `USING` only names the column, or casts it."""
    while expression is not None and "TypeCast" in expression:
        expression = expression["TypeCast"]["arg"]
    if expression is None:
        return True
    fields = expression.get("ColumnRef", {}).get("fields", [])
    return len(fields) == 1 and fields[0].get("String", {}).get("sval") == column
