"""SET NOT NULL scans the table under a lock, unless a CHECK proves it."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.saying import called

NATIVE = 18
"""From this version on a not-null constraint can be NOT VALID."""


def _act(act: Act) -> Iterator[Found]:
    if not any(effect.scans for effect in act.effects):
        return  # A valid CHECK proves it (PostgreSQL 12 and later see that).
    column, name = called(act.column), called(f"{act.names[-1]}_{act.column}_not_null")
    check = f"CHECK ({column} IS NOT NULL)" if act.version.major < NATIVE else f"NOT NULL {column}"
    yield Found(
        message=f"{act.on}.{column} is scanned for NULLs while nobody reads or writes {act.on}.",
        help=f"`ALTER TABLE {act.on} ADD CONSTRAINT {name} {check} NOT VALID;`, then, in another transaction, "
        f"`ALTER TABLE {act.on} VALIDATE CONSTRAINT {name};`"
        + (
            f", then `ALTER TABLE {act.on} ALTER COLUMN {column} SET NOT NULL;`." if act.version.major < NATIVE else "."
        ),
    )


RULE = Rule(
    code="LINT_NOT_NULL_SET",
    title="SET NOT NULL on a column in use",
    topic="lock",
    level="error",
    why="Every row is looked at under ACCESS EXCLUSIVE, and the migration fails at the first NULL.",
    safe=(
        "`ALTER TABLE t ADD CONSTRAINT c CHECK (a IS NOT NULL) NOT VALID;`, validate it in another transaction, "
        "then SET NOT NULL, which needs no scan any more; from PostgreSQL 18 on `ADD CONSTRAINT c NOT NULL a NOT "
        "VALID`."
    ),
    manual="ALTER TABLE, SET/DROP NOT NULL",
    squawk=("adding-not-nullable-field",),
    strong_migrations=("change_column_null", "change_column_null_postgresql"),
    atlas=("PG303", "MF104"),
    acts=frozenset({"AT_SetNotNull"}),
    act=_act,
)
