"""Four bytes hold two thousand million numbers, which a busy table uses up."""

from collections.abc import Iterator

from schemawright.lint.columns import SeenColumn
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule


def _column(seen: SeenColumn) -> Iterator[Found]:
    if seen.data_type == "integer":
        yield seen.found(
            f"{seen.called} is an integer: it holds up to 2147483647.", f"Make {seen.called} bigint.", retyped="bigint"
        )


RULE = Rule(
    code="LINT_INTEGER_SMALL",
    title="A column of the type integer",
    topic="type",
    level="info",
    why="Keys and counters run out after 2147483647, and to widen them later the table is written anew.",
    safe="Use bigint: it costs four bytes, and often none for alignment.",
    manual="8.1.1 Integer Types",
    squawk=("prefer-bigint-over-int",),
    column=_column,
)
