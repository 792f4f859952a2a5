"""A comment that switches nothing off hides what comes later."""

from schemawright.lint.rule import Rule

RULE = Rule(
    code="LINT_IGNORE_UNUSED",
    title="A comment that switches nothing off",
    topic="lint",
    level="warning",
    why="It says that something is wrong that is not, and would hide what goes wrong there later.",
    safe="Take the comment out, or mend the name of the rule.",
    squawk=("unused-ignore",),
)
