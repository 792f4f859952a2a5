"""Small pieces of PostgreSQL's DDL that several kinds share."""

from collections.abc import Iterable, Iterator, Mapping

from schemawright.dialects.names import Names
from schemawright.dialects.postgresql.lexer import LEXER
from schemawright.dialects.text import Token
from schemawright.model.column import Column
from schemawright.model.index import IndexElement
from schemawright.model.record import Record

LOOSE = frozenset("and or not is in like ilike between similar isnull notnull collate at overlaps operator".split())
"""Words that make an expression more than a `b_expr`, which is all that `DEFAULT` takes without brackets."""


def solid(text: str) -> list[Token]:
    """The tokens of a text that count."""
    return [token for token in LEXER.tokens(text) if token.kind not in ("space", "comment")]


def bracketed(expression: str) -> str:
    """The expression in brackets; in its own, where one pair is around the whole of it."""
    return expression if _is_bracketed(expression) else f"({closed(expression)})"


def closed(text: str) -> str:
    """`text` so that what follows it is not swallowed by a line comment at its end."""
    text = text.strip()
    is_open = "--" in text.rsplit("\n", 1)[-1] and LEXER.tokens(text)[-1].kind == "comment"
    return text + "\n" if is_open else text


def _is_bracketed(expression: str) -> bool:
    if not expression.startswith("(") or not expression.endswith(")"):
        return False
    depth = 0
    tokens = solid(expression)
    for number, token in enumerate(tokens):
        depth += {"(": 1, ")": -1}.get(token.text, 0) if token.kind == "symbol" else 0
        if depth == 0:
            return number == len(tokens) - 1
    return False


def default_expression(expression: str) -> str:
    """An expression as `DEFAULT` takes it."""
    depth = 0
    for token in solid(expression):
        if token.kind == "symbol":
            depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(token.text, 0)
        elif depth == 0 and token.kind == "name" and token.value in LOOSE:
            return bracketed(expression)
    return closed(expression)


def options(names: Names, values: Mapping[str, str]) -> str:
    """`(fillfactor='70', …)`, sorted by name; a dotted name is quoted in its parts."""
    return "(" + ", ".join(option(names, name, value) for name, value in sorted(values.items())) + ")"


def option(names: Names, name: str, value: str) -> str:
    """One storage parameter."""
    key = ".".join(names.quote(part) for part in name.split("."))
    return f"{key}={names.literal(value)}"


def changed_options(names: Names, before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[str]:
    """The clauses `SET (…)` and `RESET (…)` that lead from one set of parameters to another."""
    new = {name: value for name, value in after.items() if before.get(name) != value}
    if new:
        yield f"SET {options(names, new)}"
    if lost := sorted(set(before) - set(after)):
        yield "RESET (" + ", ".join(".".join(map(names.quote, name.split("."))) for name in lost) + ")"


def name_text(names: Names, text: str) -> str:
    """A name that the model keeps as SQL text (a collation, a function), quoted where its author did not."""
    return text if '"' in text else ".".join(names.quote(part) for part in text.split("."))


def alter_column(names: Names, column: Column, clause: str, *, only: bool = False) -> str:
    """`ALTER TABLE … ALTER COLUMN … clause`; `only` leaves heirs as they are."""
    return f"ALTER TABLE {'ONLY ' * only}{names.of(column.table_id)} ALTER COLUMN {names.column(column.id)} {clause}"


def collate(names: Names, collation: str | None) -> str:
    """` COLLATE …` or nothing."""
    return f" COLLATE {name_text(names, collation)}" if collation is not None else ""


def comment_on(names: Names, what: str, comment: str | None) -> str:
    """`COMMENT ON …`."""
    return f"COMMENT ON {what} IS {names.literal(comment) if comment is not None else 'NULL'}"


def comments(names: Names, what: str, comment: str | None) -> Iterable[str]:
    """The statement for a comment, where there is one."""
    return () if comment is None else (comment_on(names, what, comment),)


def element(names: Names, part: IndexElement) -> str:
    """One element of an index or exclusion constraint, without its operator."""
    text = names.column(part.column_id) if part.column_id is not None else _expression(part.expression or "")
    text += collate(names, part.collation)
    if part.operator_class is not None:
        text += f" {part.operator_class}"
    if part.order is not None:
        text += f" {part.order.upper()}"
    if part.nulls is not None:
        text += f" NULLS {part.nulls.upper()}"
    return text


def _expression(expression: str) -> str:
    """An expression as an index takes it: a name or a call as it is, all else in brackets."""
    tokens = solid(expression)
    place = 0
    while place + 2 < len(tokens) and tokens[place + 1].text == ".":
        place += 2
    if not tokens or tokens[place].kind not in ("name", "quoted"):
        return bracketed(expression)
    rest = tokens[place + 1 :]
    if not rest:
        return expression
    depth = 0
    for number, token in enumerate(rest):
        depth += {"(": 1, ")": -1}.get(token.text, 0)
        if depth == 0:
            return expression.strip() if token.text == ")" and number == len(rest) - 1 else bracketed(expression)
    return bracketed(expression)


def deferral(deferrable: bool, initially_deferred: bool) -> str:
    """` DEFERRABLE INITIALLY DEFERRED`, or as much of it as holds."""
    if not deferrable:
        return ""
    return " DEFERRABLE INITIALLY DEFERRED" if initially_deferred else " DEFERRABLE"


def sort_name(record: Record, names: Names) -> str:
    """What parts of one priority are sorted by: namespace, then name."""
    return f"{names.namespace_of(record) or ''}\0{getattr(record, 'name', '')}"
