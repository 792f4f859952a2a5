"""`schemawright seed`: rows that keep every key, unique, check and enum."""

from pathlib import Path
from typing import Annotated

import typer

from schemawright.cli.arguments import Source


def command(
    source: Source,
    rows: Annotated[list[str] | None, typer.Option(help="A number for all tables, or table=number.")] = None,
    seed: Annotated[int, typer.Option(help="The same seed gives the same rows.")] = 0,
    into: Annotated[str | None, typer.Option(help="Insert into this database.", show_default=False)] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="The file; else standard output.")] = None,
    dialect: Annotated[str, typer.Option(help="The dialect of a script.")] = "postgresql",
) -> None:
    """Invent rows for a schema, as SQL or straight into a database."""
    from schemawright.cli.output import tell, write
    from schemawright.cli.sources import load
    from schemawright.seeding.rows import plan_rows
    from schemawright.seeding.sql import seed_script

    count, counts = _numbers(rows or [])
    seeds = plan_rows(load(source, dialect).document, count, seed, counts)
    tell(seeds.diagnostics)
    script = seed_script(seeds)
    if into is None:
        write(script.up_text, output)
        return
    _insert(into, script.up)
    typer.echo(f"{sum(len(table.rows) for table in seeds.tables)} rows inserted.")


def _numbers(given: list[str]) -> tuple[int, dict[str, int]]:
    from schemawright.base.errors import InvalidError

    count, counts = 10, {}
    for text in given:
        table, equals, number = text.rpartition("=")
        if not number.isdecimal():
            raise InvalidError(f"{text!r} is no number of rows. Write --rows 100 or --rows customers=100.")
        if equals:
            counts[table] = int(number)
        else:
            count = int(number)
    return count, counts


def _insert(url: str, statements: tuple[str, ...]) -> None:
    import psycopg

    from schemawright.base.errors import SchemawrightError

    try:
        with psycopg.connect(url) as connection:
            for statement in statements:
                connection.execute(statement.encode())
    except psycopg.Error as error:
        raise SchemawrightError(f"The database refused the rows, none was inserted: {error}".strip()) from error
