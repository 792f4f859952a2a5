"""A statement that waits for a lock lets everybody wait behind it."""

from collections.abc import Iterator

from schemawright.lint.acts import Acts
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.timeouts import found_without


def _script(acts: Acts) -> Iterator[Found]:
    yield from found_without(acts, "lock_timeout")


RULE = Rule(
    code="LINT_LOCK_TIMEOUT_MISSING",
    title="No lock_timeout before a statement that locks",
    topic="transaction",
    level="warning",
    why="A statement that waits for a lock lets everybody who comes later wait behind it.",
    safe="`SET lock_timeout = '2s';` at the beginning; try again when it times out.",
    manual="19.11 Client Connection Defaults",
    squawk=("require-lock-timeout", "require-timeout-settings"),
    strong_migrations=("lock_timeout",),
    script=_script,
)
