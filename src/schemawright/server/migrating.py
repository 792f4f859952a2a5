"""Generating a migration: planned, run on a scratch database, and only then shown."""

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.errors import SchemawrightError
from schemawright.base.ids import Id, new_id
from schemawright.dialects.names import NO_BACKFILLS, NO_CONVERSIONS
from schemawright.history.naming import name_of, slug
from schemawright.history.script import written
from schemawright.history.versions import FORMAT
from schemawright.lint.linting import of_plan
from schemawright.migrate.backfill import backfills_of
from schemawright.migrate.conversion import conversions_of
from schemawright.migrate.plan import plan
from schemawright.migrate.step import Plan
from schemawright.model.document import Document
from schemawright.scratch.proof import for_server, prove
from schemawright.scratch.server import DumpError, NoServerError, Server, find_server
from schemawright.seeding.proof import proof_rows
from schemawright.server.problems import diagnostic_json
from schemawright.store.entries import Migration
from schemawright.store.moment import now


def planned(
    old: Document,
    new: Document,
    *,
    from_revision: int,
    to_revision: int,
    name: str | None,
    person: str,
    scratch: str | None,
    backfills: Mapping[Id, str] = NO_BACKFILLS,
    conversions: Mapping[Id, str] = NO_CONVERSIONS,
) -> Migration | None:
    """The migration from `old` to `new` with its verdict; `None` where they do not differ.

    `backfills` are expressions by the id of the column: what rows get that miss a value there; `conversions` what the
    values become of one that gets another type.

    Takes seconds: call it in a thread. Raises `UnsupportedError` where a difference can't be expressed.
    """
    server, missing = _server(new.schema.dialect, scratch)
    if server is not None:
        old, new = for_server(old, server), for_server(new, server)
    filled, led = backfills_of(old, new, backfills), conversions_of(old, new, conversions)
    found = plan(old, new, locks=("up", "down"), backfills=filled, conversions=led)
    if not found.up:
        return None
    moment = now()
    up, down = written(found)
    return Migration(
        id=new_id(),
        version=moment.strftime(FORMAT),
        name=slug(name) if name else name_of(found, old, new),
        up_sql=up,
        down_sql=down,
        from_revision=from_revision,
        to_revision=to_revision,
        checksum=hashlib.sha256(up.encode()).hexdigest(),
        warnings=[diagnostic_json(one) for one in (*found.notes, *_risks(found, old))],
        verification=missing if server is None else verified(server, old, new, found),
        created_by=person,
        created_at=moment,
    )


def _risks(found: Plan, old: Document) -> Iterator[Diagnostic]:
    """What the way up loses, blocks or breaks where there are rows and programs."""
    return (one.diagnostic for one in of_plan(found, old))


def _server(dialect: str, scratch: str | None) -> tuple[Server | None, dict[str, Any]]:
    """A server to prove on, or the verdict that there is none."""
    try:
        return find_server(dialect, scratch), {}
    except NoServerError as error:
        return None, _not_run(error)


def verified(server: Server, old: Document, new: Document, found: Plan) -> dict[str, Any]:
    """The verdict of a real database: up, compared, down, compared, up again; or why there is none."""
    try:
        # Whoever may edit a schema must not run programs here.
        verdict = prove(server, old, new, found, rows_sql=proof_rows(old), confined=True)
    except (NoServerError, DumpError) as error:
        return _not_run(error)
    content: dict[str, Any] = msgspec.to_builtins(verdict)
    return content | {"status": "passed" if verdict.ok else "failed"}


def _not_run(error: SchemawrightError) -> dict[str, Any]:
    return {"ok": False, "status": "not_run", "message": error.message}
