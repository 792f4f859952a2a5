"""`schemawright generate`: code for a tool."""

from pathlib import Path
from typing import Annotated

import typer

from schemawright.cli.arguments import Source


def command(
    target: Annotated[str, typer.Argument(help="The tool: sequelize, sqlalchemy…", show_default=False)],
    source: Source,
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder.", show_default=False)],
    kinds: Annotated[str, typer.Option(help="Which files, with commas between.")] = "models,migrations,seeders,tests",
    rows: Annotated[int, typer.Option(help="Rows a table in the seeders.", min=0)] = 10,
    seed: Annotated[int, typer.Option(help="The seed of the invented rows.")] = 0,
    dialect: Annotated[str, typer.Option(help="The dialect of a script.")] = "postgresql",
) -> None:
    """Write models, migrations, seeders and tests for TARGET into a folder."""
    from schemawright.base.errors import InvalidError
    from schemawright.cli.output import tell, write
    from schemawright.cli.sources import load
    from schemawright.targets.registry import FILE_KINDS, GenerateOptions, generate, target_named

    target_named(target)
    wanted = tuple(kind for kind in FILE_KINDS if kind in kinds.split(","))
    if unknown := set(kinds.split(",")) - set(FILE_KINDS):
        raise InvalidError(f"There are no files called {unknown.pop()!r}. Use some of: {','.join(FILE_KINDS)}.")
    result = generate(target, load(source, dialect).document, wanted, GenerateOptions(rows=rows, seed=seed))
    tell(result.diagnostics)
    for file in result.files:
        path = output / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        write(file.content, path)
    typer.echo(f"{len(result.files)} files in {output}")
