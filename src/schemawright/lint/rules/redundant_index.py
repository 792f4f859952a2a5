"""An index that another one makes superfluous: what the adviser says."""

from collections.abc import Iterator

from schemawright.lint.advice import advised
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.schemas import SeenSchema


def _schema(seen: SeenSchema) -> Iterator[Found]:
    yield from advised(seen, "REDUNDANT_INDEX")


RULE = Rule(
    code="LINT_REDUNDANT_INDEX",
    title="An index that another one makes superfluous",
    topic="design",
    level="warning",
    why="It costs writes and space, and gives nothing.",
    safe="Drop it: `DROP INDEX CONCURRENTLY i;`.",
    manual="11.3 Multicolumn Indexes",
    dialects=("postgresql", "mysql", "mariadb", "sqlite"),
    schema=_schema,
)
