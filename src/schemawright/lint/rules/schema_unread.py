"""A script that changes what it has not made can't be run by itself."""

from schemawright.lint.rule import Rule

RULE = Rule(
    code="LINT_SCHEMA_UNREAD",
    title="The schema that a script makes is not looked at",
    topic="lint",
    level="info",
    why="SQLite reads scripts by running them, and this one changes what is not there.",
    safe="Say which schema it is run on: `--against SOURCE`.",
    dialects=("sqlite",),
)
