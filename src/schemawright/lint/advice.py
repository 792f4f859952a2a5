"""Advisers as rules."""

from collections.abc import Iterator

from schemawright.advise.registry import advisers
from schemawright.lint.found import Found
from schemawright.lint.schemas import SeenSchema


def advised(seen: SeenSchema, adviser: str) -> Iterator[Found]:
    """What an adviser says of a document."""
    for one in advisers()[adviser].advise(seen.document):
        yield Found(
            message=one.message,
            help=one.help,
            subject=one.subject_ids[0],
            table_id=one.table_id,
            label=one.label,
            operations=one.operations,
        )
