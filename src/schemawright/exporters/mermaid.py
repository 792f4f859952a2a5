"""Mermaid's entity relationship diagram (mermaid.js.org/syntax/entityRelationshipDiagram)."""

import re

from schemawright.exporters.left_out import left_out
from schemawright.exporters.registry import Exporter, ExportResult
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.facts import is_required, relationship_type
from schemawright.model.key import Key
from schemawright.model.namespace import Namespace
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table

WRITTEN = (Table, Column, Key, Relationship)


def write(document: Document) -> ExportResult:
    """The diagram; what it cannot show is among the diagnostics."""
    lines = ["erDiagram"]
    for table in sorted(document.all(Table), key=lambda table: _entity(document, table)):
        lines += _table(document, table)
    relationships = sorted(document.all(Relationship), key=lambda r: (_named(document, r.source_table_id), r.name))
    lines += [_relationship(document, r) for r in relationships if r.parent_relationship_id is None]
    return ExportResult("\n".join(lines) + "\n", tuple(left_out(document, "Mermaid", WRITTEN)))


def _text(text: str) -> str:
    """A text in double quotes on one line; Mermaid has no escape for a quote but the HTML one."""
    return '"' + " ".join(text.replace('"', "#quot;").split()) + '"'


def _entity(document: Document, table: Table) -> str:
    namespace = document.find(Namespace, table.namespace_id)
    name = table.name if namespace is None or namespace.name == "public" else f"{namespace.name}.{table.name}"
    return name if re.fullmatch(r"[A-Za-z_]\w*", name, re.ASCII) else _text(name)


def _named(document: Document, table_id: str) -> str:
    return _entity(document, document.require(Table, table_id))


def _table(document: Document, table: Table) -> list[str]:
    held = document.children(table.id, Column)
    name = _entity(document, table)
    if not held:
        return [f"    {name}"]
    marks = _marks(document, table)
    return [f"    {name} {{", *(f"        {_column(column, marks.get(column.id, []))}" for column in held), "    }"]


def _marks(document: Document, table: Table) -> dict[str, list[str]]:
    """For each column: that it is part of the primary key, of a foreign key, or unique alone."""
    marks: dict[str, list[str]] = {}
    for key in document.children(table.id, Key):
        if key.key_type == "primary" or len(key.column_ids) == 1:
            for id in key.column_ids:
                marks.setdefault(id, []).append("PK" if key.key_type == "primary" else "UK")
    for relationship in document.children(table.id, Relationship):
        for id in relationship.source_column_ids:
            marks.setdefault(id, []).append("FK")
    return {id: sorted(set(found), key=("PK", "FK", "UK").index) for id, found in marks.items()}


def _column(column: Column, marks: list[str]) -> str:
    name = _word(column.name)
    notes = [*((column.name,) if name != column.name else ()), *((column.comment,) if column.comment else ())]
    parts = [_word(column.data_type), name, ", ".join(marks), _text(": ".join(notes)) if notes else ""]
    return " ".join(part for part in parts if part)


def _word(text: str) -> str:
    """`text` as one word of those letters that Mermaid takes; `numeric(10,2)` is `numeric(10_2)`."""
    word = re.sub(r"[^A-Za-z0-9_\[\]()\-]+", "_", text)
    return word if re.match(r"[A-Za-z_]", word) else f"_{word}"


def _relationship(document: Document, relationship: Relationship) -> str:
    target = "||" if is_required(document, relationship) else "|o"
    source = "o|" if relationship_type(document, relationship) == "one_to_one" else "o{"
    names = ", ".join(document.require(Column, id).name for id in relationship.source_column_ids)
    ends = _named(document, relationship.target_table_id), _named(document, relationship.source_table_id)
    return f"    {ends[0]} {target}--{source} {ends[1]} : {_text(names)}"


EXPORTER = Exporter(id="mermaid", title="Mermaid", suffix=".mmd", media_type="text/vnd.mermaid", write=write)
