"""The few rows with which a migration is proved."""

from schemawright.model.document import Document
from schemawright.seeding.rows import plan_rows
from schemawright.seeding.sql import seed_script
from schemawright.seeding.trial import tried_rows

ROWS = 3
"""Rows a table: enough for a value twice and a value once."""


def proof_rows(document: Document) -> str:
    """A script that puts a few rows into every table, keeping its constraints; empty for dialects without one."""
    if document.schema.dialect == "sqlite":
        return tried_rows(document, ROWS)
    if document.schema.dialect != "postgresql":
        return ""
    return seed_script(plan_rows(document, ROWS)).up_text
