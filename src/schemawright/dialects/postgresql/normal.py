"""Expressions in the form in which PostgreSQL keeps them, as far as it can be told without a server.

Two texts with one normal form are one expression in the catalog (`pg_get_expr`): brackets, capitals, the ways to write
a cast, and types that a literal gets from what stands beside it make no difference. Where types are not known nothing
is said, so that two forms of one expression may differ, but never the other way round.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import msgspec

from schemawright.base.errors import SourceError
from schemawright.dialects.postgresql.literals import canonical
from schemawright.dialects.postgresql.parser import Node, parse_expression
from schemawright.dialects.postgresql.types import canonical_type

UNKNOWN = "unknown"
STRINGS = frozenset(("text", "character varying"))
WHOLE = ("smallint", "integer", "bigint")
TEMPORAL = frozenset(("timestamp without time zone", "timestamp with time zone"))
COMPARISONS = frozenset(("=", "<>", "<", ">", "<=", ">="))
MATCHES = frozenset(("~~", "!~~", "~~*", "!~~*", "~", "!~", "~*", "!~*"))
TEXT_FUNCTIONS = {
    "lower": "text",
    "upper": "text",
    "length": "integer",
    "char_length": "integer",
    "btrim": "text",
    "ltrim": "text",
    "rtrim": "text",
    "md5": "text",
    "initcap": "text",
    "replace": "text",
    "current_setting": "text",
}
"""Functions that take texts (and switches), each with the type that it gives."""
PLAIN_FUNCTIONS = {"now": "timestamp with time zone", "gen_random_uuid": "uuid", "random": "double precision"}
OF_SEQUENCES = frozenset(("nextval", "currval", "setval"))
VALUE_FUNCTIONS = {"SVFOP_CURRENT_TIMESTAMP": "timestamp with time zone", "SVFOP_CURRENT_DATE": "date"}
COMMON = frozenset(
    """text uuid date boolean jsonb json bytea inet integer bigint smallint numeric interval real""".split()
) | {"double precision", "timestamp without time zone", "timestamp with time zone"}
"""Types whose comparison with a literal makes it one of the same type."""
KNOWN = COMMON | STRINGS | {"character"}


class Typed(msgspec.Struct, frozen=True):
    """A part of an expression: the type of its value, where that is known, and its form."""

    type: str | None
    form: str
    literal: str | None = None
    """The text of a literal without a type yet."""


@lru_cache(maxsize=16384)
def _tree(text: str) -> Node | None:
    try:
        return parse_expression(text)
    except SourceError:
        return None


def normal_form(text: str, columns: Mapping[str, str], wanted: str | None = None) -> str:
    """The form of an expression over `columns` (their names and types); as a default it is made a value of `wanted`.

    What is no expression stays as it is. Names stand in it as names, all else as literals and signs.
    """
    if (node := _tree(text)) is None:
        return text
    found = Normal(columns).typed(node)
    return as_type(found, bare(wanted)).form if wanted is not None else found.form


def normal_tree(node: Node, columns: Mapping[str, str]) -> str:
    """The form of a parsed expression."""
    return Normal(columns).typed(node).form


def is_no_default(text: str, data_type: str) -> bool:
    """Whether `DEFAULT text` is none at all: PostgreSQL leaves `NULL` out, unless it must be made to fit (`heap.c`)."""
    if data_type not in COMMON or "null" not in text.lower():
        return False
    return normal_form(text, {}, data_type) == _constant(data_type, None)


def bare(data_type: str) -> str:
    """A type without its length or precision."""
    return data_type.partition("(")[0] + data_type.partition(")")[2]


def quoted(text: str) -> str:
    """A text as a literal."""
    return "'" + text.replace("'", "''") + "'"


def _constant(data_type: str, value: str | None) -> str:
    value = canonical(data_type, value) if value is not None else None
    if data_type == "regclass" and value is not None:
        return f"{quoted(value)}::regclass"
    return f"({'NULL' if value is None else quoted(value)} '::' {_type_form(data_type)})"


def _type_form(data_type: str) -> str:
    """A type of PostgreSQL's own as a sign; one of the schema's own as the name that it is."""
    base = data_type.removesuffix("[]")
    if bare(base) in KNOWN | {"bpchar", UNKNOWN}:
        return quoted(data_type)
    return f"{base} {quoted(data_type[len(base) :])}"


def as_type(found: Typed, data_type: str) -> Typed:
    """A literal as a value of a type; anything else stays as it is."""
    if found.type != UNKNOWN:
        return found
    shown = "bpchar" if data_type == "character" else data_type
    return Typed(shown, _constant(shown, found.literal))


def _cast(found: Typed, data_type: str) -> Typed:
    if found.type == UNKNOWN and "(" not in data_type:
        return as_type(found, data_type)
    if found.type == data_type and "(" not in data_type:
        return found
    inner = as_type(found, bare(data_type)) if found.type == UNKNOWN else found
    return Typed(bare(data_type), f"(':' {_type_form(data_type)} {inner.form})")


class Normal:
    """Forms of expressions over `columns`."""

    def __init__(self, columns: Mapping[str, str]) -> None:
        self._columns = columns
        self._comparable = set(COMMON) | {bare(data_type) for data_type in columns.values()} - STRINGS

    def typed(self, node: Any) -> Typed:
        """A node with its type."""
        ((kind, content),) = node.items()
        visit = getattr(self, f"_{kind}", None)
        return visit(content) if visit is not None else Typed(None, self.other(node))

    def other(self, value: Any) -> str:
        """What has no rule here: all of its parts."""
        if isinstance(value, list):
            return "[" + " ".join(map(self.other, value)) + "]"
        if not isinstance(value, dict):
            return quoted(str(value))
        if len(value) == 1 and next(iter(value))[:1].isupper():
            ((kind, content),) = value.items()
            if hasattr(self, f"_{kind}"):
                return self.typed(value).form
            return f"({quoted(kind)} {self.other(content)})"
        fields = {name: one for name, one in value.items() if not name.endswith("location")}
        return "(" + " ".join(f"{quoted(name)} {self.other(one)}" for name, one in fields.items()) + ")"

    def _A_Const(self, node: Node) -> Typed:  # noqa: N802
        if "sval" in node:
            return Typed(UNKNOWN, _constant(UNKNOWN, node["sval"].get("sval", "")), node["sval"].get("sval", ""))
        if node.get("isnull"):
            return Typed(UNKNOWN, _constant(UNKNOWN, None))
        if "boolval" in node:
            return Typed("boolean", _constant("boolean", "true" if node["boolval"].get("boolval") else "false"))
        if "ival" in node:
            return Typed("integer", _constant("integer", str(node["ival"].get("ival", 0))))
        if "fval" in node:
            text = node["fval"]["fval"]
            whole = text.removeprefix("-").isdigit()
            data_type = "bigint" if whole and abs(int(text)) < 2**63 else "numeric"
            return Typed(data_type, _constant(data_type, text))
        return Typed(None, self.other({"const": node}))

    def _ColumnRef(self, node: Node) -> Typed:  # noqa: N802
        parts = [field["String"]["sval"] for field in node["fields"] if "String" in field]
        if len(parts) != len(node["fields"]):
            return Typed(None, self.other(node["fields"]))
        data_type = self._columns.get(parts[-1])
        if data_type is None:
            return Typed(None, ".".join(map(named, parts)) + " '.'")
        return Typed(bare(data_type), named(parts[-1]) + " '.'")

    def _TypeCast(self, node: Node) -> Typed:  # noqa: N802
        data_type = type_text(node["typeName"])
        if data_type is None:
            return Typed(None, f"(':' {self.other(node['typeName'])} {self.typed(node['arg']).form})")
        if "A_ArrayExpr" in node["arg"] and data_type.endswith("[]"):
            return self._array(node["arg"]["A_ArrayExpr"], data_type.removesuffix("[]"))
        return _cast(self.typed(node["arg"]), data_type)

    def _A_ArrayExpr(self, node: Node) -> Typed:  # noqa: N802
        return self._array(node, None)

    def _array(self, node: Node, element: str | None) -> Typed:
        found = [self.typed(one) for one in node.get("elements", ())]
        known = {one.type for one in found if one.type != UNKNOWN}
        if element is not None:
            found = [_cast(one, element) for one in found]
        elif None not in known and len(known) <= 1 and not known & {"character varying", "character", "bpchar"}:
            element = next(iter(known), "text") or "text"
            found = [as_type(one, element) for one in found]
        else:
            element = None
        form = "('[]' " + " ".join(one.form for one in found) + f" {_type_form(element or '')})"
        return Typed(f"{element}[]" if element is not None else None, form)

    def _SubLink(self, node: Node) -> Typed:  # noqa: N802
        return Typed(None, Normal({}).other({"query": node}))  # its columns are those of other tables

    def _CollateClause(self, node: Node) -> Typed:  # noqa: N802
        inner = self.typed(node["arg"])
        return Typed(inner.type, f"({inner.form} 'collate' {self.other(node['collname'])})")

    def _BoolExpr(self, node: Node) -> Typed:  # noqa: N802
        parts = " ".join(self.typed(one).form for one in node["args"])
        return Typed("boolean", f"({quoted(node['boolop'])} {parts})")

    def _NullTest(self, node: Node) -> Typed:  # noqa: N802
        return Typed("boolean", f"({quoted(node['nulltesttype'])} {self.typed(node['arg']).form})")

    def _SQLValueFunction(self, node: Node) -> Typed:  # noqa: N802
        return Typed(VALUE_FUNCTIONS.get(node["op"]), f"({quoted(node['op'])} {quoted(str(node.get('typmod', '')))})")

    def _CoalesceExpr(self, node: Node) -> Typed:  # noqa: N802
        found = [self.typed(one) for one in node["args"]]
        known = {one.type for one in found if one.type != UNKNOWN}
        data_type = next(iter(known)) if len(known) == 1 else None if known else "text"
        if data_type in COMMON | STRINGS:
            found = [as_type(one, data_type) for one in found]
        return Typed(data_type, "('coalesce' " + " ".join(one.form for one in found) + ")")

    def _CaseExpr(self, node: Node) -> Typed:  # noqa: N802
        whens = [one["CaseWhen"] for one in node["args"]]
        results = [self.typed(one["result"]) for one in whens]
        nothing = Typed(UNKNOWN, _constant(UNKNOWN, None))
        results.append(self.typed(node["defresult"]) if "defresult" in node else nothing)
        known = {one.type for one in results if one.type != UNKNOWN}
        data_type = next(iter(known)) if len(known) == 1 else None if known else "text"
        if data_type in COMMON | STRINGS:
            results = [as_type(one, data_type) for one in results]
        conditions = [self.typed(one["expr"]).form for one in whens]
        about = self.typed(node["arg"]).form if "arg" in node else ""
        form = f"('case' {about} [{' '.join(conditions)}] {' '.join(one.form for one in results)})"
        return Typed(data_type, form)

    def _FuncCall(self, node: Node) -> Typed:  # noqa: N802
        names = [part["String"]["sval"] for part in node["funcname"]]
        names = names[1:] if names[0] == "pg_catalog" and len(names) > 1 else names
        rest = {k: v for k, v in node.items() if k not in ("funcname", "args", "location")}
        rest = rest if rest != {"funcformat": "COERCE_EXPLICIT_CALL"} else {}
        found = [self.typed(one) for one in node.get("args", ())]
        data_type = None
        if len(names) == 1 and not rest:
            data_type = (PLAIN_FUNCTIONS if not found else TEXT_FUNCTIONS).get(names[0])
            if names[0] in TEXT_FUNCTIONS and all(one.type in STRINGS | {UNKNOWN, "boolean"} for one in found):
                found = [one if one.type == "boolean" else _text(one) for one in found]
            if names[0] in OF_SEQUENCES and found:
                found[0] = as_type(found[0], "regclass")
        called = ".".join(map(named, names))
        form = f"{called}(" + " ".join(one.form for one in found) + ")"
        return Typed(data_type, form + (self.other(rest) if rest else ""))

    # Operators

    def _A_Expr(self, node: Node) -> Typed:  # noqa: N802
        kind, name = node["kind"], ".".join(part["String"]["sval"] for part in node["name"])
        name = "<>" if name == "!=" else name
        if kind in ("AEXPR_OP", "AEXPR_LIKE", "AEXPR_ILIKE") and "lexpr" in node and "rexpr" in node:
            return self._operator(name, self.typed(node["lexpr"]), self.typed(node["rexpr"]))
        if kind in ("AEXPR_BETWEEN", "AEXPR_NOT_BETWEEN"):
            return self._between(node, is_inside=kind == "AEXPR_BETWEEN")
        if kind == "AEXPR_IN":
            return self._in(name, node)
        if kind in ("AEXPR_OP_ANY", "AEXPR_OP_ALL"):
            many = "any" if kind == "AEXPR_OP_ANY" else "all"
            return self._among(name, many, self.typed(node["lexpr"]), self.typed(node["rexpr"]))
        if kind in ("AEXPR_NULLIF", "AEXPR_DISTINCT", "AEXPR_NOT_DISTINCT"):
            left, right, result = self._together("=", self.typed(node["lexpr"]), self.typed(node["rexpr"]))
            data_type = left.type if kind == "AEXPR_NULLIF" else result
            return Typed(data_type, f"({left.form} {quoted(kind)} {right.form})")
        return Typed(None, self.other({"expression": node}))

    def _operator(self, name: str, left: Typed, right: Typed) -> Typed:
        left, right, data_type = self._together(name, left, right)
        return Typed(data_type, f"({left.form} {quoted(name)} {right.form})")

    def _between(self, node: Node, *, is_inside: bool) -> Typed:
        value = self.typed(node["lexpr"])
        low, high = (self.typed(one) for one in node["rexpr"]["List"]["items"])
        signs, word = ((">=", "<="), "AND_EXPR") if is_inside else (("<", ">"), "OR_EXPR")
        parts = [self._operator(sign, value, end).form for sign, end in zip(signs, (low, high), strict=True)]
        return Typed("boolean", f"({quoted(word)} {' '.join(parts)})")

    def _in(self, name: str, node: Node) -> Typed:
        items = node["rexpr"]["List"]["items"]
        value = self.typed(node["lexpr"])
        if len(items) == 1:
            return self._operator(name, value, self.typed(items[0]))
        if any("A_Const" not in item and "TypeCast" not in item for item in items) or value.type is None:
            return Typed("boolean", f"({value.form} 'in' {quoted(name)} {self.other(items)})")
        return self._among(name, "any" if name == "=" else "all", value, self._list(items, value.type))

    def _list(self, items: list[Node], data_type: str) -> Typed:
        found = [as_type(self.typed(one), data_type) for one in items]
        same = all(one.type == data_type for one in found)
        form = "('[]' " + " ".join(one.form for one in found) + f" {_type_form(data_type)})"
        return Typed(f"{data_type}[]" if same else None, form)

    def _among(self, name: str, many: str, value: Typed, array: Typed) -> Typed:
        if value.type in STRINGS and array.type in ("text[]", "character varying[]"):
            value, array = _text(value), _cast(array, "text[]")
        return Typed("boolean", f"({value.form} {quoted(name)} {quoted(many)} {array.form})")

    def _together(self, name: str, left: Typed, right: Typed) -> tuple[Typed, Typed, str | None]:
        """The two sides of an operator as it takes them, and the type of what it gives."""
        kinds = {left.type, right.type}
        known = kinds - {UNKNOWN}
        is_comparison = name in COMPARISONS | MATCHES
        result = "boolean" if is_comparison else None
        if None in kinds or (not known and name != "||"):
            return left, right, result
        if kinds <= STRINGS | {UNKNOWN} and (is_comparison or name == "||"):
            return _text(left), _text(right), result or "text"
        if len(kinds) == 2 and UNKNOWN in kinds:
            (data_type,) = known
            if name in COMPARISONS and data_type is not None and data_type in self._comparable:
                return as_type(left, data_type), as_type(right, data_type), result
            if name == "+" and data_type in TEMPORAL:
                return as_type(left, "interval"), as_type(right, "interval"), data_type
            return left, right, result
        if known <= {*WHOLE} and name in ("+", "-", "*", "/"):
            return left, right, max((one for one in known if one is not None), key=WHOLE.index)
        if "numeric" in known and known <= {"numeric", *WHOLE}:
            return _cast(left, "numeric"), _cast(right, "numeric"), result or "numeric"
        return left, right, result or (left.type if left.type == right.type else None)


def _text(found: Typed) -> Typed:
    """A string as the type that functions and operators of strings take."""
    return _cast(found, "text") if found.type in STRINGS else as_type(found, "text")


def named(name: str) -> str:
    """A name as a name."""
    return '"' + name.replace('"', '""') + '"'


def type_text(node: Node) -> str | None:
    """A type's own spelling; `None` for `SETOF` and the like."""
    if node.get("setof") or node.get("pct_type"):
        return None
    names = [part["String"]["sval"] for part in node["names"]]
    if names[0] == "pg_catalog" and len(names) == 2:
        names = names[1:]
    arguments = [part.get("A_Const", {}).get("ival", {}).get("ival", 0) for part in node.get("typmods", ())]
    if names == ["interval"] and arguments:
        return None
    written = ".".join(name if name.isidentifier() and name.islower() else named(name) for name in names)
    if arguments and names[-1] in ("timestamptz", "timetz", "timestamp", "time"):
        plain = canonical_type(written)
        return plain.replace(" ", f"({arguments[0]}) ", 1)
    text = written + (f"({','.join(map(str, arguments))})" if arguments else "")
    found = "bpchar" if text == "bpchar" else canonical_type(text)
    return found + ("[]" if node.get("arrayBounds") else "")
