"""SQLite makes a column NOT NULL by making its table anew, and copying the rows fails at the first NULL."""

from collections.abc import Iterator

from schemawright.lint.clauses import Clause, in_words
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule


def _clause(clause: Clause) -> Iterator[Found]:
    made = clause.script.rebuilt.get(clause.name)
    if made is None or made.table != clause.table:
        return
    nullable = {column.name.lower() for column in clause.script.old_columns(clause.name) if column.is_nullable}
    for element in made.elements():
        if element[0].value.lower() in nullable and in_words(element, "NOT", "NULL"):
            column = element[0].value
            yield Found(
                message=f"{clause.name}.{column} becomes NOT NULL: the copy fails where a row has NULL there.",
                help=f"Fill them first: `UPDATE {clause.name} SET {column} = … WHERE {column} IS NULL;`.",
                at=element[0].start,
            )


RULE = Rule(
    code="LINT_SQLITE_NOT_NULL",
    title="A column becomes NOT NULL (SQLite)",
    topic="failure",
    level="warning",
    why="Whether the rows can be copied into the new table depends on what they hold.",
    safe="Fill the rows that have NULL there first, or copy them with `coalesce(a, 0)`.",
    manual="SQLite ALTER TABLE, Making Other Kinds Of Table Schema Changes",
    atlas=("LT101", "MF104"),
    dialects=("sqlite",),
    clauses=frozenset({"RENAME TABLE"}),
    clause=_clause,
    new_too=True,
)
