"""`schemawright migrate new`: a migration between two sources, in the folder."""

from typing import Annotated

import typer

from schemawright.cli.migrating import FOLDER, Folder


def command(
    to: Annotated[str, typer.Option("--to", help="What the schema shall be: any SOURCE.", show_default=False)],
    name: Annotated[
        str | None, typer.Argument(help="What it is called; else by what it does.", show_default=False)
    ] = None,
    from_: Annotated[
        str | None,
        typer.Option("--from", help="What it is; else what the folder's migrations make.", show_default=False),
    ] = None,
    folder: Folder = FOLDER,
    dialect: Annotated[str, typer.Option(help="The dialect of the scripts.")] = "postgresql",
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
    safe: Annotated[bool, typer.Option("--safe", help="Keep neither readers nor writers waiting.")] = False,
    no_verify: Annotated[bool, typer.Option("--no-verify", help="Do not run it on a scratch database.")] = False,
) -> int:
    """Write the migration to a schema: numbered, named by what it does, run up, down and up again.

    Where a difference can't be expressed, or the proof fails, nothing is written and the exit code is 1.
    """
    from schemawright.cli.configuration import setting
    from schemawright.cli.differing import compare_sources
    from schemawright.cli.migrating import proved
    from schemawright.cli.output import complain, tell
    from schemawright.history.folder import Migration, read_or_new, write
    from schemawright.history.naming import name_of, slug
    from schemawright.history.script import written
    from schemawright.history.versions import next_version
    from schemawright.scratch.server import find_server

    folder.mkdir(parents=True, exist_ok=True)
    history = read_or_new(folder, dialect)
    server = None if no_verify else find_server(history.dialect, setting("scratch_url"))
    found = compare_sources(
        from_ or str(folder),
        to,
        history.dialect,
        renames=rename or (),
        guess=not no_guess,
        proof=server,
        safe=safe,
        backfills=backfill or (),
        conversions=using or (),
    )
    for guess in found.guesses:
        complain(f"info DIFF_RENAME_GUESSED: {guess}. Confirm it with --rename, or refuse it with --no-guess.")
    tell(found.plan.notes)
    if not found.plan.up:
        typer.echo("Nothing differs.")
        return 0
    if server is not None and not proved(server, found):
        return 1
    up, down = written(found.plan)
    migration = Migration(
        version=next_version(one.version for one in history.migrations),
        name=slug(name) if name else name_of(found.plan, found.old, found.new),
        up=up,
        down=down,
    )
    write(folder, history.with_migration(migration))
    for file in migration.files:
        typer.echo(str(folder / file))
    return 0
