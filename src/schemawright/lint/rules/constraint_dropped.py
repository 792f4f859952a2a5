"""Programs count on what a constraint keeps."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.saying import called


def _act(act: Act) -> Iterator[Found]:
    if act.what == "AlterDomainStmt":
        if act.node["subtype"] == "X":
            yield Found(message=f"The constraint {called(act.node.get('name'))} of the domain {act.name} is dropped.")
        return
    name = called(act.column)
    yield Found(
        message=f"The constraint {name} of {act.on} is dropped.",
        help=f"Make what replaces {name} first: `ALTER TABLE {act.on} ADD CONSTRAINT … NOT VALID;`, then "
        f"`ALTER TABLE {act.on} VALIDATE CONSTRAINT …;`.",
    )


RULE = Rule(
    code="LINT_CONSTRAINT_DROPPED",
    title="A constraint is dropped",
    topic="compatibility",
    level="warning",
    why="Rows come in that it kept out, so that it can't simply be made again; a key takes its index along.",
    safe=(
        "Make the constraint that replaces it first (`ADD CONSTRAINT … NOT VALID`, then `VALIDATE CONSTRAINT`), "
        "then drop the old one."
    ),
    manual="ALTER TABLE, DROP CONSTRAINT",
    squawk=("ban-drop-constraint",),
    atlas=("CD101", "CD102", "CD103"),
    acts=frozenset({"AT_DropConstraint", "AlterDomainStmt"}),
    act=_act,
)
