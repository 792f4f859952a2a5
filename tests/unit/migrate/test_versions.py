"""What an older PostgreSQL does not know is refused, where the schema says for which one it is."""

import msgspec
import pytest

from schemawright.base.errors import UnsupportedError
from schemawright.changes.match import match
from schemawright.migrate.plan import creation, plan
from schemawright.model.document import Document
from schemawright.model.schema import Schema
from tests.unit.migrate.golden import read


def of_version(sql: str, version: int) -> Document:
    document = read(sql)
    settings = msgspec.structs.replace(document.schema.settings, server_version=version)
    return document.replacing(
        {Schema: {document.schema.id: msgspec.structs.replace(document.schema, settings=settings)}}
    )


@pytest.mark.parametrize(
    ("sql", "since"),
    [
        ("CREATE TABLE t (a text COMPRESSION pglz);", 14),
        ("CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 2) VIRTUAL);", 18),
        ("CREATE TABLE t (a int, UNIQUE NULLS NOT DISTINCT (a));", 15),
        ("CREATE TABLE t (a int); CREATE UNIQUE INDEX i ON t (a) NULLS NOT DISTINCT;", 15),
        ("CREATE TABLE t (a int, d daterange, PRIMARY KEY (a, d WITHOUT OVERLAPS));", 18),
        ("CREATE TABLE t (a int CHECK (a > 0) NOT ENFORCED);", 18),
        ("CREATE TABLE u (a int PRIMARY KEY); CREATE TABLE t (a int REFERENCES u NOT ENFORCED);", 18),
        (
            """CREATE TABLE u (a int, b int, PRIMARY KEY (a, b));
            CREATE TABLE t (a int, b int, FOREIGN KEY (a, b) REFERENCES u ON DELETE SET NULL (b));""",
            15,
        ),
        (
            """CREATE TABLE t (a int, d daterange, PRIMARY KEY (a, d WITHOUT OVERLAPS));
            CREATE TABLE u (a int, d daterange, FOREIGN KEY (a, PERIOD d) REFERENCES t (a, PERIOD d));""",
            18,
        ),
        ("CREATE TABLE t (a int, EXCLUDE USING btree (a WITH =)) PARTITION BY LIST (a);", 17),
        ("CREATE UNLOGGED SEQUENCE s;", 15),
        ("CREATE TABLE t (a int); CREATE VIEW v WITH (security_invoker) AS SELECT a FROM t;", 15),
    ],
)
def test_what_is_too_new_is_refused(sql: str, since: int) -> None:
    with pytest.raises(UnsupportedError) as refused:
        creation(of_version(sql, since - 1))
    assert {one.code for one in refused.value.diagnostics} == {"MIGRATE_NEWER_VERSION"}
    assert all(one.help and one.subject and str(since - 1) in one.message for one in refused.value.diagnostics)
    assert creation(of_version(sql, since)).up
    assert creation(read(sql)).up


def test_the_new_side_is_for_the_server_of_the_old_one() -> None:
    old, new = of_version("CREATE TABLE t (a int);", 15), read("CREATE TABLE t (a int CHECK (a > 0) NOT ENFORCED);")
    with pytest.raises(UnsupportedError):
        plan(old, match(old, new, (), guess=False).document)
