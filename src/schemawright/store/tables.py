"""The tables of the store.

Every row that belongs to a schema has `schema_id` first in its primary key, and no row refers to a row of another
schema, so that the store can be distributed by it. A column that bears the name of a field of its record kind holds
that field; `rest_of` finds the one that takes all other fields; the others are projections (`store.projections`), there
for people and reports that read the tables directly.
"""

from datetime import datetime

import sqlalchemy as sa

from schemawright.store.moment import Moment

metadata = sa.MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)

JSON = sa.JSON(none_as_null=True)
REST = {"rest": True}


def _owner() -> sa.Column[str]:
    """The schema that a row belongs to, first in its key."""
    return sa.Column("schema_id", sa.Text, sa.ForeignKey("schema_definitions.id", ondelete="CASCADE"), primary_key=True)


def _stamps() -> tuple[sa.Column[datetime], sa.Column[datetime]]:
    """When a row was made and last changed."""
    return sa.Column("created_at", Moment, nullable=False), sa.Column("updated_at", Moment, nullable=False)


schema_definitions = sa.Table(
    "schema_definitions",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("slug", sa.Text, nullable=False, unique=True),
    sa.Column("display_name", sa.Text),
    sa.Column("description", sa.Text),
    sa.Column("dialect", sa.Text, nullable=False),
    sa.Column("status", sa.Text, nullable=False),
    sa.Column("revision", sa.BigInteger, nullable=False),
    sa.Column("settings", JSON, nullable=False),
    sa.Column("created_by", sa.Text, nullable=False),
    sa.Column("updated_by", sa.Text, nullable=False),
    *_stamps(),
)

schema_tables = sa.Table(
    "schema_tables",
    metadata,
    _owner(),
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("namespace_id", sa.Text),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("display_name", sa.Text),
    sa.Column("description", sa.Text),
    sa.Column("color", sa.Text),
    sa.Column("position_x", sa.Double, nullable=False),
    sa.Column("position_y", sa.Double, nullable=False),
    sa.Column("soft_delete", sa.Boolean, nullable=False),
    sa.Column("timestamps", sa.Boolean, nullable=False),
    sa.Column("comment", sa.Text),
    sa.Column("options", JSON, nullable=False, info=REST),
    *_stamps(),
)

schema_columns = sa.Table(
    "schema_columns",
    metadata,
    _owner(),
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("table_id", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("display_name", sa.Text),
    sa.Column("data_type", sa.Text, nullable=False),
    sa.Column("length", sa.Integer),
    sa.Column("precision", sa.Integer),
    sa.Column("scale", sa.Integer),
    sa.Column("is_nullable", sa.Boolean, nullable=False),
    sa.Column("is_primary_key", sa.Boolean, nullable=False),
    sa.Column("is_unique", sa.Boolean, nullable=False),
    sa.Column("default_value", sa.Text),
    sa.Column("identity", JSON),
    sa.Column("generated", JSON),
    sa.Column("collation", sa.Text, quote=True),
    sa.Column("comment", sa.Text),
    sa.Column("enum_id", sa.Text),
    sa.Column("order", sa.Text, nullable=False),
    sa.Column("details", JSON, nullable=False, info=REST),
    *_stamps(),
    sa.Index(None, "schema_id", "table_id"),
)

schema_relationships = sa.Table(
    "schema_relationships",
    metadata,
    _owner(),
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("source_table_id", sa.Text, nullable=False),
    sa.Column("source_column_ids", JSON, nullable=False),
    sa.Column("target_table_id", sa.Text, nullable=False),
    sa.Column("target_column_ids", JSON, nullable=False),
    sa.Column("relationship_type", sa.Text, nullable=False),
    sa.Column("is_required", sa.Boolean, nullable=False),
    sa.Column("on_delete", sa.Text, nullable=False),
    sa.Column("on_update", sa.Text, nullable=False),
    sa.Column("deferrable", sa.Boolean, nullable=False),
    sa.Column("comment", sa.Text),
    sa.Column("details", JSON, nullable=False, info=REST),
    *_stamps(),
    sa.Index(None, "schema_id", "source_table_id"),
    sa.Index(None, "schema_id", "target_table_id"),
)

schema_indexes = sa.Table(
    "schema_indexes",
    metadata,
    _owner(),
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("table_id", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("columns", JSON, nullable=False),
    sa.Column("is_unique", sa.Boolean, nullable=False),
    sa.Column("index_type", sa.Text, nullable=False),
    sa.Column("where", sa.Text),
    sa.Column("include", JSON, nullable=False),
    sa.Column("is_suggested", sa.Boolean, nullable=False),
    sa.Column("comment", sa.Text),
    sa.Column("details", JSON, nullable=False, info=REST),
    *_stamps(),
    sa.Index(None, "schema_id", "table_id"),
)

schema_materialized_views = sa.Table(
    "schema_materialized_views",
    metadata,
    _owner(),
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("namespace_id", sa.Text),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("display_name", sa.Text),
    sa.Column("query", sa.Text, nullable=False),
    sa.Column("refresh_strategy", sa.Text, nullable=False),
    sa.Column("refresh_schedule", sa.Text),
    sa.Column("concurrently", sa.Boolean, quote=True, nullable=False),
    sa.Column("with_data", sa.Boolean, nullable=False),
    sa.Column("depends_on", JSON, nullable=False),
    sa.Column("index_ids", JSON, nullable=False),
    sa.Column("position_x", sa.Double, nullable=False),
    sa.Column("position_y", sa.Double, nullable=False),
    sa.Column("comment", sa.Text),
    sa.Column("details", JSON, nullable=False, info=REST),
    *_stamps(),
)

schema_objects = sa.Table(
    "schema_objects",
    metadata,
    _owner(),
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("name", sa.Text),
    sa.Column("details", JSON, nullable=False, info=REST),
    *_stamps(),
)
"""Records of every kind that has no table of its own."""

schema_change_log = sa.Table(
    "schema_change_log",
    metadata,
    _owner(),
    sa.Column("revision", sa.BigInteger, primary_key=True),
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("entity_type", sa.Text, nullable=False),
    sa.Column("entity_id", sa.Text, nullable=False),
    sa.Column("action", sa.Text, nullable=False),
    sa.Column("before_state", JSON),
    sa.Column("after_state", JSON),
    sa.Column("changed_by", sa.Text, nullable=False),
    sa.Column("changed_at", Moment, nullable=False),
    sa.Column("batch_id", sa.Text),
    sa.Index(None, "schema_id", "entity_id"),
)
"""The changes of each revision in order; the states hold the whole record, of an update the properties it touched."""

schema_batches = sa.Table(
    "schema_batches",
    metadata,
    _owner(),
    sa.Column("batch_id", sa.Text, primary_key=True),
    sa.Column("client_id", sa.Text),
    sa.Column("n", sa.BigInteger),
    sa.Column("revision", sa.BigInteger),
    sa.Column("label", sa.Text),
    sa.Column("answer", JSON, nullable=False),
    sa.Column("submitted_by", sa.Text, nullable=False),
    sa.Column("submitted_at", Moment, nullable=False),
    sa.Index("ix_schema_batches_client", "schema_id", "client_id", "n"),
    sa.Index(None, "schema_id", "revision"),
)
"""Every batch that was answered, so that it is answered alike when it comes again; refused ones have no revision."""

schema_migrations = sa.Table(
    "schema_migrations",
    metadata,
    _owner(),
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("version", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("up_sql", sa.Text, nullable=False),
    sa.Column("down_sql", sa.Text, nullable=False),
    sa.Column("from_revision", sa.BigInteger, nullable=False),
    sa.Column("to_revision", sa.BigInteger, nullable=False),
    sa.Column("checksum", sa.Text, nullable=False),
    sa.Column("warnings", JSON, nullable=False),
    sa.Column("verification", JSON),
    sa.Column("created_by", sa.Text, nullable=False),
    sa.Column("created_at", Moment, nullable=False),
    sa.UniqueConstraint("schema_id", "version"),
)

schema_meta = sa.Table(
    "schema_meta",
    metadata,
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)
"""Facts of the store itself; `epoch` tells one store from another that was put in its place."""


HOMES: dict[str, sa.Table] = {
    "schema": schema_definitions,
    "table": schema_tables,
    "column": schema_columns,
    "relationship": schema_relationships,
    "index": schema_indexes,
    "materializedView": schema_materialized_views,
}
"""The kinds of record that have a table of their own; all others live in `schema_objects`."""


def home_of(kind: str) -> sa.Table:
    """The table that holds the records of a kind."""
    return HOMES.get(kind, schema_objects)


def rest_of(table: sa.Table) -> str | None:
    """The column that holds, as JSON, those fields of a record that have no column of their own."""
    return next((column.name for column in table.columns if column.info is REST or column.info.get("rest")), None)
