"""A column whose values are computed when it is added, row by row."""

from collections.abc import Iterator

from schemawright.lint.clauses import Clause
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule


def _clause(clause: Clause) -> Iterator[Found]:
    if any(clause.has(word) for word in ("STORED", "PERSISTENT")):
        why = f"to compute {clause.called} for each row"
    elif clause.has("AUTO_INCREMENT"):
        why = f"to number its rows in {clause.called}"
    else:
        return
    yield Found(message=f"{clause.table} is written anew {why}, while nobody writes it.")


RULE = Rule(
    code="LINT_MYSQL_COLUMN_COMPUTED",
    title="A stored generated or counting column is added to a table in use (MySQL, MariaDB)",
    topic="lock",
    level="error",
    why="Each row gets a value of its own, so the table is written anew while nobody writes it.",
    safe="Make a generated column VIRTUAL; else use an online schema change (gh-ost, pt-online-schema-change).",
    manual="MySQL 17.12.1 Online DDL Operations, Generated Column Operations",
    strong_migrations=("add_column_generated_stored", "add_column_auto_incrementing"),
    dialects=("mysql", "mariadb"),
    clauses=frozenset({"ADD COLUMN"}),
    clause=_clause,
)
