"""A dropped table takes its rows along."""

from collections.abc import Iterator

from schemawright.lint.clauses import Clause
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.saying import says


def _clause(clause: Clause) -> Iterator[Found]:
    if clause.table not in clause.script.rebuilt:
        yield Found(message=f"The table {clause.table} is dropped with all its rows.")


RULE = Rule(
    code="LINT_TABLE_DROPPED",
    title="A table is dropped",
    topic="loss",
    level="error",
    why="Its rows are gone for good, and programs that still name the table fail.",
    safe=(
        "Take it out of every program first, keep a dump, and drop it in a migration of its own: `ALTER TABLE t "
        "RENAME TO t_unused;` for a while shows who still needs it."
    ),
    manual="DROP TABLE",
    squawk=("ban-drop-table",),
    atlas=("DS102",),
    dialects=("postgresql", "mysql", "mariadb", "sqlite"),
    acts=frozenset({"DropStmt OBJECT_TABLE", "DropStmt OBJECT_FOREIGN_TABLE"}),
    act=says(
        "The table {name} is dropped with all its rows.",
        "Take {name} out of every program first, and keep a dump (`pg_dump -t {name}`).",
    ),
    clauses=frozenset({"DROP TABLE"}),
    clause=_clause,
)
