"""Kept texts that speak of something which a later statement of the script calls otherwise.

PostgreSQL keeps trees, not texts, so there a rename reaches every view, default, check and index by itself.
"""

import re

from schemawright.base.errors import SourceError
from schemawright.base.ids import Id
from schemawright.dialects.postgresql.rename import CannotRewriteError, Rename
from schemawright.dialects.postgresql.rewriter import Relations, Rewriter
from schemawright.importers.postgresql_parser.catalog import QualifiedName
from schemawright.importers.postgresql_parser.objects import dotted, type_named
from schemawright.importers.postgresql_parser.reading import Reading
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.sql_text import Form, rewritten
from schemawright.model.table import Table
from schemawright.model.view import MaterializedView, View

ROUTINES_KEPT = frozenset(("function", "procedure", "aggregate"))
_CAST = "NULL::"
"""Makes an expression of a type."""


def relation_renamed(reading: Reading, old: QualifiedName, new: QualifiedName) -> None:
    """Rewrites every text that mentions a relation, which is filed under its new name already."""
    rename = Rename("relation", old[0], old[1], new[1], to_namespace=new[0])
    relations = _relations(reading)
    relations[old] = relations.pop(new, ())
    _rewrite_all(reading, rename, relations)
    arguments_renamed(reading, old, new)
    catalog = reading.catalog
    for (object_type, name), raw_id in list(catalog.raw.items()):
        if name.endswith(f" on {dotted(old)}"):
            name_now = f"{name.removesuffix(dotted(old))}{dotted(new)}"
            catalog.raw[object_type, name_now] = catalog.raw.pop((object_type, name))
            catalog.change(raw_id, name=name_now)


def type_renamed(reading: Reading, old: QualifiedName, new: QualifiedName) -> None:
    """Rewrites every text that mentions a type."""
    _rewrite_all(reading, Rename("type", old[0], old[1], new[1], to_namespace=new[0]), _relations(reading))
    arguments_renamed(reading, old, new)


def arguments_renamed(reading: Reading, old: QualifiedName, new: QualifiedName) -> None:
    """Routines that take something of a type (a relation's row) that is called otherwise now: so are they."""
    catalog = reading.catalog
    one, other = (re.escape(type_named(old)), type_named(new))
    for (object_type, name), id in list(catalog.raw.items()):
        called, bracket, arguments = name.partition("(")
        renamed = re.sub(rf"(?<![^ ,]){one}(?=[\[,)])", lambda _: other, arguments)
        if bracket and object_type in ROUTINES_KEPT and renamed != arguments:
            del catalog.raw[object_type, name]
            catalog.raw[object_type, called + bracket + renamed] = id
            catalog.change(id, name=called + bracket + renamed)


def column_renamed(reading: Reading, table_id: Id, old: str, new: str) -> None:
    """Rewrites every text that mentions a column, which is filed under its new name already."""
    catalog = reading.catalog
    table = catalog.require(Table, table_id)
    key = (catalog.namespace_name(table.namespace_id), table.name)
    relations = _relations(reading)
    relations[key] = tuple(old if name == new else name for name in relations[key])
    rename = Rename("column", key[0], old, new, relation=key[1])
    for record in list(catalog.records.values()):
        held = getattr(record, "table_id", None)
        if held == table_id or isinstance(record, View | MaterializedView | RawObject):
            _rewrite(reading, record, rename, relations)


def view_column_renamed(reading: Reading, view: View, columns: tuple[str, ...], old: str, new: str) -> None:
    """Rewrites every text that mentions a column of a view, whose columns were these."""
    key = (reading.catalog.namespace_name(view.namespace_id), view.name)
    relations = {**_relations(reading), key: columns}
    rename = Rename("column", key[0], old, new, relation=key[1])
    for record in list(reading.catalog.records.values()):
        if isinstance(record, View | MaterializedView | RawObject) and record.id != view.id:
            _rewrite(reading, record, rename, relations)


def expand_stars(reading: Reading, table_id: Id) -> None:
    """Names the columns that `*` stands for in views of a table which is about to get another one.

    PostgreSQL does so when the view is made.
    """
    catalog = reading.catalog
    table = catalog.require(Table, table_id)
    columns = list(catalog.tables[table_id].columns)
    views = [one for one in catalog.records.values() if isinstance(one, View | MaterializedView)]
    for view in views if columns else ():
        if table_id in view.depends_on and "*" in view.query:
            namespace = catalog.namespace_name(table.namespace_id)
            itself = Rename("column", namespace, columns[0], columns[0], relation=table.name)
            _rewrite(reading, view, itself, _relations(reading))


def _relations(reading: Reading) -> Relations:
    """The columns of every table by namespace and name."""
    catalog = reading.catalog
    return {
        key: tuple(catalog.tables[id].columns)
        for key, id in catalog.relations.items()
        if id in catalog.tables and catalog.tables[id].columns
    }


def _rewrite_all(reading: Reading, rename: Rename, relations: Relations) -> None:
    for record in list(reading.catalog.records.values()):
        _rewrite(reading, record, rename, relations)


def _rewrite(reading: Reading, record: Record, rename: Rename, relations: Relations) -> None:
    """Rewrites the texts of one record; where that cannot be done they stay, and a warning says so."""
    catalog = reading.catalog
    rewriter = Rewriter(rename, relations, getattr(record, "search_path", ()) or ("public",))
    about = catalog.get(Table, getattr(record, "about", None) or getattr(record, "table_id", None))
    table = (catalog.namespace_name(about.namespace_id), about.name) if about is not None else None
    if rename.kind == "relation" and table == (rename.to_namespace, rename.new):
        table = (rename.namespace, rename.old)

    def rewrite(form: Form, text: str) -> str:
        if rename.old.lower() not in text.lower() and not (rename.kind == "column" and "*" in text):
            return text
        if form == "type":
            return rewriter.expression(_CAST + text, None).removeprefix(_CAST)
        if form == "expression":
            return rewriter.expression(text, table)
        return rewriter.about(text, table) if form == "statement" and table is not None else rewriter.query(text)

    try:
        catalog.put(rewritten(record, rewrite))
    except (CannotRewriteError, SourceError, RecursionError) as error:
        name = getattr(record, "name", "")
        reading.note(
            "IMPORT_TEXT_NOT_REWRITTEN",
            f"{rename.old} is called {rename.new} now, but the text of {name} keeps the old name: {error}",
            "Write it anew with the new name.",
            level="warning",
            subject=record.id,
        )
