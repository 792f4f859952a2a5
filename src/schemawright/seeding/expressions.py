"""SQL conditions read and evaluated, as far as checks of real schemas need it.

sqlglot parses; here stands what the nodes mean for Python values, with SQL's three-valued logic: `None` is unknown.
What is not known raises `NotUnderstoodError`, never guesses.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

import sqlglot
from sqlglot import exp
from sqlglot.errors import SqlglotError

from schemawright.seeding.values import Value

NOW = dt.datetime(2025, 6, 1, tzinfo=dt.UTC)
"""What `now()` is in checks: a fixed instant, so that equal input gives equal rows."""


class NotUnderstoodError(Exception):
    """An expression that is not evaluated here."""


def parse(expression: str, dialect: str) -> exp.Expr:
    """The expression as a tree; `NotUnderstoodError` where sqlglot can't read it."""
    try:
        read = {"postgresql": "postgres", "mariadb": "mysql"}.get(dialect, dialect)
        tree = sqlglot.parse_one(f"SELECT {expression}", dialect=read).expressions[0]
    except (SqlglotError, IndexError, AttributeError) as error:
        raise NotUnderstoodError(str(error)) from error
    return tree.unalias() if isinstance(tree, exp.Alias) else tree


def column_names(tree: exp.Expr) -> set[str]:
    """The columns that an expression mentions, unquoted names folded."""
    return {_name(column) for column in tree.find_all(exp.Column)}


def _name(column: exp.Column) -> str:
    identifier = column.this
    return str(identifier.this) if identifier.args.get("quoted") else str(identifier.this).lower()


def evaluate(tree: exp.Expr, row: Mapping[str, Value]) -> Value:
    """The value of an expression for a row by column name."""
    for kind, run in _NODES.items():
        if isinstance(tree, kind):
            value = run(tree, row)
            return value if value is None or not tree.args.get("negate") else not value
    raise NotUnderstoodError(tree.key)


def is_constant(tree: exp.Expr) -> bool:
    """Whether no column stands in an expression."""
    return next(tree.find_all(exp.Column), None) is None


def _logic(tree: exp.Expr, row: Mapping[str, Value]) -> Value:
    decisive = isinstance(tree, exp.Or)
    left = evaluate(tree.this, row)
    if left is decisive:
        return decisive
    right = evaluate(tree.expression, row)
    if right is decisive:
        return decisive
    return None if left is None or right is None else not decisive


def _not(tree: exp.Expr, row: Mapping[str, Value]) -> Value:
    value = evaluate(tree.this, row)
    return None if value is None else not value


_COMPARE: dict[type[exp.Expr], Callable[[Any, Any], bool]] = {
    exp.EQ: lambda a, b: a == b,
    exp.NEQ: lambda a, b: a != b,
    exp.GT: lambda a, b: a > b,
    exp.GTE: lambda a, b: a >= b,
    exp.LT: lambda a, b: a < b,
    exp.LTE: lambda a, b: a <= b,
}


def _comparison(tree: exp.Expr, row: Mapping[str, Value]) -> Value:
    compare = _COMPARE[type(tree)]
    left = evaluate(tree.this, row)
    if isinstance(tree.expression, exp.Any | exp.All):
        items = evaluate(tree.expression.this, row)
        if left is None or items is None:
            return None
        found = [_compared(compare, left, item) for item in items]
        return any(found) if isinstance(tree.expression, exp.Any) else all(found)
    right = evaluate(tree.expression, row)
    return None if left is None or right is None else _compared(compare, left, right)


def _compared(compare: Callable[[Any, Any], bool], left: Value, right: Value) -> bool:
    try:
        return compare(*alike(left, right))
    except (TypeError, ValueError, InvalidOperation) as error:
        raise NotUnderstoodError(f"{left!r} and {right!r} can't be compared") from error


def alike(left: Value, right: Value) -> tuple[Value, Value]:
    """Both values as one kind: a text beside a date is a date, numbers are decimals."""
    if isinstance(left, str) and not isinstance(right, str):
        return as_kind_of(right, left), _plain(right)
    if isinstance(right, str) and not isinstance(left, str):
        return _plain(left), as_kind_of(left, right)
    if isinstance(left, dt.datetime) != isinstance(right, dt.datetime) and isinstance(left, dt.date):
        return _plain(_datetime(left)), _plain(_datetime(right))
    return _plain(left), _plain(right)


def as_kind_of(model: Value, text: str) -> Value:
    """A text read as the kind of value that `model` is."""
    match model:
        case bool():
            return text.lower() in ("t", "true", "yes", "on", "1")
        case int() | float() | Decimal():
            return Decimal(text)
        case dt.datetime():
            return _plain(dt.datetime.fromisoformat(text))
        case dt.date():
            return dt.date.fromisoformat(text[:10])
        case dt.time():
            return dt.time.fromisoformat(text)
    return text


def _plain(value: Value) -> Value:
    """Floats as decimals, times of a zone as UTC without one."""
    if isinstance(value, float):
        return Decimal(str(value))
    if isinstance(value, dt.datetime) and value.tzinfo is not None:
        return value.astimezone(dt.UTC).replace(tzinfo=None)
    return value


def _datetime(value: dt.date) -> dt.datetime:
    return value if isinstance(value, dt.datetime) else dt.datetime.combine(value, dt.time())


def _arithmetic(tree: exp.Expr, row: Mapping[str, Value]) -> Value:
    left, right = evaluate(tree.this, row), evaluate(tree.expression, row)
    if left is None or right is None:
        return None
    if not isinstance(left, dt.date) and not isinstance(left, str):
        left, right = _plain(left), _plain(right)
    try:
        match tree:
            case exp.Add():
                return left + right
            case exp.Sub():
                return left - right
            case exp.Mul():
                return left * right
            case exp.Mod():
                return left % right
            case exp.Div():
                whole = isinstance(left, int) and isinstance(right, int)
                return int(Decimal(left) / Decimal(right)) if whole else Decimal(left) / Decimal(right)
    except (TypeError, ArithmeticError) as error:
        raise NotUnderstoodError(str(error)) from error
    raise NotUnderstoodError(tree.key)


def _is(tree: exp.Expr, row: Mapping[str, Value]) -> Value:
    value = evaluate(tree.this, row)
    right = tree.expression
    negated = isinstance(right, exp.Not)
    wanted = evaluate(right.this if negated else right, row)
    return (value is wanted or (value is not None and value == wanted)) != negated


def _distinct(tree: exp.Expr, row: Mapping[str, Value]) -> Value:
    left, right = evaluate(tree.this, row), evaluate(tree.expression, row)
    same = left is right if left is None or right is None else _compared(lambda a, b: a == b, left, right)
    return same if isinstance(tree, exp.NullSafeEQ) else not same


def _between(tree: exp.Expr, row: Mapping[str, Value]) -> Value:
    value, low, high = (evaluate(tree.args[part], row) for part in ("this", "low", "high"))
    if value is None or low is None or high is None:
        return None
    return _compared(lambda a, b: a >= b, value, low) and _compared(lambda a, b: a <= b, value, high)


def _in(tree: exp.Expr, row: Mapping[str, Value]) -> Value:
    value = evaluate(tree.this, row)
    if not tree.expressions:
        raise NotUnderstoodError("IN of a query")
    items = [evaluate(item, row) for item in tree.expressions]
    return None if value is None else any(_compared(lambda a, b: a == b, value, item) for item in items)


def like_pattern(pattern: str) -> str:
    """A LIKE pattern as a regular expression."""
    return "".join({"%": ".*", "_": "."}.get(char) or re.escape(char) for char in pattern)


def _like(tree: exp.Expr, row: Mapping[str, Value]) -> Value:
    value, pattern = evaluate(tree.this, row), evaluate(tree.expression, row)
    if value is None or pattern is None:
        return None
    flags = re.DOTALL | (re.IGNORECASE if isinstance(tree, exp.ILike) else 0)
    return re.fullmatch(like_pattern(pattern), str(value), flags) is not None


def _regex(tree: exp.Expr, row: Mapping[str, Value]) -> Value:
    value, pattern = evaluate(tree.this, row), evaluate(tree.expression, row)
    if value is None or pattern is None:
        return None
    try:
        return re.search(pattern, str(value), re.IGNORECASE if isinstance(tree, exp.RegexpILike) else 0) is not None
    except re.error as error:
        raise NotUnderstoodError(str(error)) from error


def _cast(tree: exp.Expr, row: Mapping[str, Value]) -> Value:
    value = evaluate(tree.this, row)
    target = tree.args["to"].sql(dialect="postgres").lower()
    if isinstance(value, list) or target.endswith("[]"):
        return _array_of(value)
    if not isinstance(value, str):
        return str(value) if value is not None and re.match(r"(text|varchar|char)", target) else value
    try:
        if target.startswith(("timestamp", "timestamptz")):
            return _plain(dt.datetime.fromisoformat(value))
        if target == "date":
            return dt.date.fromisoformat(value)
        if re.match(r"(int|integer|bigint|smallint|numeric|decimal|real|double|float)\b", target):
            return Decimal(value)
    except (ValueError, ArithmeticError) as error:
        raise NotUnderstoodError(str(error)) from error
    return interval(value) if target.startswith("interval") else value


def _array_of(value: Value) -> Value:
    """An array, also of its text where that is plain: `{a,b}`."""
    if isinstance(value, str) and re.fullmatch(r"\{[^{}\"\\]*\}", value):
        return value[1:-1].split(",") if value != "{}" else []
    if value is None or isinstance(value, list):
        return value
    raise NotUnderstoodError(f"the array {value!r}")


def interval(text: str) -> dt.timedelta:
    """`18 years` as days: a year is 365.25 of them, a month 30."""
    units = {
        "year": 365.25,
        "month": 30.0,
        "week": 7.0,
        "day": 1.0,
        "hour": 1 / 24,
        "minute": 1 / 1440,
        "second": 1 / 86400,
    }
    parts = re.findall(r"(-?\d+(?:\.\d+)?)\s*([a-z]+?)s?\b", text.lower())
    if not parts or any(unit not in units for _, unit in parts):
        raise NotUnderstoodError(f"the interval {text!r}")
    return dt.timedelta(days=sum(float(number) * units[unit] for number, unit in parts))


def _interval(tree: exp.Expr, row: Mapping[str, Value]) -> Value:
    unit = tree.args.get("unit")
    return interval(f"{evaluate(tree.this, row)} {unit.name if unit else ''}".strip())


def _literal(tree: exp.Expr, _row: Mapping[str, Value]) -> Value:
    if tree.args.get("is_string"):
        return str(tree.this)
    return Decimal(tree.this) if "." in tree.this or "e" in tree.this.lower() else int(tree.this)


def _column(tree: exp.Expr, row: Mapping[str, Value]) -> Value:
    assert isinstance(tree, exp.Column)
    if (name := _name(tree)) not in row:
        raise NotUnderstoodError(f"the name {name}")
    return row[name]


def _case(tree: exp.Expr, row: Mapping[str, Value]) -> Value:
    for branch in tree.args["ifs"]:
        condition = branch.this if tree.this is None else exp.EQ(this=tree.this.copy(), expression=branch.this.copy())
        if evaluate(condition, row):
            return evaluate(branch.args["true"], row)
    default = tree.args.get("default")
    return evaluate(default, row) if default is not None else None


def _coalesce(tree: exp.Expr, row: Mapping[str, Value]) -> Value:
    for item in (tree.this, *tree.expressions):
        if (value := evaluate(item, row)) is not None:
            return value
    return None


def _of_one(function: Callable[[Any], Value]) -> Callable[[exp.Expr, Mapping[str, Value]], Value]:
    def run(tree: exp.Expr, row: Mapping[str, Value]) -> Value:
        value = evaluate(tree.this, row)
        return None if value is None else function(value)

    return run


_NAMED: dict[str, Callable[..., Value]] = {
    "btrim": lambda text: text.strip(),
    "cardinality": len,
    "char_length": len,
    "character_length": len,
    "num_nonnulls": lambda *items: sum(item is not None for item in items),
    "num_nulls": lambda *items: sum(item is None for item in items),
    "octet_length": lambda value: len(value if isinstance(value, bytes) else str(value).encode()),
}


def _named(tree: exp.Expr, row: Mapping[str, Value]) -> Value:
    if (function := _NAMED.get(str(tree.name).lower())) is None:
        raise NotUnderstoodError(f"the function {tree.name}")
    values = [evaluate(item, row) for item in tree.expressions]
    strict = not tree.name.lower().startswith("num_")
    return None if strict and None in values else function(*values)


_Run = Callable[[exp.Expr, Mapping[str, Value]], Value]
_NODES: dict[type[exp.Expr] | tuple[type[exp.Expr], ...], _Run] = {
    exp.Column: _column,
    exp.Literal: _literal,
    exp.Boolean: lambda tree, _: bool(tree.this),
    exp.Null: lambda *_: None,
    exp.Paren: lambda tree, row: evaluate(tree.this, row),
    exp.Not: _not,
    (exp.And, exp.Or): _logic,
    tuple(_COMPARE): _comparison,
    (exp.NullSafeEQ, exp.NullSafeNEQ): _distinct,
    exp.Is: _is,
    exp.Between: _between,
    exp.In: _in,
    (exp.ILike, exp.Like): _like,
    (exp.RegexpLike, exp.RegexpILike): _regex,
    exp.Cast: _cast,
    exp.Interval: _interval,
    (exp.Add, exp.Sub, exp.Mul, exp.Div, exp.Mod): _arithmetic,
    exp.Neg: _of_one(lambda value: -value),
    exp.Upper: _of_one(lambda value: str(value).upper()),
    exp.Lower: _of_one(lambda value: str(value).lower()),
    exp.Length: _of_one(len),
    exp.ByteLength: _of_one(lambda value: len(value if isinstance(value, bytes) else str(value).encode())),
    exp.Trim: _of_one(lambda value: str(value).strip()),
    exp.Abs: _of_one(abs),
    exp.ArraySize: _of_one(len),
    exp.Coalesce: _coalesce,
    exp.Case: _case,
    (exp.Array, exp.Tuple): lambda tree, row: [evaluate(item, row) for item in tree.expressions],
    (exp.CurrentTimestamp, exp.CurrentDatetime): lambda *_: NOW,
    exp.CurrentDate: lambda *_: NOW.date(),
    exp.Anonymous: _named,
}
