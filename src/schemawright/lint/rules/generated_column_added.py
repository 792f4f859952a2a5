"""A stored generated column is computed for every row that is there."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.saying import called

VIRTUAL = 18


def _act(act: Act) -> Iterator[Found]:
    if act.node.get("generated_kind", "s") == "s":
        column = called(act.column)
        yield Found(
            message=f"{act.on} is written anew to compute {column}, while nobody reads or writes.",
            help=f"Add {column} as a plain column, keep it right with a trigger, and fill the old rows in batches"
            + ("; or make it VIRTUAL." if act.version.major >= VIRTUAL else "."),
        )


RULE = Rule(
    code="LINT_STORED_COLUMN_ADDED",
    title="A stored generated column is added",
    topic="lock",
    level="error",
    why="The value is computed for every row, and the table written anew, under ACCESS EXCLUSIVE.",
    safe=(
        "Add a plain column, keep it right with a trigger, fill the old rows in batches; from PostgreSQL 18 on "
        "make it VIRTUAL."
    ),
    manual="5.4 Generated Columns",
    squawk=("adding-field-with-default",),
    strong_migrations=("add_column_generated_stored",),
    atlas=("PG309",),
    acts=frozenset({"AT_AddColumn CONSTR_GENERATED"}),
    act=_act,
)
