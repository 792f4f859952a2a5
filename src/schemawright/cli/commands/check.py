"""`schemawright check`: whether two sources are the same schema."""

from typing import Annotated

import typer

from schemawright.cli.arguments import Source


def command(
    old: Source,
    new: Source,
    dialect: Annotated[str, typer.Option(help="The dialect of the scripts.")] = "postgresql",
    road: Annotated[str, typer.Option(help="parser, or catalog: run scripts on a scratch server.")] = "parser",
) -> int:
    """Exit with 1 and list the steps where OLD and NEW differ; for continuous integration."""
    from schemawright.cli.differing import compare_sources
    from schemawright.cli.output import write
    from schemawright.cli.roads import road_named

    found = compare_sources(old, new, dialect, road=road_named(road))
    write(found.plan.up_sql, None)
    return 1 if found.plan.up else 0
