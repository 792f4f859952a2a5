"""Adding indexes."""

from schemawright.base.ids import Id, new_id
from schemawright.commands.edit import Edit
from schemawright.commands.names import names_beside
from schemawright.commands.registry import Arguments, command
from schemawright.model.column import Column
from schemawright.model.index import Index, IndexElement
from schemawright.model.record import Record
from schemawright.model.table import Table
from schemawright.model.view import MaterializedView


class IndexFields(Arguments, frozen=True, kw_only=True):
    """An index as the contract shows one; without a name it gets the one that the dialect would choose."""

    id: Id | None = None
    table_id: Id | None = None
    name: str | None = None
    columns: tuple[IndexElement, ...]
    is_unique: bool = False
    index_type: str = "btree"
    where: str | None = None
    include: tuple[Id, ...] = ()
    nulls_distinct: bool = True
    is_suggested: bool = False
    comment: str | None = None


class AddIndex(Arguments, frozen=True, kw_only=True):
    """An index and its table or materialized view."""

    table_id: Id
    index: IndexFields


@command
def add_index(edit: Edit, arguments: AddIndex) -> None:
    """Adds an index to a table or materialized view."""
    kind: type[Record] = MaterializedView if edit.document.find(MaterializedView, arguments.table_id) else Table
    add_index_to(edit, edit.named(kind, arguments.table_id), arguments.index)


def add_index_to(edit: Edit, holder: Record, fields: IndexFields) -> Index:
    """Makes the index."""
    assert isinstance(holder, Table | MaterializedView)
    index = edit.create(
        Index(
            id=fields.id or new_id(),
            table_id=holder.id,
            name=fields.name or index_name(edit, holder, fields.columns),
            columns=fields.columns,
            include=fields.include,
            is_unique=fields.is_unique,
            nulls_distinct=fields.nulls_distinct,
            index_type=fields.index_type,
            where=fields.where,
            is_suggested=fields.is_suggested,
            comment=fields.comment,
        )
    )
    assert isinstance(index, Index)
    return index


def index_name(edit: Edit, holder: Table | MaterializedView, elements: tuple[IndexElement, ...]) -> str:
    """The name that the dialect would choose for an index over these elements."""
    columns = [edit.document.find(Column, element.column_id) for element in elements]
    taken = {holder.name, *names_beside(edit.document, holder)}
    return edit.dialect.choose_name(holder.name, tuple(c.name if c else "expr" for c in columns), "idx", taken)
