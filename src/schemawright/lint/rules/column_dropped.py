"""A dropped column takes its values along, and whatever is made of them."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import says

RULE = Rule(
    code="LINT_COLUMN_DROPPED",
    title="A column is dropped",
    topic="loss",
    level="error",
    why=(
        "Its values are gone, with its indexes and constraints, and programs that still name the column fail; "
        "those that cache the columns of a table, too."
    ),
    safe=(
        "Stop reading and writing the column first: make it optional (`ALTER TABLE t ALTER COLUMN a DROP NOT "
        "NULL;`), deploy programs that do not name it, then drop it in a later migration."
    ),
    manual="ALTER TABLE, DROP COLUMN",
    squawk=("ban-drop-column",),
    strong_migrations=("remove_column",),
    atlas=("DS103",),
    acts=frozenset({"AT_DropColumn", "OBJECT_TYPE AT_DropColumn"}),
    act=says(
        "The column {on}.{column} is dropped with all its values.",
        (
            "Deploy programs that do not name {column} first (`ALTER TABLE {on} ALTER COLUMN {column} DROP NOT "
            "NULL;` lets them leave it out), then drop it in a later migration."
        ),
    ),
)
