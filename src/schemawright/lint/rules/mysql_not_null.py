"""NOT NULL on a column that may hold NULL."""

from collections.abc import Iterator

from schemawright.lint.clauses import Clause
from schemawright.lint.found import Found
from schemawright.lint.mysql_types import old_column
from schemawright.lint.rule import Rule


def _clause(clause: Clause) -> Iterator[Found]:
    old = old_column(clause)
    if clause.has("NOT", "NULL") and old is not None and old.is_nullable:
        yield Found(
            message=f"{clause.called} becomes NOT NULL: that fails where a row has NULL there, and makes 0 or '' of it "
            "outside of strict mode.",
            help=f"Fill them first, in batches: `UPDATE {clause.table} SET {clause.name} = … "
            f"WHERE {clause.name} IS NULL;`.",
        )


RULE = Rule(
    code="LINT_MYSQL_NOT_NULL",
    title="A column becomes NOT NULL (MySQL, MariaDB)",
    topic="failure",
    level="warning",
    why="Rows with NULL make it fail; without strict mode their NULL becomes 0 or an empty text.",
    safe="Fill the rows with NULL first, in batches, and keep strict mode on.",
    manual="MySQL 17.12.1 Online DDL Operations, Column Operations",
    strong_migrations=("change_column_null", "change_column_null_mysql"),
    atlas=("MF104",),
    dialects=("mysql", "mariadb"),
    clauses=frozenset({"MODIFY COLUMN", "CHANGE COLUMN"}),
    clause=_clause,
)
