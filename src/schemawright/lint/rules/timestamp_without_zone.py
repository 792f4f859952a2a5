"""A time without its zone is no moment."""

from collections.abc import Iterator

from schemawright.lint.columns import SeenColumn
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule


def _column(seen: SeenColumn) -> Iterator[Found]:
    if seen.type.base == "timestamp without time zone":
        precision = f"({seen.type.precision})" if seen.type.precision is not None else ""
        wanted = f"timestamp{precision} with time zone"
        yield seen.found(
            f"{seen.called} is a timestamp without time zone.",
            f"Make it {wanted} (`ALTER COLUMN {seen.name} TYPE timestamptz USING {seen.name} AT TIME ZONE 'UTC'`).",
            retyped=wanted if not seen.type.dimensions else None,
        )


RULE = Rule(
    code="LINT_TIMESTAMP_WITHOUT_ZONE",
    title="A column of the type timestamp",
    topic="type",
    level="warning",
    why="What moment it is depends on who reads it; sums across a change of the clocks are wrong.",
    safe="Use timestamptz, which keeps the moment and shows it in the reader's zone.",
    manual="8.5 Date/Time Types",
    squawk=("prefer-timestamp-tz",),
    column=_column,
)
