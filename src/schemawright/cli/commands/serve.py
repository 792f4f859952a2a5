"""`schemawright serve`: the designer."""

from typing import Annotated

import typer


def command(
    host: Annotated[str | None, typer.Option(help="The address to listen at.", show_default="127.0.0.1")] = None,
    port: Annotated[int | None, typer.Option(help="The port; 0 takes a free one.", show_default="8700")] = None,
    database_url: Annotated[
        str | None, typer.Option(help="The store: sqlite:///path or postgresql://…", show_default="an SQLite file")
    ] = None,
    embed_from: Annotated[
        list[str] | None,
        typer.Option(help="An origin (https://wiki.example.org) whose pages may show a schema in a frame; repeatable."),
    ] = None,
    open: Annotated[bool, typer.Option("--open/--no-open", help="Open the designer in a browser.")] = False,
) -> None:
    """Start the designer and print its address. It stops with Ctrl-C."""
    from schemawright.cli.serving import serve

    serve(host, port, database_url, embed_from or (), open_browser=open)
