"""What is made of a column and kept word for word: statistics, triggers, policies, rules and functions."""

from collections.abc import Iterator

from schemawright.base.ids import Id
from schemawright.dialects.postgresql.parser import Node, parse
from schemawright.importers.postgresql_parser.reading import Reading
from schemawright.importers.postgresql_parser.references import mentions, typed_nodes
from schemawright.model.column import Column
from schemawright.model.raw import RawObject

_TARGETS = {"InsertStmt": "cols", "UpdateStmt": "targetList"}
"""Where a statement names the columns that it writes."""

_BY_CASCADE = frozenset(("trigger", "policy", "rule", "function", "procedure"))


def raw_uses(reading: Reading, column: Column, *, cascade: bool) -> Iterator[Id]:
    """The raw objects that go with a column: statistics by themselves, with `cascade` all that speaks of it."""
    for raw in reading.catalog.all(RawObject):
        is_gone = raw.object_type == "statistics" or (cascade and raw.object_type in _BY_CASCADE)
        is_bound = raw.about == column.table_id or column.table_id in raw.depends_on
        if is_gone and is_bound and column.name in _columns(parse(raw.text).statements[0].node):
            yield raw.id


def _columns(node: Node) -> set[str]:
    """The names of the columns in a statement, those too that stand in it as mere names."""
    found = {names[-1] for names in mentions(node).columns}
    found |= {column["String"]["sval"] for column in node.get("columns", ()) if "String" in column}
    for kind, held in typed_nodes(node):
        written = held.get(_TARGETS[kind], ()) if kind in _TARGETS else ()
        found |= {target["ResTarget"]["name"] for target in written if "name" in target.get("ResTarget", {})}
    return found | {held["name"] for kind, held in typed_nodes(node) if kind == "StatsElem" and "name" in held}
