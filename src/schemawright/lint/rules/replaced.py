"""CREATE OR REPLACE takes the old one away without a word."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule


def _act(act: Act) -> Iterator[Found]:
    if act.node.get("replace"):
        yield Found(message=f"{act.name} is replaced where it is there.")


RULE = Rule(
    code="LINT_VIEW_OR_FUNCTION_REPLACED",
    title="A view or function is replaced",
    topic="compatibility",
    level="off",
    why="Running programs get what the new one gives, in the middle of their work.",
    safe="Make a second one, and move the users.",
    manual="CREATE VIEW",
    squawk=("ban-replace-view-function",),
    acts=frozenset({"ViewStmt", "CreateFunctionStmt", "CreateTrigStmt"}),
    act=_act,
)
