"""What a dropped type was for can't be said any more."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule

KINDS = {
    "TYPE": "type",
    "CAST": "cast",
    "OPERATOR": "operator",
    "OPCLASS": "operator class",
    "OPFAMILY": "operator family",
}


def _act(act: Act) -> Iterator[Found]:
    kind = act.what.removeprefix("DropStmt OBJECT_")
    name = " AS ".join(act.names) if kind == "CAST" else act.names[-1] if kind == "OPERATOR" else act.name
    yield Found(message=f"The {KINDS[kind]} {name} is dropped.")


RULE = Rule(
    code="LINT_TYPE_DROPPED",
    title="A type, operator or cast is dropped",
    topic="compatibility",
    level="warning",
    why="Queries that name it fail, and with CASCADE the columns of the type go with it.",
    safe=("Give the columns another type and deploy programs that do not name it first, then drop it without CASCADE."),
    manual="DROP TYPE",
    squawk=("ban-drop-type",),
    acts=frozenset(f"DropStmt OBJECT_{kind}" for kind in KINDS),
    act=_act,
)
