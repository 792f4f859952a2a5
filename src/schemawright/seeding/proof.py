"""The few rows with which a migration is proved."""

from collections.abc import Callable

from schemawright.model.document import Document
from schemawright.seeding.mysql import passing_rows
from schemawright.seeding.rows import plan_rows
from schemawright.seeding.sql import seed_script
from schemawright.seeding.trial import tried_rows

ROWS = 3
"""Rows a table: enough for a value twice and a value once."""

_WAYS: dict[str, Callable[[Document, int], str]] = {
    "postgresql": lambda document, count: seed_script(plan_rows(document, count)).up_text,
    "sqlite": tried_rows,
    "mysql": passing_rows,
    "mariadb": passing_rows,
}


def proof_rows(document: Document) -> str:
    """A script that puts a few rows into the tables, keeping their constraints."""
    return _WAYS[document.schema.dialect](document, ROWS)
