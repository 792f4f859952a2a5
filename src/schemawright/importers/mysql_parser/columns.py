"""Definitions of columns."""

import re
from dataclasses import dataclass, field

from msgspec.structs import replace

from schemawright.base.ids import Id
from schemawright.dialects.mysql.collations import canonical_collation, character_set_of, collation_of
from schemawright.dialects.mysql.ddl.write import is_bracketed, is_text
from schemawright.dialects.mysql.types import canonical_type
from schemawright.importers.mysql_parser.catalog import Catalog
from schemawright.importers.mysql_parser.cursor import Cursor, NotModelledError
from schemawright.model.column import Column, Generated
from schemawright.model.sequence import Identity

NUMBERS = re.compile(r"(?:tinyint|smallint|mediumint|int|bigint|decimal|float|double|bit|year)\b")
_NUMBER = re.compile(r"[-+]?(?:\d+(?:\.\d*)?|\.\d+)")
MOMENTS = ("CURRENT_TIMESTAMP", "NOW", "LOCALTIME", "LOCALTIMESTAMP")


@dataclass
class ColumnRead:
    """A column, and what its definition says of others: keys, checks, a foreign key, its place."""

    column: Column
    keys: list[str] = field(default_factory=list)
    """`primary`, `unique`."""
    checks: list[tuple[str | None, str, bool]] = field(default_factory=list)
    """Name, expression, and whether it is enforced."""
    references: int | None = None
    """The place of the token behind `REFERENCES`."""
    first: bool = False
    after: str | None = None


def read_column(cursor: Cursor, catalog: Catalog, table_id: Id, id: Id | None = None) -> ColumnRead:
    """`name type attributes…`, up to a comma or closing bracket."""
    name = cursor.name()
    given: dict[str, object] = {}
    found = ColumnRead(Column(id=id or catalog.new_id(), table_id=table_id, name=name, data_type="int"))
    options: dict[str, str] = {}
    data_type = _type(cursor, catalog, given, found)
    while not cursor.is_at_end and not cursor.at(",") and not cursor.at(")"):
        if not _attribute(cursor, catalog, found, given, options):
            raise NotModelledError(f"{cursor.peek().text} of the column {name} is not known")
    if "default_value" in given:
        given["default_value"] = _plain_default(data_type, str(given["default_value"]), catalog)
    nullable = given.pop("is_nullable", None)
    column = Column(
        id=found.column.id,
        table_id=table_id,
        name=name,
        data_type=data_type,
        is_nullable=bool(nullable) if nullable is not None else "primary" not in found.keys,
        options=options,
        **given,  # type: ignore[arg-type]
    )
    found.column = _whole(column, catalog, found)
    return found


def _whole(column: Column, catalog: Catalog, found: ColumnRead) -> Column:
    """The column as the server sees it: a default `NULL` is none, a column that counts is not null, JSON is JSON."""
    if (column.default_value or "").upper() == "NULL":
        column = replace(column, default_value=None)
    if column.identity is not None:
        column = replace(column, is_nullable=False)
    if catalog.flavour.json_is_text and column.data_type == "longtext" and column.collation == "utf8mb4_bin":
        valid = [check for check in found.checks if re.fullmatch(r"json_valid\(`?.*`?\)", check[1])]
        if valid:
            found.checks = [check for check in found.checks if check not in valid]
            return replace(column, data_type="json", collation=None)
    return column if is_text(column) else replace(column, collation=None)


def _type(cursor: Cursor, catalog: Catalog, given: dict[str, object], found: ColumnRead) -> str:
    national = cursor.take("NATIONAL")
    word = cursor.next().text.lower()
    if word in ("nchar", "nvarchar"):
        national, word = True, word[1:]
    if word == "serial":
        given |= {"is_nullable": False, "identity": Identity()}
        found.keys.append("unique")
        return "bigint unsigned"
    if word == "double":
        cursor.take("PRECISION")
    if word == "long":
        word = "mediumblob" if cursor.take("VARBINARY") else "mediumtext"
        cursor.take("VARCHAR") or cursor.take("VARCHARACTER")
    if word in ("char", "character") and cursor.take("VARYING"):
        word = "varchar"
    arguments = f"({cursor.brackets()})" if cursor.at("(") else ""
    words = []
    while (attribute := cursor.take_any("UNSIGNED", "SIGNED", "ZEROFILL")) is not None:
        words.append(attribute.lower())
    if word in ("char", "character") and cursor.take("BYTE"):
        word = "binary"
    if national:
        given["collation"] = "utf8mb3_general_ci"
    data_type = canonical_type(f"{word}{arguments} {' '.join(words)}".strip(), widths=catalog.flavour.checks_of_columns)
    _collation(cursor, catalog, given)
    return data_type


def _collation(cursor: Cursor, catalog: Catalog, given: dict[str, object]) -> bool:
    """`CHARACTER SET …`, `COLLATE …`: the collation tells both."""
    start = cursor.place
    while True:
        if cursor.take("CHARACTER", "SET") or cursor.take("CHARSET"):
            given.setdefault("collation", collation_of(cursor.next().value, unicode=catalog.flavour.unicode_collation))
        elif cursor.take("COLLATE"):
            given["collation"] = canonical_collation(cursor.next().value)
        elif cursor.take("BINARY"):
            given["collation"] = f"{character_set_of(str(given.get('collation', '')))}_bin"
        elif cursor.take("ASCII"):
            given["collation"] = "latin1_swedish_ci"
        elif cursor.take("UNICODE"):
            given["collation"] = "ucs2_general_ci"
        else:
            return cursor.place > start


def _attribute(
    cursor: Cursor, catalog: Catalog, found: ColumnRead, given: dict[str, object], options: dict[str, str]
) -> bool:
    """One attribute; answers whether it is known."""
    if cursor.take("NOT", "NULL"):
        given["is_nullable"] = False
    elif cursor.take("NULL"):
        given["is_nullable"] = True
    elif cursor.take("DEFAULT"):
        given["default_value"] = default(cursor)
    elif cursor.take("ON", "UPDATE"):
        options["on update"] = moment(default(cursor), catalog)
    elif cursor.take("AUTO_INCREMENT"):
        given["identity"] = Identity()
    elif cursor.take("SERIAL", "DEFAULT", "VALUE"):
        given |= {"is_nullable": False, "identity": Identity()}
        found.keys.append("unique")
    elif cursor.take("COMMENT"):
        given["comment"] = cursor.string() or None
    elif cursor.take("PRIMARY", "KEY") or cursor.take("PRIMARY") or cursor.take("KEY"):
        found.keys.append("primary")
    elif cursor.take("UNIQUE"):
        cursor.take("KEY")
        found.keys.append("unique")
    elif cursor.take("GENERATED", "ALWAYS", "AS") or cursor.take("AS"):
        expression = bare(cursor.brackets())
        stored = cursor.take_any("VIRTUAL", "STORED", "PERSISTENT") in ("STORED", "PERSISTENT")
        given["generated"] = Generated(expression=expression, storage="stored" if stored else "virtual")
    else:
        return _rarer_attribute(cursor, catalog, found, given, options)
    return True


def _rarer_attribute(
    cursor: Cursor, catalog: Catalog, found: ColumnRead, given: dict[str, object], options: dict[str, str]
) -> bool:
    if cursor.at("CHECK") or cursor.at("CONSTRAINT"):
        name = None
        if cursor.take("CONSTRAINT") and not cursor.at("CHECK"):
            name = cursor.name()
        cursor.expect("CHECK")
        found.checks.append((name, bare(cursor.brackets()), enforced(cursor)))
    elif cursor.take("REFERENCES"):
        found.references = cursor.place
        skip_references(cursor)
    elif cursor.take("FIRST"):
        found.first = True
    elif cursor.take("AFTER"):
        found.after = cursor.name()
    elif cursor.take("INVISIBLE") or cursor.take("COMPRESSED"):
        options[cursor.peek(-1).text.lower()] = "yes"
    elif (word := cursor.take_any("SRID", "REF_SYSTEM_ID", "COLUMN_FORMAT", "STORAGE")) is not None:
        cursor.take("=")
        if (value := cursor.next().text.lower()) != "default":
            options[word.lower()] = value
    elif cursor.take("WITHOUT", "SYSTEM", "VERSIONING"):
        options["without system versioning"] = "yes"
    else:
        return cursor.take("VISIBLE") or _collation(cursor, catalog, given)
    return True


def enforced(cursor: Cursor) -> bool:
    """Whether `NOT ENFORCED` does not follow."""
    if cursor.take("NOT", "ENFORCED"):
        return False
    cursor.take("ENFORCED")
    return True


def skip_references(cursor: Cursor) -> None:
    """Goes on behind `table (columns) MATCH … ON …`."""
    cursor.object_name()
    if cursor.at("("):
        cursor.brackets()
    while True:
        if cursor.take("MATCH"):
            cursor.next()
        elif cursor.at("ON", "DELETE") or (cursor.at("ON", "UPDATE") and cursor.peek(2).word in ACTIONS):
            cursor.place += 2
            action(cursor)
        else:
            return


ACTIONS = frozenset(("RESTRICT", "CASCADE", "SET", "NO"))


def action(cursor: Cursor) -> str:
    """`CASCADE`, `SET NULL`, `SET DEFAULT`, or `NO ACTION`, of which `RESTRICT` is another name to InnoDB."""
    word = cursor.next().word
    if word in ("SET", "NO"):
        word += f" {cursor.next().word}"
    return "no action" if word == "RESTRICT" else word.lower()


def default(cursor: Cursor) -> str:
    """The value behind `DEFAULT` or `ON UPDATE`: a literal, a call, or an expression in brackets."""
    first = cursor.place
    if cursor.at("("):
        return bare(cursor.brackets())
    cursor.take_any("+", "-")
    if cursor.take("NEXT", "VALUE", "FOR"):
        return f"nextval({cursor.object_name()})"
    token = cursor.next()
    if token.kind == "string":
        while cursor.peek().kind == "string":
            cursor.next()
    while cursor.peek().text == "." and token.kind in ("name", "quoted"):
        cursor.place += 2
    if token.kind in ("name", "quoted") and cursor.at("("):
        cursor.brackets()
    return cursor.sql(first, cursor.place)


def bare(text: str) -> str:
    """An expression without brackets around the whole of it."""
    text = text.strip()
    while is_bracketed(text):
        text = text[1:-1].strip()
    return text


def moment(text: str, catalog: Catalog) -> str:
    """The present moment as the server spells it; any other text as it is."""
    match = re.fullmatch(r"(\w+)\s*(?:\(\s*(\d*)\s*\))?", text)
    if match is None or match[1].upper() not in MOMENTS:
        return text
    precision = match[2] if match[2] not in (None, "", "0") else ""
    if catalog.flavour.dialect == "mysql":
        return f"CURRENT_TIMESTAMP({precision})" if precision else "CURRENT_TIMESTAMP"
    return f"current_timestamp({precision})"


def _plain_default(data_type: str, text: str, catalog: Catalog) -> str:
    """Numbers without quotes, and truth as one, for a column of numbers; the present moment in one spelling."""
    inner = text[1:-1].strip() if text[:1] == "'" == text[-1:] else ""
    if inner and NUMBERS.match(data_type) and _NUMBER.fullmatch(inner) and not data_type.startswith("bit"):
        return inner
    if NUMBERS.match(data_type) and text.upper() in ("TRUE", "FALSE"):
        return str(int(text.upper() == "TRUE"))
    return moment(text, catalog)
