"""Which columns another one can be made beside, to take their place in the end."""

from schemawright.base.ids import Id
from schemawright.dialects.ddl import Key, Passage
from schemawright.dialects.postgresql.ddl.row_types import holders
from schemawright.dialects.postgresql.locks.nodes import walk
from schemawright.dialects.postgresql.parser import parse
from schemawright.dialects.postgresql.safe.twins import Follower, keeps_default
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.facts import type_parts
from schemawright.model.heirs import heirs_of
from schemawright.model.key import Key as KeyRecord
from schemawright.model.raw import RawObject
from schemawright.model.relationship import Relationship
from schemawright.model.sequence import Sequence
from schemawright.model.table import Table
from schemawright.model.types import Domain, Range
from schemawright.model.view import MaterializedView, View


def can_be_twin(passage: Passage, before: Column, after: Column) -> bool:
    """Whether a column beside it can take a column's place: nothing else hangs on it, in no table above or below."""
    document = passage.before.document
    table = document.require(Table, before.table_id)
    tied = any(_is_tied(names.document, table.id) for names in (passage.before, passage.after))
    if (
        tied
        or table.id not in passage.kept
        or before.generated is not None
        or before.table_id != after.table_id
        or _is_made_in_steps(passage, before, after)
        or _has_rows_of_a_table(passage, before)
    ):
        return False
    if before.default_value is not None:
        is_another = not keeps_default(before, after) and before.name != after.name
        if is_another or _calls_what_is_made_anew(passage, before):
            return False
    if any(_counts_columns(passage, key, before) for key in passage.dependents(table.id)):
        return False
    return all(_is_follower(passage, key) for key in passage.dependents(before.id) if key in passage.kept)


def _is_made_in_steps(passage: Passage, before: Column, after: Column) -> bool:
    """Whether it is of another type, or no collation, for a while, or of a type that takes no missing values at all."""
    own, new = (
        names.user_type(type_parts(column.data_type).base)
        for names, column in ((passage.before, before), (passage.after, after))
    )
    is_text_meanwhile = isinstance(own, Range) and own.id not in passage.kept
    return is_text_meanwhile or (isinstance(new, Domain) and not new.is_nullable) or _collates_anew(passage, after)


def _calls_what_is_made_anew(passage: Passage, column: Column) -> bool:
    """Whether the default of a column calls a function that goes before the column does."""
    gone = (one for one in passage.before.document.all(RawObject) if one.id not in passage.kept)
    return any(f"{column.id}/default" in passage.dependents(one.id) for one in gone)


def _collates_anew(passage: Passage, after: Column) -> bool:
    made = (one for one in passage.after.document.all(RawObject) if one.object_type == "collation")
    return any(after.collation in one.provides and one.id not in passage.kept for one in made)


def _has_rows_of_a_table(passage: Passage, column: Column) -> bool:
    """Whether it holds rows of a table, or one holds rows of its own table, which would lose the value."""
    held = holders(passage.before)
    return column.table_id in held or any(column.id == one.id for found in held.values() for one in found)


def _is_tied(document: Document, table_id: Id) -> bool:
    """Whether a table's columns come from another or from a type, or others' come from it."""
    table = document.find(Table, table_id)
    if table is None:
        return False
    has_heirs = any(heirs_of(document, table_id))
    has_parts = table.partitioning is not None or table.partition_of is not None
    return has_heirs or has_parts or bool(table.inherits) or table.of_type is not None


def _counts_columns(passage: Passage, key: Key, column: Column) -> bool:
    """Whether something holds columns in the order of the table's, which a new column changes, or bars updates.

    That are statistics, stars, views of functions that give rows of the table, and publications of some of its rows.
    """
    document = passage.before.document
    record = document.get(key.split("/")[0])
    if isinstance(record, RawObject) and record.object_type == "function":
        above = (document.get(other) for other in passage.dependents(record.id))
        return any(isinstance(other, View | MaterializedView) for other in above)
    if isinstance(record, RawObject) and record.object_type == "publication":
        return "where" in record.text.lower()
    if isinstance(record, RawObject) and record.object_type == "statistics":
        return column.name in passage.before.dialect.identifiers_in(record.text)
    if not isinstance(record, View | MaterializedView):
        return False
    return any(kind == "A_Star" for one in parse(record.query).statements for kind, _ in walk(one.node))


def _is_follower(passage: Passage, key: Key) -> bool:
    id = key.split("/")[0]
    record = passage.before.document.get(id)
    if isinstance(record, KeyRecord) and (record.without_overlaps or record.parent_key_id is not None):
        return False
    if isinstance(record, Relationship) and record.period:
        return False
    return isinstance(record, Follower | Sequence) or key.endswith(("/default", "/identity"))
