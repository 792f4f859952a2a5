"""The statements of a script, one after the other."""

from collections.abc import Callable

from schemawright.base.diagnostics import Diagnostic, Level
from schemawright.base.errors import SourceError
from schemawright.base.ids import Id
from schemawright.base.order import between
from schemawright.dialects.mysql.collations import canonical_collation, character_set_of, collation_of
from schemawright.dialects.mysql.ddl.flavour import FLAVOURS
from schemawright.dialects.mysql.script import Statement, statements
from schemawright.dialects.mysql.text import LEXER
from schemawright.dialects.text import mentioned
from schemawright.importers.mysql_parser.alter import read_alter_table, read_drop, read_rename_table
from schemawright.importers.mysql_parser.catalog import Catalog
from schemawright.importers.mysql_parser.cursor import Cursor, NotModelledError
from schemawright.importers.mysql_parser.keys import read_create_index, resolve
from schemawright.importers.mysql_parser.objects import (
    read_alter_sequence,
    read_raw,
    read_sequence,
    read_view,
    skip_definer,
)
from schemawright.importers.mysql_parser.tables import read_create_table
from schemawright.model.column import Column
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.table import Table
from schemawright.model.view import View

DATA = frozenset("INSERT REPLACE UPDATE DELETE LOAD TRUNCATE CALL DO SELECT WITH VALUES HANDLER IMPORT TABLE".split())
SERVER = frozenset(
    """SET USE LOCK UNLOCK START BEGIN COMMIT ROLLBACK SAVEPOINT RELEASE FLUSH ANALYZE OPTIMIZE CHECK CHECKSUM REPAIR
    SHOW DESCRIBE DESC EXPLAIN HELP GRANT REVOKE KILL RESET PURGE CHANGE STOP INSTALL UNINSTALL CACHE PREPARE EXECUTE
    DEALLOCATE XA BINLOG SHUTDOWN RESTART CLONE DELIMITER SOURCE""".split()
)
"""What says something to the server or the session, and nothing of the schema."""
SERVER_OBJECTS = frozenset("DATABASE SCHEMA USER ROLE TABLESPACE SERVER LOGFILE UNDO RESOURCE SPATIAL INSTANCE".split())
RAW = ("TRIGGER", "FUNCTION", "PROCEDURE", "EVENT", "AGGREGATE", "PACKAGE")


class Reading:
    """One reading of a script."""

    def __init__(self, dialect: str, new_id: Callable[[], Id]) -> None:
        self.dialect = dialect
        self.catalog = Catalog(new_id, FLAVOURS[dialect])
        self.diagnostics: list[Diagnostic] = []
        self.database: str | None = None
        self.counts: dict[str, tuple[int, int]] = {}
        self.definers = 0

    def run(self, text: str) -> None:
        """Reads a whole script. Raises `SourceError` where something is no SQL at all."""
        self.add(text)
        self.finish()

    def add(self, text: str, *, delimiter: str = ";") -> None:
        """Reads some statements. Raises `SourceError` where something is no SQL at all."""
        for statement in statements(text, self.dialect, delimiter=delimiter):
            self._read(statement)

    def finish(self) -> None:
        """Settles what can only be told at the end."""
        for key in resolve(self.catalog):
            del self.catalog.records[key.id]
            self._note(
                "IMPORT_FOREIGN_KEY_TARGET_UNKNOWN",
                "warning",
                f"The foreign key {key.name} references {key.target_table_id[1:]}, which the script does not make.",
                "Add the table or its columns to the script.",
            )
        self._settle()
        self._connect_views()
        for name, (count, line) in self.counts.items():
            code = "IMPORT_DATA_SKIPPED" if name in DATA else "IMPORT_STATEMENT_SKIPPED"
            self._note(code, "info", f"{count} times {name}: it says nothing of the schema.", line=line)
        if self.definers:
            count = self.definers
            self._note("IMPORT_DEFINER_SKIPPED", "info", f"{count} objects name a definer: whoever makes them is it.")

    def _note(
        self, code: str, level: Level, message: str, help: str = "", statement: Statement | None = None, line: int = 0
    ) -> None:
        place = (statement.line, statement.column) if statement is not None else (line or None, 1 if line else None)
        self.diagnostics.append(
            Diagnostic(code=code, level=level, message=message, help=help, line=place[0], column=place[1])
        )

    def _read(self, statement: Statement) -> None:
        before = dict(self.catalog.records)
        cursor = Cursor(statement, self.database)
        self.definers += any(token.word == "DEFINER" for token in statement.tokens[:8] if cursor.at("CREATE"))
        try:
            self._dispatch(cursor)
        except NotModelledError as error:
            self.catalog.records = before
            self._keep(statement, error.reason)
        except (ValueError, IndexError, KeyError):
            self.catalog.records = before
            self._keep(statement, "it is not written as expected")
        resolve(self.catalog)

    def _dispatch(self, cursor: Cursor) -> None:
        word = cursor.peek().word
        if word == "USE":
            self.database = cursor.peek(1).value
            self._count(word, cursor)
        elif word in DATA or word in SERVER or word == "(":
            self._count(word, cursor)
        elif cursor.take("CREATE"):
            self._create(cursor)
        elif cursor.take("ALTER"):
            self._alter(cursor)
        elif cursor.take("RENAME"):
            read_rename_table(cursor, self.catalog)
        elif cursor.take("DROP"):
            self._drop(cursor)
        else:
            line, column = cursor.statement.line, cursor.statement.column
            text = cursor.peek().text
            raise SourceError(f"{text!r} begins no statement of {self.dialect}.", line=line, column=column)

    def _count(self, word: str, cursor: Cursor) -> None:
        number, line = self.counts.get(word, (0, cursor.statement.line))
        self.counts[word] = (number + 1, line)

    def _create(self, cursor: Cursor) -> None:
        replaces = cursor.take("OR", "REPLACE")
        ahead = Cursor(cursor.statement, self.database)
        ahead.place = cursor.place
        skip_definer(ahead)
        word = ahead.peek().word
        if cursor.at("TEMPORARY"):
            self._note(
                "IMPORT_TEMPORARY_SKIPPED", "info", "A temporary table is no part of a schema.", "", cursor.statement
            )
        elif word in ("DATABASE", "SCHEMA"):
            self._create_database(cursor)
        elif word == "TABLE":
            self._create_table(cursor, replaces=replaces)
        elif word in ("INDEX", "UNIQUE", "FULLTEXT") or ahead.at("SPATIAL", "INDEX"):
            read_create_index(cursor, self.catalog)
        elif word in ("VIEW", "ALGORITHM", "SQL"):
            read_view(cursor, self.catalog, replaces=replaces)
        elif word == "SEQUENCE" and self.catalog.flavour.sequences:
            read_sequence(cursor, self.catalog)
        elif word in RAW:
            read_raw(cursor, self.catalog, self._order())
        elif word in SERVER_OBJECTS:
            self._count(f"CREATE {word}", cursor)
        else:
            raise NotModelledError(f"CREATE {word} is not known")

    def _create_table(self, cursor: Cursor, *, replaces: bool) -> None:
        place = cursor.place
        cursor.expect("TABLE")
        cursor.take("IF", "NOT", "EXISTS")
        name = cursor.object_name()
        cursor.place = place
        if replaces:
            self.catalog.drop_named(name, Table)
        table = read_create_table(cursor, self.catalog)
        default = self.catalog.databases.get((self.database or "").lower())
        if table is not None and default is not None:
            held = self.catalog.table(table.name).storage_parameters
            self.catalog.change(table.id, storage_parameters={"collate": default, **held})

    def _create_database(self, cursor: Cursor) -> None:
        """What a database is called is nothing of the schema, but its collation is that of the tables made in it."""
        self._count(f"CREATE {cursor.next().word}", cursor)
        cursor.take("IF", "NOT", "EXISTS")
        name, collation = cursor.name(), None
        while not cursor.is_at_end:
            if cursor.take("CHARACTER", "SET") or cursor.take("CHARSET"):
                cursor.take("=")
                collation = collation_of(cursor.next().value, unicode=self.catalog.flavour.unicode_collation)
            elif cursor.take("COLLATE"):
                cursor.take("=")
                collation = canonical_collation(cursor.next().value)
            else:
                cursor.next()
        if collation is not None:
            self.catalog.databases[name.lower()] = collation

    def _alter(self, cursor: Cursor) -> None:
        word = cursor.peek().word
        if word in ("TABLE", "IGNORE"):
            read_alter_table(cursor, self.catalog)
        elif word in SERVER_OBJECTS:
            self._count(f"ALTER {word}", cursor)
        elif word in ("ALGORITHM", "DEFINER", "SQL", "VIEW"):
            read_view(cursor, self.catalog, replaces=True)
        elif word == "SEQUENCE" and self.catalog.flavour.sequences:
            read_alter_sequence(cursor, self.catalog)
        else:
            raise NotModelledError(f"ALTER {word} is not known")

    def _drop(self, cursor: Cursor) -> None:
        word = cursor.peek().word
        if word in SERVER_OBJECTS or cursor.at("PREPARE"):
            self._count(f"DROP {word}", cursor)
            return
        for name in read_drop(cursor, self.catalog):
            told = f"{name} is dropped, but it is not there."
            self._note("IMPORT_NOT_THERE", "warning", told, "Take the statement out.", cursor.statement)

    def _order(self) -> str:
        raw = self.catalog.all(RawObject)
        return between(raw[-1].order if raw else None, None)

    def _keep(self, statement: Statement, reason: str) -> None:
        """The statement as a raw object."""
        words = [token.word.lower() for token in statement.tokens[:3]]
        kind, name = self._called(statement)
        self._note(
            "IMPORT_NOT_MODELLED",
            "warning",
            f"{words[0].upper()} {kind.upper()} {name}".strip() + f" is kept as it is: {reason or 'it is not known'}.",
            "Look at it before you change what it is about.",
            statement,
        )
        raw = RawObject(
            id=self.catalog.new_id(),
            object_type=kind if words[0] == "create" else words[0] or "statement",
            name=name or f"{kind} {statement.line}",
            text=statement.text(),
            order=self._order(),
            line=statement.line,
        )
        self.catalog.put(raw)

    def _called(self, statement: Statement) -> tuple[str, str]:
        """The kind and name of what a statement makes, as far as they can be told."""
        cursor = Cursor(statement, self.database)
        try:
            if cursor.take("CREATE", "TABLE") or cursor.take("CREATE", "OR", "REPLACE", "TABLE"):
                cursor.take("IF", "NOT", "EXISTS")
                return "table", cursor.object_name()
        except (NotModelledError, ValueError, IndexError):
            pass
        words = [token.word.lower() for token in statement.tokens[:3]]
        name = next((token.value for token in statement.tokens[1:8] if token.kind == "quoted"), "")
        return next((word for word in words[1:] if word), words[0]) or "statement", name

    def _settle(self) -> None:
        """Columns whose collation is their table's need not say it; `BINARY` is a collation of its character set."""
        for column in self.catalog.all(Column):
            table = self.catalog.records[column.table_id]
            assert isinstance(table, Table)
            own, given = column.collation, table.storage_parameters.get("collate")
            if own == "_bin":
                own = f"{character_set_of(given or 'utf8mb4')}_bin"
            self.catalog.change(column.id, collation=own if own != given else None)

    def _connect_views(self) -> None:
        """Views depend on the tables that they name; on each other by name alone."""
        tables = {table.name: table.id for table in self.catalog.all(Table)}
        for view in self.catalog.all(View):
            named = {names[0] for names, _ in mentioned(LEXER, view.query)}
            self.catalog.change(view.id, depends_on=tuple(id for name, id in tables.items() if name in named))

    @property
    def records(self) -> tuple[Record, ...]:
        """All that the script makes."""
        return tuple(self.catalog.records.values())
