"""Taking a batch back that is already in the log, without touching what others have done since."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from schemawright.base.ids import Id
from schemawright.changes.change import Change, Create, Delete, Update
from schemawright.model.document import Document
from schemawright.store.log import LoggedBatch

Touched = set[tuple[Id, str | None]]


def taking_back(batch: LoggedBatch, since: Iterable[LoggedBatch]) -> Callable[[Document], tuple[Change, ...]]:
    """What takes `batch` back from the newest document; `since` are the batches after it.

    A property is put back only where it still is what the batch left and nobody but the batch's author has written it
    since, a created record is deleted only where nobody else has touched it. The changes go by the rules, which may
    refuse them; but what was there comes back as it was, such as a name that is too long for a new one.
    """
    by_others = _touched(one for one in since if one.changed_by != batch.changed_by)

    def changes(document: Document) -> tuple[Change, ...]:
        # The rules bring PostgreSQL's parser along; a server answers before they are there.
        from schemawright.commands.edit import Edit
        from schemawright.commands.evaluate import perform

        edit = Edit(document, restored=True)
        for deleted, run in groupby(_backwards(batch.changes), lambda change: isinstance(change, Delete)):
            if deleted:
                # Together: what has been deleted at once may refer to each other.
                inverses = (_standing(edit.document, change, by_others) for change in run)
                edit.create_all([inverse.record for inverse in inverses if isinstance(inverse, Create)])
                continue
            for change in run:
                if (inverse := _standing(edit.document, change, by_others)) is not None:
                    perform(edit, inverse)
        return edit.changes

    return changes


def _backwards(changes: Iterable[Change]) -> Iterator[Change]:
    """From the last to the first, but what was made in a row as it was made: with a table go its parts, in one go."""
    for made, group in groupby(reversed(tuple(changes)), lambda change: isinstance(change, Create)):
        run = tuple(group)
        yield from reversed(run) if made else run


def _touched(batches: Iterable[LoggedBatch]) -> Touched:
    touched: Touched = set()
    for batch in batches:
        for change in batch.changes:
            touched.add((change.id, None))
            if isinstance(change, Update):
                touched.update((change.id, field) for field in change.values)
    return touched


def _standing(document: Document, change: Change, by_others: Touched) -> Change | None:
    """The inverse of a change as far as it still can be made."""
    current = document.find(change.kind.record, change.id)
    match change:
        case Delete():
            return change.inverse if current is None else None
        case Create():
            return None if current is None or (change.id, None) in by_others else Delete(current)
        case Update(kind, id, values, before):
            if current is None:
                return None
            kept = [
                field
                for field, value in values.items()
                if getattr(current, field) == value and (id, field) not in by_others
            ]
            left, was = {field: values[field] for field in kept}, {field: before[field] for field in kept}
            return Update(kind, id, was, left) if kept else None
