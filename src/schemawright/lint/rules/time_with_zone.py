"""A time of day with a zone, but no day, has no fixed offset."""

from collections.abc import Iterator

from schemawright.lint.columns import SeenColumn
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule


def _column(seen: SeenColumn) -> Iterator[Found]:
    if seen.type.base == "time with time zone":
        yield seen.found(f"{seen.called} is a time with time zone.")


RULE = Rule(
    code="LINT_TIME_WITH_ZONE",
    title="A column of the type timetz",
    topic="type",
    level="warning",
    why="Without a day the offset of a zone is not known; the type is there for the standard only.",
    safe="Use timestamptz for moments, time for times of day.",
    manual="8.5.3 Time Zones",
    column=_column,
)
