"""A table without a primary key can hold the same row twice."""

from collections.abc import Iterator

from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.schemas import SeenSchema
from schemawright.model import facts
from schemawright.model.table import Table


def _schema(seen: SeenSchema) -> Iterator[Found]:
    document = seen.document
    for table in document.all(Table):
        if table.partition_of is None and not table.inherits and facts.primary_key(document, table.id) is None:
            yield seen.found(
                table,
                f"The table {table.name} has no primary key.",
                f"Give {table.name} one: a column that names each row, such as `id`.",
            )


RULE = Rule(
    code="LINT_PRIMARY_KEY_MISSING",
    title="A table without a primary key",
    topic="design",
    level="warning",
    why="Rows can't be told apart: logical replication can't update them, and programs can't address one.",
    safe=(
        "`ALTER TABLE t ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY;` where no column names each row."
    ),
    manual="5.5.4 Primary Keys",
    dialects=("postgresql", "mysql", "mariadb", "sqlite"),
    schema=_schema,
)
