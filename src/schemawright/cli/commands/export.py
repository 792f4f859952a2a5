"""`schemawright export`: any source to any format."""

from pathlib import Path
from typing import Annotated

import typer

from schemawright.cli.arguments import Source


def command(
    source: Source,
    to: Annotated[
        str, typer.Option(help="The format: sql, dbml, mermaid, svg, html, markdown, document…", show_default=False)
    ],
    dialect: Annotated[str, typer.Option(help="The dialect of a script.")] = "postgresql",
    language: Annotated[str | None, typer.Option(help="The language of a data dictionary: en, de.")] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="The file; else standard output.")] = None,
) -> None:
    """Write a source in another format; what the format has no place for is listed on standard error."""
    from schemawright.cli.output import tell, write
    from schemawright.cli.sources import load
    from schemawright.exporters.registry import export, exporter_named

    exporter_named(to)
    result = export(load(source, dialect).document, to, language)
    tell(result.diagnostics)
    write(result.text, output)
