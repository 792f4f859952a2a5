"""The importers, discovered: every module of this package that exports `IMPORTER`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import schemawright.importers as package
from schemawright.base.diagnostics import Diagnostic
from schemawright.base.discovery import collect
from schemawright.base.errors import InvalidError
from schemawright.base.ids import Id, new_id
from schemawright.model.record import Record
from schemawright.model.schema import DialectName


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOptions:
    """How a text is read: for which dialect, where new ids come from, and what the schema is called."""

    dialect: DialectName = "postgresql"
    new_id: Callable[[], Id] = new_id
    name: str = "schema"
    memory: dict[Any, Any] | None = None
    """Where an importer keeps what it parsed of one text for the next: what both say is parsed once."""


@dataclass(frozen=True, slots=True)
class ImportResult:
    """The records of one schema, its `Schema` header first, and what was not modelled or left out."""

    records: tuple[Record, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Importer:
    """A format that can be read.

    `suffixes` are the endings of file names that it takes (`.sql`), the longest match wins; `schemes` the beginnings of
    addresses (`postgresql://…`, then `read` is given the address); `dialects` those that it reads for. `read` raises
    `SourceError` where the text cannot be read at all, and nothing else.
    """

    id: str
    title: str
    suffixes: tuple[str, ...] = ()
    schemes: tuple[str, ...] = ()
    dialects: tuple[DialectName, ...]
    read: Callable[[str, ImportOptions], ImportResult]


@cache
def find_importers() -> Mapping[str, Importer]:
    """Every importer by id. Raises `ValueError` where two files claim one id."""
    return collect(package.__name__, package.__path__, "IMPORTER", lambda importer: importer.id)


def importer_for(file_name: str, dialect: DialectName = "postgresql") -> Importer:
    """The importer for a file of this name, or for an address with its scheme.

    Raises `InvalidError` where no importer takes it for the dialect.
    """
    scheme, is_address, _ = file_name.partition("://")
    for importer in find_importers().values():
        if is_address and scheme.lower() in importer.schemes:
            return importer
    fitting = [
        (len(suffix), importer)
        for importer in find_importers().values()
        for suffix in importer.suffixes
        if file_name.lower().endswith(suffix) and dialect in importer.dialects
    ]
    if not fitting:
        known = sorted({suffix for importer in find_importers().values() for suffix in importer.suffixes})
        raise InvalidError(
            f"Nothing reads {file_name!r} for {dialect}. Give it one of the endings {', '.join(known)}.",
            code="unknown_format",
        )
    return max(fitting, key=lambda pair: pair[0])[1]
