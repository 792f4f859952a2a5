"""Programs that read a column may not expect NULL."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.saying import called


def _act(act: Act) -> Iterator[Found]:
    if act.what == "AT_DropNotNull":
        yield Found(message=f"{act.on}.{called(act.column)} may hold NULL from now on.")
    elif act.node["subtype"] == "N":
        yield Found(message=f"Columns of the domain {act.name} may hold NULL from now on.")


RULE = Rule(
    code="LINT_NOT_NULL_DROPPED",
    title="NOT NULL is dropped",
    topic="compatibility",
    level="warning",
    why="Programs that read the column and know no NULL there fail when the first one comes.",
    safe="Deploy programs that expect NULL first.",
    manual="ALTER TABLE, SET/DROP NOT NULL",
    squawk=("ban-drop-not-null",),
    acts=frozenset({"AT_DropNotNull", "AlterDomainStmt"}),
    act=_act,
)
