"""`models/base.py`: what all models share, as far as this schema needs it."""

from schemawright.model.types import Enum
from schemawright.targets.outline import Outline
from schemawright.targets.sqlalchemy import python as py
from schemawright.targets.sqlalchemy.types import mapped_type
from schemawright.targets.times import deleted_at

_BASE = '''
class Base(DeclarativeBase):
    """The base of all models."""
'''

_ENUM_VALUES = '''
def enum_values(members: type[enum.StrEnum]) -> list[str]:
    """What the database calls the members of an enum: by value, not by name."""
    return [member.value for member in members]
'''

_SQL_TYPE = '''
class SqlType(sa.types.UserDefinedType[str]):
    """A type that SQLAlchemy has no word for; its values are PostgreSQL's own text."""

    cache_ok = True

    def __init__(self, name: str) -> None:
        self.name = name

    def get_col_spec(self, **_: object) -> str:
        return self.name
'''

_SOFT_DELETE = '''
class SoftDelete:
    """Rows are marked deleted, not removed.

    Queries leave them out, unless the execution option `include_deleted` is true.
    """

    deleted_at: Mapped[datetime.datetime | None] = mapped_column(
        sa.DateTime(timezone=True)
    )

    def soft_delete(self) -> None:
        """Marks the row deleted when the session is flushed."""
        self.deleted_at = datetime.datetime.now(datetime.UTC)

    def restore(self) -> None:
        """Takes the mark off."""
        self.deleted_at = None


@sa.event.listens_for(Session, "do_orm_execute")
def _leave_out_deleted(state: ORMExecuteState) -> None:
    if (
        state.is_select
        and not state.is_column_load
        and not state.execution_options.get("include_deleted", False)
    ):
        state.statement = state.statement.options(
            with_loader_criteria(
                SoftDelete, lambda cls: cls.deleted_at.is_(None), include_aliases=True
            )
        )
'''


def base_module(found: Outline) -> str:
    """The module, without its header."""
    attributes = [attribute for entity in found.entities for attribute in entity.attributes]
    names = {enum.id: "Enum" for enum in found.document.all(Enum)}
    raw = any(mapped_type(found.document, attribute.data_type, names).is_raw for attribute in attributes)
    soft = any(deleted_at(entity) for entity in found.entities)
    parts = [_BASE]
    lines = {"from sqlalchemy.orm import DeclarativeBase"}
    if found.document.all(Enum):
        parts.append(_ENUM_VALUES)
        lines.add("import enum")
    if raw:
        parts.append(_SQL_TYPE)
        lines.add("import sqlalchemy as sa")
    if soft:
        parts.append(_SOFT_DELETE)
        lines |= {"import datetime", "import sqlalchemy as sa"}
        lines.discard("from sqlalchemy.orm import DeclarativeBase")
        lines.add(
            "from sqlalchemy.orm import (\n    DeclarativeBase,\n    Mapped,\n    ORMExecuteState,\n    Session,\n"
            "    mapped_column,\n    with_loader_criteria,\n)"
        )
    return f'"""What all models share."""\n\n{py.imports(lines)}\n\n' + "\n".join(parts)
