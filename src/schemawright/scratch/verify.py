"""The proof of a migration: up, compare, down, compare, up again, on a real server."""

import time
from collections.abc import Iterable

import msgspec

from schemawright.scratch.compare import Comparison, compare
from schemawright.scratch.script import ScriptError
from schemawright.scratch.server import ScratchDatabase, Server
from schemawright.scratch.session import Session


class Step(msgspec.Struct, frozen=True, kw_only=True, rename="camel"):
    """One piece of a migration: SQL that runs in a transaction, or must not (`CREATE INDEX CONCURRENTLY`)."""

    sql: str
    transactional: bool = True


class Verdict(msgspec.Struct, frozen=True, kw_only=True, rename="camel", omit_defaults=False):
    """What came of it.

    `phase` is where it failed: `old` and `new` (the schema's own SQL did not build), `up`, `compare_up`, `down`,
    `compare_down`, `up_again`, `compare_up_again`; `failed_step` is the number of the step from 0.
    """

    ok: bool
    server: str
    steps: int
    milliseconds: int
    phase: str | None = None
    failed_step: int | None = None
    message: str | None = None
    sqlstate: str | None = None
    line: int | None = None
    """Line in the failed step's SQL."""
    statement: str | None = None
    differences: tuple[str, ...] = ()
    reordered: tuple[str, ...] = ()
    """Tables that came out right but for the order of their columns, which PostgreSQL cannot change."""


class _FailedError(Exception):
    def __init__(self, **found: object) -> None:
        self.found = found


def verify_migration(
    server: Server,
    *,
    old_sql: str,
    new_sql: str,
    up_steps: Iterable[Step],
    down_steps: Iterable[Step],
    confined: bool = False,
) -> Verdict:
    """Builds the old schema, migrates up (its catalog must equal that of `new_sql`), down (to the old one), up again.

    `confined` is for SQL of somebody else's: see `Server.database`. Raises nothing for a migration that fails: the
    verdict says where and in the database's own words.
    """
    up, down = tuple(up_steps), tuple(down_steps)
    started = time.monotonic()
    reordered: set[str] = set()
    found: dict[str, object] = {}
    try:
        with server.database(confined=confined) as new:
            _build(new, "new", new_sql)
            wanted = new.dump()
        with server.database(confined=confined) as database:
            _build(database, "old", old_sql)
            before = database.dump()
            _migrate(database, "up", up)
            reordered |= _equal("compare_up", wanted, database)
            _migrate(database, "down", down)
            reordered |= _equal("compare_down", before, database)
            _migrate(database, "up_again", up)
            reordered |= _equal("compare_up_again", wanted, database)
    except _FailedError as failure:
        found = failure.found
    return Verdict(
        ok=not found,
        server=server.label,
        steps=len(up) + len(down),
        milliseconds=round((time.monotonic() - started) * 1000),
        reordered=tuple(sorted(reordered)),
        **found,  # type: ignore[arg-type]
    )


def _build(database: ScratchDatabase, phase: str, sql: str) -> None:
    try:
        database.run_script(sql)
    except ScriptError as error:
        raise _FailedError(phase=phase, **_words(error)) from error


def _migrate(database: ScratchDatabase, phase: str, steps: tuple[Step, ...]) -> None:
    with database.session() as session:
        for number, step in enumerate(steps):
            try:
                try:
                    _take(session, step)
                except ScriptError as error:
                    if not error.is_mended:
                        raise
                    _take(session, step)
            except ScriptError as error:
                raise _FailedError(phase=phase, failed_step=number, **_words(error)) from error


def _take(session: Session, step: Step) -> None:
    if step.transactional:
        with session.connection.transaction():
            session.run(step.sql)
    else:
        session.run(step.sql)


def _words(error: ScriptError) -> dict[str, object]:
    return {
        "message": error.message,
        "sqlstate": error.sqlstate,
        "line": error.line,
        "statement": error.statement,
    }


def _equal(phase: str, wanted: str, database: ScratchDatabase) -> set[str]:
    """The tables whose columns only stand in another order; anything else that differs fails."""
    comparison: Comparison = compare(wanted, database.dump())
    wrong = tuple(str(difference) for difference in comparison.differences if not difference.only_order)
    if wrong:
        message = f"The migrated schema differs from the wanted one in {len(wrong)} objects."
        raise _FailedError(phase=phase, message=message, differences=wrong)
    return {str(difference.key) for difference in comparison.differences}
