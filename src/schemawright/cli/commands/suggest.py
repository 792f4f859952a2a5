"""`schemawright suggest`: indexes that are missing or superfluous."""

from typing import Annotated

import typer

from schemawright.cli.arguments import Source


def command(
    source: Source,
    dialect: Annotated[str, typer.Option(help="The dialect of a script.")] = "postgresql",
    format: Annotated[str, typer.Option(help="text or json.")] = "text",
) -> None:
    """Say which indexes a schema lacks and which it does not need."""
    import msgspec

    from schemawright.advise.registry import suggest
    from schemawright.base.errors import InvalidError
    from schemawright.cli.sources import load

    if format not in ("text", "json"):
        raise InvalidError(f"There is no format {format!r}. Use text or json.")
    found = suggest(load(source, dialect).document)
    if format == "json":
        typer.echo(msgspec.json.format(msgspec.json.encode(found), indent=1).decode())
        return
    for one in found:
        typer.echo(f"{one.code}: {one.message} {one.help}")
