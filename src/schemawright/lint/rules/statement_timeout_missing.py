"""A statement that takes long holds its lock for as long."""

from collections.abc import Iterator

from schemawright.lint.acts import Acts
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.timeouts import found_without


def _script(acts: Acts) -> Iterator[Found]:
    yield from found_without(acts, "statement_timeout")


RULE = Rule(
    code="LINT_STATEMENT_TIMEOUT_MISSING",
    title="No statement_timeout before a statement that locks",
    topic="transaction",
    level="warning",
    why="A statement that takes longer than was thought holds its lock for as long.",
    safe="`SET statement_timeout = '15s';` at the beginning; try again when it times out.",
    manual="19.11 Client Connection Defaults",
    squawk=("require-statement-timeout", "require-timeout-settings"),
    strong_migrations=("statement_timeout",),
    script=_script,
)
