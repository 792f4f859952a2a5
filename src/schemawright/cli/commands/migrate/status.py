"""`schemawright migrate status`: what a database has of a folder."""

import json
from typing import Annotated

import typer

from schemawright.cli.migrating import FOLDER, Folder, Url


def command(
    folder: Folder = FOLDER,
    database_url: Url = None,
    format: Annotated[str, typer.Option(help="text or json.")] = "text",
) -> int:
    """List the migrations and how they stand: applied, pending, stopped, edited, missing, replaced.

    The exit code is 1 where one is stopped, edited or missing.
    """
    from dataclasses import asdict

    from schemawright.base.errors import InvalidError
    from schemawright.cli.migrating import described, opened_runner

    if format not in ("text", "json"):
        raise InvalidError(f"There is no format {format!r}. Use text or json.")
    with opened_runner(folder, database_url) as runner:
        lines = runner.standing().lines()
        if format == "json":
            typer.echo(json.dumps([asdict(line) for line in lines], indent=1))
        else:
            for line in lines:
                typer.echo(described(line))
            pending = sum(line.condition == "pending" for line in lines)
            typer.echo(f"{len(lines)} migrations, {pending} pending.")
    return 1 if any(line.condition in ("stopped", "edited", "missing") for line in lines) else 0
