"""What the rules need of an edit in the making: `commands.edit.Edit` is it, and calls them."""

from typing import Any, Protocol

from schemawright.dialects.registry import Dialect
from schemawright.model.document import Document
from schemawright.model.record import Record


class Editing(Protocol):
    """A document, and ways to change it by the rules."""

    document: Document

    @property
    def dialect(self) -> Dialect:
        """The dialect of the schema."""

    def create(self, record: Record, *, adjust_name: bool = True) -> Record:
        """Makes a record."""

    def update(self, record: Record, **values: Any) -> Record:
        """Gives fields of a record new values."""
