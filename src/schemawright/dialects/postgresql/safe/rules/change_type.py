"""`ALTER COLUMN TYPE` where no twin of the column can take its place (see `twins`)."""

from schemawright.dialects.postgresql.safe.site import Rule

RULE = Rule(
    "AlterTableStmt/AT_AlterColumnType",
    lambda site: None,
    "MIGRATE_UNSAFE_TYPE_CHANGE",
    "Run it when few are at work, or add a new column and lead the programs over to it.",
)
