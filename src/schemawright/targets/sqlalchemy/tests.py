"""Tests for pytest: each model against a real database, in a transaction that is rolled back."""

from collections.abc import Iterator
from typing import Any

from schemawright.base.ids import Id
from schemawright.seeding.data_types import underlying
from schemawright.seeding.rows import Row
from schemawright.seeding.writer import SqlWriter
from schemawright.targets.examples import Example, Examples, Refusal
from schemawright.targets.layout import Group, flat, lay_out, prefixed
from schemawright.targets.outline import Attribute, Entity
from schemawright.targets.registry import GeneratedFile
from schemawright.targets.sqlalchemy import python as py
from schemawright.targets.sqlalchemy.importing import imports_of
from schemawright.targets.sqlalchemy.models import Models, exported
from schemawright.targets.sqlalchemy.modules import header
from schemawright.targets.sqlalchemy.python import Code
from schemawright.targets.sqlalchemy.values import python_value

_CONFTEST = '''\
"""A database that holds just the given rows, and takes back what a test does."""

from collections.abc import Iterator

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from database import engine, run
from tests.given import GIVEN


@pytest.fixture(scope="session")
def connection() -> Iterator[sa.Connection]:
    """A transaction in which all tables hold the given rows."""
    database = engine()
    with database.connect() as connection:
        for sql in GIVEN:
            run(connection, sql)
        yield connection
        connection.rollback()
    database.dispose()


@pytest.fixture
def session(connection: sa.Connection) -> Iterator[Session]:
    """A session within a savepoint that is rolled back."""
    with Session(connection, join_transaction_mode="create_savepoint") as session:
        yield session
'''

_HELPERS = '''\
"""What the tests share."""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Base


def create(session: Session, *rows: Base | sa.Insert) -> None:
    """Makes rows in order, with all constraints checked at once."""
    for row in rows:
        if isinstance(row, Base):
            session.add(row)
            session.flush()
        else:
            session.execute(row)
    session.execute(sa.text("SET CONSTRAINTS ALL IMMEDIATE"))
    session.expire_all()
'''

_COMPARED = {"smallint", "integer", "bigint", "text", "character varying", "boolean", "uuid", "date"}


def test_files(models: Models, seed: int) -> list[GeneratedFile]:
    """All files below `tests/`."""
    found = models.found
    examples = Examples(found.document, seed)
    front = header(found.document)
    tests = [(entity, _Test(models, entity, examples).text()) for entity in found.entities]
    return [
        GeneratedFile("tests/__init__.py", f'{front}"""Tests of the models."""\n'),
        GeneratedFile("tests/conftest.py", front + _CONFTEST),
        GeneratedFile("tests/given.py", front + _given(models, examples)),
        GeneratedFile("tests/rows.py", front + _HELPERS),
        *(GeneratedFile(f"tests/test_{entity.module}.py", front + text) for entity, text in tests if text),
    ]


def _given(models: Models, examples: Examples) -> str:
    writer = SqlWriter(models.document)
    tables = [writer.table(one.table) for one in examples.seeds.tables]
    truncate = [f"TRUNCATE {', '.join(tables)}"] if tables else []
    texts = [py.multiline(sql) if "\n" in sql else py.quoted(sql) for sql in (*truncate, *examples.given_sql())]
    lines = "".join(f"    {text},\n" for text in texts)
    return f'"""What the tests find in the database, and nothing else."""\n\nGIVEN = [\n{lines}]\n'


class _Test:
    """The tests of one model."""

    def __init__(self, models: Models, entity: Entity, examples: Examples) -> None:
        self.models = models
        self.found = models.found
        self.entity = entity
        self.examples = examples
        self.example: Example | None = examples.example(entity.table.id)

    def text(self) -> str:
        """The module; empty where there is no row to test with."""
        if self.example is None:
            return ""
        parts = [*self._fixtures(self.example), self._created(self.example), *map(self._refused, self.example.refusals)]
        body = "\n\n\n".join(parts) + "\n"
        names = {
            "models": [exported(entity) for entity in self.found.entities],
            "models.enums": list(self.models.enum_names.values()),
            "tests.rows": ("create",),
        }
        return f"{py.docstring(f'Tests of {self.entity.class_name}.')}\n\n{imports_of(body, names)}\n\n\n{body}"

    def _fixtures(self, example: Example) -> Iterator[str]:
        if example.before:
            rows = [
                self._make(entity, self._values(entity, other.row))
                for id in example.before
                if (entity := self.found.by_table[id]) and (other := self.examples.example(id)) is not None
            ]
            returned = py.statement(Group("[", tuple(rows), "]", expanded=True), indent=4, front="return ")
            yield f'def before() -> list[Any]:\n    """The rows that have to be there first."""\n{returned}'
        values = py.statement(self._values(self.entity, example.row), indent=4, front="return ")
        yield (
            "def values(**changes: Any) -> dict[str, Any]:\n"
            f'    """A row that keeps every constraint, but for the changes."""\n{values} | changes'
        )

    def _values(self, entity: Entity, row: Row) -> Group:
        items = tuple(
            prefixed(
                f"{py.quoted(self._key(entity, attribute))}: ",
                py.literal(self._value(attribute, row.values[attribute.column.id])),
            )
            for attribute in entity.attributes
            if attribute.column.id in row.values
        )
        return Group("{", items, "}", expanded=True)

    def _key(self, entity: Entity, attribute: Attribute) -> str:
        """A class takes attributes, a `Table` columns."""
        return attribute.name if entity.primary_key else attribute.column.name

    def _value(self, attribute: Attribute, value: Any) -> Any:
        return python_value(self.models.document, value, attribute.data_type, self.models.enum_names)

    def _make(self, entity: Entity, values: Any) -> Group:
        """What makes a row of these values."""
        if entity.primary_key:
            return Group("(", (prefixed("**", py.literal(values)),), ")", prefix=entity.class_name)
        inserted = py.call("sa.insert", Code(exported(entity)))
        return py.call(f"{flat(inserted)}.values", py.literal(values))

    def _create(self, values: Any) -> Group:
        before = [Code("*before()")] if self.example is not None and self.example.before else []
        return py.call("create", Code("session"), *before, self._make(self.entity, values))

    def _created(self, example: Example) -> str:
        create = py.statement(self._create(Code("values()")), indent=4)
        if self.entity.primary_key and not self._has_key(example):
            before = [Code("*before()")] if example.before else []
            row = py.statement(self._make(self.entity, Code("values()")), indent=4, front="row = ")
            create = f"{row}\n{py.statement(py.call('create', Code('session'), *before, Code('row')), indent=4)}"
        lines = [] if example.is_given else [create, ""]
        made = "read" if example.is_given else "created_and_read"
        lines += list(self._read(example) if self.entity.primary_key else self._read_table(example))
        body = "\n".join(lines)
        return f"{_def(f'test_is_{made}_with_its_associations')}\n{body}"

    def _has_key(self, example: Example) -> bool:
        """Whether the row's key is known before the database gives it."""
        return all(attribute.column.id in example.row.values for attribute in self.entity.primary_key)

    def _read(self, example: Example) -> Iterator[str]:
        entity = self.entity
        key = [
            py.literal(self._value(attribute, example.row.values[attribute.column.id]))
            if attribute.column.id in example.row.values
            else Code(f"row.{attribute.name}")
            for attribute in entity.primary_key
        ]
        identity = key[0] if len(key) == 1 else py.literal(tuple(key))
        yield py.statement(py.call("session.get_one", Code(entity.class_name), identity), indent=4, front="found = ")
        compared = self._compared(example)
        if compared:
            yield "    expected = values()"
        for attribute in compared:
            yield f'    assert found.{attribute.name} == expected["{attribute.name}"]'
        for association in self.models.associations(entity):
            if association.kind == "belongs_to" and association.relationship.id in example.row.parents:
                yield f"    assert found.{association.name} is not None"
            elif association.kind in ("has_many", "many_to_many"):
                yield f"    assert isinstance(found.{association.name}, list)"
            elif association.kind == "has_one":
                target = association.target.class_name
                yield f"    assert isinstance(found.{association.name}, {target} | None)"

    def _read_table(self, example: Example) -> Iterator[str]:
        name = exported(self.entity)
        compared = [a for a in self._compared(example) if example.row.values[a.column.id] is not None][:1]
        if compared:
            yield "    expected = values()"
        query = py.call("sa.select", Code(name))
        for attribute in compared:
            key = py.quoted(attribute.column.name)
            query = py.call(f"{flat(query)}.where", Code(f"{name}.c[{key}] == expected[{key}]"))
        yield py.statement(query, indent=4, front="query = ")
        yield "    assert session.execute(query).first() is not None"

    def _compared(self, example: Example) -> list[Attribute]:
        """The attributes whose values come back as they were given."""
        return [
            attribute
            for attribute in self.entity.attributes
            if attribute.column.id in example.row.values
            and not attribute.data_type.is_array
            and underlying(self.models.document, attribute.data_type).base in _COMPARED
            and attribute.data_type.user_type is None
        ]

    def _refused(self, refusal: Refusal) -> str:
        names = "_and_".join(self.entity.names_of(refusal.column_ids))
        title = {
            "not_null": f"test_is_refused_without_{names}",
            "unique": f"test_is_refused_where_{names}_is_taken",
            "foreign_key": f"test_is_refused_where_{names}_leads_nowhere",
        }[refusal.rule]
        changed: dict[Id, Any] = {}
        for id, value in refusal.values.items():
            attribute = self.entity.by_column[id]
            changed[self._key(self.entity, attribute)] = self._value(attribute, value)
        plain = all(key.isidentifier() for key in changed)
        items = (
            py.call("values", **changed) if plain else Group("(", (prefixed("**", py.literal(changed)),), ")", "values")
        )
        create = py.statement(self._create(items), indent=8)
        return f"{_def(title)}\n    with pytest.raises(IntegrityError):\n{create}"


def _def(name: str) -> str:
    signature = Group("(", ("session: Session",), ")", prefix=f"def {name}")
    return f"{lay_out(signature, step=py.STEP, width=py.WIDTH, tail=10)} -> None:"
