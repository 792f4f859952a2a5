"""Another type means, but for a few, that the table is written anew."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.columns import type_text
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.saying import called


def _act(act: Act) -> Iterator[Found]:
    if not any(effect.blocks_long for effect in act.effects):
        return  # It is known that the old values stay as they are stored.
    column = called(act.column)
    wanted = type_text(act.node["def"]["ColumnDef"]["typeName"])
    yield Found(
        message=f"{act.on}.{column} becomes {wanted}: {act.on} is written anew, or read through, while nobody uses it.",
        help=f"Add a column of the type {wanted}, keep it right with a trigger, fill it in batches, then swap the "
        "names (`schemawright diff --safe` writes that).",
    )


RULE = Rule(
    code="LINT_COLUMN_TYPE_CHANGED",
    title="A column gets another type",
    topic="lock",
    level="error",
    why=(
        "Table and indexes are written anew under ACCESS EXCLUSIVE (but for longer varchar, varchar to text, "
        "larger numeric), values that do not fit make it fail, and programs get another type."
    ),
    safe="Add a column of the new type, keep it right with a trigger, fill it in batches, then swap the names.",
    manual="ALTER TABLE, SET DATA TYPE",
    squawk=("changing-column-type",),
    strong_migrations=("change_column",),
    atlas=("PG301",),
    acts=frozenset({"AT_AlterColumnType"}),
    act=_act,
)
