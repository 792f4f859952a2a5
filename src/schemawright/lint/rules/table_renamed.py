"""A renamed table is gone for programs that know the old name."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.saying import called, clause_says


def _act(act: Act) -> Iterator[Found]:
    new = called(act.node["newname"])
    yield Found(
        message=f"The table {act.name} is renamed to {new}: programs that run with the old name fail.",
        help=f"Leave `CREATE VIEW {act.name} AS SELECT * FROM {new};` behind in the same transaction for a while.",
    )


RULE = Rule(
    code="LINT_TABLE_RENAMED",
    title="A table is renamed",
    topic="compatibility",
    level="warning",
    why="Every program that runs with the old name fails from the commit on.",
    safe=(
        "Leave a view under the old name in the same transaction (`CREATE VIEW old AS SELECT * FROM new;`, which "
        "takes writes too), and drop it when nobody uses it."
    ),
    manual="ALTER TABLE, RENAME",
    squawk=("renaming-table",),
    strong_migrations=("rename_table",),
    atlas=("BC101",),
    dialects=("postgresql", "mysql", "mariadb", "sqlite"),
    acts=frozenset({"RenameStmt OBJECT_TABLE", "RenameStmt OBJECT_FOREIGN_TABLE"}),
    act=_act,
    clauses=frozenset({"RENAME TABLE"}),
    clause=clause_says(
        "The table {table} is renamed to {name}: programs that run with the old name fail.",
        "Leave `CREATE VIEW {table} AS SELECT * FROM {name};` behind for a while.",
    ),
)
