"""What the store takes and gives, beside documents."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from schemawright.base.ids import Id
from schemawright.changes.change import Change
from schemawright.model.document import Document
from schemawright.model.schema import Schema


@dataclass(frozen=True)
class Header:
    """A schema as the list of schemas shows it."""

    schema: Schema
    revision: int
    table_count: int
    created_by: str
    updated_by: str
    created_at: datetime
    updated_at: datetime


@dataclass(frozen=True)
class Commit:
    """One accepted batch: it makes revision `base + 1` of `before`, which stands at revision `base`."""

    base: int
    before: Document
    after: Document
    changes: tuple[Change, ...]
    person: str
    batch_id: str
    label: str | None = None
    client_id: str | None = None
    n: int | None = None


@dataclass(frozen=True)
class Answer:
    """What a batch was answered: the revision that it made, or why it was refused."""

    revision: int | None
    error: dict[str, Any] | None = None


@dataclass(frozen=True)
class Standing:
    """What there is to know before a batch is taken, all as of one moment.

    `last_number` is the greatest `n` that the client's batches had, 0 where it sent none.
    """

    revision: int
    answer: Answer | None
    last_number: int


@dataclass(frozen=True, kw_only=True)
class Migration:
    """A generated migration as it is kept; `version` is a UTC timestamp, `YYYYMMDDhhmmss`, unique within the schema."""

    id: Id
    version: str
    name: str
    up_sql: str
    down_sql: str
    from_revision: int
    to_revision: int
    checksum: str
    warnings: list[Any]
    verification: dict[str, Any] | None
    created_by: str
    created_at: datetime
