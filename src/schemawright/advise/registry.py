"""The advisers, found by themselves: each module here with a constant `ADVISER` is one."""

import importlib
import pkgutil
from functools import cache

import schemawright.advise as package
from schemawright.advise.suggestion import Adviser, Suggestion
from schemawright.model.document import Document


@cache
def advisers() -> dict[str, Adviser]:
    """Every adviser by its code. Raises `ValueError` where two bear one."""
    found: dict[str, Adviser] = {}
    for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        adviser = getattr(importlib.import_module(module.name), "ADVISER", None)
        if adviser is not None and found.setdefault(adviser.code, adviser) is not adviser:
            raise ValueError(f"Two advisers have the code {adviser.code}.")
    return found


def suggest(document: Document) -> tuple[Suggestion, ...]:
    """What all advisers say of a document, by table name and then by code."""
    said = [suggestion for adviser in advisers().values() for suggestion in adviser.advise(document)]
    names = {record.id: getattr(record, "name", "") for record in document}
    return tuple(sorted(said, key=lambda s: (names.get(s.table_id, ""), s.code, s.key)))
