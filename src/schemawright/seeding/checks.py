"""Checks: what each says of single columns (`Hints`), and whether a row keeps it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import reduce

from sqlglot import exp

from schemawright.seeding.expressions import (
    NotUnderstoodError,
    column_names,
    evaluate,
    is_constant,
    parse,
)
from schemawright.seeding.hints import Hints
from schemawright.seeding.values import Value


@dataclass(frozen=True)
class Condition:
    """A check's expression, parsed. `columns` are the names that it mentions."""

    name: str
    tree: exp.Expr
    columns: frozenset[str]

    def keeps(self, row: Mapping[str, Value]) -> bool:
        """Whether a row by column name satisfies it (or leaves it unknown, which SQL accepts)."""
        return evaluate(self.tree, row) is not False

    def hints(self) -> dict[str, Hints]:
        """What it says of each column alone."""
        found: dict[str, Hints] = {}
        for name, hints in _hints(self.tree):
            found[name] = found[name] & hints if name in found else hints
        return found


def condition(name: str, expression: str, dialect: str, columns: Iterable[str] = ()) -> Condition:
    """A check of a table with these `columns` as a condition, or `NotUnderstoodError`."""
    tree = parse(expression, dialect)
    if dialect != "postgresql":
        _spell(tree, {column.lower(): column for column in columns})
    names = frozenset(column_names(tree))
    _try(tree, names)
    return Condition(name, tree, names)


def _spell(tree: exp.Expr, columns: Mapping[str, str]) -> None:
    """Spells names as the table does: the other databases do not tell capitals from small letters."""
    for found in tree.find_all(exp.Column):
        if (name := columns.get(found.name.lower())) is not None:
            found.set("this", exp.to_identifier(name, quoted=True))


def _try(tree: exp.Expr, names: Iterable[str]) -> None:
    """Raises where the tree holds what `evaluate` does not know, whatever the values."""
    for node in tree.walk():
        if isinstance(node, exp.Subquery | exp.Select | exp.Window):
            raise NotUnderstoodError("a query")
    evaluate(tree, dict.fromkeys(names))


def _hints(tree: exp.Expr) -> Iterator[tuple[str, Hints]]:
    match tree:
        case exp.Paren():
            yield from _hints(tree.this)
        case exp.And():
            yield from _hints(tree.this)
            yield from _hints(tree.expression)
        case exp.Or():
            # "or it is null" does not narrow; any other choice is left to trying.
            sides = [side for side in (tree.this, tree.expression) if not _is_null_test(side)]
            if len(sides) == 1:
                yield from _hints(sides[0])
        case _:
            yield from _atom(tree)


def _is_null_test(tree: exp.Expr) -> bool:
    tree = tree.unnest()
    return isinstance(tree, exp.Is) and isinstance(tree.expression, exp.Null) and not tree.args.get("negate")


def _atom(tree: exp.Expr) -> Iterator[tuple[str, Hints]]:
    if tree.args.get("negate"):
        return
    column = _column(tree.this) if isinstance(tree.this, exp.Expr) else None
    length = _measured(tree.this) if isinstance(tree.this, exp.Expr) else None
    if length is not None:
        yield from ((length, _length(hints)) for hints in _narrowed(tree))
    elif column is not None:
        yield from ((column, hints) for hints in _narrowed(tree))
    elif isinstance(tree, exp.EQ | exp.GT | exp.GTE | exp.LT | exp.LTE) and _column(tree.expression) is not None:
        turned = {exp.EQ: exp.EQ, exp.GT: exp.LT, exp.GTE: exp.LTE, exp.LT: exp.GT, exp.LTE: exp.GTE}
        yield from _atom(turned[type(tree)](this=tree.expression.copy(), expression=tree.this.copy()))


def _column(tree: exp.Expr) -> str | None:
    """The column that an expression is, but for casts and the case of its letters."""
    while isinstance(tree, exp.Paren | exp.Cast | exp.Upper | exp.Lower | exp.Trim):
        tree = tree.this
    return next(iter(column_names(tree))) if isinstance(tree, exp.Column) else None


def _measured(tree: exp.Expr) -> str | None:
    named = isinstance(tree, exp.Anonymous) and "length" in tree.name.lower() and len(tree.expressions) == 1
    if isinstance(tree, exp.Length | exp.ByteLength):
        return _column(tree.this)
    return _column(tree.expressions[0]) if named else None


def _length(hints: Hints) -> Hints:
    if hints.choices:
        return Hints(shortest=int(hints.choices[0]), longest=int(hints.choices[0]))
    return Hints(
        shortest=None if hints.minimum is None else int(hints.minimum) + hints.above,
        longest=None if hints.maximum is None else int(hints.maximum) - hints.below,
    )


def _narrowed(tree: exp.Expr) -> Iterator[Hints]:
    others = [node for key, node in tree.args.items() if key != "this" and isinstance(node, exp.Expr)]
    if not all(map(is_constant, others)) or not all(map(is_constant, tree.expressions)):
        return
    match tree:
        case exp.In():
            yield Hints(choices=tuple(evaluate(item, {}) for item in tree.expressions))
        case exp.EQ(expression=exp.Any() as items):
            yield Hints(choices=tuple(evaluate(items.this, {})))
        case exp.EQ():
            yield Hints(choices=(evaluate(tree.expression, {}),))
        case exp.Between():
            yield Hints(minimum=evaluate(tree.args["low"], {}), maximum=evaluate(tree.args["high"], {}))
        case exp.GT() | exp.GTE():
            yield Hints(minimum=evaluate(tree.expression, {}), above=isinstance(tree, exp.GT))
        case exp.LT() | exp.LTE():
            yield Hints(maximum=evaluate(tree.expression, {}), below=isinstance(tree, exp.LT))
        case exp.Like() | exp.ILike():
            yield Hints(like=evaluate(tree.expression, {}))
        case exp.RegexpLike() | exp.RegexpILike():
            yield Hints(pattern=evaluate(tree.expression, {}))


def together(hints: Iterable[Hints]) -> Hints:
    """All of them at once."""
    return reduce(lambda one, other: one & other, hints, Hints())
