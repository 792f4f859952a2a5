"""MySQL before 9 reads REFERENCES behind a column and does nothing about it."""

from collections.abc import Iterator

from schemawright.lint.clauses import Clause
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule


def _clause(clause: Clause) -> Iterator[Found]:
    if clause.has("REFERENCES"):
        yield Found(
            message=f"The REFERENCES of {clause.called} has no effect before MySQL 9.",
            help=f"Write `ALTER TABLE {clause.table} ADD FOREIGN KEY ({clause.name}) REFERENCES …;`.",
        )


RULE = Rule(
    code="LINT_MYSQL_INLINE_REFERENCES",
    title="REFERENCES behind a column (MySQL)",
    topic="design",
    level="warning",
    why="MySQL before 9.0 parses it and makes no foreign key: rows that refer to nothing come in.",
    safe="Write `ADD FOREIGN KEY (a) REFERENCES t (id)`.",
    manual="MySQL 1.6.2.3 FOREIGN KEY Constraint Differences",
    atlas=("MY102",),
    dialects=("mysql",),
    clauses=frozenset({"ADD COLUMN"}),
    clause=_clause,
)
