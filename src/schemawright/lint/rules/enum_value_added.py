"""Programs may not know a new value."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule


def _act(act: Act) -> Iterator[Found]:
    if "oldVal" not in act.node:
        yield Found(message=f"{act.name} gets the value {act.node['newVal']!r}.")


RULE = Rule(
    code="LINT_ENUM_VALUE_ADDED",
    title="An enum gets a value",
    topic="compatibility",
    level="off",
    why="Programs that know only the old values fail when they read the new one.",
    safe="Deploy programs that know it first, then add it, then write it.",
    manual="ALTER TYPE, ADD VALUE",
    squawk=("ban-add-enum-value",),
    acts=frozenset({"AlterEnumStmt"}),
    act=_act,
)
