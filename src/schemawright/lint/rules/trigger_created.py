"""A trigger waits for every writer, and every writer for it."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import says

RULE = Rule(
    code="LINT_TRIGGER_CREATED",
    title="A trigger is made on a table in use",
    topic="lock",
    level="info",
    why="CREATE TRIGGER takes SHARE ROW EXCLUSIVE: it waits for running writers, and new ones queue behind it.",
    safe="Set `SET lock_timeout = '2s';` before it and try again when it times out.",
    manual="13.3.1 Table-Level Locks",
    atlas=("PG308",),
    acts=frozenset({"CreateTrigStmt"}),
    act=says(
        "The trigger {name} makes writers of {on} wait.",
        "Run `SET lock_timeout = '2s';` first, and try again when it times out.",
    ),
)
