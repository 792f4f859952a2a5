"""Checks that are part of a column's definition, which MariaDB has."""

from schemawright.dialects.mysql.ddl.flavour import FLAVOURS
from schemawright.dialects.mysql.ddl.write import solid
from schemawright.dialects.names import Names
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.document import Document


def is_of_column(document: Document, check: Check, column: Column) -> bool:
    """Whether a check is part of the column's definition.

    MariaDB knows two kinds of checks: those of a column have no name but its (`CHECK_CONSTRAINTS.LEVEL`).
    """
    return check.name == column.name and FLAVOURS[document.schema.dialect].checks_of_columns


def column_of(document: Document, check: Check) -> Column | None:
    """The column whose own check it is."""
    held = document.children(check.table_id, Column)
    return next((column for column in held if is_of_column(document, check, column)), None)


def is_same(names: Names, before: Check, after: Check) -> bool:
    """Whether two checks say the same, though columns may have other names now."""
    held = names.document.children(after.table_id, Column)
    old = {was.name: column.id for column in held if (was := names.before(Column, column.id)) is not None}
    new = {column.name: column.id for column in held}
    return before.name == after.name and _bare(before, old) == _bare(after, new)


def _bare(check: Check, ids: dict[str, str]) -> list[str]:
    return [ids.get(token.value, token.value or token.text) for token in solid(check.expression)]


def own_check(document: Document, column: Column) -> Check | None:
    """The check that is part of the column's definition: it bears the column's name (MariaDB)."""
    checks = document.children(column.table_id, Check)
    return next((check for check in checks if is_of_column(document, check, column)), None)
