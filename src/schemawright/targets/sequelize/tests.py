"""Tests for Node's own runner: each model against a real database, in a transaction that is rolled back."""

from collections.abc import Iterator
from typing import Any

from schemawright.seeding.rows import Row
from schemawright.seeding.writer import SqlWriter
from schemawright.targets.examples import Example, Examples, Refusal
from schemawright.targets.layout import Group, lay_out, prefixed
from schemawright.targets.outline import Association, Attribute, Entity, Outline
from schemawright.targets.registry import GeneratedFile
from schemawright.targets.sequelize import javascript as js
from schemawright.targets.sequelize.javascript import Code
from schemawright.targets.sequelize.models import can_join, can_name, header
from schemawright.targets.sequelize.types import model_type
from schemawright.targets.sequelize.values import model_value

_RUN = """\
"use strict";

const { after, before, describe } = require("node:test");

const database = require("./database");

describe("the models", () => {
  before(database.open);
  after(database.close);

"""

_DATABASE = """\
"use strict";

const models = require("../models");
const given = require("./given");

const { sequelize } = models;
let outer;

/** Begins a transaction in which all tables hold just the given rows. */
async function open() {
  outer = await sequelize.transaction();
  for (const sql of given) {
    await sequelize.query(sql, { transaction: outer });
  }
}

/** Takes everything back. */
async function close() {
  await outer?.rollback();
  await sequelize.close();
}

/** Runs a test in a savepoint that is rolled back. */
function inSavepoint(run) {
  return async () => {
    const transaction = await sequelize.transaction({ transaction: outer });
    try {
      await run(transaction);
    } finally {
      await transaction.rollback();
    }
  };
}

/** Makes rows in order, with all constraints checked at once; returns the last. */
async function create(transaction, ...rows) {
  let made;
  for (const [name, values, options = {}] of rows) {
    made = await models[name].create(values, { ...options, transaction });
  }
  await sequelize.query("SET CONSTRAINTS ALL IMMEDIATE", { transaction });
  return made;
}

/** What an association of a row leads to. */
function read(row, name, transaction) {
  const { get } = row.constructor.associations[name].accessors;
  return row[get]({ transaction });
}

module.exports = { open, close, inSavepoint, create, read, models };
"""

_COMPARED = {"SMALLINT", "INTEGER", "STRING", "TEXT", "BOOLEAN", "ENUM", "UUID", "DATEONLY"}
_ERRORS = {
    "not_null": "/Sequelize(Validation|Database)Error/",
    "unique": "/SequelizeUniqueConstraintError/",
    "foreign_key": "/SequelizeForeignKeyConstraintError/",
}


def test_files(found: Outline, seed: int) -> list[GeneratedFile]:
    """All files below `tests/`."""
    examples = Examples(found.document, seed)
    tests = [
        (entity, text)
        for entity in found.entities
        if can_name(entity) and (text := _Test(found, entity, examples).text())
    ]
    required = "".join(f'  require("./models/{entity.module}");\n' for entity, _ in tests)
    return [
        GeneratedFile("tests/models.test.js", f"{header(found)}{_RUN}{required}}});\n"),
        GeneratedFile("tests/database.js", header(found) + _DATABASE),
        GeneratedFile("tests/given.js", header(found) + _given(found, examples)),
        *(GeneratedFile(f"tests/models/{entity.module}.js", header(found) + text) for entity, text in tests),
    ]


def _given(found: Outline, examples: Examples) -> str:
    writer = SqlWriter(found.document)
    tables = [writer.table(one.table) for one in examples.seeds.tables]
    truncate = [f"TRUNCATE {', '.join(tables)}"] if tables else []
    texts = [js.template(sql) if "\n" in sql else js.quoted(sql) for sql in (*truncate, *examples.given_sql())]
    lines = "".join(f"  {text},\n" for text in texts)
    return (
        f'"use strict";\n\n// What the tests find in the database, and nothing else.\nmodule.exports = [\n{lines}];\n'
    )


class _Test:
    """The tests of one model."""

    def __init__(self, found: Outline, entity: Entity, examples: Examples) -> None:
        self.found = found
        self.entity = entity
        self.examples = examples
        self.example: Example | None = examples.example(entity.table.id)

    def text(self) -> str:
        """The module; empty where there is no row to test with."""
        if self.example is None:
            return ""
        blocks = "\n\n".join([self._created(self.example), *map(self._refused, self.example.refusals)])
        return "\n".join(
            [
                '"use strict";',
                "",
                'const assert = require("node:assert/strict");',
                'const { describe, it } = require("node:test");',
                "",
                f'const {{ {", ".join(self._helpers(blocks))} }} = require("../database");',
                "",
                f"describe({js.quoted(self.entity.class_name)}, () => {{",
                *self._examples(self.example),
                "",
                blocks,
                "});",
                "",
            ]
        )

    def _helpers(self, blocks: str) -> list[str]:
        return [
            name for name in ("create", "inSavepoint", "models", "read") if f"{name}(" in blocks or f"{name}." in blocks
        ]

    def _examples(self, example: Example) -> Iterator[str]:
        """The row of this model, and those that have to be there before it."""
        if example.before:
            others = [(self.found.by_table[id], self.examples.example(id)) for id in example.before]
            items = [self._created_row(entity, other.row) for entity, other in others if other is not None]
            yield js.statement(Group("[", tuple(items), "]", expanded=True), indent=2, front="const before = ")
        yield js.statement(self._values(self.entity, example.row), indent=2, front="const values = ")

    def _created_row(self, entity: Entity, row: Row) -> Group:
        values = self._values(entity, row)
        options = [js.obj({"returning": False})] if self.found.has_insert_rule(entity) else []
        return js.array([entity.class_name, values, *options])

    def _values(self, entity: Entity, row: Row) -> Group:
        values = {
            entity.by_column[id].name: model_value(self.found.document, value, entity.by_column[id].data_type)
            for id, value in self._in_order(entity, row)
        }
        return js.obj(values, expanded=True)

    def _in_order(self, entity: Entity, row: Row) -> Iterator[tuple[str, Any]]:
        for attribute in entity.attributes:
            if attribute.column.id in row.values:
                yield attribute.column.id, row.values[attribute.column.id]

    def _create(self, values: Any) -> Group:
        before = [Code("...before")] if self.example is not None and self.example.before else []
        options = [js.obj({"returning": False})] if self.found.has_insert_rule(self.entity) else []
        row = js.array([self.entity.class_name, values, *options])
        return js.call("create", Code("transaction"), *before, row)

    def _created(self, example: Example) -> str:
        entity = self.entity
        given_key = all(attribute.column.id in example.row.values for attribute in entity.primary_key)
        # A key that the database gives is known when the row is made.
        front = "await " if given_key else "const made = await "
        create = js.statement(self._create(Code("values")), indent=6, front=front)
        lines = [] if example.is_given else [create]
        keys = entity.primary_key or tuple(self._telling(example))
        source = "values" if given_key else "made"
        query: dict[str, Any] = {"where": js.obj({key.name: Code(f"{source}.{key.name}") for key in keys})}
        if include := [association.name for association in self._joined() if association.kind == "belongs_to"]:
            query["include"] = include
        find = js.call(f"models.{entity.class_name}.findOne", js.obj(query | {"transaction": Code("transaction")}))
        lines.append(js.statement(find, indent=6, front="const found = await "))
        lines += [f"      assert.equal(found.{a.name}, values.{a.name});" for a in self._compared(example)]
        lines += self._read(example)
        made = "read" if example.is_given else "created and read"
        return self._it(f"is {made} with its associations", lines)

    def _telling(self, example: Example) -> list[Attribute]:
        """One attribute to find a row without a key by."""
        held = (a for a in self._compared(example) if example.row.values.get(a.column.id) is not None)
        return list(held)[:1]

    def _compared(self, example: Example) -> list[Attribute]:
        """The attributes whose values come back as they were given."""
        return [
            attribute
            for attribute in self.entity.attributes
            if attribute.column.id in example.row.values
            and model_type(self.found.document, attribute.data_type).name in _COMPARED
        ]

    def _joined(self) -> list[Association]:
        return [association for association in self.entity.associations if can_join(association)]

    def _read(self, example: Example) -> Iterator[str]:
        """The associations: those that were included, then the others by asking for them."""
        for association in self._joined():
            if association.kind == "belongs_to" and association.relationship.id in example.row.parents:
                yield f"      assert.ok(found.{association.name});"
        lists = [one.name for one in self._joined() if one.kind in ("has_many", "many_to_many")]
        if lists:
            front = prefixed("for (const name of ", js.array(lists))
            yield f"      {lay_out(front, indent=6, step=js.STEP, width=js.WIDTH, tail=3)}) {{"
            yield "        assert.ok(Array.isArray(await read(found, name, transaction)));"
            yield "      }"
        for association in self._joined():
            if association.kind == "has_one":
                yield js.statement(js.call("read", Code("found"), association.name, Code("transaction")), 6, "await ")

    def _refused(self, refusal: Refusal) -> str:
        names = " and ".join(self.entity.names_of(refusal.column_ids))
        changed = {
            self.entity.by_column[id].name: model_value(self.found.document, value, self.entity.by_column[id].data_type)
            for id, value in refusal.values.items()
        }
        values = js.obj({"...values": Code("...values"), **changed})
        title = {
            "not_null": f"is refused without {names}",
            "unique": f"is refused where {names} is taken",
            "foreign_key": f"is refused where {names} leads nowhere",
        }[refusal.rule]
        error = js.obj({"name": Code(_ERRORS[refusal.rule])})
        refused = js.call("assert.rejects", self._create(values), error)
        return self._it(title, [js.statement(refused, indent=6, front="await ")])

    def _it(self, title: str, lines: list[str]) -> str:
        body = "\n".join(lines)
        return f"  it(\n    {js.quoted(title)},\n    inSavepoint(async (transaction) => {{\n{body}\n    }}),\n  );"
