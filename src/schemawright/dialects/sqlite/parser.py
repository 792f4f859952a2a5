"""SQLite's `CREATE TABLE`, `CREATE INDEX` and `CREATE VIEW` taken apart, as `sqlite_master` keeps them.

SQLite tells most of a schema by its PRAGMAs; checks, names of constraints, conflict clauses, collations, deferral and
`AUTOINCREMENT` stand in the text alone (https://www.sqlite.org/lang_createtable.html).
"""

from dataclasses import dataclass, field, replace
from typing import Literal, cast

from schemawright.dialects.sqlite.cursor import Cursor
from schemawright.dialects.sqlite.lexer import unwrapped
from schemawright.dialects.sqlite.types import canonical_type

Conflict = Literal["rollback", "abort", "fail", "ignore", "replace"]
Action = Literal["no action", "restrict", "cascade", "set null", "set default"]

CONSTRAINTS = ("constraint", "primary", "unique", "check", "foreign")
COLUMN_CONSTRAINTS = (
    *("constraint", "primary", "unique", "check", "not", "null", "default"),
    *("collate", "references", "generated", "as"),
)


@dataclass(frozen=True)
class Element:
    """One element of a key or index: a column by its name, or an expression."""

    column: str | None = None
    expression: str | None = None
    collation: str | None = None
    is_descending: bool = False


@dataclass(frozen=True)
class KeyText:
    """`PRIMARY KEY` or `UNIQUE`."""

    name: str | None
    is_primary: bool
    elements: tuple[Element, ...]
    conflict: Conflict | None = None
    comment: str | None = None
    is_inline: bool = False
    """It stands at its column: there `INTEGER PRIMARY KEY DESC` is no name of the rowid."""


@dataclass(frozen=True)
class CheckText:
    """`CHECK`."""

    name: str | None
    expression: str
    comment: str | None = None


@dataclass(frozen=True)
class ForeignKeyText:
    """`REFERENCES`; without `target_columns` it is the primary key of the target that is meant."""

    name: str | None
    columns: tuple[str, ...]
    target: str
    target_columns: tuple[str, ...] = ()
    on_delete: Action = "no action"
    on_update: Action = "no action"
    match: str = "simple"
    deferrable: bool = False
    initially_deferred: bool = False
    comment: str | None = None


@dataclass(frozen=True)
class ColumnText:
    """A column."""

    name: str
    data_type: str
    is_nullable: bool = True
    not_null_name: str | None = None
    not_null_conflict: Conflict | None = None
    default: str | None = None
    collation: str | None = None
    generated: str | None = None
    is_stored: bool = False
    is_autoincrement: bool = False
    comment: str | None = None


@dataclass
class TableText:
    """A whole table."""

    name: str
    columns: list[ColumnText] = field(default_factory=list)
    keys: list[KeyText] = field(default_factory=list)
    checks: list[CheckText] = field(default_factory=list)
    foreign_keys: list[ForeignKeyText] = field(default_factory=list)
    without_rowid: bool = False
    strict: bool = False


@dataclass(frozen=True)
class IndexText:
    """`CREATE INDEX`."""

    elements: tuple[Element, ...]
    where: str | None = None


@dataclass(frozen=True)
class ViewText:
    """`CREATE VIEW`: the query behind `AS`, and the names in front of it."""

    query: str
    column_names: tuple[str, ...] = ()


def parse_table(sql: str) -> TableText:
    """A table from its text. Raises `UnreadableError` where the text is not what this reader knows."""
    cursor = Cursor(sql)
    cursor.need("create")
    cursor.take("temp", "temporary")
    cursor.need("table")
    _if_not_exists(cursor)
    table = TableText(_qualified(cursor))
    cursor.need("(")
    _columns(cursor, table)
    cursor.need(")")
    while not cursor.is_done:
        if cursor.take("without"):
            cursor.need_name("rowid")
            table.without_rowid = True
        elif cursor.take("strict"):
            table.strict = True
        elif not cursor.take(","):
            raise cursor.unreadable()
    return table


def parse_index(sql: str) -> IndexText:
    """An index from its text. Raises `UnreadableError`."""
    cursor = Cursor(sql)
    cursor.need("create")
    cursor.take("unique")
    cursor.need("index")
    _if_not_exists(cursor)
    _qualified(cursor)
    cursor.need("on")
    cursor.name()
    elements = _elements(cursor)
    where = unwrapped(cursor.rest()) if cursor.take("where") else None
    if not cursor.is_done:
        raise cursor.unreadable()
    return IndexText(elements, where)


def parse_view(sql: str) -> ViewText:
    """A view from its text. Raises `UnreadableError`."""
    cursor = Cursor(sql)
    cursor.need("create")
    cursor.take("temp", "temporary")
    cursor.need("view")
    _if_not_exists(cursor)
    _qualified(cursor)
    names = cursor.names() if cursor.sees("(") else ()
    cursor.need("as")
    return ViewText(cursor.rest(), names)


def is_rowid(key: KeyText, table: TableText) -> bool:
    """Whether the key is another name of the rowid (https://www.sqlite.org/lang_createtable.html, section 5)."""
    if not key.is_primary or len(key.elements) != 1 or table.without_rowid:
        return False
    name = (key.elements[0].column or "").lower()
    is_integer = any(column.name.lower() == name and column.data_type == "INTEGER" for column in table.columns)
    return is_integer and not (key.is_inline and key.elements[0].is_descending)


def _if_not_exists(cursor: Cursor) -> None:
    if cursor.take("if"):
        cursor.need("not")
        cursor.need("exists")


def _qualified(cursor: Cursor) -> str:
    name = cursor.name()
    return cursor.name() if cursor.take(".") else name


def _columns(cursor: Cursor, table: TableText) -> None:
    """The columns, then the constraints of the table; between these SQLite wants no comma."""
    while True:
        trailing, comment = cursor.comments()
        if trailing is not None and table.columns:
            _append_comment(table, trailing)
        elif trailing is not None:
            comment = _joined(trailing, comment)
        if cursor.sees(")"):
            if comment is not None and table.columns:
                _append_comment(table, comment)
            return
        if table.columns and cursor.sees(*CONSTRAINTS):
            _table_constraint(cursor, table, comment)
        else:
            _column(cursor, table, comment)
        cursor.take(",")


def _append_comment(table: TableText, comment: str) -> None:
    last = table.columns[-1]
    table.columns[-1] = replace(last, comment=_joined(last.comment, comment))


def _joined(one: str | None, other: str | None) -> str | None:
    return "\n".join(part for part in (one, other) if part) or None


def _column(cursor: Cursor, table: TableText, comment: str | None) -> None:
    began = cursor.place
    column = ColumnText(cursor.name(), _type(cursor))
    name: str | None = None
    while not cursor.sees(",", ")"):
        if cursor.take("constraint"):
            name = cursor.name()
            continue
        column = _column_constraint(cursor, table, column, name)
        name = None
    inside = cursor.comments_between(began, cursor.place)
    table.columns.append(replace(column, comment=_joined(comment, inside)))


def _type(cursor: Cursor) -> str:
    words = []
    while cursor.is_name(strings=True) and not cursor.sees(*COLUMN_CONSTRAINTS):
        words.append(cursor.name())
    text = " ".join(words)
    if words and cursor.sees("("):
        text += f"({cursor.bracketed()})"
    return canonical_type(text)


def _column_constraint(cursor: Cursor, table: TableText, column: ColumnText, name: str | None) -> ColumnText:
    if cursor.take("primary"):
        cursor.need("key")
        descending = bool(cursor.take("desc")) if not cursor.take("asc") else False
        conflict = _conflict(cursor)
        element = Element(column.name, is_descending=descending)
        table.keys.append(KeyText(name, True, (element,), conflict, is_inline=True))
        return replace(column, is_autoincrement=bool(cursor.take("autoincrement")))
    if cursor.take("unique"):
        table.keys.append(KeyText(name, False, (Element(column.name),), _conflict(cursor), is_inline=True))
        return column
    if cursor.take("check"):
        table.checks.append(CheckText(name, cursor.bracketed()))
        return column
    if cursor.sees("references"):
        table.foreign_keys.append(_references(cursor, name, (column.name,)))
        return column
    if cursor.take("not"):
        if cursor.sees("deferrable"):
            raise cursor.unreadable()
        cursor.need("null")
        return replace(column, is_nullable=False, not_null_name=name, not_null_conflict=_conflict(cursor))
    if cursor.take("null"):
        _conflict(cursor)
        return column
    if cursor.take("default"):
        return replace(column, default=cursor.default())
    if cursor.take("collate"):
        return replace(column, collation=collation(cursor.name()))
    return _generated(cursor, column)


def _generated(cursor: Cursor, column: ColumnText) -> ColumnText:
    if cursor.take("generated"):
        cursor.need("always")
    cursor.need("as")
    expression = cursor.bracketed()
    is_stored = cursor.take("stored") is not None
    if not is_stored:
        cursor.take("virtual")
    return replace(column, generated=expression, is_stored=is_stored)


def collation(name: str) -> str | None:
    """A collation as it is kept: the built-in ones in capitals, nothing for `BINARY`, which is every column's."""
    known = name.upper()
    if known == "BINARY":
        return None
    return known if known in ("NOCASE", "RTRIM") else name


def _conflict(cursor: Cursor) -> Conflict | None:
    """`ON CONFLICT …`; `ABORT` is what happens anyway."""
    if not cursor.sees_all("on", "conflict"):
        return None
    cursor.need("on")
    cursor.need("conflict")
    how = cursor.take("rollback", "abort", "fail", "ignore", "replace")
    if how is None:
        raise cursor.unreadable()
    return None if how == "abort" else cast("Conflict", how)


def _table_constraint(cursor: Cursor, table: TableText, comment: str | None) -> None:
    name = cursor.name() if cursor.take("constraint") else None
    if cursor.take("primary"):
        cursor.need("key")
        elements = _elements(cursor, table)
        table.keys.append(KeyText(name, True, elements, _conflict(cursor), comment))
    elif cursor.take("unique"):
        elements = _elements(cursor)
        table.keys.append(KeyText(name, False, elements, _conflict(cursor), comment))
    elif cursor.take("check"):
        table.checks.append(CheckText(name, cursor.bracketed(), comment))
        _conflict(cursor)
    elif cursor.take("foreign"):
        cursor.need("key")
        found = _references(cursor, name, cursor.names())
        table.foreign_keys.append(replace(found, comment=comment))
    elif name is None:
        raise cursor.unreadable()


def _elements(cursor: Cursor, table: TableText | None = None) -> tuple[Element, ...]:
    """The elements in brackets; the last of a primary key's may be followed by `AUTOINCREMENT`."""
    cursor.need("(")
    found = [_element(cursor)]
    while cursor.take(","):
        found.append(_element(cursor))
    if table is not None and cursor.take("autoincrement"):
        name = (found[0].column or "").lower()
        table.columns = [
            replace(column, is_autoincrement=column.name.lower() == name) if len(found) == 1 else column
            for column in table.columns
        ]
    cursor.need(")")
    return tuple(found)


def _element(cursor: Cursor) -> Element:
    began = cursor.place
    if cursor.is_name(strings=True):
        name = cursor.name()
        chosen = collation(cursor.name()) if (is_collated := cursor.take("collate") is not None) else None
        descending = _direction(cursor)
        if cursor.sees(",", ")", "autoincrement"):
            # `COLLATE BINARY` is told from none: the column's own collation may be another.
            return Element(name, None, "BINARY" if is_collated and chosen is None else chosen, descending)
    cursor.place = began
    expression = unwrapped(cursor.until(",", ")", "asc", "desc"))
    return Element(None, expression, None, _direction(cursor))


def _direction(cursor: Cursor) -> bool:
    return cursor.take("asc", "desc") == "desc"


def _references(cursor: Cursor, name: str | None, columns: tuple[str, ...]) -> ForeignKeyText:
    cursor.need("references")
    found = ForeignKeyText(name, columns, cursor.name(), cursor.names() if cursor.sees("(") else ())
    while True:
        if cursor.take("on"):
            event = cursor.take("delete", "update", "insert")
            action = _action(cursor)
            if event == "delete":
                found = replace(found, on_delete=action)
            elif event == "update":
                found = replace(found, on_update=action)
        elif cursor.take("match"):
            found = replace(found, match=cursor.name().lower())
        elif cursor.sees("deferrable") or cursor.sees_all("not", "deferrable"):
            found = _deferral(cursor, found)
        else:
            return found


def _deferral(cursor: Cursor, found: ForeignKeyText) -> ForeignKeyText:
    """What is not deferrable cannot begin deferred, whatever it says (https://www.sqlite.org/foreignkeys.html, 4.2)."""
    is_not = cursor.take("not") is not None
    cursor.need("deferrable")
    deferred = False
    if cursor.take("initially"):
        deferred = cursor.take("deferred", "immediate") == "deferred"
    return replace(found, deferrable=not is_not and deferred, initially_deferred=not is_not and deferred)


def _action(cursor: Cursor) -> Action:
    if cursor.take("set"):
        return "set null" if cursor.take("null", "default") == "null" else "set default"
    if cursor.take("no"):
        cursor.need("action")
        return "no action"
    if (action := cursor.take("cascade", "restrict")) is None:
        raise cursor.unreadable()
    return cast("Action", action)
