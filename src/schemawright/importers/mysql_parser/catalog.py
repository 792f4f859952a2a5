"""The records that a script has made so far."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from msgspec.structs import replace

from schemawright.base.ids import Id
from schemawright.dialects.mysql.ddl.flavour import Flavour
from schemawright.dialects.mysql.ddl.holders import leading_columns
from schemawright.importers.mysql_parser.cursor import NotModelledError
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.index import Index, IndexElement
from schemawright.model.key import Key
from schemawright.model.kinds import KIND_OF
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.relationship import Relationship
from schemawright.model.sequence import Sequence
from schemawright.model.table import Table
from schemawright.model.view import View

R = TypeVar("R", bound=Record)


class Catalog:
    """Records by id, in the order of their making."""

    def __init__(self, new_id: Callable[[], Id], flavour: Flavour) -> None:
        self.new_id = new_id
        self.flavour = flavour
        self.records: dict[Id, Record] = {}
        self.made_for_keys: set[Id] = set()
        """Indexes that the server made for a foreign key: gone when another one serves as well."""
        self.named_by_server: set[Id] = set()
        """Foreign keys that were given no name: an index made for one is named by its column, else by its key."""
        self.databases: dict[str, str] = {}
        """The collation that a database was made with, by its name."""

    def put(self, record: Record) -> None:
        """A new record, or the new form of one."""
        self.records[record.id] = record

    def change(self, id: Id, **values: Any) -> None:
        """Gives fields of a record new values."""
        self.records[id] = replace(self.records[id], **values)

    def all(self, kind: type[R]) -> list[R]:
        """The records of a kind."""
        return [record for record in self.records.values() if type(record) is kind]

    def find(self, kind: type[R], name: str) -> R | None:
        """The record of a kind with this name; names of tables are told apart by case, as on most systems."""
        return next((record for record in self.all(kind) if record.name == name), None)  # type: ignore[attr-defined]

    def table(self, name: str) -> Table:
        """The table of this name; `NotModelledError` where there is none."""
        if (found := self.find(Table, name)) is None:
            raise NotModelledError(f"there is no table {name}")
        return found

    def of(self, table_id: Id, kind: type[R]) -> list[R]:
        """The records of a kind that are part of a table, columns in their order."""
        parent = kind.parent
        assert parent is not None
        found = [record for record in self.all(kind) if getattr(record, parent) == table_id]
        return sorted(found, key=lambda record: getattr(record, "order", ""))

    def column(self, table_id: Id, name: str) -> Column:
        """The column of this name, whatever the case; `NotModelledError` where there is none."""
        for column in self.of(table_id, Column):
            if column.name.lower() == name.lower():
                return column
        raise NotModelledError(f"there is no column {name}")

    def columns(self, table_id: Id, names: Iterable[str]) -> tuple[Id, ...]:
        """The ids of the columns with these names."""
        return tuple(self.column(table_id, name).id for name in names)

    def holders(self, table_id: Id) -> list[Key | Index]:
        """The keys and indexes of a table."""
        return [*self.of(table_id, Key), *self.of(table_id, Index)]

    def holder(self, table_id: Id, name: str) -> Key | Index:
        """The key or index of this name; `NotModelledError` where there is none."""
        for found in self.holders(table_id):
            if found.name.lower() == name.lower():
                return found
        raise NotModelledError(f"there is no index {name}")

    def serving(self, table_id: Id, column_ids: tuple[Id, ...]) -> Key | Index | None:
        """A key or index that begins with these columns."""
        size = len(column_ids)
        return next((one for one in self.holders(table_id) if leading_columns(one)[:size] == column_ids), None)

    def index_name(self, table_id: Id, first: str) -> str:
        """The name that the server gives an index: its first column's, with a number behind where it is taken."""
        taken = {holder.name.lower() for holder in self.holders(table_id)} | {"primary"}
        name, number = first, 1
        while name.lower() in taken:
            number += 1
            name = f"{first}_{number}"
        return name

    def foreign_key_name(self, table: Table) -> str:
        """`<table>_ibfk_<number>`, with a number higher than any that is there."""
        front = f"{table.name}_ibfk_"
        known = [key.name.removeprefix(front) for key in self.of(table.id, Relationship) if key.name.startswith(front)]
        return f"{front}{max((int(number) for number in known if number.isdecimal()), default=0) + 1}"

    def check_name(self, table: Table) -> str:
        """`CONSTRAINT_<number>` or `<table>_chk_<number>`."""
        front = "CONSTRAINT_" if self.flavour.checks_of_columns else f"{table.name}_chk_"
        taken = {check.name for check in self.of(table.id, Check)}
        number = 1
        while f"{front}{number}" in taken:
            number += 1
        return f"{front}{number}"

    def index_foreign_keys(self, table_id: Id) -> None:
        """Makes the index that each foreign key needs, and drops those so made that another one makes needless."""
        for key in self.of(table_id, Relationship):
            if self.serving(table_id, key.source_column_ids) is not None:
                continue
            first = self.records[key.source_column_ids[0]]
            begins = first.name if key.id in self.named_by_server else key.name  # type: ignore[attr-defined]
            name = self.index_name(table_id, begins)
            self._make_index(table_id, name, key.source_column_ids)
        for index in self.of(table_id, Index):
            if index.id in self.made_for_keys and self._is_needless(index):
                del self.records[index.id]

    def _make_index(self, table_id: Id, name: str, column_ids: tuple[Id, ...]) -> None:
        elements = tuple(IndexElement(column_id=id) for id in column_ids)
        index = Index(id=self.new_id(), table_id=table_id, name=name, columns=elements)
        self.made_for_keys.add(index.id)
        self.put(index)

    def _is_needless(self, index: Index) -> bool:
        begin = leading_columns(index)
        others = (other for other in self.holders(index.table_id) if other.id != index.id)
        return any(leading_columns(other)[: len(begin)] == begin for other in others)

    def remove(self, *ids: Id) -> None:
        """Drops records with all that is part of them or refers to them, as their kinds say."""
        waiting = set(ids)
        gone: set[Id] = set()
        while waiting:
            gone |= waiting
            for id in waiting:
                self.records.pop(id, None)
            waiting = {record.id for record in list(self.records.values()) if self._goes_with(record, gone)} - gone

    def _goes_with(self, record: Record, gone: set[Id]) -> bool:
        for reference in KIND_OF[type(record)].references:
            held = gone.intersection(reference.ids(record))
            if held and reference.on_delete == "cascade":
                return True
            if held:
                value = getattr(record, reference.field)
                kept = tuple(id for id in value if id not in held) if isinstance(value, tuple) else None
                self.change(record.id, **{reference.field: kept})
        return False

    def drop_named(self, name: str, *kinds: type[Record], object_type: str | None = None) -> bool:
        """Drops what bears the name; answers whether there was anything."""
        for kind in kinds or (RawObject,):
            for record in self.all(kind):
                is_it = record.name == name  # type: ignore[attr-defined]
                if is_it and (object_type is None or getattr(record, "object_type", None) == object_type):
                    self.remove(record.id)
                    return True
        return False


RELATIONS: tuple[type[Record], ...] = (Table, View, Sequence)
