"""What a change of one record means for others."""

from collections.abc import Iterable, Iterator

from schemawright.dialects.ddl import Part
from schemawright.dialects.names import Names
from schemawright.dialects.postgresql.ddl import attached, columns, domains, not_null_names, raw
from schemawright.dialects.postgresql.ddl.column_types import column_types
from schemawright.dialects.postgresql.ddl.partitions import normal_partition
from schemawright.dialects.postgresql.ddl.relations import normal_query
from schemawright.dialects.postgresql.ddl.stars import gives_rows, means_all_columns
from schemawright.dialects.postgresql.ddl.write import solid
from schemawright.dialects.postgresql.lexer import LEXER
from schemawright.dialects.postgresql.normal import normal_form
from schemawright.dialects.text import mentioned
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.facts import type_parts
from schemawright.model.index import Index
from schemawright.model.key import Key
from schemawright.model.namespace import Extension
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.relationship import Relationship
from schemawright.model.sequence import Sequence
from schemawright.model.table import Table
from schemawright.model.types import Domain
from schemawright.model.view import MaterializedView, View

WHOLE_NUMBERS = frozenset(("smallint", "integer", "bigint"))

SQL_FIELDS = frozenset(
    """data_type default_value expression query where text of_type subtype key partition_bound collation operator_class
    canonical subtype_difference column_defaults""".split()
)
"""The fields, of records and of their parts, that hold SQL."""


def normal(names: Names, record: Record, field: str, text: str) -> str:
    """An expression as PostgreSQL keeps it; other texts as they are."""
    if isinstance(record, RawObject):
        return raw.nameless(record, text)
    if isinstance(record, Table):
        return normal_partition(names, record, field, text)
    if field == "query" and isinstance(record, View | MaterializedView):
        return normal_query(names, record)
    if field not in ("expression", "where", "default_value"):
        return text
    wanted = None
    if isinstance(record, Domain):
        base = names.underlying(record.data_type)
        if field == "expression":
            return normal_form(text, {"value": base})
        wanted = base
    elif isinstance(record, Column):
        wanted = names.underlying(record.data_type)
    return normal_form(text, column_types(names, getattr(record, "table_id", "")), wanted)


def bars(part: Part, record: Record) -> bool:
    """Whether a view, trigger, policy or function that needs a table speaks of its column, or of all its columns.

    A view that groups by a primary key needs that.
    """
    if not isinstance(part.record, View | MaterializedView | RawObject):
        return False
    if isinstance(part.record, RawObject) and part.record.object_type in ("comment", "owner"):
        return False
    if isinstance(record, Key):
        return record.key_type == "primary" and _mentions(part, "group")
    if _mentions(part, getattr(record, "name", "")):
        return True
    if isinstance(part.record, RawObject):
        return part.record.object_type in raw.KEPT_AS_TREES and means_all_columns(part.record.text)
    return any(token.text == "*" for text in part.texts for token in solid(text.text))


def holds_rows(part: Part, givers: Iterable[Record]) -> bool:
    """Whether a query is kept with the columns of rows that a function gives (`FROM f() f(id, name)`)."""
    is_query = isinstance(part.record, View | MaterializedView)
    is_kept = isinstance(part.record, RawObject) and part.record.object_type in (*raw.KEPT_AS_TREES, "policy")
    return (is_query or is_kept) and any(isinstance(one, RawObject) and gives_rows(one.text) for one in givers)


def _mentions(part: Part, name: str) -> bool:
    return any(name in names for text in part.texts for names, _ in mentioned(LEXER, text.text))


def survives(part: Part, before: Record, after: Record) -> bool:
    """Whether a part that needs a column outlasts a change of its type: keys and plain indexes follow by themselves.

    Of a table it is foreign keys to it that do not outlast whether it is logged.
    """
    if isinstance(before, Table):
        return not (isinstance(part.record, Relationship) and part.record.target_table_id == before.id)
    if isinstance(part.record, Key) or part.key.endswith("/identity"):
        return True
    if isinstance(part.record, Sequence):
        return True
    if isinstance(part.record, Index) and (
        _is_led_over(before, after) or _has_other_classes(part.record, before, after)
    ):
        return False
    if isinstance(part.record, Index):
        plain = all(element.expression is None and element.operator_class is None for element in part.record.columns)
        return plain and part.record.where is None
    if isinstance(part.record, Relationship) and isinstance(before, Column) and isinstance(after, Column):
        return {type_parts(before.data_type).base, type_parts(after.data_type).base} <= WHOLE_NUMBERS
    return isinstance(part.record, Check) and not part.record.is_local


def _has_other_classes(index: Index, before: Record, after: Record) -> bool:
    """Whether a column gets another type, which its index's method knows otherwise: a range is a text meanwhile."""
    if index.index_type in ("btree", "hash") or not isinstance(before, Column) or not isinstance(after, Column):
        return False
    return type_parts(before.data_type).base != type_parts(after.data_type).base


def _is_led_over(before: Record, after: Record) -> bool:
    """Whether a column stays as it is, but its type is made anew under it."""
    if not isinstance(before, Column) or not isinstance(after, Column):
        return False
    return (before.data_type, before.collation) == (after.data_type, after.collation)


def is_made_anew(before: Record, after: Record, new: Document) -> bool:
    """Whether the change is a drop and a new record: another extension, a column that becomes a generated one.

    An index or key that partitions have is one that some lack: what was attached is not detached.
    A check that an heir had of its own and gets from a parent is: else it stays its own. A partition's does not, but
    goes with the parent's where it is its own from now on.
    """
    if isinstance(before, Index | Key) and isinstance(after, Index | Key):
        is_completed = isinstance(after, Index) and not after.is_only and attached.by_all(new, after)
        return before.is_only != after.is_only and not is_completed
    if isinstance(before, Extension) and isinstance(after, Extension):
        return before.name != after.name
    if isinstance(before, Domain) and isinstance(after, Domain):
        return domains.is_made_anew(before, after, new)
    if isinstance(before, Check) and isinstance(after, Check):
        table = new.find(Table, after.table_id)
        if table is None or before.is_local == after.is_local:
            return False
        return before.is_local if table.partition_of is None else _is_of_partition_alone(new, table, after)
    return isinstance(before, Column) and isinstance(after, Column) and columns.is_made_anew(before, after)


def _is_of_partition_alone(document: Document, partition: Table, check: Check) -> bool:
    above = document.children(partition.partition_of or "", Check)
    return check.is_local and not any(other.name == check.name for other in above)


def droppable(record: Record) -> bool:
    """Whether a raw object's text tells how to take it back; all else can be dropped."""
    return not isinstance(record, RawObject) or raw.undo(record.text) is not None


def aftermath(old: Names, new: Names) -> Iterator[tuple[Record, str]]:
    """Not-null constraints bear names of their own, or of PostgreSQL's choice, that follow no rename."""
    for domain in new.document.all(Domain) if not_null_names.are_kept_of_domains(new) else ():
        former = old.document.find(Domain, domain.id)
        if former is not None and former.not_null_name is None and domain.not_null_name is None:
            for sql in not_null_names.rename_of_domain(new, former, domain):
                yield domain, sql
    for column in new.document.all(Column) if not_null_names.are_kept(new) else ():
        before = old.document.find(Column, column.id)
        if before is not None:
            for sql in not_null_names.rename(new, before, column):
                yield column, sql
