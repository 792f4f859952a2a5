"""Another expression means other values."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule


def _act(act: Act) -> Iterator[Found]:
    yield Found(message=f"{act.on}.{act.column} is generated otherwise from now on.")


RULE = Rule(
    code="LINT_GENERATED_EXPRESSION_CHANGED",
    title="A generated column is added or computed otherwise",
    topic="compatibility",
    level="off",
    why=(
        "Inserts that give a value for it fail, and readers see other values; a stored one is written anew for "
        "every row."
    ),
    safe="Add a second column with the new expression, and move the readers.",
    manual="ALTER TABLE, SET EXPRESSION",
    squawk=("ban-alter-generated-expression",),
    acts=frozenset({"AT_SetExpression", "AT_AddColumn CONSTR_GENERATED", "AT_AddColumn CONSTR_IDENTITY"}),
    act=_act,
)
