"""Programs count on what a constraint keeps."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.clauses import Clause
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


def _clause(clause: Clause) -> Iterator[Found]:
    what = "The primary key" if clause.what == "DROP PRIMARY KEY" else f"The constraint {clause.name}"
    yield Found(message=f"{what} of {clause.table} is dropped.", help="Make what replaces it first.")


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
    dialects=("postgresql", "mysql", "mariadb"),
    acts=frozenset({"AT_DropConstraint", "AlterDomainStmt"}),
    act=_act,
    clauses=frozenset({"DROP FOREIGN KEY", "DROP CHECK", "DROP CONSTRAINT", "DROP PRIMARY KEY"}),
    clause=_clause,
)
