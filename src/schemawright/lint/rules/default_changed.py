"""Another default changes what inserts write that leave the column out."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule


def _act(act: Act) -> Iterator[Found]:
    if "def" in act.node:
        yield Found(message=f"{act.on}.{act.column} gets another default.")


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
    acts=frozenset({"AT_ColumnDefault"}),
    act=_act,
)
