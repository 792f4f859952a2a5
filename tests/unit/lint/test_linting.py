"""Scripts, documents, plans and suggestions."""

import pytest

from schemawright.base.errors import SourceError
from schemawright.changes.apply import apply
from schemawright.commands.evaluate import evaluate
from schemawright.lint.linting import of_document, of_plan, of_script, suggestions
from schemawright.migrate.plan import plan
from schemawright.model.column import Column
from schemawright.model.schema import DialectName
from tests.unit.lint.golden import document

OLD = (
    "CREATE TABLE film (id bigint PRIMARY KEY, title varchar(9), year int); CREATE TABLE actor (id bigint PRIMARY KEY);"
)


def test_what_cannot_be_read_is_refused_with_its_place() -> None:
    with pytest.raises(SourceError) as refused:
        of_script("SELECT 1;\nALTER TABEL film;")
    assert (refused.value.line, refused.value.column) == (2, 7)


def test_findings_are_placed_behind_what_only_psql_reads() -> None:
    text = "\\set x 1\nCOPY film (id) FROM stdin;\n1\n\\.\nDROP TABLE film;\n"
    assert [(one.line, one.code) for one in of_script(text) if one.level == "error"] == [(5, "LINT_TABLE_DROPPED")]


def test_a_schema_in_use_decides_what_a_change_costs() -> None:
    text = "ALTER TABLE film ALTER COLUMN title TYPE text;"
    assert [one.code for one in of_script(text) if one.level == "error"] == ["LINT_COLUMN_TYPE_CHANGED"]
    assert not [one for one in of_script(text, against=document(OLD)) if one.level == "error"]


def test_a_plan_is_linted_for_what_it_loses_blocks_and_breaks() -> None:
    old = document(OLD)
    (title,) = [one for one in old.all(Column) if one.name == "title"]
    batch = evaluate(old, [{"action": "delete", "kind": "column", "id": title.id}])
    found = of_plan(plan(old, apply(old, batch)), old)
    assert [(one.code, one.line) for one in found] == [("LINT_COLUMN_DROPPED", 1)]


@pytest.mark.parametrize("dialect", ["mysql", "mariadb"])
def test_plans_of_other_dialects_are_linted_against_what_was_there(dialect: DialectName) -> None:
    old = document("CREATE TABLE film (id bigint PRIMARY KEY, title varchar(9), mood enum('sad', 'glad'));", dialect)
    columns = {one.name: one.id for one in old.all(Column)}
    operations = [
        {"action": "delete", "kind": "column", "id": columns["title"]},
        {"action": "update", "kind": "column", "id": columns["mood"], "values": {"dataType": "enum('glad')"}},
    ]
    found = of_plan(plan(old, apply(old, evaluate(old, operations))), old)
    assert sorted(one.code for one in found) == ["LINT_COLUMN_DROPPED", "LINT_MYSQL_VALUES_CHANGED"]


def test_a_plan_with_an_expression_that_is_no_sql_is_left_to_the_server() -> None:
    old = document(OLD)
    (year,) = [one for one in old.all(Column) if one.name == "year"]
    wrong = {"action": "update", "kind": "column", "id": year.id, "values": {"defaultValue": "1 +"}}
    new = apply(old, evaluate(old, [wrong]))
    assert of_plan(plan(old, new), old) == ()
    assert [one.code for one in of_plan(plan(new, old), new)] == ["LINT_DEFAULT_DROPPED"]


def test_a_plan_that_only_makes_has_nothing_to_say() -> None:
    assert of_plan(plan(None, document(OLD)), document("")) == ()


def test_columns_of_partitions_and_heirs_are_said_once() -> None:
    text = "CREATE TABLE log (at timestamp) PARTITION BY RANGE (at); CREATE TABLE l1 PARTITION OF log DEFAULT;"
    assert [one.message for one in of_document(document(text)) if one.code == "LINT_TIMESTAMP_WITHOUT_ZONE"] == [
        "log.at is a timestamp without time zone."
    ]


def test_what_a_suggestion_brings_mends_it() -> None:
    old = document("CREATE TABLE film (id bigint PRIMARY KEY, made timestamp, code char(3), data json);")
    found = [one for one in suggestions(old) if one.operations]
    assert [one.code for one in found] == ["LINT_CHAR_PADDED", "LINT_JSON", "LINT_TIMESTAMP_WITHOUT_ZONE"]
    new = apply(old, evaluate(old, [operation for one in found for operation in one.operations]))
    assert suggestions(new) == ()


def test_a_foreign_key_gets_the_type_of_its_key() -> None:
    old = document(
        "CREATE TABLE a (id bigint PRIMARY KEY); CREATE TABLE b (id bigint PRIMARY KEY, a_id int REFERENCES a);"
        "CREATE INDEX ON b (a_id);"
    )
    (found,) = suggestions(old)
    assert found.code == "LINT_FOREIGN_KEY_TYPES_DIFFER"
    assert suggestions(apply(old, evaluate(old, found.operations))) == ()


def test_what_an_adviser_says_is_suggested_once() -> None:
    old = document(
        "CREATE TABLE a (id bigint PRIMARY KEY); CREATE TABLE b (id bigint PRIMARY KEY, a bigint REFERENCES a);"
    )
    assert [one.code for one in suggestions(old)] == ["FOREIGN_KEY_INDEX"]
