"""Batches of operations as clients send them, and the limits that they keep."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, NoReturn

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
        """The batch, which is refused when it is done where it is larger than a batch may be."""
        return batch_of(self.operations, self.batch_id, self.base_revision, self.label, limits=WIRE)


@dataclass(frozen=True)
class Limits:
    """How large a batch may be."""

    size: int
    operations: int | None = None


WIRE = Limits(MAX_BYTES, MAX_OPERATIONS)


def batch_of(
    operations: Sequence[Any],
    batch_id: str | None = None,
    base_revision: int | None = None,
    label: str | None = None,
    *,
    limits: Limits = WIRE,
) -> Batch:
    """A batch, with an id of its own where it came without one; `InvalidError` where its id or label won't do.

    Operations that are too many, too long or hold what can't be kept make a batch that is refused when it is done: its
    number is used up then, as that of any refused batch.
    """
    if batch_id is not None and not 0 < len(batch_id) <= MAX_BATCH_ID:
        raise InvalidError(f"A batchId has 1 to {MAX_BATCH_ID} characters.", pointer="/batchId")
    check_text(batch_id, "/batchId")
    check_text(label, "/label")
    batch = Batch(tuple(operations), batch_id or new_id(), base_revision, label)
    try:
        _check_operations(operations, limits)
    except InvalidError as error:
        return replace(batch, operations=(), changes=partial(_refuse, error))
    return batch


def _refuse(error: InvalidError, _document: Document) -> NoReturn:
    raise error


def _check_operations(operations: Sequence[Any], limits: Limits) -> None:
    count = len(operations)
    if limits.operations is not None and count > limits.operations:
        message = f"A batch has at most {limits.operations} operations, not {count}. Split it or import it."
        raise InvalidError(message, code="too_large", pointer="/operations")
    check_text(operations, "/operations")
    if (size := len(msgspec.json.encode(operations))) > limits.size:
        message = f"A batch has at most {limits.size // 1024} kB, not {size // 1024 + 1}. Split it or import it."
        raise InvalidError(message, code="too_large", pointer="/operations")


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
