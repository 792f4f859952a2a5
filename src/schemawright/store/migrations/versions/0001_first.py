"""The first tables.

Revision: 0001, after nothing
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

JSON = sa.JSON(none_as_null=True)
MOMENT = sa.DateTime(timezone=True).with_variant(sa.Text(), "sqlite")


def upgrade() -> None:
    """Make all tables."""
    op.create_table(
        "schema_definitions",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("display_name", sa.Text()),
        sa.Column("description", sa.Text()),
        sa.Column("dialect", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("revision", sa.BigInteger(), nullable=False),
        sa.Column("settings", JSON, nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("updated_by", sa.Text(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_schema_definitions"),
        sa.UniqueConstraint("slug", name="uq_schema_definitions_slug"),
    )
    op.create_table(
        "schema_meta",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_schema_meta"),
    )
    op.create_table(
        "schema_batches",
        sa.Column("schema_id", sa.Text(), nullable=False),
        sa.Column("batch_id", sa.Text(), nullable=False),
        sa.Column("client_id", sa.Text()),
        sa.Column("n", sa.BigInteger()),
        sa.Column("revision", sa.BigInteger()),
        sa.Column("label", sa.Text()),
        sa.Column("answer", JSON, nullable=False),
        sa.Column("submitted_by", sa.Text(), nullable=False),
        sa.Column("submitted_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["schema_id"], ["schema_definitions.id"], name="fk_schema_batches_schema_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("schema_id", "batch_id", name="pk_schema_batches"),
    )
    op.create_index("ix_schema_batches_client", "schema_batches", ["schema_id", "client_id", "n"], unique=False)
    op.create_index("ix_schema_batches_schema_id_revision", "schema_batches", ["schema_id", "revision"], unique=False)
    op.create_table(
        "schema_change_log",
        sa.Column("schema_id", sa.Text(), nullable=False),
        sa.Column("revision", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("entity_type", sa.Text(), nullable=False),
        sa.Column("entity_id", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("before_state", JSON),
        sa.Column("after_state", JSON),
        sa.Column("changed_by", sa.Text(), nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.Column("batch_id", sa.Text()),
        sa.ForeignKeyConstraint(
            ["schema_id"], ["schema_definitions.id"], name="fk_schema_change_log_schema_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("schema_id", "revision", "number", name="pk_schema_change_log"),
    )
    op.create_index(
        "ix_schema_change_log_schema_id_entity_id", "schema_change_log", ["schema_id", "entity_id"], unique=False
    )
    op.create_table(
        "schema_columns",
        sa.Column("schema_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("table_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("display_name", sa.Text()),
        sa.Column("data_type", sa.Text(), nullable=False),
        sa.Column("length", sa.Integer()),
        sa.Column("precision", sa.Integer()),
        sa.Column("scale", sa.Integer()),
        sa.Column("is_nullable", sa.Boolean(), nullable=False),
        sa.Column("is_primary_key", sa.Boolean(), nullable=False),
        sa.Column("is_unique", sa.Boolean(), nullable=False),
        sa.Column("default_value", sa.Text()),
        sa.Column("identity", JSON),
        sa.Column("generated", JSON),
        sa.Column("collation", sa.Text(), quote=True),
        sa.Column("comment", sa.Text()),
        sa.Column("enum_id", sa.Text()),
        sa.Column("order", sa.Text(), nullable=False),
        sa.Column("details", JSON, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["schema_id"], ["schema_definitions.id"], name="fk_schema_columns_schema_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("schema_id", "id", name="pk_schema_columns"),
    )
    op.create_index("ix_schema_columns_schema_id_table_id", "schema_columns", ["schema_id", "table_id"], unique=False)
    op.create_table(
        "schema_indexes",
        sa.Column("schema_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("table_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("columns", JSON, nullable=False),
        sa.Column("is_unique", sa.Boolean(), nullable=False),
        sa.Column("index_type", sa.Text(), nullable=False),
        sa.Column("where", sa.Text()),
        sa.Column("include", JSON, nullable=False),
        sa.Column("is_suggested", sa.Boolean(), nullable=False),
        sa.Column("comment", sa.Text()),
        sa.Column("details", JSON, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["schema_id"], ["schema_definitions.id"], name="fk_schema_indexes_schema_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("schema_id", "id", name="pk_schema_indexes"),
    )
    op.create_index("ix_schema_indexes_schema_id_table_id", "schema_indexes", ["schema_id", "table_id"], unique=False)
    op.create_table(
        "schema_materialized_views",
        sa.Column("schema_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("namespace_id", sa.Text()),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("display_name", sa.Text()),
        sa.Column("query", sa.Text(), nullable=False),
        sa.Column("refresh_strategy", sa.Text(), nullable=False),
        sa.Column("refresh_schedule", sa.Text()),
        sa.Column("concurrently", sa.Boolean(), quote=True, nullable=False),
        sa.Column("with_data", sa.Boolean(), nullable=False),
        sa.Column("depends_on", JSON, nullable=False),
        sa.Column("index_ids", JSON, nullable=False),
        sa.Column("position_x", sa.Double(), nullable=False),
        sa.Column("position_y", sa.Double(), nullable=False),
        sa.Column("comment", sa.Text()),
        sa.Column("details", JSON, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["schema_id"], ["schema_definitions.id"], name="fk_schema_materialized_views_schema_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("schema_id", "id", name="pk_schema_materialized_views"),
    )
    op.create_table(
        "schema_migrations",
        sa.Column("schema_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("up_sql", sa.Text(), nullable=False),
        sa.Column("down_sql", sa.Text(), nullable=False),
        sa.Column("from_revision", sa.BigInteger(), nullable=False),
        sa.Column("to_revision", sa.BigInteger(), nullable=False),
        sa.Column("checksum", sa.Text(), nullable=False),
        sa.Column("warnings", JSON, nullable=False),
        sa.Column("verification", JSON),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["schema_id"], ["schema_definitions.id"], name="fk_schema_migrations_schema_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("schema_id", "id", name="pk_schema_migrations"),
        sa.UniqueConstraint("schema_id", "version", name="uq_schema_migrations_schema_id_version"),
    )
    op.create_table(
        "schema_objects",
        sa.Column("schema_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text()),
        sa.Column("details", JSON, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["schema_id"], ["schema_definitions.id"], name="fk_schema_objects_schema_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("schema_id", "id", name="pk_schema_objects"),
    )
    op.create_table(
        "schema_relationships",
        sa.Column("schema_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("source_table_id", sa.Text(), nullable=False),
        sa.Column("source_column_ids", JSON, nullable=False),
        sa.Column("target_table_id", sa.Text(), nullable=False),
        sa.Column("target_column_ids", JSON, nullable=False),
        sa.Column("relationship_type", sa.Text(), nullable=False),
        sa.Column("is_required", sa.Boolean(), nullable=False),
        sa.Column("on_delete", sa.Text(), nullable=False),
        sa.Column("on_update", sa.Text(), nullable=False),
        sa.Column("deferrable", sa.Boolean(), nullable=False),
        sa.Column("comment", sa.Text()),
        sa.Column("details", JSON, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["schema_id"], ["schema_definitions.id"], name="fk_schema_relationships_schema_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("schema_id", "id", name="pk_schema_relationships"),
    )
    op.create_index(
        "ix_schema_relationships_schema_id_source_table_id",
        "schema_relationships",
        ["schema_id", "source_table_id"],
        unique=False,
    )
    op.create_index(
        "ix_schema_relationships_schema_id_target_table_id",
        "schema_relationships",
        ["schema_id", "target_table_id"],
        unique=False,
    )
    op.create_table(
        "schema_tables",
        sa.Column("schema_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("namespace_id", sa.Text()),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("display_name", sa.Text()),
        sa.Column("description", sa.Text()),
        sa.Column("color", sa.Text()),
        sa.Column("position_x", sa.Double(), nullable=False),
        sa.Column("position_y", sa.Double(), nullable=False),
        sa.Column("soft_delete", sa.Boolean(), nullable=False),
        sa.Column("timestamps", sa.Boolean(), nullable=False),
        sa.Column("comment", sa.Text()),
        sa.Column("options", JSON, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["schema_id"], ["schema_definitions.id"], name="fk_schema_tables_schema_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("schema_id", "id", name="pk_schema_tables"),
    )
