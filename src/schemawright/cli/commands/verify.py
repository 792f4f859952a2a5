"""`schemawright verify`: the proof on a real database."""

from typing import Annotated

import typer

from schemawright.cli.arguments import Source


def command(
    source: Source,
    new: Annotated[str | None, typer.Argument(help="Migrate from SOURCE to this one.", show_default=False)] = None,
    server: Annotated[str | None, typer.Option(help="The URL of a server to use.", show_default=False)] = None,
    dialect: Annotated[str, typer.Option(help="The dialect of the scripts.")] = "postgresql",
) -> int:
    """Build SOURCE on a scratch database, or migrate from it to NEW: up, down, up, with the catalogs compared."""
    from schemawright.cli.configuration import setting
    from schemawright.cli.differing import compare_sources
    from schemawright.cli.output import complain
    from schemawright.cli.sources import load
    from schemawright.scratch.proof import build, prove
    from schemawright.scratch.server import find_server
    from schemawright.seeding.proof import proof_rows

    found = find_server(dialect, setting("scratch_url", server))
    if new is None:
        verdict = build(found, load(source, dialect).document)
        done = "built"
    else:
        differing = compare_sources(source, new, dialect, proof=found)
        verdict = prove(found, differing.old, differing.new, differing.plan, rows_sql=proof_rows(differing.old))
        done = "up, down, up"
    if verdict.ok:
        typer.echo(f"{verdict.server}: {done}, {verdict.steps} steps in {verdict.milliseconds} ms.")
        if verdict.rows is not None:
            typer.echo(str(verdict.rows))
        return 0
    complain(f"{verdict.server}: failed at {verdict.phase}: {verdict.message}")
    for line in (*(verdict.statement or "").splitlines(), *verdict.differences):
        complain(f"  {line}")
    return 1
