"""Inheritance: which tables have their columns from which (PostgreSQL, 5.11 and 5.12)."""

from collections.abc import Iterator

from schemawright.base.ids import Id
from schemawright.model.document import Document
from schemawright.model.table import Table


def heirs_of(document: Document, table_id: Id) -> Iterator[Table]:
    """The tables that directly inherit from the table or are its partitions."""
    for field in ("inherits", "partition_of"):
        for heir in document.holders(table_id, field):
            if isinstance(heir, Table):
                yield heir


def parents_of(table: Table) -> tuple[Id, ...]:
    """The tables from which this one has columns."""
    return (*table.inherits, *((table.partition_of,) if table.partition_of else ()))
