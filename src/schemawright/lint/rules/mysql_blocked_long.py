"""What writes a table anew, or keeps writers out, for as long as the table is big."""

from collections.abc import Iterator

from schemawright.lint.clauses import Clause
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule

CODE = "LINT_MYSQL_BLOCKED_LONG"


def blocked(clause: Clause) -> Iterator[Found]:
    """Says what the statement of a clause costs, where that is known and much."""
    lock = clause.lock
    if lock is None:
        return
    what = "written anew" if lock.rewrites else "read through"
    meanwhile = "while nobody writes it" if lock.blocks == "writers" else "while others use it"
    yield Found(message=f"{clause.table} is {what} {meanwhile} ({lock.mode}).")


RULE = Rule(
    code=CODE,
    title="A table is written anew, or writers wait (MySQL, MariaDB)",
    topic="lock",
    level="warning",
    why="It takes as long as the table is big, as much room as the table again, and keeps replicas behind.",
    safe="Use an online schema change (gh-ost, pt-online-schema-change), which copies beside the running table.",
    manual="MySQL 17.12.1 Online DDL Operations",
    dialects=("mysql", "mariadb"),
)
