"""Rows for a schema of MySQL or MariaDB, so written that the server leaves out what it cannot take.

MariaDB passes over every row that is refused, by a handler in a block (its manual: BEGIN END, `NOT ATOMIC`). MySQL has
no such blocks: there `IGNORE` makes warnings of rows that break a key, a foreign key, a check or `NOT NULL`.
"""

import re
from collections.abc import Iterator

from schemawright.dialects.names import Names
from schemawright.dialects.registry import dialect_named
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table

_FORMS = {
    "date": "'2020-01-0{}'",
    "datetime": "'2020-01-0{} 10:00:00'",
    "timestamp": "'2020-01-0{} 10:00:00'",
    "time": "'10:00:0{}'",
    "year": "202{}",
    "json": "'{{\"n\": {}}}'",
    "bit": "{}",
    "float": "{}.5",
    "double": "{}.5",
    "uuid": "'00000000-0000-4000-8000-00000000000{}'",
    "inet4": "'10.0.0.{}'",
    "inet6": "'::{}'",
    "binary": "x'0{}'",
    "varbinary": "x'0{}'",
    "tinyblob": "x'0{}'",
    "blob": "x'0{}'",
    "mediumblob": "x'0{}'",
    "longblob": "x'0{}'",
    "set": "1",
    "geometry": "ST_GeomFromText('POINT({} 1)')",
    "point": "ST_GeomFromText('POINT({} 1)')",
    "linestring": "ST_GeomFromText('LINESTRING(0 0, {} 1)')",
    "polygon": "ST_GeomFromText('POLYGON((0 0, 0 {0}, {0} {0}, 0 0))')",
}
"""A value of each type by a number from 1 to 9; of the others the number itself, which every number and text takes."""


_BLOCK = """DELIMITER //
BEGIN NOT ATOMIC
DECLARE CONTINUE HANDLER FOR SQLEXCEPTION BEGIN END;
{}END//
DELIMITER ;
"""


def passing_rows(document: Document, count: int) -> str:
    """A script that puts up to `count` (1 to 9) rows into each table; a row refers to that of the same number.

    So foreign keys hold once all are there, in rings too; rows whose other end was refused are taken out again.
    """
    names = Names(document, dialect_named(document.schema.dialect))
    inserts = [row for table in document.all(Table) for row in _inserts(names, table, count)]
    if not inserts:
        return ""
    deletes = [_without_target(names, key) for key in document.all(Relationship)]
    is_mysql = document.schema.dialect == "mysql"
    script = [
        "SET foreign_key_checks = 0",
        *(f"INSERT {'IGNORE ' if is_mysql else ''}{row}" for row in inserts),
        "SET foreign_key_checks = 1",
        *deletes,
        *deletes[::-1],
    ]
    lines = "".join(f"{statement};\n" for statement in script)
    return lines if is_mysql else _BLOCK.format(lines)


def _inserts(names: Names, table: Table, count: int) -> Iterator[str]:
    columns = [column for column in names.document.children(table.id, Column) if column.generated is None]
    into = ", ".join(names.column(column.id) for column in columns)
    for number in range(1, count + 1):
        yield f"INTO {names.of(table)} ({into}) VALUES ({', '.join(_value(column, number) for column in columns)})"


def _without_target(names: Names, key: Relationship) -> str:
    """Deletes the rows whose foreign key refers to nothing."""
    source, target = (names.document.require(Table, id) for id in (key.source_table_id, key.target_table_id))
    pairs = [
        (names.column(one), names.column(other))
        for one, other in zip(key.source_column_ids, key.target_column_ids, strict=True)
    ]
    same = " AND ".join(f"held.{one} = wanted.{other}" for one, other in pairs)
    whole = " AND ".join(f"held.{one} IS NOT NULL" for one, _ in pairs)
    return (
        f"DELETE held FROM {names.of(source)} AS held LEFT JOIN {names.of(target)} AS wanted ON {same} "
        f"WHERE wanted.{pairs[0][1]} IS NULL AND {whole}"
    )


def _value(column: Column, number: int) -> str:
    base = re.split(r"\W", column.data_type.strip().lower(), maxsplit=1)[0]
    if base == "enum":
        return str(min(number, column.data_type.count("','") + 1))
    return _FORMS.get(base, "{}").format(number)
