"""Backfills: what rows that are there get in a column that they have no value for."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.errors import InvalidError
from schemawright.base.ids import Id
from schemawright.dialects.ddl import Key, Text
from schemawright.dialects.registry import dialect_named
from schemawright.migrate.state import State
from schemawright.migrate.step import Step
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.namespace import Namespace
from schemawright.model.raw import RawObject
from schemawright.model.table import Table

_ON_UPDATE = re.compile(r"(?is)\b(?:before|after)\b(?:(?!\bon\b).)*\bupdate\b")


def backfills_named(old: Document, new: Document, given: Mapping[str, str]) -> dict[Id, str]:
    """Expressions by the id of the column for those by `table.column` or `namespace.table.column`.

    Raises `InvalidError` for a name that no column or more than one has, and for a column whose rows miss nothing.
    """
    found: dict[Id, str] = {}
    for name, expression in given.items():
        require_expression(new, f"backfill of {name}", expression)
        named = column_named((new, old), name, "fill", lambda id: is_filled(old, new, id) or is_filled(new, old, id))
        if named is None:
            raise _needless(name)
        found[named] = expression
    return found


def backfills_of(old: Document, new: Document, given: Mapping[Id, str]) -> dict[Id, str]:
    """The same for expressions by the id of the column."""
    for id, expression in given.items():
        column = new.find(Column, id) or old.require(Column, id)
        require_expression(new, f"backfill of {column.name}", expression)
        if not (is_filled(old, new, id) or is_filled(new, old, id)):
            raise _needless(column.name)
    return dict(given)


def is_filled(before: Document, after: Document, id: Id) -> bool:
    """Whether rows that are there want a value: a column comes to their table, or becomes NOT NULL."""
    column, was = after.find(Column, id), before.find(Column, id)
    if column is None or column.generated is not None or column.identity is not None:
        return False
    if was is None:
        return before.find(Table, column.table_id) is not None
    return was.is_nullable and not column.is_nullable


def nodes_read(old: State, new: State, column: Column, expression: str) -> tuple[set[Key], set[Key]]:
    """The parts that a backfill speaks of: those of the new state, and the columns that go meanwhile."""
    text = Text(expression, column.table_id)
    names = {other.name for other in new.document.children(column.table_id, Column)}
    gone = {
        other.id
        for id in old.resolver.ids(text)
        if (other := old.document.find(Column, id)) is not None
        and other.name not in names
        and new.document.find(Column, id) is None
    }
    return set(new.resolver.ids(text)) - {column.id}, gone


def triggers_fired(before: Document, after: Document, steps: Iterable[Step]) -> Iterator[Diagnostic]:
    """That triggers see the rows of their table filled, once a table."""
    parts = (after.get(step.subject) or before.get(step.subject) for step in steps if step.fills)
    filled = dict.fromkeys(getattr(part, part.parent) for part in parts if part is not None and part.parent is not None)
    for table in (before.find(Table, id) for id in filled):
        triggers = [raw.name.partition(" on ")[0] for raw in before.all(RawObject) if _sees_updates(raw, table)]
        if table is not None and triggers:
            yield Diagnostic(
                code="MIGRATE_FILL_FIRES_TRIGGERS",
                level="warning",
                message=f"Rows of {table.name} are filled, which its triggers see: {', '.join(sorted(triggers))}.",
                help="Disable those meanwhile that must not act on it.",
                subject=table.id,
            )


def _sees_updates(raw: RawObject, table: Table | None) -> bool:
    is_of_it = table is not None and raw.object_type == "trigger" and raw.about == table.id
    return is_of_it and _ON_UPDATE.search(raw.text) is not None


def _needless(name: str) -> InvalidError:
    return InvalidError(
        f"Rows miss nothing in {name}: it is neither added to their table nor made NOT NULL. Leave its backfill out."
    )


def require_expression(document: Document, what: str, expression: str) -> None:
    """Raises `InvalidError` for what ends a statement, or hides the rest of it: that is no part of an expression."""
    tokens = dialect_named(document.schema.dialect).lexer.tokens(expression)
    depth = 0
    for token in tokens:
        depth += {"(": 1, ")": -1}.get(token.text, 0)
        if depth < 0 or token.text == ";" or token.kind == "comment":
            raise InvalidError(f"The {what} is not one expression. Leave {token.text!r} out.")
    if depth or all(token.kind == "space" for token in tokens):
        raise InvalidError(f"The {what} is not one expression. Write one, such as 0 or lower(name).")


def column_named(documents: Iterable[Document], name: str, doing: str, is_meant: Callable[[Id], bool]) -> Id | None:
    """The one column called `table.column` or `namespace.table.column` that can be meant; `None` where it can't be.

    Raises `InvalidError` where no column is called so, or more than one that can be meant.
    """
    ids = {column.id for document in documents for column in _columns_named(document, name)}
    if not ids:
        raise InvalidError(f"There is no column {name} to {doing}. Write table.column or namespace.table.column.")
    meant = set(filter(is_meant, ids))
    if len(meant) > 1:
        raise InvalidError(f"More than one table has a column {name} to {doing}. Write namespace.table.column.")
    return meant.pop() if meant else None


def _columns_named(document: Document, name: str) -> Iterator[Column]:
    """The columns called `table.column` or `namespace.table.column`."""
    *namespace, table_name, column_name = ["", "", *name.split(".")][-3:]
    for column in document.all(Column):
        table = document.find(Table, column.table_id)
        if table is None or (table.name, column.name) != (table_name, column_name):
            continue
        home = document.find(Namespace, table.namespace_id)
        if not any(namespace) or (home is not None and [home.name] == namespace):
            yield column
