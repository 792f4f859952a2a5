"""DBML, the language of dbdiagram.io (dbml.dbdiagram.io/docs): tables, enums, indexes and references."""

import re
from collections.abc import Iterator

from schemawright.exporters.left_out import left_out
from schemawright.exporters.registry import Exporter, ExportResult
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.facts import relationship_type
from schemawright.model.index import Index, IndexElement
from schemawright.model.key import Key
from schemawright.model.namespace import Namespace
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table
from schemawright.model.types import Enum

WRITTEN = (Table, Column, Key, Relationship, Index, Enum)


def write(document: Document) -> ExportResult:
    """The DBML text; what it cannot say is among the diagnostics."""
    blocks = [_project(document)]
    blocks += [_enum(document, enum) for enum in sorted(document.all(Enum), key=lambda enum: _name(document, enum))]
    blocks += [
        _table(document, table) for table in sorted(document.all(Table), key=lambda table: _name(document, table))
    ]
    relationships = sorted(document.all(Relationship), key=lambda r: (_name_of(document, r.source_table_id), r.name))
    references = [_reference(document, r) for r in relationships if r.parent_relationship_id is None]
    blocks += ["\n".join(references)] if references else []
    return ExportResult("\n\n".join(blocks) + "\n", tuple(left_out(document, "DBML", WRITTEN)))


def _project(document: Document) -> str:
    schema = document.schema
    databases = {"postgresql": "PostgreSQL", "mysql": "MySQL", "mariadb": "MariaDB", "sqlite": "SQLite"}
    note = [f"  Note: {_string(schema.description)}"] if schema.description else []
    lines = [f"Project {quote(schema.name)} {{", f"  database_type: '{databases[schema.dialect]}'", *note, "}"]
    return "\n".join(lines)


def quote(name: str) -> str:
    """A name in double quotes, as DBML takes any."""
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _string(text: str) -> str:
    """A string: in one pair of quotes on one line, in three over several."""
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'''{escaped}'''" if "\n" in text else f"'{escaped}'"


def _code(expression: str) -> str:
    """An expression in backticks, which it cannot hold itself."""
    return "`" + expression.replace("`", "'") + "`"


def _name(document: Document, record: Table | Enum) -> str:
    namespace = document.find(Namespace, record.namespace_id)
    if namespace is None or namespace.name == "public":
        return quote(record.name)
    return f"{quote(namespace.name)}.{quote(record.name)}"


def _name_of(document: Document, table_id: str) -> str:
    return _name(document, document.require(Table, table_id))


def _enum(document: Document, enum: Enum) -> str:
    values = "".join(f"\n  {quote(value.name)}" for value in enum.values)
    note = f" // {' '.join(enum.comment.split())}" if enum.comment else ""
    return f"Enum {_name(document, enum)} {{{note}{values}\n}}"


def _table(document: Document, table: Table) -> str:
    keys = sorted(document.children(table.id, Key), key=lambda key: (key.key_type != "primary", key.name))
    single = {key.column_ids[0]: key for key in reversed(keys) if len(key.column_ids) == 1}
    lines = [f"Table {_name(document, table)}{_color(table)} {{"]
    lines += [f"  {_column(column, single.get(column.id))}" for column in document.children(table.id, Column)]
    indexes = list(_indexes(document, table, [key for key in keys if key not in single.values()]))
    if indexes:
        lines += ["", "  indexes {", *(f"    {line}" for line in indexes), "  }"]
    if table.comment:
        lines += ["", f"  Note: {_string(table.comment)}"]
    return "\n".join([*lines, "}"])


def _color(table: Table) -> str:
    return f" [headercolor: {table.color}]" if table.color and re.fullmatch(r"#[0-9a-fA-F]{3,6}", table.color) else ""


def _column(column: Column, key: Key | None) -> str:
    settings = []
    if key is not None:
        settings.append("pk" if key.key_type == "primary" else "unique")
    if not column.is_nullable:
        settings.append("not null")
    if column.identity is not None or (column.default_value or "").startswith("nextval("):
        settings.append("increment")
    elif column.default_value is not None:
        settings.append(f"default: {_default(column.default_value)}")
    if column.comment:
        settings.append(f"note: {_string(column.comment)}")
    held = f" [{', '.join(settings)}]" if settings else ""
    return f"{quote(column.name)} {_type(column.data_type)}{held}"


def _default(expression: str) -> str:
    if re.fullmatch(r"-?\d+(\.\d+)?|true|false|null", expression, re.IGNORECASE):
        return expression.lower()
    return _code(expression)


def _type(data_type: str) -> str:
    """A type as DBML takes it: of several words, or with quotes, in double quotes."""
    return data_type if re.fullmatch(r"[A-Za-z_]\w*(\([\w, ]*\))?(\[\])?", data_type) else quote(data_type)


def _indexes(document: Document, table: Table, keys: list[Key]) -> Iterator[str]:
    for key in keys:
        names = ", ".join(quote(document.require(Column, id).name) for id in key.column_ids)
        kind = "pk" if key.key_type == "primary" else "unique"
        yield f"({names}) [{kind}, name: {_string(key.name)}]"
    for index in sorted(document.children(table.id, Index), key=lambda index: index.name):
        settings = [f"name: {_string(index.name)}", *(["unique"] if index.is_unique else [])]
        settings += [f"type: {index.index_type}"] if index.index_type in ("btree", "hash") else []
        where = f"WHERE {index.where}" if index.where is not None else ""
        note = "; ".join(part for part in (index.comment or "", where) if part)
        settings += [f"note: {_string(note)}"] if note else []
        yield f"({', '.join(_element(document, part) for part in index.columns)}) [{', '.join(settings)}]"


def _element(document: Document, part: IndexElement) -> str:
    if part.column_id is not None:
        return quote(document.require(Column, part.column_id).name)
    return _code(part.expression or "")


def _reference(document: Document, relationship: Relationship) -> str:
    sign = "-" if relationship_type(document, relationship) == "one_to_one" else ">"
    settings = [
        f"{word}: {action}"
        for word, action in (("delete", relationship.on_delete), ("update", relationship.on_update))
        if action != "no action"
    ]
    held = f" [{', '.join(settings)}]" if settings else ""
    source = _end(document, relationship.source_table_id, relationship.source_column_ids)
    target = _end(document, relationship.target_table_id, relationship.target_column_ids)
    return f"Ref {quote(relationship.name)}: {source} {sign} {target}{held}"


def _end(document: Document, table_id: str, column_ids: tuple[str, ...]) -> str:
    names = [quote(document.require(Column, id).name) for id in column_ids]
    return f"{_name_of(document, table_id)}.{names[0] if len(names) == 1 else '(' + ', '.join(names) + ')'}"


EXPORTER = Exporter(id="dbml", title="DBML", suffix=".dbml", media_type="text/plain", write=write)
