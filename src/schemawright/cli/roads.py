"""The two roads from a PostgreSQL script to records."""

from typing import get_args

from schemawright.base.errors import InvalidError
from schemawright.cli.sources import Road


def road_named(name: str) -> Road:
    """The road called `name`, or `InvalidError`."""
    if name not in get_args(Road):
        raise InvalidError(f"There is no road {name!r}. Use one of: {', '.join(get_args(Road))}.")
    return name  # type: ignore[return-value]
