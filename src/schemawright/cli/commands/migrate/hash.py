"""`schemawright migrate hash`: write the sum anew."""

from typing import Annotated

import typer

from schemawright.cli.migrating import FOLDER, Folder


def command(
    folder: Folder = FOLDER,
    dialect: Annotated[
        str | None, typer.Option(help="The dialect of the migrations; else that of the sum.", show_default=False)
    ] = None,
    check: Annotated[bool, typer.Option("--check", help="Write nothing; exit with 1 where it differs.")] = False,
) -> int:
    """Write `schemawright.sum` as the files are now, after an edit that is meant, or a merge."""
    from schemawright.history.folder import hashed, read, write

    if check:
        read(folder)
        return 0
    history = hashed(folder, dialect)
    write(folder, history)
    typer.echo(f"{len(history.migrations)} migrations for {history.dialect}.")
    return 0
