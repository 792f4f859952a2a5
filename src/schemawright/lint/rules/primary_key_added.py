"""A primary key builds its index while nobody reads or writes."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.saying import called, column_list


def _act(act: Act) -> Iterator[Found]:
    if not act.node.get("indexname"):
        columns = f"({called(act.column)})" if act.column else column_list(act.node)
        name = called(act.node.get("conname"))
        yield Found(
            message=f"The primary key {columns} of {act.on} is built, and NULLs are looked for, while nobody uses it.",
            help=f"`CREATE UNIQUE INDEX CONCURRENTLY {name} ON {act.on} {columns};`, make the columns NOT NULL by a "
            f"validated CHECK, then `ALTER TABLE {act.on} ADD CONSTRAINT {name} PRIMARY KEY USING INDEX {name};`.",
        )


RULE = Rule(
    code="LINT_PRIMARY_KEY_ADDED",
    title="A primary key is added without an index",
    topic="lock",
    level="error",
    why="The index is built under ACCESS EXCLUSIVE, and nullable columns are scanned for NULLs.",
    safe=(
        "Build a unique index CONCURRENTLY, make the columns NOT NULL by a validated CHECK, then `ADD CONSTRAINT "
        "… PRIMARY KEY USING INDEX …`."
    ),
    manual="ALTER TABLE, ADD table_constraint_using_index",
    squawk=("adding-serial-primary-key-field", "constraint-missing-not-valid"),
    strong_migrations=("add_column_auto_incrementing",),
    atlas=("PG104", "PG304"),
    acts=frozenset({"AT_AddConstraint CONSTR_PRIMARY", "AT_AddColumn CONSTR_PRIMARY"}),
    act=_act,
)
