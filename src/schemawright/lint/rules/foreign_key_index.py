"""A foreign key that no index leads: what the adviser says."""

from collections.abc import Iterator

from schemawright.lint.advice import advised
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.schemas import SeenSchema


def _schema(seen: SeenSchema) -> Iterator[Found]:
    yield from advised(seen, "FOREIGN_KEY_INDEX")


RULE = Rule(
    code="LINT_FOREIGN_KEY_INDEX",
    title="A foreign key that no index leads",
    topic="design",
    level="warning",
    why="Each delete or change of a referenced row, and many joins, read the whole table.",
    safe="Index its columns: `CREATE INDEX CONCURRENTLY ON t (a);`.",
    manual="5.5.5 Foreign Keys",
    dialects=("postgresql", "mysql", "mariadb", "sqlite"),
    schema=_schema,
)
