"""Generated migrations as they are kept and answered."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from schemawright.base.diagnostics import Diagnostic
from schemawright.server.problems import diagnostic_json
from schemawright.store.entries import Migration

FORMAT = "%Y%m%d%H%M%S"
"""How a moment becomes a version."""


def later_than(migration: Migration, others: Iterable[Migration]) -> Migration:
    """The migration with a version behind all others' of the schema."""
    last = max((other.version for other in others), default="")
    if migration.version > last:
        return migration
    after = datetime.strptime(last, FORMAT) + timedelta(seconds=1)  # noqa: DTZ007
    return replace(migration, version=after.strftime(FORMAT))


def migration_json(migration: Migration) -> dict[str, Any]:
    """A migration as it is answered."""
    return {
        "id": migration.id,
        "version": migration.version,
        "name": migration.name,
        "upSql": migration.up_sql,
        "downSql": migration.down_sql,
        "fromRevision": migration.from_revision,
        "toRevision": migration.to_revision,
        "checksum": migration.checksum,
        "warnings": migration.warnings,
        "verification": migration.verification,
        "createdBy": migration.created_by,
        "createdAt": migration.created_at.isoformat(),
    }


def nothing(from_revision: int, to_revision: int) -> dict[str, Any]:
    """The answer where there is nothing to migrate."""
    said = Diagnostic(code="MIGRATE_NOTHING", level="info", message="The schema has not changed since.")
    return {
        "id": None,
        "version": None,
        "name": None,
        "upSql": "",
        "downSql": "",
        "fromRevision": from_revision,
        "toRevision": to_revision,
        "checksum": None,
        "warnings": [diagnostic_json(said)],
        "verification": None,
    }
