"""Plain tables, indexes and foreign keys by Sequelize's query interface."""

from typing import Any

from schemawright.base.ids import Id
from schemawright.migrate.step import Step
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.index import Index
from schemawright.model.key import Key
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table
from schemawright.seeding.data_types import namespace_name, resolve
from schemawright.targets.defaults import constant
from schemawright.targets.layout import Group, Node
from schemawright.targets.plain import Plain, PlainTable, names
from schemawright.targets.sequelize import javascript as js
from schemawright.targets.sequelize.javascript import Code
from schemawright.targets.sequelize.types import column_type

TRANSACTION = {"transaction": Code("transaction")}
_MISREAD = ("COMMENT ", "PRIMARY KEY", "SERIAL", "REFERENCES", "ENUM(")
"""Words that the query generator looks for in a column's whole definition, even within a literal."""


class Operations:
    """Writes steps as operations, where it can; `parts` are what is plain."""

    def __init__(self, document: Document, parts: dict[Id, Plain]) -> None:
        self.document = document
        self.parts = {id: part for id, part in parts.items() if self._can_say(part)}

    def operations(self, step: Step) -> list[Group] | None:
        """The calls that do what a step does; `None` where SQL has to."""
        part = self.parts.get(step.subject or "")
        match step.kind, part:
            case "create", PlainTable() if step.sql.startswith("CREATE TABLE "):
                return self._create_table(part)
            case "create", Index():
                return [self._add_index(part)]
            case "create", Relationship():
                return [self._add_foreign_key(part)]
            case "drop", PlainTable() if step.sql.startswith("DROP TABLE "):
                return [js.call("queryInterface.dropTable", self._table(part.table.id), js.obj(TRANSACTION))]
            case "drop", Index() if step.sql.startswith("DROP INDEX "):
                table, name = self._table(part.table_id), part.name
                return [js.call("queryInterface.removeIndex", table, name, js.obj(TRANSACTION))]
            case "drop", Relationship() if " DROP CONSTRAINT " in step.sql:
                table, name = self._table(part.source_table_id), part.name
                return [js.call("queryInterface.removeConstraint", table, name, js.obj(TRANSACTION))]
        return None

    def _can_say(self, part: Plain) -> bool:
        match part:
            case PlainTable():
                key = part.primary
                place = {column.id: number for number, column in enumerate(part.columns)}
                in_order = key is None or list(key.column_ids) == sorted(key.column_ids, key=place.__getitem__)
                default_name = key is None or key.name == f"{part.table.name}_pkey"
                identities = [column.identity for column in part.columns if column.identity]
                by_default = all(identity.generation == "by default" for identity in identities) and len(identities) < 2
                words = [f"{column.name} {column.data_type} {column.default_value}".upper() for column in part.columns]
                safe = not any(word in text for word in _MISREAD for text in words)
                return in_order and default_name and by_default and safe and self._quotable(part.table.id)
            case Index():
                # The query interface removes an index without saying in which namespace it is.
                return self._namespace(part.table_id) is None and self._quotable(part.table_id, part.name)
            case Relationship():
                return self._quotable(part.source_table_id, part.name) and self._quotable(part.target_table_id)

    def _quotable(self, table_id: Id, *more: str) -> bool:
        columns = (column.name for column in self.document.children(table_id, Column))
        table = self.document.require(Table, table_id)
        return not any('"' in name for name in (table.name, self._namespace(table_id) or "", *columns, *more))

    def _namespace(self, table_id: Id) -> str | None:
        return namespace_name(self.document, self.document.require(Table, table_id).namespace_id)

    def _table(self, table_id: Id) -> Any:
        name, namespace = self.document.require(Table, table_id).name, self._namespace(table_id)
        return js.obj({"tableName": name, "schema": namespace}) if namespace else name

    def _create_table(self, part: PlainTable) -> list[Group]:
        key_ids = part.primary.column_ids if part.primary else ()
        columns = {column.name: self._column(column, column.id in key_ids) for column in part.columns}
        table = self._table(part.table.id)
        made = js.call("queryInterface.createTable", table, js.obj(columns, expanded=True), js.obj(TRANSACTION))
        uniques = [self._constraint(part, "unique", key.name, self._unique(key)) for key in part.uniques]
        checks = [
            self._constraint(part, "check", check.name, {"fields": [], "where": _condition(check.expression)})
            for check in part.checks
        ]
        return [made, *uniques, *checks]

    def _column(self, column: Column, is_key: bool) -> Node:
        values: dict[str, Any] = {"type": column_type(resolve(self.document, column.data_type))}
        if is_key:
            values["primaryKey"] = True
        if not column.is_nullable:
            values["allowNull"] = False
        if column.identity is not None:
            values |= {"autoIncrement": True, "autoIncrementIdentity": True}
        if column.default_value is not None:
            values["defaultValue"] = self._default(column)
        return js.obj(values)

    def _default(self, column: Column) -> Node:
        expression = column.default_value or ""
        found = constant(expression)
        if (
            found is not None
            and found.text == expression
            and column.data_type in ("integer", "bigint", "smallint", "boolean")
        ):
            return Code(expression)
        return js.call("Sequelize.literal", expression)

    def _unique(self, key: Key) -> dict[str, Any]:
        return {"fields": names(self.document, key.column_ids)}

    def _constraint(self, part: PlainTable, kind: str, name: str, values: dict[str, Any]) -> Group:
        options = {"type": kind, "name": name, **values, **TRANSACTION}
        return js.call("queryInterface.addConstraint", self._table(part.table.id), js.obj(options))

    def _add_index(self, index: Index) -> Group:
        values: dict[str, Any] = {"name": index.name}
        if index.is_unique:
            values["unique"] = True
        if index.index_type != "btree":
            values["using"] = index.index_type
        values["fields"] = [
            {"name": name, "order": "DESC"} if element.order == "desc" else name
            for element in index.columns
            for name in names(self.document, (element.column_id or "",))
        ]
        if index.where is not None:
            values["where"] = js.call("Sequelize.literal", index.where)
        return js.call("queryInterface.addIndex", self._table(index.table_id), js.obj(values | TRANSACTION))

    def _add_foreign_key(self, link: Relationship) -> Group:
        target = names(self.document, link.target_column_ids)
        references = {"table": self._table(link.target_table_id)}
        references |= {"field": target[0]} if len(target) == 1 else {"fields": target}
        values: dict[str, Any] = {
            "type": "foreign key",
            "name": link.name,
            "fields": names(self.document, link.source_column_ids),
            "references": js.obj(references),
        }
        if link.on_delete != "no action":
            values["onDelete"] = link.on_delete.upper()
        if link.on_update != "no action":
            values["onUpdate"] = link.on_update.upper()
        if link.deferrable:
            when = "INITIALLY_DEFERRED" if link.initially_deferred else "INITIALLY_IMMEDIATE"
            values["deferrable"] = js.call(f"Sequelize.Deferrable.{when}")
        return js.call("queryInterface.addConstraint", self._table(link.source_table_id), js.obj(values | TRANSACTION))


def _condition(expression: str) -> Node:
    """A check's condition: the query interface takes an object only."""
    literal = js.call("Sequelize.literal", expression)
    return Group("{", (Group("[", (literal,), "]", prefix="[Sequelize.Op.and]: "),), "}", padding=" ")
