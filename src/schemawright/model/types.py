"""Types that a schema defines: enum, domain, composite, range.

Their place in a column is the column's `data_type`, by name: without the namespace where it is the dialect's default
one (`mood`), with it elsewhere (`sales.mood`).
"""

from typing import Annotated, ClassVar

from schemawright.base.ids import Id
from schemawright.model.record import CANVAS, DataType, Expression, Name, NamespaceId, Part, Record


class EnumValue(Part, frozen=True, kw_only=True):
    """One value of an enum; the id makes a renamed value a renamed value."""

    id: Id
    name: str


class Enum(Record, frozen=True, kw_only=True):
    """An enumerated type; the order of `values` is the order of the type."""

    namespace_id: NamespaceId | None = None
    name: Name
    values: tuple[EnumValue, ...] = ()
    comment: str | None = None
    position_x: Annotated[float, CANVAS] = 0.0
    position_y: Annotated[float, CANVAS] = 0.0

    named: ClassVar = "type"
    together: ClassVar = (("position_x", "position_y"),)


class DomainCheck(Part, frozen=True, kw_only=True):
    """A check constraint of a domain; `expression` speaks of `VALUE`."""

    name: Name
    expression: Expression
    validated: bool = True
    comment: str | None = None


class Domain(Record, frozen=True, kw_only=True):
    """A type over another one with constraints."""

    namespace_id: NamespaceId | None = None
    name: Name
    data_type: DataType
    is_nullable: bool = True
    not_null_name: str | None = None
    """The name of the not-null constraint, where the database keeps one that is not its own choice (PostgreSQL 17)."""
    default_value: Expression | None = None
    collation: str | None = None
    checks: tuple[DomainCheck, ...] = ()
    comment: str | None = None

    named: ClassVar = "type"


class Attribute(Part, frozen=True, kw_only=True):
    """One attribute of a composite type; the id makes a renamed attribute a renamed attribute."""

    id: Id
    name: Name
    data_type: DataType
    collation: str | None = None
    comment: str | None = None


class Composite(Record, frozen=True, kw_only=True):
    """A row type without a table."""

    namespace_id: NamespaceId | None = None
    name: Name
    attributes: tuple[Attribute, ...] = ()
    comment: str | None = None

    named: ClassVar = "type"


class Range(Record, frozen=True, kw_only=True):
    """A range type over `subtype`; names of functions and classes are qualified like types are."""

    namespace_id: NamespaceId | None = None
    name: Name
    subtype: DataType
    operator_class: str | None = None
    collation: str | None = None
    canonical: str | None = None
    subtype_difference: str | None = None
    multirange_name: str | None = None
    comment: str | None = None

    @property
    def multirange(self) -> str:
        """What the type of several ranges is called: as PostgreSQL chooses where nothing is said (CREATE TYPE)."""
        if self.multirange_name is not None:
            return self.multirange_name
        if "range" in self.name:
            return self.name.replace("range", "multirange", 1)
        return f"{self.name}_multirange"

    named: ClassVar = "type"
