"""Enums as Python classes: their names, and their members'."""

from schemawright.base.ids import Id
from schemawright.model.document import Document
from schemawright.model.types import Enum
from schemawright.targets import naming
from schemawright.targets.naming import Taken
from schemawright.targets.outline import Outline
from schemawright.targets.sqlalchemy.words import WORDS


def enum_names(found: Outline) -> dict[Id, str]:
    """A class name for each enum."""
    taken = Taken({*WORDS.reserved_classes, *(entity.class_name for entity in found.entities)}, fold_case=True)
    names = {}
    for enum in sorted_enums(found.document):
        name = naming.pascal(naming.words(enum.name))
        names[enum.id] = taken.claim(name, f"{name}Enum")
    return names


def enum_members(enum: Enum) -> dict[str, str]:
    """The values of an enum by the name of the member that stands for each."""
    taken = Taken({"mro"})
    return {taken.claim(naming.snake(naming.words(value.name)).upper()): value.name for value in enum.values}


def sorted_enums(document: Document) -> list[Enum]:
    """All enums by name."""
    return sorted(document.all(Enum), key=lambda enum: (enum.name, enum.id))
