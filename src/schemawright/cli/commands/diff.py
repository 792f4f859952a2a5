"""`schemawright diff`: the migration from one source to another."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from schemawright.cli.arguments import Source

if TYPE_CHECKING:
    from schemawright.cli.differing import Differing
    from schemawright.migrate.plan import Direction
    from schemawright.migrate.step import Plan, Step
    from schemawright.scratch.server import Server
    from schemawright.scratch.verify import Verdict


def command(
    old: Source,
    new: Source,
    dialect: Annotated[str, typer.Option(help="The dialect of the scripts.")] = "postgresql",
    down: Annotated[bool, typer.Option("--down", help="Print the way back instead.")] = False,
    safe: Annotated[bool, typer.Option("--safe", help="Keep neither readers nor writers waiting.")] = False,
    verify: Annotated[bool, typer.Option("--verify", help="Run it up, down, up on a scratch database first.")] = False,
    road: Annotated[str, typer.Option(help="parser, or catalog: run scripts on a scratch server.")] = "parser",
    rename: Annotated[list[str] | None, typer.Option(help="old=new: a rename, not a drop.", show_default=False)] = None,
    backfill: Annotated[
        list[str] | None,
        typer.Option(help="table.column=expression: what rows get that miss a value there.", show_default=False),
    ] = None,
    using: Annotated[
        list[str] | None,
        typer.Option(help="table.column=expression: what its values become with another type.", show_default=False),
    ] = None,
    no_guess: Annotated[bool, typer.Option("--no-guess", help="Take no rename from evidence.")] = False,
    format: Annotated[str, typer.Option(help="sql or json.")] = "sql",
    output: Annotated[Path | None, typer.Option("--output", "-o", help="The file; else standard output.")] = None,
) -> int:
    """Print the migration from OLD to NEW; nothing where they do not differ.

    Where a difference can't be expressed, or --verify fails, nothing is printed and the exit code is 1.
    """
    from schemawright.base.errors import InvalidError
    from schemawright.cli.configuration import setting
    from schemawright.cli.differing import compare_sources
    from schemawright.cli.output import complain, tell, write
    from schemawright.cli.roads import road_named
    from schemawright.scratch.server import find_server

    if format not in ("sql", "json"):
        raise InvalidError(f"There is no format {format!r}. Use sql or json.")
    server = find_server(dialect, setting("scratch_url")) if verify else None
    wanted: tuple[Direction, ...] = ("up", "down") if format == "json" else ("down",) if down else ("up",)
    found = compare_sources(
        old,
        new,
        dialect,
        road=road_named(road),
        renames=rename or (),
        guess=not no_guess,
        proof=server,
        safe=safe,
        locks=wanted,
        backfills=backfill or (),
        conversions=using or (),
    )
    for guess in found.guesses:
        complain(f"info DIFF_RENAME_GUESSED: {guess}. Confirm it with --rename, or refuse it with --no-guess.")
    tell((*found.plan.warnings_back, *found.plan.diagnostics) if down else found.plan.notes)
    verdict = _verdict(server, found) if server is not None and found.plan.up else None
    if verdict is not None and not verdict.ok:
        return 1
    plan = found.plan
    if format == "sql":
        write(plan.down_sql if down else plan.up_sql, output)
    elif plan.up:
        write(json.dumps(_content(plan, verdict), indent=1, ensure_ascii=False) + "\n", output)
    return 0


def _verdict(server: "Server", found: "Differing") -> "Verdict":
    """The proof on a scratch database, told on standard error."""
    from schemawright.cli.output import complain
    from schemawright.scratch.proof import prove
    from schemawright.seeding.proof import proof_rows

    verdict = prove(server, found.old, found.new, found.plan, rows_sql=proof_rows(found.old))
    if not verdict.ok:
        complain(f"error DIFF_VERIFY_FAILED: {verdict.server}, {verdict.phase}: {verdict.message}")
        return verdict
    complain(f"info DIFF_VERIFIED: {verdict.server}: up, down, up in {verdict.milliseconds} ms.")
    if verdict.rows is not None:
        complain(f"info DIFF_ROWS: {verdict.rows}")
    return verdict


def _content(plan: "Plan", verdict: "Verdict | None") -> dict[str, object]:
    import msgspec

    return {
        "up": [_step(step) for step in plan.up],
        "down": [_step(step) for step in plan.down],
        "warnings": [str(warning) for warning in plan.notes if warning.level == "warning"],
        "verification": None if verdict is None else msgspec.to_builtins(verdict),
    }


def _step(step: "Step") -> dict[str, object]:
    return {
        "sql": step.sql,
        "kind": step.kind,
        "recordKind": step.record_kind,
        "transactional": step.transactional,
        "locks": [
            {"table": lock.table, "mode": lock.mode, "rewrites": lock.rewrites, "scans": lock.scans}
            for lock in step.locks
        ],
        "attempts": step.attempts,
        "beforeRetry": step.before_retry,
        "phase": step.phase,
    }
