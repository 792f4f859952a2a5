"""What a new constraint refuses, running programs may still write."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule


def _act(act: Act) -> Iterator[Found]:
    if act.what == "IndexStmt":
        if act.node.get("unique"):
            yield Found(message=f"A unique index on {act.on} refuses writes that were taken.")
    elif act.what == "AlterDomainStmt":
        if act.node["subtype"] in ("C", "O"):
            yield Found(message=f"The domain {act.name} refuses values that were taken.")
    elif act.what == "AT_AlterConstraint":
        yield Found(
            message=f"Another timing or enforcement of a constraint of {act.on} may refuse writes that were taken."
        )
    else:
        yield Found(message=f"{act.on} refuses writes that were taken.")


RULE = Rule(
    code="LINT_WRITE_RESTRICTION_ADDED",
    title="Writes are refused that were taken",
    topic="compatibility",
    level="off",
    why="Even NOT VALID a constraint holds for new rows: running programs that break it fail.",
    safe="Deploy programs that keep it first, then add it.",
    squawk=("ban-new-write-restriction",),
    acts=frozenset(
        {
            "IndexStmt",
            "AlterDomainStmt",
            "AT_SetNotNull",
            "AT_AlterConstraint",
            "AT_AddConstraint CONSTR_CHECK",
            "AT_AddConstraint CONSTR_UNIQUE",
            "AT_AddConstraint CONSTR_PRIMARY",
            "AT_AddConstraint CONSTR_FOREIGN",
            "AT_AddConstraint CONSTR_EXCLUSION",
            "AT_AddConstraint CONSTR_NOTNULL",
            "AT_AddColumn CONSTR_CHECK",
            "AT_AddColumn CONSTR_UNIQUE",
            "AT_AddColumn CONSTR_PRIMARY",
            "AT_AddColumn CONSTR_FOREIGN",
            "AT_AddColumn CONSTR_NOTNULL",
        }
    ),
    act=_act,
)
