"""Two bytes hold 32767."""

from collections.abc import Iterator

from schemawright.lint.columns import SeenColumn
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule


def _column(seen: SeenColumn) -> Iterator[Found]:
    if seen.data_type == "smallint":
        yield seen.found(
            f"{seen.called} is a smallint: it holds up to 32767.", f"Make {seen.called} bigint.", retyped="bigint"
        )


RULE = Rule(
    code="LINT_SMALLINT_SMALL",
    title="A column of the type smallint",
    topic="type",
    level="info",
    why="It runs out soon, saves nothing where it is aligned, and to widen it later the table is written anew.",
    safe="Use bigint, or integer where the values are few.",
    manual="8.1.1 Integer Types",
    squawk=("prefer-bigint-over-smallint",),
    column=_column,
)
