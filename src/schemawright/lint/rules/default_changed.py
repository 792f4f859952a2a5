"""Another default changes what inserts write that leave the column out."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.saying import called


def _act(act: Act) -> Iterator[Found]:
    if act.node["subtype"] in ("AT_ColumnDefault", "T") and "def" in act.node:
        name = f"{act.on}.{called(act.column)}" if act.column else f"The domain {act.name}"
        yield Found(message=f"{name} gets another default.")


RULE = Rule(
    code="LINT_DEFAULT_CHANGED",
    title="A default is set or changed",
    topic="compatibility",
    level="off",
    why=(
        "Inserts that leave the column out write something else; a program that remembers the old default writes that."
    ),
    safe="Let programs give the value, then change the default.",
    manual="ALTER TABLE, SET/DROP DEFAULT",
    squawk=("ban-set-default",),
    strong_migrations=("change_column_default",),
    acts=frozenset({"AT_ColumnDefault", "AlterDomainStmt"}),
    act=_act,
)
