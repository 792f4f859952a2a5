"""Proving a plan between two documents, and that a document builds at all."""

import time

import msgspec

from schemawright.migrate.plan import creation
from schemawright.migrate.step import Plan
from schemawright.model.document import Document
from schemawright.scratch.script import ScriptError
from schemawright.scratch.server import Server
from schemawright.scratch.verify import Step, Verdict, verify_migration


def for_server(document: Document, server: Server) -> Document:
    """`document` for the version of `server`, where its settings leave the version open.

    PostgreSQL 18 keeps names of not-null constraints, which older ones do not have: a migration speaks of them or not.
    """
    schema = document.schema
    if schema.settings.server_version is not None:
        return document
    settings = msgspec.structs.replace(schema.settings, server_version=server.version[0])
    return document.replacing({type(schema): {schema.id: msgspec.structs.replace(schema, settings=settings)}})


def prove(server: Server, old: Document, new: Document, plan: Plan, *, confined: bool = False) -> Verdict:
    """Runs `plan` up, down and up again from `old`, and compares the catalogs with what the documents build.

    `confined` is for SQL of somebody else's: see `Server.database`.
    """
    return verify_migration(
        server,
        old_sql=creation(old).up_sql,
        new_sql=creation(new).up_sql,
        up_steps=[Step(sql=step.sql, transactional=step.transactional) for step in plan.up],
        down_steps=[Step(sql=step.sql, transactional=step.transactional) for step in plan.down],
        confined=confined,
    )


def build(server: Server, document: Document) -> Verdict:
    """Builds `document` in an empty database; the verdict names the statement that the database refused."""
    started = time.monotonic()
    plan = creation(document)
    refusal: ScriptError | None = None
    with server.database() as database:
        try:
            database.run_script(plan.up_sql)
        except ScriptError as error:
            refusal = error
    return Verdict(
        ok=refusal is None,
        server=server.label,
        steps=len(plan.up),
        milliseconds=round((time.monotonic() - started) * 1000),
        phase=None if refusal is None else "new",
        message=None if refusal is None else refusal.message,
        sqlstate=None if refusal is None else refusal.sqlstate,
        line=None if refusal is None else refusal.line,
        statement=None if refusal is None else refusal.statement,
    )
