"""A column's type, looked up: what a spelling such as `sales.mood[]` or `year` means in its document."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from schemawright.model.document import Document
from schemawright.model.facts import type_parts
from schemawright.model.namespace import Namespace
from schemawright.model.types import Composite, Domain, Enum, Range
from schemawright.seeding.other_types import MEANINGS

UserType = Enum | Domain | Composite | Range

DEFAULT_NAMESPACE = "public"

# PostgreSQL's own short spellings (manual, table 8.1) and those of format_type.
_ALIASES = {
    "bigserial": "bigint",
    "bool": "boolean",
    "bpchar": "character",
    "char": "character",
    "decimal": "numeric",
    "float": "double precision",
    "float4": "real",
    "float8": "double precision",
    "int": "integer",
    "int2": "smallint",
    "int4": "integer",
    "int8": "bigint",
    "serial": "integer",
    "serial2": "smallint",
    "serial4": "integer",
    "serial8": "bigint",
    "smallserial": "smallint",
    "time": "time without time zone",
    "timestamp": "timestamp without time zone",
    "timestamptz": "timestamp with time zone",
    "timetz": "time with time zone",
    "varbit": "bit varying",
    "varchar": "character varying",
}


@dataclass(frozen=True)
class DataType:
    """A type taken apart: `base` is the canonical name without arguments, quotes and array brackets.

    `user_type` is the document's own type of that name, if there is one. `text` is the whole as it was written.
    """

    text: str
    base: str
    arguments: tuple[str, ...] = ()
    dimensions: int = 0
    user_type: UserType | None = None

    @property
    def is_array(self) -> bool:
        return self.dimensions > 0

    @property
    def element(self) -> "DataType":
        """The type of an array's elements; itself for what is no array."""
        if not self.is_array:
            return self
        return DataType(self.text.split("[")[0], self.base, self.arguments, 0, self.user_type)

    @property
    def length(self) -> int | None:
        """The first argument as a number."""
        return int(self.arguments[0]) if self.arguments and self.arguments[0].isdigit() else None


def resolve(document: Document, data_type: str) -> DataType:
    """What `data_type` means in `document`; a type of another database is PostgreSQL's that holds the same values."""
    parts = type_parts(MEANINGS.get(document.schema.dialect, str)(data_type.strip()))
    user_type = _user_types(document).get(parts.base) or _user_types(document).get(_folded(parts.base))
    base = _folded(parts.base).removeprefix("pg_catalog.")
    return DataType(data_type, _ALIASES.get(base, base), parts.arguments, parts.dimensions, user_type)


def underlying(document: Document, data_type: DataType) -> DataType:
    """The type below all domains: of `year` over `integer`, `integer`; an array of a domain keeps its dimensions."""
    while isinstance(data_type.user_type, Domain):
        below = resolve(document, data_type.user_type.data_type)
        brackets = "[]" * data_type.dimensions
        data_type = DataType(
            below.text + brackets, below.base, below.arguments, below.dimensions + data_type.dimensions, below.user_type
        )
    return data_type


def domains(document: Document, data_type: DataType) -> Iterator[Domain]:
    """The domains that a type is made through, the outermost first."""
    while isinstance(domain := data_type.user_type, Domain):
        yield domain
        data_type = resolve(document, domain.data_type)


def namespace_name(document: Document, namespace_id: str | None) -> str | None:
    """The name of a namespace, or `None` where it is the default one (or the dialect has none)."""
    namespace = document.find(Namespace, namespace_id)
    return None if namespace is None or namespace.name == DEFAULT_NAMESPACE else namespace.name


def identifier_parts(text: str) -> tuple[str, ...]:
    """The names in a dotted SQL name, quotes taken off and unquoted ones folded to lower case."""
    found = re.findall(r'"((?:[^"]|"")*)"|([^".\s]+(?:\s+[^".\s]+)*)', text)
    return tuple(quoted.replace('""', '"') if quoted else plain.lower() for quoted, plain in found)


def _folded(base: str) -> str:
    return ".".join(identifier_parts(base))


@lru_cache(maxsize=8)
def _types_of(_key: int, document: "_ById") -> dict[str, UserType]:
    found: dict[str, UserType] = {}
    kinds: tuple[type[UserType], ...] = (Enum, Domain, Composite, Range)
    for kind in kinds:
        for record in document.document.all(kind):
            namespace = namespace_name(document.document, record.namespace_id)
            found[f"{namespace}.{record.name}" if namespace else record.name] = record
            if namespace is None:
                found[f"{DEFAULT_NAMESPACE}.{record.name}"] = record
    return found


class _ById:
    """A document as a cache key: by identity, since documents never change."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def __hash__(self) -> int:
        return id(self.document)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ById) and self.document is other.document


def _user_types(document: Document) -> dict[str, UserType]:
    return _types_of(id(document), _ById(document))
