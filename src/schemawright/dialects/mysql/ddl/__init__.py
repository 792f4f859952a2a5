"""The DDL of MySQL and MariaDB: one file for each kind of record; `flavour` tells where the two part ways.

Every statement of DDL commits by itself, so a migration can stop half-way. Its steps are in an order in which each
leads from one whole schema to another, and the way down takes them back one by one: who notes the number of the last
step that was done can go on from there, or back.
"""

from collections.abc import Iterator
from functools import partial
from types import MappingProxyType
from typing import Any

from schemawright.dialects.ddl import Ddl, Part
from schemawright.dialects.mysql.ddl import columns, constraints, indexes, raw, sequences, tables, views
from schemawright.dialects.mysql.ddl.flavour import Flavour
from schemawright.dialects.mysql.ddl.unsupported import unsupported
from schemawright.dialects.mysql.ddl.write import solid
from schemawright.dialects.mysql.text import LEXER
from schemawright.dialects.text import mentioned
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.facts import type_parts
from schemawright.model.index import Index
from schemawright.model.key import Key
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.relationship import Relationship
from schemawright.model.sequence import Sequence
from schemawright.model.table import Table
from schemawright.model.view import View

PARTS: dict[type[Record], Any] = {
    Sequence: sequences.parts,
    Table: tables.parts,
    Key: indexes.parts,
    Index: indexes.parts,
    Check: constraints.check_parts,
    Relationship: constraints.relationship_parts,
    View: views.parts,
}

SQL_FIELDS = frozenset(("default_value", "expression", "options"))
"""Not the texts of views and raw objects: the server does not follow renames in them, so each text is itself."""


def parts(document: Document) -> Iterator[Part]:
    """Every part of a document."""
    for kind, make in PARTS.items():
        for record in document.all(kind):
            yield from make(document, record, getattr(record, "name", ""))
    for table in document.all(Table):
        for place, column in enumerate(document.children(table.id, Column)):
            yield from columns.parts(document, column, place)
    for record in document.all(RawObject):
        yield from raw.parts(document, record)


def is_made_anew(before: Record, after: Record, new: Document) -> bool:
    """Whether the change is a drop and a new record."""
    return isinstance(before, Column) and isinstance(after, Column) and columns.is_made_anew(before, after)


def droppable(record: Record) -> bool:
    """Whether a raw object's text tells how to take it back; all else can be dropped."""
    return not isinstance(record, RawObject) or raw.undo(record.text) is not None


def bars(part: Part, record: Record, *, flavour: Flavour) -> bool:
    """Whether what needs a table must step aside for a change of its column.

    A view with a star spells out the columns when it is made. To MySQL a check or generated column bars a rename.
    """
    if isinstance(part.record, View):
        return any(token.text == "*" for text in part.texts for token in solid(text.text))
    if flavour.follows_renames or not isinstance(record, Column):
        return False
    is_generated = isinstance(part.record, Column) and part.record.generated is not None and "/" not in part.key
    return (is_generated or isinstance(part.record, Check | Index)) and any(
        record.name in names for text in part.texts for names, _ in mentioned(LEXER, text.text)
    )


def survives(part: Part, before: Any, after: Any) -> bool:
    """Whether a part outlasts a change of a type or collation: all but a foreign key, which lets a text grow only."""
    if not isinstance(part.record, Relationship) or part.key != part.record.id:
        return True
    if not (isinstance(before, Column) and isinstance(after, Column)):
        return False
    old, new = type_parts(before.data_type), type_parts(after.data_type)
    grows = old.base == new.base == "varchar" and (old.length or 0) <= (new.length or 0) <= 63
    return grows and before.collation == after.collation


def make_ddl(flavour: Flavour) -> Ddl:
    """The DDL of one of the two."""
    return Ddl(
        dialect=flavour.dialect,
        parts=parts,
        create_whole=MappingProxyType({Table: tables.create, Column: columns.create}),  # type: ignore[dict-item]
        alters=MappingProxyType(
            {
                Sequence: sequences.ALTERS,
                Table: tables.ALTERS,
                Column: columns.ALTERS,
                Key: indexes.KEY_ALTERS,
                Check: (),
                Relationship: (),
                View: views.ALTERS,
                Index: indexes.INDEX_ALTERS,
                RawObject: raw.ALTERS,
            }
        ),
        is_made_anew=is_made_anew,
        rename=MappingProxyType(
            {
                Sequence: sequences.rename,
                Table: tables.rename,
                Column: columns.rename,
                Key: indexes.rename,
                Index: indexes.rename,
            }
        ),
        move=MappingProxyType({}),
        replace=lambda names, before, after: None,
        droppable=droppable,
        is_table=raw.is_table,
        bars=partial(bars, flavour=flavour),
        survives=survives,
        aftermath=constraints.renamed_along,
        sql_fields=SQL_FIELDS,
        unsupported=partial(unsupported, flavour=flavour),
        places_columns=True,
    )
