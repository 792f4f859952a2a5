"""What follows from a rename: the texts that use the old name get the new one, as in the database itself."""

from collections.abc import Iterator
from dataclasses import dataclass

from schemawright.base.errors import SchemawrightError
from schemawright.commands import mysql_texts, sqlite_texts
from schemawright.commands.editing import Editing
from schemawright.dialects.postgresql.rename import Rename
from schemawright.dialects.postgresql.rewriter import Relations, Rewriter
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.index import Exclusion, Index
from schemawright.model.namespace import Namespace
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.sql_text import Form, rewritten, texts
from schemawright.model.table import Table
from schemawright.model.types import Enum
from schemawright.model.view import MaterializedView, View

TYPE_FRONT = "NULL::"
OWN = {
    "sqlite": sqlite_texts.after_rename,
    "mysql": mysql_texts.after_rename,
    "mariadb": mysql_texts.after_rename,
}
"""Dialects whose texts PostgreSQL's parser does not read."""


def after_update(edit: Editing, before: Document, old: Record, new: Record) -> None:
    """Rewrites what used the name of `old`; a view whose text can't be is marked broken.

    `before` is the document in which `old` stands. Function bodies that are string constants stay as they are, as they
    do in the database.
    """
    if (own := OWN.get(edit.dialect.name)) is not None:
        own(edit, before, old, new)
        return
    for rename in _renames(before, old, new):
        _rewrite(edit, before, new, rename)
    if isinstance(old, Enum) and isinstance(new, Enum):
        _rename_values(edit, before, old, new)


def _renames(before: Document, old: Record, new: Record) -> Iterator[Rename]:
    if isinstance(old, Namespace) and isinstance(new, Namespace) and old.name != new.name:
        for record in before:
            if getattr(record, "namespace_id", None) == old.id and record.named in ("relation", "type"):
                name = record.name  # type: ignore[attr-defined]
                yield Rename(record.named, old.name, name, name, to_namespace=new.name)
    elif isinstance(old, Column) and isinstance(new, Column):
        if old.name != new.name and (table := before.find(Table, old.table_id)) is not None:
            yield Rename("column", _namespace(before, table), old.name, new.name, relation=table.name)
    elif old.named in ("relation", "type") and old.parent is None:
        home, new_home = _namespace(before, old), _namespace(before, new)
        old_name, new_name = old.name, new.name  # type: ignore[attr-defined]
        if (home, old_name) != (new_home, new_name):
            yield Rename(old.named, home, old_name, new_name, to_namespace=new_home)


def _namespace(document: Document, record: Record) -> str:
    found = document.find(Namespace, getattr(record, "namespace_id", None))
    return found.name if found is not None else ""


@dataclass(frozen=True)
class _Context:
    document: Document
    relations: Relations
    path: tuple[str, ...]


def _rewrite(edit: Editing, before: Document, renamed: Record, rename: Rename) -> None:
    default = edit.dialect.default_namespace or ""
    context = _Context(before, _relations(before), (default,))
    holders = _of_table(before, renamed) if isinstance(renamed, Column) else iter(before)
    for holder in tuple(holders):
        if not any(_may_use(rename, text) for _, text in texts(holder)):
            continue
        current = edit.document.find(type(holder), holder.id)
        if current is None:
            continue
        try:
            wanted = _in_record(context, current, rename)
        except SchemawrightError:
            if isinstance(current, View | MaterializedView):
                edit.update(current, is_broken=True)
            continue
        if wanted != current:
            edit.update(current, **{f: getattr(wanted, f) for f in current.__struct_fields__ if f != "id"})


def _may_use(rename: Rename, text: str) -> bool:
    return rename.old.lower() in text.lower() or (rename.kind == "column" and "*" in text)


def _of_table(document: Document, column: Record) -> Iterator[Record]:
    """The records whose texts may name a column of this one's table."""
    assert isinstance(column, Column)
    if (table := document.find(Table, column.table_id)) is not None:
        yield table
    for part in document.parts(column.table_id):
        if isinstance(part, Check | Index | Exclusion | Column):
            yield part
    for holder, _ in document.referrers(column.table_id):
        if isinstance(holder, View | MaterializedView | RawObject):
            yield holder


def _relations(document: Document) -> Relations:
    found = {
        (_namespace(document, table), table.name): tuple(c.name for c in document.children(table.id, Column))
        for table in document.all(Table)
    }
    for kind in (View, MaterializedView):
        for view in document.all(kind):
            if view.column_names:  # type: ignore[attr-defined]
                found[_namespace(document, view), view.name] = view.column_names  # type: ignore[attr-defined]
    return found


def _in_record(context: _Context, record: Record, rename: Rename) -> Record:
    path = getattr(record, "search_path", ()) or context.path
    rewriter = Rewriter(rename, context.relations, path)
    table = context.document.find(Table, getattr(record, "table_id", None) or getattr(record, "about", None))
    table = record if isinstance(record, Table) else table
    place = (_namespace(context.document, table), table.name) if table is not None else None

    def rewrite(form: Form, text: str) -> str:
        if not _may_use(rename, text):
            return text
        if form == "type":
            return (
                rewriter.expression(TYPE_FRONT + text, None).removeprefix(TYPE_FRONT)
                if rename.kind != "column"
                else text
            )
        if form == "expression":
            return rewriter.expression(text, place)
        return rewriter.about(text, place) if form == "statement" and place is not None else rewriter.query(text)

    return rewritten(record, rewrite)


def _rename_values(edit: Editing, before: Document, old: Enum, new: Enum) -> None:
    """The default values of columns of this type follow a renamed value; PostgreSQL keeps them by number."""
    names = {value.id: value.name for value in new.values}
    changed = {v.name: names[v.id] for v in old.values if v.id in names and names[v.id] != v.name}
    if not changed:
        return
    spellings = {edit.dialect.quote_literal(name): edit.dialect.quote_literal(to) for name, to in changed.items()}
    own = {old.name, f"{_namespace(before, old)}.{old.name}", edit.dialect.quote_identifier(old.name)}
    for column in tuple(edit.document.all(Column)):
        default = column.default_value
        if default is None or column.data_type.removesuffix("[]") not in own:
            continue
        for literal, to in spellings.items():
            if default == literal or default.startswith(f"{literal}::"):
                edit.update(column, default_value=to + default[len(literal) :])
