"""The types of columns that expressions over them are read with."""

from schemawright.base.ids import Id
from schemawright.dialects.names import Names
from schemawright.dialects.postgresql.normal import KNOWN
from schemawright.model.column import Column
from schemawright.model.facts import type_parts
from schemawright.model.types import Enum


def column_types(names: Names, table_id: Id) -> dict[str, str]:
    """The types of a table's columns, but domains, composites and types that the schema does not define."""
    found = {}
    for column in names.document.children(table_id, Column):
        parts = type_parts(column.data_type)
        own = names.user_type(parts.base)
        if not parts.dimensions and (isinstance(own, Enum) or (own is None and parts.base in KNOWN)):
            found[column.name] = column.data_type
    return found
