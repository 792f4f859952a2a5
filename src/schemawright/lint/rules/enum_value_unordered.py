"""A value without a place goes to the end."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule


def _act(act: Act) -> Iterator[Found]:
    if "oldVal" not in act.node and "newValNeighbor" not in act.node:
        yield Found(
            message=f"The value {act.node['newVal']!r} of {act.name} has no place: it sorts behind all others.",
            help=f"Say where it belongs: `ALTER TYPE {act.name} ADD VALUE '{act.node['newVal']}' AFTER '…';`.",
        )


RULE = Rule(
    code="LINT_ENUM_VALUE_UNORDERED",
    title="An enum's new value has no place",
    topic="design",
    level="warning",
    why=(
        "Enums sort and compare in the order of their values, and it can't be changed later without making the "
        "type anew."
    ),
    safe="Say where it belongs: `ALTER TYPE t ADD VALUE 'b' AFTER 'a';`.",
    manual="ALTER TYPE, ADD VALUE",
    squawk=("require-enum-value-ordering",),
    acts=frozenset({"AlterEnumStmt"}),
    act=_act,
)
