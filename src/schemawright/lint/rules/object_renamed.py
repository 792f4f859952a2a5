"""What is renamed is gone for those who know the old name."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.saying import called

_KINDS = """
    VIEW MATVIEW INDEX SEQUENCE TYPE DOMAIN FUNCTION PROCEDURE ROUTINE AGGREGATE SCHEMA TABCONSTRAINT DOMCONSTRAINT
    TRIGGER POLICY RULE ROLE DATABASE TABLESPACE COLLATION CONVERSION LANGUAGE OPCLASS OPFAMILY PUBLICATION
    SUBSCRIPTION FDW FOREIGN_SERVER STATISTIC_EXT TSCONFIGURATION TSDICTIONARY TSPARSER TSTEMPLATE EVENT_TRIGGER
"""


def _act(act: Act) -> Iterator[Found]:
    if act.what == "AlterEnumStmt":
        if "oldVal" in act.node:
            yield Found(message=f"The value {act.node['oldVal']!r} of {act.name} is renamed to {act.node['newVal']!r}.")
        return
    old = f"{act.name}.{called(act.column)}" if act.column else act.name
    yield Found(message=f"{old} is renamed to {called(act.node['newname'])}.")


RULE = Rule(
    code="LINT_OBJECT_RENAMED",
    title="Something else is renamed",
    topic="compatibility",
    level="warning",
    why="Programs and scripts that run with the old name fail from the commit on.",
    safe="Make it anew under the new name, move the users, then drop the old one.",
    squawk=("renaming-object",),
    strong_migrations=("rename_schema",),
    acts=frozenset({"AlterEnumStmt", *(f"RenameStmt OBJECT_{kind}" for kind in _KINDS.split())}),
    act=_act,
)
