"""The advisers, found by themselves: each module here with a constant `ADVISER` is one."""

from collections.abc import Mapping
from functools import cache

import schemawright.advise as package
from schemawright.advise.suggestion import Adviser, Suggestion
from schemawright.base.discovery import collect
from schemawright.model.document import Document

BROKEN = "BROKEN_REFERENCE"
"""The adviser without whose assent the others have nothing to stand on."""


@cache
def advisers() -> Mapping[str, Adviser]:
    """Every adviser by its code. Raises `ValueError` where two bear one."""
    return collect(package.__name__, package.__path__, "ADVISER", lambda adviser: adviser.code)


def suggest(document: Document) -> tuple[Suggestion, ...]:
    """What all advisers say of a document, by table name and then by code; of a broken one only what is broken."""
    said = list(advisers()[BROKEN].advise(document))
    if not said:
        said = [suggestion for adviser in advisers().values() for suggestion in adviser.advise(document)]
    names = {record.id: getattr(record, "name", "") for record in document}
    return tuple(sorted(said, key=lambda s: (names.get(s.table_id, ""), s.code, s.key)))
