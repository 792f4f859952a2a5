"""What values become where a type changes: which columns can be told it, and what the plan says of it."""

import pytest

from schemawright.base.errors import InvalidError, UnsupportedError
from schemawright.migrate.conversion import conversions_named
from schemawright.migrate.plan import plan
from tests.unit.migrate.test_backfill import sides

OLD = "CREATE TABLE t (id int PRIMARY KEY, at bigint); CREATE SCHEMA s; CREATE TABLE s.t (at bigint);"
NEW = "CREATE TABLE t (id int PRIMARY KEY, at timestamptz); CREATE SCHEMA s; CREATE TABLE s.t (at bigint);"


@pytest.mark.parametrize(
    ("name", "expression", "told"),
    [
        ("t.x", "NULL", "There is no column t.x"),
        ("t.id", "id + 1", "The type of t.id does not change"),
        ("s.t.at", "at", "The type of s.t.at does not change"),
        ("t.at", "now(); DROP TABLE t", "conversion of t.at is not one expression. Leave ';' out"),
    ],
)
def test_what_is_not_converted_is_refused(name: str, expression: str, told: str) -> None:
    with pytest.raises(InvalidError) as error:
        conversions_named(*sides(old=OLD, new=NEW), {name: expression})
    assert told in error.value.message


def test_what_has_no_cast_is_asked_for_and_then_done() -> None:
    old, new = sides(old=OLD, new=NEW)
    with pytest.raises(UnsupportedError) as error:
        plan(old, new)
    assert "--using" in error.value.diagnostics[0].help
    found = plan(old, new, conversions=conversions_named(old, new, {"t.at": "to_timestamp(at)"}))
    assert "USING to_timestamp(at)" in found.up_sql
    assert "USING NULL::bigint" in found.down_sql
    assert [one.code for one in found.warnings] == ["MIGRATE_LOSS_CONVERTED"]


def test_where_a_type_takes_no_expression_it_is_said() -> None:
    old, new = sides("mariadb", "CREATE TABLE t (a int);", "CREATE TABLE t (a text);")
    with pytest.raises(InvalidError, match="MariaDB takes no expression"):
        plan(old, new, conversions=conversions_named(old, new, {"t.a": "1"}))


def test_on_sqlite_the_rows_are_copied_with_it() -> None:
    old, new = sides("sqlite", "CREATE TABLE t (a text);", "CREATE TABLE t (a int);")
    found = plan(old, new, conversions=conversions_named(old, new, {"t.a": "length(a)"}))
    assert "SELECT length(a) FROM t" in found.up_sql
    assert "SELECT a FROM t" in found.down_sql
    assert [one.code for one in found.warnings] == ["MIGRATE_LOSS_CONVERTED"]


def test_what_only_the_way_back_has_no_cast_for_is_lost_there() -> None:
    found = plan(*sides(old="CREATE TABLE t (a lseg);", new="CREATE TABLE t (a point);"))
    assert "USING a::point" in found.up_sql
    assert "USING NULL::lseg" in found.down_sql
    assert "MIGRATE_LOSS_CONVERTED" not in [one.code for one in found.warnings]
    assert "MIGRATE_LOSS_CONVERTED" in [one.code for one in found.warnings_back]
