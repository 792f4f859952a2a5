"""Generated migrations as they are kept and answered."""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from typing import Any

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.errors import RefusedError
from schemawright.history import folder as history
from schemawright.history.folder import History
from schemawright.history.script import replacing
from schemawright.history.squash import chosen
from schemawright.history.versions import next_version
from schemawright.server.problems import diagnostic_json
from schemawright.store.entries import Migration


def later_than(migration: Migration, others: Iterable[Migration]) -> Migration:
    """The migration with a version behind all others' of the schema."""
    return replace(migration, version=next_version((other.version for other in others), migration.created_at))


def history_of(dialect: str, kept: Iterable[Migration]) -> History:
    """The kept migrations as a history that can be run, or taken to another tool."""
    made = (history.Migration(one.version, one.name, one.up_sql, one.down_sql) for one in kept)
    return History(dialect, tuple(made))


def in_a_row(kept: History, migrations: Iterable[Migration], first: str, last: str) -> list[Migration]:
    """The migrations from one version to another, to be squashed.

    Raises `InvalidError` where there are not two, `RefusedError` where one does not begin where the one before ends.
    """
    versions = [one.version for one in chosen(kept, first, last)]
    found = [one for one in migrations if one.version in versions]
    for one, following in pairwise(found):
        if one.to_revision != following.from_revision:
            message = f"{following.version} does not begin at the revision where {one.version} ends."
            raise RefusedError(f"{message} Squash others.", code="not_in_a_row")
    return found


def standing_for(migration: Migration, found: list[Migration]) -> Migration:
    """The migration as the one that stands for those that were found, with the number of the last."""
    up = replacing(one.version for one in found) + migration.up_sql
    checksum = hashlib.sha256(up.encode()).hexdigest()
    return replace(migration, version=found[-1].version, up_sql=up, checksum=checksum)


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
