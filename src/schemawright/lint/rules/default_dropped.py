"""Inserts that leave a column out counted on its default."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.saying import called


def _act(act: Act) -> Iterator[Found]:
    if act.node["subtype"] in ("AT_ColumnDefault", "T") and "def" not in act.node:
        name = f"{act.on}.{called(act.column)}" if act.column else f"The domain {act.name}"
        yield Found(message=f"{name} has no default any more.")


RULE = Rule(
    code="LINT_DEFAULT_DROPPED",
    title="A default is dropped",
    topic="compatibility",
    level="warning",
    why="Inserts that leave the column out get NULL or fail.",
    safe="Deploy programs that give a value first.",
    manual="ALTER TABLE, SET/DROP DEFAULT",
    squawk=("ban-drop-default",),
    acts=frozenset({"AT_ColumnDefault", "AlterDomainStmt"}),
    act=_act,
)
