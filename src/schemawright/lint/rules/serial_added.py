"""A serial column is numbered for every row that is there."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.columns import SERIALS, type_text
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.saying import called


def _act(act: Act) -> Iterator[Found]:
    if type_text(act.node["def"]["ColumnDef"]["typeName"]) in SERIALS:
        yield Found(
            message=f"{act.on} is written anew to number its rows in {called(act.column)} while nobody uses it."
        )


RULE = Rule(
    code="LINT_SERIAL_COLUMN_ADDED",
    title="A serial column is added",
    topic="lock",
    level="error",
    why="nextval() is called for every row, and the table written anew, under ACCESS EXCLUSIVE.",
    safe=(
        "Add a plain bigint column, make a sequence, set the default, number the old rows in batches; or make a "
        "second table."
    ),
    manual="8.1.4 Serial Types",
    squawk=("adding-serial-primary-key-field",),
    strong_migrations=("add_column_auto_incrementing",),
    acts=frozenset({"AT_AddColumn"}),
    act=_act,
)
