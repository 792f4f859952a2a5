"""A unique constraint builds its index while nobody reads or writes."""

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
            message=f"The index of the unique constraint {columns} of {act.on} is built while nobody reads or writes.",
            help=f"`CREATE UNIQUE INDEX CONCURRENTLY {name} ON {act.on} {columns};`, then `ALTER TABLE {act.on} ADD "
            f"CONSTRAINT {name} UNIQUE USING INDEX {name};`.",
        )


RULE = Rule(
    code="LINT_UNIQUE_ADDED",
    title="A unique constraint is added without an index",
    topic="lock",
    level="error",
    why="The index is built under ACCESS EXCLUSIVE, and the migration fails where two rows are alike.",
    safe="Build a unique index CONCURRENTLY, then `ADD CONSTRAINT … UNIQUE USING INDEX …`.",
    manual="ALTER TABLE, ADD table_constraint_using_index",
    squawk=("disallowed-unique-constraint", "constraint-missing-not-valid"),
    strong_migrations=("add_unique_constraint",),
    atlas=("PG105", "MF101"),
    acts=frozenset({"AT_AddConstraint CONSTR_UNIQUE", "AT_AddColumn CONSTR_UNIQUE"}),
    act=_act,
)
