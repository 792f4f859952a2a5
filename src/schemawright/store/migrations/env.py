"""Runs migrations on the connection that `store.upgrade` opened, inside its transaction."""

from alembic import context

from schemawright.store.tables import metadata
from schemawright.store.upgrade import VERSION_TABLE

context.configure(
    connection=context.config.attributes["connection"], target_metadata=metadata, version_table=VERSION_TABLE
)
context.run_migrations()
