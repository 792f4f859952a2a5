"""How much two join tables look like one: by what they join, whatever they and their columns are called."""

from collections.abc import Mapping

from schemawright.base.ids import Id
from schemawright.changes.evidence import are_apart, name_likeness, plain
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.facts import junction
from schemawright.model.table import Table

Ends = list[tuple[Id, Column]]


def junction_likeness(old: Document, new: Document, ids: Mapping[Id, Id], before: Table, after: Table) -> float:
    """Two tables that only join the same two others: their names and those of their columns tell the rest.

    `ids` are the old ids of new records.
    """
    one, other = _ends(old, before, {}), _ends(new, after, ids)
    if len(one) != 2 or [target for target, _ in one] != [target for target, _ in other]:
        return 0.0
    pairs = [(was, now) for (_, was), (_, now) in zip(one, other, strict=True)]
    if any(are_apart(plain(was.data_type), plain(now.data_type)) for was, now in pairs):
        return 0.0
    called = sum(name_likeness(was.name, now.name) for was, now in pairs)
    return 0.5 + 0.15 * called + 0.2 * name_likeness(before.name, after.name)


def _ends(document: Document, table: Table, ids: Mapping[Id, Id]) -> Ends:
    """The tables that a table joins with the columns that lead there; none where it is more than that."""
    columns = document.children(table.id, Column)
    joins = junction(document, table.id) if len(columns) == 2 else None
    if joins is None:
        return []
    by_column = {key.source_column_ids[0]: key.target_table_id for key in (joins.first, joins.second)}
    ends = [(ids.get(by_column[column.id], by_column[column.id]), column) for column in columns]
    return sorted(ends, key=lambda end: end[0])  # the order of columns tells two ends of one table apart
