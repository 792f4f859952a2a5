"""What is not in a transaction stays where the script fails later, and must not stop it the second time."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.saying import called

_MAKES = {
    "CreateStmt": "The table",
    "CreateTableAsStmt": "The table",
    "IndexStmt": "The index",
    "CreateSchemaStmt": "The schema",
    "CreateSeqStmt": "The sequence",
    "CreateExtensionStmt": "The extension",
    "AT_AddColumn": "The column",
}
_DROPS = (
    "AT_DropColumn",
    "AT_DropConstraint",
    "AT_DropExpression",
    "AT_DropIdentity",
    *(f"DropStmt OBJECT_{kind}" for kind in "TABLE INDEX TYPE FOREIGN_TABLE".split()),
)
_ADDS = tuple(f"AT_AddConstraint CONSTR_{kind}" for kind in "CHECK UNIQUE PRIMARY FOREIGN EXCLUSION NOTNULL".split())
_ONCE = ("AT_AddIdentity", "AT_AttachPartition", "AT_DetachPartition", "AT_AddInherit", "AT_DropInherit")
_RENAMES = ("RenameStmt OBJECT_TABLE", "RenameStmt OBJECT_COLUMN", "RenameStmt OBJECT_TABCONSTRAINT")


def _act(act: Act) -> Iterator[Found]:
    if act.transaction is None and (said := _said(act)) is not None:
        yield Found(message=said[0], help=said[1])


def _said(act: Act) -> tuple[str, str] | None:
    what = act.what
    if what in _MAKES:
        is_open = not (act.node.get("if_not_exists") or act.node.get("missing_ok"))
        is_named = what != "IndexStmt" or "idxname" in act.node
        said = f"{_MAKES[what]} {called(act.column) if act.column else act.name} is made without IF NOT EXISTS."
        return (said, "Write IF NOT EXISTS, or BEGIN and COMMIT around the script.") if is_open and is_named else None
    if what in _DROPS:
        said = f"{called(act.column) if act.column else act.name} is dropped without IF EXISTS."
        return None if act.node.get("missing_ok") else (said, "Write IF EXISTS, or BEGIN and COMMIT around the script.")
    if what in _ADDS:
        return None if _follows_drop(act) else _add(act)
    return f"This change of {act.on} can't be made twice.", "Write BEGIN and COMMIT around the script."


def _add(act: Act) -> tuple[str, str]:
    name = called(act.node.get("conname"))
    drop = f"ALTER TABLE {act.on} DROP CONSTRAINT IF EXISTS {name};"
    return (
        f"The constraint {name} of {act.on} can't be added twice.",
        f"Write `{drop}` before it, or BEGIN and COMMIT around.",
    )


def _follows_drop(act: Act) -> bool:
    name = act.node.get("conname")
    drops = act.earlier("AT_DropConstraint")
    return any(one.column == name and one.names == act.names and one.node.get("missing_ok") for one in drops)


RULE = Rule(
    code="LINT_NOT_REPEATABLE",
    title="A statement that fails the second time",
    topic="repetition",
    level="warning",
    why=(
        "Outside a transaction what was done stays done when a later statement fails; run again, the script "
        "stops at it."
    ),
    safe="Put the script in one transaction, or write IF EXISTS and IF NOT EXISTS.",
    manual="CREATE TABLE, IF NOT EXISTS",
    squawk=("prefer-robust-stmts",),
    acts=frozenset((*_MAKES, *_DROPS, *_ADDS, *_ONCE, *_RENAMES)),
    new_too=True,
    act=_act,
)
