"""The order of columns: what a migration cannot change, it says."""

from collections.abc import Collection, Iterator

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.ids import Id
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.table import Table


def out_of_order(old: Document, new: Document, rebuilt: Collection[Id] = ()) -> Iterator[Diagnostic]:
    """A note for each table whose columns a migrated database has in another order than a new one.

    A database only adds columns at the end; but a table that is `rebuilt` has them as they should be.
    """
    for table in new.all(Table):
        if old.find(Table, table.id) is None or table.id in rebuilt:
            continue
        before = [column.id for column in old.children(table.id, Column)]
        after = [column.id for column in new.children(table.id, Column)]
        if before == after:
            continue
        migrated = [id for id in before if id in after] + [id for id in after if id not in before]
        if migrated != after:
            yield Diagnostic(
                code="MIGRATE_COLUMN_ORDER",
                level="info",
                message=f"The columns of {table.name} will stand in another order than in a database made anew.",
                help="Name columns in queries and inserts; their order has no other meaning.",
                subject=table.id,
            )
