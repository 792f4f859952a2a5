"""Records of a DBML text on their way: enums, tables, columns, keys, indexes and checks."""

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.ids import Id
from schemawright.base.order import spread
from schemawright.dialects.registry import dialect_named
from schemawright.importers.dbml.definitions import (
    ColumnDefinition,
    EnumDefinition,
    IndexDefinition,
    Names,
    Settings,
    Source,
    TableDefinition,
)
from schemawright.importers.dbml.tokens import Token, error_at
from schemawright.importers.registry import ImportOptions
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.index import Index, IndexElement
from schemawright.model.key import Key
from schemawright.model.namespace import Namespace
from schemawright.model.record import Record
from schemawright.model.schema import Schema
from schemawright.model.sequence import Identity
from schemawright.model.table import Table
from schemawright.model.types import Enum, EnumValue

_COLUMN_SETTINGS = frozenset({"pk", "null", "not null", "unique", "increment", "default", "note"})
_INDEX_SETTINGS = frozenset({"pk", "unique", "name", "type", "note"})
_TABLE_SETTINGS = frozenset({"headercolor", "note"})


class Making:
    """The records on their way, with the look-ups that names need."""

    def __init__(self, source: Source, options: ImportOptions) -> None:
        self.source = source
        self.new_id = options.new_id
        self.dialect = dialect_named(options.dialect)
        self.header = Schema(
            id=self.new_id(), name=options.name, dialect=options.dialect, description=source.project.get("note")
        )
        self.records: list[Record] = []
        self.diagnostics: list[Diagnostic] = []
        self.namespaces: dict[str, Id] = {}
        self.tables: dict[Names, Table] = {}
        self.columns: dict[Id, dict[str, Column]] = {}
        self.unique: dict[Id, list[frozenset[Id]]] = {}
        self.taken: set[str] = set()
        self.enums: dict[Names, str] = {}
        if self.dialect.default_namespace:
            self.namespace(self.dialect.default_namespace)

    def note(self, start: int, code: str, message: str, help: str = "") -> None:
        place = error_at(self.source.text, start, "")
        self.diagnostics.append(
            Diagnostic(code=code, level="info", message=message, help=help, line=place.line, column=place.column)
        )

    def compare_database(self) -> None:
        """Says where the text is written for another database than it is read for."""
        written = self.source.project.get("database_type", "").lower().removesuffix("sql")
        if written and not self.dialect.name.startswith(written):
            self.diagnostics.append(
                Diagnostic(
                    code="IMPORT_OTHER_DATABASE",
                    level="warning",
                    message=f"The text is for {self.source.project['database_type']}, read for {self.dialect.title}.",
                    help="Import it for its own dialect where types matter.",
                )
            )

    def unknown_settings(self, settings: Settings, known: frozenset[str], of: str) -> None:
        for name, tokens in settings.values.items():
            if name not in known:
                self.note(tokens[0].start, "IMPORT_NOT_MODELLED", f"The setting {name!r} of {of} is not kept.")

    # -- names ---------------------------------------------------------------------------------------------------------

    def namespace(self, name: str) -> Id:
        if name not in self.namespaces:
            self.namespaces[name] = self.new_id()
            self.records.append(Namespace(id=self.namespaces[name], name=name))
        return self.namespaces[name]

    def whole_name(self, names: Names) -> Names:
        """The name with its namespace, where the dialect has such."""
        default = self.dialect.default_namespace
        if default is None:
            return names[-1:]
        return (names[-2] if len(names) > 1 else default, names[-1])

    def place(self, names: Names) -> tuple[Id | None, Names]:
        """The namespace of something new, and its whole name."""
        whole = self.whole_name(names)
        return (self.namespace(whole[0]) if len(whole) > 1 else None), whole

    def choose(self, table: Table, columns: Names, label: str) -> str:
        name = self.dialect.choose_name(table.name, columns, label, self.taken)
        self.taken.add(name)
        return name

    # -- enums, tables, columns ----------------------------------------------------------------------------------------

    def enum(self, definition: EnumDefinition) -> None:
        namespace_id, names = self.place(definition.name)
        if names in self.enums:
            raise error_at(self.source.text, definition.start, f"Enum {'.'.join(names)} is there twice. Rename one.")
        values = tuple(EnumValue(id=self.new_id(), name=value) for value, _ in definition.values)
        self.records.append(Enum(id=self.new_id(), namespace_id=namespace_id, name=names[-1], values=values))
        own = names[-1:] if names[0] == self.dialect.default_namespace else names
        self.enums[names] = self.dialect.qualify(*own)
        for value, settings in definition.values:
            if "note" in settings.values:
                start = settings.values["note"][0].start
                self.note(start, "IMPORT_NOT_MODELLED", f"The note of the enum value {value!r} is not kept.")

    def whole(self, table: TableDefinition) -> TableDefinition:
        """A table with its partials taken in; what is said later, and by the table itself, wins."""
        partials = {partial.name: partial for partial in self.source.partials}
        merged: dict[str, ColumnDefinition] = {}
        result = TableDefinition(table.name, table.start, table.alias, table.settings, table.note)
        own = {member.name for member in table.members if isinstance(member, ColumnDefinition)}
        for member in table.members:
            if isinstance(member, ColumnDefinition):
                if member.name in merged and merged[member.name] in table.members:
                    raise error_at(
                        self.source.text, member.start, f"Column {member.name} is there twice. Rename one of them."
                    )
                merged[member.name] = member
                continue
            if (partial := partials.get(member)) is None:
                raise error_at(self.source.text, table.start, f"There is no TablePartial {'.'.join(member)}.")
            for column in partial.members:
                if isinstance(column, ColumnDefinition) and column.name not in own:
                    merged[column.name] = column
            result.indexes += partial.indexes
            result.checks += partial.checks
            result.note = result.note or partial.note
            result.settings.values = partial.settings.values | result.settings.values
        result.members = list(merged.values())
        result.indexes += table.indexes
        result.checks += table.checks
        return result

    def table(self, definition: TableDefinition) -> None:
        """Makes a table with all it holds but the references of its columns."""
        namespace_id, names = self.place(definition.name)
        if names in self.tables:
            raise error_at(self.source.text, definition.start, f"Table {'.'.join(names)} is there twice. Rename one.")
        self.unknown_settings(definition.settings, _TABLE_SETTINGS, "a table")
        color = definition.settings.text("headercolor")
        table = Table(
            id=self.new_id(), namespace_id=namespace_id, name=names[-1], color=color, comment=definition.note or None
        )
        self.tables[names] = table
        if definition.alias:
            self.tables.setdefault((definition.alias,), table)
        self.records.append(table)
        self.taken.add(table.name)
        members = [member for member in definition.members if isinstance(member, ColumnDefinition)]
        primary = {member.name for member in members if "pk" in member.settings.values}
        for index in definition.indexes:
            if "pk" in index.settings.values:
                primary |= {element.text for element in index.elements}
        held = self.columns[table.id] = {}
        for member, order in zip(members, spread(len(members)), strict=True):
            held[member.name] = self.column(table, member, order, is_key=member.name in primary)
        self.keys_of_columns(table, members)
        for index in definition.indexes:
            self.index(table, index)
        for check in definition.checks:
            name = check.settings.text("name") or self.choose(table, (), "check")
            self.records.append(Check(id=self.new_id(), table_id=table.id, name=name, expression=check.expression))

    def column(self, table: Table, definition: ColumnDefinition, order: str, *, is_key: bool) -> Column:
        settings = definition.settings
        self.unknown_settings(settings, _COLUMN_SETTINGS, "a column")
        column = Column(
            id=self.new_id(),
            table_id=table.id,
            name=definition.name,
            order=order,
            data_type=self.data_type(definition.data_type),
            is_nullable=not is_key and not settings.values.keys() & {"not null", "increment"},
            default_value=self.default(settings.values.get("default", ())),
            identity=Identity() if "increment" in settings.values else None,
            comment=settings.text("note") or None,
        )
        self.records.append(column)
        return column

    def data_type(self, text: str) -> str:
        base, brackets, dimensions = text.partition("[")
        names = self.whole_name(tuple(base.split(".")))
        if names in self.enums:
            return self.enums[names] + brackets + dimensions
        return self.dialect.canonical_type(text)

    def default(self, tokens: tuple[Token, ...]) -> str | None:
        """A default as SQL: a string as a literal, an expression as it stands, `null` as none."""
        match tokens:
            case () | (Token(kind="word", text="null" | "NULL" | "Null"),):
                return None
            case (Token(kind="string", text=text),):
                return self.dialect.quote_literal(text)
            case (Token(kind="word" | "name"), Token(kind="sign", text="."), *_, Token(text=text)):
                # A value of an enum.
                return self.dialect.quote_literal(text)
            case (Token(kind="number" | "expression" | "word", text=text),):
                return text
            case (Token(kind="sign", text="-" | "+" as sign), Token(kind="number", text=text)):
                return text if sign == "+" else f"-{text}"
            case _:
                message = "This is no default. Write a number, 'text', `expression`, true, false or null."
                raise error_at(self.source.text, tokens[0].start, message)

    # -- keys, indexes, references -------------------------------------------------------------------------------------

    def keys_of_columns(self, table: Table, members: list[ColumnDefinition]) -> None:
        held = self.columns[table.id]
        primary = tuple(member.name for member in members if "pk" in member.settings.values)
        if primary:
            self.key(table, tuple(held[name].id for name in primary), "primary", None)
        for member in members:
            if "unique" in member.settings.values and (member.name,) != primary:
                self.key(table, (held[member.name].id,), "unique", None)
            for check in member.settings.checks:
                name = self.choose(table, (member.name,), "check")
                self.records.append(Check(id=self.new_id(), table_id=table.id, name=name, expression=check.text))

    def key(self, table: Table, ids: tuple[Id, ...], key_type: str, name: str | None) -> None:
        names = tuple(column.name for id in ids for column in self.columns[table.id].values() if column.id == id)
        self.records.append(
            Key(
                id=self.new_id(),
                table_id=table.id,
                name=name or self.choose(table, names, "pkey" if key_type == "primary" else "key"),
                key_type="primary" if key_type == "primary" else "unique",
                column_ids=ids,
            )
        )
        self.unique.setdefault(table.id, []).append(frozenset(ids))

    def index(self, table: Table, definition: IndexDefinition) -> None:
        self.unknown_settings(definition.settings, _INDEX_SETTINGS, "an index")
        held = self.columns[table.id]
        elements = []
        for element in definition.elements:
            if element.kind == "expression":
                elements.append(IndexElement(expression=element.text))
            elif element.text in held:
                elements.append(IndexElement(column_id=held[element.text].id))
            else:
                raise error_at(self.source.text, element.start, f"Table {table.name} has no column {element.text}.")
        name = definition.settings.text("name")
        ids = tuple(element.column_id for element in elements if element.column_id)
        if "pk" in definition.settings.values and len(ids) == len(elements):
            self.key(table, ids, "primary", name)
            return
        names = tuple(element.text if element.kind != "expression" else "expr" for element in definition.elements)
        is_unique = "unique" in definition.settings.values
        index = Index(
            id=self.new_id(),
            table_id=table.id,
            name=name or self.choose(table, names, "idx"),
            columns=tuple(elements),
            is_unique=is_unique,
            index_type=(definition.settings.text("type") or "btree").lower(),
            comment=definition.settings.text("note") or None,
        )
        self.records.append(index)
        if is_unique and len(ids) == len(elements):
            self.unique.setdefault(table.id, []).append(frozenset(ids))
