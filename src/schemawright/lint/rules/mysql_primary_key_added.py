"""A primary key is the table itself, in InnoDB."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import clause_says

RULE = Rule(
    code="LINT_MYSQL_PRIMARY_KEY_ADDED",
    title="A primary key is added to a table in use (MySQL, MariaDB)",
    topic="lock",
    level="error",
    why="InnoDB keeps rows in the order of the key: the table is built anew.",
    safe=("Use an online schema change (gh-ost, pt-online-schema-change), which copies beside the running table."),
    manual="MySQL 17.12.1 Online DDL Operations, Primary Key Operations",
    atlas=("MY132",),
    dialects=("mysql", "mariadb"),
    clauses=frozenset({"ADD PRIMARY KEY"}),
    clause=clause_says("{table} is built anew for its primary key."),
)
