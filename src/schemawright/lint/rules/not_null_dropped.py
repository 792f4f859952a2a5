"""Programs that read a column may not expect NULL."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import says

RULE = Rule(
    code="LINT_NOT_NULL_DROPPED",
    title="NOT NULL is dropped",
    topic="compatibility",
    level="warning",
    why="Programs that read the column and know no NULL there fail when the first one comes.",
    safe="Deploy programs that expect NULL first.",
    manual="ALTER TABLE, SET/DROP NOT NULL",
    squawk=("ban-drop-not-null",),
    acts=frozenset({"AT_DropNotNull"}),
    act=says("{on}.{column} may hold NULL from now on."),
)
