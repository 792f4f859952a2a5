"""Without its primary key a table is copied row by row."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import clause_says

RULE = Rule(
    code="LINT_MYSQL_PRIMARY_KEY_DROPPED",
    title="A primary key is dropped (MySQL, MariaDB)",
    topic="lock",
    level="error",
    why="The table is copied while nobody writes it, unless the same statement adds another key.",
    safe="Drop and add it in one ALTER TABLE: `ALTER TABLE t DROP PRIMARY KEY, ADD PRIMARY KEY (id);`.",
    manual="MySQL 17.12.1 Online DDL Operations, Primary Key Operations",
    atlas=("MY133",),
    dialects=("mysql", "mariadb"),
    clauses=frozenset({"DROP PRIMARY KEY"}),
    clause=clause_says("{table} is copied to drop its primary key, while nobody writes it."),
)
