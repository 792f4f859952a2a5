"""A volatile default is computed for every row that is there."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.saying import called

INSTANT = 11


def _act(act: Act) -> Iterator[Found]:
    if act.version.major >= INSTANT and not act.script.known.is_volatile(act.node["raw_expr"]):
        return
    column = called(act.column)
    yield Found(
        message=f"{act.on} is written anew for the default of {column}, while nobody reads or writes.",
        help=f"Add {column} without a default, `ALTER TABLE {act.on} ALTER COLUMN {column} SET DEFAULT …;`, fill the "
        "old rows in batches.",
    )


RULE = Rule(
    code="LINT_COLUMN_DEFAULT_VOLATILE",
    title="A column is added with a volatile default",
    topic="lock",
    level="error",
    why="The value is computed for every row, and the table written anew, under ACCESS EXCLUSIVE.",
    safe=(
        "Add the column without a default, `ALTER COLUMN a SET DEFAULT …`, fill the old rows in batches, then "
        "SET NOT NULL by a validated CHECK."
    ),
    manual="ALTER TABLE, Notes",
    squawk=("adding-field-with-default",),
    strong_migrations=("add_column_default", "add_column_default_callable"),
    atlas=("PG302",),
    acts=frozenset({"AT_AddColumn CONSTR_DEFAULT"}),
    act=_act,
)
