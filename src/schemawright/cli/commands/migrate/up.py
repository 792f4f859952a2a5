"""`schemawright migrate up`: apply what is pending."""

from typing import Annotated

import typer

from schemawright.cli.migrating import FOLDER, Count, DryRun, Folder, LockTimeout, Retries, Url


def command(
    count: Count = None,
    to: Annotated[str | None, typer.Option(help="Up to this version.", show_default=False)] = None,
    folder: Folder = FOLDER,
    database_url: Url = None,
    dry_run: DryRun = False,
    lock_timeout: LockTimeout = 5.0,
    retries: Retries = 5,
    allow_out_of_order: Annotated[
        bool, typer.Option("--allow-out-of-order", help="Also what is older than the newest that is applied.")
    ] = False,
) -> int:
    """Apply the pending migrations: all, the next COUNT, or up to a version.

    What can share a transaction does. A migration that fails goes on, the next time, at the step that failed; the
    message says which. Another runner on the same database is waited for.
    """
    from schemawright.cli.migrating import opened_runner, print_rest, report

    with opened_runner(
        folder, database_url, lock_timeout=lock_timeout, retries=retries, out_of_order=allow_out_of_order
    ) as runner:
        if dry_run:
            print_rest(runner, "up", count, to)
        else:
            report(runner.up(count, to), nothing="Nothing is pending.")
    return 0
