"""Proving a plan between two documents, and that a document builds at all."""

import time

from schemawright.migrate.plan import creation
from schemawright.migrate.step import Plan
from schemawright.model.document import Document
from schemawright.scratch.script import ScriptError
from schemawright.scratch.server import Server
from schemawright.scratch.verify import Step, Verdict, verify_migration


def prove(server: Server, old: Document, new: Document, plan: Plan) -> Verdict:
    """Runs `plan` up, down and up again from `old`, and compares the catalogs with what the documents build."""
    return verify_migration(
        server,
        old_sql=creation(old).up_sql,
        new_sql=creation(new).up_sql,
        up_steps=[Step(sql=step.sql, transactional=step.transactional) for step in plan.up],
        down_steps=[Step(sql=step.sql, transactional=step.transactional) for step in plan.down],
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
