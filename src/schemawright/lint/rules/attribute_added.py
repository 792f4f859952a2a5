"""Programs may count the attributes of a type."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import says

RULE = Rule(
    code="LINT_ATTRIBUTE_ADDED",
    title="A composite type gets an attribute",
    topic="compatibility",
    level="off",
    why="Row constructors and programs that unpack the value get one part more.",
    safe="Make a second type, and move the users.",
    manual="ALTER TYPE, ADD ATTRIBUTE",
    squawk=("ban-add-composite-attribute",),
    acts=frozenset({"OBJECT_TYPE AT_AddColumn"}),
    act=says("The type {name} gets the attribute {column}."),
)
