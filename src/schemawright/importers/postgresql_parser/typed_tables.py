"""Tables `OF` a composite type, which follow what `ALTER TYPE` does to its attributes."""

from collections.abc import Iterator

from schemawright.importers.postgresql_parser.alter_columns import drop_columns
from schemawright.importers.postgresql_parser.columns import ColumnDraft
from schemawright.importers.postgresql_parser.objects import type_text_of
from schemawright.importers.postgresql_parser.reading import Reading
from schemawright.importers.postgresql_parser.tables import next_order, put_column
from schemawright.model.column import Column
from schemawright.model.table import Table
from schemawright.model.types import Attribute, Composite


def tables_of(reading: Reading, composite: Composite) -> Iterator[Table]:
    """The tables that have their columns from a type."""
    text = type_text_of(reading.catalog.types, composite.id)
    return (table for table in reading.catalog.all(Table) if table.of_type is not None and table.of_type == text)


def follow_attributes(reading: Reading, before: Composite, after: Composite) -> None:
    """Adds, drops and retypes the columns whose attributes have been."""
    old, new = {one.id: one for one in before.attributes}, {one.id: one for one in after.attributes}
    for table in list(tables_of(reading, after)):
        held = reading.catalog.tables[table.id].columns
        gone = [held[one.name] for id, one in old.items() if id not in new and one.name in held]
        drop_columns(reading, [reading.catalog.require(Column, id) for id in gone], cascade=True)
        for id, attribute in new.items():
            if id not in old:
                put_column(reading, table.id, ColumnDraft(_fields(attribute)), next_order(reading, table.id))
            elif _fields(attribute) != _fields(old[id]) and attribute.name in held:
                reading.catalog.change(held[attribute.name], **_fields(attribute))


def _fields(attribute: Attribute) -> dict[str, str | None]:
    return {"name": attribute.name, "data_type": attribute.data_type, "collation": attribute.collation}
