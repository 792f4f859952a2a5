"""`schemawright migrate down`: undo what is applied."""

from typing import Annotated

import typer

from schemawright.cli.migrating import FOLDER, Count, DryRun, Folder, LockTimeout, Retries, Url


def command(
    count: Count = None,
    to: Annotated[
        str | None, typer.Option(help="Until this version is the newest; 0: all.", show_default=False)
    ] = None,
    folder: Folder = FOLDER,
    database_url: Url = None,
    dry_run: DryRun = False,
    lock_timeout: LockTimeout = 5.0,
    retries: Retries = 5,
) -> int:
    """Undo the last migration, the last COUNT, or all that is newer than a version."""
    from schemawright.cli.migrating import opened_runner, print_rest, report

    with opened_runner(folder, database_url, lock_timeout=lock_timeout, retries=retries) as runner:
        if dry_run:
            print_rest(runner, "down", count, to)
        else:
            report(runner.down(count, to), nothing="Nothing is applied.")
    return 0
