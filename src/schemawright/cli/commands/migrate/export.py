"""`schemawright migrate export`: the history as another tool's folder."""

from pathlib import Path
from typing import Annotated

import typer

from schemawright.cli.migrating import FOLDER, Folder


def command(
    tool: Annotated[str, typer.Argument(help="flyway, liquibase, dbmate, golang-migrate, atlas…", show_default=False)],
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder to write to.", show_default=False)],
    folder: Folder = FOLDER,
) -> int:
    """Write the whole history as the folder of another tool, which runs it from then on.

    What has to run outside of a transaction is a file of its own there, and marked in the tool's own way.
    """
    from schemawright.cli.migrating import write_files
    from schemawright.cli.output import tell
    from schemawright.history.folder import read
    from schemawright.history.tools.registry import tool_named

    exported = tool_named(tool).write(read(folder))
    tell(exported.diagnostics)
    write_files(output, exported.files)
    typer.echo(f"{len(exported.files)} files in {output}.")
    return 0
