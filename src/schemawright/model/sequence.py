"""Sequences, and the same numbers inside an identity column."""

from typing import Annotated, ClassVar, Literal

from schemawright.base.ids import Id
from schemawright.model.record import Name, NamespaceId, Part, Record, refers


class SequenceOptions(Part, frozen=True, kw_only=True):
    """How a sequence counts; `None` is the database's own default for the type and direction."""

    start: int | None = None
    increment: int | None = None
    minimum: int | None = None
    maximum: int | None = None
    cache: int | None = None
    cycle: bool = False


class Identity(Part, frozen=True, kw_only=True):
    """`GENERATED … AS IDENTITY` of a column; `sequence_name` only where it is not the database's own choice.

    `data_type` is that of the sequence where it is not the column's: a table made `LIKE` another counts in bigint.
    """

    generation: Literal["always", "by default"] = "by default"
    sequence_name: str | None = None
    data_type: str | None = None
    options: SequenceOptions = SequenceOptions()


class Sequence(Record, frozen=True, kw_only=True):
    """A sequence that no identity column holds.

    `owned_by` is the column with which it is dropped: with the default `nextval(…)` there, that is what `serial` makes.
    """

    namespace_id: NamespaceId | None = None
    name: Name
    data_type: str = "bigint"
    options: SequenceOptions = SequenceOptions()
    owned_by: Annotated[Id, refers("column")] | None = None
    is_unlogged: bool = False
    comment: str | None = None

    named: ClassVar = "relation"
