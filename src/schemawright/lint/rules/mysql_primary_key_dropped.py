"""Without its primary key a table is copied row by row."""

from collections.abc import Iterator

from schemawright.lint.clauses import Clause
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule


def _clause(clause: Clause) -> Iterator[Found]:
    statement = clause.script.statement_at(clause.at)
    together = (one.what for one in clause.script.clauses if clause.script.statement_at(one.at) == statement)
    if "ADD PRIMARY KEY" not in together:
        yield Found(message=f"{clause.table} is copied to drop its primary key, while nobody writes it.")


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
    clause=_clause,
)
