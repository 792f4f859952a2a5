"""What only newer versions of PostgreSQL hold: said of a schema for an older one, not left to the server to find."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from schemawright.base.diagnostics import Diagnostic
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.index import Exclusion, Index
from schemawright.model.key import Key
from schemawright.model.record import Record
from schemawright.model.relationship import Relationship
from schemawright.model.sequence import Sequence
from schemawright.model.table import Table
from schemawright.model.view import View


@dataclass(frozen=True, slots=True)
class Newer:
    """What came with a version: which records have it, and what to do without it."""

    kind: type[Record]
    since: int
    what: str
    help: str
    is_used: Callable[[Document, Any], bool]


def _is_partitioned(document: Document, table_id: str) -> bool:
    table = document.find(Table, table_id)
    return table is not None and table.partitioning is not None


NEWER = (
    Newer(Column, 14, "compression of its own", "Leave it out.", lambda _, column: column.compression is not None),
    Newer(
        Column,
        18,
        "virtual generated column",
        "Make it STORED, or take the expression into a view.",
        lambda _, column: column.generated is not None and column.generated.storage == "virtual",
    ),
    Newer(
        Column,
        18,
        "NOT NULL that is NO INHERIT or NOT VALID",
        "Make it a plain one, or a check.",
        lambda _, column: not column.is_nullable and not (column.not_null_inherited and column.not_null_validated),
    ),
    Newer(
        Key,
        15,
        "NULLS NOT DISTINCT",
        "Forbid nulls, or make a second, partial unique index for rows with nulls.",
        lambda _, key: not key.nulls_distinct,
    ),
    Newer(
        Index,
        15,
        "NULLS NOT DISTINCT",
        "Forbid nulls, or make a second, partial unique index for rows with nulls.",
        lambda _, index: not index.nulls_distinct,
    ),
    Newer(
        Key,
        18,
        "key WITHOUT OVERLAPS",
        "Write it as an exclusion constraint.",
        lambda _, key: key.without_overlaps,
    ),
    Newer(Check, 18, "NOT ENFORCED", "Enforce the check, or leave it out.", lambda _, check: not check.enforced),
    Newer(Relationship, 18, "NOT ENFORCED", "Enforce the key, or leave it out.", lambda _, key: not key.enforced),
    Newer(Relationship, 18, "foreign key with PERIOD", "Check it in a trigger.", lambda _, key: key.period),
    Newer(
        Relationship,
        15,
        "list of columns behind ON DELETE",
        "Set all columns of the key.",
        lambda _, key: bool(key.on_delete_column_ids),
    ),
    Newer(
        Relationship,
        18,
        "foreign key of a partitioned table that is NOT VALID",
        "Validate it.",
        lambda document, key: not key.validated and key.enforced and _is_partitioned(document, key.source_table_id),
    ),
    Newer(
        Exclusion,
        17,
        "exclusion constraint of a partitioned table",
        "Give each partition its own.",
        lambda document, exclusion: _is_partitioned(document, exclusion.table_id),
    ),
    Newer(Sequence, 15, "unlogged sequence", "Make it a logged one.", lambda _, sequence: sequence.is_unlogged),
    Newer(View, 15, "security_invoker", "Leave it out.", lambda _, view: "security_invoker" in view.options),
)


def too_new(document: Document) -> Iterator[Diagnostic]:
    """An error for each record that needs a newer version than the schema is for."""
    version = document.schema.settings.server_version
    if version is None:
        return
    for newer in NEWER:
        used = document.all(newer.kind) if version < newer.since else ()
        for record in used:
            if newer.is_used(document, record):
                yield Diagnostic(
                    code="MIGRATE_NEWER_VERSION",
                    level="error",
                    message=f"PostgreSQL {version} knows no {newer.what}: {record.name}.",  # type: ignore[attr-defined]
                    help=newer.help,
                    subject=record.id,
                )
