"""json has no equality."""

from collections.abc import Iterator

from schemawright.lint.columns import SeenColumn
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule


def _column(seen: SeenColumn) -> Iterator[Found]:
    if seen.type.base == "json":
        yield seen.found(
            f"{seen.called} is json, which can't be compared.",
            f"Make {seen.called} jsonb.",
            retyped="jsonb" if not seen.type.dimensions else None,
        )


RULE = Rule(
    code="LINT_JSON",
    title="A column of the type json",
    topic="type",
    level="warning",
    why="SELECT DISTINCT, GROUP BY and UNION fail on it, and it can't be indexed.",
    safe="Use jsonb; json only where the text must be kept to the letter.",
    manual="8.14 JSON Types",
    strong_migrations=("add_column_json",),
    column=_column,
)
