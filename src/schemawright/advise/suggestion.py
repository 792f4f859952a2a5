"""What an adviser says."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import msgspec

from schemawright.base.diagnostics import Level
from schemawright.base.ids import Id
from schemawright.model.document import Document


class Suggestion(msgspec.Struct, frozen=True, kw_only=True, rename="camel"):
    """One piece of advice.

    `key` is the same as long as the advice is; `title` is the rule's; `message` says what is the case, `help` what to
    do in the imperative, `operations` do it (the batch's `label` is `label`).
    """

    key: str
    code: str
    title: str
    level: Level = "warning"
    message: str
    help: str
    label: str
    table_id: Id
    subject_ids: tuple[Id, ...]
    operations: tuple[dict[str, Any], ...]


@dataclass(frozen=True)
class Adviser:
    """A rule: looks at a whole document."""

    code: str
    title: str
    advise: Callable[[Document], Iterator[Suggestion]]
