"""Another character set means other bytes."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import clause_says

RULE = Rule(
    code="LINT_MYSQL_CHARACTER_SET_CHANGED",
    title="A table is converted to another character set (MySQL, MariaDB)",
    topic="lock",
    level="error",
    why=(
        "Every text is written anew while nobody writes the table, and what the new set lacks becomes a question mark."
    ),
    safe=("Use an online schema change (gh-ost, pt-online-schema-change), which copies beside the running table."),
    manual="MySQL 17.12.1 Online DDL Operations, Table Operations",
    atlas=("MY136",),
    dialects=("mysql", "mariadb"),
    clauses=frozenset({"CONVERT TO CHARACTER SET"}),
    clause=clause_says("{table} is written anew in another character set, while nobody writes it."),
)
