"""`SET EXPRESSION`: the values of a stored generated column are computed anew under the strongest lock."""

from schemawright.dialects.postgresql.safe.rules.add_column import because_stored
from schemawright.dialects.postgresql.safe.site import Rule

RULE = Rule(
    "AlterTableStmt/AT_SetExpression",
    lambda site: None,
    "MIGRATE_UNSAFE_GENERATED_COLUMN",
    "Run it when few are at work.",
    because_stored,
)
