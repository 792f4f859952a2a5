"""A column's CHECK scans the table that gets the column."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.saying import called


def _act(act: Act) -> Iterator[Found]:
    yield Found(
        message=f"{act.on} is scanned for the CHECK of its new column {called(act.column)} while nobody uses it.",
        help=f"Add the column without it, then `ALTER TABLE {act.on} ADD CONSTRAINT … CHECK (…) NOT VALID;` and "
        "validate that in another transaction.",
    )


RULE = Rule(
    code="LINT_COLUMN_CHECK_ADDED",
    title="A column is added with a CHECK",
    topic="lock",
    level="warning",
    why="Every row is checked under ACCESS EXCLUSIVE.",
    safe="Add the column first, then the constraint NOT VALID, and validate it in another transaction.",
    manual="ALTER TABLE, ADD COLUMN",
    strong_migrations=("add_check_constraint",),
    atlas=("PG305",),
    acts=frozenset({"AT_AddColumn CONSTR_CHECK"}),
    act=_act,
)
