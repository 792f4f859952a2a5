"""Subscribers follow what is published, and how rows are told apart."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import says

RULE = Rule(
    code="LINT_REPLICATION_CHANGED",
    title="Replication changes",
    topic="compatibility",
    level="off",
    why="Subscribers get other rows, or none, and updates fail where a published table has no replica identity.",
    safe="Change the subscribers first, and use `REPLICA IDENTITY USING INDEX` with a unique index that is there.",
    manual="ALTER TABLE, REPLICA IDENTITY",
    squawk=("ban-replica-identity",),
    acts=frozenset({"AT_ReplicaIdentity", "AlterPublicationStmt", "DropStmt OBJECT_PUBLICATION"}),
    act=says("The replication of {name} changes."),
)
