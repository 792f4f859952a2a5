"""A constraint that is NOT VALID promises nothing about old rows."""

from collections.abc import Iterator

from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.schemas import SeenSchema
from schemawright.model.check import Check
from schemawright.model.relationship import Relationship


def _schema(seen: SeenSchema) -> Iterator[Found]:
    constraints: tuple[Check | Relationship, ...] = (*seen.document.all(Check), *seen.document.all(Relationship))
    for one in constraints:
        if not one.validated and one.enforced:
            table = seen.table_of(one)
            name = table.name if table is not None else "…"
            yield seen.found(
                one,
                f"The constraint {one.name} of {name} is not validated.",
                f"`ALTER TABLE {name} VALIDATE CONSTRAINT {one.name};` in a transaction of its own.",
            )


RULE = Rule(
    code="LINT_CONSTRAINT_NOT_VALIDATED",
    title="A constraint is left NOT VALID",
    topic="design",
    level="info",
    why="Old rows may break it, the planner does not use it, and a restored dump fails on them.",
    safe="`ALTER TABLE t VALIDATE CONSTRAINT c;`, which lets everybody read and write.",
    manual="ALTER TABLE, VALIDATE CONSTRAINT",
    schema=_schema,
)
