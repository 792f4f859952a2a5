"""What holds a strong lock for as long as a table is big keeps everybody else waiting for as long."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule

CODE = "LINT_BLOCKED_LONG"


def blocked(act: Act) -> Iterator[Found]:
    """Says which tables an act rewrites or scans under a lock that keeps writers out."""
    if act.what == "RefreshMatViewStmt":
        return  # Nobody writes a materialized view; that readers wait has a rule of its own.
    for effect in act.effects:
        if effect.blocks_long:
            who = "nobody reads or writes it" if effect.blocks_readers else "nobody writes it"
            how = "written anew" if effect.rewrites else "read through"
            yield Found(message=f"{effect.table} is {how} while {who} ({effect.mode}).")


RULE = Rule(
    code=CODE,
    title="A table is rewritten or scanned under a strong lock",
    topic="lock",
    level="warning",
    why="Whoever wants the table waits until it is done, which takes as long as the table is big.",
    safe="Do it in steps that hold their lock for a moment (`schemawright diff --safe` writes them).",
    manual="13.3.1 Table-Level Locks",
)
