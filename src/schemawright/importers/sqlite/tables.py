"""A table with its columns and constraints as records."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from schemawright.base.ids import Id
from schemawright.base.order import spread
from schemawright.dialects.sqlite.constraint_names import chosen_name, columns_in
from schemawright.dialects.sqlite.parser import ColumnText, ForeignKeyText, KeyText, TableText, is_rowid
from schemawright.model.check import Check
from schemawright.model.column import Column, Generated
from schemawright.model.key import Key
from schemawright.model.record import Record
from schemawright.model.relationship import Relationship
from schemawright.model.sequence import Identity
from schemawright.model.table import Table

NewId = Callable[[], Id]


@dataclass
class Made:
    """The records of one table; `columns` by their name in lower case."""

    text: TableText
    table: Table
    columns: dict[str, Column] = field(default_factory=dict)
    constraints: list[Key | Check] = field(default_factory=list)
    names: set[str] = field(default_factory=set)

    @property
    def records(self) -> list[Record]:
        """The table and what is in it, but its foreign keys."""
        return [self.table, *self.columns.values(), *self.constraints]

    def column_ids(self, names: tuple[str, ...]) -> tuple[Id, ...]:
        """The ids of columns."""
        return tuple(self.columns[name.lower()].id for name in names)


def make_table(text: TableText, new_id: NewId, taken: set[str]) -> Made:
    """The records of a table; `taken` are the names of tables, views and indexes."""
    options = {name: "true" for name in ("without_rowid", "strict") if getattr(text, name)}
    made = Made(text, Table(id=new_id(), name=text.name, storage_parameters=options))
    for column, order in zip(text.columns, spread(len(text.columns)), strict=True):
        made.columns[column.name.lower()] = _column(made, column, order, new_id())
    for key in text.keys:
        made.constraints.append(_key(made, key, new_id(), taken))
    every = tuple(column.name for column in text.columns)
    for check in text.checks:
        name = check.name or _chosen(made, columns_in(check.expression, every), "check", taken)
        made.names.add(name)
        made.constraints.append(
            Check(id=new_id(), table_id=made.table.id, name=name, expression=check.expression, comment=check.comment)
        )
    return made


def _chosen(made: Made, columns: tuple[str, ...], label: str, taken: set[str]) -> str:
    return chosen_name(made.text.name, columns, label, made.names | taken)


def _column(made: Made, column: ColumnText, order: str, id: Id) -> Column:
    generated = None
    if column.generated is not None:
        generated = Generated(expression=column.generated, storage="stored" if column.is_stored else "virtual")
    return Column(
        id=id,
        table_id=made.table.id,
        name=column.name,
        order=order,
        data_type=column.data_type,
        is_nullable=column.is_nullable,
        not_null_name=column.not_null_name,
        default_value=column.default,
        identity=Identity() if column.is_autoincrement else None,
        generated=generated,
        collation=column.collation,
        options={"on_conflict": column.not_null_conflict} if column.not_null_conflict is not None else {},
        comment=column.comment,
    )


def _key(made: Made, key: KeyText, id: Id, taken: set[str]) -> Key:
    columns = tuple(element.column or "" for element in key.elements)
    name = key.name or _chosen(made, columns, "pkey" if key.is_primary else "key", taken)
    made.names.add(name)
    options: dict[str, str] = {}
    if key.conflict is not None:
        options["on_conflict"] = key.conflict
    for number, element in enumerate(key.elements, 1):
        if element.collation is not None:
            options[f"collation {number}"] = element.collation
        if element.is_descending and not is_rowid(key, made.text):
            options[f"order {number}"] = "desc"
    return Key(
        id=id,
        table_id=made.table.id,
        name=name,
        key_type="primary" if key.is_primary else "unique",
        column_ids=made.column_ids(columns),
        storage_parameters=options,
        comment=key.comment,
    )


def foreign_keys(made: Made, tables: Mapping[str, Made], new_id: NewId, taken: set[str]) -> Iterator[Relationship]:
    """The foreign keys of a table, once all tables are made."""
    for key in made.text.foreign_keys:
        name = key.name or _chosen(made, key.columns, "fkey", taken)
        made.names.add(name)
        yield _foreign_key(made, tables[key.target.lower()], key, name, new_id())


def _foreign_key(made: Made, target: Made, key: ForeignKeyText, name: str, id: Id) -> Relationship:
    primary = [other for other in target.constraints if isinstance(other, Key) and other.key_type == "primary"]
    return Relationship(
        id=id,
        source_table_id=made.table.id,
        name=name,
        source_column_ids=made.column_ids(key.columns),
        target_table_id=target.table.id,
        target_column_ids=target.column_ids(key.target_columns) if key.target_columns else primary[0].column_ids,
        on_delete=key.on_delete,
        on_update=key.on_update,
        match="full" if key.match == "full" else "simple",
        deferrable=key.deferrable,
        initially_deferred=key.initially_deferred,
        comment=key.comment,
    )
