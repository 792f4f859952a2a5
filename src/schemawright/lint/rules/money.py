"""money depends on a setting of the server."""

from collections.abc import Iterator

from schemawright.lint.columns import SeenColumn
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule


def _column(seen: SeenColumn) -> Iterator[Found]:
    if seen.type.base == "money":
        yield seen.found(
            f"{seen.called} is money.",
            f"Make {seen.called} numeric, with a column for the currency.",
            retyped="numeric" if not seen.type.dimensions else None,
        )


RULE = Rule(
    code="LINT_MONEY",
    title="A column of the type money",
    topic="type",
    level="warning",
    why=(
        "How many digits it has, and which sign it shows, is lc_monetary's choice: a dump read elsewhere means "
        "other amounts."
    ),
    safe="Use numeric, with a column for the currency.",
    manual="8.2 Monetary Types",
    column=_column,
)
