"""Which acts wait for a lock that others wait behind, and whether a timeout is set before the first of them."""

from collections.abc import Iterator

from schemawright.lint.acts import Acts
from schemawright.lint.found import Found

_ALTERS = """
    AddColumn DropColumn ColumnDefault AlterColumnType SetNotNull DropNotNull SetExpression DropExpression AddIdentity
    SetIdentity DropIdentity AddConstraint DropConstraint ValidateConstraint AlterConstraint SetStorage SetCompression
    SetStatistics SetOptions ClusterOn DropCluster SetLogged SetUnLogged SetAccessMethod SetTableSpace SetRelOptions
    ResetRelOptions EnableTrig EnableAlwaysTrig EnableReplicaTrig DisableTrig EnableTrigAll DisableTrigAll
    EnableTrigUser DisableTrigUser EnableRule EnableAlwaysRule EnableReplicaRule DisableRule AddInherit DropInherit
    AddOf DropOf ReplicaIdentity EnableRowSecurity DisableRowSecurity ForceRowSecurity NoForceRowSecurity ChangeOwner
    AttachPartition DetachPartition
""".split()
_CONSTRAINTS = "CHECK NOTNULL UNIQUE PRIMARY FOREIGN EXCLUSION".split()
_RENAMED = "VIEW MATVIEW INDEX TRIGGER POLICY RULE FOREIGN_TABLE".split()
_DROPPED = "TABLE FOREIGN_TABLE VIEW MATVIEW SEQUENCE INDEX TRIGGER POLICY RULE SCHEMA TYPE DOMAIN EXTENSION".split()

ON_TABLES = frozenset(
    (
        *(f"AT_{subtype}" for subtype in _ALTERS),
        *(f"AT_AddConstraint CONSTR_{kind}" for kind in _CONSTRAINTS),
        *(f"RenameStmt OBJECT_{kind}" for kind in ("TABLE", "COLUMN", "TABCONSTRAINT")),
    )
)
"""What ALTER TABLE does."""
LOCKING = ON_TABLES | frozenset(
    (
        *(f"RenameStmt OBJECT_{kind}" for kind in _RENAMED),
        *(f"DropStmt OBJECT_{kind}" for kind in _DROPPED),
        *(
            f"OBJECT_VIEW AT_{subtype}"
            for subtype in ("SetRelOptions", "ResetRelOptions", "ColumnDefault", "ChangeOwner")
        ),
        *(f"OBJECT_TYPE AT_{subtype}" for subtype in ("AddColumn", "DropColumn", "AlterColumnType")),
        "AlterSeqStmt",
        "IndexStmt",
        "ReindexStmt",
        "TruncateStmt",
        "ClusterStmt",
        "VacuumStmt",
        "RefreshMatViewStmt",
        "LockStmt",
        "CreateTrigStmt",
        "CreatePolicyStmt",
        "AlterPolicyStmt",
        "RuleStmt",
        "AlterDomainStmt",
        "AlterObjectSchemaStmt",
    )
)
"""Acts that wait for a lock on a table which others use (manual, 13.3.1 and the page of each)."""
TIMES = {"lock_timeout": "2s", "statement_timeout": "15s"}


def found_without(acts: Acts, setting: str) -> Iterator[Found]:
    """Says which statement is the first to wait in a script that has not set `setting` before it."""
    first = next((act for act in acts.acts if act.what in LOCKING and not act.is_new), None)
    if first is None or acts.set_at.get(setting, first.number) < first.number:
        return
    what = f" on {first.on}" if first.on else ""
    yield Found(
        message=f"No {setting} is set before this statement{what}, which waits for a lock.",
        help=f"Begin with `SET {setting} = '{TIMES[setting]}';`, and try again when it times out.",
        at=first.at,
    )
