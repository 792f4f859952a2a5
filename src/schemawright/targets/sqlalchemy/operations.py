"""Plain tables, indexes and foreign keys by Alembic's operations."""

from typing import Any

from schemawright.base.ids import Id
from schemawright.migrate.step import Step
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.index import Index
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table
from schemawright.seeding.data_types import namespace_name, resolve
from schemawright.targets.layout import Group
from schemawright.targets.plain import Plain, PlainTable, names
from schemawright.targets.sqlalchemy import python as py
from schemawright.targets.sqlalchemy.constraints import element_text, identity, modifiers, text, text_content
from schemawright.targets.sqlalchemy.types import mapped_type


class Operations:
    """Writes steps as operations, where it can; `parts` are what is plain."""

    def __init__(self, document: Document, parts: dict[Id, Plain]) -> None:
        self.document = document
        self.parts = {id: part for id, part in parts.items() if self._can_say(part)}

    def operation(self, step: Step) -> Group | None:
        """The call that does what a step does; `None` where SQL has to."""
        part = self.parts.get(step.subject or "")
        match step.kind, part:
            case "create", PlainTable() if step.sql.startswith("CREATE TABLE "):
                return self._create_table(part)
            case "create", Index():
                return self._create_index(part)
            case "create", Relationship():
                return self._create_foreign_key(part)
            case "drop", PlainTable() if step.sql.startswith("DROP TABLE "):
                return py.call("op.drop_table", part.table.name, **self._schema(part.table.id))
            case "drop", Index() if step.sql.startswith("DROP INDEX "):
                options = {"table_name": self._table(part.table_id).name, **self._schema(part.table_id)}
                return py.call("op.drop_index", part.name, **options)
            case "drop", Relationship() if " DROP CONSTRAINT " in step.sql:
                table, schema = self._table(part.source_table_id).name, self._schema(part.source_table_id)
                return py.call("op.drop_constraint", part.name, table, **schema, type_="foreignkey")
        return None

    def _can_say(self, part: Plain) -> bool:
        """Types of the schema itself stay in SQL: Alembic would make them along with the table."""
        if not isinstance(part, PlainTable):
            return True
        types = [resolve(self.document, column.data_type) for column in part.columns]
        known = all(one.user_type is None and not mapped_type(self.document, one, {}).is_raw for one in types)
        # A word such as `bit varying` that SQLAlchemy renders only with a length.
        exact = all(one.base not in ("bit", "bit varying", "character") or one.arguments for one in types)
        return known and exact

    def _table(self, table_id: Id) -> Table:
        return self.document.require(Table, table_id)

    def _schema(self, table_id: Id, name: str = "schema") -> dict[str, str]:
        namespace = namespace_name(self.document, self._table(table_id).namespace_id)
        return {name: namespace} if namespace else {}

    def _create_table(self, part: PlainTable) -> Group:
        columns = [self._column(part, column) for column in part.columns]
        keys = [("sa.PrimaryKeyConstraint", part.primary)] if part.primary else []
        keys += [("sa.UniqueConstraint", unique) for unique in part.uniques]
        constraints = [py.call(kind, *names(self.document, key.column_ids), name=key.name) for kind, key in keys]
        checks = [py.call("sa.CheckConstraint", text_content(one.expression), name=one.name) for one in part.checks]
        schema = self._schema(part.table.id)
        return py.call("op.create_table", part.table.name, *columns, *constraints, *checks, **schema)

    def _column(self, part: PlainTable, column: Column) -> Group:
        kind = mapped_type(self.document, resolve(self.document, column.data_type), {})
        arguments = [kind.node, *([identity(column.identity)] if column.identity is not None else [])]
        options: dict[str, Any] = {} if column.is_nullable else {"nullable": False}
        if column.default_value is not None:
            options["server_default"] = text(column.default_value)
        if (
            part.primary is not None
            and part.primary.column_ids == (column.id,)
            and not (column.identity or column.default_value)
        ):
            options["autoincrement"] = False
        return py.call("sa.Column", column.name, *arguments, **options)

    def _create_index(self, index: Index) -> Group:
        elements = [
            text(element_text(self.document, element)) if modifiers(element) else name
            for element in index.columns
            for name in names(self.document, (element.column_id or "",))
        ]
        options: dict[str, Any] = {"unique": True} if index.is_unique else {}
        options |= self._schema(index.table_id)
        if index.index_type != "btree":
            options["postgresql_using"] = index.index_type
        if index.where is not None:
            options["postgresql_where"] = text(index.where)
        return py.call("op.create_index", index.name, self._table(index.table_id).name, elements, **options)

    def _create_foreign_key(self, link: Relationship) -> Group:
        source, target = self._table(link.source_table_id), self._table(link.target_table_id)
        options: dict[str, Any] = {}
        if link.on_delete != "no action":
            options["ondelete"] = link.on_delete.upper()
        if link.on_update != "no action":
            options["onupdate"] = link.on_update.upper()
        if link.deferrable:
            options["deferrable"] = True
            options |= {"initially": "DEFERRED"} if link.initially_deferred else {}
        options |= self._schema(source.id, "source_schema") | self._schema(target.id, "referent_schema")
        held, referenced = (names(self.document, ids) for ids in (link.source_column_ids, link.target_column_ids))
        return py.call("op.create_foreign_key", link.name, source.name, target.name, held, referenced, **options)
