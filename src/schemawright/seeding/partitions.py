"""What a partition's bound says of its columns."""

import re

from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.table import Table
from schemawright.seeding.expressions import NotUnderstoodError, evaluate, parse
from schemawright.seeding.hints import Hints
from schemawright.seeding.values import Value

_RANGE = re.compile(r"for\s+values\s+from\s*\((.*)\)\s+to\s*\((.*)\)\s*", re.IGNORECASE | re.DOTALL)
_LIST = re.compile(r"for\s+values\s+in\s*\((.*)\)\s*", re.IGNORECASE | re.DOTALL)


def bound_hints(document: Document, table: Table) -> dict[str, Hints]:
    """Hints by column name; empty for what is no partition.

    Raises `NotUnderstoodError` for bounds of expressions, hash partitions and the default one: which rows belong there
    only the database knows.
    """
    if table.partition_of is None:
        return {}
    parent = document.require(Table, table.partition_of)
    bound = (table.partition_bound or "").strip()
    key = [part.strip().strip('"') for part in (parent.partitioning.key if parent.partitioning else ())]
    names = {column.name for column in document.children(table.id, Column)}
    if not key or not set(key) <= names:
        raise NotUnderstoodError(f"the partition key of {parent.name}")
    hints = bound_hints(document, parent)
    if (match := _LIST.fullmatch(bound)) is not None:
        choices = tuple(value for value in _values(match[1], document) if value is not None)
        return hints | {key[0]: Hints(choices=choices)}
    if (match := _RANGE.fullmatch(bound)) is not None:
        lower, upper = _values(match[1], document), _values(match[2], document)
        for name, first, last in zip(key, lower, upper, strict=True):
            hints[name] = Hints(minimum=first, maximum=last, below=last is not None)
            if first != last:
                return hints
        return hints
    raise NotUnderstoodError(f"the bound {bound!r}")


def _values(text: str, document: Document) -> list[Value]:
    """The constants between brackets; `MINVALUE` and `MAXVALUE` are `None`."""
    open_ended = re.sub(r"\b(minvalue|maxvalue)\b", "NULL", text, flags=re.IGNORECASE)
    tree = parse(f"({open_ended})", document.schema.dialect)
    value = evaluate(tree, {})
    return value if isinstance(value, list) else [value]
