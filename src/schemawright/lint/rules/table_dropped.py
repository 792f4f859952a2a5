"""A dropped table takes its rows along."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import clause_says, says

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
    clause=clause_says("The table {table} is dropped with all its rows."),
)
