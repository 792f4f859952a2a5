"""Batches of operations as clients send them, and the limits that they keep."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import msgspec

from schemawright.base.errors import InvalidError
from schemawright.base.ids import new_id
from schemawright.changes.change import Change
from schemawright.model.document import Document

MAX_BYTES = 256 * 1024
MAX_OPERATIONS = 500
MAX_BATCH_ID = 200
_NUMBERED = re.compile(r"(.+):([1-9]\d{0,14})")


@dataclass(frozen=True)
class Batch:
    """Operations that are done all or none. `batch_id` makes sending it again harmless.

    The server's own work, such as an import, may come as `changes`, a function of the newest document, instead.
    """

    operations: tuple[Any, ...]
    batch_id: str
    base_revision: int | None = None
    label: str | None = None
    changes: Callable[[Document], tuple[Change, ...]] | None = None

    @property
    def client(self) -> tuple[str, int] | None:
        """The client and the number in a batch id of the form `<clientId>:<n>`."""
        match = _NUMBERED.fullmatch(self.batch_id)
        return (match[1], int(match[2])) if match else None


class BatchMessage(msgspec.Struct, frozen=True, kw_only=True, rename="camel"):
    """`{batchId?, baseRevision?, label?, operations}`."""

    operations: list[Any]
    batch_id: str | None = None
    base_revision: int | None = None
    label: str | None = None

    def batch(self) -> Batch:
        """The batch; `InvalidError` where it is larger than a batch may be or its id will not do."""
        if len(self.operations) > MAX_OPERATIONS:
            raise InvalidError(
                f"A batch has at most {MAX_OPERATIONS} operations, not {len(self.operations)}. Split it or import it.",
                code="too_large",
                pointer="/operations",
            )
        return batch_of(self.operations, self.batch_id, self.base_revision, self.label)


def batch_of(
    operations: list[Any],
    batch_id: str | None = None,
    base_revision: int | None = None,
    label: str | None = None,
    *,
    max_bytes: int = MAX_BYTES,
) -> Batch:
    """A batch, with an id of its own where it came without one."""
    if batch_id is not None and not 0 < len(batch_id) <= MAX_BATCH_ID:
        raise InvalidError(f"A batchId has 1 to {MAX_BATCH_ID} characters.", pointer="/batchId")
    check_text(operations, "/operations")
    check_text(batch_id, "/batchId")
    check_text(label, "/label")
    if (size := len(msgspec.json.encode(operations))) > max_bytes:
        raise InvalidError(
            f"A batch has at most {max_bytes // 1024} kB; this has {size // 1024 + 1}. Split it or import it.",
            code="too_large",
            pointer="/operations",
        )
    return Batch(tuple(operations), batch_id or new_id(), base_revision, label)


def check_text(value: Any, pointer: str) -> None:
    """Raises `InvalidError` where a text inside `value` holds what no database keeps: NUL or half a surrogate pair."""
    if isinstance(value, str):
        if "\0" in value:
            raise InvalidError("The text holds a NUL character. Take it out.", pointer=pointer)
        try:
            value.encode()
        except UnicodeEncodeError:
            raise InvalidError("The text holds half a surrogate pair. Take it out.", pointer=pointer) from None
    elif isinstance(value, dict):
        for key, one in value.items():
            check_text(key, pointer)
            check_text(one, f"{pointer}/{key}")
    elif isinstance(value, list | tuple):
        for number, one in enumerate(value):
            check_text(one, f"{pointer}/{number}")
