"""`schemawright lint`: what may go wrong with a migration script or a schema."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from schemawright.cli.arguments import Source

if TYPE_CHECKING:
    from schemawright.lint.rule import Finding
    from schemawright.lint.settings import Settings


def command(
    source: Source,
    dialect: Annotated[str, typer.Option(help="The dialect of a script.")] = "postgresql",
    format: Annotated[str, typer.Option(help="text, json or sarif.")] = "text",
    rule: Annotated[list[str] | None, typer.Option(help="LINT_X=off|info|warning|error.", show_default=False)] = None,
    assume_version: Annotated[str | None, typer.Option(help="The server's version: 14 or 14.2.")] = None,
    assume_in_transaction: Annotated[
        bool, typer.Option("--assume-in-transaction", help="The migration tool wraps the script in a transaction.")
    ] = False,
    against: Annotated[
        str | None, typer.Option(help="The schema that the script is run on: any SOURCE.", show_default=False)
    ] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="The file; else standard output.")] = None,
) -> int:
    """Say what a script loses, blocks or breaks, and what a schema could do better.

    The exit code is 1 where a finding has the level error. Levels can be set in the table [lint] of schemawright.toml.
    """
    from schemawright.cli.configuration import table
    from schemawright.cli.output import complain, write
    from schemawright.lint.formats.registry import format_named
    from schemawright.lint.settings import settings_of

    written = format_named(format)
    settings = settings_of(table("lint"), _levels(rule or []), version=assume_version, wrapped=assume_in_transaction)
    found = _findings(source, dialect, settings, against)
    write(written.write(found, "standard input" if source == "-" else _without_password(source)), output)
    counts = {level: sum(one.level == level for one in found) for level in ("error", "warning", "info")}
    complain(", ".join(f"{count} {level}" for level, count in counts.items() if count) or "Nothing found.")
    return 1 if counts["error"] else 0


def _levels(rules: list[str]) -> dict[str, str]:
    from schemawright.base.errors import InvalidError

    pairs = [rule.partition("=") for rule in rules]
    if wrong := [code for code, _, level in pairs if not level]:
        raise InvalidError(f"{wrong[0]!r} has no level. Write --rule {wrong[0]}=off, info, warning or error.")
    return {code: level for code, _, level in pairs}


def _findings(source: str, dialect: str, settings: "Settings", against: str | None) -> "tuple[Finding, ...]":
    from schemawright.base.errors import SourceError
    from schemawright.cli.sources import dialect_option, load, text_of
    from schemawright.lint.linting import of_document, of_script

    is_script = source == "-" or (source.lower().endswith(".sql") and "://" not in source and source[:6] != "store:")
    if not is_script:
        return of_document(load(source, dialect).document, settings)
    try:
        known = None if against is None else load(against, dialect).document
        return of_script(text_of(source), dialect_option(dialect), settings, against=known)
    except SourceError as error:
        error.data.setdefault("source", f"{source}:")
        raise


def _without_password(source: str) -> str:
    """The address of a database without what may hold a password: what comes before `@`, and its parameters."""
    scheme, is_address, rest = source.partition("://")
    return f"{scheme}://{rest.rpartition('@')[2].partition('?')[0]}" if is_address else source
