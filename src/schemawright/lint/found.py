"""What a rule says at one place."""

from dataclasses import dataclass
from typing import Any

from schemawright.base.ids import Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a rule has to say at one place.

    `at` is a byte of the script; `help` says in the imperative what to do, `subject` and `table_id` are records, and
    `operations` mend them (as a batch called `label`).
    """

    message: str
    help: str = ""
    at: int | None = None
    subject: Id | None = None
    table_id: Id | None = None
    label: str = ""
    operations: tuple[dict[str, Any], ...] = ()
