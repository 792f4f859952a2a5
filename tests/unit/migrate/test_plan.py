"""What a plan warns of, and what it refuses."""

import msgspec
import pytest

from schemawright.base.errors import InvalidError, UnsupportedError
from schemawright.base.ids import new_id
from schemawright.changes.match import match
from schemawright.dialects.registry import dialect_named
from schemawright.importers.registry import ImportOptions, importer_for
from schemawright.migrate.graph import cycles, ordered
from schemawright.migrate.plan import ddl_of, plan
from schemawright.model.document import Document
from schemawright.model.kinds import KIND_OF
from schemawright.model.schema import DialectName, Schema
from schemawright.model.table import Table
from schemawright.model.view import View
from tests.unit.migrate.golden import read

DDL = ddl_of(dialect_named("postgresql"))


def between(old: str, new: str) -> tuple[Document, Document]:
    before = read(old)
    return before, match(before, read(new), guess=False).document


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("CREATE TABLE t (a int);", "", ["MIGRATE_LOSS_TABLE_DROPPED"]),
        ("CREATE TABLE t (a int, b int);", "CREATE TABLE t (a int);", ["MIGRATE_LOSS_COLUMN_DROPPED"]),
        ("CREATE TABLE t (a text);", "CREATE TABLE t (a varchar(9));", ["MIGRATE_LOSS_TYPE_NARROWED"]),
        ("CREATE TABLE t (a bigint);", "CREATE TABLE t (a integer);", ["MIGRATE_LOSS_TYPE_NARROWED"]),
        ("CREATE TABLE t (a integer);", "CREATE TABLE t (a bigint);", []),
        ("CREATE TABLE t (a varchar(9));", "CREATE TABLE t (a varchar(10));", []),
        ("CREATE TABLE t (a numeric(9,2));", "CREATE TABLE t (a numeric(10,4));", ["MIGRATE_LOSS_TYPE_NARROWED"]),
        ("CREATE TABLE t (a int);", "CREATE TABLE t (a int NOT NULL);", ["MIGRATE_NOT_NULL_ON_ROWS"]),
        ("CREATE TABLE t (a int);", "CREATE TABLE t (a int, b int NOT NULL);", ["MIGRATE_NOT_NULL_ON_ROWS"]),
        ("CREATE TABLE t (a int);", "CREATE TABLE t (a int, b int NOT NULL DEFAULT 1);", []),
        ("CREATE SEQUENCE s;", "", ["MIGRATE_LOSS_SEQUENCE_DROPPED"]),
        ("CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a) STORED);", "CREATE TABLE t (a int);", []),
    ],
)
def test_warnings(old: str, new: str, codes: list[str]) -> None:
    found = plan(*between(old, new))
    assert [warning.code for warning in found.warnings] == codes
    assert all(warning.subject and warning.help for warning in found.warnings)


@pytest.mark.parametrize(
    ("new", "is_barred"),
    [("CREATE TABLE t (a int);", True), ("CREATE TABLE t (a int, b int);", True), ("CREATE TABLE t (b int);", False)],
)
@pytest.mark.parametrize("dialect", ["postgresql", "sqlite", "mariadb"])
def test_what_bars_the_way_back_is_said_before(dialect: DialectName, new: str, is_barred: bool) -> None:
    old = "CREATE TABLE t (a int, b int NOT NULL);" if is_barred else "CREATE TABLE t (a int, b int);"
    before, after = (
        Document(importer_for("a.sql", dialect).read(sql, ImportOptions(dialect=dialect)).records) for sql in (old, new)
    )
    found = plan(before, match(before, after, guess=False).document)
    assert ("MIGRATE_BACK_WANTS_VALUES" in {note.code for note in found.notes}) == is_barred
    assert ("MIGRATE_NOT_NULL_ON_ROWS" in {note.code for note in found.warnings_back}) == is_barred


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (
            "CREATE TABLE t (a integer); CREATE VIEW v AS SELECT a FROM t; CREATE TABLE u (r v);",
            "CREATE TABLE t (a bigint); CREATE VIEW v AS SELECT a FROM t; CREATE TABLE u (r v);",
            "MIGRATE_NEEDED",
        ),
        ("CREATE TABLE t (a bigint);", "CREATE TABLE t (a date);", "MIGRATE_NO_CONVERSION"),
    ],
)
def test_refusals(old: str, new: str, code: str) -> None:
    with pytest.raises(UnsupportedError) as caught:
        plan(*between(old, new))
    assert {found.code for found in caught.value.diagnostics} == {code}
    assert all(found.level == "error" and found.help and found.subject for found in caught.value.diagnostics)


def test_a_broken_view_is_refused() -> None:
    view = View(id=new_id(), name="v", query="SELECT gone", is_broken=True)
    with pytest.raises(UnsupportedError) as caught:
        plan(None, Document([Schema(id=new_id(), name="x"), view]))
    assert [found.code for found in caught.value.diagnostics] == ["MIGRATE_VIEW_BROKEN"]


def test_views_that_need_each_other_are_refused() -> None:
    one = View(id="one", name="one", query="SELECT 1", depends_on=("two",))
    two = View(id="two", name="two", query="SELECT 1", depends_on=("one",))
    with pytest.raises(InvalidError, match="need each other"):
        plan(None, Document([Schema(id=new_id(), name="x"), one, two]))


def test_another_dialect_is_refused() -> None:
    old = Document([Schema(id="x", name="x", dialect="sqlite")])
    with pytest.raises(UnsupportedError, match="One schema is for sqlite"):
        plan(old, Document([Schema(id="x", name="x")]))


def test_from_nothing_and_back() -> None:
    found = plan(
        None,
        read("CREATE TABLE t (id serial PRIMARY KEY); CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'select 1';"),
    )
    assert found.up_sql.startswith("SET check_function_bodies = false;\n")
    assert found.down_sql == "DROP TABLE public.t;\n\nDROP FUNCTION f();\n"
    assert [step.record_kind for step in found.down] == ["table", "rawObject"]


def test_a_value_added_to_an_enum_stands_outside_a_transaction() -> None:
    found = plan(*between("CREATE TYPE e AS ENUM ('a');", "CREATE TYPE e AS ENUM ('a', 'b');"))
    assert [step.transactional for step in found.up] == [False]
    assert all(step.transactional for step in found.down)


def test_what_only_the_canvas_knows_is_no_migration() -> None:
    old = read("CREATE TABLE t (a int);")
    moved = {table.id: msgspec.structs.replace(table, position_x=9.0, color="#fff") for table in old.all(Table)}
    assert plan(old, old.replacing({Table: moved})).up == ()


def test_every_field_has_one_handler_at_most_and_every_handler_a_field() -> None:
    for record, alters in DDL.alters.items():
        handled = [name for alter in alters for name in alter.fields]
        assert len(set(handled)) == len(handled), record
        assert set(handled) <= KIND_OF[record].fields.keys(), record


def test_every_kind_that_reaches_a_database_is_known() -> None:
    canvas_only = {kind.record for kind in KIND_OF.values() if kind.canvas == kind.fields.keys()}
    assert set(KIND_OF) - canvas_only - {Schema} == set(DDL.alters)


def test_order_is_stable_and_by_need() -> None:
    needs = {"a": {"c"}, "b": set(), "c": set(), "d": {"a", "b"}}
    assert ordered("dcba", needs, lambda node: node) == ["b", "c", "a", "d"]
    with pytest.raises(ValueError, match="a -> b"):
        ordered("ab", {"a": {"b"}, "b": {"a"}}, lambda node: node)


def test_cycles() -> None:
    needs = {"a": ["b"], "b": ["c"], "c": ["a", "d"], "d": ["e"], "e": ["d"], "f": ["f", "a"]}
    assert cycles(needs, str) == [["a", "b", "c"], ["d", "e"]]
