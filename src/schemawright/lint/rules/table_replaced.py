"""Dropping a table to make it anew destroys what is in it."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule


def _act(act: Act) -> Iterator[Found]:
    for one in act.earlier("DropStmt OBJECT_TABLE"):
        if one.names == act.names and not one.is_new:
            yield Found(message=f"{act.name} is dropped with its rows and made anew.")


RULE = Rule(
    code="LINT_TABLE_REPLACED",
    title="A table is dropped and made anew",
    topic="loss",
    level="error",
    why="Where it was there, its rows are gone; where the script runs twice, those that came meanwhile are.",
    safe="Change the table with ALTER TABLE, or make it under another name, copy, and swap the names.",
    manual="DROP TABLE",
    strong_migrations=("create_table",),
    acts=frozenset({"CreateStmt"}),
    new_too=True,
    act=_act,
)
