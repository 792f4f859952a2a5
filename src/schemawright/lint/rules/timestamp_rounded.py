"""A timestamp of precision 0 rounds, and may so come from the future."""

from collections.abc import Iterator

from schemawright.lint.columns import SeenColumn
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule


def _column(seen: SeenColumn) -> Iterator[Found]:
    if seen.type.base.startswith("timestamp") and seen.type.precision == 0:
        yield seen.found(f"{seen.called} rounds to seconds.", retyped=seen.data_type.replace("(0)", ""))


RULE = Rule(
    code="LINT_TIMESTAMP_ROUNDED",
    title="A timestamp of precision 0",
    topic="type",
    level="warning",
    why="Half a second and more is rounded up: what is stored may lie ahead of now().",
    safe="Use `timestamptz`, and `date_trunc('second', …)` where seconds are wanted.",
    manual="8.5 Date/Time Types",
    column=_column,
)
