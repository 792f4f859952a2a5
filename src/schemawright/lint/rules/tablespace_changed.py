"""Another tablespace means that the files are copied."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import says

RULE = Rule(
    code="LINT_TABLESPACE_CHANGED",
    title="A table or index moves to another tablespace",
    topic="lock",
    level="error",
    why="Its files are copied under ACCESS EXCLUSIVE: nobody reads or writes meanwhile.",
    safe=(
        "Make a second table there, copy in batches, and swap the names; an index moves with `REINDEX "
        "(TABLESPACE s, CONCURRENTLY) INDEX i;`."
    ),
    manual="ALTER TABLE, SET TABLESPACE",
    acts=frozenset({"AT_SetTableSpace", "OBJECT_INDEX AT_SetTableSpace", "OBJECT_MATVIEW AT_SetTableSpace"}),
    act=says("{on} is copied to another tablespace; nobody reads or writes it meanwhile."),
)
