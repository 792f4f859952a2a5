"""Programs count on what a constraint keeps."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import says

RULE = Rule(
    code="LINT_CONSTRAINT_DROPPED",
    title="A constraint is dropped",
    topic="compatibility",
    level="warning",
    why="Rows come in that it kept out, so that it can't simply be made again; a key takes its index along.",
    safe=(
        "Make the constraint that replaces it first (`ADD CONSTRAINT … NOT VALID`, then `VALIDATE CONSTRAINT`), "
        "then drop the old one."
    ),
    manual="ALTER TABLE, DROP CONSTRAINT",
    squawk=("ban-drop-constraint",),
    atlas=("CD101", "CD102", "CD103"),
    acts=frozenset({"AT_DropConstraint", "OBJECT_TYPE AT_DropConstraint"}),
    act=says(
        "The constraint {column} of {on} is dropped.",
        (
            "Make what replaces {column} first: `ALTER TABLE {on} ADD CONSTRAINT … NOT VALID;`, then `ALTER TABLE "
            "{on} VALIDATE CONSTRAINT …;`."
        ),
    ),
)
