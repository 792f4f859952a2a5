"""Namespaces (what PostgreSQL calls schemas) and extensions."""

from typing import ClassVar

from schemawright.model.record import Name, NamespaceId, Record


class Namespace(Record, frozen=True, kw_only=True):
    """A container of tables, types and functions. PostgreSQL's `public` is one like the others."""

    name: Name
    comment: str | None = None

    named: ClassVar = "namespace"


class Extension(Record, frozen=True, kw_only=True):
    """An installed extension. What it brings (types, functions, operator classes) is only used by name."""

    name: Name
    namespace_id: NamespaceId | None = None
    version: str | None = None
    comment: str | None = None

    named: ClassVar = "extension"
