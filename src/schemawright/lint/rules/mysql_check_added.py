"""A check is added by copying the table."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import clause_says

RULE = Rule(
    code="LINT_MYSQL_CHECK_ADDED",
    title="A CHECK is added to a table in use (MySQL, MariaDB)",
    topic="lock",
    level="error",
    why="The table is copied row by row while nobody writes it, and a row that breaks it makes that fail.",
    safe="Use an online schema change (gh-ost, pt-online-schema-change), which copies beside the running table.",
    manual="MySQL 17.12.1 Online DDL Operations; MariaDB, InnoDB Online DDL Operations with ALGORITHM=COPY",
    strong_migrations=("add_check_constraint", "add_check_constraint_mysql"),
    dialects=("mysql", "mariadb"),
    clauses=frozenset({"ADD CHECK"}),
    clause=clause_says("{table} is copied to check its rows, while nobody writes it."),
)
