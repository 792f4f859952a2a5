"""Walks over a schema: random edits of a document, as people would make them, from a seed."""

import random
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Any

from schemawright.base.errors import RefusedError
from schemawright.base.ids import Id, new_id
from schemawright.base.order import between
from schemawright.commands.edit import Edit
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.view import MaterializedView, View

WORDS = "amber birch cedar Dune ember fjord glade heath isle order select Mixed table".split()


def views(document: Document) -> list[View | MaterializedView]:
    """The views of both kinds."""
    return [*document.all(View), *document.all(MaterializedView)]


class Walking(ABC):
    """A document and the edits that led to it."""

    def __init__(self, document: Document, seed: int) -> None:
        self.random = random.Random(seed)
        self.began = self.document = document
        self.log: list[str] = []

    @property
    @abstractmethod
    def acts(self) -> tuple[Callable[[Any, Edit], str | None], ...]:
        """The edits: each makes one and tells what it did, or `None` where it finds nothing to do."""

    def go(self, steps: int) -> Document:
        """The document after as many edits as `steps`; those that the rules refuse are not counted."""
        done = tries = 0
        while done < steps and tries < steps * 20:
            tries += 1
            act, edit = self.random.choice(self.acts), Edit(self.document)
            try:
                told = act(self, edit)
                # Some refusals look at all of an edit: they come when its changes are asked for.
                if told is None or not edit.changes:
                    continue
            except RefusedError:
                continue
            self._drop_broken(edit)
            self.document = edit.document
            self.log.append(f"{act.__name__}: {told}")
            done += 1
        return self.document

    def _drop_broken(self, edit: Edit) -> None:
        """A view that has lost what it used, and one that uses it, would not build."""
        broken = [view for view in views(edit.document) if view.is_broken]
        while broken:
            view = broken.pop()
            broken += [other for other in views(edit.document) if view.id in other.depends_on]
            edit.delete(view)

    def new_column(self, table_id: Id, name: str, data_type: str, **values: Any) -> Column:
        """A column for a table, at its end or between two others."""
        held = self.document.children(table_id, Column)
        place = self.random.choice((len(held), len(held), self.random.randrange(len(held) + 1)))
        before = held[place - 1].order if place else None
        after = held[place].order if place < len(held) and held[place].order != before else None
        order = between(before, after)
        return Column(id=new_id(), table_id=table_id, name=name, order=order, data_type=data_type, **values)

    def one(self, records: Any) -> Any:
        """Any of the records, in an order that hangs on names alone."""
        held = sorted(records, key=lambda record: (record.name, record.id))
        return self.random.choice(held) if held else None

    def name(self) -> str:
        """A name that nothing has: tables and views are types too."""
        taken = {getattr(record, "name", "") for record in self.document}
        while (found := f"{self.random.choice(WORDS)}_{self.random.randrange(1000)}") in taken:
            pass
        return found
