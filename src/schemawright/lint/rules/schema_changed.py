"""What moves to another schema is gone for those who look in the old one."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import says

RULE = Rule(
    code="LINT_SCHEMA_CHANGED",
    title="Something moves to another schema",
    topic="compatibility",
    level="warning",
    why="Qualified names stop working, and unqualified ones where the search path does not have the new schema.",
    safe="Leave a view in the old schema: `CREATE VIEW old.t AS SELECT * FROM new.t;`.",
    manual="ALTER TABLE, SET SCHEMA",
    squawk=("ban-set-schema",),
    acts=frozenset({"AlterObjectSchemaStmt"}),
    act=says(
        "{name} moves to another schema.",
        "Leave a view with the old name behind, `CREATE VIEW {name} AS SELECT * FROM …;`, until nobody uses it.",
    ),
)
