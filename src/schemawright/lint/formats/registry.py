"""The forms in which findings are written, discovered."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import schemawright.lint.formats as package
from schemawright.base.discovery import collect
from schemawright.base.errors import InvalidError
from schemawright.lint.rule import Finding


@dataclass(frozen=True, slots=True)
class Format:
    """A form; `write` is given the findings and what the source is called, and gives the whole text."""

    id: str
    write: Callable[[Sequence[Finding], str], str]


@cache
def formats() -> Mapping[str, Format]:
    """Every form by its id."""
    return collect(package.__name__, package.__path__, "FORMAT", lambda format: format.id)


def format_named(name: str) -> Format:
    """The form called `name`, or `InvalidError`."""
    if (format := formats().get(name)) is None:
        raise InvalidError(f"There is no format {name!r}. Use one of: {', '.join(formats())}.")
    return format
