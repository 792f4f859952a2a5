"""What uses a renamed table or column of a schema for MySQL or MariaDB."""

from schemawright.base.errors import SchemawrightError
from schemawright.commands.editing import Editing
from schemawright.dialects.mysql.ddl.own_checks import own_check
from schemawright.dialects.mysql.ddl.write import PARTITION
from schemawright.dialects.mysql.renaming import Renaming
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.index import Index
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.sequence import Sequence
from schemawright.model.sql_text import Form, rewritten
from schemawright.model.table import Table
from schemawright.model.view import View


def after_rename(edit: Editing, before: Document, old: Record, new: Record) -> None:
    """Rewrites what used the name of `old`; a view whose text can't be is marked broken.

    `before` is the document in which `old` stands.
    """
    if not isinstance(old, Table | Column | View | Sequence) or not isinstance(new, type(old)) or old.name == new.name:
        return
    table = before.find(Table, old.table_id) if isinstance(old, Column) else None
    renaming = Renaming(
        dialect=edit.dialect.name,
        quote=edit.dialect.quote_identifier,
        relations=_relations(before),
        relation=table.name if table is not None else old.name,
        old=old.name,
        new=new.name,
        is_column=isinstance(old, Column),
    )
    if table is not None and isinstance(old, Column):
        _rename_in_table(edit, renaming, table, old, before)
    for record in (*edit.document.all(View), *edit.document.all(RawObject), *edit.document.all(Column)):
        if not isinstance(record, Column) or not renaming.is_column:
            _rename_in(edit, renaming, record, of_trigger=table is not None and _is_trigger_of(record, table))


def _relations(document: Document) -> dict[str, frozenset[str] | None]:
    found: dict[str, frozenset[str] | None] = {
        table.name: frozenset(column.name.lower() for column in document.children(table.id, Column))
        for table in document.all(Table)
    }
    for view in document.all(View):
        found[view.name] = frozenset(map(str.lower, view.column_names)) or None
    return found


def _is_trigger_of(record: Record, table: Table) -> bool:
    return isinstance(record, RawObject) and record.object_type == "trigger" and record.about == table.id


def _rename_in_table(edit: Editing, renaming: Renaming, table: Table, column: Column, before: Document) -> None:
    """Checks, generated columns, defaults and partitions name nothing but the table's own columns."""
    own = own_check(before, column)
    for part in tuple(edit.document.parts(table.id)):
        if isinstance(part, Check | Index | Column):
            changed = rewritten(part, lambda form, text: renaming.own(text) if form == "expression" else text)
            if own is not None and part.id == own.id:
                edit.update(part, name=renaming.new)
            _put(edit, part, changed, "default_value", "generated", "expression", "columns")
    options = table.storage_parameters
    if PARTITION in options and (text := renaming.own(options[PARTITION])) != options[PARTITION]:
        edit.update(edit.document.require(Table, table.id), storage_parameters={**options, PARTITION: text})


def _rename_in(edit: Editing, renaming: Renaming, record: Record, *, of_trigger: bool) -> None:
    def rewrite(form: Form, text: str) -> str:
        return renaming.text(text, of_trigger=of_trigger) if form != "type" else text

    try:
        changed = rewritten(record, rewrite)
    except SchemawrightError:
        if isinstance(record, View):
            edit.update(record, is_broken=True)
        return
    _put(edit, record, changed, "query", "text", "default_value")


def _put(edit: Editing, record: Record, changed: Record, *fields: str) -> None:
    values = {field: getattr(changed, field) for field in fields if hasattr(changed, field)}
    if values := {field: value for field, value in values.items() if value != getattr(record, field)}:
        edit.update(record, **values)
