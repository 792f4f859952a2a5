"""sequelize-cli seeders: one file for each table (or cycle of tables), in the order of their foreign keys."""

from collections.abc import Sequence

from schemawright.seeding.data_types import resolve
from schemawright.seeding.rows import Seeds, TableRows
from schemawright.seeding.writer import SqlWriter
from schemawright.targets.layout import Group, Node
from schemawright.targets.outline import Entity, Outline
from schemawright.targets.registry import GeneratedFile
from schemawright.targets.sequelize import javascript as js
from schemawright.targets.sequelize.javascript import Code
from schemawright.targets.sequelize.migrations import statements
from schemawright.targets.sequelize.models import can_name, header
from schemawright.targets.sequelize.values import plain_value

_FILE = """\
"use strict";
{rows}
/** @type {{import("sequelize-cli").Migration}} */
module.exports = {{
  async up(queryInterface) {{
    const {{ sequelize }} = queryInterface;
    await sequelize.transaction(async (transaction) => {{
{up}
    }});
  }},

  async down({interface}) {{
    await {sequelize}.transaction(async (transaction) => {{
{down}
    }});
  }},
}};
"""


def seeder_files(found: Outline, seeds: Seeds) -> list[GeneratedFile]:
    """All files below `seeders/`."""
    filled = [tuple(one for one in group if one.rows) for group in seeds.groups]
    return [_Seeder(found, group, len(group) > 1).file(number) for number, group in enumerate(filter(None, filled), 1)]


class _Seeder:
    def __init__(self, found: Outline, group: tuple[TableRows, ...], at_once: bool) -> None:
        self.found = found
        self.group = group
        self.at_once = at_once
        self.writer = SqlWriter(found.document)

    def file(self, number: int) -> GeneratedFile:
        """The seeder of one group."""
        entities = [self.found.by_table[one.table.id] for one in self.group]
        plain = not self.at_once and not self._needs_sql(self.group[0])
        rows = self._rows(self.group[0]) if plain else ""
        insert_off, insert_on = self.writer.triggers(self.group, "insert")
        delete_off, delete_on = self.writer.triggers(self.group, "delete")
        insert = self._bulk_insert(entities[0]) if plain else statements(self.writer.inserts(self.group), 6)
        up = [statements(insert_off, 6), insert, statements([*self.writer.sequences(self.group), *insert_on], 6)]
        down = statements([*delete_off, *self.writer.deletes(self.group), *delete_on], 6)
        text = _FILE.format(
            rows=rows,
            up="\n".join(filter(None, up)),
            down=down,
            interface="{ sequelize }",
            sequelize="sequelize",
        )
        if "sequelize.query" not in "".join(up):
            text = text.replace("    const { sequelize } = queryInterface;\n", "", 1).replace(
                "await sequelize.transaction", "await queryInterface.sequelize.transaction", 1
            )
        name = "-".join(entity.module.replace("_", "-") for entity in entities[:3])
        return GeneratedFile(f"seeders/{number:04}-{name}.js", header(self.found) + text)

    def _needs_sql(self, one: TableRows) -> bool:
        """Whether the query interface can't insert: it has no OVERRIDING SYSTEM VALUE, nor every name."""
        return not can_name(self.found.by_table[one.table.id]) or any(
            column.identity and column.identity.generation == "always" for column in one.columns
        )

    def _rows(self, one: TableRows) -> str:
        rows: Sequence[Node] = [
            js.obj({c.name: self._value(row.values.get(c.id), c.data_type) for c in one.columns}, expanded=True)
            for row in one.rows
        ]
        array = Group("[", tuple(rows), "]", expanded=True)
        return f"\n{js.statement(array, front='const rows = ')}\n"

    def _value(self, value: object, data_type: str) -> object:
        return plain_value(self.found.document, value, resolve(self.found.document, data_type))

    def _bulk_insert(self, entity: Entity) -> str:
        call = js.call(
            "queryInterface.bulkInsert", table_name(entity), Code("rows"), js.obj({"transaction": Code("transaction")})
        )
        return js.statement(call, indent=6, front="await ")


def table_name(entity: Entity) -> object:
    """A table as the query interface takes it."""
    if entity.namespace:
        return js.obj({"tableName": entity.table.name, "schema": entity.namespace})
    return entity.table.name
