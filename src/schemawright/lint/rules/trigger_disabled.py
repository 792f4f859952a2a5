"""What a disabled trigger or rule kept up is not kept up."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import says

RULE = Rule(
    code="LINT_TRIGGER_DISABLED",
    title="Triggers are switched",
    topic="compatibility",
    level="off",
    why="Copies, audit trails and foreign keys (whose checks are triggers) are not kept up meanwhile.",
    safe="Let it be on; where a backfill must not fire it, use `SET LOCAL session_replication_role = replica;`.",
    manual="ALTER TABLE, DISABLE TRIGGER",
    squawk=("ban-disable-trigger",),
    acts=frozenset(
        {
            "AT_DisableTrig",
            "AT_DisableTrigAll",
            "AT_DisableTrigUser",
            "AT_EnableReplicaTrig",
            "AT_DisableRule",
            "AT_EnableReplicaRule",
        }
    ),
    act=says("Triggers or rules of {on} are switched."),
)
