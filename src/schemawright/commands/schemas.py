"""Making a schema, and giving it a slug."""

import re
import unicodedata

from schemawright.base.ids import Id, new_id
from schemawright.dialects.registry import dialect_named
from schemawright.model.document import Document
from schemawright.model.namespace import Namespace
from schemawright.model.record import Record
from schemawright.model.schema import DialectName, Schema


def new_document(name: str, *, dialect: DialectName = "postgresql", slug: str = "", id: Id | None = None) -> Document:
    """An empty schema, with the dialect's default namespace where it has one."""
    records: list[Record] = [Schema(id=id or new_id(), name=name, slug=slug or slug_of(name), dialect=dialect)]
    if (namespace := dialect_named(dialect).default_namespace) is not None:
        records.append(Namespace(id=new_id(), name=namespace))
    return Document(records)


def slug_of(name: str) -> str:
    """`name` as it stands in an address: lower-case ASCII letters, digits and single hyphens, 1 to 60 of them."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:60].strip("-") or "schema"
