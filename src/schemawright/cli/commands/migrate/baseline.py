"""`schemawright migrate baseline`: adopt a database that has been made without migrations."""

from typing import TYPE_CHECKING, Annotated

import typer

from schemawright.cli.migrating import FOLDER, DryRun, Folder, LockTimeout, Url

if TYPE_CHECKING:
    from schemawright.history.folder import History


def command(
    version: Annotated[str, typer.Argument(help="The newest that the database has.", show_default=False)],
    folder: Folder = FOLDER,
    database_url: Url = None,
    dry_run: DryRun = False,
    accept_differences: Annotated[
        bool, typer.Option("--accept-differences", help="Note them though the database differs.")
    ] = False,
    no_verify: Annotated[bool, typer.Option("--no-verify", help="Do not look whether the database differs.")] = False,
    lock_timeout: LockTimeout = 5.0,
) -> int:
    """Note the migrations up to VERSION as applied, and run none: for a database that has what they make.

    They are run on a scratch database, and the two catalogs are compared. Where these differ, the steps that would lead
    from the database to what the migrations make are printed, nothing is noted, and the exit code is 1.
    """
    from schemawright.cli.migrating import address_of, opened_runner

    with opened_runner(folder, database_url, lock_timeout=lock_timeout) as runner:
        found = runner.adoptable(version)
        if (
            not no_verify
            and _differs(address_of(database_url), runner.history.until(version))
            and not accept_differences
        ):
            return 1
        if not dry_run:
            found = runner.baseline(version)
        for migration in found:
            typer.echo(f"-- {migration.title}" if dry_run else f"Noted {migration.title} as applied.")
    return 0


def _differs(url: str, history: "History") -> bool:
    """Whether the database is not what the migrations make; how is told."""
    from schemawright.base.diagnostics import Diagnostic
    from schemawright.base.errors import UnsupportedError
    from schemawright.cli.configuration import setting
    from schemawright.cli.differing import compare_documents
    from schemawright.cli.output import tell, write
    from schemawright.cli.sources import load, made_by

    made = made_by(history, "migrations", road="catalog", server=setting("scratch_url")).document
    there = load(url, history.dialect).document
    try:
        plan = compare_documents(there, made).plan
        write(plan.up_sql, None)
        reasons, is_equal = plan.diagnostics, not plan.up
    except UnsupportedError as error:
        reasons, is_equal = error.diagnostics, False
    if is_equal:
        return False
    differs = Diagnostic(
        code="HISTORY_BASELINE_DIFFERS",
        level="error",
        message=f"The database is not what the migrations up to {history.migrations[-1].title} make.",
        help="Choose the version that it has, write a migration for the rest, or say --accept-differences.",
    )
    tell((*reasons, differs))
    return True
