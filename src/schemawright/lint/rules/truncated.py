"""TRUNCATE removes every row at once, under a lock that keeps even readers out."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import clause_says, says

RULE = Rule(
    code="LINT_TRUNCATED",
    title="A table is emptied",
    topic="loss",
    level="warning",
    why="All rows are gone, DELETE triggers do not fire, and nobody reads the table meanwhile (ACCESS EXCLUSIVE).",
    safe="Delete what is too much in batches: `DELETE FROM t WHERE id IN (SELECT id FROM t WHERE … LIMIT 1000);`.",
    manual="TRUNCATE",
    dialects=("postgresql", "mysql", "mariadb"),
    acts=frozenset({"TruncateStmt"}),
    act=says("All rows of {name} are removed."),
    clauses=frozenset({"TRUNCATE"}),
    clause=clause_says("All rows of {table} are removed."),
)
