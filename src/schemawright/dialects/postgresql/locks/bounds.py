"""What the bound of a partition says of its rows, as a check that proves it: `ATTACH PARTITION` then reads none."""

from typing import Any

from schemawright.dialects.postgresql.parser import Node

_PLACES = frozenset(("location", "rexpr_list_start", "rexpr_list_end"))


def bare(tree: Any) -> Any:
    """A tree without the places in its text, to be compared."""
    if isinstance(tree, list):
        return [bare(one) for one in tree]
    if isinstance(tree, dict):
        return {key: bare(value) for key, value in tree.items() if key not in _PLACES}
    return tree


def key_of(partitioning: Node) -> Node | None:
    """The expression that a table is partitioned by, if it is one alone, and by ranges or lists."""
    parts = [part["PartitionElem"] for part in partitioning["partParams"]]
    if len(parts) != 1 or partitioning["strategy"] == "PARTITION_STRATEGY_HASH":
        return None
    (part,) = parts
    found: Node = part.get("expr") or {"ColumnRef": {"fields": [{"String": {"sval": part["name"]}}]}}
    return found


def proof_of(key: Node, bound: Node) -> Node | None:
    """`key IS NOT NULL AND key IN (…)`, or `>= …` and `< …`; `None` for what cannot be said so."""
    terms = [{"NullTest": {"arg": key, "nulltesttype": "IS_NOT_NULL"}}]
    values = bound.get("listdatums", [])
    if values:
        if any(value.get("A_Const", {}).get("isnull") for value in values):
            return None
        terms.append(_compared(key, "=", {"List": {"items": values}}, "AEXPR_IN"))
    for side, operator in (("lowerdatums", ">="), ("upperdatums", "<")):
        terms += [_compared(key, operator, value, "AEXPR_OP") for value in bound.get(side, []) if not is_endless(value)]
    found: Node = bare({"BoolExpr": {"boolop": "AND_EXPR", "args": terms}})
    return found if len(terms) > 1 else None


def is_endless(value: Node) -> bool:
    """Whether a bound is `MINVALUE` or `MAXVALUE`."""
    fields = value.get("ColumnRef", {}).get("fields", [])
    return bool(fields) and fields[-1]["String"]["sval"] in ("minvalue", "maxvalue")


def without(proof: Node) -> Node:
    """What a check of the default partition must say for it to hold none of those rows."""
    return {"BoolExpr": {"boolop": "NOT_EXPR", "args": [proof]}}


def _compared(key: Node, operator: str, value: Node, kind: str) -> Node:
    return {"A_Expr": {"kind": kind, "name": [{"String": {"sval": operator}}], "lexpr": key, "rexpr": value}}
