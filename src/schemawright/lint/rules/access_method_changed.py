"""Another access method means another file."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import says

RULE = Rule(
    code="LINT_ACCESS_METHOD_CHANGED",
    title="A table changes its access method",
    topic="lock",
    level="error",
    why="The table is written anew under ACCESS EXCLUSIVE: nobody reads or writes meanwhile.",
    safe="Make a second table the way it should be, copy in batches, and swap the names.",
    manual="ALTER TABLE, SET ACCESS METHOD",
    atlas=("PG311",),
    acts=frozenset({"AT_SetAccessMethod"}),
    act=says("{on} is written anew for another access method; nobody reads or writes it meanwhile."),
)
