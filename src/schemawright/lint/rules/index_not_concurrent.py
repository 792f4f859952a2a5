"""An index built in the ordinary way keeps writers out until it is built."""

import re
from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.saying import is_concurrent

SHORT = 160


def _act(act: Act) -> Iterator[Found]:
    if is_concurrent(act.node):
        return
    name = f"The index {act.name}" if "idxname" in act.node else "An index"
    text = act.text.rstrip(";").strip()
    at = re.search(r"\bINDEX\b", text, re.IGNORECASE)
    safe = (
        f"{text[: at.end()]} CONCURRENTLY{text[at.end() :]}"
        if at and len(text) <= SHORT
        else "CREATE INDEX CONCURRENTLY …"
    )
    yield Found(
        message=f"{name} is built while nobody writes {act.on}.",
        help=f"Build it outside a transaction: `{' '.join(safe.split())};`.",
    )


RULE = Rule(
    code="LINT_INDEX_NOT_CONCURRENT",
    title="An index is built without CONCURRENTLY",
    topic="lock",
    level="error",
    why="CREATE INDEX holds SHARE until the index is built: nobody writes the table meanwhile.",
    safe=(
        "Build it outside a transaction: `CREATE INDEX CONCURRENTLY i ON t (a);`; drop the invalid leftover "
        "where that fails, and try again."
    ),
    manual="CREATE INDEX, Building Indexes Concurrently",
    squawk=("require-concurrent-index-creation",),
    strong_migrations=("add_index", "add_reference"),
    atlas=("PG101",),
    acts=frozenset({"IndexStmt"}),
    act=_act,
)
