"""A limit in the type is hard to change, and saves nothing."""

from collections.abc import Iterator

from schemawright.lint.columns import SeenColumn
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule


def _column(seen: SeenColumn) -> Iterator[Found]:
    if seen.type.base == "character varying" and seen.type.length is not None:
        length = seen.type.length
        yield seen.found(
            f"{seen.called} is limited to {length} characters by its type.",
            f"Make it text, with `CHECK (length({seen.name}) <= {length})` where the limit is meant.",
            retyped="text" + "[]" * seen.type.dimensions,
        )


RULE = Rule(
    code="LINT_VARCHAR_LIMITED",
    title="A column of the type varchar(n)",
    topic="type",
    level="info",
    why=(
        "varchar(255) is stored as text is; a narrower limit later needs a scan under ACCESS EXCLUSIVE, and "
        "views on it must go."
    ),
    safe="Use text, with a CHECK on the length where a limit is meant.",
    manual="8.3 Character Types",
    squawk=("prefer-text-field",),
    column=_column,
)
