"""ALGORITHM and LOCK ask for a way that the server may not have for a change."""

import re
from collections.abc import Iterator

from schemawright.dialects.ddl import Lock
from schemawright.lint.clauses import Clause
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule

EASIEST_FIRST = {"ALGORITHM": ("INSTANT", "NOCOPY", "INPLACE", "COPY"), "LOCK": ("NONE", "SHARED", "EXCLUSIVE")}


def refused(what: str, asked: str, lock: Lock) -> str | None:
    """The easiest that the server takes of `ALGORITHM` or `LOCK`, where what is asked for is easier."""
    order = EASIEST_FIRST[what]
    needed = re.search(rf"{what}=(\w+)", lock.mode)
    if needed is None or asked not in order or order.index(asked) >= order.index(needed[1]):
        return None
    return needed[1]


def _clause(clause: Clause) -> Iterator[Found]:
    lock = clause.lock
    asked = clause.script.asked(clause.at)
    if clause.what == "LOCK" and clause.script.dialect == "mysql" and asked.get("ALGORITHM") == "INSTANT":
        if clause.name != "DEFAULT":
            yield Found(message="MySQL refuses LOCK beside ALGORITHM=INSTANT.", help="Take LOCK out.")
    elif lock is not None and (needed := refused(clause.what, clause.name, lock)) is not None:
        yield Found(
            message=f"The server refuses {clause.what}={clause.name}: this change of {clause.table} takes {lock.mode}.",
            help=f"Say {clause.what}={needed} when few use the table, or use an online schema change (gh-ost, "
            "pt-online-schema-change).",
        )


RULE = Rule(
    code="LINT_MYSQL_WAY_REFUSED",
    title="ALGORITHM or LOCK that a change does not have (MySQL, MariaDB)",
    topic="failure",
    level="error",
    why="The server refuses a statement that it cannot do in the way that is asked for.",
    safe="Ask for a way that the change has, or use an online schema change (gh-ost, pt-online-schema-change).",
    manual="MySQL 17.12.1 Online DDL Operations",
    dialects=("mysql", "mariadb"),
    clauses=frozenset({"ALGORITHM", "LOCK"}),
    clause=_clause,
)
