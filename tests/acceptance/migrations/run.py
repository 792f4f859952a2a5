"""Running a case: planned, run up, down and up again, with the rows counted."""

from dataclasses import dataclass

from schemawright.base.errors import SchemawrightError, UnsupportedError
from schemawright.changes.match import match
from schemawright.importers.registry import ImportOptions, importer_for
from schemawright.migrate.backfill import backfills_named
from schemawright.migrate.conversion import conversions_named
from schemawright.migrate.plan import plan
from schemawright.migrate.step import Plan
from schemawright.model.document import Document
from schemawright.scratch.proof import for_server, lossy_tables
from schemawright.scratch.server import ScriptError, Server
from schemawright.scratch.verify import Verdict, verify_migration
from tests.acceptance.migrations.case import Case


@dataclass(frozen=True)
class Outcome:
    """What came of a case. `state` is `ok`, `refused` (by a diagnostic), `failed` (the server refused a step) or
    `wrong` (it ran and led elsewhere, or lost rows); `told` says more, `expected` whether the case wants it so.
    """

    case: Case
    state: str
    told: str = ""
    code: str = ""

    @property
    def expected(self) -> bool:
        """Whether this is what the case says."""
        return (
            self.state == "ok"
            if self.case.refused is None
            else (self.state, self.code) == ("refused", self.case.refused)
        )


def read(case: Case, sql: str, server: Server) -> Document:
    """One side as a document, for the version of the server."""
    importer = importer_for("case.sql", case.dialect)
    return for_server(Document(importer.read(sql, ImportOptions(dialect=case.dialect)).records), server)


def run(case: Case, server: Server, *, safe: bool = False) -> Outcome:
    """Plans a case and runs it on the server."""
    found = planned(case, server, safe=safe)
    if isinstance(found, Outcome):
        return found
    if case.same:
        return Outcome(case, "wrong", found[1].up_sql) if found[1].up else Outcome(case, "ok")
    if not found[1].up:
        return Outcome(case, "wrong", "The plan is empty.")
    outcome, verdict = proved(case, server, *found)
    if outcome.state != "ok":
        return outcome
    if verdict.rows is not None and verdict.rows.message is not None:
        told = f"with rows, {verdict.rows.phase} {verdict.rows.failed_step}: {verdict.rows.message}"
        return Outcome(case, "failed", f"{told}\n{_sql(found[1])}")
    return _holds(case, server, found[1].up_sql, [step.sql for step in found[1].up])


def planned(case: Case, server: Server, *, guess: bool = False, safe: bool = False) -> tuple[Document, Plan] | Outcome:
    """The old side and the way to the new one, or the refusal."""
    try:
        old, new = read(case, case.old, server), read(case, case.new, server)
        new = match(old, new, case.renames, guess=guess).document
        filled = backfills_named(old, new, dict(case.backfills))
        led = conversions_named(old, new, dict(case.conversions))
        found = plan(old, new, safe=safe, backfills=filled, conversions=led)
        if (second := plan(new, new, safe=safe)).up:
            return Outcome(case, "wrong", f"A second plan is not empty:\n{second.up_sql}")
    except UnsupportedError as error:
        codes = [diagnostic.code for diagnostic in error.diagnostics] or [error.code]
        return Outcome(case, "refused", error.message, codes[0])
    except SchemawrightError as error:
        return Outcome(case, "refused", error.message, error.code)
    return old, found


def proved(case: Case, server: Server, old: Document, found: Plan) -> tuple[Outcome, Verdict]:
    """What comes of a plan, up, down and up again."""
    verdict = verify_migration(
        server,
        old_sql=case.old,
        new_sql=case.new,
        up_steps=found.up,
        down_steps=found.down,
        rows_sql=case.rows,
        lossy=lossy_tables(old, found),
    )
    if verdict.ok:
        return Outcome(case, "ok"), verdict
    state = "wrong" if verdict.phase and verdict.phase.startswith(("compare", "rows")) else "failed"
    lines = (
        f"{verdict.phase} {verdict.failed_step}: {verdict.message}",
        verdict.statement or "",
        *verdict.differences,
        _sql(found),
    )
    return Outcome(case, state, "\n".join(lines)), verdict


def _sql(found: Plan) -> str:
    return f"{found.up_sql}-- down\n{found.down_sql}"


def _holds(case: Case, server: Server, up_sql: str, steps: list[str]) -> Outcome:
    if not case.holds:
        return Outcome(case, "ok")
    with server.database() as database, database.session() as session:
        for sql in (case.old, case.rows, *steps):
            session.run(sql)
        for query in case.holds:
            try:
                held = session.query(query)
            except ScriptError as error:
                return Outcome(case, "wrong", f"{query}: {error.message}\n{up_sql}")
            if not held or not all(held):
                return Outcome(case, "wrong", f"{query}: {held}\n{up_sql}")
    return Outcome(case, "ok")
