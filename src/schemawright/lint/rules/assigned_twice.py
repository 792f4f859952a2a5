"""A column can be assigned only once."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.saying import called


def _act(act: Act) -> Iterator[Found]:
    seen: set[str] = set()
    for one in act.node.get("targetList") or act.node.get("cols") or ():
        target = one["ResTarget"]
        if "indirection" not in target and target.get("name", "") in seen:
            yield Found(
                message=f"{act.on}.{called(target['name'])} is assigned twice: PostgreSQL refuses.",
                at=target.get("location"),
            )
        seen.add(target.get("name", ""))


RULE = Rule(
    code="LINT_ASSIGNED_TWICE",
    title="A column is assigned twice",
    topic="failure",
    level="error",
    why="PostgreSQL refuses the statement (multiple assignments to same column).",
    safe="Leave one assignment.",
    manual="UPDATE",
    squawk=("ban-duplicate-column-assignments",),
    acts=frozenset({"UpdateStmt"}),
    new_too=True,
    act=_act,
)
