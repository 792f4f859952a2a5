"""An unqualified name is looked up, and made, along the search path."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.timeouts import ON_TABLES


def _act(act: Act) -> Iterator[Found]:
    kind = act.node.get("objectType", "OBJECT_TABLE")
    if len(act.names) == 1 and not act.is_temporary and kind == "OBJECT_TABLE":
        yield Found(message=f"{act.name} is not qualified with a schema.", help=f"Write `public.{act.name}`.")


RULE = Rule(
    code="LINT_NAME_UNQUALIFIED",
    title="A table without its schema",
    topic="name",
    level="off",
    why="Where the table is made or found depends on the search path of whoever runs the script.",
    safe="Write `schema.table`.",
    manual="5.10.3 The Schema Search Path",
    squawk=("require-table-schema",),
    acts=frozenset((*ON_TABLES, "AlterObjectSchemaStmt", "CreateStmt", "CreateTableAsStmt", "DropStmt OBJECT_TABLE")),
    new_too=True,
    act=_act,
)
