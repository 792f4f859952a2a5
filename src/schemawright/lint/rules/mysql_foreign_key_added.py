"""MySQL checks a new foreign key row by row while nobody writes."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import clause_says

RULE = Rule(
    code="LINT_MYSQL_FOREIGN_KEY_ADDED",
    title="A foreign key is added to a table in use (MySQL, MariaDB)",
    topic="lock",
    level="error",
    why="The table is copied under a lock that keeps writers out, unless foreign_key_checks is off.",
    safe=(
        "Use an online schema change (gh-ost, pt-online-schema-change), which copies beside the running "
        "table. Or `SET foreign_key_checks = 0;` where the rows are known to fit."
    ),
    manual="MySQL 17.12.1 Online DDL Operations, Foreign Key Operations",
    atlas=("MY131",),
    dialects=("mysql", "mariadb"),
    clauses=frozenset({"ADD FOREIGN KEY"}),
    clause=clause_says("A foreign key of {table} is checked while nobody writes it."),
)
