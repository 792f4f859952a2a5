"""`schemawright seed`: rows that keep every key, unique, check and enum."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from schemawright.cli.arguments import Source

if TYPE_CHECKING:
    from schemawright.seeding.rows import Seeds


def command(
    source: Source,
    rows: Annotated[list[str] | None, typer.Option(help="A number for all tables, or table=number.")] = None,
    seed: Annotated[int, typer.Option(help="The same seed gives the same rows.")] = 0,
    into: Annotated[str | None, typer.Option(help="Insert into this database.", show_default=False)] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="The file or folder; else standard output.")
    ] = None,
    format: Annotated[str, typer.Option(help="sql, or csv: a file for each table, into a folder.")] = "sql",
    dialect: Annotated[str, typer.Option(help="The dialect of a script.")] = "postgresql",
) -> None:
    """Invent rows for a schema, as SQL or CSV or straight into a database."""
    from schemawright.base.errors import InvalidError
    from schemawright.cli.output import tell
    from schemawright.cli.sources import load
    from schemawright.seeding.rows import plan_rows

    count, counts = _numbers(rows or [])
    if format not in ("sql", "csv"):
        raise InvalidError(f"There is no format {format!r}. Use sql or csv.")
    seeds = plan_rows(load(source, dialect).document, count, seed, counts)
    tell(seeds.diagnostics)
    if into is not None:
        _insert(into, seeds)
        typer.echo(f"{sum(len(table.rows) for table in seeds.tables)} rows inserted.")
    elif format == "csv":
        _write_csv(seeds, output)
    else:
        _write_sql(seeds, output)


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


def _write_sql(seeds: "Seeds", output: Path | None) -> None:
    from schemawright.cli.migrating import write_files
    from schemawright.cli.output import write
    from schemawright.seeding.sql import seed_script

    text = seed_script(seeds).up_text
    if output is not None and (output.is_dir() or not output.suffix):
        write_files(output, {"rows.sql": text})
    else:
        write(text, output)


def _write_csv(seeds: "Seeds", output: Path | None) -> None:
    from schemawright.base.errors import InvalidError
    from schemawright.cli.migrating import write_files
    from schemawright.seeding.csv import csv_files

    if output is None:
        raise InvalidError("CSV is a file for each table. Name a folder for them with --output.")
    if seeds.document.schema.dialect != "postgresql":
        raise InvalidError("CSV is written as PostgreSQL's COPY reads it. Use --format sql, or --into.")
    files = csv_files(seeds)
    write_files(output, files)
    typer.echo(f"{len(files)} files in {output}.")


def _insert(url: str, seeds: "Seeds") -> None:
    """Puts the rows into a database: all of them, or none."""
    from schemawright.base.errors import InvalidError, SchemawrightError
    from schemawright.history.databases.registry import LostError, StatementError, databases_at
    from schemawright.seeding.sql import seed_script

    databases = databases_at(url)
    if seeds.document.schema.dialect not in databases.dialects:
        made = seeds.document.schema.dialect
        raise InvalidError(f"The rows are for {made}, and the database is {databases.dialect}. Name another one.")
    try:
        connection = databases.connect(url)
    except LostError as error:
        raise SchemawrightError(f"{error.message}.") from error
    try:
        with connection.transaction():
            for statement in seed_script(seeds).up:
                connection.run(statement)
    except (LostError, StatementError) as error:
        raise SchemawrightError(f"The database refused the rows, none was inserted: {error.message}.") from error
    finally:
        connection.close()
