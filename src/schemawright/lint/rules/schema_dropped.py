"""A dropped schema takes everything in it along where it says CASCADE."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import says

RULE = Rule(
    code="LINT_SCHEMA_DROPPED",
    title="A schema is dropped",
    topic="loss",
    level="error",
    why="With CASCADE everything in it goes, rows too, and names that programs qualify with it are gone.",
    safe="Drop or move what is in it by name, and the schema last, without CASCADE.",
    manual="DROP SCHEMA",
    squawk=("ban-drop-schema",),
    atlas=("DS101",),
    acts=frozenset({"DropStmt OBJECT_SCHEMA"}),
    act=says(
        "The schema {name} is dropped.", "Drop what is in {name} by name first, then `DROP SCHEMA {name} RESTRICT;`."
    ),
)
