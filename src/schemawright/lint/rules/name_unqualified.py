"""An unqualified name is looked up, and made, along the search path."""

from collections.abc import Iterator

from schemawright.lint.acts import Act, Acts
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule

KINDS = ("OBJECT_TABLE", "OBJECT_COLUMN", "OBJECT_TABCONSTRAINT")


def _script(acts: Acts) -> Iterator[Found]:
    told: set[int] = set()
    for act in acts.acts:
        if len(act.names) == 1 and act.statement.start not in told and _is_of_table(act):
            told.add(act.statement.start)
            yield Found(
                message=f"{act.name} is not qualified with a schema.", help=f"Write `public.{act.name}`.", at=act.at
            )


def _is_of_table(act: Act) -> bool:
    if act.node.get("relation", {}).get("relpersistence") == "t":
        return False
    if act.what == "AlterObjectSchemaStmt":
        return act.node["objectType"] in KINDS
    made = act.what in ("CreateStmt", "CreateTableAsStmt")
    named = act.what in (f"{verb} {kind}" for verb in ("DropStmt", "RenameStmt") for kind in KINDS)
    return made or named or act.what.startswith("AT_")


RULE = Rule(
    code="LINT_NAME_UNQUALIFIED",
    title="A table without its schema",
    topic="name",
    level="off",
    why="Where the table is made or found depends on the search path of whoever runs the script.",
    safe="Write `schema.table`.",
    manual="5.10.3 The Schema Search Path",
    squawk=("require-table-schema",),
    script=_script,
)
