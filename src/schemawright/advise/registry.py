"""The advisers, found by themselves: each module here with a constant `ADVISER` is one."""

from collections.abc import Iterable, Mapping
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
    if mending := suggest_mending(document):
        return mending
    return _sorted(document, (said for adviser in advisers().values() for said in adviser.advise(document)))


def suggest_mending(document: Document) -> tuple[Suggestion, ...]:
    """What is broken in a document, in the same order."""
    return _sorted(document, advisers()[BROKEN].advise(document))


def _sorted(document: Document, said: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
    names = {record.id: getattr(record, "name", "") for record in document}
    return tuple(sorted(said, key=lambda s: (names.get(s.table_id, ""), s.code, s.key)))
