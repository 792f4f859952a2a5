"""A dropped column takes its values along, and whatever is made of them."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.saying import called, clause_says


def _act(act: Act) -> Iterator[Found]:
    column = called(act.column)
    optional = ""
    if act.what == "AT_DropColumn":
        optional = f" (`ALTER TABLE {act.on} ALTER COLUMN {column} DROP NOT NULL;` lets them leave it out)"
    yield Found(
        message=f"{act.on}.{column} is dropped with all its values.",
        help=f"Deploy programs that do not name {column} first{optional}, then drop it in a later migration.",
    )


RULE = Rule(
    code="LINT_COLUMN_DROPPED",
    title="A column is dropped",
    topic="loss",
    level="error",
    why=(
        "Its values are gone, with its indexes and constraints; programs that still name it fail, and those that cache "
        "what columns a table has."
    ),
    safe=(
        "Stop reading and writing the column first: make it optional (`ALTER TABLE t ALTER COLUMN a DROP NOT NULL;`), "
        "deploy programs that do not name it, then drop it in a later migration."
    ),
    manual="ALTER TABLE, DROP COLUMN",
    squawk=("ban-drop-column",),
    strong_migrations=("remove_column",),
    atlas=("DS103",),
    dialects=("postgresql", "mysql", "mariadb", "sqlite"),
    acts=frozenset({"AT_DropColumn", "OBJECT_TYPE AT_DropColumn"}),
    act=_act,
    clauses=frozenset({"DROP COLUMN"}),
    clause=clause_says(
        "{table}.{name} is dropped with all its values.",
        "Deploy programs that do not name {name} first, then drop it in a later migration.",
    ),
)
