"""Parts that would mean something else, were they made now: a name in them is also that of something that comes."""

from collections.abc import Container, Iterator

from schemawright.base.ids import Id
from schemawright.dialects.ddl import Ddl, Key
from schemawright.migrate.state import State
from schemawright.model.column import Column
from schemawright.model.raw import RawObject


def bound_otherwise(old: State, new: State, ddl: Ddl, replaced: Container[Id]) -> Iterator[Key]:
    """The parts of both states that are to be made anew for it; a record of `replaced` takes its new form anyway."""
    for key in new.parts.keys() - old.parts.keys():
        newcomer = new.parts[key].record
        if not isinstance(newcomer, RawObject):
            continue
        for dependent in new.dependents.get(key, set()) & old.parts.keys():
            part = new.parts[dependent]
            is_generated = isinstance(part.record, Column) and part.record.generated is not None
            if (part.recreatable or is_generated) and part.record.id not in replaced and ddl.may_mean(part, newcomer):
                yield dependent
