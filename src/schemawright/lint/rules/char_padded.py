"""character(n) is filled up with blanks, which comparisons and lengths take no notice of."""

from collections.abc import Iterator

from schemawright.lint.columns import SeenColumn
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule


def _column(seen: SeenColumn) -> Iterator[Found]:
    if seen.type.base in ("character", "bpchar"):
        yield seen.found(
            f"{seen.called} is {seen.data_type}: it is filled up with blanks.",
            f"Make it text, with `CHECK (length({seen.name}) = {seen.type.length or 1})` where the length is fixed.",
            retyped="text" if not seen.type.dimensions else None,
        )


RULE = Rule(
    code="LINT_CHAR_PADDED",
    title="A column of the type char(n)",
    topic="type",
    level="warning",
    why="The blanks cost space, disappear in casts, and are no faster than text.",
    safe="Use text, with a CHECK on the length.",
    manual="8.3 Character Types",
    squawk=("ban-char-field",),
    column=_column,
)
