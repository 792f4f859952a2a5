"""The proof of a migration: up, compare, down, compare, up again, on a real server and with rows in the tables."""

import time
from collections.abc import Collection, Iterable

import msgspec

from schemawright.migrate.step import Step
from schemawright.scratch.server import Comparison, Database, RowSum, ScriptError, Server, Session


class RowCheck(msgspec.Struct, frozen=True, kw_only=True, rename="camel", omit_defaults=False):
    """What became of the rows that stood in the old schema, after up and down.

    `lost` are the tables whose rows came back otherwise, as the migration says it may lose some. `message` tells why
    there is no check: rows could not be put in, or the migration fails with rows in the tables (then `failed_step` is
    the step that does).
    """

    tables: int = 0
    rows: int = 0
    lost: tuple[str, ...] = ()
    message: str | None = None
    phase: str | None = None
    failed_step: int | None = None

    def __str__(self) -> str:
        if self.phase == "insert":
            return f"No rows could be put in: {self.message}"
        if self.message is not None:
            return f"With rows in the tables, {self.phase} fails at step {self.failed_step}: {self.message}"
        rows = f"{self.rows} rows in {self.tables} tables"
        return f"{rows}; those of {', '.join(self.lost)} changed." if self.lost else f"{rows} came back as they were."


class Verdict(msgspec.Struct, frozen=True, kw_only=True, rename="camel", omit_defaults=False):
    """What came of it.

    `phase` is where it failed: `old` and `new` (the schema's own SQL did not build), `up`, `compare_up`, `down`,
    `compare_down`, `rows` (they did not come back though nothing said so), `up_again`, `compare_up_again`;
    `failed_step` is the number of the step from 0.
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
    rows: RowCheck | None = None


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
    rows_sql: str = "",
    lossy: Collection[str] | None = (),
    confined: bool = False,
) -> Verdict:
    """Builds the old schema, migrates up (its catalog must equal that of `new_sql`), down (to the old one), up again.

    `rows_sql` puts rows into the old schema first. They must be the same after up and down, but in the tables of
    `lossy` (`None`: in all). A migration that works on empty tables only is right, and `Verdict.rows` tells what fails.
    `confined` is for SQL of somebody else's: see `Server.database`. Raises nothing for a migration that fails: the
    verdict says where and in the database's own words.
    """
    up, down = tuple(up_steps), tuple(down_steps)
    run = _Run(server, old_sql, new_sql, up, down, lossy, confined)
    started = time.monotonic()
    found: dict[str, object] = {}
    try:
        run.build_new()
        if rows_sql:
            run.go_with(rows_sql)
        else:
            run.go()
    except _FailedError as failure:
        found = failure.found
    return Verdict(
        ok=not found,
        server=server.label,
        steps=len(up) + len(down),
        milliseconds=round((time.monotonic() - started) * 1000),
        reordered=tuple(sorted(run.reordered)),
        rows=run.row_check,
        **found,  # type: ignore[arg-type]
    )


class _Run:
    """One proof: `reordered` and `row_check` are what it found besides."""

    def __init__(
        self,
        server: Server,
        old_sql: str,
        new_sql: str,
        up: tuple[Step, ...],
        down: tuple[Step, ...],
        lossy: Collection[str] | None,
        confined: bool,
    ) -> None:
        self.server, self.old_sql, self.new_sql = server, old_sql, new_sql
        self.up, self.down, self.lossy, self.confined = up, down, lossy, confined
        self.reordered: set[str] = set()
        self.row_check: RowCheck | None = None

    def build_new(self) -> None:
        """Reads what the migration must lead to."""
        with self.server.database(confined=self.confined) as database:
            _build(database, "new", self.new_sql)
            self.wanted = database.dump()

    def go_with(self, rows_sql: str) -> None:
        """The proof with rows in the tables, and where that fails, without."""
        try:
            self.go(rows_sql)
        except _FailedError as failure:
            phase = failure.found["phase"]
            if phase not in ("insert", "up", "down", "up_again"):
                raise
            self.go()
            self.row_check = RowCheck(
                message=str(failure.found["message"]),
                phase=str(phase),
                failed_step=failure.found.get("failed_step"),  # type: ignore[arg-type]
            )

    def go(self, rows_sql: str = "") -> None:
        """Up, compared, down, compared, up again."""
        with self.server.database(confined=self.confined) as database:
            _build(database, "old", self.old_sql)
            before = database.dump()
            if rows_sql:
                _build(database, "insert", rows_sql)
            held = database.rows() if rows_sql else {}
            _migrate(database, "up", self.up)
            self._compare("compare_up", self.wanted, database)
            _migrate(database, "down", self.down)
            self._compare("compare_down", before, database)
            if rows_sql:
                self.row_check = self._rows(held, database.rows())
            _migrate(database, "up_again", self.up)
            self._compare("compare_up_again", self.wanted, database)

    def _rows(self, before: dict[str, RowSum], after: dict[str, RowSum]) -> RowCheck:
        changed = tuple(name for name, held in sorted(before.items()) if after.get(name) != held)
        wrong = () if self.lossy is None else tuple(name for name in changed if name not in self.lossy)
        if wrong:
            raise _FailedError(
                phase="rows",
                message=f"The rows of {', '.join(wrong)} are not what they were after up and down.",
                differences=tuple(f"{name}: {before[name].rows} rows, then {_count(after, name)}" for name in wrong),
            )
        filled = [held for held in before.values() if held.rows]
        return RowCheck(tables=len(filled), rows=sum(held.rows for held in filled), lost=changed)

    def _compare(self, phase: str, wanted: str, database: Database) -> None:
        """Tables whose columns only stand in another order are noted; anything else that differs fails."""
        comparison: Comparison = self.server.compare(wanted, database.dump())
        wrong = tuple(str(difference) for difference in comparison.differences if not difference.only_order)
        if wrong:
            message = f"The migrated schema differs from the wanted one in {len(wrong)} objects."
            raise _FailedError(phase=phase, message=message, differences=wrong)
        self.reordered |= {str(difference.key) for difference in comparison.differences}


def _count(sums: dict[str, RowSum], name: str) -> str:
    return f"{sums[name].rows}" if name in sums else "no table"


def _build(database: Database, phase: str, sql: str) -> None:
    try:
        database.run_script(sql)
    except ScriptError as error:
        raise _FailedError(phase=phase, **_words(error)) from error


def _migrate(database: Database, phase: str, steps: tuple[Step, ...]) -> None:
    with database.session() as session:
        for number, step in enumerate(steps):
            try:
                _take_mended(session, step)
            except ScriptError as error:
                raise _FailedError(phase=phase, failed_step=number, **_words(error)) from error


def _take_mended(session: Session, step: Step) -> None:
    """Takes a step, again so long as each time another cause of its failure has been removed."""
    told: set[str] = set()
    while True:
        try:
            return _take(session, step)
        except ScriptError as error:
            if not error.is_mended or error.message in told:
                raise
            told.add(error.message)


def _take(session: Session, step: Step) -> None:
    if step.transactional:
        with session.transaction():
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
