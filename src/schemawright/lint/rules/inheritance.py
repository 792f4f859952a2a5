"""Table inheritance keeps no key across the tables."""

from collections.abc import Iterator

from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.schemas import SeenSchema
from schemawright.model.table import Table


def _schema(seen: SeenSchema) -> Iterator[Found]:
    for table in seen.document.all(Table):
        if table.inherits and table.partition_of is None:
            yield seen.found(table, f"The table {table.name} inherits from another.")


RULE = Rule(
    code="LINT_INHERITANCE",
    title="A table that inherits from another",
    topic="design",
    level="info",
    why="Keys, unique constraints and foreign keys hold in each table alone, not across the family.",
    safe="Use partitions, or a foreign key to the common table.",
    manual="5.11.1 Caveats",
    schema=_schema,
)
