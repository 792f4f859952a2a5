"""A spatial index is built while nobody writes."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import clause_says

RULE = Rule(
    code="LINT_MYSQL_SPATIAL_ADDED",
    title="A SPATIAL index is added to a table in use (MySQL, MariaDB)",
    topic="lock",
    level="error",
    why="Writers wait until it is built.",
    safe=("Use an online schema change (gh-ost, pt-online-schema-change), which copies beside the running table."),
    manual="MySQL 17.12.1 Online DDL Operations, Index Operations",
    atlas=("MY135",),
    dialects=("mysql", "mariadb"),
    clauses=frozenset({"ADD SPATIAL INDEX"}),
    clause=clause_says("The spatial index {name} of {table} is built while nobody writes it."),
)
