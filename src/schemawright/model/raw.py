"""Raw objects: what is not modelled, kept word for word."""

from typing import Annotated

from schemawright.base.ids import Id
from schemawright.model.record import NamespaceId, Record, Statement, refers


class RawObject(Record, frozen=True, kw_only=True):
    """One statement that the model has no record for (function, trigger, policy, grant…).

    `text` is the statement without its final semicolon. `object_type` is the keyword of what it makes or changes in
    lower case (`function`, `trigger`, `grant`, `owner`, `comment`…); `name` identifies it among its type
    (`public.area(integer, integer)`). `provides` are the names that other objects may call it by, lower case as in
    PostgreSQL unless quoted, each with and without its namespace. `depends_on` are the records that must be there
    first.
    """

    namespace_id: NamespaceId | None = None
    object_type: str
    name: str
    text: Statement
    order: str = "a0"
    """A fractional key: raw objects keep the order of their source where nothing else orders them."""
    provides: tuple[str, ...] = ()
    depends_on: Annotated[tuple[Id, ...], refers(on_delete="shrink")] = ()
    """With the table, type or other record that it is about gone, it goes too: see `about`."""
    about: Annotated[Id, refers()] | None = None
    """The record that it belongs to and is deleted with (the table of a trigger, policy or grant)."""
    search_path: tuple[str, ...] = ()
    line: int | None = None
    """Where it stood in the imported text, from 1."""
