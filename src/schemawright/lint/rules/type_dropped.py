"""What a dropped type was for can't be said any more."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import says

RULE = Rule(
    code="LINT_TYPE_DROPPED",
    title="A type, operator or cast is dropped",
    topic="compatibility",
    level="warning",
    why="Queries that name it fail, and with CASCADE the columns of the type go with it.",
    safe=("Give the columns another type and deploy programs that do not name it first, then drop it without CASCADE."),
    manual="DROP TYPE",
    squawk=("ban-drop-type",),
    acts=frozenset(
        {
            "DropStmt OBJECT_TYPE",
            "DropStmt OBJECT_CAST",
            "DropStmt OBJECT_OPERATOR",
            "DropStmt OBJECT_OPCLASS",
            "DropStmt OBJECT_OPFAMILY",
        }
    ),
    act=says("{name} is dropped."),
)
