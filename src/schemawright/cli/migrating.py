"""What the commands of `schemawright migrate` share: a folder, a database, a runner that can be stopped."""

import signal
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Annotated

import typer

from schemawright.base.errors import InvalidError

if TYPE_CHECKING:
    from schemawright.cli.differing import Differing
    from schemawright.history.passage import Done, Way
    from schemawright.history.runner import Runner
    from schemawright.history.standing import Line
    from schemawright.scratch.server import Server

Folder = Annotated[Path, typer.Option("--dir", help="The folder of the migrations.")]
Url = Annotated[
    str | None,
    typer.Option("--database-url", help="The database; else SCHEMAWRIGHT_MIGRATE_URL.", show_default=False),
]
Count = Annotated[int | None, typer.Argument(help="How many migrations.", min=1, show_default=False)]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Print what would be run, and run nothing.")]
LockTimeout = Annotated[
    float, typer.Option(help="How many seconds a statement waits for a lock of others; 0: as long as it takes.", min=0)
]
Retries = Annotated[int, typer.Option(help="How often a transaction is tried again that got no lock.", min=0)]

FOLDER = Path("migrations")


@contextmanager
def opened_runner(
    folder: Path, url: str | None, *, lock_timeout: float = 5.0, retries: int = 5, out_of_order: bool = False
) -> Iterator["Runner"]:
    """A runner of the folder's migrations on a database. Ctrl-C stops it after the statement that runs."""
    from schemawright.cli.output import complain
    from schemawright.history.databases.registry import LostError, databases_at
    from schemawright.history.errors import VanishedError
    from schemawright.history.folder import read
    from schemawright.history.passage import Run
    from schemawright.history.runner import Runner

    address = address_of(url)
    history, databases = read(folder), databases_at(address)
    try:
        connection = databases.connect(address)
    except LostError as error:
        raise VanishedError(f"{error.message}.") from error
    interrupt = _Interrupt()
    run = Run(
        databases=databases,
        connection=connection,
        lock_timeout=lock_timeout,
        retries=retries,
        applied_by=_person(),
        tell=complain,
        stopping=interrupt,
    )
    try:
        with interrupt.heard():
            yield Runner(run, history, out_of_order=out_of_order)
    finally:
        connection.close()


def address_of(url: str | None) -> str:
    """The database that is named by the option, or else by the configuration."""
    from schemawright.cli.configuration import setting

    if (address := setting("migrate_url", url)) is None:
        raise InvalidError("No database is named. Give --database-url, or set SCHEMAWRIGHT_MIGRATE_URL.")
    return address


def report(done: Iterable["Done"], *, nothing: str) -> None:
    """A line for each migration as it is done."""
    is_any = False
    for one in done:
        is_any = True
        word = "Applied" if one.way == "up" else "Undone"
        resumed = f", from step {one.first + 1} on" if one.first else ""
        typer.echo(f"{word} {one.migration.title} in {one.milliseconds} ms{resumed}.")
    if not is_any:
        typer.echo(nothing)


def _person() -> str:
    import getpass
    import socket

    with suppress(OSError, KeyError):
        return f"{getpass.getuser()}@{socket.gethostname()}"[:200]
    return "unknown"


class _Interrupt:
    """Whether Ctrl-C has been pressed; pressed twice, it interrupts the statement that runs."""

    def __init__(self) -> None:
        self._pressed = False

    def __call__(self) -> bool:
        return self._pressed

    @contextmanager
    def heard(self) -> Iterator[None]:
        """Listens to it."""
        before = signal.signal(signal.SIGINT, self._press)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)

    def _press(self, number: int, frame: FrameType | None) -> None:
        del number, frame
        if self._pressed:
            raise KeyboardInterrupt
        self._pressed = True


def proved(server: "Server", found: "Differing") -> bool:
    """Whether a migration does on a real database what it should; what came of it is told."""
    from schemawright.cli.output import complain
    from schemawright.scratch.proof import prove
    from schemawright.seeding.proof import proof_rows

    verdict = prove(server, found.old, found.new, found.plan, rows_sql=proof_rows(found.old))
    if not verdict.ok:
        complain(f"error DIFF_VERIFY_FAILED: {verdict.server}, {verdict.phase}: {verdict.message}")
        return False
    complain(f"info DIFF_VERIFIED: {verdict.server}: up, down, up in {verdict.milliseconds} ms.")
    if verdict.rows is not None:
        complain(f"info DIFF_ROWS: {verdict.rows}")
    return True


def print_rest(runner: "Runner", way: "Way", count: int | None, to: str | None) -> None:
    """What a run would do, as SQL."""
    from schemawright.history.script import segments

    for migration in runner.wanted(way, count, to):
        done, rest = runner.rest(migration, way)
        typer.echo(f"-- {migration.title}{f', from step {done + 1} on' if done else ''}")
        for part in segments(rest, transactional=runner.settings.databases.transactional):
            typer.echo("-- in one transaction" if part[0].transactional else "-- by itself")
            for statement in part:
                typer.echo(f"{statement.sql};")


def described(line: "Line") -> str:
    """One line of `status`."""
    entry = line.entry
    said = ""
    if entry is not None and entry.state == "applied":
        said = f" {entry.applied_at} by {entry.applied_by} in {entry.milliseconds} ms"
    elif entry is not None:
        said = f" on its way {entry.state}, {entry.steps_done} steps done"
    return f"{line.version}_{line.name}: {line.condition}{said}"


def write_files(folder: Path, files: Mapping[str, str]) -> None:
    """Files into a folder; `InvalidError` where that cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise InvalidError(f"{folder} can't be written: {error.strerror}.") from error
