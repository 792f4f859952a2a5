"""Programs may count the columns of a table."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import says

RULE = Rule(
    code="LINT_COLUMN_ADDED",
    title="A column is added",
    topic="compatibility",
    level="off",
    why="Inserts without a list of columns, and programs that unpack `SELECT *`, get one more.",
    safe="Deploy programs that name the columns first.",
    manual="ALTER TABLE, ADD COLUMN",
    squawk=("ban-add-column",),
    acts=frozenset({"AT_AddColumn"}),
    act=says("{on} gets the column {column}."),
)
