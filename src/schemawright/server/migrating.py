"""Generating a migration: planned, run on a scratch database, and only then shown."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from typing import Any

import msgspec

from schemawright.base.ids import new_id
from schemawright.migrate.plan import creation, plan
from schemawright.migrate.step import Plan
from schemawright.model.document import Document
from schemawright.scratch import Server, Step, verify_migration
from schemawright.scratch.launcher import LaunchError
from schemawright.scratch.server import DumpError, NoServerError
from schemawright.server.migrations import FORMAT
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
) -> Migration | None:
    """The migration from `old` to `new` with its verdict; `None` where they do not differ.

    Takes seconds: call it in a thread. Raises `UnsupportedError` where a difference can't be expressed.
    """
    found = plan(old, new)
    if not found.up:
        return None
    moment = now()
    return Migration(
        id=new_id(),
        version=moment.strftime(FORMAT),
        name=slug(name) if name else _name(found, from_revision),
        up_sql=found.up_sql,
        down_sql=found.down_sql,
        from_revision=from_revision,
        to_revision=to_revision,
        checksum=hashlib.sha256(found.up_sql.encode()).hexdigest(),
        warnings=[diagnostic_json(one) for one in (*found.warnings, *found.diagnostics)],
        verification=verified(old, new, found, scratch),
        created_by=person,
        created_at=moment,
    )


def verified(old: Document, new: Document, found: Plan, scratch: str | None) -> dict[str, Any]:
    """The verdict of a real database: up, compared, down, compared, up again; or why there is none."""
    try:
        server = Server.find(scratch)
        verdict = verify_migration(
            server,
            old_sql=creation(old).up_sql,
            new_sql=creation(new).up_sql,
            up_steps=_steps(found.up),
            down_steps=_steps(found.down),
            confined=True,  # whoever may edit a schema must not run programs here
        )
    except (NoServerError, LaunchError, DumpError) as error:
        return {"ok": False, "status": "not_run", "message": error.message}
    content: dict[str, Any] = msgspec.to_builtins(verdict)
    return content | {"status": "passed" if verdict.ok else "failed"}


def _steps(steps: Iterable[Any]) -> list[Step]:
    return [Step(sql=step.sql, transactional=step.transactional) for step in steps]


def _name(found: Plan, from_revision: int) -> str:
    """What the migration does in a few words."""
    made = [step for step in found.up if step.record_kind == "table" and step.kind in ("create", "drop")]
    if from_revision == 0 and len(made) > 1:
        return "initial"
    verbs = {step.kind for step in found.up if step.kind != "setting"}
    kinds = {step.record_kind for step in found.up if step.record_kind}
    verb = verbs.pop() if len(verbs) == 1 else "change"
    what = kinds.pop() if len(kinds) == 1 else "schema"
    return slug(f"{verb}_{re.sub(r'(?=[A-Z])', '_', what)}")


def slug(name: str) -> str:
    """`name` as it stands in a file name: lower-case ASCII letters, digits and underscores, 1 to 60 of them."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "_", plain)[:60].strip("_") or "migration"
