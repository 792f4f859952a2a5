"""`schemawright migrate squash`: several migrations made one."""

from typing import Annotated

import typer

from schemawright.cli.migrating import FOLDER, Folder


def command(
    range: Annotated[str, typer.Argument(help="FIRST..LAST: their versions.", show_default=False)],
    name: Annotated[str | None, typer.Argument(help="What it is called.", show_default=False)] = None,
    folder: Folder = FOLDER,
    no_verify: Annotated[bool, typer.Option("--no-verify", help="Do not run it on a scratch database.")] = False,
) -> int:
    """Put one migration in the place of several, with the statements of all.

    A database that has all of them takes the new one as applied. Both histories are run on scratch databases first.
    """
    from schemawright.base.errors import InvalidError
    from schemawright.cli.configuration import setting
    from schemawright.cli.output import tell
    from schemawright.history.folder import read, write
    from schemawright.history.naming import slug
    from schemawright.history.squash import proof, squashed
    from schemawright.scratch.server import find_server

    first, dots, last = range.partition("..")
    if not (first and dots and last):
        raise InvalidError(f"{range!r} are no two versions. Write 20260101000000..20260201000000.")
    history = read(folder)
    made = squashed(history, first, last, slug(name) if name else None)
    if not no_verify:
        wrong = proof(find_server(history.dialect, setting("scratch_url")), history, made)
        tell(wrong)
        if wrong:
            return 1
    write(folder, made)
    for file in sorted(made.files.keys() - history.files.keys()):
        typer.echo(str(folder / file))
    return 0
