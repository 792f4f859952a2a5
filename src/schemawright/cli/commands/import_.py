"""`schemawright import`: any source to a schema document."""

from pathlib import Path
from typing import Annotated

import typer

from schemawright.cli.arguments import Source


def command(
    source: Source,
    dialect: Annotated[str, typer.Option(help="The dialect of a script.")] = "postgresql",
    output: Annotated[Path | None, typer.Option("--output", "-o", help="The file; else standard output.")] = None,
    road: Annotated[str, typer.Option(help="parser, or catalog: run the script on a scratch server.")] = "parser",
) -> None:
    """Read a source into a schema document; what could not be modelled is kept and listed on standard error."""
    from schemawright.cli.output import tell, write
    from schemawright.cli.roads import road_named
    from schemawright.cli.sources import load
    from schemawright.model.document import to_json

    loaded = load(source, dialect, road=road_named(road))
    tell(loaded.diagnostics)
    write(to_json(loaded.document).decode(), output)
