"""What uses a renamed table or column of a schema for SQLite: SQLite itself rewrites views and triggers."""

from collections.abc import Iterator

from schemawright.base.errors import SchemawrightError
from schemawright.base.ids import Id
from schemawright.commands.editing import Editing
from schemawright.dialects.names import Names
from schemawright.dialects.sqlite.constraint_names import Constraint, name_of_none, written_name
from schemawright.dialects.sqlite.ddl.constraints import constraints_of
from schemawright.dialects.sqlite.lexer import LEXER
from schemawright.importers.registry import ImportOptions
from schemawright.importers.sqlite.reading import read_database
from schemawright.migrate.create import statement
from schemawright.migrate.plan import creation, ddl_of
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.index import Index
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.sql_text import Form, rewritten
from schemawright.model.table import Table
from schemawright.model.view import View
from schemawright.scratch.sqlite.session import Session, open_memory


def after_rename(edit: Editing, before: Document, old: Record, new: Record) -> None:
    """Rewrites what used the name of `old`; a view whose text can't be is marked broken.

    `before` is the document in which `old` stands.
    """
    if not isinstance(old, Table | Column | View) or not isinstance(new, type(old)) or old.name == new.name:
        return
    for record in tuple(_own(edit.document, old)):
        changed = rewritten(record, lambda form, text: _in_own(edit, old, new.name, form, text))
        _put(edit, record, changed)
    if isinstance(old, View):
        _view_renamed(edit, old, new.name)
        return
    _follow(edit, before, old.table_id if isinstance(old, Column) else old.id)
    texts = _renamed_texts(edit, before, old, new.name)
    for view in tuple(edit.document.all(View)):
        if texts is None:
            if LEXER.key(old.name) in edit.dialect.identifiers_in(view.query):
                edit.update(view, is_broken=True)
        elif texts.get(view.id, view.query) != view.query:
            edit.update(view, query=texts[view.id])
    for raw in tuple(edit.document.all(RawObject)):
        if texts is not None and texts.get(raw.id, raw.text) != raw.text:
            edit.update(raw, text=texts[raw.id])


def _own(document: Document, old: Table | Column | View) -> Iterator[Record]:
    """Checks, indexes and generated columns of the table: they can name nothing but it and its columns."""
    if not isinstance(old, View):
        table_id = old.table_id if isinstance(old, Column) else old.id
        yield from (part for part in document.parts(table_id) if isinstance(part, Check | Index | Column))


def _in_own(edit: Editing, old: Table | Column | View, new: str, form: Form, text: str) -> str:
    if form != "expression":
        return text
    if isinstance(old, Column):
        return edit.dialect.rename_in(text, {old.name: new})
    tokens = list(LEXER.tokens(text))
    pieces = [token.text for token in tokens]
    for place, token in enumerate(tokens[:-1]):
        if token.kind in ("name", "quoted") and token.value == LEXER.key(old.name) and pieces[place + 1] == ".":
            pieces[place] = edit.dialect.quote_identifier(new)
    return "".join(pieces)


def _follow(edit: Editing, before: Document, table_id: Id) -> None:
    """Constraints that were given no name have none afterwards."""
    for old in constraints_of(before, table_id):
        now = edit.document.get(old.id)
        if written_name(before, old) is not None or not isinstance(now, Constraint):
            continue
        name = base = name_of_none(edit.document, now)
        taken = {other.name for other in constraints_of(edit.document, table_id) if other.id != now.id}
        number = 0
        while name in taken:
            number += 1
            name = f"{base}{number}"
        if name != now.name:
            edit.update(now, name=name)


def _view_renamed(edit: Editing, old: View, new: str) -> None:
    """SQLite renames no view: the name is replaced wherever it stands."""
    for reader, _ in tuple(edit.document.referrers(old.id)):
        if isinstance(reader, View | RawObject):
            changed = rewritten(reader, lambda form, text: edit.dialect.rename_in(text, {old.name: new}))
            _put(edit, reader, changed)


def _put(edit: Editing, record: Record, changed: Record) -> None:
    fields = (field for field in record.__struct_fields__ if getattr(record, field) != getattr(changed, field))
    if values := {field: getattr(changed, field) for field in fields}:
        edit.update(record, **values)


def _renamed_texts(edit: Editing, before: Document, old: Table | Column, new: str) -> dict[Id, str] | None:
    """Each view's query and each raw object's text after the rename, which is run in memory; `None` if that fails."""
    if not before.all(View) and not before.all(RawObject):
        return {}
    connection = open_memory()
    try:
        session = Session(connection)
        session.run(creation(before).up_sql)
        for given in ddl_of(edit.dialect).rename[type(old)](Names(before, edit.dialect), old, new):
            session.run(statement(given).sql)
        after = Document(read_database(connection, ImportOptions(dialect="sqlite")).records)
    except SchemawrightError:
        return None
    finally:
        connection.close()
    queries = {LEXER.key(view.name): view.query for view in after.all(View)}
    texts = {(raw.object_type, raw.name): raw.text for raw in after.all(RawObject)}
    found = {view.id: queries[LEXER.key(view.name)] for view in before.all(View)}
    kept = {raw.id: texts.get((raw.object_type, raw.name)) for raw in before.all(RawObject)}
    return found | {id: text for id, text in kept.items() if text is not None}
