"""SET LOGGED and SET UNLOGGED write the whole table anew."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import says

RULE = Rule(
    code="LINT_LOGGING_CHANGED",
    title="A table becomes logged or unlogged",
    topic="lock",
    level="error",
    why="The table and its indexes are written anew under ACCESS EXCLUSIVE: nobody reads or writes meanwhile.",
    safe="Make a second table the way it should be, copy in batches, and swap the names.",
    manual="ALTER TABLE, SET LOGGED",
    atlas=("PG307",),
    acts=frozenset({"AT_SetLogged", "AT_SetUnLogged"}),
    act=says("{on} is written anew to change its logging; nobody reads or writes it meanwhile."),
)
