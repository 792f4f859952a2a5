"""A column that a table of SQLite has no more when it is made anew is dropped."""

from collections.abc import Iterator

from schemawright.lint.clauses import Clause
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule


def _clause(clause: Clause) -> Iterator[Found]:
    made = clause.script.rebuilt.get(clause.name)
    if made is None or made.table != clause.table:
        return
    left = {element[0].value.lower() for element in made.elements()}
    for column in clause.script.old_columns(clause.name):
        if column.name.lower() not in left:
            yield Found(message=f"{clause.name}.{column.name} is left out: it is dropped with all its values.")


RULE = Rule(
    code="LINT_SQLITE_COLUMN_LEFT_OUT",
    title="A table is made anew without a column (SQLite)",
    topic="loss",
    level="error",
    why="Its values are gone, and programs that still name it fail.",
    safe="Deploy programs that do not name it first, then leave it out in a later migration.",
    manual="SQLite ALTER TABLE, Making Other Kinds Of Table Schema Changes",
    atlas=("DS103",),
    dialects=("sqlite",),
    clauses=frozenset({"RENAME TABLE"}),
    clause=_clause,
    new_too=True,
)
